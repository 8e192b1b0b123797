// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scorecard.h"

#include <algorithm>
#include <limits>

namespace send {

namespace {

constexpr int lowest = std::numeric_limits<int>::min();

/// Before every period of this kind.
constexpr Period before(PeriodKind kind)
{
    return {kind, lowest, lowest};
}
constexpr Period beforeAll = before(PeriodKind{0});

constexpr MetricId following(MetricId id)
{
    return MetricId(id.value() + 1);
}

/// The ids of the rows that `wanted` accepts, in the order of `rank`.
template<class Map, class Wanted, class Rank>
auto idsBy(const Map& rows, Wanted wanted, Rank rank)
{
    using Id = typename Map::key_type;
    using Place = decltype(rank(rows.begin()->second));
    std::vector<std::pair<Place, Id>> places;
    for (const auto& [id, row] : rows)
        if (wanted(row))
            places.emplace_back(rank(row), id);
    std::ranges::sort(places);
    std::vector<Id> ids;
    ids.reserve(places.size());
    for (const auto& [place, id] : places)
        ids.push_back(id);
    return ids;
}

int areaNumber(const Scorecard& scorecard, AreaId id)
{
    const auto area = scorecard.areas.find(id);
    return area == scorecard.areas.end() ? 0 : area->second.number;
}

/// Equal without regard to case and spaces; makes no strings, since imports ask it of every metric.
bool sameName(QStringView left, QStringView right)
{
    const auto skipSpaces = [](QStringView text, qsizetype& at) {
        while (at < text.size() && text[at].isSpace())
            ++at;
        return at < text.size();
    };
    for (qsizetype l = 0, r = 0;; ++l, ++r) {
        const bool leftHasMore = skipSpaces(left, l);
        const bool rightHasMore = skipSpaces(right, r);
        if (!leftHasMore || !rightHasMore)
            return leftHasMore == rightHasMore;
        if (left[l].toCaseFolded() != right[r].toCaseFolded())
            return false;
    }
}

/// Area and metric number of `7.1`; nothing for text that is not exactly that form.
std::optional<std::pair<int, int>> numbersOf(QStringView ref)
{
    const qsizetype dot = ref.indexOf(u'.');
    if (dot < 1)
        return std::nullopt;
    bool areaIsNumber = false;
    bool metricIsNumber = false;
    const std::pair numbers(ref.left(dot).toInt(&areaIsNumber), ref.mid(dot + 1).toInt(&metricIsNumber));
    const bool isExact = QStringLiteral("%1.%2").arg(numbers.first).arg(numbers.second) == ref;
    return areaIsNumber && metricIsNumber && isExact ? std::optional(numbers) : std::nullopt;
}

} // namespace

std::ranges::subrange<std::map<ReadingKey, Reading>::const_iterator> readingsOf(const Scorecard& scorecard,
                                                                                MetricId metric)
{
    const auto& rows = scorecard.readings;
    return {rows.lower_bound({metric, beforeAll}), rows.lower_bound({following(metric), beforeAll})};
}

std::ranges::subrange<std::map<TrajectoryKey, TrajectoryPoint>::const_iterator>
trajectoryOf(const Scorecard& scorecard, MetricId metric)
{
    const auto& rows = scorecard.trajectory;
    return {rows.lower_bound({metric, beforeAll}), rows.lower_bound({following(metric), beforeAll})};
}

std::ranges::subrange<std::map<BenchmarkKey, Benchmark>::const_iterator> benchmarksOf(const Scorecard& scorecard,
                                                                                      MetricId metric)
{
    const auto firstOf = [](MetricId id) { return BenchmarkKey{id, Comparator{}, BenchmarkMethod{}, beforeAll}; };
    const auto& rows = scorecard.benchmarks;
    return {rows.lower_bound(firstOf(metric)), rows.lower_bound(firstOf(following(metric)))};
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
    const QStringView wanted = refOrName.trimmed();
    if (const auto numbers = numbersOf(wanted))
        for (const auto& [id, metric] : scorecard.metrics)
            if (metric.number == numbers->second && areaNumber(scorecard, metric.area) == numbers->first)
                return id;
    for (const auto& [id, metric] : scorecard.metrics)
        if (sameName(metric.name, wanted))
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
    // Only the last reading of each metric and kind of period: the rest end before it.
    const auto& rows = scorecard.readings;
    std::optional<Term> latest;
    for (auto first = rows.begin(); first != rows.end();) {
        const auto [metric, period] = first->first;
        first = rows.lower_bound({metric, before(PeriodKind{static_cast<int>(period.kind) + 1})});
        latest = std::max(latest, std::optional(termOf(std::prev(first)->first.period, scorecard.terms)));
    }
    return latest;
}

} // namespace send
