// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/theme.h"

#include <QPaintDevice>

#include <algorithm>
#include <cmath>
#include <vector>

namespace send {

namespace {

constexpr double textContrast = 4.5;
constexpr double lineContrast = 3.0;
constexpr double smallestPoints = 9;
constexpr double pictureBodyPixels = 10 * 96 / 72.0;

double luminance(const QColor& colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor flattened(const QColor& colour, const QColor& under)
{
    return mixed(QColor(colour.rgb()), under, colour.alphaF());
}

/// The chrome of looks.md, where a style gives no sensible role.
struct Tokens {
    QColor muted, link, warning, hairline, strong, highlight;
    double selectionShare;
};

Tokens tokensOf(Ground ground)
{
    if (ground == Ground::Dark || ground == Ground::HighContrastDark)
        return {QColor(0xA9B0BA), QColor(0x8ABDF5), QColor(0xFFD166), QColor(0x3A3F46),
                QColor(0x7D8692), QColor(0x5A9FE6), 0.22};
    return {QColor(0x565E68), QColor(0x1B5CA8), QColor(0x7A4B00), QColor(0xD9DDE2),
            QColor(0x7A828C), QColor(0x2467B3), 0.13};
}

/// The first of the colours that can be read on base and on window, else the text's own.
QColor readable(const std::vector<QColor>& wanted, const Theme& theme, double atLeast)
{
    for (const QColor& colour : wanted) {
        const QColor flat = flattened(colour, theme.base);
        if (contrast(flat, theme.base) >= atLeast && contrast(flat, theme.window) >= atLeast)
            return flat;
    }
    return theme.text;
}

/// Pure blue is what Qt gives where a style says nothing.
QColor linkOf(const QPalette& palette, const Tokens& tokens)
{
    const QColor colour = palette.color(QPalette::Link);
    return colour == QColor(Qt::blue) ? tokens.link : colour;
}

void strengthen(Theme& theme)
{
    theme.muted = theme.warning = theme.hairline = theme.strong = theme.text;
    theme.alternate = theme.selection = theme.base;
}

} // namespace

double contrast(const QColor& one, const QColor& other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor mixed(const QColor& over, const QColor& under, double share)
{
    const auto channel = [share](int top, int bottom) {
        return static_cast<int>(std::lround(top * share + bottom * (1 - share)));
    };
    return QColor(channel(over.red(), under.red()), channel(over.green(), under.green()),
                  channel(over.blue(), under.blue()));
}

bool isHighContrast(Ground ground)
{
    return ground == Ground::HighContrastLight || ground == Ground::HighContrastDark;
}

Ground groundOf(const QPalette& palette)
{
    const QColor base = palette.color(QPalette::Base);
    const bool dark = base.lightness() < 128;
    const bool oneSurface = base == palette.color(QPalette::Window) && base == palette.color(QPalette::Button);
    if (oneSurface && contrast(base, palette.color(QPalette::Text)) > 20)
        return dark ? Ground::HighContrastDark : Ground::HighContrastLight;
    return dark ? Ground::Dark : Ground::Light;
}

Theme Theme::forPalette(const QPalette& palette, const QFont& font)
{
    Theme theme;
    theme.ground = groundOf(palette);
    theme.font = font;
    theme.base = QColor(palette.color(QPalette::Base).rgb());
    theme.window = QColor(palette.color(QPalette::Window).rgb());
    theme.alternate = flattened(palette.color(QPalette::AlternateBase), theme.base);
    theme.text = flattened(palette.color(QPalette::Text), theme.base);

    const Tokens tokens = tokensOf(theme.ground);
    theme.muted = readable({palette.color(QPalette::PlaceholderText), tokens.muted}, theme, textContrast);
    theme.link = readable({linkOf(palette, tokens), tokens.link}, theme, textContrast);
    theme.warning = readable({tokens.warning}, theme, textContrast);
    theme.hairline = tokens.hairline;
    theme.strong = readable({tokens.strong}, theme, lineContrast);
    theme.highlight = readable({palette.color(QPalette::Highlight), tokens.highlight}, theme, lineContrast);
    theme.selection = mixed(theme.highlight, theme.base, tokens.selectionShare);
    if (isHighContrast(theme.ground))
        strengthen(theme);
    return theme;
}

Theme Theme::forPrint(const QFont& font)
{
    Theme theme;
    theme.ground = Ground::Print;
    theme.font = font;
    theme.base = theme.window = theme.alternate = QColor(Qt::white);
    theme.text = QColor(0x1A2430);
    theme.muted = QColor(0x4A5560);
    theme.link = theme.highlight = QColor(0x1F4E6B);
    theme.warning = QColor(0x6B4700);
    theme.hairline = QColor(0xD3D9DE);
    theme.strong = QColor(0x8B97A1);
    theme.selection = QColor(0xE9F0F4);
    return theme;
}

QFont Theme::scaled(double factor, bool semiBold) const
{
    QFont result = font;
    if (font.pointSizeF() > 0)
        result.setPointSizeF(std::max(smallestPoints, font.pointSizeF() * factor));
    else
        result.setPixelSize(std::max(12, qRound(font.pixelSize() * factor)));
    if (semiBold)
        result.setWeight(ground == Ground::Print ? QFont::Bold : QFont::DemiBold);
    return result;
}

QFont Theme::caption() const
{
    return scaled(ground == Ground::Print ? 10 / 12.0 : 0.9);
}

double Theme::lineScale(const QPaintDevice& device) const
{
    if (font.pointSizeF() <= 0)
        return font.pixelSize() / pictureBodyPixels;
    const double unitsOfPoint = unitsPerPoint > 0 ? unitsPerPoint : device.logicalDpiY() / 72.0;
    return font.pointSizeF() * unitsOfPoint / pictureBodyPixels;
}

} // namespace send
