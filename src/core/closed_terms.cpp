// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/closed_terms.h"

#include "core/shown_figure.h"
#include "core/translate.h"

#include <QStringList>

#include <map>
#include <set>

namespace send {

namespace {

/// What of a reading is a figure: its words are not.
Reading figureOnly(Reading reading)
{
    reading.comment.clear();
    reading.explanation.clear();
    reading.provenance.clear();
    return reading;
}

bool changesFigure(const ReadingEdit& edit)
{
    return figureOnly(edit.before.value_or(Reading())) != figureOnly(edit.after.value_or(Reading()));
}

/// The value that was published, where one was.
std::optional<Decimal> shown(const Scorecard& scorecard, const ReadingEdit& edit, const Boxed<Reading>& reading)
{
    const auto metric = scorecard.metrics.find(edit.key.metric);
    return reading && metric != scorecard.metrics.end() ? shownValue(*reading, metric->second) : std::nullopt;
}

bool isRestated(const Scorecard& scorecard, const ReadingEdit& edit)
{
    const auto before = shown(scorecard, edit, edit.before);
    if (!before || !edit.after)
        return false;
    return shown(scorecard, edit, edit.after) != before || edit.after->parts != edit.before->parts;
}

QString named(const std::vector<Term>& terms)
{
    QStringList names;
    for (const Term term : terms)
        names.append(toText(term));
    return names.join(QStringLiteral(", "));
}

} // namespace

TermLock lockOf(const Scorecard& scorecard, Term term)
{
    const auto row = scorecard.termStates.find(term);
    if (row == scorecard.termStates.end())
        return TermLock::Open;
    if (row->second.publishedAt)
        return TermLock::Published;
    return row->second.closedAt ? TermLock::Closed : TermLock::Open;
}

std::vector<Term> lockedTermsTouched(const Scorecard& scorecard, const Changes& changes)
{
    if (scorecard.termStates.empty())
        return {};
    std::set<Term> terms;
    for (const Change& change : changes) {
        const auto* edit = std::get_if<ReadingEdit>(&change);
        if (!edit || !changesFigure(*edit))
            continue;
        const Term term = termOf(edit->key.period, scorecard.terms);
        if (lockOf(scorecard, term) != TermLock::Open)
            terms.insert(term);
    }
    return {terms.begin(), terms.end()};
}

bool reasonNeeded(const Scorecard& scorecard, const Changes& changes)
{
    return !lockedTermsTouched(scorecard, changes).empty();
}

QString reasonQuestion(const Scorecard& scorecard, const Changes& changes)
{
    const std::vector<Term> touched = lockedTermsTouched(scorecard, changes);
    std::vector<Term> closed;
    std::vector<Term> published;
    for (const Term term : touched)
        (lockOf(scorecard, term) == TermLock::Published ? published : closed).push_back(term);
    QStringList sentences;
    if (!closed.empty())
        sentences.append(closed.size() == 1 ? translated("%1 is closed.").arg(named(closed))
                                            : translated("%1 are closed.").arg(named(closed)));
    if (!published.empty())
        sentences.append(
            (published.size() == 1 ? translated("%1 is published: a figure that is changed gets the marker [r].")
                                   : translated("%1 are published: a figure that is changed gets the marker [r]."))
                .arg(named(published)));
    if (!touched.empty())
        sentences.append(translated("Why does this change? The reason is kept in the history."));
    return sentences.join(u' ');
}

Changes withRestatement(const Scorecard& scorecard, Changes changes)
{
    if (scorecard.termStates.empty())
        return changes;
    std::map<ReadingKey, Reading> marked; // what a later edit of the same reading finds
    for (Change& change : changes) {
        auto* edit = std::get_if<ReadingEdit>(&change);
        if (!edit || lockOf(scorecard, termOf(edit->key.period, scorecard.terms)) != TermLock::Published)
            continue;
        if (const auto earlier = marked.find(edit->key); earlier != marked.end() && edit->before)
            edit->before = earlier->second;
        if (!isRestated(scorecard, *edit))
            continue;
        edit->after->markers.setFlag(Marker::Revised);
        marked.insert_or_assign(edit->key, *edit->after);
    }
    return changes;
}

} // namespace send
