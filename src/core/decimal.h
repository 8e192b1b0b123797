// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <compare>
#include <cstdint>
#include <optional>

namespace send {

/// An exact decimal number, |value| ≤ 10^12 with at most six decimal places; never a double.
/// Held without trailing zeros, so 7.60 and 7.6 are one value. Source of the rule: docs/rules.md, Numbers.
class Decimal
{
public:
    static constexpr int maximumScale = 6;
    static constexpr std::int64_t maximumWhole = 1'000'000'000'000;

    constexpr Decimal() = default;
    explicit Decimal(int whole);
    /// units × 10^−scale; nothing when out of range.
    [[nodiscard]] static std::optional<Decimal> fromUnits(std::int64_t units, int scale);
    /// Reads `-12`, `0.45`, `1,234.5`, `−3` (true minus). Refuses exponents, inf, nan, more than six decimals
    /// (trailing zeros apart) and everything out of range, with a sentence that quotes the text.
    [[nodiscard]] static Result<Decimal> parse(QStringView text);
    /// The nearest Decimal with `places` decimals (0 to 6), halves away from zero; nothing when out of range.
    [[nodiscard]] static std::optional<Decimal> fromDouble(double value, int places);

    [[nodiscard]] std::int64_t units() const { return m_units; }
    [[nodiscard]] int scale() const { return m_scale; }
    [[nodiscard]] double toDouble() const;
    /// `-12.5`: ASCII minus, `.` decimal point, no separators. parse() reads it back equal.
    [[nodiscard]] QString toString() const;
    [[nodiscard]] bool isNegative() const { return m_units < 0; }
    [[nodiscard]] bool isZero() const { return m_units == 0; }

    /// Rounded to `places` decimals, halves away from zero ("half-up" as DfE rounds its percentages).
    [[nodiscard]] Decimal rounded(int places) const;
    [[nodiscard]] Decimal negated() const;
    [[nodiscard]] Decimal magnitude() const;

    friend std::strong_ordering operator<=>(const Decimal& left, const Decimal& right);
    friend bool operator==(const Decimal&, const Decimal&) = default;
    /// Sums saturate at ±10^12; figures of a scorecard never come near it.
    friend Decimal operator+(const Decimal& left, const Decimal& right);
    friend Decimal operator-(const Decimal& left, const Decimal& right);

private:
    constexpr Decimal(std::int64_t units, int scale) : m_units(units), m_scale(scale) {}
    [[nodiscard]] std::int64_t unitsAtFullScale() const; // × 10^6; fits, |value| ≤ 10^12

    std::int64_t m_units = 0;
    int m_scale = 0;
};

/// A count out of a total, both 0 to 10^9. A percentage exists only where the total is not 0.
struct Proportion {
    static constexpr std::int64_t maximumCount = 1'000'000'000;

    std::int64_t numerator = 0;
    std::int64_t denominator = 0;
    /// numerator × factor ÷ denominator in integer arithmetic, half-up to `places` (0 to 6); factor 100 is a percentage.
    [[nodiscard]] std::optional<Decimal> scaled(std::int64_t factor, int places) const;
    [[nodiscard]] std::optional<Decimal> percentage(int places) const { return scaled(100, places); }
    friend bool operator==(const Proportion&, const Proportion&) = default;
};

} // namespace send
