// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backlog_grid.h"

#include "app/backlog_delegate.h"
#include "app/backlog_headings.h"
#include "app/backlog_model.h"
#include "app/grid_clipboard.h"
#include "app/measure.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

#include <algorithm>
#include <set>

namespace send {

BacklogGrid::BacklogGrid(BacklogModel& model)
    : m_model(model), m_delegate(new BacklogDelegate(model, this)), m_corner(findChild<QAbstractButton*>())
{
    setObjectName(QStringLiteral("backlogGrid"));
    setAccessibleName(tr("Monthly figures"));
    setHorizontalHeader(new BacklogHeadings(this));
    setVerticalHeader(new BacklogMonths(this));
    setItemDelegate(m_delegate);
    setModel(&model);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    if (m_corner)
        m_corner->installEventFilter(this);
    connect(m_delegate, &BacklogDelegate::stepped, this, &BacklogGrid::step);
    connect(m_delegate, &BacklogDelegate::refused, this, &BacklogGrid::refused);
    connect(&model, &BacklogModel::refused, this, &BacklogGrid::refused);
    restyle();
}

std::optional<Month> BacklogGrid::currentMonth() const
{
    if (!currentIndex().isValid())
        return std::nullopt;
    return m_model.monthAt(currentIndex().row());
}

void BacklogGrid::choose(Month month)
{
    const auto row = m_model.rowOf(month);
    if (!row)
        return;
    setCurrentIndex(m_model.index(*row, static_cast<int>(BacklogColumn::Received)));
    scrollTo(m_model.index(*row, 0));
    setFocus(Qt::OtherFocusReason);
}

/// The next cell to the right (or left) that can be typed in, going on in the next month.
QModelIndex BacklogGrid::typableFrom(const QModelIndex& from, int across) const
{
    const int cells = m_model.rowCount() * backlogColumnCount;
    for (int cell = from.row() * backlogColumnCount + from.column() + across; cell >= 0 && cell < cells; cell += across)
        if (isTypable(static_cast<BacklogColumn>(cell % backlogColumnCount)))
            return m_model.index(cell / backlogColumnCount, cell % backlogColumnCount);
    return from;
}

void BacklogGrid::step(int down, int across)
{
    const QModelIndex here = currentIndex();
    if (!here.isValid())
        return;
    const int row = std::clamp(here.row() + down, 0, m_model.rowCount() - 1);
    const QModelIndex there = across == 0 ? here.siblingAtRow(row) : typableFrom(here, across);
    setCurrentIndex(there);
    scrollTo(there);
    setFocus(Qt::OtherFocusReason);
}

QModelIndex BacklogGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (currentIndex().isValid() && (action == MoveNext || action == MovePrevious))
        return typableFrom(currentIndex(), action == MoveNext ? 1 : -1);
    return QTableView::moveCursor(action, modifiers);
}

void BacklogGrid::keyPressEvent(QKeyEvent* event)
{
    const bool editing = state() == EditingState;
    if (event->matches(QKeySequence::Copy) && selectionModel()->hasSelection()) {
        QApplication::clipboard()->setMimeData(mimeOf(selectionAsBlock()).release());
    } else if (!editing && event->matches(QKeySequence::Paste)) {
        paste();
    } else if (!editing && event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier) {
        m_model.fillDown(selectionModel()->selectedIndexes());
    } else if (!editing && event->modifiers() == Qt::NoModifier &&
               (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        m_model.clear(selectionModel()->selectedIndexes());
    } else if (!editing && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        step(event->modifiers() & Qt::ShiftModifier ? -1 : 1, 0);
    } else {
        QTableView::keyPressEvent(event);
    }
}

/// From the first chosen cell on.
void BacklogGrid::paste()
{
    QModelIndex from = currentIndex();
    for (const QModelIndex& cell : selectionModel()->selectedIndexes())
        if (cell.row() < from.row() || (cell.row() == from.row() && cell.column() < from.column()))
            from = cell;
    if (m_model.paste(from, textsIn(*QApplication::clipboard()->mimeData())))
        Q_EMIT refused({});
}

std::vector<QStringList> BacklogGrid::selectionAsBlock() const
{
    std::set<int> rows;
    std::set<int> columns;
    for (const QModelIndex& cell : selectionModel()->selectedIndexes()) {
        rows.insert(cell.row());
        columns.insert(cell.column());
    }
    std::vector<QStringList> block{{tr("Month")}};
    for (const int column : columns)
        block.front().append(nameOf(static_cast<BacklogColumn>(column)));
    for (const int row : rows) {
        block.push_back({m_model.headerData(row, Qt::Vertical).toString()});
        for (const int column : columns)
            block.back().append(m_model.index(row, column).data().toString().simplified());
    }
    return block;
}

void BacklogGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    verticalHeader()->viewport()->update();
    if (current.row() != previous.row())
        Q_EMIT currentMonthChanged();
}

void BacklogGrid::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        restyle();
}

/// The corner is a heading of the months.
bool BacklogGrid::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_corner || event->type() != QEvent::Paint)
        return QTableView::eventFilter(watched, event);
    const Theme theme = Theme::forPalette(palette(), font());
    QPainter painter(m_corner);
    const QRect rect = m_corner->rect();
    painter.fillRect(rect, theme.base);
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.strong);
    painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), theme.strong);
    painter.setFont(theme.caption());
    painter.setPen(theme.muted);
    painter.drawText(rect.adjusted(scaledLength(*this, 24), 0, 0, -scaledLength(*this, 5)),
                     Qt::AlignLeft | Qt::AlignBottom, tr("Month"));
    return true;
}

/// Every column as wide as its heading and a number of five digits; the comment has room for a few words.
void BacklogGrid::restyle()
{
    const Theme theme = Theme::forPalette(palette(), font());
    m_delegate->setTheme(theme);
    const QFontMetrics metrics(theme.font);
    const QFontMetrics captions(theme.caption());
    const int padding = scaledLength(metrics, 14);
    verticalHeader()->setDefaultSectionSize(scaledLength(metrics, 30));
    for (int column = 0; column < backlogColumnCount; ++column) {
        int width = metrics.horizontalAdvance(QStringLiteral("00,000"));
        for (const QString& line : headingOf(static_cast<BacklogColumn>(column)).split(u'\n'))
            width = std::max(width, captions.horizontalAdvance(line));
        const bool isComment = column == static_cast<int>(BacklogColumn::Comment);
        setColumnWidth(column, isComment ? scaledLength(metrics, 260) : width + padding);
    }
    viewport()->update();
}

} // namespace send
