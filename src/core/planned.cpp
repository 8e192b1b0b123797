// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment.h"

#include <algorithm>

namespace send {

namespace {

struct PlannedPoint {
    QDate date;
    Decimal value;
};

std::int64_t millionths(const Decimal& value)
{
    std::int64_t units = value.units();
    for (int scale = value.scale(); scale < Decimal::maximumScale; ++scale)
        units *= 10;
    return units;
}

/// On the straight line between two points, to six decimals, in integers: difference × days ÷ span without overflow.
Decimal between(const PlannedPoint& from, const PlannedPoint& to, QDate date)
{
    const std::int64_t span = from.date.daysTo(to.date);
    const std::int64_t days = from.date.daysTo(date);
    const std::int64_t difference = millionths(to.value) - millionths(from.value);
    const std::int64_t rest = difference % span * days;
    const std::int64_t half = rest < 0 ? -span / 2 : span / 2;
    const std::int64_t moved = difference / span * days + (rest + half) / span;
    return Decimal::fromUnits(millionths(from.value) + moved, Decimal::maximumScale).value_or(from.value);
}

std::vector<PlannedPoint> pointsOf(const Scorecard& scorecard, MetricId metric)
{
    std::vector<PlannedPoint> points;
    for (const auto& [key, point] : trajectoryOf(scorecard, metric))
        points.push_back({endDate(key.period, scorecard.terms), point.value});
    std::ranges::stable_sort(points, {}, &PlannedPoint::date);
    return points;
}

std::optional<PlannedPoint> baselineOf(const Scorecard& scorecard, MetricId metric)
{
    const auto baseline = scorecard.baselines.find(metric);
    if (baseline == scorecard.baselines.end() || !baseline->second.date.isValid())
        return std::nullopt;
    return PlannedPoint{baseline->second.date, baseline->second.value};
}

/// On the line that runs through `points`; nothing before the first of them, the last one's value after it.
std::optional<Decimal> onLine(const std::vector<PlannedPoint>& points, QDate date)
{
    const auto after = std::ranges::upper_bound(points, date, {}, &PlannedPoint::date);
    if (after == points.begin())
        return std::nullopt;
    const PlannedPoint& from = *std::prev(after);
    return after == points.end() ? from.value : between(from, *after, date);
}

/// A target without points: from the baseline, where there is one to start from, else the target all along.
std::optional<Decimal> towards(const Target& target, const std::optional<PlannedPoint>& baseline, QDate date)
{
    if (!baseline || !target.date.isValid() || baseline->date >= target.date)
        return target.value;
    return onLine({*baseline, {target.date, target.value}}, date);
}

} // namespace

std::optional<Decimal> plannedAt(const Scorecard& scorecard, MetricId metric, QDate date)
{
    const auto target = scorecard.targets.find(metric);
    const bool hasTarget = target != scorecard.targets.end();
    const auto baseline = baselineOf(scorecard, metric);
    std::vector<PlannedPoint> points = pointsOf(scorecard, metric);
    if (points.empty())
        return hasTarget ? towards(target->second, baseline, date) : std::nullopt;
    if (hasTarget && date > points.back().date)
        return target->second.value;
    if (baseline && baseline->date < points.front().date)
        points.insert(points.begin(), *baseline);
    return onLine(points, date);
}

Decimal toleranceOf(const Metric& metric, const Decimal& planned)
{
    if (metric.tolerance)
        return *metric.tolerance;
    if (metric.unit == Unit::Percent)
        return Decimal(10);
    const std::int64_t tenth = (millionths(planned.magnitude()) + 5) / 10;
    return Decimal::fromUnits(tenth, Decimal::maximumScale).value_or(planned);
}

} // namespace send
