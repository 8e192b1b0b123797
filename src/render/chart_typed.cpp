// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/chart_frame.h"
#include "render/chart_overlay.h"
#include "render/chart_painter.h"

#include <QPainter>

#include <algorithm>

namespace send {

void paintTyped(QPainter& painter, const ChartFrame& frame, const TypedPoint& typed)
{
    const double value = std::clamp(typed.y, frame.chart.minimum, frame.chart.maximum);
    const QPointF middle(frame.x(typed.x), frame.y(value));
    const QColor colour = typed.isOdd ? frame.theme.warning : seriesStyle(frame.theme, SeriesMeaning::Actual).pen.color();
    const double radius = 4.5 * frame.pixel;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 2 * frame.pixel));
    painter.setBrush(frame.theme.base);
    painter.drawEllipse(middle, radius, radius);
    if (value != typed.y) { // its number stands inside, since the names of the lines stand outside
        const double width = frame.strongMetrics.horizontalAdvance(typed.text);
        const QRectF box(middle.x() - 2 * radius - width, middle.y() - frame.line / 2, width, frame.line);
        painter.fillRect(box.adjusted(-frame.pixel, 0, frame.pixel, 0), frame.theme.base);
        painter.setFont(frame.strong);
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, typed.text);
    }
    painter.restore();
}

} // namespace send
