// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link_button.h"

#include "app/measure.h"
#include "render/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace send {

LinkButton::LinkButton(const QString& text, QWidget* parent) : QAbstractButton(parent)
{
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QSize LinkButton::sizeHint() const
{
    const int side = scaledLength(*this, 3);
    return {fontMetrics().horizontalAdvance(text()) + 2 * side, scaledLength(*this, 24)};
}

void LinkButton::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::forPalette(palette(), font());
    QPainter painter(this);
    QFont words = font();
    words.setUnderline(underMouse());
    painter.setFont(words);
    painter.setPen(isEnabled() ? theme.link : theme.muted);
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (!hasFocus())
        return;
    const int width = scaledLength(*this, 2);
    painter.setPen(QPen(theme.highlight, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(rect().adjusted(width / 2, width / 2, -width / 2 - 1, -width / 2 - 1));
}

/// Enter follows a link, as everywhere else.
void LinkButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

bool LinkButton::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    else if (event->type() == QEvent::FontChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

} // namespace send
