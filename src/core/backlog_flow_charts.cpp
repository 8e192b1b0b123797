// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backlog_charts.h"

#include "core/alternative_text.h"
#include "core/backlog.h"
#include "core/backlog_chart_parts.h"
#include "core/chart_axis.h"
#include "core/format.h"
#include "core/known_sum.h"
#include "core/translate.h"

namespace send {

namespace {

using Count = BacklogMonth::Count;

Count netFlow(const BacklogMonth& month)
{
    return difference(month.received, closed(month));
}

QString signedCount(int count)
{
    return (count > 0 ? QStringLiteral("+") : QString()) + formatNumber(Decimal(count), 0);
}

/// Counts whose sign says whether the backlog grows.
void appendNetFlow(Chart& chart, const Scorecard& scorecard, const std::vector<Month>& months)
{
    const QString name = translated("Net flow");
    appendCounts(chart, scorecard, months, SeriesMeaning::NetFlow, name, netFlow);
    for (ChartPoint& point : chart.series.back().points)
        if (point.y)
            point.text = signedCount(static_cast<int>(*point.y));
    labelAtEnd(chart.series.back(), chart);
}

QString netFlowFinding(const Scorecard& scorecard, Month latest)
{
    const Count net = netFlow(figuresOf(scorecard, latest));
    if (!net)
        return translated("The net flow is not known for %1").arg(longName(latest));
    if (*net == 0)
        return translated("The backlog stood still in %1: as many came as went").arg(longName(latest));
    return (*net > 0 ? translated("%1 more came than went in %2: the backlog grows")
                     : translated("%1 more went than came in %2: the backlog shrinks"))
        .arg(formatCount(std::abs(*net)), longName(latest));
}

/// The open cases at the start of a month: the month before's at its end, else worked back from its own.
Count openBefore(const Scorecard& scorecard, Month month)
{
    if (const Count before = openTotal(figuresOf(scorecard, previous(month))))
        return before;
    const Count open = openTotal(figuresOf(scorecard, month));
    const Count net = netFlow(figuresOf(scorecard, month));
    return difference(open, net);
}

/// The first month from which flows can be added up, else the first of all.
std::size_t firstToAdd(const Scorecard& scorecard, const std::vector<Month>& months)
{
    const auto adds = [&](Month month) { return openBefore(scorecard, month) && netFlow(figuresOf(scorecard, month)); };
    const auto first = std::ranges::find_if(months, adds);
    return first == months.end() ? 0 : static_cast<std::size_t>(first - months.begin());
}

/// Adds up from `first` on, with `sum` before it.
void appendCumulative(Chart& chart, const Scorecard& scorecard, const std::vector<Month>& months, std::size_t first,
                      SeriesMeaning meaning, const QString& name, Count sum, const CountOf& countOf)
{
    std::size_t place = 0;
    appendCounts(chart, scorecard, months, meaning, name, [&](const BacklogMonth& month) {
        if (place++ < first)
            return Count();
        const Count count = countOf(month);
        return sum = sumOf({sum, count});
    });
}

Count gapAt(const Chart& chart, std::size_t place)
{
    const auto countAt = [&](std::size_t line) {
        const auto& y = chart.series[line].points[place].y;
        return y ? Count(static_cast<int>(*y)) : std::nullopt;
    };
    return difference(countAt(0), countAt(1));
}

QString cumulativeFinding(const Chart& chart, Count atStart, const std::vector<Month>& months)
{
    const auto now = gapAt(chart, months.size() - 1);
    if (!now || !atStart)
        return translated("A month lacks a flow, so the lines do not reach %1").arg(longName(months.back()));
    if (*now == *atStart)
        return translated("The gap, which is the open cases, is %1 as at the start").arg(formatCount(*now));
    return (*now < *atStart ? translated("The gap, which is the open cases, has narrowed from %1 to %2")
                            : translated("The gap, which is the open cases, has widened from %1 to %2"))
        .arg(formatCount(*atStart), formatCount(*now));
}

} // namespace

Chart netFlowChart(const Scorecard& scorecard, int count)
{
    const std::vector<Month> months = lastMonths(scorecard, count);
    Chart chart = chartOf(scorecard, ChartKind::Lines, months);
    if (months.empty())
        return withoutMonths(std::move(chart));
    const auto add = [&](SeriesMeaning meaning, const char* name, const CountOf& countOf) {
        appendCounts(chart, scorecard, months, meaning, translated(name), countOf);
    };
    add(SeriesMeaning::Received, "Received", [](const BacklogMonth& month) { return month.received; });
    add(SeriesMeaning::Decided, "Decided", [](const BacklogMonth& month) { return month.decided; });
    add(SeriesMeaning::Issued, "Issued", [](const BacklogMonth& month) { return month.issued; });
    add(SeriesMeaning::Closed, "Closed", closed);
    appendNetFlow(chart, scorecard, months);
    setLineAxis(chart, false);
    chart.finding = netFlowFinding(scorecard, months.back());
    chart.subtitle = translated("Cases a month; net flow = received less closed");
    setAlternativeText(chart, {translated("Line chart."),
                               translated("Cases received, decided, issued and closed a month, %1.").arg(spanText(chart)),
                               firstToLast("Net flow %1 to %2.", scorecard, months, netFlow)});
    return chart;
}

Chart cumulativeFlowChart(const Scorecard& scorecard, int count)
{
    const std::vector<Month> months = lastMonths(scorecard, count);
    Chart chart = chartOf(scorecard, ChartKind::Lines, months);
    if (months.empty())
        return withoutMonths(std::move(chart));
    const std::size_t first = firstToAdd(scorecard, months);
    const Count atStart = openBefore(scorecard, months[first]);
    appendCumulative(chart, scorecard, months, first, SeriesMeaning::AllCases, translated("Came"), atStart,
                     [](const BacklogMonth& month) { return month.received; });
    appendCumulative(chart, scorecard, months, first, SeriesMeaning::Closed, translated("Closed"),
                     atStart ? Count(0) : std::nullopt, closed);
    setLineAxis(chart, false);
    chart.finding = cumulativeFinding(chart, atStart, months);
    chart.subtitle = translated("Cases since %1; came = open at the start and received since").arg(longName(months[first]));
    setAlternativeText(chart, {translated("Line chart."),
                               translated("Cases that came and cases that were closed, added up from month to month, %1.")
                                   .arg(spanText(chart))});
    return chart;
}

} // namespace send
