// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"

namespace send {

/// Whether a term's figures may change without saying why.
enum class TermLock { Open = 0, Closed, Published };
[[nodiscard]] TermLock lockOf(const Scorecard& scorecard, Term term);

/// The closed and published terms whose figures an edit changes, in order of time. A figure is a reading's value, parts,
/// markers, state and as-at date, in the term in which its period ends, by the calendar as it stands. Comments,
/// commentary, benchmarks, plans and targets are none.
[[nodiscard]] std::vector<Term> lockedTermsTouched(const Scorecard& scorecard, const Changes& changes);
/// An edit of a closed or published term's figures is written only with a reason.
[[nodiscard]] bool reasonNeeded(const Scorecard& scorecard, const Changes& changes);
/// "Autumn 2026 is closed. Why does this change? The reason is kept in the history."; a published term says that [r]
/// is set. Empty when no reason is needed.
[[nodiscard]] QString reasonQuestion(const Scorecard& scorecard, const Changes& changes);

/// The same edits, with [r] on each reading of a published term that had a value and gets another. A reading that is
/// new, or had no value, was not published, so it is not restated.
[[nodiscard]] Changes withRestatement(const Scorecard& scorecard, Changes changes);

} // namespace send
