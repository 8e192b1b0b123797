// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control_paint.h"

#include "app/measure.h"
#include "render/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QTransform>

namespace send {

namespace {

Theme themeOf(const QStyleOption& option)
{
    return Theme::forPalette(option.palette, QFont());
}

double turnOf(Qt::ArrowType way)
{
    switch (way) {
    case Qt::UpArrow: return 180;
    case Qt::LeftArrow: return 90;
    case Qt::RightArrow: return -90;
    default: return 0;
    }
}

} // namespace

void paintChevron(QPainter& painter, const QRect& place, const QColor& colour, double length, Qt::ArrowType way)
{
    const QPointF middle = QRectF(place).center();
    const QTransform turn = QTransform().translate(middle.x(), middle.y()).rotate(turnOf(way));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, length / 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(turn.map(QPolygonF{QPointF(-length / 2, -length / 4), QPointF(0, length / 4),
                                            QPointF(length / 2, -length / 4)}));
    painter.restore();
}

void paintControlFrame(QPainter& painter, const QStyleOption& option, const QColor& ground)
{
    const Theme theme = themeOf(option);
    const bool focused = option.state & QStyle::State_HasFocus;
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor focus = ground == option.palette.color(QPalette::Highlight) ? theme.text : theme.highlight;
    const double width = focused ? 2 : 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isDotted = !enabled && isHighContrast(theme.ground); // there hairlines are as strong as outlines
    painter.setPen(QPen(focused ? focus : enabled ? theme.strong : theme.hairline, width, isDotted ? Qt::DotLine : Qt::SolidLine));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(width / 2, width / 2, -width / 2, -width / 2), 3, 3);
    painter.restore();
}

QColor groundOfButton(const QStyleOption& option, bool isPrimary)
{
    const Theme theme = themeOf(option);
    const QColor highlight = option.palette.color(QPalette::Highlight);
    const bool pressed = option.state & (QStyle::State_Sunken | QStyle::State_On);
    if (isPrimary || option.palette.color(QPalette::Button) == highlight)
        return pressed ? mixed(theme.text, highlight, 0.2) : highlight;
    if (pressed)
        return theme.selection;
    return option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled ? theme.alternate : theme.base;
}

void paintTickBox(QPainter& painter, const QStyleOption& option)
{
    const Theme theme = themeOf(option);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    paintControlFrame(painter, option, on && enabled ? theme.highlight : theme.base);
    if (!on && !(option.state & QStyle::State_NoChange))
        return;
    const QRectF box = QRectF(option.rect).adjusted(0, 0, -1, -1);
    const auto at = [&](double x, double y) { return box.topLeft() + QPointF(x * box.width(), y * box.height()); };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on && enabled ? theme.base : theme.muted, box.width() / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(on ? QPolygonF{at(0.25, 0.52), at(0.44, 0.72), at(0.78, 0.3)}
                            : QPolygonF{at(0.25, 0.5), at(0.75, 0.5)});
    painter.restore();
}

void paintRowGround(QPainter& painter, const QStyleOption& option, bool isFirst)
{
    const Theme theme = themeOf(option);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, selected ? theme.selection : theme.alternate);
    if (selected && isFirst)
        painter.fillRect(QRect(option.rect.topLeft(), QSize(scaledLength(option.fontMetrics, 3), option.rect.height())),
                         theme.highlight);
}

void paintFocusRow(QPainter& painter, const QStyleOption& option)
{
    painter.save();
    painter.setPen(themeOf(option).highlight);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const ScrollBarParts& parts)
{
    const Theme theme = themeOf(option);
    const bool upright = option.orientation == Qt::Vertical;
    const bool enabled = option.state & QStyle::State_Enabled && option.maximum > option.minimum;
    const bool held = enabled && option.activeSubControls & QStyle::SC_ScrollBarSlider &&
                      option.state & (QStyle::State_Sunken | QStyle::State_MouseOver);
    painter.save();
    painter.fillRect(option.rect, theme.alternate);
    if (enabled) {
        const double side = (upright ? parts.slider.width() : parts.slider.height()) * 0.28;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(held ? theme.muted : theme.strong);
        const QRectF slider = QRectF(parts.slider).adjusted(upright ? side : 1, upright ? 1 : side, upright ? -side : -1,
                                                            upright ? -1 : -side);
        painter.drawRoundedRect(slider, 3, 3);
    }
    painter.restore();
    const QColor arrows = enabled ? theme.muted : theme.hairline;
    const double length = (upright ? option.rect.width() : option.rect.height()) * 0.45;
    paintChevron(painter, parts.back, arrows, length, upright ? Qt::UpArrow : Qt::LeftArrow);
    paintChevron(painter, parts.forward, arrows, length, upright ? Qt::DownArrow : Qt::RightArrow);
}

} // namespace send
