// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enter_table.h"

#include "app/enter_delegate.h"
#include "app/enter_editor.h"
#include "app/entry_note.h"
#include "app/frozen_columns.h"
#include "app/grid_columns.h"
#include "app/marker_menu.h"
#include "app/measure.h"

#include <QContextMenuEvent>
#include <QScrollBar>

#include <array>
#include <numeric>

namespace send {

namespace {

using Model = EnterModel;

/// Where room is short they go, in this order.
constexpr std::array droppable{Model::Basis, Model::England, Model::LastYear};

} // namespace

EnterTable::EnterTable(EnterModel& model)
    : GridTable(model, *new EnterDelegate(model, nullptr))
    , m_model(model)
    , m_delegate(static_cast<EnterDelegate*>(itemDelegate()))
{
    m_columns = new GridColumns(*this, QStringLiteral("enter/columns"), Model::Basis);
    m_frozen = new FrozenColumns(*this, Model::Name);
    setObjectName(QStringLiteral("enterTable"));
    setAccessibleName(tr("Figures to enter"));
    m_markers = new MarkerMenu(this);
    connect(m_markers, &MarkerMenu::kept, this, [this](const QString& text) {
        m_model.setData(currentIndex().siblingAtColumn(Model::Mark), text, Qt::EditRole);
    });
    m_warning = new EntryNote(viewport());
    m_warning->setObjectName(QStringLiteral("warningNote"));
    connect(m_warning, &EntryNote::suggestionUsed, this, &EnterTable::useSuggestion);
    connect(m_warning, &EntryNote::left, this, [this] { setFocus(Qt::OtherFocusReason); });
    connect(m_warning, &EntryNote::kept, this, [this](const QString& why) {
        if (m_model.explain(currentIndex().row(), why))
            setFocus(Qt::OtherFocusReason);
    });
    connect(m_columns, &GridColumns::chosen, this, &EnterTable::fitColumns);
    restyle();
}

/// The wanted column where it can be typed in, else the row's figure; −1 where nothing can.
int EnterTable::typableColumn(int row, int wanted) const
{
    for (const int column : {wanted, +Model::Number, +Model::Value})
        if (m_model.isTypable(m_model.index(row, column)))
            return column;
    return -1;
}

/// A count has no parts: typed in Number or Out of, where the keyboard came down from a percentage, it is the Value.
int EnterTable::columnMeant(const QModelIndex& index) const
{
    const bool isPart = index.column() == Model::Number || index.column() == Model::OutOf;
    return isPart && m_model.isTypable(index.siblingAtColumn(Model::Value)) ? +Model::Value : -1;
}

void EnterTable::goToFigure(int row)
{
    const int column = typableColumn(row, Model::Number);
    goToCell(row, column < 0 ? +Model::Name : column);
}

void EnterTable::goToNextToEnter()
{
    if (!settle())
        return;
    if (const auto row = m_model.nextToEnter(std::max(currentIndex().row(), -1)))
        goToFigure(*row);
    setFocus(Qt::ShortcutFocusReason);
}

void EnterTable::editComment()
{
    if (!currentIndex().isValid() || !settle())
        return;
    const QModelIndex comment = currentIndex().siblingAtColumn(Model::Comment);
    if (!m_model.isTypable(comment))
        return;
    goToCell(comment.row(), comment.column());
    edit(comment, EditKeyPressed, nullptr);
}

void EnterTable::chooseMarkers()
{
    if (!currentIndex().isValid() || !settle())
        return;
    const QModelIndex mark = currentIndex().siblingAtColumn(Model::Mark);
    if (!m_model.isTypable(mark))
        return;
    goToCell(mark.row(), mark.column());
    const QRect cell = visualRect(mark);
    const QPoint below(cell.left(), cell.top() + m_delegate->heightOf(mark.row()));
    m_markers->choose(viewport()->mapToGlobal(isColumnHidden(mark.column()) ? QPoint(0, below.y()) : below),
                      mark.data(Qt::EditRole).toString());
}

void EnterTable::chooseColumns()
{
    if (settle())
        m_columns->choose();
}

void EnterTable::openChoices()
{
    if (currentIndex().column() == Model::Mark)
        chooseMarkers();
}

/// What can be done with the cell; with the cell of markers, which of them it shall have.
void EnterTable::contextMenuEvent(QContextMenuEvent* event)
{
    if (currentIndex().column() == Model::Mark)
        return chooseMarkers();
    const QRect cell = visualRect(currentIndex());
    const bool isMouse = event->reason() == QContextMenuEvent::Mouse;
    QMenu::exec(actions(), isMouse ? event->globalPos() : viewport()->mapToGlobal(cell.bottomLeft()), nullptr, this);
}

/// A click on the arrow that the cell of markers shows in the current row.
void EnterTable::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex clicked = indexAt(event->position().toPoint());
    const bool wasCurrent = clicked.isValid() && clicked.row() == currentIndex().row();
    GridTable::mousePressEvent(event);
    const bool isArrow = clicked.column() == Model::Mark && m_delegate->arrowRect(visualRect(clicked), clicked.row())
                                                                .contains(event->position().toPoint());
    if (wasCurrent && isArrow && event->button() == Qt::LeftButton)
        chooseMarkers();
}

