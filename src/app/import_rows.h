// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"

#include <QAbstractTableModel>

namespace send {

/// What one change of an import does, in words.
struct ImportRow {
    QString area;
    QString metric; ///< `7.1 Issued within 20 weeks`, `7.1 …: England`, or the name of another thing
    QString period; ///< may be empty
    QString before; ///< `–` where there was nothing
    QString after;  ///< `77.6% (608 of 784)`; `removed`
    friend bool operator==(const ImportRow&, const ImportRow&) = default;
};
/// One row a change, in the order of the changes.
[[nodiscard]] std::vector<ImportRow> importRows(const Scorecard& scorecard, const Changes& changes);

/// The rows as a table.
class ImportRowModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Area = 0, Metric, PeriodColumn, Before, After, ColumnCount };

    explicit ImportRowModel(QObject* parent) : QAbstractTableModel(parent) {}
    void show(std::vector<ImportRow> rows);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ImportRow> m_rows;
};

} // namespace send
