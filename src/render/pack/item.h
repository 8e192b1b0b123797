// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pack/node.h"
#include "render/theme.h"

#include <QGlyphRun>
#include <QRectF>

#include <memory>
#include <variant>
#include <vector>

class QPainter;

namespace send::pack {

/// Glyphs of one weight and colour; `origin` is where their own positions count from, relative to the item's box.
struct Words {
    QGlyphRun glyphs;
    QRgb colour = 0;
    QPointF origin;
};

struct Fill {
    QRgb colour = 0;
};

/// The small line of a cell.
struct Spark {
    std::vector<SparkPoint> points;
    bool percentages = false;
};

/// Dots from the title of a contents line to its page number.
struct Leader {};

using Drawing = std::variant<Words, Fill, Leader, Status, Delivery, Slope, Spark, std::shared_ptr<const Chart>>;

/// One thing that is painted. Its box is on a strip until the strip is placed, then on the page.
struct Item {
    QRectF box;
    int node = -1; ///< of the structure tree; −1 for an artifact
    Drawing drawing;
};

void paintItem(QPainter& painter, const Item& item, const Theme& theme);

} // namespace send::pack
