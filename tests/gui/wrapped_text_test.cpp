// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wrapped_text.h"

#include "catch_qt.h"

using namespace send;

TEST_CASE("A text that just fits is not cut, at any size of the font")
{
    const QString name = QStringLiteral("Therapy waits over 18");
    for (double size = 6; size < 30; size += 0.37) {
        QFont font;
        font.setPointSizeF(size);
        const QFontMetrics metrics(font);
        CHECK(shortened(name, metrics.horizontalAdvance(name), metrics) == name);
        CHECK(shortened(name, metrics.horizontalAdvance(name) / 2, metrics).endsWith(u'…'));
    }
}
