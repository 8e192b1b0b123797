// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast.h"

#include "core/format.h"
#include "core/translate.h"

#include <algorithm>

namespace send {

namespace {

QString percentText(const Decimal& value)
{
    return formatNumber(value, std::min(value.scale(), 1)) + QLatin1Char('%');
}

/// "April and October 2027", "November 2026 and April 2027".
QString rangeText(Month from, Month to)
{
    return translated("%1 and %2").arg(from.year == to.year ? monthName(from) : longName(from), longName(to));
}

QString clearsBetween(Month p10, Month p50, Month p90)
{
    if (p10 == p90)
        return translated("At this capacity the backlog clears in %1.").arg(longName(p50));
    return translated("At this capacity the backlog clears between %1, most likely %2.")
        .arg(rangeText(p10, p90), p10.year == p90.year ? monthName(p50) : longName(p50));
}

/// "it grows by 6 cases a week"
QString growthText(const Decimal& perWeek)
{
    if (perWeek.isZero())
        return translated("it stays as it is");
    const Decimal size = perWeek.magnitude();
    const Decimal shown = size < Decimal(10) ? size : size.rounded(0);
    const QString cases = shown == Decimal(1)
                              ? translated("1 case a week")
                              : translated("%1 cases a week").arg(formatNumber(shown, shown.scale()));
    return (perWeek.isNegative() ? translated("it falls by %1") : translated("it grows by %1")).arg(cases);
}

QString doesNotClear(const Forecast& forecast)
{
    const QString growth = growthText(forecast.growthPerWeek);
    const QString horizon = longName(forecast.months.back().month);
    if (forecast.p10)
        return translated("At this capacity the backlog clears in %1 at the earliest, and in most runs not "
                          "by %2: %3.")
            .arg(longName(*forecast.p10), horizon, growth);
    if (forecast.growthPerWeek.isNegative())
        return translated("At this capacity the backlog does not clear by %1: %2.").arg(horizon, growth);
    return translated("At this capacity the backlog does not clear: %1.").arg(growth);
}

QString clearNow(const Forecast& forecast)
{
    if (forecast.openAtStart == 0)
        return translated("The backlog is clear: no case is open.");
    if (forecast.over20WeeksAtStart == 0)
        return translated("The backlog is clear: no open case is over 20 weeks.");
    return translated("The backlog is clear: %1 of %2 open cases are over 20 weeks, within the level of %3.")
        .arg(formatCount(forecast.over20WeeksAtStart), formatCount(forecast.openAtStart),
             percentText(forecast.clearanceLevel));
}

/// 113.3: thousandths of a case, as people read a mean.
QString meanText(std::int64_t thousandths, std::size_t count)
{
    const auto mean = Proportion{thousandths, static_cast<std::int64_t>(count) * oneCase}.scaled(1, 1);
    return mean ? formatNumber(*mean, 1) : QString();
}

QString changeText(const Decimal& percent)
{
    if (percent.isZero())
        return translated("as recently");
    return (percent.isNegative() ? translated("%1% fewer than recently")
                                 : translated("%1% more than recently"))
        .arg(formatNumber(percent.magnitude(), percent.scale()));
}

QString arrivalsLine(const ForecastBasis& basis, const Scenario& scenario)
{
    std::int64_t received = 0;
    for (const RecentFlow& flow : basis.recent)
        received += flow.received;
    return translated("Requests: %1; recently %2 a month.")
        .arg(changeText(scenario.arrivalsChange), meanText(received, basis.recent.size()));
}

QString leavingLine(const ForecastBasis& basis)
{
    std::int64_t received = 0;
    std::int64_t left = 0;
    for (const RecentFlow& flow : basis.recent) {
        received += flow.received;
        left += flow.left;
    }
    const auto share = Proportion{left / oneCase, received / oneCase}.percentage(1);
    return share ? translated("Refused or withdrawn at six weeks: as recently, %1%.")
                       .arg(formatNumber(*share, 1))
                 : translated("Refused or withdrawn at six weeks: none.");
}

QString capacityChangeText(const Scenario& scenario)
{
    const Decimal& change = scenario.capacityChange;
    if (change.isZero())
        return {};
    const QString size = formatNumber(change.magnitude(), change.scale());
    const QString words =
        change.isNegative() ? translated(", and %1 fewer").arg(size) : translated(", and %1 more").arg(size);
    return scenario.capacityFrom ? words + translated(" from %1").arg(longName(*scenario.capacityFrom))
                                 : words;
}

QString capacityLine(const ForecastBasis& basis, const Scenario& scenario)
{
    if (scenario.contracted && !basis.contracted.empty())
        return translated("Capacity: %1 assessments a month contracted, %2% of it delivered%3.")
            .arg(meanText(basis.contracted.front(), 1),
                 formatNumber(scenario.delivery, scenario.delivery.scale()), capacityChangeText(scenario));
    std::int64_t finished = 0;
    for (const RecentFlow& flow : basis.recent)
        finished += flow.finished;
    return translated("Capacity: as recently delivered, %1 assessments a month%2.")
        .arg(meanText(finished, basis.recent.size()), capacityChangeText(scenario));
}

QString orderLine(const Scenario& scenario)
{
    if (scenario.oldestFirst == 100)
        return translated("Order: the oldest first.");
    return translated("Order: %1% of capacity goes to the oldest first, the rest to cases received in the "
                      "last 20 weeks.")
        .arg(scenario.oldestFirst);
}

QString drawsLine(const ForecastBasis& basis, const Scenario& scenario, const ForecastSettings& settings)
{
    const QString months = translated("%1 recent months to %2")
                               .arg(basis.recent.size())
                               .arg(longName(basis.recentMonths.back()));
    if (settings.draws == Draws::Mean)
        return translated("Without chance: each coming month is the mean of the %1.").arg(months);
    return translated("%1 runs of %2 months: each coming month is one of the %3, drawn at random (seed %4).")
        .arg(formatCount(settings.runs))
        .arg(scenario.months)
        .arg(months)
        .arg(scenario.seed);
}

} // namespace

QString forecastSentence(const Forecast& forecast)
{
    if (forecast.isClearNow())
        return clearNow(forecast);
    if (forecast.p10 && forecast.p50 && forecast.p90)
        return clearsBetween(*forecast.p10, *forecast.p50, *forecast.p90);
    if (forecast.p10 && forecast.p50)
        return translated("At this capacity the backlog most likely clears in %1, at the earliest in %2; in "
                          "one run of ten or "
                          "more it has not cleared by %3.")
            .arg(longName(*forecast.p50), longName(*forecast.p10), longName(forecast.months.back().month));
    return doesNotClear(forecast);
}

QString timelinessSentence(const Forecast& forecast)
{
    const ForecastMonth* lowest = nullptr;
    const ForecastMonth* last = nullptr;
    for (const ForecastMonth& month : forecast.months) {
        if (!month.issuedWithin20Weeks)
            continue;
        if (!lowest || month.issuedWithin20Weeks->p50 < lowest->issuedWithin20Weeks->p50)
            lowest = &month;
        last = &month;
    }
    if (!lowest)
        return {};
    const auto text = [](const ForecastMonth& month) {
        return formatNumber(month.issuedWithin20Weeks->p50, 1);
    };
    return translated("Plans issued within 20 weeks: %1% at the lowest, in %2, and %3% in %4.")
        .arg(text(*lowest), longName(lowest->month), text(*last), longName(last->month));
}

QStringList assumptionsOf(const ForecastBasis& basis, const Scenario& scenario,
                          const ForecastSettings& settings)
{
    const auto cases = [](std::int64_t thousandths) {
        return formatCount((thousandths + oneCase / 2) / oneCase);
    };
    QStringList lines{
        translated("Start: %1 open cases on %2, %3 of them over 20 weeks.")
            .arg(cases(basis.open()), formatLongDate(lastDay(basis.start)), cases(basis.over20Weeks)),
        arrivalsLine(basis, scenario),
        leavingLine(basis),
        capacityLine(basis, scenario),
        orderLine(scenario),
        translated("Clear: at most %1 of open cases are over 20 weeks.")
            .arg(percentText(settings.clearanceLevel)),
        drawsLine(basis, scenario, settings)};
    if (!scenario.note.isEmpty())
        lines << scenario.note;
    return lines;
}

} // namespace send
