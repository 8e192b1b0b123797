// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/chart_places.h"

#include "render/chart_frame.h"
#include "render/chart_series.h"

#include <algorithm>
#include <limits>

namespace send {

namespace {

constexpr int costOfData = 10;
constexpr int costOfWords = 25;

bool crosses(const QLineF& line, const QRectF& box)
{
    if (box.contains(line.p1()) || box.contains(line.p2()))
        return true;
    const QLineF falling(box.topLeft(), box.bottomRight());
    const QLineF rising(box.bottomLeft(), box.topRight());
    return line.intersects(falling, nullptr) == QLineF::BoundedIntersection
        || line.intersects(rising, nullptr) == QLineF::BoundedIntersection;
}

std::vector<QLineF> linesOf(const ChartFrame& frame, const ChartSeries& series)
{
    std::vector<QLineF> lines;
    const ChartPoint* before = nullptr;
    for (const ChartPoint& point : series.points) {
        if (before && point.y)
            lines.emplace_back(frame.at(*before), frame.at(point));
        else if (point.y)
            lines.emplace_back(frame.at(point), frame.at(point));
        before = point.y ? &point : nullptr;
    }
    return lines;
}

/// The bars of one category, from the zero line to the top of the highest, with the values that a histogram writes above.
std::vector<QRectF> barsOf(const ChartFrame& frame)
{
    std::vector<double> tops(frame.chart.categories.size(), 0);
    for (std::size_t index = 0; index < tops.size(); ++index) {
        const auto period = static_cast<double>(index);
        if (frame.chart.kind == ChartKind::StackedBars)
            tops[index] = heightOfStack(frame.chart, period);
        for (const ChartSeries& series : frame.chart.series)
            tops[index] = std::max(tops[index], valueAt(series, period));
    }
    const bool isHistogram = frame.chart.kind == ChartKind::Histogram;
    const double above = isHistogram ? frame.line * 1.1 : 0;
    std::vector<QRectF> bars;
    for (std::size_t index = 0; index < tops.size(); ++index) {
        const auto middle = static_cast<double>(index);
        if (tops[index] > 0 || isHistogram)
            bars.emplace_back(QPointF(frame.x(middle - barShare / 2), frame.y(tops[index]) - above),
                              QPointF(frame.x(middle + barShare / 2), frame.y(0)));
    }
    return bars;
}

} // namespace

ChartPlaces::ChartPlaces(const ChartFrame& frame) : m_plot(frame.plot), m_line(frame.line)
{
    if (frame.chart.kind != ChartKind::Lines)
        m_taken = barsOf(frame);
    for (const ChartSeries& series : frame.chart.series) {
        if (frame.chart.kind != ChartKind::Lines)
            break;
        const std::vector<QLineF> lines = linesOf(frame, series);
        m_lines.insert(m_lines.end(), lines.begin(), lines.end());
    }
    for (const ChartBand& band : frame.chart.bands)
        for (std::size_t place = 1; place < band.places.size(); ++place) {
            const ChartBand::Place& one = band.places[place - 1];
            const ChartBand::Place& next = band.places[place];
            m_lines.emplace_back(frame.x(one.x), frame.y(one.low), frame.x(next.x), frame.y(next.low));
            m_lines.emplace_back(frame.x(one.x), frame.y(one.high), frame.x(next.x), frame.y(next.high));
        }
    for (const double tick : frame.ticks)
        m_hairlines.push_back(frame.y(tick));
}

int ChartPlaces::cost(const QRectF& box) const
{
    const double room = m_line * 0.2;
    const QRectF around = box.adjusted(-room, -room, room, room);
    int sum = 0;
    for (const QLineF& line : m_lines)
        sum += crosses(line, around) ? costOfData : 0;
    for (const QRectF& taken : m_taken)
        sum += taken.intersects(around) ? costOfWords : 0;
    for (const double hairline : m_hairlines)
        sum += hairline > box.top() && hairline < box.bottom() ? 1 : 0;
    return sum;
}

bool ChartPlaces::hidesData(const QRectF& box) const
{
    return cost(box) >= costOfData;
}

bool ChartPlaces::hidesWords(const QRectF& box) const
{
    return std::ranges::any_of(m_taken, [&](const QRectF& taken) { return taken.intersects(box); });
}

QRectF ChartPlaces::best(const std::vector<QRectF>& candidates) const
{
    QRectF found = candidates.empty() ? QRectF() : candidates.front();
    int least = std::numeric_limits<int>::max();
    for (const QRectF& candidate : candidates) {
        const int itsCost = cost(candidate);
        if (itsCost < least) {
            least = itsCost;
            found = candidate;
        }
        if (least == 0)
            break;
    }
    return found;
}

QRectF ChartPlaces::near(QPointF point, QSizeF size) const
{
    return best(boxesByDistance(point, size));
}

QRectF ChartPlaces::nearest(QPointF point, QSizeF size) const
{
    const std::vector<QRectF> boxes = boxesByDistance(point, size);
    const auto found = std::ranges::find_if_not(boxes, [this](const QRectF& box) { return hidesData(box); });
    return found == boxes.end() ? best(boxes) : *found;
}

std::vector<QRectF> ChartPlaces::boxesByDistance(QPointF point, QSizeF size) const
{
    std::vector<QRectF> candidates;
    constexpr double fewest = 16; // a finer grid finds nothing better in a large plot, only later
    const double step = std::max({m_line / 2, m_plot.width() / (2 * fewest), m_plot.height() / fewest});
    for (double top = m_plot.top(); top + size.height() <= m_plot.bottom(); top += step) {
        for (double left = m_plot.left() + step / 2; left + size.width() <= m_plot.right(); left += step)
            candidates.emplace_back(QPointF(left, top), size);
    }
    const auto distance = [&](const QRectF& box) {
        const QPointF nearest(std::clamp(point.x(), box.left(), box.right()),
                              std::clamp(point.y(), box.top(), box.bottom()));
        return QLineF(point, nearest).length();
    };
    std::ranges::stable_sort(candidates, {}, distance);
    return candidates;
}

} // namespace send
