// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/item.h"

#include "render/chart_painter.h"
#include "render/pack/measures.h"
#include "render/shapes.h"

#include <QPainter>

namespace send::pack {

namespace {

struct ItemPainter {
    QPainter& painter;
    const QRectF& box;
    const Theme& theme;

    void operator()(const Words& words) const
    {
        painter.setPen(QColor(words.colour));
        painter.drawGlyphRun(box.topLeft() + words.origin, words.glyphs);
    }
    void operator()(const Fill& fill) const { painter.fillRect(box, QColor(fill.colour)); }
    void operator()(const Leader&) const
    {
        QPen pen(QColor(colour::rule), 0.7 * pt, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({1, 1.6});
        painter.setPen(pen);
        painter.drawLine(box.bottomLeft(), box.bottomRight());
    }
    void operator()(Status status) const { paintStatus(painter, box, status, theme); }
    void operator()(Delivery delivery) const { paintDelivery(painter, box, delivery, theme); }
    void operator()(Slope slope) const { paintSlope(painter, box, slope, theme); }
    void operator()(const Spark& spark) const
    {
        paintSparkline(painter, box, spark.points, spark.percentages, theme);
    }
    void operator()(const std::shared_ptr<const Chart>& chart) const
    {
        paintChart(painter, box, *chart, theme, ChartParts::PlotOnly);
    }
};

} // namespace

void paintItem(QPainter& painter, const Item& item, const Theme& theme)
{
    const bool drawsShapes = !std::holds_alternative<Words>(item.drawing) && !std::holds_alternative<Fill>(item.drawing);
    if (drawsShapes)
        painter.save();
    std::visit(ItemPainter{painter, item.box, theme}, item.drawing);
    if (drawsShapes)
        painter.restore();
}

} // namespace send::pack
