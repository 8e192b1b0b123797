// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/term_edit.h"

#include "core/format.h"
#include "core/translate.h"

#include <algorithm>
#include <cstdlib>

namespace send {

namespace {

constexpr qint64 furthest = 60; ///< days; further off it would hardly be the same term

Change dated(const Scorecard& scorecard, Term term, const TermDates& dates)
{
    return editOf(scorecard.terms, term, dates == defaultDates(term) ? std::nullopt : std::optional(dates));
}

} // namespace

Term autumnOf(Term term)
{
    while (term.season != Season::Autumn)
        term = previous(term);
    return term;
}

std::array<Term, 4> termsFrom(Term autumn)
{
    const Term spring = next(autumn);
    const Term summer = next(spring);
    return {autumn, spring, summer, next(summer)};
}

TermStarts startsOf(const Scorecard& scorecard, Term autumn)
{
    TermStarts starts;
    std::ranges::transform(termsFrom(autumn), starts.begin(), [&](Term term) { return datesOf(term, scorecard.terms).start; });
    return starts;
}

Result<Changes> editTerms(const Scorecard& scorecard, Term autumn, const TermStarts& starts)
{
    const auto terms = termsFrom(autumn);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const QDate usual = defaultDates(terms[i]).start;
        if (!starts[i].isValid() || std::abs(usual.daysTo(starts[i])) > furthest)
            return fail(ErrorKind::BadInput, translated("%1 usually begins on %2. Give a day within 60 days of that.")
                                                 .arg(toText(terms[i]), formatLongDate(usual)));
    }
    Changes changes;
    const Term before = previous(autumn);
    changes.push_back(dated(scorecard, before, {datesOf(before, scorecard.terms).start, starts[0].addDays(-1)}));
    for (std::size_t i = 0; i + 1 < starts.size(); ++i)
        changes.push_back(dated(scorecard, terms[i], {starts[i], starts[i + 1].addDays(-1)}));
    changes.push_back(dated(scorecard, terms[3], {starts[3], datesOf(terms[3], scorecard.terms).end}));
    return withoutNoOps(std::move(changes));
}

int readingsMoved(const Scorecard& scorecard, const Changes& changes)
{
    Scorecard then;
    then.terms = scorecard.terms;
    if (!applyTo(then, changes))
        return 0;
    return static_cast<int>(std::ranges::count_if(scorecard.readings, [&](const auto& reading) {
        return termOf(reading.first.period, scorecard.terms) != termOf(reading.first.period, then.terms);
    }));
}

} // namespace send
