// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/chart_frame.h"

#include "core/format.h"

#include <QPaintDevice>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace send {

namespace {

constexpr int mostSteps = 5;

constexpr int over20Weeks = 3;

/// The place of a band, youngest first. Where no bands are kept a stack is what is over 20 weeks and the rest.
int ageRank(SeriesMeaning meaning)
{
    if (meaning == SeriesMeaning::OverTwentyWeeks)
        return over20Weeks;
    return static_cast<int>(meaning) - static_cast<int>(SeriesMeaning::Band0To6);
}

bool isFinite(const std::optional<double>& value)
{
    return value && std::isfinite(*value);
}

/// An axis made from the values, for a chart whose own cannot be drawn.
void repairAxis(Chart& chart)
{
    if (std::isfinite(chart.minimum) && std::isfinite(chart.maximum) && chart.maximum > chart.minimum)
        return;
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    for (const ChartSeries& series : chart.series) {
        for (const ChartPoint& point : series.points) {
            lowest = std::min(lowest, point.y.value_or(lowest));
            highest = std::max(highest, point.y.value_or(highest));
        }
    }
    const AxisRange range = axisFor(lowest, highest, false);
    chart.minimum = range.minimum;
    chart.maximum = range.maximum;
    chart.step = range.step;
}

void repairStep(Chart& chart)
{
    const double span = chart.maximum - chart.minimum;
    if (!std::isfinite(chart.step) || chart.step <= 0)
        chart.step = span;
    while (span / chart.step > mostSteps + 1e-6)
        chart.step *= 2;
}

std::vector<double> ticksOf(const Chart& chart)
{
    std::vector<double> ticks;
    const int steps = static_cast<int>(std::floor((chart.maximum - chart.minimum) / chart.step + 1e-6));
    for (int step = 0; step <= steps; ++step)
        ticks.push_back(chart.minimum + step * chart.step);
    return ticks;
}

double widestTick(const ChartFrame& frame)
{
    double width = 0;
    for (const double tick : frame.ticks)
        width = std::max(width, frame.captionMetrics.horizontalAdvance(frame.tickText(tick)));
    return width;
}

QFont withWeightOf(const QFont& heavy, QFont font)
{
    font.setWeight(heavy.weight());
    return font;
}

/// A limit or a published figure is a level: over a single period it is a line, not a reading of that period.
void drawLevelsAcross(Chart& chart)
{
    using enum SeriesMeaning;
    constexpr std::array levels{Target, StatutoryStandard, England, Region, Neighbours};
    if (chart.kind != ChartKind::Lines || chart.categories.size() != 1)
        return;
    for (ChartSeries& series : chart.series) {
        if (series.points.size() != 1 || !series.points.front().y || std::ranges::find(levels, series.meaning) == levels.end())
            continue;
        series.points.push_back(series.points.front());
        series.points.front().x -= 0.5;
        series.points.back().x += 0.5;
    }
}

bool hasTwoLines(const TimeLabels& labels)
{
    return !labels.second.empty();
}

/// Half of the last word under the axis hangs over the plot's right edge.
double overhang(const ChartFrame& frame)
{
    if (frame.chart.kind != ChartKind::Lines || frame.chart.categories.empty())
        return frame.pixel;
    return frame.captionMetrics.horizontalAdvance(frame.chart.categories.back().minor) / 2;
}

} // namespace

Chart paintable(Chart chart)
{
    for (ChartSeries& series : chart.series) {
        std::erase_if(series.points, [](const ChartPoint& point) { return !std::isfinite(point.x); });
        for (ChartPoint& point : series.points) {
            if (!isFinite(point.y))
                point.y.reset();
        }
    }
    std::erase_if(chart.events, [](const ChartEvent& event) { return !std::isfinite(event.x); });
    if (chart.future && !std::isfinite(chart.future->from))
        chart.future.reset();
    if (chart.gap && !(std::isfinite(chart.gap->x) && std::isfinite(chart.gap->figure) && std::isfinite(chart.gap->planned)))
        chart.gap.reset();
    repairAxis(chart);
    repairStep(chart);
    drawLevelsAcross(chart);
    return chart;
}

std::vector<const ChartSeries*> fromTheBase(const Chart& chart)
{
    std::vector<const ChartSeries*> stack;
    for (const ChartSeries& series : chart.series)
        stack.push_back(&series);
    std::ranges::stable_sort(stack, std::ranges::greater{},
                             [](const ChartSeries* series) { return ageRank(series->meaning); });
    return stack;
}

