// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart.h"

#include "core/alternative_text.h"
#include "core/assessment.h"
#include "core/chart_axis.h"
#include "core/format.h"
#include "core/shown_figure.h"
#include "core/trend_finding.h"
#include "core/trend_series.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace send {

namespace {

constexpr int mostPeriods = 24;
constexpr int fewestPeriods = 6;
constexpr int mostPeriodsAhead = 6;

QString say(const char* sentence)
{
    return QCoreApplication::translate("send", sentence);
}

/// The last of the metric's own periods to show for a term: with a reading, or ended by today.
Period lastPeriod(const Scorecard& scorecard, MetricId id, PeriodKind kind, Term term, QDate today)
{
    if (kind == PeriodKind::Term)
        return periodOf(term);
    const QDate until = std::min(datesOf(term, scorecard.terms).end, today);
    Period last = periodContaining(kind, until);
    if (endDate(last, scorecard.terms) > until)
        last = previous(last);
    for (const auto& [key, reading] : readingsOf(scorecard, id))
        if (key.period.kind == kind && termOf(key.period, scorecard.terms) <= term)
            last = std::max(last, key.period);
    return last;
}

Period firstPeriod(const Scorecard& scorecard, MetricId id, const Period& last)
{
    std::optional<Period> first;
    const auto consider = [&](const Period& period) {
        if (period.kind == last.kind && period <= last && (!first || period < *first))
            first = period;
    };
    for (const auto& [key, reading] : readingsOf(scorecard, id))
        consider(key.period);
    if (const auto baseline = scorecard.baselines.find(id); baseline != scorecard.baselines.end())
        consider(periodHolding(last.kind, baseline->second.date, scorecard.terms));
    Period earliest = last;
    for (int back = 1; back < mostPeriods && (!first || earliest > *first); ++back) {
        if (!first && back == fewestPeriods)
            break;
        earliest = previous(earliest);
    }
    return earliest;
}

/// The last period that the plan says something of, `last` where it reaches no further.
Period planEnd(const Scorecard& scorecard, MetricId id, const Period& last)
{
    QDate end;
    if (const auto points = trajectoryOf(scorecard, id); !points.empty())
        end = endDate(std::prev(points.end())->first.period, scorecard.terms);
    if (const auto target = scorecard.targets.find(id); target != scorecard.targets.end())
        end = end.isValid() ? std::max(end, target->second.date) : target->second.date;
    Period reached = last;
    for (int ahead = 0; ahead < mostPeriodsAhead && end.isValid() && endDate(reached, scorecard.terms) < end; ++ahead)
        reached = next(reached);
    return reached;
}

std::vector<Period> periodsBetween(Period first, const Period& last)
{
    std::vector<Period> periods;
    for (; first <= last; first = next(first))
        periods.push_back(first);
    return periods;
}

ChartCategory categoryOf(const Period& period)
{
    static const std::array seasons{QT_TRANSLATE_NOOP("send", "Sp"), QT_TRANSLATE_NOOP("send", "Su"),
                                    QT_TRANSLATE_NOOP("send", "Au")};
    const QString year = QString::number(period.year);
    const QString full = toDisplay(period);
    switch (period.kind) {
    case PeriodKind::Term:
        return {say(seasons.at(static_cast<std::size_t>(period.number - 1))), year, full};
    case PeriodKind::Month:
        return {full.left(3), year, full};
    case PeriodKind::Quarter:
        return {QStringLiteral("Q%1").arg(period.number), year, full};
    case PeriodKind::CalendarYear:
    case PeriodKind::AcademicYear:
    case PeriodKind::FinancialYear:
        break;
    }
    return {full, QString(), full};
}

/// The values that may be judged: a count of a period that has not ended yet says nothing against its plan.
std::vector<TrendValue> judgedValues(const TrendFrame& frame)
{
    std::vector<TrendValue> values;
    const QDate begin = planStart(frame);
    const int decimals = frame.metric.decimals;
    for (const Period& period : frame.periods) {
        const auto row = frame.scorecard.readings.find({frame.id, period});
        if (row == frame.scorecard.readings.end() || period > frame.latest)
            continue;
        const auto value = shownValue(row->second, frame.metric);
        const QDate end = frame.end(period);
        const bool isUnfinished = frame.metric.basis == Basis::InPeriod && !frame.metric.hasParts() &&
                                  frame.metric.unit != Unit::Percent && end > frame.today;
        if (!value || isUnfinished)
            continue;
        std::optional<Decimal> planned =
            end < begin ? std::nullopt : plannedAt(frame.scorecard, frame.id, end);
        if (planned)
            planned = planned->rounded(decimals);
        values.push_back({period, value->rounded(decimals), planned});
    }
    return values;
}

QString cadenceText(PeriodKind kind)
{
    switch (kind) {
    case PeriodKind::Term:
        return say("by term");
    case PeriodKind::Month:
        return say("by month");
    case PeriodKind::Quarter:
        return say("by quarter");
    case PeriodKind::CalendarYear:
        return say("by calendar year");
    case PeriodKind::AcademicYear:
        return say("by academic year");
    case PeriodKind::FinancialYear:
        return say("by financial year");
    }
    return {};
}

QString subtitleOf(const Chart& chart, const Metric& metric)
{
    const QString what = QStringLiteral("%1, %2").arg(nameWithUnit(metric), cadenceText(metric.period));
    return chart.minimum > 0 ? say("%1. Scale starts at %2.").arg(what, QString::number(chart.minimum)) : what;
}

std::optional<QDate> latestAsAt(const TrendFrame& frame)
{
    for (auto period = frame.periods.rbegin(); period != frame.periods.rend(); ++period) {
        const auto row = frame.scorecard.readings.find({frame.id, *period});
        if (*period <= frame.latest && row != frame.scorecard.readings.end() && shownValue(row->second, frame.metric))
            return row->second.asAt ? *row->second.asAt : std::min(frame.end(*period), frame.today);
    }
    return std::nullopt;
}

/// The source of the latest benchmark drawn of a comparator: `England: DfE, calendar year 2024`.
QString benchmarkSource(const TrendFrame& frame)
{
    QString source;
    for (const auto& [key, benchmark] : benchmarksOf(frame.scorecard, frame.id))
        if (key.comparator == Comparator::England && !benchmark.source.isEmpty())
            source = say("England: %1, %2").arg(benchmark.source, toDisplay(key.period));
    return source;
}

QString sourceOf(const TrendFrame& frame)
{
    QStringList sources{frame.metric.source.trimmed(), benchmarkSource(frame)};
    sources.removeAll(QString());
    QStringList sentences;
    if (!sources.isEmpty())
        sentences << say("Source: %1.").arg(sources.join(QStringLiteral("; ")));
    if (const auto asAt = latestAsAt(frame))
        sentences << say("As at %1.").arg(formatLongDate(*asAt));
    return sentences.join(QLatin1Char(' '));
}

/// `Planned to be 85.0 in Summer 2027.` Empty where the chart ends with its figures.
QString aheadSentence(const Chart& chart)
{
    const auto planned = std::ranges::find(chart.series, SeriesMeaning::Planned, &ChartSeries::meaning);
    const auto last = static_cast<double>(chart.categories.size()) - 1;
    if (!chart.future || planned == chart.series.end() || planned->points.back().x < last)
        return {};
    return say("Planned to be %1 in %2.").arg(planned->points.back().text, chart.categories.back().full);
}

QString alternativeTextOf(const TrendFrame& frame, const Chart& chart)
{
    const QString name = firstWords(frame.metric.name, 20);
    const QString unit = frame.metric.unit == Unit::Percent ? say("per cent") : unitText(frame.metric);
    const QString what = unit.isEmpty() ? name : QStringLiteral("%1, %2").arg(name, unit);
    AlternativeText text;
    text.required
        << say("Line chart.")
        << QStringLiteral("%1, %2, %3.").arg(what, cadenceText(frame.metric.period), spanText(chart))
        << spanSentence(chart, chart.series.front()) << chart.finding + QLatin1Char('.');
    if (const QString ahead = aheadSentence(chart); !ahead.isEmpty())
        text.wanted << ahead;
    for (const ChartSeries& series : chart.series)
        if (series.meaning != SeriesMeaning::Actual && !series.label.isEmpty())
            text.wanted << series.label + QLatin1Char('.');
    if (!chart.events.empty())
        text.wanted << say("The definition changed within this time.");
    text.wanted << polarityText(frame.metric.polarity) + QLatin1Char('.');
    text.fillers = fillersFor(chart);
    return compose(text);
}

} // namespace

