// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/chart_frame.h"
#include "render/chart_overlay.h"
#include "render/chart_places.h"

#include <QPainter>

#include <algorithm>

namespace send {

namespace {

constexpr int oneLine = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip;
constexpr double away = 7; // from a point, in pixels of looks.md

double futureLeft(const ChartFrame& frame)
{
    return frame.x(std::clamp(frame.chart.future->from, frame.firstX, frame.lastX));
}

void paintWords(QPainter& painter, const QRectF& box, const QFont& font, const QColor& colour, const QString& words)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(box, oneLine, words);
}

/// Round about a point, the best first: above and below it, then left, then right.
std::vector<QRectF> boxesAround(const ChartFrame& frame, QPointF point, QSizeF size)
{
    const double gap = away * frame.pixel;
    const double left = point.x() - size.width();
    const double below = point.y() + gap;
    const double above = point.y() - gap - size.height();
    const double level = point.y() - size.height() / 2;
    std::vector<QRectF> boxes;
    for (const QPointF corner :
         {QPointF(left + gap, above), QPointF(left + gap, below), QPointF(left - gap, level),
          QPointF(point.x() + gap, level), QPointF(point.x() + gap, below), QPointF(point.x() + gap, above)}) {
        const QRectF box(corner, size);
        if (frame.rect.contains(box) && box.left() >= frame.plot.left() && box.bottom() <= frame.plot.bottom())
            boxes.push_back(box);
    }
    return boxes;
}

} // namespace

void paintFuture(QPainter& painter, const ChartFrame& frame)
{
    if (!frame.chart.future)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QRectF area(QPointF(futureLeft(frame), frame.plot.top() - frame.line * 0.3), frame.plot.bottomRight());
    painter.fillRect(area, frame.theme.selection);
    painter.restore();
}

void paintFutureWord(QPainter& painter, const ChartFrame& frame, ChartPlaces& places)
{
    if (!frame.chart.future)
        return;
    const QSizeF size(frame.captionMetrics.horizontalAdvance(frame.chart.future->text), frame.line);
    std::vector<QRectF> boxes;
    const double away = 5 * frame.pixel;
    for (const double left : {futureLeft(frame) + away, frame.plot.right() - away - size.width()})
        for (double top = frame.plot.top() - frame.line * 0.2; top + frame.line < frame.plot.bottom(); top += frame.line / 4)
            boxes.emplace_back(QPointF(std::max(left, futureLeft(frame) + away), top), size);
    const QRectF box = places.best(boxes);
    places.take(box);
    paintWords(painter, box, frame.caption, frame.theme.muted, frame.chart.future->text);
}

void paintGap(QPainter& painter, const ChartFrame& frame, ChartPlaces& places)
{
    if (!frame.chart.gap)
        return;
    for (const DirectLabel& label : frame.directLabels) { // its words may reach over the plot's right side
        const double height = frame.line * static_cast<double>(label.lines.size());
        places.take(QRectF(frame.columnLeft, label.centre - height / 2, frame.columnRight - frame.columnLeft, height));
    }
    const ChartGap& gap = *frame.chart.gap;
    const QLineF line(frame.x(gap.x), frame.y(gap.figure), frame.x(gap.x), frame.y(gap.planned));
    const QColor colour = statusColours(frame.theme, Status::Red).fill;
    painter.setPen(QPen(colour, 1.2 * frame.pixel, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(line);
    places.take(line);
    if (gap.text.isEmpty())
        return;
    const QSizeF size(frame.strongMetrics.horizontalAdvance(gap.text), frame.line);
    std::vector<QRectF> boxes;
    for (const double share : {0.5, 0.35, 0.65, 0.2, 0.8}) {
        const QPointF middle = line.pointAt(share);
        boxes.emplace_back(QPointF(middle.x() + away * frame.pixel, middle.y() - frame.line / 2), size);
        boxes.emplace_back(QPointF(middle.x() - away * frame.pixel - size.width(), middle.y() - frame.line / 2), size);
    }
    std::erase_if(boxes, [&](const QRectF& box) { return !frame.rect.contains(box) || box.left() < frame.plot.left(); });
    QRectF box = places.best(boxes);
    if (box.isEmpty() || places.hidesData(box))
        box = places.nearest(line.center(), size);
    if (box.isEmpty())
        return; // a plot too small for it: the finding says the gap as well
    places.take(box);
    paintWords(painter, box, frame.strong, colour, gap.text);
}

void paintNamesInside(QPainter& painter, const ChartFrame& frame, ChartPlaces& places)
{
    for (const ChartSeries& series : frame.chart.series) {
        if (!isNamedInside(frame.chart, series) || series.label.isEmpty() || series.meaning == SeriesMeaning::Baseline
            || !frame.shows(*lastPoint(series)))
            continue;
        const bool strong = isStrong(series.meaning);
        const QFontMetricsF& metrics = strong ? frame.strongMetrics : frame.captionMetrics;
        const QSizeF size(metrics.horizontalAdvance(series.label), frame.line);
        const QPointF point = frame.at(*lastPoint(series));
        QRectF box = places.best(boxesAround(frame, point, size));
        if (box.isEmpty() || places.hidesData(box))
            box = places.nearest(point, size);
        if (box.isEmpty())
            continue;
        places.take(box);
        paintWords(painter, box, strong ? frame.strong : frame.caption, seriesStyle(frame.theme, series.meaning).label,
                   series.label);
    }
}

} // namespace send
