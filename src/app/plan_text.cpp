// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan_text.h"

#include "core/format.h"
#include "core/month_names.h"
#include "core/overview.h"
#include "core/translate.h"

namespace send {

namespace {

QString dateText(const std::optional<QDate>& date)
{
    return date ? formatDate(*date) : QString();
}

/// `9 Nov` in this year, `Nov 2025` before it.
QString updatedText(const std::optional<QDate>& date, QDate today)
{
    if (!date)
        return {};
    if (date->year() != today.year())
        return toDisplay(Month{date->year(), date->month()});
    return QStringLiteral("%1 %2").arg(date->day()).arg(shortMonthName(date->month()));
}

QString slipOrNothing(const QString& slip, const std::optional<QDate>& due)
{
    return due ? slip : QString();
}

QString areaText(const Area& area, PlanModel::Column column)
{
    switch (column) {
    case PlanModel::Ref: return QString::number(area.number);
    case PlanModel::Title: return area.name;
    default: return {};
    }
}

/// An action or a milestone: they share these columns.
template<class Task>
QString taskText(const Task& task, const QString& ref, PlanModel::Column column, QDate today)
{
    switch (column) {
    case PlanModel::Ref: return ref;
    case PlanModel::Title: return task.title;
    case PlanModel::Lead: return task.lead;
    case PlanModel::DeliveryColumn: return deliveryText(task.delivery);
    case PlanModel::Due: return dateText(task.due);
    case PlanModel::Slip: return slipOrNothing(slipText(task, today), task.due);
    case PlanModel::Updated: return updatedText(task.updated, today);
    case PlanModel::ColumnCount: break;
    }
    return {};
}

template<class Field>
auto taskField(const Scorecard& scorecard, const PlanItem& item, Field field)
    -> std::optional<decltype(field(std::declval<const Action&>()))>
{
    if (const auto* action = std::get_if<ActionId>(&item))
        if (const auto found = scorecard.actions.find(*action); found != scorecard.actions.end())
            return field(found->second);
    if (const auto* milestone = std::get_if<MilestoneId>(&item))
        if (const auto found = scorecard.milestones.find(*milestone); found != scorecard.milestones.end())
            return field(found->second);
    return std::nullopt;
}

} // namespace

bool holds(const Scorecard& scorecard, const PlanItem& item)
{
    if (const auto* area = std::get_if<AreaId>(&item))
        return scorecard.areas.contains(*area);
    return taskField(scorecard, item, [](const auto&) { return true; }).has_value();
}

QString planText(const Scorecard& scorecard, const PlanItem& item, PlanModel::Column column, QDate today)
{
    if (const auto* area = std::get_if<AreaId>(&item)) {
        const auto found = scorecard.areas.find(*area);
        return found == scorecard.areas.end() ? QString() : areaText(found->second, column);
    }
    if (const auto* action = std::get_if<ActionId>(&item)) {
        const auto found = scorecard.actions.find(*action);
        return found == scorecard.actions.end()
                   ? QString()
                   : taskText(found->second, refOf(scorecard, *action), column, today);
    }
    const MilestoneId milestone = std::get<MilestoneId>(item);
    const auto found = scorecard.milestones.find(milestone);
    return found == scorecard.milestones.end() ? QString()
                                               : taskText(found->second, refOf(scorecard, milestone), column, today);
}

QString planName(const Scorecard& scorecard, const PlanItem& item)
{
    if (const auto* area = std::get_if<AreaId>(&item)) {
        const auto found = scorecard.areas.find(*area);
        return translated("area %1").arg(found == scorecard.areas.end() ? 0 : found->second.number);
    }
    if (const auto* action = std::get_if<ActionId>(&item))
        return translated("action %1").arg(refOf(scorecard, *action));
    return translated("milestone %1").arg(refOf(scorecard, std::get<MilestoneId>(item)));
}

std::optional<Delivery> deliveryOf(const Scorecard& scorecard, const PlanItem& item)
{
    return taskField(scorecard, item, [](const auto& task) { return task.delivery; });
}

std::optional<QDate> dueOf(const Scorecard& scorecard, const PlanItem& item)
{
    return taskField(scorecard, item, [](const auto& task) { return task.due; }).value_or(std::nullopt);
}

std::optional<QDate> firstDueOf(const Scorecard& scorecard, const PlanItem& item)
{
    return taskField(scorecard, item, [](const auto& task) { return task.firstDue; }).value_or(std::nullopt);
}

} // namespace send
