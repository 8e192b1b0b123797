// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fixed_palette.h"

#include <QColor>

namespace send {

namespace {

struct Tokens {
    QRgb base, window, alternate, text, muted, link, button, edge, highlight, highlighted;
};

QPalette paletteOf(const Tokens& tokens)
{
    QPalette palette{QColor(tokens.button), QColor(tokens.window)};
    const auto set = [&](QPalette::ColorRole role, QRgb colour) { palette.setColor(role, QColor(colour)); };
    set(QPalette::Base, tokens.base);
    set(QPalette::AlternateBase, tokens.alternate);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::ToolTipText})
        set(role, tokens.text);
    set(QPalette::ToolTipBase, tokens.base);
    set(QPalette::PlaceholderText, tokens.muted);
    set(QPalette::Link, tokens.link);
    set(QPalette::Highlight, tokens.highlight);
    set(QPalette::HighlightedText, tokens.highlighted);
    set(QPalette::Mid, tokens.edge);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(tokens.edge));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf({0xFFFFFF, 0xF1F2F4, 0xF6F7F9, 0x1B1F24, 0x565E68, 0x1B5CA8, 0xFBFBFC, 0x7A828C, 0x2467B3, 0xFFFFFF});
}

QPalette highContrastPalette()
{
    QPalette palette = paletteOf({0x000000, 0x000000, 0x000000, 0xFFFFFF, 0xFFFFFF, 0xFFFF00, 0x000000, 0xFFFFFF, 0x00FFFF, 0x000000});
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x9A9A9A)); // what cannot be pressed must not look as if
    return palette;
}

QPalette darkPalette()
{
    return paletteOf({0x1B1D20, 0x24272B, 0x202327, 0xE8EAED, 0xA9B0BA, 0x8ABDF5, 0x2B2F34, 0x7D8692, 0x5A9FE6, 0x1B1F24});
}

} // namespace send
