// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;

namespace send {

struct ChartFrame;

/// Bars and lines of a chart, painted by Qt Charts into the frame's plot. Qt Charts is used nowhere else.
void paintBars(QPainter& painter, const ChartFrame& frame);
void paintLines(QPainter& painter, const ChartFrame& frame);

/// The share of a category's width that its bars fill together.
inline constexpr double barShare = 0.76;

} // namespace send
