// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/chart_overlay.h"

#include "core/format.h"
#include "render/chart_frame.h"
#include "render/chart_places.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace send {

namespace {

constexpr int wordFlags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip;

bool inPrint(const ChartFrame& frame)
{
    return frame.theme.ground == Ground::Print;
}

void paintDot(QPainter& painter, const ChartFrame& frame, QPointF middle, const QColor& colour, bool hollow)
{
    const double radius = (hollow ? 2.8 : 3.4) * frame.pixel;
    // In print a dot has a rim of the page, so that it stands out from its own wide line.
    const QColor rim = hollow ? colour : frame.theme.base;
    painter.setPen(hollow || inPrint(frame) ? QPen(rim, 1.4 * frame.pixel) : QPen(Qt::NoPen));
    painter.setBrush(hollow ? frame.theme.base : colour);
    painter.drawEllipse(middle, radius, radius);
}

/// A reading between two gaps is on no line: it is drawn as a point whatever the series.
bool isAlone(const std::vector<ChartPoint>& points, std::size_t index)
{
    const bool before = index > 0 && points[index - 1].y;
    const bool after = index + 1 < points.size() && points[index + 1].y;
    return !before && !after;
}

void paintPoints(QPainter& painter, const ChartFrame& frame, const ChartSeries& series)
{
    const SeriesStyle style = seriesStyle(frame.theme, series.meaning);
    const double spacing = frame.x(1) - frame.x(0);
    const bool sparse = spacing >= 9 * frame.pixel;
    const ChartPoint* const last = lastPoint(series);
    for (std::size_t index = 0; index < series.points.size() && series.meaning != SeriesMeaning::Baseline; ++index) {
        const ChartPoint& point = series.points[index];
        const bool marked = style.points && (sparse || &point == last);
        if (!frame.shows(point) || (!marked && !point.provisional && !isAlone(series.points, index)))
            continue;
        const bool hollow = point.provisional || series.meaning == SeriesMeaning::Planned;
        paintDot(painter, frame, frame.at(point), style.pen.color(), hollow);
    }
}

void paintWord(QPainter& painter, const QRectF& box, const QFont& font, const QColor& colour, const QString& text)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(box, wordFlags, text);
}

/// In print a stack says its first and its last sum; a histogram says every value.
std::vector<double> placesOfSums(const ChartFrame& frame)
{
    const std::size_t count = frame.chart.categories.size();
    std::vector<double> places;
    for (std::size_t place = 0; place < count; ++place) {
        const bool isEnd = place == 0 || place + 1 == count;
        if (frame.chart.kind == ChartKind::Histogram
            || (frame.chart.kind == ChartKind::StackedBars && inPrint(frame) && isEnd))
            places.push_back(static_cast<double>(place));
    }
    return places;
}

void paintSums(QPainter& painter, const ChartFrame& frame)
{
    for (const double period : placesOfSums(frame)) {
        const double sum = heightOfStack(frame.chart, period);
        const std::optional<Decimal> value = Decimal::fromDouble(sum, 0);
        if (!value || (sum <= 0 && frame.chart.kind != ChartKind::Histogram))
            continue;
        const QString text = formatNumber(*value, 0);
        const double width = frame.strongMetrics.horizontalAdvance(text);
        const QRectF box(frame.x(period) - width / 2, frame.y(sum) - frame.line * 1.1, width, frame.line);
        paintWord(painter, box, frame.strong, frame.theme.text, text);
    }
}

bool hasBaselineAt(const Chart& chart, const ChartPoint& point)
{
    return std::ranges::any_of(chart.series, [&](const ChartSeries& series) {
        const ChartPoint* const baseline = firstPoint(series);
        return series.meaning == SeriesMeaning::Baseline && baseline && std::abs(baseline->x - point.x) < 0.5;
    });
}

