// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enter_table.h"

#include "app/enter_delegate.h"
#include "app/enter_editor.h"
#include "app/entry_note.h"
#include "app/heading_view.h"
#include "app/measure.h"

#include <QKeyEvent>

#include <array>
#include <numeric>

namespace send {

namespace {

using Model = EnterModel;

} // namespace

EnterTable::EnterTable(EnterModel& model)
    : m_model(model), m_delegate(new EnterDelegate(model, this)), m_note(new EntryNote(viewport()))
{
    setObjectName(QStringLiteral("enterTable"));
    setAccessibleName(tr("Figures to enter"));
    setHorizontalHeader(new HeadingView(this));
    horizontalHeader()->setSectionsClickable(false);
    setItemDelegate(m_delegate);
    setModel(&model);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(m_delegate, &EnterDelegate::stepped, this, &EnterTable::onStep);
    connect(&model, &QAbstractItemModel::modelReset, this, &EnterTable::fitRows);
    restyle();
}

bool EnterTable::settle()
{
    if (!m_editor)
        return true;
    const QString text = m_editor->text();
    if (m_model.setData(m_editing, text, Qt::EditRole)) {
        release();
        return true;
    }
    refuse(m_model.refusal());
    return false;
}

void EnterTable::putBack()
{
    release();
}

/// Ends the editor without looking at its text again.
void EnterTable::release()
{
    EnterEditor* editor = m_editor;
    m_editor = nullptr;
    m_model.clearDraft();
    closeRow();
    if (editor)
        QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
}

/// The view would write what is typed whenever the current cell changes; settle() does, and can say no.
void EnterTable::commitData(QWidget* editor)
{
    Q_UNUSED(editor)
}

void EnterTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    Q_UNUSED(hint)
    if (editor == m_editor)
        settle();
}

bool EnterTable::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    if (m_editor && m_editing != index)
        return false;
    const bool opened = QTableView::edit(index, trigger, event);
    if (opened && !m_editor)
        adoptEditor();
    if (opened && trigger == EditKeyPressed && m_editor)
        m_editor->end(false);
    return opened;
}

/// A key that opened the editor is in its text already.
void EnterTable::adoptEditor()
{
    m_editor = qobject_cast<EnterEditor*>(indexWidget(currentIndex()));
    if (!m_editor)
        return;
    m_editing = currentIndex();
    connect(m_editor, &QLineEdit::textEdited, this, [this](const QString& text) { m_model.setDraft(m_editing, text); });
    if (m_editor->text() != m_editing.data(Qt::EditRole).toString())
        m_model.setDraft(m_editing, m_editor->text());
}

void EnterTable::refuse(const QString& sentence)
{
    if (sentence.isEmpty())
        return; // the window says why the file could not be written
    const int left = columnViewportPosition(Model::Name);
    m_editor->setRefusal(sentence);
    m_note->tell(sentence);
    openRow(m_editing.row(), m_note->heightFor(viewport()->width() - left) + 1);
    // What made the keyboard leave is still under way: it comes back after that.
    const auto comeBack = [this] {
        if (!m_editor || !isVisible())
            return;
        selectionModel()->setCurrentIndex(m_editing, QItemSelectionModel::ClearAndSelect);
        scrollTo(m_editing);
        m_editor->setFocus(Qt::OtherFocusReason);
    };
    if (currentIndex() != m_editing || !m_editor->hasFocus())
        QMetaObject::invokeMethod(this, comeBack, Qt::QueuedConnection);
}

void EnterTable::openRow(int row, int height)
{
    setRowHeight(row, m_delegate->heightOf(row) + height);
    placeNote();
}

void EnterTable::closeRow()
{
    if (m_note->isHidden())
        return;
    m_note->hide();
    if (m_editing.isValid())
        setRowHeight(m_editing.row(), m_delegate->heightOf(m_editing.row()));
}

void EnterTable::placeNote()
{
    if (m_note->isHidden() || !m_editing.isValid())
        return;
    const int left = columnViewportPosition(Model::Name);
    const int cell = m_delegate->heightOf(m_editing.row());
    m_note->setGeometry(left, rowViewportPosition(m_editing.row()) + cell, viewport()->width() - left,
                        rowHeight(m_editing.row()) - cell - 1);
    m_note->raise();
}

void EnterTable::onStep(EnterStep step)
{
    if (step == EnterStep::PutBack)
        return putBack();
    if (!settle())
        return;
    switch (step) {
    case EnterStep::Down: return stepDown(1);
    case EnterStep::Up: return stepDown(-1);
    case EnterStep::Across: stepAcross(1); return;
    case EnterStep::Back: stepAcross(-1); return;
    case EnterStep::PutBack:
    case EnterStep::Leave: return;
    }
}

