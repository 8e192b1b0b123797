// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric.h"
#include "exchange/table.h"

#include <QDate>

#include <optional>

namespace send {

/// What a cell of a table says where a figure should stand.
struct FigureCell {
    enum class Sign : quint8 { None, Percent, Pounds };
    std::optional<Decimal> number;
    Sign sign = Sign::None; ///< what stood beside the number; a percentage is in per cent: 77.6
    Markers markers;
    bool awaited = false;
};

/// Nothing for a blank cell. Reads `1,142`, `77.6%`, `£1,200`, `61.5 [p]`, `[c]`, DfE's `x`, `z`, `c`, `low` and `..`, and
/// `awaited`. More than six decimals are rounded to six, since spreadsheets write the noise of their arithmetic.
[[nodiscard]] Result<std::optional<FigureCell>> readFigure(const Cell& cell);

/// A figure as a value of this metric: its sign fits the unit, and a count is not negative.
[[nodiscard]] Result<Decimal> valueFor(const FigureCell& figure, const Metric& metric);
/// A figure as one of two parts: a whole number from 0.
[[nodiscard]] Result<std::int64_t> countFrom(const FigureCell& figure);
/// Two parts that can be: a denominator of 0 and, of shares, a numerator above its denominator cannot.
[[nodiscard]] Result<Proportion> partsFor(std::int64_t numerator, std::int64_t denominator, const Metric& metric);
/// Of averages the number may well be larger than what it is divided by.
[[nodiscard]] bool isShare(const Metric& metric);

/// Reads `2026-10-31`, `31/10/2026`, `31.10.26`, `31 Oct 2026`: ISO or day first, never month first.
[[nodiscard]] Result<QDate> readDay(const Cell& cell);

} // namespace send
