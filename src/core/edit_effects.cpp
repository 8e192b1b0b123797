// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit_effects.h"

#include "core/closed_terms.h"
#include "core/format.h"
#include "core/translate.h"

#include <algorithm>
#include <set>

namespace send {

namespace {

constexpr qsizetype mostNamed = 5; ///< metrics of a term
constexpr qsizetype termsNamed = 2;

/// What an edit makes of a reading; the marker [r] is an effect of its own.
Boxed<Reading> outcome(const ReadingEdit& edit)
{
    auto after = edit.after;
    if (after)
        after->markers.setFlag(Marker::Revised, false);
    return after;
}

/// Words and where a figure comes from are no figure.
bool changesFigure(const ReadingEdit& edit)
{
    const auto figure = [](Reading reading) {
        reading.comment.clear();
        reading.explanation.clear();
        reading.provenance.clear();
        return reading;
    };
    return figure(edit.before.value_or(Reading())) != figure(edit.after.value_or(Reading()));
}

bool isMarkedRevised(const Boxed<Reading>& reading)
{
    return reading && reading->markers.testFlag(Marker::Revised);
}

/// The edits of one kind, by their keys.
template<class Edit>
std::map<decltype(Edit::key), const Edit*> byKey(const Changes& changes)
{
    std::map<decltype(Edit::key), const Edit*> found;
    for (const Change& change : changes)
        if (const auto* edit = std::get_if<Edit>(&change); edit && edit->before != edit->after)
            found.insert_or_assign(edit->key, edit);
    return found;
}

/// "7.1, 7.2 and 3 more of Autumn 2026, 8.1 of Spring 2027": the refs of each term's metrics. Of one that only
/// the edit brings, the term alone.
QString named(const Scorecard& scorecard, const std::vector<SignOffKey>& keys)
{
    std::map<Term, QStringList> refs;
    for (const SignOffKey& key : keys)
        if (QStringList& of = refs[key.term]; scorecard.metrics.contains(key.metric))
            of.append(refOf(scorecard, key.metric));
    QStringList texts;
    for (auto& [term, of] : refs) {
        of.removeDuplicates();
        const qsizetype more = of.size() - mostNamed;
        QString list = QStringList(of.mid(0, mostNamed)).join(QStringLiteral(", "));
        if (more > 0)
            list = translated("%1 and %2 more").arg(list).arg(more);
        texts.append(list.isEmpty() ? toText(term) : translated("%1 of %2").arg(list, toText(term)));
    }
    if (const qsizetype more = texts.size() - termsNamed; more > 0)
        texts = texts.mid(0, termsNamed) << (more == 1 ? translated("1 more term") : translated("%1 more terms").arg(more));
    return texts.join(QStringLiteral("; "));
}

QString named(const Scorecard& scorecard, const std::vector<ReadingKey>& keys)
{
    std::vector<SignOffKey> terms;
    for (const ReadingKey& key : keys)
        terms.push_back({key.metric, termOf(key.period, scorecard.terms)});
    return named(scorecard, terms);
}

QString joined(const std::vector<Term>& terms)
{
    QStringList names;
    for (const Term term : terms)
        names.append(toText(term));
    return names.join(QStringLiteral(", "));
}

} // namespace

bool EditEffects::areNone() const
{
    return fed.empty() && askedAbout.empty() && !differ();
}

bool EditEffects::differ() const
{
    return !notTaken.empty() || !restated.empty() || !backToDraft.empty();
}

EditEffects effectsOf(const Scorecard& scorecard, const Changes& wanted, const Changes& completed)
{
    EditEffects effects;
    const auto asked = byKey<ReadingEdit>(wanted);
    const auto written = byKey<ReadingEdit>(completed);
    for (const auto& [key, edit] : written) {
        const auto same = asked.find(key);
        if (same == asked.end() && changesFigure(*edit))
            effects.fed.push_back(key);
        const bool wasAsked = same != asked.end() && isMarkedRevised(same->second->after);
        if (isMarkedRevised(edit->after) && !isMarkedRevised(edit->before) && !wasAsked)
            effects.restated.push_back(key);
    }
    for (const auto& [key, edit] : asked)
        if (const auto same = written.find(key); same == written.end() || outcome(*same->second) != outcome(*edit))
            effects.notTaken.push_back(key);
    const auto decided = byKey<SignOffEdit>(wanted);
    for (const auto& [key, edit] : byKey<SignOffEdit>(completed))
        if (!decided.contains(key))
            effects.backToDraft.push_back(key);
    effects.askedAbout = lockedTermsTouched(scorecard, completed);
    return effects;
}

QStringList toSentences(const Scorecard& scorecard, const EditEffects& effects)
{
    QStringList sentences;
    const auto add = [&](const auto& keys, const QString& one, const QString& many) {
        if (!keys.empty())
            sentences.append((keys.size() == 1 ? one : many.arg(formatCount(qint64(keys.size())))).arg(named(scorecard, keys)));
    };
    add(effects.fed, translated("1 figure is put in step with the backlog months: %1."),
        translated("%1 figures are put in step with the backlog months: %2."));
    add(effects.notTaken, translated("1 figure is not taken, since the backlog months feed it: %1."),
        translated("%1 figures are not taken, since the backlog months feed them: %2."));
    add(effects.restated, translated("1 published figure gets the marker [r]: %1."),
        translated("%1 published figures get the marker [r]: %2."));
    add(effects.backToDraft, translated("1 sign-off falls back to draft: %1."),
        translated("%1 sign-offs fall back to draft: %2."));
    if (!effects.askedAbout.empty())
        sentences.append(effects.askedAbout.size() == 1
                             ? translated("A reason is asked for, since %1 is closed or published.").arg(joined(effects.askedAbout))
                             : translated("A reason is asked for, since %1 are closed or published.").arg(joined(effects.askedAbout)));
    return sentences;
}

} // namespace send