/// The wanted column where it can be typed in, else the row's figure; −1 where nothing can.
int EnterTable::typableColumn(int row, int wanted) const
{
    for (const int column : {wanted, +Model::Number, +Model::Value})
        if (m_model.isTypable(m_model.index(row, column)))
            return column;
    return -1;
}

/// To the next row with something to type.
void EnterTable::stepDown(int by)
{
    for (int row = currentIndex().row() + by; row >= 0 && row < m_model.rowCount(); row += by) {
        const int column = typableColumn(row, m_startColumn);
        if (column < 0)
            continue;
        m_stepping = true; // a count's Value below a percentage's Number: the way leads on down the Numbers
        goToCell(row, column);
        m_stepping = false;
        return;
    }
}

bool EnterTable::stepAcross(int by)
{
    const int start = currentIndex().isValid() ? currentIndex().row() * Model::ColumnCount + currentIndex().column() : -1;
    const int end = m_model.rowCount() * Model::ColumnCount;
    for (int cell = start + by; cell >= 0 && cell < end; cell += by) {
        const QModelIndex index = m_model.index(cell / Model::ColumnCount, cell % Model::ColumnCount);
        if (!m_model.isTypable(index))
            continue;
        m_stepping = index.row() == currentIndex().row();
        goToCell(index.row(), index.column());
        m_stepping = false;
        return true;
    }
    return false;
}

void EnterTable::goToCell(int row, int column)
{
    if (!settle())
        return;
    const QModelIndex index = m_model.index(row, column);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
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

void EnterTable::fillDown()
{
    if (!settle() || !currentIndex().isValid() || !m_model.isTypable(currentIndex()))
        return;
    for (int row = currentIndex().row() - 1; row >= 0; --row) {
        const QModelIndex above = currentIndex().siblingAtRow(row);
        if (!m_model.isTypable(above))
            continue;
        m_model.setData(currentIndex(), above.data(Qt::EditRole), Qt::EditRole);
        return;
    }
}

std::optional<EnterTable::Place> EnterTable::place() const
{
    const QModelIndex here = m_editor ? QModelIndex(m_editing) : currentIndex();
    const auto metric = here.isValid() ? m_model.metricAt(here.row()) : std::nullopt;
    if (!metric)
        return std::nullopt;
    const auto key = m_model.keyAt(here.row());
    return Place{*metric, key ? std::optional(key->period) : std::nullopt, here.column(),
                 m_editor ? std::optional(m_editor->text()) : std::nullopt};
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
    m_editor->setText(*place.typing);
    m_model.setDraft(m_editing, *place.typing);
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

void EnterTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_stepping && enterCellOf(current.column()))
        m_startColumn = current.column();
    updateRow(previous.row());
    updateRow(current.row());
}

void EnterTable::updateRow(int row)
{
    if (row >= 0)
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

void EnterTable::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return stepDown(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    case Qt::Key_Delete:
        if (m_model.isTypable(currentIndex()))
            m_model.setData(currentIndex(), QString(), Qt::EditRole);
        return;
    default: QTableView::keyPressEvent(event);
    }
}

/// Tab leaves the grid only after its last cell.
bool EnterTable::focusNextPrevChild(bool next)
{
    return stepAcross(next ? 1 : -1) || QAbstractScrollArea::focusNextPrevChild(next);
}

void EnterTable::updateGeometries()
{
    QTableView::updateGeometries();
    fitColumns();
    placeNote();
}

void EnterTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    placeNote();
}

void EnterTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        restyle();
}

void EnterTable::restyle()
{
    m_delegate->setTheme(Theme::forPalette(palette(), font()));
    fitRows();
    fitColumns();
    viewport()->update();
}

void EnterTable::fitRows()
{
    verticalHeader()->setMinimumSectionSize(QFontMetrics(font()).height());
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_note->isHidden() || m_editing.row() != row)
            setRowHeight(row, m_delegate->heightOf(row));
}

/// Every column has the width of its figures; name and comment share the rest. Where room is short Basis goes.
void EnterTable::fitColumns()
{
    std::array<int, Model::ColumnCount> widths{};
    for (int column = 0; column < Model::ColumnCount; ++column)
        widths[static_cast<std::size_t>(column)] = m_delegate->widthOf(column);
    int spare = viewport()->width() - std::accumulate(widths.begin(), widths.end(), 0);
    const bool isNarrow = spare < 0;
    if (isNarrow)
        spare += widths[Model::Basis];
    const int ofName = std::max(spare, 0) * 4 / 5;
    widths[Model::Name] += ofName;
    widths[Model::Comment] += std::max(spare, 0) - ofName;
    setColumnHidden(Model::Basis, isNarrow);
    for (int column = 0; column < Model::ColumnCount; ++column)
        if (columnWidth(column) != widths[static_cast<std::size_t>(column)])
            setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
    if (m_delegate->setNameWidth(widths[Model::Name]))
        fitRows();
}

} // namespace send
