// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/chart_overlay.h"

#include "render/chart_frame.h"
#include "render/chart_places.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace send {

namespace {

constexpr double rangeThickness = 5; // pixels of looks.md

QPointF placeAt(const ChartFrame& frame, double period, double value)
{
    return {frame.x(period), frame.y(std::clamp(value, frame.chart.minimum, frame.chart.maximum))};
}

/// The part of a time that the axis shows.
double shown(const ChartFrame& frame, double period)
{
    return std::clamp(period, frame.firstX, frame.lastX);
}

QRectF rangeBox(const ChartFrame& frame, const ChartRange& range)
{
    const double half = rangeThickness * frame.pixel / 2;
    return {QPointF(frame.x(shown(frame, range.from)) - half, frame.y(0) - half),
            QPointF(frame.x(shown(frame, range.to)) + half, frame.y(0) + half)};
}

} // namespace

void paintBands(QPainter& painter, const ChartFrame& frame)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(bandFill(frame.theme));
    for (const ChartBand& band : frame.chart.bands) {
        QPolygonF area;
        for (const ChartBand::Place& place : band.places)
            area.append(placeAt(frame, place.x, place.low));
        for (auto place = band.places.rbegin(); place != band.places.rend(); ++place)
            area.append(placeAt(frame, place->x, place->high));
        painter.drawPolygon(area);
    }
    painter.restore();
}

void paintRange(QPainter& painter, const ChartFrame& frame, ChartPlaces& places)
{
    if (!frame.chart.range)
        return;
    const ChartRange& range = *frame.chart.range;
    const QColor colour = seriesStyle(frame.theme, SeriesMeaning::Forecast).pen.color();
    painter.fillRect(rangeBox(frame, range), colour);
    if (range.middle < frame.firstX || range.middle > frame.lastX)
        return;
    const QPointF middle(frame.x(range.middle), frame.y(0));
    const double radius = 5 * frame.pixel;
    painter.setPen(QPen(colour, 1.6 * frame.pixel));
    painter.setBrush(frame.theme.base);
    painter.drawEllipse(middle, radius, radius);

    const double width = frame.strongMetrics.horizontalAdvance(range.text);
    const double left = std::min(middle.x() - width / 2, frame.plot.right() - width);
    const QRectF over(left, middle.y() - radius - frame.line * 1.1, width, frame.line);
    const QRectF box = places.best({over, over.translated(width / 2 + 2 * radius, 0), over.translated(0, -frame.line)});
    places.take(box);
    painter.setFont(frame.strong);
    painter.setPen(frame.theme.text);
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, range.text);
}

} // namespace send
