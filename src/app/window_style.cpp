// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_style.h"

#include "app/control_paint.h"
#include "app/measure.h"
#include "app/wrapped_text.h"
#include "render/theme.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>

namespace send {

namespace {

constexpr int controlHeight = 30;
constexpr int rowHeight = 25;
constexpr int smallestTarget = 24; // pixels, whatever the font: WCAG 2.2, 2.5.8
constexpr int textInset = 5;
constexpr int fusionRoom = 20; // Qt's own for the arrows of a box

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

/// A box of text or of rows, with the frame that the style gives it.
bool isFramed(const QWidget* widget)
{
    const auto* frame = qobject_cast<const QFrame*>(widget);
    return frame && frame->inherits("QAbstractScrollArea") && frame->frameShape() == QFrame::StyledPanel;
}

/// A list or table of plain rows, which has no delegate of its own; not one that a box opens.
bool isPlainList(const QWidget* widget)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(widget);
    const QAbstractItemDelegate* delegate = view ? view->itemDelegate() : nullptr;
    return delegate && delegate->metaObject() == &QStyledItemDelegate::staticMetaObject;
}

bool isToolControl(const QWidget* widget)
{
    const auto* button = qobject_cast<const QToolButton*>(widget);
    return button && !button->autoRaise();
}

Theme themeOf(const QStyleOption& option)
{
    return Theme::forPalette(option.palette, QFont());
}

/// At the right of a box that opens.
int chevronRoom(const QStyleOption& option)
{
    return scaledLength(option.fontMetrics, 24);
}

/// At the right of a box whose number goes up and down.
int arrowRoom(const QStyleOptionSpinBox& box)
{
    return box.buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : scaledLength(box.fontMetrics, fusionRoom);
}

bool isControl(QStyle::ContentsType type, const QWidget* widget)
{
    if (type == QStyle::CT_ToolButton)
        return isToolControl(widget);
    return type == QStyle::CT_PushButton || type == QStyle::CT_ComboBox || type == QStyle::CT_LineEdit ||
           type == QStyle::CT_SpinBox || type == QStyle::CT_MenuBarItem;
}

/// What Enter presses stands out, as a page's primary button does.
bool isPrimary(const QStyleOptionButton& button)
{
    return button.features & QStyleOptionButton::DefaultButton && button.state & QStyle::State_Enabled;
}

/// What is chosen ends in … where its box is too short.
QStyleOptionComboBox cutToFit(QStyleOptionComboBox box, const QRect& place)
{
    const int icon = box.currentIcon.isNull() ? 0 : box.iconSize.width() + 4;
    box.currentText = shortened(box.currentText, place.width() - icon - 2, box.fontMetrics);
    return box;
}

/// Words on the tint of a selected row keep their colour.
QStyleOptionViewItem withOwnColour(QStyleOptionViewItem item)
{
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
        item.palette.setColor(group, QPalette::HighlightedText, item.palette.color(group, QPalette::Text));
    return item;
}

} // namespace

/// A desktop's own icons on the buttons of dialogs are not made for our colours: some cannot be seen in the dark.
int WindowStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* more) const
{
    return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, more);
}

QSize WindowStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                    const QWidget* widget) const
{
    QSize natural = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (option && type == CT_ItemViewItem && isPlainList(widget))
        natural.setHeight(std::max({natural.height() + scaledLength(option->fontMetrics, 8),
                                    scaledLength(option->fontMetrics, rowHeight), smallestTarget}));
    if (!option || !isControl(type, widget) || isCell(widget))
        return natural;
    const int inset = scaledLength(option->fontMetrics, textInset);
    if (type == CT_PushButton)
        natural.rwidth() += 2 * scaledLength(option->fontMetrics, 6);
    else if (type == CT_ComboBox)
        natural.rwidth() += 2 * inset + chevronRoom(*option) - fusionRoom;
    else if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option); box && type == CT_SpinBox)
        natural.rwidth() += inset + arrowRoom(*box) - fusionRoom;
    const int height = scaledLength(option->fontMetrics, controlHeight);
    natural.setHeight(type == CT_SpinBox ? height : std::max(natural.height(), height)); // its own frame is thinner
    return natural;
}

