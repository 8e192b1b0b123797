// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QColor;
class QPainter;

namespace send {

class ChartPlaces;
struct ChartFrame;
struct TypedPoint;

/// What lies under the series: hairlines and the words of both axes.
void paintAxes(QPainter& painter, const ChartFrame& frame);
/// A horizontal line across the plot, on whole pixels where there are pixels.
void paintLevel(QPainter& painter, const ChartFrame& frame, double value, const QColor& colour);
/// What cuts into the bars, before lines go over them: the gap at 20 weeks and the line at zero.
void paintOverBars(QPainter& painter, const ChartFrame& frame);
/// The flat areas behind the lines of a forecast.
void paintBands(QPainter& painter, const ChartFrame& frame);
/// When the backlog clears: a thick line on the zero axis and a ring, with its word where `places` has room.
void paintRange(QPainter& painter, const ChartFrame& frame, ChartPlaces& places);
/// The tint under the time that has not come yet, and over the lines the word on it.
void paintFuture(QPainter& painter, const ChartFrame& frame);
void paintFutureWord(QPainter& painter, const ChartFrame& frame, ChartPlaces& places);
/// The line from the last figure to its plan, with its words where `places` has room.
void paintGap(QPainter& painter, const ChartFrame& frame, ChartPlaces& places);
/// The names of the lines that end where the future begins.
void paintNamesInside(QPainter& painter, const ChartFrame& frame, ChartPlaces& places);
/// What Qt Charts cannot draw, laid over it: points, events, baseline, direct labels.
void paintOverlay(QPainter& painter, const ChartFrame& frame);
/// The ring of a value that is being typed.
void paintTyped(QPainter& painter, const ChartFrame& frame, const TypedPoint& typed);

} // namespace send
