// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/scorecard.h"

#include <QString>

#include <optional>
#include <vector>

namespace send {

/// What may be wrong with a figure that is possible (docs/rules.md, Warnings).
enum class WarningKind {
    UnitSlip,                ///< 0.45 for 45%, days for weeks
    TenfoldJump,             ///< about ten, a hundred or a thousand times the last figure, or a part of it
    FallenToZero,            ///< 0 after a figure of 20 or more
    NumeratorOverDenominator,///< impossible too: the editor keeps the text, and this says what may have been meant
    FallingCumulative,       ///< a year to date that is less than before in its year
    OutsideRange,            ///< a percentage outside 0 to 100, weeks, days or a rate below 0
    FractionOfCount,         ///< a count with decimals, which is shown as a whole number
    SameAsLast,              ///< equal to the last figure to every digit
    AsAtOutsidePeriod,
    AsAtInFuture,
    ChangedBasis             ///< the definition has changed since the last figure, and there is no [b]
};

/// A warning never blocks. A figure with an explanation keeps its warnings: they are accepted.
struct Warning {
    WarningKind kind = WarningKind::SameAsLast;
    QString sentence;                  ///< what is odd, the last figure, a way out
    std::optional<Reading> suggestion; ///< the reading that may have been meant
    QString suggestionText;            ///< "Use 45.0%", "Use 31 Dec 2026", "Mark with b"; empty without one
};

/// What is odd about a reading, the most telling first; at most one warning of a kind. `typed` need not stand in the
/// scorecard yet. The last figure is the latest one before the reading's period. None for a metric that is fed from the
/// backlog months.
[[nodiscard]] std::vector<Warning> warningsFor(const Scorecard& scorecard, const ReadingKey& key, const Reading& typed,
                                               QDate today);
/// Somebody said why the odd figure is right.
[[nodiscard]] bool isAccepted(const Reading& reading);

/// The sentence for a reading that cannot be: a negative count, an "out of" of 0, a numerator above its denominator.
[[nodiscard]] std::optional<QString> impossible(const Metric& metric, const Reading& reading);
/// Reads a part of a proportion: a whole number, 0 to 10^9; a sentence for anything else.
[[nodiscard]] Result<std::int64_t> parseCount(QStringView text);

} // namespace send
