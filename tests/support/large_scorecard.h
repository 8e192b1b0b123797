// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scorecard.h"

namespace send::test {

/// How large a scorecard the speed goals speak of.
struct LargeSize {
    int metrics = 1000;
    int periods = 60;
};

inline Metric largeMetric(int place, AreaId area)
{
    Metric metric{.area = area, .number = place + 1, .name = QStringLiteral("Measure number %1 of the plan").arg(place)};
    metric.unit = place % 2 ? Unit::Number : Unit::Percent;
    metric.decimals = place % 2 ? 0 : 1;
    metric.polarity = place % 5 ? Polarity::Higher : Polarity::Lower;
    metric.period = place % 3 ? PeriodKind::Term : PeriodKind::Month;
    metric.basis = place % 4 ? Basis::Snapshot : Basis::InPeriod;
    metric.owner = QStringLiteral("Head of SEND");
    if (!(place % 2))
        metric.denominatorText = QStringLiteral("all plans issued");
    return metric;
}

/// Up and down around 60, the same every time.
inline Reading largeReading(int place, int back, const Metric& metric, const Period& period)
{
    Reading reading;
    const int figure = 40 + (place * 31 + back * 17) % 40;
    if (metric.hasParts())
        reading.parts = Proportion{figure, 97};
    else
        reading.value = Decimal(figure);
    reading.asAt = endDate(period, {});
    if (back == 0)
        reading.comment = QStringLiteral("Checked against the case system.");
    return reading;
}

inline void addLargeMetric(Scorecard& scorecard, int place, AreaId area, int periods)
{
    const MetricId id(place + 1);
    const Metric metric = largeMetric(place, area);
    const QDate today = *scorecard.plan.pinnedToday;
    scorecard.baselines[id] = {Decimal(45), today.addYears(-3), QStringLiteral("Own records")};
    scorecard.targets[id] = {Decimal(80), today.addYears(1), QStringLiteral("Agreed by the board")};
    Period period = periodContaining(metric.period, today);
    for (int back = 0; back < periods; ++back, period = previous(period)) {
        scorecard.readings.insert_or_assign({id, period}, largeReading(place, back, metric, period));
        if (back % 3 == 0 && back < 9)
            scorecard.trajectory[{id, period}] = {Decimal(70 - back), {}};
    }
    scorecard.metrics.emplace(id, metric);
}

/// Eight areas, and metrics by term and by month with baseline, target, trajectory and readings; always the same.
[[nodiscard]] inline Scorecard largeScorecard(LargeSize size = {})
{
    constexpr int areas = 8;
    Scorecard scorecard;
    scorecard.plan.title = QStringLiteral("Large plan");
    scorecard.plan.pinnedToday = QDate(2026, 12, 31);
    for (int number = 1; number <= areas; ++number)
        scorecard.areas[AreaId(number)] = {number, QStringLiteral("Area %1").arg(number), {}, {}, {}};
    for (int place = 0; place < size.metrics; ++place)
        addLargeMetric(scorecard, place, AreaId(1 + place * areas / size.metrics), size.periods);
    return scorecard;
}

} // namespace send::test
