// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text_size.h"

#include <QApplication>
#include <QFont>
#include <QFontInfo>
#include <QSettings>

#include <algorithm>
#include <array>

namespace send {

namespace {

constexpr std::array sizes{90, 100, 110, 125, 150, 175, 200};
const QString key = QStringLiteral("textSize");

const QFont& desktopFont()
{
    static const QFont font = QApplication::font(); // as it was before the first setTextSize
    return font;
}

} // namespace

int textSize()
{
    return std::clamp(QSettings().value(key, 100).toInt(), sizes.front(), sizes.back());
}

void setTextSize(int percent)
{
    const int size = std::clamp(percent, sizes.front(), sizes.back());
    QFont font = desktopFont();
    font.setPointSizeF(QFontInfo(desktopFont()).pointSizeF() * size / 100.0);
    if (font != QApplication::font())
        QApplication::setFont(font);
    QSettings().setValue(key, size);
}

int textSizeBeside(int percent, int direction)
{
    if (direction > 0) {
        const auto larger = std::ranges::upper_bound(sizes, percent);
        return larger == sizes.end() ? sizes.back() : *larger;
    }
    const auto here = std::ranges::lower_bound(sizes, percent);
    return here == sizes.begin() ? sizes.front() : *std::prev(here);
}

} // namespace send
