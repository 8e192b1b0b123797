// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chart.h"
#include "core/result.h"
#include "render/theme.h"

#include <QSizeF>

class QImage;
class QPainter;
class QRectF;

namespace send {

/// What stands around the plot. In a pack the finding and source are text of the page, so only the plot is painted.
enum class ChartParts { PlotOnly, WithHeadings };

/// A value that is being typed: a ring at its place, at the edge with its number where it is off the scale.
struct TypedPoint {
    double x = 0; ///< in periods
    double y = 0;
    QString text;
    bool isOdd = false;
    friend bool operator==(const TypedPoint&, const TypedPoint&) = default;
};

/// Draws a chart by Qt Charts, with direct labels, events and band legend laid over it. Vectors on a vector device.
void paintChart(QPainter& painter, const QRectF& rect, const Chart& chart, const Theme& theme, ChartParts parts,
                const std::optional<TypedPoint>& typed = std::nullopt);

/// A chart with its headings on a sheet of its own, at 2×.
[[nodiscard]] QImage chartImage(const Chart& chart, const Theme& theme, QSizeF size);
/// A chart as a file: .png (at 2×), .svg or .pdf by the name's ending. Written whole or not at all.
[[nodiscard]] Result<void> writeChart(const Chart& chart, const QString& path, const Theme& theme, QSizeF size);

} // namespace send
