// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan_tree.h"

#include "app/heading_view.h"
#include "app/measure.h"
#include "app/plan_delegate.h"

#include <QKeyEvent>
#include <QPainter>

#include <array>

namespace send {

namespace {

/// Where room is short, these go in this order.
constexpr std::array droppable{+PlanModel::Updated, +PlanModel::Slip};
constexpr int mostForLead = 130; // beyond its own width, at 100 %

} // namespace

PlanTree::PlanTree(PlanModel& model) : m_model(model), m_delegate(new PlanDelegate(this))
{
    setObjectName(QStringLiteral("planTree"));
    setAccessibleName(tr("Improvement plan"));
    auto* headings = new HeadingView(this);
    setHeader(headings);
    setItemDelegate(m_delegate);
    setModel(&model);
    headings->setSectionsMovable(false);
    headings->setSectionsClickable(false);
    headings->setStretchLastSection(false);
    headings->setSectionResizeMode(QHeaderView::Fixed);
    setFrameShape(QFrame::NoFrame);
    setAllColumnsShowFocus(false);
    setSelectionBehavior(SelectRows);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setVerticalScrollMode(ScrollPerPixel);
    setExpandsOnDoubleClick(false);
    restyle();
}

std::optional<PlanItem> PlanTree::currentItem() const
{
    return currentIndex().isValid() ? m_model.itemAt(currentIndex()) : std::nullopt;
}

void PlanTree::choose(const PlanItem& item, PlanModel::Column column)
{
    const QModelIndex index = m_model.indexOf(item, column);
    if (!index.isValid())
        return;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        expand(above.siblingAtColumn(0));
    setCurrentIndex(index);
    scrollTo(index);
}

/// By the title, whichever column has the keyboard.
void PlanTree::keyboardSearch(const QString& search)
{
    const QModelIndex here = currentIndex();
    if (here.isValid() && here.column() != PlanModel::Title)
        selectionModel()->setCurrentIndex(here.siblingAtColumn(PlanModel::Title), QItemSelectionModel::NoUpdate);
    QTreeView::keyboardSearch(search);
}

void PlanTree::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex branch = currentIndex().siblingAtColumn(0);
    const bool plain = event->modifiers() == Qt::NoModifier && branch.isValid() && state() != EditingState;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT opened();
    } else if (plain && event->key() == Qt::Key_Delete) {
        Q_EMIT deleteWanted();
    } else if (plain && event->key() == Qt::Key_Right && m_model.rowCount(branch) > 0 && !isExpanded(branch)) {
        expand(branch);
    } else if (plain && event->key() == Qt::Key_Left && isExpanded(branch)) {
        collapse(branch);
    } else if (plain && event->key() == Qt::Key_Left && branch.parent().isValid()) {
        setCurrentIndex(branch.parent().siblingAtColumn(currentIndex().column()));
    } else {
        QTreeView::keyPressEvent(event);
    }
}

void PlanTree::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void PlanTree::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        restyle();
}

void PlanTree::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT currentItemChanged();
}

/// The row's ground in front of its first cell, the bar of the selection, and the arrow that opens a branch.
void PlanTree::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    const Theme theme = Theme::forPalette(palette(), font());
    const bool selected = selectionModel()->isSelected(index);
    m_delegate->paintGround(*painter, rect, index, selected);
    if (selected)
        painter->fillRect(QRect(rect.topLeft(), QSize(scaledLength(*this, 3), rect.height())), theme.highlight);
    if (m_model.rowCount(index) == 0)
        return;
    const double arm = scaledLength(*this, 4);
    const QPointF middle(rect.right() - indentation() / 2.0 + scaledLength(*this, 2), rect.center().y() + 0.5);
    const QPolygonF right({middle + QPointF(-arm / 2, -arm), middle + QPointF(arm / 2, 0), middle + QPointF(-arm / 2, arm)});
    const QPolygonF down({middle + QPointF(-arm, -arm / 2), middle + QPointF(0, arm / 2), middle + QPointF(arm, -arm / 2)});
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.text, scaledLength(*this, 16) / 11.0));
    painter->drawPolyline(isExpanded(index) ? down : right);
    painter->restore();
}

/// An area's name runs over the cells: the frame of the keyboard goes around the row.
void PlanTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QTreeView::drawRow(painter, option, index);
    const QModelIndex current = currentIndex();
    const bool isHere = current.isValid() && !current.parent().isValid() && !index.parent().isValid() && current.row() == index.row();
    if (!isHere || !hasFocus())
        return;
    const int width = scaledLength(*this, 2);
    painter->save();
    painter->setPen(QPen(Theme::forPalette(palette(), font()).highlight, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter->drawRect(option.rect.adjusted(width / 2, width / 2, -width / 2 - 1, -width / 2 - 1));
    painter->restore();
}

void PlanTree::restyle()
{
    m_delegate->setTheme(Theme::forPalette(palette(), font()), devicePixelRatioF());
    setIndentation(scaledLength(*this, 20));
    fitColumns();
    viewport()->update();
}

/// Every column has the width of its words; where room is short some go, and what is left the title and the lead share:
/// words that still do not fit take two lines.
void PlanTree::fitColumns()
{
    int spare = viewport()->width();
    for (int column = 0; column < PlanModel::ColumnCount; ++column)
        spare -= m_delegate->widthOf(column);
    for (const int column : droppable) {
        setColumnHidden(column, spare < 0);
        spare += spare < 0 ? m_delegate->widthOf(column) : 0;
    }
    spare = std::max(spare, 0);
    const int ofLead = std::min(spare / 3, scaledLength(*this, mostForLead));
    for (int column = 0; column < PlanModel::ColumnCount; ++column) {
        const int more = column == PlanModel::Title ? spare - ofLead : column == PlanModel::Lead ? ofLead : 0;
        setColumnWidth(column, m_delegate->widthOf(column) + more);
    }
    scheduleDelayedItemsLayout(); // the height of a row follows from the width
}

} // namespace send
