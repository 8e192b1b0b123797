// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scorecard.h"

#include <algorithm>
#include <limits>

namespace send {

namespace {

constexpr int lowest = std::numeric_limits<int>::min();
constexpr Period beforeAll{PeriodKind{0}, lowest, lowest};

template<class Map, class Key>
auto rowsFrom(const Map& rows, const Key& first, MetricId metric)
{
    const auto begin = rows.lower_bound(first);
    auto end = begin;
    while (end != rows.end() && end->first.metric == metric)
        ++end;
    return std::ranges::subrange(begin, end);
}

/// The ids of the rows that `wanted` accepts, in the order of `rank`.
template<class Map, class Wanted, class Rank>
auto idsBy(const Map& rows, Wanted wanted, Rank rank)
{
    std::vector<typename Map::key_type> ids;
    for (const auto& [id, row] : rows)
        if (wanted(row))
            ids.push_back(id);
    std::ranges::stable_sort(ids, {}, [&](auto id) { return rank(rows.at(id)); });
    return ids;
}

int areaNumber(const Scorecard& scorecard, AreaId id)
{
    const auto area = scorecard.areas.find(id);
    return area == scorecard.areas.end() ? 0 : area->second.number;
}

QString folded(QStringView name)
{
    QString text = name.toString().toCaseFolded();
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

} // namespace

std::ranges::subrange<std::map<ReadingKey, Reading>::const_iterator> readingsOf(const Scorecard& scorecard,
                                                                                MetricId metric)
{
    return rowsFrom(scorecard.readings, ReadingKey{metric, beforeAll}, metric);
}

std::ranges::subrange<std::map<TrajectoryKey, TrajectoryPoint>::const_iterator>
trajectoryOf(const Scorecard& scorecard, MetricId metric)
{
    return rowsFrom(scorecard.trajectory, TrajectoryKey{metric, beforeAll}, metric);
}

std::ranges::subrange<std::map<BenchmarkKey, Benchmark>::const_iterator> benchmarksOf(const Scorecard& scorecard,
                                                                                      MetricId metric)
{
    const BenchmarkKey first{metric, Comparator{}, BenchmarkMethod{}, beforeAll};
    return rowsFrom(scorecard.benchmarks, first, metric);
}

QString refOf(const Scorecard& scorecard, MetricId id)
{
    const auto metric = scorecard.metrics.find(id);
    if (metric == scorecard.metrics.end())
        return {};
    return QStringLiteral("%1.%2").arg(areaNumber(scorecard, metric->second.area)).arg(metric->second.number);
}

QString refOf(const Scorecard& scorecard, ActionId id)
{
    const auto action = scorecard.actions.find(id);
    if (action == scorecard.actions.end())
        return {};
    return QStringLiteral("A%1.%2").arg(areaNumber(scorecard, action->second.area)).arg(action->second.number);
}

QString refOf(const Scorecard& scorecard, MilestoneId id)
{
    const auto milestone = scorecard.milestones.find(id);
    if (milestone == scorecard.milestones.end())
        return {};
    return QStringLiteral("%1.%2").arg(refOf(scorecard, milestone->second.action)).arg(milestone->second.number);
}

std::optional<MetricId> findMetric(const Scorecard& scorecard, QStringView refOrName)
{
    const QString wanted = refOrName.trimmed().toString();
    for (const auto& [id, metric] : scorecard.metrics)
        if (refOf(scorecard, id) == wanted)
            return id;
    const QString name = folded(wanted);
    for (const auto& [id, metric] : scorecard.metrics)
        if (folded(metric.name) == name)
            return id;
    return std::nullopt;
}

std::vector<AreaId> areasInOrder(const Scorecard& scorecard)
{
    return idsBy(scorecard.areas, [](const Area&) { return true; }, [](const Area& area) { return area.number; });
}

std::vector<MetricId> metricsInOrder(const Scorecard& scorecard)
{
    return idsBy(
        scorecard.metrics, [](const Metric&) { return true; },
        [&](const Metric& metric) { return std::pair(areaNumber(scorecard, metric.area), metric.number); });
}

std::vector<MetricId> metricsOf(const Scorecard& scorecard, AreaId area)
{
    return idsBy(
        scorecard.metrics, [&](const Metric& metric) { return metric.area == area; },
        [](const Metric& metric) { return metric.number; });
}

std::vector<ActionId> actionsOf(const Scorecard& scorecard, AreaId area)
{
    return idsBy(
        scorecard.actions, [&](const Action& action) { return action.area == area; },
        [](const Action& action) { return action.number; });
}

std::vector<MilestoneId> milestonesOf(const Scorecard& scorecard, ActionId action)
{
    return idsBy(
        scorecard.milestones, [&](const Milestone& milestone) { return milestone.action == action; },
        [](const Milestone& milestone) { return milestone.number; });
}

std::optional<Term> latestTerm(const Scorecard& scorecard)
{
    std::optional<Term> latest;
    for (const auto& [key, reading] : scorecard.readings) {
        const Term term = termOf(key.period, scorecard.terms);
        if (!latest || term > *latest)
            latest = term;
    }
    return latest;
}

} // namespace send