/// In print a line says its first value, unless the baseline does; the last is in its direct label.
void paintFirstValues(QPainter& painter, const ChartFrame& frame, ChartPlaces& places)
{
    if (!inPrint(frame))
        return;
    for (const ChartSeries& series : frame.chart.series) {
        const ChartPoint* const first = firstPoint(series);
        if (!seriesStyle(frame.theme, series.meaning).points || series.meaning == SeriesMeaning::Planned || !first
            || !frame.shows(*first) || first->text.isEmpty() || hasBaselineAt(frame.chart, *first))
            continue;
        const QPointF point = frame.at(*first);
        const double width = frame.captionMetrics.horizontalAdvance(first->text);
        const double away = 6 * frame.pixel;
        const QRectF middle(point.x() - width / 2, point.y() - away - frame.line, width, frame.line);
        const QRectF right = middle.translated(width / 2 + away, 0);
        const QRectF below = right.translated(0, frame.line + 2 * away);
        const bool lapsAxis = middle.left() < frame.plot.left();
        const QRectF box = lapsAxis ? places.best({right, below}) : places.best({middle, right, below});
        places.take(box);
        paintWord(painter, box, frame.caption, seriesStyle(frame.theme, series.meaning).label, first->text);
    }
}

QSizeF sizeOf(const ChartFrame& frame, const QStringList& lines)
{
    double width = 0;
    for (const QString& text : lines)
        width = std::max(width, frame.captionMetrics.horizontalAdvance(text));
    return {width, frame.line * static_cast<double>(lines.size())};
}

void paintLinesOfWords(QPainter& painter, const ChartFrame& frame, QRectF box, const QStringList& lines,
                       const QColor& colour)
{
    box.setHeight(frame.line);
    for (const QString& text : lines) {
        paintWord(painter, box, frame.caption, colour, text);
        box.translate(0, frame.line);
    }
}

/// Takes the hairlines away behind words that stand on nothing else, so that none runs through them.
void clearBehind(QPainter& painter, const ChartFrame& frame, const QRectF& box, const ChartPlaces& places)
{
    const bool isPlain = frame.chart.bands.empty() && (!frame.chart.future || box.right() < frame.x(frame.chart.future->from));
    if (isPlain && !places.hidesData(box))
        painter.fillRect(box, frame.theme.base);
}

double eventX(const ChartFrame& frame, const ChartEvent& event)
{
    return frame.x(std::min(event.x, frame.lastX)); // it may be a day within the last period
}

/// Left or right of its line, at the height where it hides least.
void paintEventWords(QPainter& painter, const ChartFrame& frame, const ChartEvent& event, ChartPlaces& places)
{
    const double away = 6 * frame.pixel;
    const double x = eventX(frame, event);
    const double roomLeft = x - away - frame.plot.left();
    const double roomRight = frame.plot.right() - x - away;
    const QStringList lines = wrapped(event.text, frame.captionMetrics, std::max(roomLeft, roomRight));
    const QSizeF size = sizeOf(frame, lines);
    std::vector<QRectF> candidates;
    for (double top = frame.plot.top(); top + size.height() <= frame.plot.bottom(); top += frame.line / 2) {
        if (size.width() <= roomRight)
            candidates.emplace_back(QPointF(x + away, top), size);
        if (size.width() <= roomLeft)
            candidates.emplace_back(QPointF(x - away - size.width(), top), size);
    }
    if (candidates.empty())
        return;
    const QRectF box = places.best(candidates);
    places.take(box);
    paintLinesOfWords(painter, frame, box, lines, frame.theme.muted);
}

void paintEvents(QPainter& painter, const ChartFrame& frame, ChartPlaces& places)
{
    std::vector<const ChartEvent*> shown;
    for (const ChartEvent& event : frame.chart.events) {
        if (event.x >= frame.firstX && event.x < frame.lastX + 1)
            shown.push_back(&event);
    }
    QPen dotted(frame.theme.muted, 1.1 * frame.pixel, Qt::SolidLine, Qt::FlatCap);
    dotted.setDashPattern({1.6, 2.6});
    for (const ChartEvent* event : shown) {
        const QLineF line(eventX(frame, *event), frame.plot.top() - frame.line * 0.3, eventX(frame, *event),
                          frame.plot.bottom());
        painter.setPen(dotted);
        painter.drawLine(line);
    }
    for (const ChartEvent* event : shown)
        paintEventWords(painter, frame, *event, places);
    for (const ChartEvent* event : shown)
        places.take(QLineF(eventX(frame, *event), frame.plot.top(), eventX(frame, *event), frame.plot.bottom()));
}

