// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionSlider;

namespace send {

/// The arrow of a box that opens, `length` pixels wide in the middle of a place.
void paintChevron(QPainter& painter, const QRect& place, const QColor& colour, double length,
                  Qt::ArrowType way = Qt::DownArrow);

/// A control's ground and outline; the one that has the keyboard is framed in the highlight, or in the text's colour
/// where its ground is the highlight.
void paintControlFrame(QPainter& painter, const QStyleOption& option, const QColor& ground);

/// The colour of a button by its state; a primary one has the highlight.
[[nodiscard]] QColor groundOfButton(const QStyleOption& option, bool isPrimary = false);

/// A box to tick, which the platform's style may leave without an outline in the dark.
void paintTickBox(QPainter& painter, const QStyleOption& option);

/// The ground of a row in a plain list: the selected one tinted, with a bar at its left, as in the tables.
void paintRowGround(QPainter& painter, const QStyleOption& option, bool isFirst);

/// Where the keyboard stands in a plain list.
void paintFocusRow(QPainter& painter, const QStyleOption& option);

/// The places of a scroll bar's parts, in its own pixels.
struct ScrollBarParts {
    QRect slider, back, forward;
};
/// A scroll bar whose slider can be seen on every ground.
void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const ScrollBarParts& parts);

} // namespace send
