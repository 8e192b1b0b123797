// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/chart_series.h"

#include "render/chart_frame.h"

#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLineSeries>
#include <QPaintEngine>
#include <QPainter>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace send {

namespace {

/// Qt Charts clips to its plot area: a rim around it keeps the lines at 0 and at 100 % whole.
constexpr double rim = 4; // pixels of looks.md

bool isRaster(const QPainter& painter)
{
    return painter.paintEngine()->type() == QPaintEngine::Raster;
}

struct Axes {
    QValueAxis* x;
    QValueAxis* y;
};

/// Axes that only scale: hairlines and words are laid around the series, where they can be snapped to pixels.
Axes addAxes(QChart& chart, const ChartFrame& frame)
{
    const double sideways = rim * frame.pixel * (frame.lastX - frame.firstX) / frame.plot.width();
    const double upwards = rim * frame.pixel * (frame.chart.maximum - frame.chart.minimum) / frame.plot.height();
    Axes axes{new QValueAxis, new QValueAxis};
    axes.x->setRange(frame.firstX - sideways, frame.lastX + sideways);
    axes.y->setRange(frame.chart.minimum - upwards, frame.chart.maximum + upwards);
    axes.x->setVisible(false);
    axes.y->setVisible(false);
    chart.addAxis(axes.x, Qt::AlignBottom);
    chart.addAxis(axes.y, Qt::AlignLeft);
    return axes;
}

void attach(QChart& chart, const Axes& axes, QAbstractSeries* series)
{
    chart.addSeries(series);
    series->attachAxis(axes.x);
    series->attachAxis(axes.y);
}

QPen scaledPen(QPen pen, double pixel)
{
    pen.setWidthF(pen.widthF() * pixel);
    return pen;
}

/// A level stretch is one segment: where segments meet, a thin smoothed line would look knotted.
void extend(QList<QPointF>& run, QPointF point)
{
    const qsizetype count = run.size();
    const auto isLevel = [](double one, double other) { return std::abs(one - other) < 1e-9; };
    if (count > 1 && isLevel(run[count - 2].y(), point.y()) && isLevel(run[count - 1].y(), point.y()))
        run.last() = point;
    else
        run.append(point);
}

/// The unbroken stretches of a line: a missing value ends one, so that no line joins across a gap.
std::vector<QList<QPointF>> runsOf(const ChartSeries& series)
{
    std::vector<QList<QPointF>> runs;
    bool broken = true;
    for (const ChartPoint& point : series.points) {
        if (point.y && broken)
            runs.emplace_back();
        if (point.y)
            extend(runs.back(), QPointF(point.x, *point.y));
        broken = !point.y;
    }
    return runs;
}

void addLine(QChart& chart, const Axes& axes, const ChartFrame& frame, const ChartSeries& series)
{
    if (series.meaning == SeriesMeaning::Baseline)
        return;
    const QPen pen = scaledPen(seriesStyle(frame.theme, series.meaning).pen, frame.pixel);
    for (const QList<QPointF>& run : runsOf(series)) {
        if (run.size() < 2)
            continue; // a reading alone is a point, and points are laid over
        auto* const line = new QLineSeries;
        line->setPen(pen);
        line->replace(run);
        attach(chart, axes, line);
    }
}

QBarSet* barSet(const ChartFrame& frame, const ChartSeries& series, bool raster)
{
    const QColor fill = seriesStyle(frame.theme, series.meaning).fill;
    auto* const set = new QBarSet(series.name);
    set->setBrush(fill);
    // Print parts the bands by thin lines. Elsewhere viewers of vectors smooth edges, and between two smoothed edges the
    // page would shine through.
    if (frame.theme.ground == Ground::Print && frame.chart.kind == ChartKind::StackedBars)
        set->setPen(QPen(frame.theme.base, 0.8 * frame.pixel));
    else if (isHighContrast(frame.theme.ground))
        set->setPen(QPen(frame.theme.text, frame.pixel)); // some fills hardly stand out from the page
    else
        set->setPen(raster ? QPen(Qt::NoPen) : QPen(fill, 0.3 * frame.pixel));
    QList<qreal> values(static_cast<qsizetype>(frame.chart.categories.size()), 0);
    for (const ChartPoint& point : series.points) {
        const auto place = static_cast<qsizetype>(std::llround(point.x));
        if (point.y && place >= 0 && place < values.size())
            values[place] = *point.y;
    }
    set->append(values);
    return set;
}

std::vector<const ChartSeries*> allSeries(const Chart& chart)
{
    std::vector<const ChartSeries*> all;
    for (const ChartSeries& series : chart.series)
        all.push_back(&series);
    return all;
}

void addBars(QChart& chart, const Axes& axes, const ChartFrame& frame, bool raster)
{
    QAbstractBarSeries* series = nullptr;
    if (frame.chart.kind == ChartKind::GroupedBars)
        series = new QBarSeries;
    else
        series = new QStackedBarSeries;
    series->setBarWidth(barShare);
    const bool stacked = frame.chart.kind == ChartKind::StackedBars;
    for (const ChartSeries* bar : stacked ? fromTheBase(frame.chart) : allSeries(frame.chart))
        series->append(barSet(frame, *bar, raster));
    attach(chart, axes, series);
}

/// The lines of the chart, the plain ones before the ones that matter most.
std::vector<const ChartSeries*> linesInOrder(const ChartFrame& frame)
{
    std::vector<const ChartSeries*> lines = allSeries(frame.chart);
    std::ranges::stable_partition(
        lines, [&](const ChartSeries* series) { return !seriesStyle(frame.theme, series->meaning).points; });
    return lines;
}

template<class Fill>
void renderChart(QPainter& painter, const ChartFrame& frame, Fill fill)
{
    const double margin = rim * frame.pixel;
    const QRectF area = frame.plot.adjusted(-margin, -margin, margin, margin);
    QGraphicsScene scene;
    auto* const chart = new QChart; // the scene's
    scene.addItem(chart);
    chart->legend()->hide();
    chart->setBackgroundVisible(false);
    chart->setDropShadowEnabled(false); // an effect, so a bitmap
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->resize(area.size());
    chart->setPlotArea(QRectF(QPointF(), area.size()));
    fill(*chart, addAxes(*chart, frame));
    scene.setSceneRect(QRectF(QPointF(), area.size()));
    scene.render(&painter, area, scene.sceneRect(), Qt::IgnoreAspectRatio);
}

} // namespace

void paintBars(QPainter& painter, const ChartFrame& frame)
{
    if (frame.chart.kind == ChartKind::Lines)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false); // no seams between the bands of a stack
    renderChart(painter, frame, [&](QChart& chart, const Axes& axes) {
        addBars(chart, axes, frame, isRaster(painter));
    });
    painter.restore();
}

void paintLines(QPainter& painter, const ChartFrame& frame)
{
    if (frame.chart.kind != ChartKind::Lines)
        return;
    const std::vector<const ChartSeries*> lines = linesInOrder(frame);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    renderChart(painter, frame, [&](QChart& chart, const Axes& axes) {
        for (const ChartSeries* line : lines)
            addLine(chart, axes, frame, *line);
    });
    painter.restore();
}

} // namespace send
