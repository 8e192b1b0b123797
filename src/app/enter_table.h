// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/enter_model.h"
#include "app/grid_table.h"

namespace send {

class EnterDelegate;
class FrozenColumns;
class GridColumns;
class MarkerMenu;

/// The entry grid of a term.
class EnterTable : public GridTable
{
    Q_OBJECT
public:
    explicit EnterTable(EnterModel& model);

    /// To the cell where a row's figure is typed, after settle().
    void goToFigure(int row);
    void goToNextToEnter();
    void editComment();
    void chooseColumns();
    /// The list of markers of the row, at its cell for them.
    void chooseMarkers();
    /// Takes the figure of the period before.
    void takeLast();
    void goToNextWarning() { goToWarning(1); }
    void goToPreviousWarning() { goToWarning(-1); }
    /// Takes what may have been meant, also in place of what is being typed.
    void useSuggestion();
    /// Asks why the row's odd figure is right.
    void keepBecause();
    /// The metrics of the chosen block, or of the row that has the keyboard; in order.
    [[nodiscard]] std::vector<MetricId> chosenMetrics() const;

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
    /// Never below the names that stay in view.
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

protected:
    [[nodiscard]] int typableColumn(int row, int wanted) const override;
    [[nodiscard]] int columnMeant(const QModelIndex& index) const override;
    [[nodiscard]] int roomBelow(int row) const override;
    void openChoices() override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void onRefused(EntryNote& note) override;
    void placeNotes() override;
    void paintEvent(QPaintEvent* event) override;
    void restyle() override;
    void fitColumns() override;

private:
    void goToWarning(int by);
    [[nodiscard]] QRect sentenceRect(int row) const;

    EnterModel& m_model;
    EnterDelegate* m_delegate;
    GridColumns* m_columns = nullptr;
    FrozenColumns* m_frozen = nullptr;
    MarkerMenu* m_markers = nullptr;
    EntryNote* m_warning = nullptr; ///< of the row that has the keyboard
};

} // namespace send
