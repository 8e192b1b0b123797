// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_table.h"

#include "app/heading_view.h"
#include "app/measure.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>

namespace send {

void paintCellGround(QPainter& painter, const QStyleOptionViewItem& option, const Theme& theme)
{
    const QRect& cell = option.rect;
    painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme.hairline);
    if (!(option.state & QStyle::State_HasFocus))
        return;
    const int width = scaledLength(option.fontMetrics, 2);
    painter.setPen(QPen(theme.highlight, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(cell.adjusted(width / 2, width / 2, -width / 2 - 1, -width / 2 - 1));
}

FittedTable::FittedTable(QAbstractItemModel& model, FittedDelegate* delegate, const QString& objectName,
                         const QString& accessibleName)
    : m_delegate(delegate)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    delegate->setParent(this);
    setItemDelegate(delegate);
    setModel(&model);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    viewport()->setCursor(Qt::PointingHandCursor);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&model, &QAbstractItemModel::modelReset, this, &FittedTable::fit);
    connect(&model, &QAbstractItemModel::dataChanged, this, &FittedTable::fit);
    connect(this, &QTableView::clicked, this, &FittedTable::opened);
    restyle();
}

void FittedTable::fit()
{
    const QList<int> widths = m_delegate->columnWidths(width());
    horizontalHeader()->setMinimumSectionSize(1);
    for (int column = 0; column < widths.size(); ++column)
        setColumnWidth(column, widths[column]);
    int height = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    for (int row = 0; row < model()->rowCount(); ++row) {
        setRowHeight(row, m_delegate->rowHeight(row, widths));
        height += rowHeight(row);
    }
    setFixedHeight(height);
}

void FittedTable::keyPressEvent(QKeyEvent* event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (opens && currentIndex().isValid())
        Q_EMIT opened(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

/// Whoever comes by the keyboard stands on a cell.
void FittedTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    for (int column = 0; column < model()->columnCount() && !currentIndex().isValid() && model()->rowCount() > 0; ++column)
        if (model()->flags(model()->index(0, column)) & Qt::ItemIsEnabled)
            setCurrentIndex(model()->index(0, column));
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        showInPage(currentIndex());
}

void FittedTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fit();
}

void FittedTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        restyle();
}

void FittedTable::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the page scrolls
}

/// A page that has only just been opened shows its top, whichever of its tables has the keyboard.
void FittedTable::currentChanged(const QModelIndex& current, const QModelIndex& before)
{
    QTableView::currentChanged(current, before);
    if (before.isValid())
        showInPage(current);
}

/// The table is whole; it is the page that must scroll to the cell.
void FittedTable::showInPage(const QModelIndex& cell)
{
    for (QWidget* above = parentWidget(); above; above = above->parentWidget()) {
        auto* area = qobject_cast<QScrollArea*>(above);
        if (!area || !area->widget())
            continue;
        const QRect rect = visualRect(cell);
        const QPoint centre = viewport()->mapTo(area->widget(), rect.center());
        area->ensureVisible(centre.x(), centre.y(), 0, rect.height());
        return;
    }
}

void FittedTable::restyle()
{
    m_delegate->setTheme(Theme::forPalette(palette(), font()));
    fit();
    viewport()->update();
}

} // namespace send
