// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backlog_charts.h"

#include "core/alternative_text.h"
#include "core/backlog.h"
#include "core/backlog_chart_parts.h"
#include "core/chart_axis.h"
#include "core/format.h"
#include "core/translate.h"

#include <algorithm>

namespace send {

namespace {

using Count = BacklogMonth::Count;
using WeeksOf = std::function<std::optional<Decimal>(const BacklogMonth&)>;

constexpr int statutoryWeeks = 20;

/// Weeks to one decimal; `decimals` of them are said.
void appendWeeks(Chart& chart, const Scorecard& scorecard, const std::vector<Month>& months, const QString& name,
                 int decimals, const WeeksOf& weeksOf)
{
    ChartSeries series{SeriesMeaning::OverTwentyWeeks, name, {}, {}};
    for (std::size_t place = 0; place < months.size(); ++place) {
        ChartPoint point;
        point.x = static_cast<double>(place);
        if (const auto weeks = weeksOf(figuresOf(scorecard, months[place]))) {
            point.y = weeks->toDouble();
            point.text = formatNumber(*weeks, decimals);
            series.label = QStringLiteral("%1 %2").arg(name, point.text);
        }
        series.points.push_back(point);
    }
    chart.series.push_back(std::move(series));
}

/// The limit in law, level over the whole chart.
void appendLimit(Chart& chart)
{
    const QString text = QString::number(statutoryWeeks);
    ChartSeries limit{SeriesMeaning::StatutoryStandard, translated("Limit in law"), translated("Limit in law %1").arg(text), {}};
    for (std::size_t place = 0; place < chart.categories.size(); ++place)
        limit.points.push_back({static_cast<double>(place), statutoryWeeks, false, text});
    chart.series.push_back(std::move(limit));
}

/// Whole weeks: a wait of 61 weeks and 6 days is 61 weeks long.
std::optional<Decimal> longestWeeks(const BacklogMonth& month)
{
    constexpr int daysInWeek = 7;
    return month.longestWaitDays ? std::optional(Decimal(*month.longestWaitDays / daysInWeek)) : std::nullopt;
}

/// "has fallen from 77 to 54 weeks since November 2025"; empty where the first or last month is not known.
QString movement(const ChartSeries& series, const std::vector<Month>& months)
{
    const ChartPoint& last = series.points.back();
    const auto first = std::ranges::find_if(series.points, [](const ChartPoint& point) { return point.y.has_value(); });
    if (!last.y || first == series.points.end() || first->x == last.x)
        return {};
    const QString since = monthInSentence(months[static_cast<std::size_t>(first->x)], months.back());
    if (first->text == last.text)
        return translated("stands at %1 weeks, as in %2").arg(last.text, since);
    return (*last.y < *first->y ? translated("has fallen from %1 to %2 weeks since %3")
                                : translated("has risen from %1 to %2 weeks since %3"))
        .arg(first->text, last.text, since);
}

QString waitFinding(const QString& subject, const Chart& chart, const std::vector<Month>& months)
{
    const ChartSeries& series = chart.series.front();
    if (const QString moved = movement(series, months); !moved.isEmpty())
        return subject + QLatin1Char(' ') + moved;
    return series.points.back().y
               ? translated("%1 was %2 weeks in %3").arg(subject, series.points.back().text, longName(months.back()))
               : translated("%1 is not known for %2").arg(subject, longName(months.back()));
}

Count issuedLate(const BacklogMonth& month)
{
    if (!month.issued || !month.issuedWithin20Weeks || *month.issuedWithin20Weeks > *month.issued)
        return std::nullopt;
    return *month.issued - *month.issuedWithin20Weeks;
}

Count issuedInTime(const BacklogMonth& month)
{
    return issuedLate(month) ? month.issuedWithin20Weeks : std::nullopt;
}

QString issuedFinding(const BacklogMonth& latest, Month month)
{
    const Count late = issuedLate(latest);
    if (!late)
        return translated("How long plans issued in %1 took is not known").arg(longName(month));
    if (*latest.issued == 0)
        return translated("No plan was issued in %1").arg(longName(month));
    return translated("%1 of %2 plans issued in %3 took over 20 weeks")
        .arg(formatCount(*late), formatCount(*latest.issued), longName(month));
}

QString issuedSubtitle(const BacklogMonth& latest)
{
    const QString text = translated("Plans issued a month, by weeks since the request; months keep no finer spread");
    return latest.medianWeeksToIssue
               ? translated("%1. Median in the last: %2 weeks.").arg(text, formatNumber(*latest.medianWeeksToIssue, 1))
               : text;
}

QString stageFinding(const BacklogMonth& latest, Month month)
{
    if (!latest.openAtDecision || !latest.openAtAssessment)
        return translated("Open cases by stage are not known for %1").arg(longName(month));
    const int open = *latest.openAtDecision + *latest.openAtAssessment;
    return translated("%1 of %2 open cases await the decision whether to assess")
        .arg(formatCount(*latest.openAtDecision), formatCount(open));
}

} // namespace

Chart openByStageChart(const Scorecard& scorecard, int count)
{
    const std::vector<Month> months = lastMonths(scorecard, count);
    Chart chart = chartOf(scorecard, ChartKind::StackedBars, months);
    if (months.empty())
        return withoutMonths(std::move(chart));
    const auto assessed = [](const BacklogMonth& month) { return month.openAtAssessment; };
    const auto undecided = [](const BacklogMonth& month) { return month.openAtDecision; };
    appendCounts(chart, scorecard, months, SeriesMeaning::AtAssessment, translated("Assessment"), assessed);
    appendCounts(chart, scorecard, months, SeriesMeaning::AtDecision, translated("Decision"), undecided);
    setCountAxis(chart);
    setStackHead(chart, "%1 open");
    chart.finding = stageFinding(figuresOf(scorecard, months.back()), months.back());
    chart.subtitle = translated("Open cases at month end by stage");
    setAlternativeText(chart, {translated("Stacked bar chart."),
                               translated("Cases open at month end by stage, %1.").arg(spanText(chart)),
                               firstToLast("Decision %1 to %2.", scorecard, months, undecided),
                               firstToLast("Assessment %1 to %2.", scorecard, months, assessed)});
    return chart;
}

Chart issuedByWaitChart(const Scorecard& scorecard, int count)
{
    const std::vector<Month> months = lastMonths(scorecard, count);
    Chart chart = chartOf(scorecard, ChartKind::StackedBars, months);
    if (months.empty())
        return withoutMonths(std::move(chart));
    appendCounts(chart, scorecard, months, SeriesMeaning::OverTwentyWeeks, translated("Over 20 weeks"), issuedLate);
    appendCounts(chart, scorecard, months, SeriesMeaning::Band6To16, translated("Within 20 weeks"), issuedInTime);
    setCountAxis(chart);
    setStackHead(chart, "%1 issued");
    const BacklogMonth& latest = figuresOf(scorecard, months.back());
    chart.finding = issuedFinding(latest, months.back());
    chart.subtitle = issuedSubtitle(latest);
    setAlternativeText(chart, {translated("Stacked bar chart."),
                               translated("Plans issued a month, within 20 weeks and over, %1.").arg(spanText(chart)),
                               firstToLast("Within 20 weeks %1 to %2.", scorecard, months, issuedInTime),
                               firstToLast("Over 20 weeks %1 to %2.", scorecard, months, issuedLate)});
    return chart;
}

Chart longestWaitChart(const Scorecard& scorecard, int count)
{
    const std::vector<Month> months = lastMonths(scorecard, count);
    Chart chart = chartOf(scorecard, ChartKind::Lines, months);
    if (months.empty())
        return withoutMonths(std::move(chart));
    appendWeeks(chart, scorecard, months, translated("Longest wait"), 0, longestWeeks);
    appendLimit(chart);
    setLineAxis(chart, false);
    chart.finding = waitFinding(translated("The longest wait"), chart, months);
    chart.subtitle = translated("Weeks since the request, of the cases open at month end");
    setAlternativeText(chart, {translated("Line chart."),
                               translated("The longest wait of the cases open at month end, in weeks, %1.").arg(spanText(chart)),
                               spanSentence(chart, chart.series.front())});
    return chart;
}

Chart medianWeeksChart(const Scorecard& scorecard, int count)
{
    const std::vector<Month> months = lastMonths(scorecard, count);
    Chart chart = chartOf(scorecard, ChartKind::Lines, months);
    chart.decimals = 1;
    if (months.empty())
        return withoutMonths(std::move(chart));
    appendWeeks(chart, scorecard, months, translated("Median"), 1,
                [](const BacklogMonth& month) { return month.medianWeeksToIssue; });
    appendLimit(chart);
    setLineAxis(chart, false);
    chart.finding = waitFinding(translated("The median time to issue"), chart, months);
    chart.subtitle = translated("Weeks from request to plan; half of the month’s plans took longer");
    setAlternativeText(chart, {translated("Line chart."),
                               translated("Median weeks from request to plan, by month of issue, %1.").arg(spanText(chart)),
                               spanSentence(chart, chart.series.front())});
    return chart;
}

} // namespace send
