// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chart.h"
#include "render/theme.h"

#include <QFontMetricsF>
#include <QRectF>
#include <QStringList>

#include <vector>

class QPaintDevice;
class QPainter;

namespace send {

/// A word under the time axis, centred on `x`.
struct TimeLabel {
    double x = 0;
    double width = 0;
    QString text;
};

/// What stands under the time axis: one or two lines, and ticks where not every category has a word of its own.
struct TimeLabels {
    std::vector<TimeLabel> first, second;
    bool ticks = false;
};

/// A word at the right of the plot, beside the last point or bar it names.
struct DirectLabel {
    QStringList lines;
    QString value;  ///< of a band, at the right end of the column
    QColor colour;
    QColor swatch;  ///< of a band; invalid for a line
    bool strong = false;
    double centre = 0;
};
[[nodiscard]] bool isStrong(SeriesMeaning meaning); ///< its name is semi-bold

inline constexpr double swatchSide = 10; ///< of a band's square, in pixels of looks.md

/// Where everything of one chart lies, in the units of a device whose fonts are unscaled.
struct ChartFrame {
    ChartFrame(const Chart& chart, const Theme& theme, const QRectF& rect, const QPaintDevice& device);

    const Chart& chart;
    const Theme& theme;
    double pixel;              ///< a pixel of looks.md
    QFont caption, strong;     ///< regular and semi-bold
    QFontMetricsF captionMetrics, strongMetrics;
    double line;               ///< height of a line of caption
    std::vector<double> ticks; ///< of the value axis
    QRectF rect;               ///< all there is room for
    QRectF plot;               ///< from the axis' minimum to its maximum
    double columnLeft = 0, columnRight = 0; ///< of the direct labels
    double firstX = 0, lastX = 1; ///< of the time axis, at the plot's left and right
    TimeLabels timeLabels;
    std::vector<DirectLabel> directLabels;

    [[nodiscard]] double x(double period) const;
    [[nodiscard]] double y(double value) const;
    [[nodiscard]] QPointF at(const ChartPoint& point) const; ///< of a point with a value
    [[nodiscard]] bool shows(const ChartPoint& point) const; ///< it has a value, inside the plot
    [[nodiscard]] QString tickText(double value) const;
};

/// The chart with nothing in it that cannot be painted: no infinite value, an axis that rises, at most five steps.
[[nodiscard]] Chart paintable(Chart chart);

/// The series of a stack from its base upwards: the oldest cases first, whatever order the chart has them in.
[[nodiscard]] std::vector<const ChartSeries*> fromTheBase(const Chart& chart);
[[nodiscard]] const ChartPoint* lastPoint(const ChartSeries& series);  ///< with a value; null when there is none
[[nodiscard]] const ChartPoint* firstPoint(const ChartSeries& series);

/// A line that ends where the future begins has its name inside the plot, beside its last point.
[[nodiscard]] bool isNamedInside(const Chart& chart, const ChartSeries& series);

[[nodiscard]] double valueAt(const ChartSeries& series, double period); ///< 0 where there is none
[[nodiscard]] double heightOfStack(const Chart& chart, double period);
/// The part of a stack that has waited over 20 weeks.
[[nodiscard]] double heightOver20Weeks(const Chart& chart, double period);

/// The words under the axis that have room at `spacing` between categories; x is in periods.
[[nodiscard]] TimeLabels timeLabelsFor(const Chart& chart, const QFontMetricsF& metrics, double spacing, bool spelledOut);
/// The words right of the plot, in `width` at most; centres are set by placeDirectLabels.
[[nodiscard]] std::vector<DirectLabel> directLabelsFor(const ChartFrame& frame, double width);
[[nodiscard]] double widthOf(const ChartFrame& frame, const std::vector<DirectLabel>& labels);
void placeDirectLabels(ChartFrame& frame);
/// Words in lines of at most `width`; a word that is wider is cut with an ellipsis.
[[nodiscard]] QStringList wrapped(const QString& text, const QFontMetricsF& metrics, double width);

} // namespace send
