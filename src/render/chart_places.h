// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QRectF>

#include <vector>

namespace send {

struct ChartFrame;

/// Where words inside a plot can stand without lying on a line, a bar or each other.
class ChartPlaces
{
public:
    explicit ChartPlaces(const ChartFrame& frame);

    void take(const QRectF& box) { m_taken.push_back(box); }
    void take(const QLineF& line) { m_lines.push_back(line); }
    /// How much of the chart a box would hide; 0 is free.
    [[nodiscard]] int cost(const QRectF& box) const;
    [[nodiscard]] bool hidesData(const QRectF& box) const;
    [[nodiscard]] bool hidesWords(const QRectF& box) const;
    /// The least costly, first in order.
    [[nodiscard]] QRectF best(const std::vector<QRectF>& candidates) const;
    /// Free room for a box near a point, anywhere in the plot.
    [[nodiscard]] QRectF near(QPointF point, QSizeF size) const;
    /// The nearest room for a box that hides neither data nor words, be it on a hairline; else the least costly.
    [[nodiscard]] QRectF nearest(QPointF point, QSizeF size) const;

private:
    [[nodiscard]] std::vector<QRectF> boxesByDistance(QPointF point, QSizeF size) const;

    QRectF m_plot;
    double m_line;
    std::vector<QLineF> m_lines;
    std::vector<QRectF> m_taken;
    std::vector<double> m_hairlines;
};

} // namespace send
