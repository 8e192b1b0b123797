// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "core/result.h"

#include <array>

namespace send {

/// The first days of a school year's autumn, spring and summer terms and of the autumn after them. They say all its dates,
/// since terms tile the year (docs/rules.md, Terms and periods): each ends on the day before the next begins.
using TermStarts = std::array<QDate, 4>;

/// The autumn with which the school year of `term` begins.
[[nodiscard]] Term autumnOf(Term term);
/// The four terms whose first days they are.
[[nodiscard]] std::array<Term, 4> termsFrom(Term autumn);
[[nodiscard]] TermStarts startsOf(const Scorecard& scorecard, Term autumn);

/// The edit that gives the year these days; a term that has its usual dates again has no row. A sentence when a day is
/// none, or lies more than 60 days from the usual first day of its term.
[[nodiscard]] Result<Changes> editTerms(const Scorecard& scorecard, Term autumn, const TermStarts& starts);
/// How many readings then belong to another term than before.
[[nodiscard]] int readingsMoved(const Scorecard& scorecard, const Changes& changes);

} // namespace send
