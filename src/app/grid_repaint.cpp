// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/grid_table.h"

#include <QFocusEvent>

// A figure is typed and kept many times a minute. Left alone the view paints every cell anew when a row changes and when
// the keyboard comes or goes; these paint the row that it is about.

namespace send {

void GridTable::updateRow(int row)
{
    if (row >= 0)
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

/// A row is told a cell at a time: of a range the view paints everything.
void GridTable::dataChanged(const QModelIndex& from, const QModelIndex& to, const QList<int>& roles)
{
    if (from.row() != to.row())
        return QTableView::dataChanged(from, to, roles);
    for (int column = from.column(); column <= to.column(); ++column) {
        const QModelIndex cell = from.siblingAtColumn(column);
        QTableView::dataChanged(cell, cell, roles);
    }
}

/// Only the current cell looks otherwise with the keyboard.
void GridTable::focusInEvent(QFocusEvent* event)
{
    if (!currentIndex().isValid())
        return QTableView::focusInEvent(event);
    QAbstractScrollArea::focusInEvent(event);
    updateRow(currentIndex().row());
}

void GridTable::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    updateRow(currentIndex().row());
}

} // namespace send
