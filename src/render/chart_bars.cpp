// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/chart_overlay.h"

#include "render/chart_frame.h"
#include "render/chart_series.h"

#include <QPainter>

namespace send {

namespace {

/// A gap in the page's colour at 20 weeks, which hue alone would not show everybody.
void paintTwentyWeekGap(QPainter& painter, const ChartFrame& frame, double period)
{
    const double older = heightOver20Weeks(frame.chart, period);
    if (older <= 0 || older >= heightOfStack(frame.chart, period))
        return;
    const double height = 2 * frame.pixel;
    const double left = frame.x(period - barShare / 2) - frame.pixel;
    const double right = frame.x(period + barShare / 2) + frame.pixel;
    painter.fillRect(QRectF(left, frame.y(older) - height / 2, right - left, height), frame.theme.base);
}

} // namespace

void paintLevel(QPainter& painter, const ChartFrame& frame, double value, const QColor& colour)
{
    const double thick = frame.pixel;
    painter.fillRect(QRectF(frame.plot.left(), frame.y(value) - thick / 2, frame.plot.width(), thick), colour);
}

void paintOverBars(QPainter& painter, const ChartFrame& frame)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (frame.chart.kind == ChartKind::StackedBars) {
        for (std::size_t index = 0; index < frame.chart.categories.size(); ++index)
            paintTwentyWeekGap(painter, frame, static_cast<double>(index));
    }
    if (frame.chart.minimum <= 0 && frame.chart.maximum >= 0)
        paintLevel(painter, frame, 0, frame.theme.strong);
    painter.restore();
}

} // namespace send
