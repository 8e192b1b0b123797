// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"
#include "app/plan_edits.h"

#include <functional>
#include <set>

class QAction;
class QStackedWidget;

namespace send {

class EmptyState;
class PlanPanel;
class PlanTree;
class SegmentBar;

/// "Did we do it?": areas, actions and milestones as a tree, and everything about the chosen one beside it.
class PlanPage : public Page
{
    Q_OBJECT
public:
    explicit PlanPage(const PageContext& context);
    ~PlanPage() override;

    /// The filter is `overdue`, `off-track` or `all`; an action is chosen.
    void goTo(const Place& place) override;
    [[nodiscard]] QList<QWidget*> panes() override;

    void addArea();
    void addAction();
    void addMilestone();
    void deleteChosen();

protected:
    void refreshAll() override;
    void refreshFor(const Changes& changes) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* filterRow();
    QAction* addCommand(const QString& name, const QString& text, const QKeySequence& shortcut,
                        const std::function<void()>& run);
    void addCommands();
    void fillHeader();
    void applyFilter();
    void showChosen();
    void openAtFirst();
    void updateCommands();
    void moveChosen(int by);
    bool apply(const PlanEdits& edits);
    void addAndName(const PlanEdits& edits);
    [[nodiscard]] std::optional<AreaId> chosenArea() const;
    [[nodiscard]] std::optional<ActionId> chosenAction() const;

    PlanModel* m_model;
    PlanTree* m_tree;
    SegmentBar* m_segments;
    PlanPanel* m_panel;
    PageSplitter* m_splitter;
    QStackedWidget* m_views;
    EmptyState* m_empty;
    QAction* m_addArea = nullptr;
    QAction* m_addAction = nullptr;
    QAction* m_addMilestone = nullptr;
    QAction* m_moveUp = nullptr;
    QAction* m_moveDown = nullptr;
    QAction* m_delete = nullptr;
    std::set<AreaId> m_closed; ///< areas closed before a filter opened them
};

} // namespace send
