// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric.h"
#include "core/result.h"

#include <QDate>

#include <optional>

namespace send {

/// The cells of a reading that are typed in.
enum class EnterCell { Number, OutOf, Value, AsAt, Mark, Comment };

/// What a row of the entry grid holds: the reading, and its two parts one by one, since they are typed one by one. While
/// one of them is missing the reading has no parts.
struct EnterRow {
    Reading reading;
    std::optional<std::int64_t> number;
    std::optional<std::int64_t> outOf;
    friend bool operator==(const EnterRow&, const EnterRow&) = default;

    [[nodiscard]] bool isHalf() const { return number.has_value() != outOf.has_value(); }
    /// Nothing is left that would be worth a row in the file.
    [[nodiscard]] bool isBlank() const;
};

/// For which figure something is typed, and when.
struct EnterSubject {
    const Metric& metric;
    QDate periodEnd;
    QDate today;
};

/// The row after `text` was typed in a cell; a sentence for text that cannot be meant, and for the impossible values of
/// docs/rules.md: not a number, a negative count, a denominator of 0, a numerator above its denominator. Cells of figures
/// also read `..`, `x`, `c`, `z` and `awaited`. A first figure gets its as-at date: the period's end, or today before it.
[[nodiscard]] Result<EnterRow> typedIn(const EnterRow& before, EnterCell cell, const QString& text,
                                       const EnterSubject& subject);

/// What an editor shows when it opens.
[[nodiscard]] QString editText(const EnterRow& row, EnterCell cell, const Metric& metric);

/// A figure in the metric's unit, which may stand beside it: `62%`, `£1,200`; a sentence for what is no number and for a
/// negative count.
[[nodiscard]] Result<Decimal> parseFigure(const QString& text, const Metric& metric);

/// Reads `31 Oct 2026`, `31/10/2026`, `31.10.26`, ISO, and without a year the last such day up to `latest`.
[[nodiscard]] Result<QDate> parseDay(QStringView text, QDate latest);

} // namespace send
