// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/grid_table.h"

#include "app/enter_editor.h"
#include "app/entry_note.h"
#include "app/heading_view.h"

#include <QKeyEvent>
#include <QResizeEvent>
#include <QScrollBar>

#include <utility>

namespace send {

namespace {

constexpr int keysRest = 600; ///< milliseconds without a key

bool startsFigure(const QString& text)
{
    return text.size() == 1 && (text.front().isDigit() || QStringView(u"-.£").contains(text.front()));
}

} // namespace

GridTable::GridTable(GridModel& model, GridDelegate& delegate)
    : m_model(model), m_delegate(delegate), m_refusal(new EntryNote(viewport()))
{
    m_delegate.setParent(this);
    setHorizontalHeader(new HeadingView(this));
    setItemDelegate(&delegate);
    setModel(&model);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_keysRest.setSingleShot(true);
    m_keysRest.setInterval(keysRest);
    connect(&m_keysRest, &QTimer::timeout, this, [this] {
        if (!m_editor)
            return;
        m_model.tellOddDraft();
        scrollTo(m_editing); // with what opened below its row
    });
    connect(&delegate, &GridDelegate::stepped, this, &GridTable::onStep);
    connect(&delegate, &GridDelegate::figureTooWide, this, &GridTable::widen, Qt::QueuedConnection); // not while it paints
    connect(&model, &QAbstractItemModel::modelReset, this, &GridTable::fitRows);
    connect(&model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& from, const QModelIndex& to) {
        for (int row = from.row(); row <= to.row(); ++row)
            fitRow(row);
        placeNotes();
    });
}

EnterEditor* GridTable::editor() const
{
    return m_editor;
}

bool GridTable::settle()
{
    if (!keep())
        return false;
    endEditor(release());
    return true;
}

/// Writes what is being typed; the editor stays open.
bool GridTable::keep()
{
    if (!m_editor || m_model.setData(m_editing, m_editor->text(), Qt::EditRole))
        return true;
    refuse(m_model.refusal());
    return false;
}

void GridTable::putBack()
{
    endEditor(release());
}

/// From here on nothing is being typed; the editor, where there is one, is still to be closed.
EnterEditor* GridTable::release()
{
    EnterEditor* editor = std::exchange(m_editor, nullptr);
    m_keysRest.stop();
    m_model.clearDraft();
    if (!m_refusal->isHidden()) {
        m_refusal->hide();
        if (m_editing.isValid())
            fitRow(m_editing.row());
    }
    return editor;
}

void GridTable::endEditor(EnterEditor* editor)
{
    if (editor)
        QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
}

/// The editors of a model that is read anew are gone.
void GridTable::reset()
{
    m_editor = nullptr;
    QTableView::reset();
}

/// The view would write what is typed whenever the current cell changes; settle() does, and can say no.
void GridTable::commitData(QWidget* editor)
{
    Q_UNUSED(editor)
}

void GridTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    Q_UNUSED(hint)
    if (editor == m_editor)
        settle();
}

bool GridTable::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
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
void GridTable::adoptEditor()
{
    m_editor = qobject_cast<EnterEditor*>(indexWidget(currentIndex()));
    if (!m_editor)
        return;
    m_editing = currentIndex();
    connect(m_editor, &QLineEdit::textEdited, this, &GridTable::draft, Qt::UniqueConnection); // it serves every cell
    if (m_editor->text() != m_editing.data(Qt::EditRole).toString())
        draft(m_editor->text());
}

/// Shows what follows from what is typed; a screen reader hears what is odd about it with the cell.
void GridTable::draft(const QString& text)
{
    if (!m_editor)
        return; // the key that opens it, and adoptEditor() sees to that
    m_model.setDraft(m_editing, text);
    m_editor->setAccessibleDescription(m_model.draftWarning());
    m_editor->setToolTip(m_model.draftWarning());
    m_keysRest.start();
}

