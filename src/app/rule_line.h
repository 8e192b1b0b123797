// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QPainter>
#include <QWidget>

namespace send {

/// A hairline across, in the colours of the moment.
class RuleLine : public QWidget
{
public:
    RuleLine() { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter(this).fillRect(rect(), Theme::forPalette(palette(), font()).hairline);
    }
};

} // namespace send