Chart trendChart(const Scorecard& scorecard, MetricId metric, Term term, QDate today, TrendReach reach)
{
    Chart chart;
    const auto found = scorecard.metrics.find(metric);
    if (found == scorecard.metrics.end())
        return chart;
    const Period last = lastPeriod(scorecard, metric, found->second.period, term, today);
    const Period end = reach == TrendReach::Plan ? planEnd(scorecard, metric, last) : last;
    const TrendFrame frame{scorecard, metric, found->second, today,
                           periodsBetween(firstPeriod(scorecard, metric, last), end), last};
    for (const Period& period : frame.periods)
        chart.categories.push_back(categoryOf(period));
    appendSeries(frame, chart);
    appendFuture(frame, chart);
    appendBreaks(frame, chart);
    const bool isPercent = frame.metric.unit == Unit::Percent;
    setLineAxis(chart, isPercent);
    chart.unit = isPercent ? QStringLiteral("%") : QString();
    chart.decimals = frame.metric.decimals;
    chart.finding = trendFinding(frame.metric, judgedValues(frame));
    chart.subtitle = subtitleOf(chart, frame.metric);
    chart.source = sourceOf(frame);
    chart.notice = scorecard.plan.notice;
    chart.alternativeText = alternativeTextOf(frame, chart);
    return chart;
}

} // namespace send
