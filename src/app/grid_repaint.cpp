// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/grid_table.h"

#include <QAccessible>
#include <QFocusEvent>

// A figure is typed and kept many times a minute. Left alone the view paints every cell anew when a row changes and when
// the keyboard comes or goes; these paint the row that it is about.

namespace send {

void GridTable::updateRow(int row)
{
    if (row >= 0)
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

/// Of a range the view paints everything; of a row, these are its cells.
void GridTable::dataChanged(const QModelIndex& from, const QModelIndex& to, const QList<int>& roles)
{
    if (from.row() != to.row() || from.column() == to.column())
        return QTableView::dataChanged(from, to, roles);
    const int left = columnViewportPosition(from.column());
    const int right = columnViewportPosition(to.column()) + columnWidth(to.column());
    viewport()->update(left, rowViewportPosition(from.row()), right - left, rowHeight(from.row()));
    QAccessibleTableModelChangeEvent heard(this, QAccessibleTableModelChangeEvent::DataChanged);
    heard.setFirstRow(from.row());
    heard.setLastRow(to.row());
    heard.setFirstColumn(from.column());
    heard.setLastColumn(to.column());
    QAccessible::updateAccessibility(&heard);
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
