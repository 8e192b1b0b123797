// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import_diff.h"

#include <QAbstractTableModel>

#include <optional>

namespace send {

/// The changes of an import as a table; a row's words are made when they are first looked at.
class ImportRowModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { FileRow = 0, Area, Metric, PeriodColumn, Before, After, Note, ColumnCount };
    enum Role { OddRole = Qt::UserRole + 1 }; ///< true where the figure is odd

    explicit ImportRowModel(QObject* parent) : QAbstractTableModel(parent) {}
    void show(std::shared_ptr<const ImportDiff> diff); ///< nothing: no rows

    [[nodiscard]] const ImportDiff* diff() const { return m_diff.get(); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const ImportRow& rowAt(int index) const;

    std::shared_ptr<const ImportDiff> m_diff;
    mutable std::pair<int, ImportRow> m_last{-1, {}}; ///< a row is asked for cell by cell
};

} // namespace send
