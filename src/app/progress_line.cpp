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
    return {scaledLength(*this, 220), scaledLength(*this, 6)};
}

void ProgressLine::paintEvent(QPaintEvent*)
{
    const Theme theme = Theme::forPalette(palette(), font());
    QPainter painter(this);
    painter.fillRect(rect(), theme.hairline);
    if (maximum() > 0)
        painter.fillRect(0, 0, width() * value() / maximum(), height(), theme.highlight);
}

} // namespace send
