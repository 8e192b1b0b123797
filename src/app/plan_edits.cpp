// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan_edits.h"

#include "app/plan_text.h"
#include "core/month_names.h"
#include "core/translate.h"

#include <QRegularExpression>

#include <algorithm>

namespace send {

namespace {

QString say(const char* text)
{
    return translated(text);
}

/// The number after the largest of these rows.
template<class Map, class Ids>
int nextNumber(const Map& rows, const Ids& ids)
{
    int largest = 0;
    for (const auto& id : ids)
        largest = std::max(largest, rows.at(id).number);
    return largest + 1;
}

/// An edit of one action or milestone by `change`, called "Set `what` of `which`".
template<class Change>
PlanEdits taskEdit(const Scorecard& scorecard, const PlanItem& item, const QString& what, Change change)
{
    PlanEdits edits{say("Set %1 of %2").arg(what, planName(scorecard, item)), {}, item};
    if (const auto* id = std::get_if<ActionId>(&item); id && scorecard.actions.contains(*id)) {
        Action after = scorecard.actions.at(*id);
        change(after);
        edits.changes = {editOf(scorecard.actions, *id, after)};
    } else if (const auto* milestone = std::get_if<MilestoneId>(&item);
               milestone && scorecard.milestones.contains(*milestone)) {
        Milestone after = scorecard.milestones.at(*milestone);
        change(after);
        edits.changes = {editOf(scorecard.milestones, *milestone, after)};
    }
    return edits;
}

/// Two rows change numbers.
template<class Map>
Changes swapped(const Map& rows, typename Map::key_type one, typename Map::key_type other)
{
    auto first = rows.at(one);
    auto second = rows.at(other);
    std::swap(first.number, second.number);
    return {editOf(rows, one, first), editOf(rows, other, second)};
}

template<class Map, class Id>
Changes swappedWithNeighbour(const Map& rows, const std::vector<Id>& inOrder, Id id, int by)
{
    const auto at = std::ranges::find(inOrder, id) - inOrder.begin();
    const auto there = at + by;
    if (there < 0 || there >= std::ssize(inOrder))
        return {};
    return swapped(rows, id, inOrder[static_cast<std::size_t>(there)]);
}

QString counted(std::size_t count, const char* one, const char* many)
{
    return count == 1 ? say(one) : say(many).arg(count);
}

} // namespace

PlanEdits newArea(const Scorecard& scorecard)
{
    const AreaId id = freshId(scorecard.areas);
    Area area;
    area.number = nextNumber(scorecard.areas, areasInOrder(scorecard));
    area.name = say("New area");
    return {say("Add area %1").arg(area.number), {editOf(scorecard.areas, id, area)}, id};
}

PlanEdits newAction(const Scorecard& scorecard, AreaId area)
{
    const ActionId id = freshId(scorecard.actions);
    Action action{.area = area};
    action.number = nextNumber(scorecard.actions, actionsOf(scorecard, area));
    action.title = say("New action");
    const QString ref = QStringLiteral("A%1.%2").arg(scorecard.areas.at(area).number).arg(action.number);
    return {say("Add action %1").arg(ref), {editOf(scorecard.actions, id, action)}, id};
}

PlanEdits newMilestone(const Scorecard& scorecard, ActionId action)
{
    const MilestoneId id = freshId(scorecard.milestones);
    Milestone milestone{.action = action};
    milestone.number = nextNumber(scorecard.milestones, milestonesOf(scorecard, action));
    milestone.title = say("New milestone");
    milestone.lead = scorecard.actions.at(action).lead;
    const QString ref = QStringLiteral("%1.%2").arg(refOf(scorecard, action)).arg(milestone.number);
    return {say("Add milestone %1").arg(ref), {editOf(scorecard.milestones, id, milestone)}, id};
}

PlanEdits deletion(const Scorecard& scorecard, const PlanItem& item)
{
    const QString name = planName(scorecard, item);
    return {say("Delete %1").arg(name), std::visit([&](auto id) { return removalOf(scorecard, id); }, item), {}};
}

PlanEdits moved(const Scorecard& scorecard, const PlanItem& item, int by)
{
    PlanEdits edits{(by < 0 ? say("Move %1 up") : say("Move %1 down")).arg(planName(scorecard, item)), {}, item};
    if (const auto* area = std::get_if<AreaId>(&item)) {
        edits.changes = swappedWithNeighbour(scorecard.areas, areasInOrder(scorecard), *area, by);
    } else if (const auto* action = std::get_if<ActionId>(&item)) {
        const AreaId parent = scorecard.actions.at(*action).area;
        edits.changes = swappedWithNeighbour(scorecard.actions, actionsOf(scorecard, parent), *action, by);
    } else {
        const MilestoneId milestone = std::get<MilestoneId>(item);
        const ActionId parent = scorecard.milestones.at(milestone).action;
        edits.changes = swappedWithNeighbour(scorecard.milestones, milestonesOf(scorecard, parent), milestone, by);
    }
    return edits;
}

QString hangingOn(const Scorecard& scorecard, AreaId area)
{
    const auto actions = actionsOf(scorecard, area);
    std::size_t milestones = 0;
    for (const ActionId action : actions)
        milestones += milestonesOf(scorecard, action).size();
    const std::size_t metrics = metricsOf(scorecard, area).size();
    QStringList parts;
    if (!actions.empty())
        parts.append(counted(actions.size(), "1 action", "%1 actions"));
    if (milestones > 0)
        parts.append(counted(milestones, "1 milestone", "%1 milestones"));
    if (metrics > 0)
        parts.append(counted(metrics, "1 metric with its figures", "%1 metrics with their figures"));
    if (parts.size() < 2)
        return parts.join(QString());
    const QString last = parts.takeLast();
    return say("%1 and %2").arg(parts.join(QStringLiteral(", ")), last);
}

PlanEdits withTitle(const Scorecard& scorecard, const PlanItem& item, const QString& title)
{
    const auto* area = std::get_if<AreaId>(&item);
    if (!area)
        return taskEdit(scorecard, item, say("title"), [&](auto& task) { task.title = title; });
    Area after = scorecard.areas.at(*area);
    after.name = title;
    return {say("Set name of %1").arg(planName(scorecard, item)), {editOf(scorecard.areas, *area, after)}, item};
}

PlanEdits withLead(const Scorecard& scorecard, const PlanItem& item, const QString& lead)
{
    return taskEdit(scorecard, item, say("lead"), [&](auto& task) { task.lead = lead; });
}

PlanEdits withDelivery(const Scorecard& scorecard, const PlanItem& item, Delivery delivery, QDate today)
{
    return taskEdit(scorecard, item, say("delivery"), [&](auto& task) {
        if (task.delivery != delivery)
            task.updated = today;
        task.delivery = delivery;
    });
}

PlanEdits withDue(const Scorecard& scorecard, const PlanItem& item, std::optional<QDate> due)
{
    return taskEdit(scorecard, item, say("due date"), [&](auto& task) {
        if (!task.firstDue)
            task.firstDue = task.due ? task.due : due;
        task.due = due;
    });
}

PlanEdits withFirstDue(const Scorecard& scorecard, const PlanItem& item, std::optional<QDate> due)
{
    return taskEdit(scorecard, item, say("first agreed date"), [&](auto& task) { task.firstDue = due; });
}

PlanEdits withLink(const Scorecard& scorecard, ActionId action, MetricId metric, bool linked)
{
    const QString sentence = linked ? say("Link %1 to metric %2") : say("Unlink %1 from metric %2");
    const ActionMetricKey key{action, metric};
    const auto after = linked ? std::optional(ActionMetric()) : std::nullopt;
    return {sentence.arg(planName(scorecard, action), refOf(scorecard, metric)),
            {editOf(scorecard.actionMetrics, key, after)},
            action};
}

Result<std::optional<QDate>> parsePlanDate(const QString& text)
{
    static const QRegularExpression separators(QStringLiteral("[^\\p{L}\\p{N}]+"));
    const QStringList words = text.split(separators, Qt::SkipEmptyParts);
    if (text.trimmed().isEmpty())
        return std::optional<QDate>();
    QDate day;
    if (words.size() == 3 && words[0].size() == 4)
        day = QDate(words[0].toInt(), monthFromText(words[1]), words[2].toInt());
    else if (words.size() == 3)
        day = QDate(yearFromText(words[2]), monthFromText(words[1]), words[0].toInt());
    constexpr int earliest = 1990;
    constexpr int latest = 2100;
    if (!day.isValid() || day.year() < earliest || day.year() > latest)
        return fail(ErrorKind::BadInput,
                    say("“%1” is not a date. Type it as 31 Oct 2026 or 31/10/2026.").arg(text.trimmed().left(40)));
    return std::optional(day);
}

} // namespace send