void GridTable::refuse(const QString& sentence)
{
    if (sentence.isEmpty())
        return; // the window says why the file could not be written
    m_editor->setRefusal(sentence);
    m_refusal->tell(sentence);
    onRefused(*m_refusal);
    fitRow(m_editing.row());
    placeNotes();
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

bool GridTable::isRefused() const
{
    return !m_refusal->isHidden();
}

void GridTable::placeNotes()
{
    if (m_refusal->isHidden() || !m_editing.isValid())
        return;
    m_refusal->setGeometry(noteRect(m_editing.row()));
    m_refusal->raise();
}

int GridTable::columnMeant(const QModelIndex& index) const
{
    Q_UNUSED(index)
    return -1;
}

void GridTable::onStep(GridStep step)
{
    if (step == GridStep::PutBack)
        return putBack();
    if (!keep())
        return;
    EnterEditor* done = release();
    goOn(step);
    endEditor(done);
    if (step == GridStep::Choose)
        openChoices();
}

/// Before the editor closes: where one closes Qt does not move what is scrolled, but paints all of it anew.
void GridTable::goOn(GridStep step)
{
    switch (step) {
    case GridStep::Down: return stepDown(1);
    case GridStep::Up: return stepDown(-1);
    case GridStep::Across: stepAcross(1); return;
    case GridStep::Back: stepAcross(-1); return;
    case GridStep::Choose:
    case GridStep::PutBack:
    case GridStep::Leave: return;
    }
}

/// To the next row with something to type.
void GridTable::stepDown(int by)
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

bool GridTable::stepAcross(int by)
{
    const int columns = m_model.columnCount();
    const int start = currentIndex().isValid() ? currentIndex().row() * columns + currentIndex().column() : -1;
    const int end = m_model.rowCount() * columns;
    for (int cell = start + by; cell >= 0 && cell < end; cell += by) {
        const QModelIndex index = m_model.index(cell / columns, cell % columns);
        if (isColumnHidden(index.column()) || !m_model.isTypable(index))
            continue;
        m_stepping = index.row() == currentIndex().row();
        goToCell(index.row(), index.column());
        m_stepping = false;
        return true;
    }
    return false;
}

void GridTable::goToCell(int row, int column)
{
    if (!settle())
        return;
    const QModelIndex index = m_model.index(row, column);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
}

void GridTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_stepping && m_model.flags(current) & Qt::ItemIsEditable)
        m_startColumn = current.column();
    updateRow(previous.row());
    updateRow(current.row());
    placeNotes();
}

/// Where the keyboard is stays in sight when other parts of the page take their room.
void GridTable::resizeEvent(QResizeEvent* event)
{
    const bool wasSeen = visualRect(currentIndex()).intersects(QRect(QPoint(), event->oldSize()));
    QTableView::resizeEvent(event);
    if (!wasSeen)
        return;
    const int left = horizontalScrollBar()->value();
    scrollTo(currentIndex());
    horizontalScrollBar()->setValue(left); // only up and down: names stand at the left
}

void GridTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        return copyCells();
    if (event->matches(QKeySequence::Cut))
        return cutCells();
    if (event->matches(QKeySequence::Paste))
        return pasteCells();
    if (event->key() == Qt::Key_Down && event->modifiers() & Qt::AltModifier)
        return openChoices();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return stepDown(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    case Qt::Key_Delete: return clearCells();
    default: break;
    }
    const QModelIndex here = currentIndex();
    if (startsFigure(event->text()) && here.isValid() && !m_model.isTypable(here))
        if (const int column = columnMeant(here); column >= 0)
            goToCell(here.row(), column);
    QTableView::keyPressEvent(event);
}

/// Ctrl+V is the grid's before it is a command's of the page.
bool GridTable::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        for (const auto standard : {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste})
            if (key->matches(standard)) {
                event->accept();
                return true;
            }
    }
    return QTableView::event(event);
}

/// Tab leaves the grid only after its last cell.
bool GridTable::focusNextPrevChild(bool next)
{
    return stepAcross(next ? 1 : -1) || QAbstractScrollArea::focusNextPrevChild(next);
}

void GridTable::updateGeometries()
{
    QTableView::updateGeometries();
    fitColumns();
    placeNotes();
}

void GridTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    placeNotes();
}

void GridTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        restyle();
}

void GridTable::restyle()
{
    m_delegate.setTheme(Theme::forPalette(palette(), font()));
    m_widthsSeen.clear();
    fitRows();
    fitColumns();
    viewport()->update();
}

} // namespace send
