// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend_series.h"

#include "core/assessment.h"
#include "core/format.h"
#include "core/shown_figure.h"

#include <QCoreApplication>

#include <algorithm>

namespace send {

namespace {

/// A region's name from a stranger's file, no longer than there is room for beside a line or over a column.
QString asLabel(const QString& name)
{
    constexpr int most = 40;
    const QString words = name.simplified();
    return words.size() <= most ? words : words.left(most - 1) + QChar(0x2026);
}

QString say(const char* sentence)
{
    return QCoreApplication::translate("send", sentence);
}

ChartPoint pointAt(std::size_t place, const std::optional<Decimal>& value, const QString& text)
{
    ChartPoint point;
    point.x = static_cast<double>(place);
    if (value)
        point.y = value->toDouble();
    point.text = text;
    return point;
}

void labelAtLastValue(ChartSeries& series)
{
    const auto last = std::find_if(series.points.rbegin(), series.points.rend(),
                                   [](const ChartPoint& point) { return point.y.has_value(); });
    if (last != series.points.rend())
        series.label = QStringLiteral("%1 %2").arg(series.name, last->text);
}

/// The value as displayed with its markers; a missing one by its marker alone.
QString textOf(const Reading& reading, const std::optional<Decimal>& value, Markers markers,
               const Metric& metric)
{
    if (!value)
        return formatReading(reading, metric);
    const QString text = formatValue(*value, metric);
    return markers ? QStringLiteral("%1 %2").arg(text, toText(markers)) : text;
}

ChartSeries actualSeries(const TrendFrame& frame)
{
    ChartSeries series{SeriesMeaning::Actual, say("Actual"), {}, {}};
    QString latest;
    for (std::size_t place = 0; place < frame.periods.size() && frame.periods[place] <= frame.latest; ++place) {
        const auto row = frame.scorecard.readings.find({frame.id, frame.periods[place]});
        if (row == frame.scorecard.readings.end()) {
            series.points.push_back(pointAt(place, std::nullopt, {}));
            continue;
        }
        const Reading& reading = row->second;
        const auto value = shownValue(reading, frame.metric);
        Markers markers = reading.markers;
        markers.setFlag(Marker::Provisional,
                        markers.testFlag(Marker::Provisional) ||
                            (reading.asAt && *reading.asAt < frame.end(frame.periods[place])));
        ChartPoint point = pointAt(place, value, textOf(reading, value, markers, frame.metric));
        point.provisional = value && markers.testFlag(Marker::Provisional);
        series.points.push_back(point);
        if (value)
            latest = formatValue(*value, frame.metric);
    }
    if (!latest.isEmpty())
        series.label = QStringLiteral("%1 %2").arg(series.name, latest);
    return series;
}

ChartSeries plannedSeries(const TrendFrame& frame)
{
    ChartSeries series{SeriesMeaning::Planned, say("Planned"), {}, {}};
    const QDate begin = planStart(frame);
    for (std::size_t place = 0; place < frame.periods.size(); ++place) {
        const QDate end = frame.end(frame.periods[place]);
        if (end < begin)
            continue;
        if (const auto planned = plannedAt(frame.scorecard, frame.id, end))
            series.points.push_back(pointAt(place, planned, formatValue(*planned, frame.metric)));
    }
    labelAtLastValue(series);
    return series;
}

/// A level line from `place` to the last category, its value written with as many decimals as it was given.
ChartSeries levelSeries(const TrendFrame& frame, SeriesMeaning meaning, const QString& name,
                        const Decimal& value, std::size_t place)
{
    ChartSeries series{meaning, name, {}, {}};
    for (; place < frame.periods.size(); ++place)
        series.points.push_back(pointAt(place, value, formatNumber(value, value.scale())));
    labelAtLastValue(series);
    return series;
}

ChartSeries baselineSeries(const TrendFrame& frame, const Baseline& baseline)
{
    ChartSeries series{SeriesMeaning::Baseline, say("Baseline"), {}, {}};
    const Period period = periodHolding(frame.metric.period, baseline.date, frame.scorecard.terms);
    const int place = distance(frame.periods.front(), period);
    if (place < 0 || period > frame.periods.back())
        return series;
    series.points.push_back(
        pointAt(static_cast<std::size_t>(place), baseline.value, formatValue(baseline.value, frame.metric)));
    series.label = QStringLiteral("%1, %2").arg(
        QStringLiteral("%1 %2").arg(series.name, series.points.front().text), toDisplay(period));
    return series;
}

struct BenchmarkValue {
    Period period;
    Decimal value;
};

QString methodText(BenchmarkMethod method)
{
    switch (method) {
    case BenchmarkMethod::Mean:
        return say("mean");
    case BenchmarkMethod::Median:
        return say("median");
    case BenchmarkMethod::Pooled:
        return say("pooled");
    case BenchmarkMethod::Published:
        break;
    }
    return {};
}

/// One comparator's values by the method that stands first in the order published, median, mean, pooled.
std::vector<BenchmarkValue> valuesOf(const TrendFrame& frame, Comparator comparator, ChartSeries& series)
{
    std::vector<BenchmarkValue> values;
    for (const BenchmarkMethod method : {BenchmarkMethod::Published, BenchmarkMethod::Median,
                                         BenchmarkMethod::Mean, BenchmarkMethod::Pooled}) {
        for (const auto& [key, benchmark] : benchmarksOf(frame.scorecard, frame.id)) {
            if (key.comparator != comparator || key.method != method)
                continue;
            if (const auto value = valueOf(benchmark, frame.metric)) {
                values.push_back({key.period, *value});
                if (comparator == Comparator::Region && !benchmark.name.isEmpty())
                    series.name = asLabel(benchmark.name);
            }
        }
        if (values.empty())
            continue;
        if (comparator == Comparator::StatisticalNeighbours && method != BenchmarkMethod::Published)
            series.name = QStringLiteral("%1, %2").arg(series.name, methodText(method));
        break;
    }
    std::ranges::stable_sort(values, {},
                             [&](const BenchmarkValue& value) { return frame.end(value.period); });
    return values;
}

/// The benchmark that stands for one of the metric's periods: the last one that overlaps its end or ends in
/// it.
const BenchmarkValue* benchmarkAt(const TrendFrame& frame, const std::vector<BenchmarkValue>& values,
                                  const Period& period)
{
    const QDate start = frame.start(period);
    const QDate end = frame.end(period);
    for (auto value = values.rbegin(); value != values.rend(); ++value) {
        const QDate valueEnd = frame.end(value->period);
        const bool spansEnd = frame.start(value->period) <= end && end <= valueEnd;
        const bool endsWithin = start <= valueEnd && valueEnd <= end;
        if (spansEnd || endsWithin)
            return &*value;
    }
    const bool isPast = !values.empty() && frame.end(values.back().period) < start;
    return isPast ? &values.back() : nullptr; // carried on until the next is published
}

ChartSeries benchmarkSeries(const TrendFrame& frame, Comparator comparator, SeriesMeaning meaning,
                            const QString& name)
{
    ChartSeries series{meaning, name, {}, {}};
    const std::vector<BenchmarkValue> values = valuesOf(frame, comparator, series);
    if (values.empty())
        return series;
    QString latest;
    for (std::size_t place = 0; place < frame.periods.size(); ++place) {
        const Period& period = frame.periods[place];
        const BenchmarkValue* value = benchmarkAt(frame, values, period);
        if (!value) {
            series.points.push_back(pointAt(place, std::nullopt, {}));
            continue;
        }
        latest = formatValue(value->value, frame.metric);
        const QString text = value->period == period
                                 ? latest
                                 : QStringLiteral("%1 (%2)").arg(latest, toDisplay(value->period));
        series.points.push_back(pointAt(place, value->value, text));
    }
    if (!latest.isEmpty())
        series.label = QStringLiteral("%1 %2").arg(series.name, latest);
    return series;
}

void appendIfKnown(Chart& chart, ChartSeries series)
{
    const auto hasValue = [](const ChartPoint& point) { return point.y.has_value(); };
    if (std::ranges::any_of(series.points, hasValue))
        chart.series.push_back(std::move(series));
}

} // namespace

Period periodHolding(PeriodKind kind, QDate date, const TermCalendar& calendar)
{
    return kind == PeriodKind::Term ? periodOf(termOn(date, calendar)) : periodContaining(kind, date);
}

QDate planStart(const TrendFrame& frame)
{
    const auto baseline = frame.scorecard.baselines.find(frame.id);
    if (baseline != frame.scorecard.baselines.end())
        return baseline->second.date;
    const auto points = trajectoryOf(frame.scorecard, frame.id);
    return points.empty() ? frame.start(frame.periods.front()) : frame.start(points.front().first.period);
}

void appendSeries(const TrendFrame& frame, Chart& chart)
{
    const Scorecard& scorecard = frame.scorecard;
    chart.series.push_back(actualSeries(frame));
    ChartSeries planned = plannedSeries(frame);
    const auto planBegins =
        planned.points.empty() ? std::size_t{0} : static_cast<std::size_t>(planned.points.front().x);
    appendIfKnown(chart, std::move(planned));
    if (const auto target = scorecard.targets.find(frame.id); target != scorecard.targets.end())
        appendIfKnown(chart, levelSeries(frame, SeriesMeaning::Target, say("Target"), target->second.value,
                                         planBegins));
    if (frame.metric.statutoryStandard)
        appendIfKnown(chart, levelSeries(frame, SeriesMeaning::StatutoryStandard, say("Statutory standard"),
                                         *frame.metric.statutoryStandard, 0));
    appendIfKnown(chart, benchmarkSeries(frame, Comparator::England, SeriesMeaning::England, say("England")));
    appendIfKnown(chart, benchmarkSeries(frame, Comparator::Region, SeriesMeaning::Region, say("Region")));
    appendIfKnown(chart, benchmarkSeries(frame, Comparator::StatisticalNeighbours, SeriesMeaning::Neighbours,
                                         say("Neighbours")));
    if (const auto baseline = scorecard.baselines.find(frame.id); baseline != scorecard.baselines.end())
        appendIfKnown(chart, baselineSeries(frame, baseline->second));
}

void appendFuture(const TrendFrame& frame, Chart& chart)
{
    const int shown = distance(frame.periods.front(), frame.latest);
    if (frame.latest < frame.periods.back())
        chart.future = ChartFuture{shown + 0.5, say("Planned")};
}

void appendBreaks(const TrendFrame& frame, Chart& chart)
{
    for (std::size_t place = 1; place < frame.periods.size() && frame.periods[place] <= frame.latest; ++place) {
        const auto row = frame.scorecard.readings.find({frame.id, frame.periods[place]});
        if (row != frame.scorecard.readings.end() && row->second.markers.testFlag(Marker::Break))
            chart.events.push_back({static_cast<double>(place) - 0.5, say("Definition changed")});
    }
}

} // namespace send
