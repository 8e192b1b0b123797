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
        }
        series.points.push_back(point);
    }
    labelAtEnd(series, chart);
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

/// What a chart of weeks says of its line.
struct WeeksWords {
    QString name;
    int decimals;
    QString subject; ///< of the finding
    QString subtitle;
    QString what;    ///< for the alternative text, with the span of months as %1
    BacklogMonth::Count (*cases)(const BacklogMonth&); ///< that the weeks are of
    QString none;    ///< the finding where there are no cases, with the month as %1
};

QString waitFinding(const WeeksWords& words, const Chart& chart, const BacklogMonth& latest, const std::vector<Month>& months)
{
    const QString& subject = words.subject;
    if (words.cases(latest) == 0)
        return words.none.arg(longName(months.back()));
    const ChartSeries& series = chart.series.front();
    if (const QString moved = movement(series, months); !moved.isEmpty())
        return subject + QLatin1Char(' ') + moved;
    return series.points.back().y
               ? translated("%1 was %2 weeks in %3").arg(subject, series.points.back().text, longName(months.back()))
               : translated("%1 is not known for %2").arg(subject, longName(months.back()));
}

QString stageFinding(const BacklogMonth& latest, Month month)
{
    if (!latest.openAtDecision || !latest.openAtAssessment)
        return translated("Open cases by stage are not known for %1").arg(longName(month));
    const int open = *latest.openAtDecision + *latest.openAtAssessment;
    if (open == 0)
        return translated("No case was open at the end of %1").arg(longName(month));
    return translated("%1 of %2 open cases await the decision whether to assess")
        .arg(formatCount(*latest.openAtDecision), formatCount(open));
}

/// One line of weeks against the limit in law.
Chart weeksChart(const Scorecard& scorecard, int count, const WeeksOf& weeksOf, const WeeksWords& words)
{
    return chartOverMonths(scorecard, ChartKind::Lines, count, [&](Chart& chart, const std::vector<Month>& months) {
        chart.decimals = words.decimals;
        appendWeeks(chart, scorecard, months, words.name, words.decimals, weeksOf);
        appendLimit(chart);
        setLineAxis(chart, false);
        chart.finding = waitFinding(words, chart, figuresOf(scorecard, months.back()), months);
        chart.subtitle = words.subtitle;
        setAlternativeText(chart, {translated("Line chart."), words.what.arg(spanText(chart)),
                                   spanSentence(chart, chart.series.front())});
    });
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
    finishStack(chart, "%1 open");
    chart.finding = stageFinding(figuresOf(scorecard, months.back()), months.back());
    chart.subtitle = translated("Open cases at month end by stage");
    setAlternativeText(chart, {translated("Stacked bar chart."),
                               translated("Cases open at month end by stage, %1.").arg(spanText(chart)),
                               firstToLast("Decision %1 to %2.", scorecard, months, undecided),
                               firstToLast("Assessment %1 to %2.", scorecard, months, assessed)});
    return chart;
}

Chart longestWaitChart(const Scorecard& scorecard, int count)
{
    return weeksChart(scorecard, count, longestWeeks,
                      {translated("Longest wait"), 0, translated("The longest wait"),
                       translated("Weeks since the request, of the cases open at month end"),
                       translated("The longest wait of the cases open at month end, in weeks, %1."), openTotal,
                       translated("No case was open at the end of %1")});
}

Chart medianWeeksChart(const Scorecard& scorecard, int count)
{
    return weeksChart(scorecard, count, [](const BacklogMonth& month) { return month.medianWeeksToIssue; },
                      {translated("Median"), 1, translated("The median time to issue"),
                       translated("Weeks from request to plan; half of the month’s plans took longer"),
                       translated("Median weeks from request to plan, by month of issue, %1."),
                       [](const BacklogMonth& month) { return month.issued; }, translated("No plan was issued in %1")});
}

} // namespace send
