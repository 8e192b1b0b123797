// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"

class QAction;
class QPushButton;
class QStackedWidget;

namespace send {

class BacklogChartsView;
class BacklogGrid;
class BacklogModel;
class CapacityView;
class ChartChooser;
class EmptyState;
class MonthNote;
class SegmentBar;

/// "When does it clear?": what happened to the cases that wait and what will, as charts; the monthly figures they are
/// drawn from; and the capacity that works on them.
class BacklogPage : public Page
{
    Q_OBJECT
public:
    explicit BacklogPage(const PageContext& context);
    ~BacklogPage() override;

    /// The filter `grid` shows the monthly grid, `charts` the charts, `capacity` the capacity; a chart's id that chart.
    void goTo(const Place& place) override;
    [[nodiscard]] QList<QWidget*> panes() override;
    [[nodiscard]] bool isBusy() const override;

    void addMonth();
    void deleteMonth();
    void nextChart();
    void chartBefore();
    void importCaseFiles();
    void importMonths(); ///< from a table
    void copyCurrentChart();

protected:
    void refreshAll() override;
    void refreshFor(const Changes& changes) override;

private:
    [[nodiscard]] QWidget* gridView();
    QAction* addCommand(const QString& name, const QString& text, const QKeySequence& shortcut, void (BacklogPage::*run)());
    void addHeader();
    void updateView();
    void updateSubtitle();
    void updateCommands();
    void openMonth(Month month);
    void sayEmpty();
    void say(const QString& refusal);
    void describeMonth();

    BacklogModel* m_model;
    BacklogGrid* m_grid;
    BacklogChartsView* m_charts;
    CapacityView* m_capacity;
    ChartChooser* m_chooser;
    SegmentBar* m_segments;
    QStackedWidget* m_views;
    EmptyState* m_empty;
    MonthNote* m_note;
    QWidget* m_gridView;
    QAction* m_add;
    QAction* m_delete;
    QAction* m_import;
    QPushButton* m_addButton = nullptr;
    QPushButton* m_copyButton = nullptr;
};

} // namespace send
