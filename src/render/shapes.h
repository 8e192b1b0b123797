// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/overview.h"
#include "render/theme.h"

#include <QPixmap>

#include <vector>

class QPainter;
class QRectF;

namespace send {

/// Status is shape and letter here; the word beside it is the caller's. Drawn as paths, sharp at every scale.
void paintStatus(QPainter& painter, const QRectF& square, Status status, const Theme& theme);
void paintDelivery(QPainter& painter, const QRectF& square, Delivery delivery, const Theme& theme);
/// A value kept back to protect children: a hollow circle with a bar, whatever its status.
void paintWithheld(QPainter& painter, const QRectF& square, const Theme& theme);
/// The warning triangle of entry checks: outlined, with "!".
void paintWarning(QPainter& painter, const QRectF& square, const Theme& theme);
/// ↗ ↘ → or … (none), drawn as lines.
void paintSlope(QPainter& painter, const QRectF& square, Slope slope, const Theme& theme);
/// Actual solid with a point at the end, planned dashed; gaps stay gaps; spans at least 10 points of a percentage.
void paintSparkline(QPainter& painter, const QRectF& rect, const std::vector<SparkPoint>& points, bool percentages,
                    const Theme& theme);

/// The same as small pictures for buttons and labels, at the given device pixel ratio.
[[nodiscard]] QPixmap statusPixmap(Status status, const Theme& theme, int size, qreal ratio);
[[nodiscard]] QPixmap deliveryPixmap(Delivery delivery, const Theme& theme, int size, qreal ratio);
[[nodiscard]] QPixmap slopePixmap(Slope slope, const Theme& theme, int size, qreal ratio);

} // namespace send
