// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/grid_model.h"

#include <QAbstractTableModel>
#include <QDialog>

#include <memory>

namespace send {

/// The cells of a block that change or are refused, as a table: where, what stood there, what would, and why not
/// or what would be odd about it.
class PasteRows : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Where, Heading, Before, After, Trouble, ColumnCount };

    PasteRows(const GridModel& grid, std::shared_ptr<const BlockPreview> block, QObject* parent);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] int troubles() const; ///< how many are refused or odd: the first rows

private:
    const GridModel& m_grid;
    std::shared_ptr<const BlockPreview> m_block;
    std::vector<const CellOutcome*> m_cells; ///< of the block, those that are refused first, then those that would be odd
};

/// What pasting a block would do. Accepted it is pasted whole; while a cell is refused it cannot be.
class PasteDialog : public QDialog
{
    Q_OBJECT
public:
    PasteDialog(const GridModel& grid, const std::shared_ptr<const BlockPreview>& preview, QWidget* parent);
};

} // namespace send
