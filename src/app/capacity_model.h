// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "core/result.h"

#include <QAbstractTableModel>

#include <vector>

namespace send {

class Document;

enum class CapacityColumn { Month = 0, Provider, Kind, Contracted, Delivered, Difference, Vacancies, Note };
inline constexpr int capacityColumnCount = static_cast<int>(CapacityColumn::Note) + 1;

/// `Educational psychologists`
[[nodiscard]] QString providerKindText(ProviderKind kind);
/// What stands behind, by month, then provider: contracted against delivered assessments, and vacancies. What is typed
/// becomes an edit of its row.
class CapacityModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit CapacityModel(Document& document, QObject* parent = nullptr);

    void reload();
    [[nodiscard]] const CapacityKey& keyAt(int row) const { return m_keys[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(const CapacityKey& key) const; ///< −1 where it is not held

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void refused(const QString& sentence); ///< what was typed was not kept, and why

private:
    [[nodiscard]] const Capacity* rowAt(int row) const;
    [[nodiscard]] QString text(int row, CapacityColumn column) const;

    Document& m_document;
    std::vector<CapacityKey> m_keys;
};

} // namespace send
