// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backlog_chart_parts.h"

#include "core/alternative_text.h"
#include "core/backlog.h"
#include "core/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace send {

namespace {

using Count = BacklogMonth::Count;

QString say(const char* sentence)
{
    return QCoreApplication::translate("send", sentence);
}

} // namespace

std::vector<Month> lastMonths(const Scorecard& scorecard, int count)
{
    std::vector<Month> months;
    if (scorecard.backlog.empty())
        return months;
    const Month latest = scorecard.backlog.rbegin()->first;
    Month month = latest;
    while (distance(month, latest) < count - 1 && month > scorecard.backlog.begin()->first)
        month = previous(month);
    for (; month <= latest; month = next(month))
        months.push_back(month);
    return months;
}

const BacklogMonth& figuresOf(const Scorecard& scorecard, Month month)
{
    static const BacklogMonth unknown;
    const auto row = scorecard.backlog.find(month);
    return row == scorecard.backlog.end() ? unknown : row->second;
}

Chart chartOf(const Scorecard& scorecard, ChartKind kind, const std::vector<Month>& months)
{
    Chart chart;
    chart.kind = kind;
    chart.notice = scorecard.plan.notice;
    for (const Month month : months)
        chart.categories.push_back({monthName(month).left(3), QString::number(month.year), longName(month)});
    if (!months.empty())
        chart.source = say("Source: monthly figures, typed or imported. As at %1.")
                           .arg(formatLongDate(lastDay(months.back())));
    return chart;
}

Chart chartOverMonths(const Scorecard& scorecard, ChartKind kind, int count, const FillChart& fill)
{
    const std::vector<Month> months = lastMonths(scorecard, count);
    Chart chart = chartOf(scorecard, kind, months);
    if (months.empty())
        return withoutMonths(std::move(chart));
    fill(chart, months);
    return chart;
}

void labelAtEnd(ChartSeries& series, const Chart& chart)
{
    const auto last = std::ranges::find_if(series.points.rbegin(), series.points.rend(),
                                           [](const ChartPoint& point) { return point.y.has_value(); });
    if (last == series.points.rend())
        return;
    series.label = QStringLiteral("%1 %2").arg(series.name, last->text);
    if (last != series.points.rbegin()) // the label stands at the chart's end, away from its line
        series.label += QStringLiteral(" (%1)").arg(chart.categories[static_cast<std::size_t>(last->x)].minor);
}

void appendCounts(Chart& chart, const Scorecard& scorecard, const std::vector<Month>& months,
                  SeriesMeaning meaning, const QString& name, const CountOf& countOf)
{
    ChartSeries series{meaning, name, {}, {}};
    for (std::size_t place = 0; place < months.size(); ++place) {
        ChartPoint point;
        point.x = static_cast<double>(place);
        if (const Count count = countOf(figuresOf(scorecard, months[place]))) {
            point.y = *count;
            point.text = formatCount(*count);
        }
        series.points.push_back(point);
    }
    labelAtEnd(series, chart);
    chart.series.push_back(std::move(series));
}

void appendShares(Chart& chart, const Scorecard& scorecard, const std::vector<Month>& months,
                  SeriesMeaning meaning, const QString& name, const ShareOf& shareOf)
{
    ChartSeries series{meaning, name, {}, {}};
    for (std::size_t place = 0; place < months.size(); ++place) {
        ChartPoint point;
        point.x = static_cast<double>(place);
        const CountShare share = shareOf(figuresOf(scorecard, months[place]));
        if (share.part && share.whole) {
            if (const auto percentage = Proportion{*share.part, *share.whole}.percentage(1)) {
                point.y = percentage->toDouble();
                point.text = formatNumber(*percentage, 1);
            }
        }
        // Hollow while the percentage of new cases flatters.
        point.provisional =
            point.y && meaning == SeriesMeaning::NewCases && newCaseCaution(months[place], scorecard.plan);
        series.points.push_back(point);
    }
    labelAtEnd(series, chart);
    chart.series.push_back(std::move(series));
}

void setCountAxis(Chart& chart)
{
    std::vector<double> heights(chart.categories.size(), 0);
    for (const ChartSeries& series : chart.series)
        for (const ChartPoint& point : series.points) {
            double& height = heights[static_cast<std::size_t>(point.x)];
            const double value = point.y.value_or(0);
            height = chart.kind == ChartKind::StackedBars ? height + value : std::max(height, value);
        }
    const double highest = heights.empty() ? 0 : *std::ranges::max_element(heights);
    const AxisRange range = axisFor(0, highest, false);
    chart.minimum = range.minimum;
    chart.maximum = range.maximum;
    chart.step = range.step;
}

void finishStack(Chart& chart, const char* head)
{
    std::erase_if(chart.series, [](const ChartSeries& series) {
        return std::ranges::none_of(series.points, [](const ChartPoint& point) { return point.y.has_value(); });
    });
    std::optional<std::size_t> last;
    for (std::size_t place = 0; place < chart.categories.size(); ++place) {
        const auto lacks = [place](const ChartSeries& series) { return !series.points[place].y; };
        if (chart.series.empty() || std::ranges::none_of(chart.series, lacks))
            last = place;
        else
            for (ChartSeries& series : chart.series)
                series.points[place] = {.x = series.points[place].x};
    }
    setCountAxis(chart);
    if (!last || chart.series.size() < 2)
        return;
    qint64 sum = 0;
    for (const ChartSeries& series : chart.series)
        sum += static_cast<qint64>(*series.points[*last].y);
    chart.stackHead = say(head).arg(formatCount(sum));
    if (*last + 1 < chart.categories.size())
        chart.stackHead = say("%1: %2").arg(chart.categories[*last].minor, chart.stackHead);
}

QString percentOf(int part, int whole)
{
    const auto percentage = Proportion{part, whole}.percentage(1);
    return percentage ? formatNumber(*percentage, 1) + QLatin1Char('%') : QString();
}

QString firstToLast(const char* sentence, const Scorecard& scorecard, const std::vector<Month>& months,
                    const CountOf& countOf)
{
    std::vector<int> known;
    for (const Month month : months)
        if (const Count count = countOf(figuresOf(scorecard, month)))
            known.push_back(*count);
    return known.empty() ? QString()
                         : say(sentence).arg(formatCount(known.front()), formatCount(known.back()));
}

QString monthInSentence(Month month, Month latest)
{
    return month.year == latest.year ? monthName(month) : longName(month);
}

void setAlternativeText(Chart& chart, QStringList required)
{
    AlternativeText text;
    text.required = std::move(required) << chart.finding + QLatin1Char('.');
    for (const ChartSeries& series : chart.series)
        if (!series.label.isEmpty() && chart.kind != ChartKind::StackedBars)
            text.wanted << say("%1 at the end.").arg(series.label);
    for (const ChartEvent& event : chart.events)
        text.wanted << event.text + QLatin1Char('.');
    text.fillers = fillersFor(chart);
    chart.alternativeText = compose(text);
}

Chart withoutMonths(Chart chart)
{
    chart.finding = say("There are no months yet");
    return chart;
}

} // namespace send