void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const
{
    const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
    if (element == PE_FrameLineEdit || (element == PE_Frame && isFramed(widget)))
        paintControlFrame(*painter, *option, option->palette.color(QPalette::Base));
    else if (element == PE_IndicatorCheckBox)
        paintTickBox(*painter, *option);
    else if (element == PE_PanelStatusBar)
        painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)), themeOf(*option).hairline);
    else if (element == PE_PanelItemViewItem && item && isPlainList(widget))
        paintRowGround(*painter, *option,
                       item->viewItemPosition == QStyleOptionViewItem::Beginning ||
                           item->viewItemPosition == QStyleOptionViewItem::OnlyOne ||
                           item->viewItemPosition == QStyleOptionViewItem::Invalid);
    else if (element == PE_FrameFocusRect && isPlainList(widget))
        paintFocusRow(*painter, *option);
    else if (element != PE_PanelItemViewRow || !isPlainList(widget))
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void WindowStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
    if (element == CE_PushButtonBevel && button && !(button->features & QStyleOptionButton::Flat)) {
        paintControlFrame(*painter, *option, groundOfButton(*option, isPrimary(*button)));
    } else if (element == CE_PushButtonLabel && button && isPrimary(*button)) {
        QStyleOptionButton label(*button);
        label.palette.setColor(QPalette::ButtonText, option->palette.color(QPalette::HighlightedText));
        QProxyStyle::drawControl(element, &label, painter, widget);
    } else if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
               element == CE_ComboBoxLabel && box && !box->editable) {
        const QStyleOptionComboBox shown = cutToFit(*box, subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget));
        QProxyStyle::drawControl(element, &shown, painter, widget);
    } else if (element == CE_ItemViewItem && item && isPlainList(widget)) {
        const QStyleOptionViewItem own = withOwnColour(*item);
        QProxyStyle::drawControl(element, &own, painter, widget);
    } else {
        QProxyStyle::drawControl(element, option, painter, widget);
    }
    if (element == CE_MenuBarItem || element == CE_MenuBarEmptyArea)
        painter->fillRect(QRect(option->rect.bottomLeft(), QSize(option->rect.width(), 1)), themeOf(*option).hairline);
}

void WindowStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                     const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (control == CC_ScrollBar && bar)
        paintScrollBar(*painter, *bar,
                       {proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget),
                        proxy()->subControlRect(control, option, SC_ScrollBarSubLine, widget),
                        proxy()->subControlRect(control, option, SC_ScrollBarAddLine, widget)});
    else if (control == CC_ToolButton && button && isToolControl(widget))
        drawToolButton(*button, *painter, widget);
    else if (control == CC_ComboBox && box && !isCell(widget))
        drawBox(*box, *painter, widget);
    else if (control == CC_SpinBox && spin && !isCell(widget))
        drawSpinBox(*spin, *painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void WindowStyle::drawBox(const QStyleOptionComboBox& box, QPainter& painter, const QWidget* widget) const
{
    const Theme theme = themeOf(box);
    paintControlFrame(painter, box, box.editable ? theme.base : groundOfButton(box));
    paintChevron(painter, subControlRect(CC_ComboBox, &box, SC_ComboBoxArrow, widget),
                 box.state & State_Enabled ? theme.text : theme.hairline, scaledLength(box.fontMetrics, 8));
}

void WindowStyle::drawSpinBox(const QStyleOptionSpinBox& box, QPainter& painter, const QWidget* widget) const
{
    const Theme theme = themeOf(box);
    paintControlFrame(painter, box, theme.base);
    if (arrowRoom(box) == 0)
        return;
    const auto arrow = [&](SubControl part, QAbstractSpinBox::StepEnabledFlag step, Qt::ArrowType way) {
        const bool steps = box.state & State_Enabled && box.stepEnabled & step;
        paintChevron(painter, subControlRect(CC_SpinBox, &box, part, widget), steps ? theme.text : theme.hairline,
                     scaledLength(box.fontMetrics, 6), way);
    };
    arrow(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Qt::UpArrow);
    arrow(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Qt::DownArrow);
}

/// A button of a page that is no push button: with a menu, there is a line before its chevron.
void WindowStyle::drawToolButton(const QStyleOptionToolButton& button, QPainter& painter, const QWidget* widget) const
{
    const Theme theme = themeOf(button);
    paintControlFrame(painter, button, groundOfButton(button));
    QStyleOptionToolButton label(button);
    label.rect = subControlRect(CC_ToolButton, &button, SC_ToolButton, widget);
    proxy()->drawControl(CE_ToolButtonLabel, &label, &painter, widget);
    if (!(button.features & QStyleOptionToolButton::MenuButtonPopup))
        return;
    const QRect menu = subControlRect(CC_ToolButton, &button, SC_ToolButtonMenu, widget);
    painter.fillRect(QRect(menu.left(), menu.top() + 1, 1, menu.height() - 2), theme.strong);
    paintChevron(painter, menu, theme.text, scaledLength(button.fontMetrics, 8));
}

/// Words in a box stand as far from its edge as those of a button, and its arrows' room grows with them.
QRect WindowStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                  const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    const bool isEditable = widget && widget->property("editable").toBool();
    if (!option || isCell(widget))
        return rect;
    const QRect& whole = option->rect;
    const int inset = scaledLength(option->fontMetrics, textInset);
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option); spin && control == CC_SpinBox) {
        const int right = whole.right() + 1 - arrowRoom(*spin);
        if (part == SC_SpinBoxUp)
            return {QPoint(right, whole.top() + 2), QPoint(whole.right() - 2, whole.center().y())};
        if (part == SC_SpinBoxDown)
            return {QPoint(right, whole.center().y() + 1), whole.bottomRight() - QPoint(2, 2)};
        return part == SC_SpinBoxEditField ? QRect(QPoint(whole.left() + 2 + inset, whole.top() + 2), QPoint(right - 1, whole.bottom() - 2)) : rect;
    }
    if (control != CC_ComboBox || isEditable)
        return rect;
    const int right = whole.right() + 1 - chevronRoom(*option);
    if (part == SC_ComboBoxArrow)
        return {QPoint(right, whole.top()), whole.bottomRight()};
    return part == SC_ComboBoxEditField ? QRect(QPoint(rect.left() + inset, rect.top()), QPoint(right, rect.bottom())) : rect;
}

QRect WindowStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const bool isBox = element == SE_LineEditContents && widget && !isCell(widget) && !isPartOfBox(widget);
    return isBox ? rect.adjusted(scaledLength(option->fontMetrics, textInset), 0, 0, 0) : rect;
}

int WindowStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    if (metric == PM_MenuButtonIndicator && isToolControl(widget))
        return scaledLength(*widget, 24);
    if (metric == PM_FocusFrameHMargin && isPlainList(widget) && widget->inherits("QTableView"))
        return scaledLength(*widget, textInset); // words begin where those of the heading do
    if (metric == PM_DefaultFrameWidth && isFramed(widget))
        return 2; // as wide as the frame of what has the keyboard
    return QProxyStyle::pixelMetric(metric, option, widget);
}

/// A framed box shows by its frame that it has the keyboard.
void WindowStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (isFramed(widget))
        widget->installEventFilter(this);
}

bool WindowStyle::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        static_cast<QWidget*>(watched)->update();
    return QProxyStyle::eventFilter(watched, event);
}

} // namespace send
