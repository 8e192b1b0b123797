// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment.h"
#include "core/chart.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QPen>

class QPaintDevice;

namespace send {

/// Where something is drawn: decides the small palette of status and series colours (docs/looks.md, docs/pack-looks.md).
enum class Ground { Light, Dark, Print, HighContrastLight, HighContrastDark };

/// The ground that suits a palette, by the lightness of its Base; high contrast where window, base and button are one.
[[nodiscard]] Ground groundOf(const QPalette& palette);

[[nodiscard]] bool isHighContrast(Ground ground);

/// Colours and pens by meaning. Chrome (base, text, …) comes from the platform's palette, in print from fixed tokens.
struct Theme {
    Ground ground = Ground::Light;
    QFont font; ///< body; other sizes are multiples of its size
    QColor base, window, alternate, text, muted, link, warning, hairline, strong, highlight, selection;
    /// How many of the painter's units make a point, where the caller has scaled the painter (to mm: 25.4 / 72).
    /// 0: unscaled, points are what the device says they are.
    double unitsPerPoint = 0;

    [[nodiscard]] static Theme forPalette(const QPalette& palette, const QFont& font);
    [[nodiscard]] static Theme forPrint(const QFont& font);

    [[nodiscard]] QFont scaled(double factor, bool semiBold = false) const; ///< factor × body, never below 9 pt
    [[nodiscard]] QFont caption() const; ///< 0.9 × body; in print 10 pt beside a body of 12
    /// The painter's units for a pixel of looks.md, whose body is 10 pt at 96 dpi: lines and gaps grow with the text.
    [[nodiscard]] double lineScale(const QPaintDevice& device) const;
};

struct StatusColours {
    QColor fill, outline, letter;
};
[[nodiscard]] StatusColours statusColours(const Theme& theme, Status status);
[[nodiscard]] StatusColours deliveryColours(const Theme& theme, Delivery delivery);

/// The ratio of WCAG 2: 1 to 21; text needs 4.5, shapes and lines 3.
[[nodiscard]] double contrast(const QColor& one, const QColor& other);
/// `share` of `over`, the rest of `under`: a flat colour instead of a translucent one.
[[nodiscard]] QColor mixed(const QColor& over, const QColor& under, double share);

struct SeriesStyle {
    QPen pen;            ///< of lines, its width at a body of 10 pt: multiply by Theme::lineScale
    QColor fill;         ///< of bars
    bool points = false; ///< round points at readings
    QColor label;        ///< of the direct label
};
/// The flat fill between P10 and P90 of a forecast.
[[nodiscard]] QColor bandFill(const Theme& theme);
[[nodiscard]] SeriesStyle seriesStyle(const Theme& theme, SeriesMeaning meaning);

} // namespace send