double valueAt(const ChartSeries& series, double period)
{
    for (const ChartPoint& point : series.points) {
        if (point.y && std::abs(point.x - period) < 0.5)
            return *point.y;
    }
    return 0;
}

double heightOfStack(const Chart& chart, double period)
{
    double height = 0;
    for (const ChartSeries& series : chart.series)
        height += valueAt(series, period);
    return height;
}

double heightOver20Weeks(const Chart& chart, double period)
{
    double height = 0;
    for (const ChartSeries& series : chart.series) {
        if (ageRank(series.meaning) >= over20Weeks)
            height += valueAt(series, period);
    }
    return height;
}

const ChartPoint* lastPoint(const ChartSeries& series)
{
    const auto found = std::ranges::find_if(series.points.rbegin(), series.points.rend(),
                                            [](const ChartPoint& point) { return point.y.has_value(); });
    return found == series.points.rend() ? nullptr : &*found;
}

const ChartPoint* firstPoint(const ChartSeries& series)
{
    const auto found = std::ranges::find_if(series.points, [](const ChartPoint& point) { return point.y.has_value(); });
    return found == series.points.end() ? nullptr : &*found;
}

ChartFrame::ChartFrame(const Chart& shown, const Theme& shownIn, const QRectF& room, const QPaintDevice& device)
    : chart(shown), theme(shownIn), pixel(shownIn.lineScale(device)), caption(shownIn.caption()),
      strong(withWeightOf(shownIn.scaled(1, true), caption)),
      captionMetrics(caption, &device), strongMetrics(strong, &device), line(captionMetrics.height()),
      ticks(ticksOf(shown)), rect(room)
{
    const bool bars = chart.kind != ChartKind::Lines;
    const double count = static_cast<double>(std::max<std::size_t>(chart.categories.size(), 1));
    constexpr double fewestBars = 4; // one or two are as narrow as they are among others
    firstX = bars ? -0.5 - std::max(0.0, (fewestBars - count) / 2) : count < 2 ? -0.5 : 0;
    lastX = count - 1 - firstX;

    const double gap = 7 * pixel;
    directLabels = directLabelsFor(*this, rect.width() * 0.42);
    const double column = widthOf(*this, directLabels);
    columnRight = rect.right();
    columnLeft = rect.right() - column;
    const double left = rect.left() + widestTick(*this) + (bars ? 6 : 8) * pixel; // a first point is half as wide
    const double right = directLabels.empty() ? rect.right() - overhang(*this) : columnLeft - gap;
    const double spacing = std::max(0.0, right - left) / (lastX - firstX);
    timeLabels = timeLabelsFor(chart, captionMetrics, spacing, theme.ground == Ground::Print);

    // Print says first and last values, a histogram all of them.
    const double above = theme.ground == Ground::Print || chart.kind == ChartKind::Histogram ? line * 1.2 : line / 2;
    const double below = line * (hasTwoLines(timeLabels) ? 2 : 1) + 5 * pixel;
    plot = QRectF(QPointF(left, rect.top() + above), QPointF(right, rect.bottom() - below));
    placeDirectLabels(*this);
}

double ChartFrame::x(double period) const
{
    return plot.left() + plot.width() * (period - firstX) / (lastX - firstX);
}

double ChartFrame::y(double value) const
{
    return plot.bottom() - plot.height() * (value - chart.minimum) / (chart.maximum - chart.minimum);
}

QPointF ChartFrame::at(const ChartPoint& point) const
{
    return {x(point.x), y(point.y.value_or(chart.minimum))};
}

bool ChartFrame::shows(const ChartPoint& point) const
{
    constexpr double hair = 1e-6;
    const double slack = (chart.maximum - chart.minimum) * hair;
    return point.y && *point.y >= chart.minimum - slack && *point.y <= chart.maximum + slack
        && point.x >= firstX - hair && point.x <= lastX + hair;
}

QString ChartFrame::tickText(double value) const
{
    int decimals = 0;
    for (double step = chart.step; decimals < 3 && std::abs(step - std::round(step)) > 1e-6; step *= 10)
        ++decimals;
    const std::optional<Decimal> decimal = Decimal::fromDouble(value, decimals);
    if (!decimal)
        return {};
    const QString number = formatNumber(*decimal, decimals);
    if (chart.unit == u"%")
        return number + chart.unit;
    return chart.unit == u"£" ? chart.unit + number : number;
}

} // namespace send