void paintSquare(QPainter& painter, const ChartFrame& frame, QPointF middle, double side, const QColor& colour)
{
    painter.setPen(QPen(colour, 1.5 * frame.pixel, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side));
}

/// A hollow square around the reading the plan started from, named by a square and words where there is room.
void paintBaseline(QPainter& painter, const ChartFrame& frame, const ChartSeries& series, ChartPlaces& places)
{
    const ChartPoint* const point = firstPoint(series);
    if (series.meaning != SeriesMeaning::Baseline || !point || !frame.shows(*point))
        return;
    const SeriesStyle style = seriesStyle(frame.theme, series.meaning);
    const QPointF middle = frame.at(*point);
    const double side = 9.5 * frame.pixel;
    paintSquare(painter, frame, middle, side, style.pen.color());
    places.take(QRectF(middle.x() - side, middle.y() - side, 2 * side, 2 * side));
    if (series.label.isEmpty())
        return;
    const double key = 7 * frame.pixel;
    const double indent = key + 5 * frame.pixel;
    QStringList lines{series.label};
    const auto placed = [&] {
        return places.near(middle, sizeOf(frame, lines) + QSizeF(indent, 0));
    };
    QRectF box = placed();
    if (box.isEmpty() || places.hidesData(box)) {
        lines = wrapped(series.label, frame.captionMetrics, sizeOf(frame, lines).width() * 0.6);
        box = placed();
    }
    if (box.isEmpty() || places.hidesWords(box) || (inPrint(frame) && places.hidesData(box)))
        return; // no room: the square alone stands on its reading, and in print the table's note names it
    clearBehind(painter, frame, box, places);
    places.take(box);
    const QPointF keyMiddle(box.left() + key / 2, box.top() + frame.line / 2 + frame.pixel / 2);
    paintSquare(painter, frame, keyMiddle, key, style.pen.color());
    paintLinesOfWords(painter, frame, box.adjusted(indent, 0, 0, 0), lines, style.label);
}

void paintDirectLabel(QPainter& painter, const ChartFrame& frame, const DirectLabel& label)
{
    double left = frame.columnLeft;
    const double height = frame.line * static_cast<double>(label.lines.size());
    double top = label.centre - height / 2;
    if (label.swatch.isValid()) {
        const double side = swatchSide * frame.pixel;
        const bool isOutlined = inPrint(frame) || isHighContrast(frame.theme.ground);
        painter.setPen(isOutlined ? QPen(frame.theme.muted, 0.8 * frame.pixel) : QPen(Qt::NoPen));
        painter.setBrush(label.swatch);
        painter.drawRect(QRectF(left, label.centre - side / 2, side, side));
        left += side + 6 * frame.pixel;
    }
    for (const QString& text : label.lines) {
        const QRectF box(left, top, frame.columnRight - left, frame.line);
        paintWord(painter, box, label.strong ? frame.strong : frame.caption, label.colour, text);
        top += frame.line;
    }
    if (!label.value.isEmpty()) {
        const double width = frame.strongMetrics.horizontalAdvance(label.value);
        paintWord(painter, QRectF(frame.columnRight - width, label.centre - frame.line / 2, width, frame.line),
                  frame.strong, label.colour, label.value);
    }
}

} // namespace

void paintOverlay(QPainter& painter, const ChartFrame& frame)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    ChartPlaces places(frame);
    if (frame.chart.kind == ChartKind::Lines) {
        paintGap(painter, frame, places);
        paintNamesInside(painter, frame, places);
        paintFutureWord(painter, frame, places);
    }
    paintEvents(painter, frame, places);
    if (frame.chart.kind == ChartKind::Lines) {
        for (const ChartSeries& series : frame.chart.series)
            paintPoints(painter, frame, series);
        for (const ChartSeries& series : frame.chart.series)
            paintBaseline(painter, frame, series, places);
        paintFirstValues(painter, frame, places);
        paintRange(painter, frame, places);
    }
    paintSums(painter, frame);
    for (const DirectLabel& label : frame.directLabels)
        paintDirectLabel(painter, frame, label);
    painter.restore();
}

} // namespace send
