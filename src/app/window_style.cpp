// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_style.h"

#include "app/measure.h"

#include <QStyleOption>
#include <QToolButton>

#include <algorithm>

namespace send {

namespace {

constexpr int controlHeight = 30;

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

QSize WindowStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                    const QWidget* widget) const
{
    QSize natural = QProxyStyle::sizeFromContents(type, option, size, widget);
    const bool isCell = widget && widget->parentWidget() && widget->parentWidget()->inherits("QAbstractItemView");
    if (option && isControl(type, widget) && !isCell)
        natural.setHeight(std::max(natural.height(), scaledLength(option->fontMetrics, controlHeight)));
    return natural;
}

} // namespace send
