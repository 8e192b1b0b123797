// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment.h"

#include "core/judgement.h"

#include <algorithm>
#include <cmath>

namespace send {

namespace {

constexpr int windowLength = 6;
constexpr std::size_t fewestReadings = 4;

/// A reading by its distance in periods from the end of the window.
struct Point {
    int x;
    Decimal y;
};

/// The last of the metric's own periods that has ended by the end of `until`.
Period ownPeriod(const Metric& metric, const Period& until, const TermCalendar& calendar)
{
    if (until.kind == metric.period)
        return until;
    const QDate end = endDate(until, calendar);
    const Period last = periodContaining(metric.period, end);
    return endDate(last, calendar) > end ? previous(last) : last;
}

/// A count that is still running says nothing of the trend, and a withheld figure nothing at all.
bool counts(const Period& period, const Reading& reading, const Metric& metric, const TermCalendar& calendar)
{
    return !isWithheld(reading.markers) && !(isCount(metric) && isEarly(reading, period, calendar));
}

std::vector<Point> pointsIn(const Scorecard& scorecard, MetricId id, const Metric& metric, const Period& last)
{
    Period first = last;
    for (int i = 1; i < windowLength; ++i)
        first = previous(first);
    std::vector<Point> points;
    auto row = scorecard.readings.lower_bound(ReadingKey{id, first});
    for (; row != scorecard.readings.end() && row->first <= ReadingKey{id, last}; ++row) {
        const auto& [key, reading] = *row;
        const auto value = valueOf(reading, metric);
        if (value && counts(key.period, reading, metric, scorecard.terms))
            points.push_back({distance(last, key.period), *value});
    }
    return points;
}

/// How much the least-squares line rises from the first point to the last. Figures are taken in millionths from the
/// first one, whole numbers that a double holds exactly, so that a change on the threshold is judged right.
double fittedChange(const std::vector<Point>& points)
{
    double sumX = 0;
    double sumY = 0;
    double sumXX = 0;
    double sumXY = 0;
    for (const Point& point : points) {
        const double x = point.x;
        const double y = std::round((point.y - points.front().y).toDouble() * 1e6);
        sumX += x;
        sumY += y;
        sumXX += x * x;
        sumXY += x * y;
    }
    const auto count = static_cast<double>(points.size());
    const double span = points.back().x - points.front().x;
    return span * (count * sumXY - sumX * sumY) / (count * sumXX - sumX * sumX) / 1e6;
}

Decimal meanMagnitude(const std::vector<Point>& points)
{
    double sum = 0;
    for (const Point& point : points)
        sum += std::abs(point.y.toDouble());
    const double mean = sum / static_cast<double>(points.size());
    return Decimal::fromDouble(mean, Decimal::maximumScale).value_or(Decimal());
}

/// -1 falling, 0 level, 1 rising: a change under half the tolerance is level, and no change always is.
int signOf(double change, const Decimal& tolerance)
{
    if (change == 0 || std::abs(change) < tolerance.toDouble() / 2)
        return 0;
    return change < 0 ? -1 : 1;
}

std::vector<Point> distancesTo(const Decimal& target, std::vector<Point> points)
{
    for (Point& point : points)
        point.y = (point.y - target).magnitude();
    return points;
}

/// What the readings should come near to: the target, else what is planned.
std::optional<Decimal> aimOf(const Scorecard& scorecard, MetricId id, const std::optional<Decimal>& planned)
{
    const auto target = scorecard.targets.find(id);
    return target == scorecard.targets.end() ? planned : std::optional(target->second.value);
}

Direction directionFrom(int improvement)
{
    if (improvement == 0)
        return Direction::Level;
    return improvement > 0 ? Direction::Improving : Direction::Worsening;
}

Slope slopeFrom(int sign)
{
    if (sign == 0)
        return Slope::Flat;
    return sign > 0 ? Slope::Rising : Slope::Falling;
}

} // namespace

DirectionResult directionOf(const Scorecard& scorecard, MetricId id, const Period& until)
{
    const auto row = scorecard.metrics.find(id);
    if (row == scorecard.metrics.end())
        return {};
    const Metric& metric = row->second;
    const Period last = ownPeriod(metric, until, scorecard.terms);
    const auto points = pointsIn(scorecard, id, metric, last);
    const bool isNeutral = metric.polarity == Polarity::Neutral;
    if (points.size() < fewestReadings)
        return {isNeutral ? Direction::NotJudged : Direction::TooFewPoints, Slope::None};
    const auto planned = plannedAt(scorecard, id, endDate(last, scorecard.terms));
    const Decimal tolerance = toleranceOf(metric, planned ? *planned : meanMagnitude(points));
    const int sign = signOf(fittedChange(points), tolerance);
    if (metric.polarity != Polarity::NearTarget && !isNeutral)
        return {directionFrom(metric.polarity == Polarity::Lower ? -sign : sign), slopeFrom(sign)};
    const auto aim = isNeutral ? std::nullopt : aimOf(scorecard, id, planned);
    if (!aim)
        return {Direction::NotJudged, slopeFrom(sign)};
    return {directionFrom(-signOf(fittedChange(distancesTo(*aim, points)), tolerance)), slopeFrom(sign)};
}

} // namespace send
