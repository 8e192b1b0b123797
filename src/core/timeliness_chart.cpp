// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart.h"

#include "core/alternative_text.h"
#include "core/backlog.h"
#include "core/backlog_chart_parts.h"
#include "core/chart_axis.h"
#include "core/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace send {

namespace {

QString say(const char* sentence)
{
    return QCoreApplication::translate("send", sentence);
}

void appendTimeliness(Chart& chart, const Scorecard& scorecard, const std::vector<Month>& months)
{
    appendShares(chart, scorecard, months, SeriesMeaning::NewCases, say("New cases"),
                 [](const BacklogMonth& month) {
                     const auto split = splitOf(month);
                     return split ? CountShare{split->freshOnTime, split->fresh} : CountShare{};
                 });
    appendShares(chart, scorecard, months, SeriesMeaning::LegacyCases, say("Legacy cases"),
                 [](const BacklogMonth& month) {
                     const auto split = splitOf(month);
                     return split ? CountShare{split->legacyOnTime, split->legacy} : CountShare{};
                 });
    appendShares(chart, scorecard, months, SeriesMeaning::AllCases, say("All cases"),
                 [](const BacklogMonth& month) {
                     return CountShare{month.issuedWithin20Weeks, month.issued};
                 });
}

/// `1 March`, with its year where the chart's latest month lies in another.
QString dayAndMonth(QDate date, Month latest)
{
    const QString text = formatLongDate(date);
    return date.year() == latest.year ? text.left(text.lastIndexOf(QLatin1Char(' '))) : text;
}

void appendRecoveryDate(Chart& chart, const Scorecard& scorecard, const std::vector<Month>& months)
{
    const auto date = scorecard.plan.recoveryDate;
    if (!date || *date < firstDay(months.front()) || *date > lastDay(months.back()))
        return;
    const Month month{date->year(), date->month()};
    const double x = distance(months.front(), month) + (date->day() - 1.0) / date->daysInMonth();
    chart.events.push_back({x, say("Recovery date, %1").arg(dayAndMonth(*date, months.back()))});
}

QString splitFinding(const TimelinessSplit& split, Month month)
{
    const qint64 onTime = qint64{split.freshOnTime} + split.legacyOnTime;
    const bool legacyLowers = split.legacy > 0 && qint64{split.freshOnTime} * split.issued > onTime * split.fresh;
    if (qint64{split.freshOnTime} * 4 >= qint64{split.fresh} * 3 && legacyLowers)
        return say("New cases are mostly on time; legacy cases pull the total down");
    const QString fresh = say("%1 of %2 new cases (%3)")
                              .arg(formatCount(split.freshOnTime), formatCount(split.fresh),
                                   percentOf(split.freshOnTime, split.fresh));
    if (split.legacy == 0)
        return say("%1 were issued within 20 weeks in %2").arg(fresh, longName(month));
    return say("%1 were issued within 20 weeks in %2, and %3 of %4 legacy cases")
        .arg(fresh, longName(month), formatCount(split.legacyOnTime), formatCount(split.legacy));
}

QString timelinessFinding(const Scorecard& scorecard, Month month)
{
    const BacklogMonth& figures = figuresOf(scorecard, month);
    if (const auto split = splitOf(figures); split && split->issued > 0) {
        if (split->fresh == 0)
            return say("Every plan issued in %1 was a legacy case").arg(longName(month));
        return newCaseCaution(month, scorecard.plan)
                   ? say("New cases look better than they are: few are old enough yet to be late")
                   : splitFinding(*split, month);
    }
    if (figures.issued == 0)
        return say("No plan was issued in %1").arg(longName(month));
    if (figures.issued && figures.issuedWithin20Weeks)
        return say("%1 of the plans issued in %2 were within 20 weeks")
            .arg(percentOf(*figures.issuedWithin20Weeks, *figures.issued), longName(month));
    return say("Nothing is known yet of the plans issued in %1").arg(longName(month));
}

QString timelinessSubtitle(const Scorecard& scorecard, const std::vector<Month>& months, const Chart& chart)
{
    QString text = say("Per cent of plans issued in the month");
    const BacklogMonth& latest = figuresOf(scorecard, months.back());
    if (latest.issued && latest.issuedExcludingExceptions &&
        *latest.issuedExcludingExceptions <= *latest.issued && *latest.issued > 0)
        text = say("%1; exceptions were %2 of them in %3")
                   .arg(text, percentOf(*latest.issued - *latest.issuedExcludingExceptions, *latest.issued),
                        monthName(months.back()));
    const bool isCautioned = std::ranges::any_of(chart.series.front().points, &ChartPoint::provisional);
    if (isCautioned)
        text = say("%1. Hollow: new cases before enough of them are old enough to be late.").arg(text);
    return chart.minimum > 0 ? say("%1 Scale starts at %2.")
                                   .arg(isCautioned ? text : text + QLatin1Char('.'))
                                   .arg(QString::number(chart.minimum))
                             : text;
}

} // namespace

Chart timelinessSplitChart(const Scorecard& scorecard, int count)
{
    const std::vector<Month> months = lastMonths(scorecard, count);
    Chart chart = chartOf(scorecard, ChartKind::Lines, months);
    chart.unit = QStringLiteral("%");
    chart.decimals = 1;
    if (months.empty())
        return withoutMonths(std::move(chart));
    appendTimeliness(chart, scorecard, months);
    appendRecoveryDate(chart, scorecard, months);
    setLineAxis(chart, true);
    chart.finding = timelinessFinding(scorecard, months.back());
    chart.subtitle = timelinessSubtitle(scorecard, months, chart);
    setAlternativeText(
        chart, {say("Line chart."),
                say("Plans issued within 20 weeks, per cent of new, legacy and all cases, by month, %1.")
                    .arg(spanText(chart)),
                splitSentence(months.back(), figuresOf(scorecard, months.back()))});
    return chart;
}

} // namespace send
