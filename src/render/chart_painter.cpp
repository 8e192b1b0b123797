// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/chart_painter.h"

#include "render/chart_frame.h"
#include "render/chart_overlay.h"
#include "render/chart_series.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace send {

namespace {

/// A block of words around the plot.
struct Heading {
    QString text;
    QFont font;
    QColor colour;
};

constexpr int wrapping = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

double heightOf(const Heading& heading, double width, const QPaintDevice& device)
{
    if (heading.text.isEmpty())
        return 0;
    const QFontMetricsF metrics(heading.font, &device);
    return metrics.boundingRect(QRectF(0, 0, width, 1e6), wrapping, heading.text).height();
}

/// Paints the words at the top of `rect` and takes their room from it.
void paintFromTop(QPainter& painter, QRectF& rect, const Heading& heading)
{
    const double height = heightOf(heading, rect.width(), *painter.device());
    painter.setFont(heading.font);
    painter.setPen(heading.colour);
    painter.drawText(QRectF(rect.topLeft(), QSizeF(rect.width(), height)), wrapping, heading.text);
    rect.setTop(rect.top() + height);
}

void paintHeadings(QPainter& painter, QRectF& rect, const Chart& chart, const Theme& theme)
{
    const double gap = 8 * theme.lineScale(*painter.device());
    paintFromTop(painter, rect, {chart.finding, theme.scaled(1, true), theme.text});
    paintFromTop(painter, rect, {chart.subtitle, theme.caption(), theme.muted});
    rect.setTop(rect.top() + gap);

    QRectF foot = rect;
    const Heading source{chart.source, theme.caption(), theme.muted};
    const Heading notice{chart.notice, theme.caption(), theme.muted};
    foot.setTop(rect.bottom() - heightOf(source, rect.width(), *painter.device())
                - heightOf(notice, rect.width(), *painter.device()));
    rect.setBottom(foot.top() - gap);
    paintFromTop(painter, foot, source);
    paintFromTop(painter, foot, notice);
}

void paintNothingYet(QPainter& painter, const QRectF& rect, const Theme& theme)
{
    painter.setFont(theme.font);
    painter.setPen(theme.muted);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     QCoreApplication::translate("send", "No figures yet."));
}

bool hasValues(const Chart& chart)
{
    return std::ranges::any_of(chart.series, [](const ChartSeries& series) { return lastPoint(series) != nullptr; });
}

void paintPlot(QPainter& painter, const QRectF& rect, const Chart& given, const Theme& theme,
               const std::optional<TypedPoint>& typed)
{
    const Chart chart = paintable(given);
    if (!hasValues(chart))
        return paintNothingYet(painter, rect, theme);
    const ChartFrame frame(chart, theme, rect, *painter.device());
    if (frame.plot.width() < frame.line || frame.plot.height() < frame.line)
        return; // no room that a chart could be read in
    paintFuture(painter, frame);
    paintBands(painter, frame);
    paintAxes(painter, frame);
    paintBars(painter, frame);
    paintOverBars(painter, frame);
    paintLines(painter, frame);
    paintOverlay(painter, frame);
    if (typed)
        paintTyped(painter, frame, *typed);
}

} // namespace

void paintChart(QPainter& painter, const QRectF& rect, const Chart& chart, const Theme& theme, ChartParts parts,
                const std::optional<TypedPoint>& typed)
{
    if (!rect.isValid())
        return;
    painter.save();
    painter.translate(rect.topLeft());
    QRectF inside(QPointF(), rect.size());
    Theme unscaled = theme;
    if (theme.unitsPerPoint > 0) { // fonts come in the device's points: paint in those, and scale to the caller's
        const double scale = theme.unitsPerPoint * 72 / painter.device()->logicalDpiY();
        painter.scale(scale, scale);
        inside.setSize(rect.size() / scale);
        unscaled.unitsPerPoint = 0;
    }
    if (parts == ChartParts::WithHeadings)
        paintHeadings(painter, inside, chart, unscaled);
    paintPlot(painter, inside, chart, unscaled, typed);
    painter.restore();
}

} // namespace send
