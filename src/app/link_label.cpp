// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link_label.h"

#include "app/measure.h"
#include "render/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace send {

LinkLabel::LinkLabel(const QString& text, QWidget* parent) : TextLabel(TextRole::Link, text, parent)
{
    setWordWrap(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(text);
}

void LinkLabel::paintEvent(QPaintEvent* event)
{
    TextLabel::paintEvent(event);
    if (!hasFocus())
        return;
    const Theme theme = Theme::forPalette(palette(), font());
    const int width = scaledLength(*this, 2);
    QPainter painter(this);
    painter.setPen(QPen(theme.highlight, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(rect().adjusted(width / 2, width / 2, -width / 2 - 1, -width / 2 - 1));
}

void LinkLabel::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT activated();
}

/// Enter and Space follow a link, as everywhere else.
void LinkLabel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT activated();
    else
        TextLabel::keyPressEvent(event);
}

} // namespace send
