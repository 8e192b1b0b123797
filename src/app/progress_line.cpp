// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress_line.h"

#include "app/measure.h"
#include "render/theme.h"

#include <QPainter>

namespace send {

ProgressLine::ProgressLine()
{
    setTextVisible(false);
    setFixedHeight(scaledLength(*this, 6));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ProgressLine::sizeHint() const
{
    return {scaledLength(*this, 190), scaledLength(*this, 6)};
}

void ProgressLine::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::forPalette(palette(), font());
    QPainter painter(this);
    const bool isOutlined = isHighContrast(theme.ground); // in high contrast two fills could not be told apart
    painter.fillRect(rect(), isOutlined ? theme.base : theme.hairline);
    if (isOutlined) {
        painter.setPen(theme.text);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
    if (maximum() > 0)
        painter.fillRect(0, 0, width() * value() / maximum(), height(), theme.highlight);
}

} // namespace send