void EnterTable::takeLast()
{
    if (currentIndex().isValid() && settle())
        m_model.takeLast(currentIndex().row());
}

std::optional<EnterTable::Place> EnterTable::place() const
{
    const QModelIndex here = editor() ? editing() : currentIndex();
    const auto metric = here.isValid() ? m_model.metricAt(here.row()) : std::nullopt;
    if (!metric)
        return std::nullopt;
    const auto key = m_model.keyAt(here.row());
    return Place{*metric, key ? std::optional(key->period) : std::nullopt, here.column(),
                 editor() ? std::optional(editor()->text()) : std::nullopt};
}

bool EnterTable::returnTo(const Place& place)
{
    const auto same = place.period ? m_model.rowOf(ReadingKey{place.metric, *place.period}) : std::nullopt;
    const auto row = same ? same : m_model.rowOf(place.metric);
    if (!row)
        return false;
    goToCell(*row, place.column);
    if (!place.typing)
        return true;
    if (!same || !edit(currentIndex(), EditKeyPressed, nullptr))
        return false;
    editor()->setText(*place.typing);
    draft(*place.typing);
    return true;
}

/// By the metric's name, whichever column has the keyboard.
void EnterTable::keyboardSearch(const QString& search)
{
    const int column = currentIndex().column();
    if (currentIndex().isValid())
        selectionModel()->setCurrentIndex(currentIndex().siblingAtColumn(Model::Name), QItemSelectionModel::NoUpdate);
    QTableView::keyboardSearch(search);
    if (currentIndex().isValid())
        goToCell(currentIndex().row(), column);
}

void EnterTable::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    GridTable::scrollTo(index, hint);
    if (!m_frozen || m_frozen->isHidden() || index.column() <= Model::Name)
        return;
    const int under = m_frozen->width() - columnViewportPosition(index.column());
    if (under > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - under);
}

void EnterTable::restyle()
{
    GridTable::restyle();
    m_frozen->restyle();
}

/// Every column has the width of its figures or the one it was given; name and comment share the rest, the name up to the
/// longest of them and the basis until it is whole. Where room is short some go, and then the grid scrolls below its names.
void EnterTable::fitColumns()
{
    if (!m_frozen)
        return; // still being made
    std::array<int, Model::ColumnCount> widths{};
    for (int column = 0; column < Model::ColumnCount; ++column)
        widths[static_cast<std::size_t>(column)] =
            m_columns->isHidden(column) ? 0 : m_columns->width(column).value_or(std::max(m_delegate->widthOf(column), widthSeen(column)));
    int spare = viewport()->width() - std::accumulate(widths.begin(), widths.end(), 0);
    for (const auto column : droppable)
        if (spare < 0)
            spare += std::exchange(widths[column], 0);
    spare = std::max(spare, 0);
    const bool isCommentShown = widths[Model::Comment] > 0 && !m_columns->width(Model::Comment);
    const bool isBasisShown = widths[Model::Basis] > 0 && !m_columns->width(Model::Basis);
    const int ofBasis = isBasisShown ? std::min(spare / 5, m_delegate->wholeBasis() - widths[Model::Basis]) : 0;
    spare -= ofBasis;
    const int wanted = std::max(m_delegate->widestName() - widths[Model::Name], 0);
    const int ofName = m_columns->width(Model::Name) ? 0 : isCommentShown ? std::min(spare * 4 / 5, wanted) : spare;
    widths[Model::Basis] += ofBasis;
    widths[Model::Name] += ofName;
    widths[Model::Comment] += isCommentShown ? spare - ofName : 0;
    m_columns->apply(widths);
    if (m_delegate->setNameWidth(widths[Model::Name]))
        fitRows();
    m_frozen->place();
}

} // namespace send
