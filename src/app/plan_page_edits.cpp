// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/page_splitter.h"
#include "app/plan_page.h"
#include "app/plan_text.h"
#include "app/plan_tree.h"
#include "app/segment_bar.h"

namespace send {

std::optional<ActionId> PlanPage::chosenAction() const
{
    const auto item = m_tree->currentItem();
    if (!item)
        return std::nullopt;
    if (const auto* milestone = std::get_if<MilestoneId>(&*item))
        return scorecard().milestones.at(*milestone).action;
    const auto* action = std::get_if<ActionId>(&*item);
    return action ? std::optional(*action) : std::nullopt;
}

/// The area that a new action goes to: the chosen one, else the last.
std::optional<AreaId> PlanPage::chosenArea() const
{
    if (const auto action = chosenAction())
        return scorecard().actions.at(*action).area;
    const auto item = m_tree->currentItem();
    if (item)
        return std::get<AreaId>(*item);
    const auto areas = areasInOrder(scorecard());
    return areas.empty() ? std::nullopt : std::optional(areas.back());
}

bool PlanPage::apply(const PlanEdits& edits)
{
    return !edits.changes.empty() && document().edit(edits.text, edits.changes);
}

/// A new row is to be named at once.
void PlanPage::addAndName(const PlanEdits& edits)
{
    m_segments->setCurrent(QStringLiteral("all"));
    if (!apply(edits))
        return;
    m_splitter->closePanel();
    m_tree->choose(*edits.item);
    m_tree->setFocus(Qt::OtherFocusReason);
    m_tree->edit(m_model->indexOf(*edits.item, PlanModel::Title));
}

void PlanPage::addArea()
{
    addAndName(newArea(scorecard()));
}

void PlanPage::addAction()
{
    if (const auto area = chosenArea())
        addAndName(newAction(scorecard(), *area));
}

void PlanPage::addMilestone()
{
    if (const auto action = chosenAction())
        addAndName(newMilestone(scorecard(), *action));
}

void PlanPage::deleteChosen()
{
    const auto item = m_tree->currentItem();
    if (!item || !document().canEdit())
        return;
    const auto* area = std::get_if<AreaId>(&*item);
    const QString lost = area ? hangingOn(scorecard(), *area) : QString();
    if (!lost.isEmpty()) {
        const QString question = tr("Delete %1 with its %2?").arg(planName(scorecard(), *item), lost);
        if (!questions().choose(this, question, {tr("Delete")}))
            return;
    }
    apply(deletion(scorecard(), *item));
}

void PlanPage::moveChosen(int by)
{
    const auto item = m_tree->currentItem();
    if (!item || !apply(moved(scorecard(), *item, by)))
        return;
    m_tree->scrollTo(m_tree->currentIndex());
}

} // namespace send
