// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plausibility.h"
#include "core/shown_figure.h"

namespace send {

/// The parts of core/plausibility.h: what its checks look at, and the checks of one value.

/// A figure that stands before the one typed.
struct Standing {
    Period period;
    Reading reading;
    Decimal value;
};

/// What a figure is held against: the one before it; of a planned one the latest, else the baseline.
enum class Yardstick { Last, Latest, Baseline };

/// Everything that the checks look at; refers to what it was made from.
struct EntrySubject {
    const Scorecard& scorecard;
    const ReadingKey& key;
    const Metric& metric;
    const Reading& typed;
    std::optional<Decimal> value; ///< as it would be shown
    std::optional<Standing> last;
    bool isComparable = true; ///< with the last: its definition has not changed since
    Yardstick yardstick = Yardstick::Last;
};

[[nodiscard]] EntrySubject subjectOf(const Scorecard& scorecard, const ReadingKey& key, const Metric& metric,
                                     const Reading& typed);

/// The latest figure of the metric that stands before a period and may be shown.
[[nodiscard]] std::optional<Standing> lastBefore(const Scorecard& scorecard, const ReadingKey& key, const Metric& metric);
/// Whether the metric counts on `day` as it did when its last figure was taken; for a subject with a last figure.
[[nodiscard]] bool isComparable(const EntrySubject& subject, QDate day);

/// `45.0%`, with all the decimals that were typed: rounding could hide what is odd.
[[nodiscard]] QString exactly(const EntrySubject& subject, const Decimal& value);
/// "Last term it was 96.9%.", "In Sep 2026 it was …", "The baseline is …"; empty without a last figure.
[[nodiscard]] QString lastSentence(const EntrySubject& subject);
/// Sentences one after the other; empty ones are left out.
[[nodiscard]] QString sentencesOf(QStringList sentences);
/// A warning about a value; another value that may have been meant is its way out.
[[nodiscard]] Warning aboutValue(WarningKind kind, const EntrySubject& subject, const QString& odd,
                                 const std::optional<Decimal>& meant);

// Each for a subject with a value.
[[nodiscard]] std::optional<Warning> numeratorOver(const EntrySubject& subject);
[[nodiscard]] std::optional<Warning> unitSlip(const EntrySubject& subject);
[[nodiscard]] std::optional<Warning> outsideRange(const EntrySubject& subject);
[[nodiscard]] std::optional<Warning> tenfold(const EntrySubject& subject);
[[nodiscard]] std::optional<Warning> fallenToZero(const EntrySubject& subject);

} // namespace send
