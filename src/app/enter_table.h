// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/enter_model.h"

#include <QPersistentModelIndex>
#include <QPointer>
#include <QTableView>

namespace send {

class EnterDelegate;
class EnterEditor;
class EntryNote;
enum class EnterStep;

/// The entry grid, made for the keyboard: typing replaces, F2 edits, Enter keeps and goes down, Tab goes across the cells
/// that can be typed in, Esc puts back, Delete clears. Text that is refused stays in its editor, and the row opens to say
/// why below it.
class EnterTable : public QTableView
{
    Q_OBJECT
public:
    explicit EnterTable(EnterModel& model);

    /// Keeps what is being typed. False when it was refused: the editor stays, and so must whoever wanted to go on.
    bool settle();
    /// Ends what is being typed and leaves the cell as it was.
    void putBack();
    /// Brings a cell to the keyboard, after settle().
    void goToCell(int row, int column);
    /// The same for the cell where a row's figure is typed.
    void goToFigure(int row);
    void goToNextToEnter();
    void editComment();
    /// Takes what the cell above has.
    void fillDown();

    /// Where the keyboard is, and what is being typed: kept by key while the model is read anew.
    struct Place {
        MetricId metric;
        std::optional<Period> period;
        int column;
        std::optional<QString> typing;
    };
    [[nodiscard]] std::optional<Place> place() const;
    /// False where the place is not there now.
    bool returnTo(const Place& place);

    void keyboardSearch(const QString& search) override;

protected:
    void commitData(QWidget* editor) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;

private:
    void onStep(EnterStep step);
    bool stepAcross(int by);
    void stepDown(int by);
    void release();
    void adoptEditor();
    void refuse(const QString& sentence);
    void openRow(int row, int height);
    void closeRow();
    void placeNote();
    void restyle();
    void fitRows();
    void fitColumns();
    void updateRow(int row);
    [[nodiscard]] int typableColumn(int row, int wanted) const;

    EnterModel& m_model;
    EnterDelegate* m_delegate;
    EntryNote* m_note;
    QPointer<EnterEditor> m_editor;
    QPersistentModelIndex m_editing; ///< the cell of m_editor
    int m_startColumn = EnterModel::Number; ///< where Enter returns to after Tab, as in a spreadsheet
    bool m_stepping = false;
};

} // namespace send
