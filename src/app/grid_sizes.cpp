// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entry_note.h"
#include "app/grid_table.h"

#include <algorithm>

// How high rows are, with the sentences below them, and how wide columns of figures.

namespace send {

QRect GridTable::noteRect(int row) const
{
    const int left = std::max(columnViewportPosition(1), 0);
    const int cells = m_delegate.heightOf(row);
    return {left, rowViewportPosition(row) + cells, viewport()->width() - left, rowHeight(row) - cells - 1};
}

int GridTable::roomBelow(int row) const
{
    Q_UNUSED(row)
    return 0;
}

/// A column grows for what is seen in it: to look through all figures at the start would take longer than to read them.
void GridTable::widen(int column, int width)
{
    int& seen = m_widthsSeen[column];
    if (width <= seen)
        return;
    seen = width;
    fitColumns();
}

int GridTable::widthSeen(int column) const
{
    const auto seen = m_widthsSeen.find(column);
    return seen == m_widthsSeen.end() ? 0 : seen->second;
}

void GridTable::fitRow(int row)
{
    const bool isRefused = !m_refusal->isHidden() && m_editing.isValid() && m_editing.row() == row;
    const int below = isRefused ? m_refusal->heightFor(noteRect(row).width()) + 1 : roomBelow(row);
    const int height = m_delegate.heightOf(row) + below;
    if (rowHeight(row) != height)
        setRowHeight(row, height);
}

void GridTable::fitRows()
{
    verticalHeader()->setMinimumSectionSize(QFontMetrics(font()).height());
    for (int row = 0; row < m_model.rowCount(); ++row)
        fitRow(row);
}

} // namespace send
