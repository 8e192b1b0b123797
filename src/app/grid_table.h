// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/grid_delegate.h"
#include "app/grid_model.h"

#include <QPointer>
#include <QTableView>
#include <QTimer>

#include <map>
#include <memory>

namespace send {

class EnterEditor;
class EntryNote;
class PasteDialog;

/// A grid with a spreadsheet's habits: typing replaces, F2 edits, Enter keeps and goes down, Tab goes across the cells
/// that can be typed in, Esc puts back, Delete clears, blocks are chosen with Shift, copied, cut, pasted and filled down.
/// Text that is refused stays in its editor, and the row opens to say why below it.
class GridTable : public QTableView
{
    Q_OBJECT
public:
    GridTable(GridModel& model, GridDelegate& delegate);

    /// Keeps what is being typed. False when it was refused: the editor stays, and so must whoever wanted to go on.
    bool settle();
    /// Ends what is being typed and leaves the cell as it was.
    void putBack();
    void reset() override;
    /// Brings a cell to the keyboard, after settle().
    void goToCell(int row, int column);

    void copyCells();
    void cutCells();
    void clearCells();
    /// What is on the clipboard, from the block's first cell on; a single text fills the whole block. More than a few
    /// cells, and any that are not taken, are shown first.
    void pasteCells();
    /// Into each cell of the block what its first row has; into a single cell what the one above it has.
    void fillDown();

protected:
    void commitData(QWidget* editor) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void dataChanged(const QModelIndex& from, const QModelIndex& to, const QList<int>& roles) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;

    [[nodiscard]] EnterEditor* editor() const;
    [[nodiscard]] QModelIndex editing() const { return m_editing; }
    /// What is in the editor now.
    void draft(const QString& text);
    /// The column in this row where the keyboard goes on downwards; −1 where there is nothing to type.
    [[nodiscard]] virtual int typableColumn(int row, int wanted) const = 0;
    /// Where a figure is meant that is typed in a cell of this row that takes none; −1 where that is not plain.
    [[nodiscard]] virtual int columnMeant(const QModelIndex& index) const;
    /// Room that a row has below its cells, apart from a refusal.
    [[nodiscard]] virtual int roomBelow(int row) const;
    /// Alt+↓: what the current cell can be chosen from, where it can be.
    virtual void openChoices() {}
    virtual void restyle();
    virtual void fitColumns() {}
    virtual void placeNotes();
    /// Text was refused: the note below its row says why, and may offer a way out.
    virtual void onRefused(EntryNote& note) { Q_UNUSED(note) }
    [[nodiscard]] bool isRefused() const;
    /// As wide as the widest figure that was seen in the column, where that did not fit; else 0.
    [[nodiscard]] int widthSeen(int column) const;
    void fitRows();
    void fitRow(int row);
    [[nodiscard]] QRect noteRect(int row) const; ///< below a row's cells, from its name to the right edge

private:
    void onStep(GridStep step);
    void goOn(GridStep step);
    bool stepAcross(int by);
    void stepDown(int by);
    [[nodiscard]] bool keep();
    [[nodiscard]] EnterEditor* release();
    void endEditor(EnterEditor* editor);
    void adoptEditor();
    void refuse(const QString& sentence);
    void updateRow(int row);
    void widen(int column, int width);
    [[nodiscard]] QItemSelectionRange block() const;
    [[nodiscard]] std::vector<int> shownColumns(int from) const;
    [[nodiscard]] std::vector<CellText> cellsFor(const std::vector<QStringList>& texts) const;
    void take(BlockPreview preview, const QString& act);
    void write(const BlockPreview& block, const QString& act);
    PasteDialog* showBlock(const std::shared_ptr<const BlockPreview>& preview);

    GridModel& m_model;
    GridDelegate& m_delegate;
    EntryNote* m_refusal;
    QPointer<EnterEditor> m_editor;
    QPersistentModelIndex m_editing; ///< the cell of m_editor
    int m_startColumn = -1;          ///< where Enter returns to after Tab, as in a spreadsheet
    bool m_stepping = false;
    QTimer m_keysRest;
    std::map<int, int> m_widthsSeen;
};

} // namespace send
