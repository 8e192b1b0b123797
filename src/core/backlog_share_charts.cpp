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

/// A round axis, and a word where it does not start at 0.
void finish(Chart& chart, const QString& subtitle)
{
    setLineAxis(chart, true);
    chart.subtitle =
        chart.minimum > 0
            ? translated("%1. Scale starts at %2.").arg(subtitle, QString::number(chart.minimum))
            : subtitle;
}

CountShare allCases(const BacklogMonth& month)
{
    return {month.issuedWithin20Weeks, month.issued};
}

CountShare withoutExceptions(const BacklogMonth& month)
{
    return {month.issuedWithin20WeeksExcludingExceptions, month.issuedExcludingExceptions};
}

/// England's latest published figure that had begun by the end of `latest`, from the metric fed from the same figure.
struct Published {
    Decimal value;
    Period period;
};
std::optional<Published> englandFor(const Scorecard& scorecard, BacklogFigure figure, Month latest)
{
    std::optional<Published> found;
    for (const auto& [id, metric] : scorecard.metrics) {
        if (metric.fedBy != figure)
            continue;
        for (const auto& [key, benchmark] : benchmarksOf(scorecard, id)) {
            const auto value = valueOf(benchmark, metric);
            const bool isEngland = key.comparator == Comparator::England && key.method == BenchmarkMethod::Published;
            const QDate start = startDate(key.period, scorecard.terms);
            if (isEngland && value && start <= lastDay(latest)
                && (!found || startDate(found->period, scorecard.terms) < start))
                found = Published{*value, key.period};
        }
    }
    return found;
}

/// A level line: the figure of one published year, said with its year.
void appendEngland(Chart& chart, const Scorecard& scorecard, Month latest)
{
    const auto england = englandFor(scorecard, BacklogFigure::IssuedWithin20WeeksExcludingExceptions, latest);
    if (!england)
        return;
    const QString value = formatNumber(england->value, 1);
    const QString period = toDisplay(england->period);
    ChartSeries series{SeriesMeaning::England, translated("England %1").arg(period),
                       translated("England, %1: %2").arg(period, value), {}};
    for (std::size_t place = 0; place < chart.categories.size(); ++place)
        series.points.push_back({static_cast<double>(place), england->value.toDouble(), false, value});
    chart.series.push_back(std::move(series));
}

QString exceptionsFinding(const BacklogMonth& latest, Month month)
{
    const CountShare with = allCases(latest);
    const CountShare without = withoutExceptions(latest);
    if (with.whole == 0)
        return translated("No plan was issued in %1").arg(longName(month));
    if (with.whole && without.whole == 0)
        return translated("A statutory exception applied to every plan issued in %1").arg(longName(month));
    if (!with.part || !with.whole || !without.part || !without.whole)
        return translated("The share without statutory exceptions is not known for %1").arg(longName(month));
    return translated("%1 were within 20 weeks in %2; without statutory exceptions %3")
        .arg(percentOf(*with.part, *with.whole), longName(month), percentOf(*without.part, *without.whole));
}

CountShare cohort(const BacklogMonth& month)
{
    return {month.cohortIssuedWithin20Weeks, month.cohortAssessed};
}

CountShare newCases(const BacklogMonth& month)
{
    const auto split = splitOf(month);
    return split ? CountShare{split->freshOnTime, split->fresh} : CountShare{};
}

/// The latest month whose requests are old enough to be judged.
QString cohortFinding(const Scorecard& scorecard, const std::vector<Month>& months)
{
    for (auto month = months.rbegin(); month != months.rend(); ++month) {
        const CountShare share = cohort(figuresOf(scorecard, *month));
        if (share.part && share.whole && *share.whole > 0)
            return translated("Of the requests received in %1, %2 were issued within 20 weeks")
                .arg(longName(*month), percentOf(*share.part, *share.whole));
    }
    return translated("No month’s requests are old enough yet to be judged");
}

CountShare refused(const BacklogMonth& month)
{
    return {month.refused, month.decided};
}

QString refusalsFinding(const BacklogMonth& latest, Month month)
{
    if (latest.decided == 0)
        return translated("No decision whether to assess was made in %1").arg(longName(month));
    if (!latest.refused || !latest.decided)
        return translated("The share refused is not known for %1").arg(longName(month));
    return translated("%1 of %2 decisions in %3 were refusals (%4)")
        .arg(formatCount(*latest.refused), formatCount(*latest.decided), longName(month),
             percentOf(*latest.refused, *latest.decided));
}

struct ShareLine {
    SeriesMeaning meaning;
    const char* name;
    CountShare (*share)(const BacklogMonth&);
};

/// Lines of percentages; `words` adds the axis, the finding and what is said of them.
Chart shareChart(const Scorecard& scorecard, int count, std::initializer_list<ShareLine> lines, const FillChart& words)
{
    return chartOverMonths(scorecard, ChartKind::Lines, count, [&](Chart& chart, const std::vector<Month>& months) {
        chart.unit = QStringLiteral("%");
        chart.decimals = 1;
        for (const ShareLine& line : lines)
            appendShares(chart, scorecard, months, line.meaning, translated(line.name), line.share);
        words(chart, months);
    });
}

} // namespace

Chart exceptionsChart(const Scorecard& scorecard, int count)
{
    const auto words = [&](Chart& chart, const std::vector<Month>& months) {
        appendEngland(chart, scorecard, months.back());
        finish(chart, translated("Per cent of plans issued in the month within 20 weeks"));
        chart.finding = exceptionsFinding(figuresOf(scorecard, months.back()), months.back());
        setAlternativeText(chart, {translated("Line chart."),
                                   translated("Plans issued within 20 weeks, per cent, with and without cases where a "
                                              "statutory exception applies, by month, %1.").arg(spanText(chart))});
    };
    return shareChart(scorecard, count, {{SeriesMeaning::Actual, "Without exceptions", withoutExceptions},
                                         {SeriesMeaning::AllCases, "All plans", allCases}}, words);
}

Chart receiptCohortChart(const Scorecard& scorecard, int count)
{
    const auto words = [&](Chart& chart, const std::vector<Month>& months) {
        finish(chart, translated("Per cent within 20 weeks; a month’s requests are known 20 weeks after it"));
        chart.finding = cohortFinding(scorecard, months);
        setAlternativeText(chart, {translated("Line chart."),
                                   translated("Per cent issued within 20 weeks: of the requests received in a month, and of "
                                              "the new cases issued in it, %1.").arg(spanText(chart))});
    };
    return shareChart(scorecard, count, {{SeriesMeaning::ReceiptCohort, "By month of request", cohort},
                                         {SeriesMeaning::NewCases, "New, by month of issue", newCases}}, words);
}

Chart refusalsChart(const Scorecard& scorecard, int count)
{
    const auto words = [&](Chart& chart, const std::vector<Month>& months) {
        finish(chart, translated("Per cent of the month’s decisions whether to assess; neither good nor bad"));
        chart.finding = refusalsFinding(figuresOf(scorecard, months.back()), months.back());
        setAlternativeText(chart, {translated("Line chart."),
                                   translated("Decisions not to assess, per cent of all decisions whether to assess, by "
                                              "month, %1. Not judged.").arg(spanText(chart)),
                                   spanSentence(chart, chart.series.front())});
    };
    return shareChart(scorecard, count, {{SeriesMeaning::Actual, "Refused", refused}}, words);
}

} // namespace send
