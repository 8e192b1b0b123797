// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment.h"
#include "core/chart.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QPen>

namespace send {

/// Where something is drawn: decides the small palette of status and series colours (docs/looks.md, docs/pack-looks.md).
enum class Ground { Light, Dark, Print, HighContrastLight, HighContrastDark };

/// The ground that suits a palette, by the lightness of its Base.
[[nodiscard]] Ground groundOf(const QPalette& palette);

/// Colours and pens by meaning. Chrome (base, text, …) comes from the platform's palette, in print from fixed tokens.
struct Theme {
    Ground ground = Ground::Light;
    QFont font; ///< body; other sizes are multiples of its size
    QColor base, window, alternate, text, muted, link, warning, hairline, strong, highlight, selection;

    [[nodiscard]] static Theme forPalette(const QPalette& palette, const QFont& font);
    [[nodiscard]] static Theme forPrint(const QFont& font);

    [[nodiscard]] QFont scaled(double factor, bool semiBold = false) const; ///< factor × body, never below 9 pt
    [[nodiscard]] QFont caption() const { return scaled(0.9); }
};

struct StatusColours {
    QColor fill, outline, letter;
};
[[nodiscard]] StatusColours statusColours(const Theme& theme, Status status);
[[nodiscard]] StatusColours deliveryColours(const Theme& theme, Delivery delivery);

struct SeriesStyle {
    QPen pen;            ///< of lines
    QColor fill;         ///< of bars
    bool points = false; ///< round points at readings
    QColor label;        ///< of the direct label
};
[[nodiscard]] SeriesStyle seriesStyle(const Theme& theme, SeriesMeaning meaning);

} // namespace send
