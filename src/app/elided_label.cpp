// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/elided_label.h"

#include "app/measure.h"
#include "app/wrapped_text.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace send {

ElidedLabel::ElidedLabel(TextRole role, Qt::TextElideMode mode) : TextLabel(role), m_mode(mode) {}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize whole = TextLabel::minimumSizeHint();
    return {std::min(whole.width(), scaledLength(*this, 64)), whole.height()};
}

QString ElidedLabel::shown() const
{
    return shortened(text(), contentsRect().width(), fontMetrics(), m_mode);
}

bool ElidedLabel::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || shown() == text())
        return TextLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
    return true;
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine, shown());
}

} // namespace send
