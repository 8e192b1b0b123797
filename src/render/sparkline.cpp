// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/shapes.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace send {

namespace {

struct Range {
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -std::numeric_limits<double>::infinity();

    void take(const std::optional<double>& value)
    {
        if (!value || !std::isfinite(*value))
            return;
        lowest = std::min(lowest, *value);
        highest = std::max(highest, *value);
    }
};

/// Wide enough for a small wobble to look small: 10 points of a percentage, a tenth of any other value.
Range rangeOf(const std::vector<SparkPoint>& points, bool percentages)
{
    Range range;
    for (const SparkPoint& point : points) {
        range.take(point.value);
        range.take(point.planned);
    }
    if (range.lowest > range.highest)
        return {0, 1};
    const double largest = std::max(std::abs(range.lowest), std::abs(range.highest));
    const double least = percentages ? 10 : std::max(1.0, largest / 10);
    const double missing = std::max(0.0, least - (range.highest - range.lowest));
    return {range.lowest - missing / 2, range.highest + missing / 2};
}

class Spark
{
public:
    Spark(const QRectF& rect, std::size_t count, Range range)
        : m_rect(rect), m_last(count > 1 ? static_cast<double>(count - 1) : 1), m_range(range)
    {
    }

    [[nodiscard]] std::optional<QPointF> place(std::size_t index, const std::optional<double>& value) const
    {
        if (!value || !std::isfinite(*value))
            return {};
        const double share = (*value - m_range.lowest) / (m_range.highest - m_range.lowest);
        return QPointF(m_rect.left() + m_rect.width() * static_cast<double>(index) / m_last,
                       m_rect.bottom() - m_rect.height() * share);
    }

    /// The unbroken stretches of a line; a missing value ends one.
    template<class Value>
    [[nodiscard]] std::vector<QPolygonF> runs(const std::vector<SparkPoint>& points, Value value) const
    {
        std::vector<QPolygonF> result;
        bool broken = true;
        for (std::size_t index = 0; index < points.size(); ++index) {
            const std::optional<QPointF> point = place(index, value(points[index]));
            if (point && broken)
                result.emplace_back();
            if (point)
                result.back().append(*point);
            broken = !point;
        }
        return result;
    }

private:
    QRectF m_rect;
    double m_last;
    Range m_range;
};

void paintDot(QPainter& painter, QPointF middle, double radius, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(middle, radius, radius);
}

/// Segment by segment: a wide antialiased polyline is forty times slower to paint.
void paintRun(QPainter& painter, const QPolygonF& run, const QPen& pen)
{
    if (run.size() == 1)
        return paintDot(painter, run.first(), pen.widthF(), pen.color());
    painter.setPen(pen);
    for (qsizetype index = 1; index < run.size(); ++index)
        painter.drawLine(run[index - 1], run[index]);
}

} // namespace

void paintSparkline(QPainter& painter, const QRectF& rect, const std::vector<SparkPoint>& points, bool percentages,
                    const Theme& theme)
{
    const double pixel = theme.lineScale(*painter.device());
    const double radius = 2.7 * pixel;
    const QRectF inside = rect.adjusted(radius, radius, -radius, -radius);
    if (points.empty() || !inside.isValid())
        return;
    const Spark spark(inside, points.size(), rangeOf(points, percentages));
    const auto actual = spark.runs(points, [](const SparkPoint& point) { return point.value; });
    const auto planned = spark.runs(points, [](const SparkPoint& point) { return point.planned; });

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen dashed = seriesStyle(theme, SeriesMeaning::Planned).pen;
    dashed.setWidthF(1.2 * pixel);
    dashed.setDashPattern({2.6, 1.9});
    for (const QPolygonF& run : planned) {
        painter.setPen(dashed);
        painter.drawPolyline(run);
    }
    QPen solid = seriesStyle(theme, SeriesMeaning::Actual).pen;
    solid.setWidthF(1.8 * pixel);
    for (const QPolygonF& run : actual)
        paintRun(painter, run, solid);
    if (!actual.empty())
        paintDot(painter, actual.back().last(), radius, solid.color());
    painter.restore();
}

} // namespace send
