// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart.h"

#include "core/alternative_text.h"
#include "core/backlog.h"
#include "core/backlog_chart_parts.h"
#include "core/format.h"
#include "core/known_sum.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace send {

namespace {

using Count = BacklogMonth::Count;

QString say(const char* sentence)
{
    return QCoreApplication::translate("send", sentence);
}

bool anyKnowsBands(const Scorecard& scorecard, const std::vector<Month>& months)
{
    return std::ranges::any_of(
        months, [&](Month month) { return sumOf(figuresOf(scorecard, month).openByBand).has_value(); });
}

void appendBands(Chart& chart, const Scorecard& scorecard, const std::vector<Month>& months)
{
    for (int band = ageBandCount - 1; band >= 0; --band) { // the oldest at the base
        const auto meaning = static_cast<SeriesMeaning>(static_cast<int>(SeriesMeaning::Band0To6) + band);
        appendCounts(
            chart, scorecard, months, meaning, label(static_cast<AgeBand>(band)),
            [band](const BacklogMonth& month) { return month.openByBand[static_cast<std::size_t>(band)]; });
    }
}

/// Where no bands are kept: over 20 weeks, and the rest above it.
void appendOverAndWithin(Chart& chart, const Scorecard& scorecard, const std::vector<Month>& months)
{
    appendCounts(chart, scorecard, months, SeriesMeaning::OverTwentyWeeks, say("Over 20 weeks"),
                 openOver20Weeks);
    appendCounts(chart, scorecard, months, SeriesMeaning::Band6To16, say("Within 20 weeks"),
                 [](const BacklogMonth& month) {
                     const Count open = openTotal(month);
                     const Count over = openOver20Weeks(month);
                     return open && over && *over <= *open ? Count(*open - *over) : std::nullopt;
                 });
}

QString largestBandSentence(const Chart& chart)
{
    const ChartSeries* largest = nullptr;
    for (const ChartSeries& series : chart.series) {
        const auto& value = series.points.back().y;
        if (value && (!largest || *value > *largest->points.back().y))
            largest = &series;
    }
    return largest
               ? say("Largest band at the end: %1 weeks, %2.").arg(largest->name, largest->points.back().text)
               : QString();
}

/// How many of the last months in a row satisfy `holds`.
std::size_t runAtEnd(const std::vector<Month>& months, const std::function<bool(Month)>& holds)
{
    const auto other = std::find_if_not(months.rbegin(), months.rend(), holds);
    return static_cast<std::size_t>(other - months.rbegin());
}

QString flowFinding(const Scorecard& scorecard, const std::vector<Month>& months)
{
    const BacklogMonth& latest = figuresOf(scorecard, months.back());
    if (!latest.received || !closed(latest))
        return say("Received or closed is not known for %1").arg(longName(months.back()));
    const int gap = *closed(latest) - *latest.received;
    if (gap == 0)
        return say("As many cases were closed as received in %1").arg(longName(months.back()));
    const auto isSame = [&](Month month) {
        const BacklogMonth& figures = figuresOf(scorecard, month);
        const Count out = closed(figures);
        return figures.received && out && (gap > 0 ? *out > *figures.received : *out < *figures.received);
    };
    const std::size_t run = runAtEnd(months, isSame);
    const QString what =
        gap > 0 ? say("More cases were closed than received") : say("More cases were received than closed");
    if (run == 1)
        return say("%1 in %2").arg(what, longName(months.back()));
    if (run == months.size())
        return say("%1 in each of the last %2 months").arg(what).arg(run);
    return say("%1 in each month since %2")
        .arg(what, monthInSentence(months[months.size() - run], months.back()));
}

} // namespace

Chart openByAgeChart(const Scorecard& scorecard, int count)
{
    const std::vector<Month> months = lastMonths(scorecard, count);
    Chart chart = chartOf(scorecard, ChartKind::StackedBars, months);
    if (months.empty())
        return withoutMonths(std::move(chart));
    const bool byBand = anyKnowsBands(scorecard, months);
    byBand ? appendBands(chart, scorecard, months) : appendOverAndWithin(chart, scorecard, months);
    finishStack(chart, byBand ? "%1 open, by weeks" : "%1 open");
    chart.finding = overTwentyWeeksFinding(scorecard, count);
    if (chart.finding.isEmpty())
        chart.finding = say("Cases open over 20 weeks are not known for %1").arg(longName(months.back()));
    chart.subtitle = say("Open cases at month end by weeks since the request");
    setAlternativeText(chart,
                       {say("Stacked bar chart."),
                        say("Cases open at month end by weeks since the request, %1.").arg(spanText(chart)),
                        firstToLast("Total %1 to %2.", scorecard, months, openTotal),
                        firstToLast("Over 20 weeks %1 to %2.", scorecard, months, openOver20Weeks),
                        byBand ? largestBandSentence(chart) : QString()});
    return chart;
}

Chart receivedClosedChart(const Scorecard& scorecard, int count)
{
    const std::vector<Month> months = lastMonths(scorecard, count);
    Chart chart = chartOf(scorecard, ChartKind::GroupedBars, months);
    if (months.empty())
        return withoutMonths(std::move(chart));
    const auto received = [](const BacklogMonth& month) { return month.received; };
    appendCounts(chart, scorecard, months, SeriesMeaning::Received, say("Received"), received);
    appendCounts(chart, scorecard, months, SeriesMeaning::Closed, say("Closed"), closed);
    setCountAxis(chart);
    chart.finding = flowFinding(scorecard, months);
    chart.subtitle = say("Cases a month; closed = refused, withdrawn, not to issue and issued");
    setAlternativeText(chart, {say("Grouped bar chart."),
                               say("Cases received and cases closed a month, %1.").arg(spanText(chart)),
                               firstToLast("Received %1 to %2.", scorecard, months, received),
                               firstToLast("Closed %1 to %2.", scorecard, months, closed)});
    return chart;
}

} // namespace send
