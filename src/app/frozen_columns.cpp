// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/frozen_columns.h"

#include "app/heading_view.h"

#include <QScrollBar>

namespace send {

FrozenColumns::FrozenColumns(QTableView& table, int last) : QTableView(&table), m_table(table), m_last(last)
{
    setObjectName(QStringLiteral("frozenColumns"));
    setHorizontalHeader(new HeadingView(this));
    setModel(table.model());
    setSelectionModel(table.selectionModel());
    setItemDelegate(table.itemDelegate());
    setFocusPolicy(Qt::NoFocus);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(table.selectionMode());
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionsClickable(false);
    hide();
    connect(table.verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, table.verticalScrollBar(), &QScrollBar::setValue);
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, this, &FrozenColumns::place);
    connect(table.verticalHeader(), &QHeaderView::sectionResized, this,
            [this](int row, int, int height) { if (isVisible()) setRowHeight(row, height); });
}

void FrozenColumns::place()
{
    const bool wasHidden = isHidden();
    setVisible(m_table.horizontalScrollBar()->value() > 0);
    if (isHidden())
        return;
    int width = 0;
    for (int column = 0; column < model()->columnCount(); ++column) {
        setColumnHidden(column, column > m_last || m_table.isColumnHidden(column));
        setColumnWidth(column, m_table.columnWidth(column));
        width += column <= m_last ? columnWidth(column) : 0;
    }
    horizontalHeader()->setFixedHeight(m_table.horizontalHeader()->height());
    setGeometry(0, 0, width, m_table.viewport()->geometry().bottom() + 1);
    if (wasHidden)
        copyHeights();
    verticalScrollBar()->setValue(m_table.verticalScrollBar()->value());
    raise();
}

void FrozenColumns::uncover(int column)
{
    const int under = isHidden() || column <= m_last ? 0 : width() - m_table.columnViewportPosition(column);
    if (under > 0)
        m_table.horizontalScrollBar()->setValue(m_table.horizontalScrollBar()->value() - under);
}

void FrozenColumns::copyHeights()
{
    verticalHeader()->setMinimumSectionSize(m_table.verticalHeader()->minimumSectionSize());
    for (int row = 0; row < model()->rowCount(); ++row)
        setRowHeight(row, m_table.rowHeight(row));
}

void FrozenColumns::restyle()
{
    setFont(m_table.font());
    viewport()->update();
}

} // namespace send
