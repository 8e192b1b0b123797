// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/theme.h"

#include <array>

namespace send {

namespace {

bool isDark(Ground ground)
{
    return ground == Ground::Dark || ground == Ground::HighContrastDark;
}

/// A filled shape is its own outline, but for amber, which is too pale to stand on white without one.
StatusColours filled(QRgb fill, QRgb letter)
{
    return {QColor(fill), QColor(fill), QColor(letter)};
}

StatusColours hollow(const Theme& theme)
{
    return {theme.base, theme.muted, theme.muted};
}

enum class Shade { Red, Amber, Green, Complete };

StatusColours shadeColours(const Theme& theme, Shade shade)
{
    constexpr QRgb white = 0xFFFFFF;
    constexpr QRgb ink = 0x1B1F24;
    static const std::array<StatusColours, 4> light = {
        filled(0xA11A1A, white), StatusColours{QColor(0xF2A81D), QColor(0x7A5000), QColor(ink)},
        filled(0x1B8560, white), filled(0x123478, white)};
    static const std::array<StatusColours, 4> dark = {filled(0xF0685C, ink), filled(0xFFD166, ink),
                                                      filled(0x5CC99B, ink), filled(0x3F74D6, white)};
    static const std::array<StatusColours, 4> print = {
        filled(0xA4262C, white), StatusColours{QColor(0xE3A33B), QColor(0x6B4700), QColor(0x1A2430)},
        filled(0x2E7D4F, white), filled(0x2457A6, white)};
    const auto place = static_cast<std::size_t>(shade);
    switch (theme.ground) {
    case Ground::Light: return light.at(place);
    case Ground::Dark: return dark.at(place);
    case Ground::Print: return print.at(place);
    case Ground::HighContrastLight:
    case Ground::HighContrastDark: break;
    }
    return {theme.text, theme.text, theme.base};
}

QPen line(QRgb colour, double width, const QList<qreal>& dashesInPixels = {})
{
    QPen pen(QColor(colour), width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (!dashesInPixels.isEmpty()) {
        QList<qreal> pattern; // Qt counts dashes in widths of the pen
        for (const qreal dash : dashesInPixels)
            pattern.append(dash / width);
        pen.setDashPattern(pattern);
    } else {
        pen.setCapStyle(Qt::RoundCap);
    }
    return pen;
}

SeriesStyle lineStyle(const QPen& pen, bool points = false)
{
    return {pen, pen.color(), points, pen.color()};
}

SeriesStyle fillStyle(QRgb fill, const QColor& label)
{
    return {QPen(Qt::NoPen), QColor(fill), false, label};
}

SeriesStyle mutedLabel(SeriesStyle style, const Theme& theme)
{
    style.label = theme.muted;
    return style;
}

/// A bar, and the line of the same flow where flows are drawn as lines.
SeriesStyle flowStyle(QRgb colour, const Theme& theme, const QList<qreal>& dashesInPixels = {})
{
    return mutedLabel(lineStyle(line(colour, 1.6, dashesInPixels)), theme);
}

SeriesStyle bandStyle(const Theme& theme, SeriesMeaning meaning)
{
    static constexpr std::array<QRgb, 6> light = {0xD3E3F0, 0xA6C8E2, 0x6FA5CE, 0x8A6DB5, 0x663A92, 0x3A0F50};
    static constexpr std::array<QRgb, 6> dark = {0x2A3B4A, 0x36566F, 0x447498, 0x9C80D0, 0xC3A6EC, 0xEDE0FF};
    static constexpr std::array<QRgb, 6> print = {0xE4E9ED, 0xCBD4DB, 0xAEBBC5, 0x7FA8C0, 0x3F7698, 0x173E57};
    const auto band = static_cast<std::size_t>(meaning) - static_cast<std::size_t>(SeriesMeaning::Band0To6);
    const auto& shades = theme.ground == Ground::Print ? print : isDark(theme.ground) ? dark : light;
    return fillStyle(shades.at(band), theme.text);
}

SeriesStyle screenStyle(const Theme& theme, SeriesMeaning meaning)
{
    const bool dark = isDark(theme.ground);
    const QRgb actual = dark ? 0x86BCEB : 0x12436D;
    const QRgb planned = dark ? 0xF08DBE : 0xB52A78;
    const QRgb england = dark ? 0x8E949D : 0x7B7F86;
    switch (meaning) {
    case SeriesMeaning::Planned: return lineStyle(line(planned, 1.6, {5, 3}));
    case SeriesMeaning::Target: return lineStyle(line(planned, 1.2));
    case SeriesMeaning::StatutoryStandard: return lineStyle(line(theme.text.rgb(), 1.2, {1.2, 2.4}));
    case SeriesMeaning::England:
    case SeriesMeaning::AllCases: return mutedLabel(lineStyle(line(england, 1.6)), theme);
    case SeriesMeaning::Region: return mutedLabel(lineStyle(line(england, 1.4, {2, 2})), theme);
    case SeriesMeaning::Neighbours: return lineStyle(line(dark ? 0x4FC4BE : 0x0B6E6C, 1.6, {2, 3}));
    case SeriesMeaning::Baseline: return mutedLabel(lineStyle(line(dark ? 0x9BA2AC : 0x6B6F76, 1.6)), theme);
    case SeriesMeaning::Received: return flowStyle(dark ? 0x6F7782 : 0x8B929C, theme, {5, 3});
    case SeriesMeaning::AtDecision: return flowStyle(dark ? 0x6F7782 : 0x8B929C, theme);
    case SeriesMeaning::Decided: return mutedLabel(lineStyle(line(dark ? 0x9BA2AC : 0x6B6F76, 1.6, {1.6, 2.6})), theme);
    case SeriesMeaning::Issued: return lineStyle(line(actual, 1.4));
    case SeriesMeaning::NetFlow: return lineStyle(line(theme.text.rgb(), 1.4));
    case SeriesMeaning::ReceiptCohort: return lineStyle(line(dark ? 0x4FC4BE : 0x0B6E6C, 2), true);
    case SeriesMeaning::Forecast: return lineStyle(line(dark ? 0xB48AE6 : 0x693C94, 1.8, {5, 3}));
    case SeriesMeaning::ScenarioCompared:
        return mutedLabel(lineStyle(line(dark ? 0x9BA2AC : 0x6B6F76, 1.6, {1.6, 2.6})), theme);
    case SeriesMeaning::LegacyCases:
    case SeriesMeaning::OverTwentyWeeks: return lineStyle(line(dark ? 0xB48AE6 : 0x693C94, 2.4), true);
    default: return lineStyle(line(actual, 2.4), true); // actual, new cases, closed: one hue, one line
    }
}

SeriesStyle printStyle(const Theme& theme, SeriesMeaning meaning)
{
    const QRgb ink = theme.text.rgb();
    const QRgb grey = theme.muted.rgb();
    const QRgb accent = theme.link.rgb();
    switch (meaning) {
    case SeriesMeaning::Planned: return lineStyle(line(grey, 1.8, {5, 3}), true);
    case SeriesMeaning::Target: return lineStyle(line(grey, 1.2));
    case SeriesMeaning::StatutoryStandard: return lineStyle(line(ink, 1.2, {1.2, 2.4}));
    case SeriesMeaning::England: return lineStyle(line(grey, 1.2, {1.4, 2.4}));
    case SeriesMeaning::AllCases: return lineStyle(line(grey, 1.4));
    case SeriesMeaning::Region: return lineStyle(line(grey, 1.2, {4, 2, 1.2, 2}));
    case SeriesMeaning::Neighbours: return mutedLabel(lineStyle(line(0x6E9CB6, 1.6, {2, 3})), theme);
    case SeriesMeaning::Baseline: return lineStyle(line(grey, 1.4));
    case SeriesMeaning::Received: return flowStyle(0x8B97A1, theme, {5, 3});
    case SeriesMeaning::AtDecision: return flowStyle(0x8B97A1, theme);
    case SeriesMeaning::Decided: return lineStyle(line(grey, 1.4, {1.6, 2.6}));
    case SeriesMeaning::Issued: return lineStyle(line(accent, 1.6));
    case SeriesMeaning::NetFlow: return lineStyle(line(ink, 1.4));
    case SeriesMeaning::ReceiptCohort: return lineStyle(line(ink, 2), true);
    case SeriesMeaning::Forecast: return lineStyle(line(accent, 2.2, {5, 3}));
    case SeriesMeaning::ScenarioCompared: return lineStyle(line(grey, 1.6, {1.6, 2.6}));
    case SeriesMeaning::LegacyCases:
    case SeriesMeaning::OverTwentyWeeks: return lineStyle(line(ink, 2.6), true);
    default: return lineStyle(line(accent, 3), true);
    }
}

} // namespace

StatusColours statusColours(const Theme& theme, Status status)
{
    switch (status) {
    case Status::Red: return shadeColours(theme, Shade::Red);
    case Status::Amber: return shadeColours(theme, Shade::Amber);
    case Status::Green: return shadeColours(theme, Shade::Green);
    case Status::MonitorOnly:
    case Status::NoData:
    case Status::NotApplicable: break;
    }
    return hollow(theme);
}

StatusColours deliveryColours(const Theme& theme, Delivery delivery)
{
    switch (delivery) {
    case Delivery::OnTrack: return shadeColours(theme, Shade::Green);
    case Delivery::AtRisk: return shadeColours(theme, Shade::Amber);
    case Delivery::OffTrack: return shadeColours(theme, Shade::Red);
    case Delivery::Complete: return shadeColours(theme, Shade::Complete);
    case Delivery::NotStarted: break;
    }
    return hollow(theme);
}

QColor bandFill(const Theme& theme)
{
    if (theme.ground == Ground::Print)
        return QColor(0xC3D6E1);
    return QColor(isDark(theme.ground) ? 0x3A3047 : 0xE1D8EA);
}

SeriesStyle seriesStyle(const Theme& theme, SeriesMeaning meaning)
{
    if (meaning >= SeriesMeaning::Band0To6)
        return bandStyle(theme, meaning);
    return theme.ground == Ground::Print ? printStyle(theme, meaning) : screenStyle(theme, meaning);
}

} // namespace send
