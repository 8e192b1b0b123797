// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_style.h"

#include "app/measure.h"
#include "render/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>

namespace send {

namespace {

constexpr int controlHeight = 30;
constexpr int textInset = 5;

/// An editor in a table: its height is the row's, and its words stand where the cell's do.
bool isCell(const QWidget* widget)
{
    const QWidget* parent = widget ? widget->parentWidget() : nullptr;
    return parent && parent->parentWidget() && parent->parentWidget()->inherits("QAbstractItemView");
}

bool isPartOfBox(const QWidget* widget)
{
    const QWidget* parent = widget->parentWidget();
    return parent && (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox"));
}

Theme themeOf(const QStyleOption& option)
{
    return Theme::forPalette(option.palette, QFont());
}

/// A control's ground and outline; the one that has the keyboard is framed in the highlight.
void paintFrame(QPainter& painter, const QStyleOption& option, const QColor& ground)
{
    const Theme theme = themeOf(option);
    const bool focused = option.state & QStyle::State_HasFocus;
    const bool enabled = option.state & QStyle::State_Enabled;
    const double width = focused ? 2 : 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(focused ? theme.highlight : enabled ? theme.strong : theme.hairline, width));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(width / 2, width / 2, -width / 2, -width / 2), 3, 3);
    painter.restore();
}

/// A primary button has the highlight as its colour.
QColor groundOfButton(const QStyleOption& option)
{
    const Theme theme = themeOf(option);
    const QColor button = option.palette.color(QPalette::Button);
    const bool pressed = option.state & (QStyle::State_Sunken | QStyle::State_On);
    if (button == option.palette.color(QPalette::Highlight))
        return pressed ? mixed(theme.text, button, 0.2) : button;
    if (pressed)
        return theme.selection;
    return option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled ? theme.alternate : theme.base;
}

/// A box to tick, which the platform's style may leave without an outline in the dark.
void paintTickBox(QPainter& painter, const QStyleOption& option)
{
    const Theme theme = themeOf(option);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    paintFrame(painter, option, on && enabled ? theme.highlight : theme.base);
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

/// At the right of a box that opens.
int chevronRoom(const QStyleOption& option)
{
    return scaledLength(option.fontMetrics, 24);
}

bool isControl(QStyle::ContentsType type, const QWidget* widget)
{
    if (type == QStyle::CT_ToolButton) {
        const auto* button = qobject_cast<const QToolButton*>(widget);
        return button && !button->autoRaise();
    }
    return type == QStyle::CT_PushButton || type == QStyle::CT_ComboBox || type == QStyle::CT_LineEdit ||
           type == QStyle::CT_MenuBarItem;
}

} // namespace

void paintChevron(QPainter& painter, const QRect& place, const QColor& colour, double length)
{
    const QPointF middle = QRectF(place).center();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, length / 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{middle + QPointF(-length / 2, -length / 4), middle + QPointF(0, length / 4),
                                   middle + QPointF(length / 2, -length / 4)});
    painter.restore();
}

QSize WindowStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                    const QWidget* widget) const
{
    QSize natural = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (!option || !isControl(type, widget) || isCell(widget))
        return natural;
    if (type == CT_PushButton)
        natural.rwidth() += 2 * scaledLength(option->fontMetrics, 6);
    else if (type == CT_ComboBox)
        natural.rwidth() += scaledLength(option->fontMetrics, 2 * textInset) + chevronRoom(*option) - 20; // Qt's own
    natural.setHeight(std::max(natural.height(), scaledLength(option->fontMetrics, controlHeight)));
    return natural;
}

void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const
{
    if (element == PE_FrameLineEdit)
        paintFrame(*painter, *option, option->palette.color(QPalette::Base));
    else if (element == PE_IndicatorCheckBox)
        paintTickBox(*painter, *option);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void WindowStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (element == CE_PushButtonBevel && button && !(button->features & QStyleOptionButton::Flat))
        paintFrame(*painter, *option, groundOfButton(*option));
    else
        QProxyStyle::drawControl(element, option, painter, widget);
}

void WindowStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                     const QWidget* widget) const
{
    if (control == CC_SpinBox && !isCell(widget)) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        paintFrame(*painter, *option, Qt::transparent); // an outline that can be seen in the dark too
        return;
    }
    const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (control != CC_ComboBox || !box || box->editable || isCell(widget)) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const Theme theme = themeOf(*option);
    paintFrame(*painter, *option, groundOfButton(*option));
    paintChevron(*painter, subControlRect(control, option, SC_ComboBoxArrow, widget),
                 option->state & State_Enabled ? theme.text : theme.hairline, scaledLength(option->fontMetrics, 8));
}

/// Words in a box stand as far from its edge as those of a button, and its chevron's room grows with them.
QRect WindowStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                  const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    const bool isEditable = widget && widget->property("editable").toBool();
    if (control != CC_ComboBox || !option || isCell(widget) || isEditable)
        return rect;
    const QRect& whole = option->rect;
    const int right = whole.right() + 1 - chevronRoom(*option);
    if (part == SC_ComboBoxArrow)
        return {QPoint(right, whole.top()), whole.bottomRight()};
    if (part == SC_ComboBoxEditField)
        return {QPoint(rect.left() + scaledLength(option->fontMetrics, textInset), rect.top()), QPoint(right, rect.bottom())};
    return rect;
}

QRect WindowStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const bool isBox = element == SE_LineEditContents && widget && !isCell(widget) && !isPartOfBox(widget);
    return isBox ? rect.adjusted(scaledLength(option->fontMetrics, textInset), 0, 0, 0) : rect;
}

} // namespace send
