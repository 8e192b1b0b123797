// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/chart_overlay.h"

#include "render/chart_frame.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace send {

namespace {


/// Every tick has its hairline; where lines are closer than words, only some have a word.
void paintValueAxis(QPainter& painter, const ChartFrame& frame)
{
    const double spacing = frame.plot.height() * frame.chart.step / (frame.chart.maximum - frame.chart.minimum);
    const auto stride = static_cast<std::size_t>(std::max(1.0, std::ceil(frame.line / std::max(spacing, 0.1))));
    const double right = frame.plot.left() - (frame.chart.kind == ChartKind::Lines ? 8 : 6) * frame.pixel;
    for (std::size_t index = 0; index < frame.ticks.size(); ++index) {
        const double value = frame.ticks[index];
        paintLevel(painter, frame, value, frame.theme.hairline);
        if (index % stride != 0)
            continue;
        const QString text = frame.tickText(value);
        const double width = frame.captionMetrics.horizontalAdvance(text);
        painter.drawText(QRectF(right - width - frame.pixel, frame.y(value) - frame.line / 2, width + frame.pixel,
                                frame.line),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, text);
    }
}

void paintWords(QPainter& painter, const ChartFrame& frame, const std::vector<TimeLabel>& labels, double top)
{
    for (const TimeLabel& label : labels) {
        const QRectF box(frame.x(label.x) - label.width / 2, top, label.width, frame.line);
        painter.drawText(box, Qt::AlignHCenter | Qt::AlignTop | Qt::TextSingleLine | Qt::TextDontClip, label.text);
    }
}

void paintTimeAxis(QPainter& painter, const ChartFrame& frame)
{
    const double below = frame.plot.bottom();
    if (frame.timeLabels.ticks) {
        const auto count = static_cast<int>(frame.chart.categories.size());
        for (int index = 0; index < count; ++index)
            painter.fillRect(QRectF(frame.x(index) - frame.pixel / 2, below, frame.pixel, 4 * frame.pixel),
                             frame.theme.strong);
    }
    const double top = below + 5 * frame.pixel;
    paintWords(painter, frame, frame.timeLabels.first, top);
    paintWords(painter, frame, frame.timeLabels.second, top + frame.line);
}

} // namespace

void paintAxes(QPainter& painter, const ChartFrame& frame)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(frame.caption);
    painter.setPen(frame.theme.muted);
    paintValueAxis(painter, frame);
    paintTimeAxis(painter, frame);
    painter.restore();
}

} // namespace send
