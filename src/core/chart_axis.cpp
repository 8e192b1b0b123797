// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart_axis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace send {

namespace {

/// The smallest of 1, 2, 5 × 10^n (and 25 × 10^n, where it is whole) that is not below `least`.
double roundStep(double least)
{
    double power = std::pow(10.0, std::floor(std::log10(least)));
    for (;; power *= 10) {
        for (const double factor : std::array{1.0, 2.0, 2.5, 5.0}) {
            const bool isWhole = factor != 2.5 || power >= 10;
            if (isWhole && factor * power >= least * (1 - 1e-9))
                return factor * power;
        }
    }
}

AxisRange rangeFrom(double lowest, double highest, double step)
{
    // A hair of room, so that 0.3 / 0.1 does not become one step too many.
    const double minimum = std::floor(lowest / step + 1e-9) * step;
    const double maximum = std::ceil(highest / step - 1e-9) * step;
    return {minimum, std::max(maximum, minimum + step), step};
}

AxisRange roundRange(double lowest, double highest, int lines)
{
    double step = roundStep((highest - lowest) / lines);
    AxisRange range = rangeFrom(lowest, highest, step);
    while (std::lround((range.maximum - range.minimum) / range.step) > lines) {
        step = roundStep(step * 1.01);
        range = rangeFrom(lowest, highest, step);
    }
    return range;
}

/// Percentages that lie close together: whole tens around them, so that small differences show.
AxisRange narrowRange(double lowest, double highest, int lines)
{
    double minimum = std::floor(lowest / 10) * 10;
    double maximum = std::ceil(highest / 10) * 10;
    if (maximum - minimum < 10)
        (maximum < 100 ? maximum : minimum) = maximum < 100 ? minimum + 10 : maximum - 10;
    return roundRange(minimum, maximum, lines);
}

} // namespace

AxisRange axisFor(double lowest, double highest, bool percentages, int lines)
{
    if (!std::isfinite(lowest) || !std::isfinite(highest))
        return {};
    if (lowest > highest)
        std::swap(lowest, highest);
    lines = std::max(lines, 1);
    if (percentages && lowest >= 0 && highest <= 100) {
        constexpr double close = 40;
        if (highest - lowest <= close)
            return narrowRange(lowest, highest, lines);
        return {0, 100, lines >= 4 ? 25.0 : lines >= 2 ? 50.0 : 100.0};
    }
    lowest = std::min(lowest, 0.0);
    highest = std::max(highest, 0.0);
    if (highest - lowest <= 0)
        return {};
    return roundRange(lowest, highest, lines);
}

void setLineAxis(Chart& chart, bool percentages)
{
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    for (const ChartSeries& series : chart.series)
        for (const ChartPoint& point : series.points) {
            lowest = std::min(lowest, point.y.value_or(lowest));
            highest = std::max(highest, point.y.value_or(highest));
        }
    for (const ChartBand& band : chart.bands)
        for (const ChartBand::Place& place : band.places) {
            lowest = std::min(lowest, place.low);
            highest = std::max(highest, place.high);
        }
    const AxisRange range = axisFor(lowest, highest, percentages);
    chart.minimum = range.minimum;
    chart.maximum = range.maximum;
    chart.step = range.step;
}

} // namespace send
