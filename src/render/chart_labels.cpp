// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/chart_frame.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace send {

bool isStrong(SeriesMeaning meaning)
{
    switch (meaning) {
    case SeriesMeaning::Actual:
    case SeriesMeaning::Closed:
    case SeriesMeaning::NewCases:
    case SeriesMeaning::LegacyCases:
    case SeriesMeaning::ReceiptCohort:
    case SeriesMeaning::NetFlow:
    case SeriesMeaning::Forecast:
    case SeriesMeaning::OverTwentyWeeks: return true;
    default: return false;
    }
}

bool isNamedInside(const Chart& chart, const ChartSeries& series)
{
    const ChartPoint* const last = lastPoint(series);
    return chart.future && last && last->x < chart.future->from;
}

namespace {

/// Named at the right of the plot. The baseline is named beside its own point, which is the first.
bool isNamedAtRight(const Chart& chart, const ChartSeries& series)
{
    return lastPoint(series) && !series.label.isEmpty() && series.meaning != SeriesMeaning::Baseline
        && !isNamedInside(chart, series);
}

double lastBar(const Chart& chart)
{
    double last = 0;
    for (const ChartSeries& series : chart.series) {
        if (const ChartPoint* point = lastPoint(series))
            last = std::max(last, point->x);
    }
    return last;
}

/// On screen the legend is headed by the sum; in print the sum stands over the bar, where that is the last.
bool hasBandHead(const ChartFrame& frame)
{
    const bool endsEarly = lastBar(frame.chart) + 1 < static_cast<double>(frame.chart.categories.size());
    return (frame.theme.ground != Ground::Print || endsEarly) && !frame.chart.stackHead.isEmpty();
}

/// The value of a band in the last bar; where the band has none there, none is shown.
QString lastText(const ChartSeries& series, double period)
{
    for (const ChartPoint& point : series.points) {
        if (point.y && std::abs(point.x - period) < 0.5)
            return point.text;
    }
    return {};
}

std::vector<DirectLabel> bandLegend(const ChartFrame& frame, double width)
{
    const double last = lastBar(frame.chart);
    std::vector<DirectLabel> labels;
    if (hasBandHead(frame)) {
        DirectLabel head;
        head.lines = wrapped(frame.chart.stackHead, frame.captionMetrics, width);
        head.colour = frame.theme.muted;
        labels.push_back(head);
    }
    const std::vector<const ChartSeries*> stack = fromTheBase(frame.chart);
    for (const ChartSeries* band : stack | std::views::reverse) {
        DirectLabel label;
        label.lines = {band->name};
        label.value = lastText(*band, last);
        label.colour = frame.theme.text;
        label.swatch = seriesStyle(frame.theme, band->meaning).fill;
        labels.push_back(label);
    }
    return labels;
}

double widthOfLabel(const ChartFrame& frame, const DirectLabel& label)
{
    const QFontMetricsF& metrics = label.strong ? frame.strongMetrics : frame.captionMetrics;
    double width = 0;
    for (const QString& text : label.lines)
        width = std::max(width, metrics.horizontalAdvance(text));
    if (label.swatch.isValid())
        width += (swatchSide + 6) * frame.pixel;
    if (!label.value.isEmpty())
        width += 8 * frame.pixel + frame.strongMetrics.horizontalAdvance(label.value);
    return width;
}

/// Middles of the bands in the last bar, with the head a little above its top.
std::vector<double> bandCentres(const ChartFrame& frame)
{
    const double last = lastBar(frame.chart);
    std::vector<double> centres;
    double top = heightOfStack(frame.chart, last);
    if (hasBandHead(frame))
        centres.push_back(frame.y(top) - frame.line * 0.6);
    const std::vector<const ChartSeries*> stack = fromTheBase(frame.chart);
    for (const ChartSeries* band : stack | std::views::reverse) {
        const double height = valueAt(*band, last);
        centres.push_back(frame.y(top - height / 2));
        top -= height;
    }
    return centres;
}

std::vector<double> lastPointCentres(const ChartFrame& frame)
{
    std::vector<double> centres;
    for (const ChartSeries& series : frame.chart.series) {
        if (isNamedAtRight(frame.chart, series))
            centres.push_back(std::clamp(frame.y(*lastPoint(series)->y), frame.plot.top(), frame.plot.bottom()));
    }
    return centres;
}

} // namespace

QStringList wrapped(const QString& text, const QFontMetricsF& metrics, double width)
{
    QStringList lines;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QString longer = lines.isEmpty() ? word : lines.last() + u' ' + word;
        if (!lines.isEmpty() && metrics.horizontalAdvance(longer) <= width)
            lines.last() = longer;
        else
            lines.append(metrics.elidedText(word, Qt::ElideRight, width));
    }
    return lines;
}

std::vector<DirectLabel> directLabelsFor(const ChartFrame& frame, double width)
{
    if (frame.chart.kind == ChartKind::StackedBars)
        return bandLegend(frame, width);
    std::vector<DirectLabel> labels;
    for (const ChartSeries& series : frame.chart.series) {
        if (!isNamedAtRight(frame.chart, series))
            continue;
        DirectLabel label;
        label.strong = isStrong(series.meaning);
        label.lines = wrapped(series.label, label.strong ? frame.strongMetrics : frame.captionMetrics, width);
        label.colour = seriesStyle(frame.theme, series.meaning).label;
        labels.push_back(label);
    }
    return labels;
}

double widthOf(const ChartFrame& frame, const std::vector<DirectLabel>& labels)
{
    double width = 0;
    for (const DirectLabel& label : labels)
        width = std::max(width, widthOfLabel(frame, label));
    return width;
}

void placeDirectLabels(ChartFrame& frame)
{
    const bool bands = frame.chart.kind == ChartKind::StackedBars;
    const std::vector<double> centres = bands ? bandCentres(frame) : lastPointCentres(frame);
    // Every line of a label wants its label's place: they stay together, and each keeps a line's room.
    std::vector<double> wanted;
    for (std::size_t index = 0; index < centres.size(); ++index)
        wanted.insert(wanted.end(), static_cast<std::size_t>(frame.directLabels[index].lines.size()), centres[index]);
    const double foot = frame.plot.bottom() + frame.line / 2;
    const bool fits = frame.line * static_cast<double>(wanted.size()) <= foot - frame.rect.top();
    const std::vector<double> places =
        spreadLabels(wanted, frame.line, frame.rect.top(), fits ? foot : frame.rect.bottom());
    std::size_t line = 0;
    for (DirectLabel& label : frame.directLabels) {
        const auto last = line + static_cast<std::size_t>(label.lines.size()) - 1;
        label.centre = (places[line] + places[last]) / 2;
        line = last + 1;
    }
}

} // namespace send
