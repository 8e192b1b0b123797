// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace send::pack {

/// Pages are laid out in tenths of a point: whole font sizes in pixels, and advance widths that rounding cannot hurt.
inline constexpr double pt = 10;
inline constexpr double mm = 720 / 25.4;

/// The page (docs/pack-looks.md, Page geometry).
inline constexpr double pageWidth = 210 * mm;
inline constexpr double pageHeight = 297 * mm;
inline constexpr double sideMargin = 18 * mm;
inline constexpr double bodyTop = 22 * mm;
inline constexpr double bodyBottom = pageHeight - 20 * mm;
inline constexpr double bodyWidth = pageWidth - 2 * sideMargin;
inline constexpr double bodyHeight = bodyBottom - bodyTop;
inline constexpr double longestLine = 164 * mm;     ///< of running text
inline constexpr double numberIndent = 11 * mm;     ///< where the text of a numbered paragraph starts
inline constexpr double narrowIndent = 8 * mm;      ///< the same in a column or box
inline constexpr double headerMiddle = 12.5 * mm;
inline constexpr double footerMiddle = pageHeight - 10.5 * mm;

/// The printed palette (docs/pack-looks.md, Colours); status colours are the theme's.
namespace colour {
inline constexpr QRgb ink = 0xFF1A2430;
inline constexpr QRgb grey = 0xFF4A5560;
inline constexpr QRgb rule = 0xFF8B97A1;
inline constexpr QRgb lightRule = 0xFFD3D9DE;
inline constexpr QRgb accent = 0xFF1F4E6B;
inline constexpr QRgb accentPale = 0xFFC3D6E1;
inline constexpr QRgb tint = 0xFFE9F0F4;
} // namespace colour

/// Size and leading of a piece of text, with its weight and colour.
struct TextStyle {
    double size = 12 * pt;
    double leading = 16 * pt;
    bool bold = false;
    QRgb colour = colour::ink;
};

/// The type of docs/pack-looks.md, Type.
namespace type {
inline constexpr TextStyle body{};
inline constexpr TextStyle lead{14 * pt, 19 * pt};
inline constexpr TextStyle cell{12 * pt, 15 * pt};
inline constexpr TextStyle small{10 * pt, 13 * pt, false, colour::grey};
inline constexpr TextStyle notice{10 * pt, 13 * pt, true};
inline constexpr TextStyle columnHead{10 * pt, 13 * pt, true};
inline constexpr TextStyle caption{12 * pt, 16 * pt, true};
inline constexpr TextStyle heading1{22 * pt, 26 * pt, true, colour::accent};
inline constexpr TextStyle heading2{15 * pt, 19 * pt, true};
inline constexpr TextStyle heading3{12 * pt, 16 * pt, true, colour::accent};
inline constexpr TextStyle headline{18 * pt, 20 * pt, true};
inline constexpr TextStyle coverTitle{30 * pt, 35 * pt, true, colour::accent};
inline constexpr TextStyle coverSubtitle{17 * pt, 23 * pt};
} // namespace type

} // namespace send::pack
