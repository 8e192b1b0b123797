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

constexpr double smallestBody = 10; // points; docs/looks.md, Type

const QFont& desktopFont()
{
    static const QFont font = QApplication::font(); // as it was before the first change
    return font;
}

int allowed(int percent)
{
    return std::clamp(percent, sizes.front(), sizes.back());
}

} // namespace

int textSize()
{
    return allowed(QSettings().value(key, 100).toInt());
}

void setTextSize(int percent)
{
    applyTextSize(percent);
    QSettings().setValue(key, allowed(percent));
}

void applyTextSize(int percent)
{
    QFont font = desktopFont();
    font.setPointSizeF(std::max(smallestBody, QFontInfo(font).pointSizeF()) * allowed(percent) / 100.0);
    if (font != QApplication::font())
        QApplication::setFont(font);
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
