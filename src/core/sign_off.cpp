// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sign_off.h"

#include "core/format.h"
#include "core/overview.h"
#include "core/translate.h"

#include <set>

namespace send {

namespace {

std::optional<SignOff> signOffAt(const Scorecard& scorecard, MetricId metric, Term term)
{
    const auto row = scorecard.signOffs.find({metric, term});
    return row == scorecard.signOffs.end() ? std::nullopt : std::optional(row->second);
}

TermState stateOf(const Scorecard& scorecard, Term term)
{
    const auto row = scorecard.termStates.find(term);
    return row == scorecard.termStates.end() ? TermState() : row->second;
}

/// A term that is neither closed nor published has no row.
Changes termEdit(const Scorecard& scorecard, Term term, const TermState& state)
{
    const bool isOpen = !state.closedAt && !state.publishedAt;
    return withoutNoOps({editOf(scorecard.termStates, term, isOpen ? std::nullopt : std::optional(state))});
}

/// Whose sign-off an edit touches, and whose it sets itself.
struct Touched {
    std::set<SignOffKey> worked;
    std::set<SignOffKey> decided;
};

Touched touchedBy(const Scorecard& scorecard, const Changes& changes)
{
    Touched touched;
    for (const Change& change : changes) {
        if (const auto* reading = std::get_if<ReadingEdit>(&change); reading && reading->before != reading->after)
            touched.worked.insert({reading->key.metric, termOf(reading->key.period, scorecard.terms)});
        if (const auto* words = std::get_if<CommentaryEdit>(&change); words && words->before != words->after)
            touched.worked.insert({words->key.metric, words->key.term});
        if (const auto* signOff = std::get_if<SignOffEdit>(&change))
            touched.decided.insert(signOff->key);
    }
    return touched;
}

} // namespace

SignOffState signOffStateOf(const Scorecard& scorecard, MetricId metric, Term term)
{
    const auto signOff = signOffAt(scorecard, metric, term);
    if (!signOff)
        return SignOffState::Draft;
    return signOff->approvedAt ? SignOffState::Approved : SignOffState::Submitted;
}

QString toText(SignOffState state)
{
    switch (state) {
    case SignOffState::Draft: break;
    case SignOffState::Submitted: return translated("Submitted");
    case SignOffState::Approved: return translated("Approved");
    }
    return translated("Draft");
}

QString signOffText(const Scorecard& scorecard, MetricId metric, Term term)
{
    const auto signOff = signOffAt(scorecard, metric, term);
    if (!signOff)
        return toText(SignOffState::Draft);
    return signOff->approvedAt
               ? translated("Approved by %1, %2").arg(signOff->approvedBy, formatMoment(*signOff->approvedAt))
               : translated("Submitted by %1, %2").arg(signOff->submittedBy, formatMoment(signOff->submittedAt));
}

std::optional<QString> obstacleToSubmit(const Scorecard& scorecard, MetricId metric, Term term)
{
    const auto row = scorecard.metrics.find(metric);
    if (row == scorecard.metrics.end())
        return translated("There is no such metric.");
    QStringList missing;
    for (const Period& period : periodsDueIn(row->second, term, scorecard.terms))
        if (!isEntered(scorecard, {metric, period}))
            missing.append(toDisplay(period));
    if (missing.isEmpty())
        return std::nullopt;
    return translated("%1 has no figure for %2 yet. Enter it, or mark it x or z, then submit.")
        .arg(refOf(scorecard, metric), missing.join(QStringLiteral(", ")));
}

Changes submit(const Scorecard& scorecard, const std::vector<MetricId>& metrics, Term term, const QString& who,
               const QDateTime& when)
{
    Changes changes;
    for (const MetricId metric : metrics)
        if (signOffStateOf(scorecard, metric, term) == SignOffState::Draft && !obstacleToSubmit(scorecard, metric, term))
            changes.push_back(SignOffEdit{{metric, term}, std::nullopt, SignOff{who, when, {}, std::nullopt}});
    return changes;
}

Changes approve(const Scorecard& scorecard, const std::vector<MetricId>& metrics, Term term, const QString& who,
                const QDateTime& when)
{
    Changes changes;
    for (const MetricId metric : metrics) {
        auto signOff = signOffAt(scorecard, metric, term);
        if (!signOff || signOff->approvedAt)
            continue;
        signOff->approvedBy = who;
        signOff->approvedAt = when;
        changes.push_back(editOf(scorecard.signOffs, {metric, term}, signOff));
    }
    return changes;
}

Changes takeBack(const Scorecard& scorecard, const std::vector<MetricId>& metrics, Term term)
{
    Changes changes;
    for (const MetricId metric : metrics)
        if (signOffAt(scorecard, metric, term))
            changes.push_back(editOf(scorecard.signOffs, {metric, term}, std::nullopt));
    return changes;
}

Changes closeTerm(const Scorecard& scorecard, Term term, const QString& who, const QDateTime& when)
{
    TermState state = stateOf(scorecard, term);
    if (state.closedAt)
        return {};
    state.closedBy = who;
    state.closedAt = when;
    return termEdit(scorecard, term, state);
}

Changes reopenTerm(const Scorecard& scorecard, Term term)
{
    TermState state = stateOf(scorecard, term);
    state.closedBy.clear();
    state.closedAt.reset();
    return scorecard.termStates.contains(term) ? termEdit(scorecard, term, state) : Changes();
}

Changes markPublished(const Scorecard& scorecard, Term term, const QString& who, const QDateTime& when)
{
    TermState state = stateOf(scorecard, term);
    if (!state.closedAt) {
        state.closedBy = who;
        state.closedAt = when;
    }
    state.publishedBy = who;
    state.publishedAt = when;
    return termEdit(scorecard, term, state);
}

Changes withSignOffsDropped(const Scorecard& scorecard, Changes changes)
{
    if (scorecard.signOffs.empty())
        return changes;
    const Touched touched = touchedBy(scorecard, changes);
    for (const SignOffKey& key : touched.worked)
        if (scorecard.signOffs.contains(key) && !touched.decided.contains(key))
            changes.push_back(editOf(scorecard.signOffs, key, std::nullopt));
    return changes;
}

} // namespace send
