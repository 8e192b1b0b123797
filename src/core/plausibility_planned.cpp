// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plausibility_planned.h"

#include "core/plausibility_subject.h"

namespace send {

namespace {

/// A value that an edit brings, and the day that it is for.
struct PlannedFigure {
    MetricId metric;
    Decimal value;
    QDate day;
    bool isBaseline = false;
};

template<class Edit>
bool bringsValue(const Edit& edit)
{
    return edit.after && (!edit.before || edit.before->value != edit.after->value);
}

std::optional<PlannedFigure> plannedIn(const Scorecard& scorecard, const Change& change)
{
    if (const auto* point = std::get_if<TrajectoryEdit>(&change); point && bringsValue(*point))
        return PlannedFigure{point->key.metric, point->after->value, endDate(point->key.period, scorecard.terms)};
    if (const auto* target = std::get_if<TargetEdit>(&change); target && bringsValue(*target))
        return PlannedFigure{target->key, target->after->value, target->after->date};
    if (const auto* baseline = std::get_if<BaselineEdit>(&change); baseline && bringsValue(*baseline))
        return PlannedFigure{baseline->key, baseline->after->value, baseline->after->date, true};
    return std::nullopt;
}

/// The metric's latest figure, else its baseline: of a baseline no other.
std::optional<Standing> yardstickOf(const Scorecard& scorecard, const PlannedFigure& figure, const Metric& metric)
{
    constexpr int afterAll = 10'000;
    if (auto latest = lastBefore(scorecard, {figure.metric, {metric.period, afterAll, 1}}, metric))
        return latest;
    const auto baseline = scorecard.baselines.find(figure.metric);
    if (figure.isBaseline || baseline == scorecard.baselines.end())
        return std::nullopt;
    return Standing{periodContaining(metric.period, baseline->second.date), {}, baseline->second.value};
}

/// Its place in the year that follows the latest figure: what stood there a year before is its season's.
Period inYearAfter(const Period& last, Period place)
{
    place.year = last.year;
    return place > last ? place : Period{place.kind, place.year + 1, place.number};
}

} // namespace

std::optional<QString> oddPlan(const Scorecard& scorecard, const Change& change)
{
    const auto figure = plannedIn(scorecard, change);
    const auto metric = figure ? scorecard.metrics.find(figure->metric) : scorecard.metrics.end();
    if (metric == scorecard.metrics.end())
        return std::nullopt;
    auto last = yardstickOf(scorecard, *figure, metric->second);
    const bool hasReading = last && last->reading != Reading();
    const Period place = periodContaining(metric->second.period, figure->day);
    const ReadingKey key{figure->metric, last ? inYearAfter(last->period, place) : place};
    const Reading planned{.value = figure->value};
    EntrySubject subject{scorecard, key, metric->second, planned, figure->value, std::move(last)};
    subject.yardstick = hasReading ? Yardstick::Latest : Yardstick::Baseline;
    subject.isComparable = !subject.last || isComparable(subject, figure->day);
    auto warning = unitSlip(subject);
    if (!warning)
        warning = outsideRange(subject);
    if (!warning)
        warning = tenfold(subject);
    return warning ? std::optional(warning->sentence) : std::nullopt;
}

} // namespace send
