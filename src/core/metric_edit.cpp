// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metric_edit.h"

#include "core/assessment.h"
#include "core/backlog_feed.h"
#include "core/closed_terms.h"
#include "core/completed_edit.h"
#include "core/format.h"
#include "core/translate.h"

#include <algorithm>
#include <set>

namespace send {

namespace {

/// The sign-offs of open terms that end on that day or later.
std::vector<SignOffKey> signOffsFrom(const Scorecard& scorecard, MetricId id, QDate from)
{
    std::vector<SignOffKey> keys;
    for (const auto& [key, row] : scorecard.signOffs)
        if (key.metric == id && datesOf(key.term, scorecard.terms).end >= from &&
            lockOf(scorecard, key.term) == TermLock::Open)
            keys.push_back(key);
    return keys;
}

QString unitName(const Metric& metric)
{
    switch (metric.unit) {
    case Unit::Number: return metric.counted.isEmpty() ? translated("a number") : metric.counted;
    case Unit::Percent: return translated("per cent");
    case Unit::Weeks: return translated("weeks");
    case Unit::Days: return translated("days");
    case Unit::Pounds: return translated("pounds");
    case Unit::Per10000: return translated("a rate per 10,000");
    }
    return {};
}

QString counted(qsizetype count, const char* one, const char* many)
{
    return count == 1 ? translated(one) : translated(many).arg(formatCount(count));
}

QString readingsText(const Scorecard& scorecard, MetricId id)
{
    return counted(std::ranges::distance(readingsOf(scorecard, id)), "1 reading", "%1 readings");
}

struct Edited {
    const Scorecard& scorecard;
    MetricId id;
    const Metric& before;
    const Metric& after;
};

void sayUnit(const Edited& edited, QStringList& sentences)
{
    if (unitName(edited.before) == unitName(edited.after))
        return;
    const QString now = unitName(edited.after);
    const QString then = unitName(edited.before);
    const auto readings = std::ranges::distance(readingsOf(edited.scorecard, edited.id));
    const auto points = std::ranges::distance(trajectoryOf(edited.scorecard, edited.id));
    if (readings > 0)
        sentences.append((readings == 1 ? translated("%1 keeps its value and is now read as %2, not %3.")
                                        : translated("%1 keep their values and are now read as %2, not %3."))
                             .arg(readingsText(edited.scorecard, edited.id), now, then));
    if (points > 0)
        sentences.append((points == 1 ? translated("%1 of the trajectory keeps its value, as %2 now.")
                                      : translated("%1 of the trajectory keep their values, as %2 now."))
                             .arg(counted(points, "1 point", "%1 points"), now));
    if (edited.scorecard.targets.contains(edited.id))
        sentences.append(translated("The target keeps its value, as %1 now.").arg(now));
    if (edited.scorecard.baselines.contains(edited.id))
        sentences.append(translated("The baseline keeps its value, as %1 now.").arg(now));
    if (edited.before.tolerance || edited.before.floor || edited.before.statutoryStandard)
        sentences.append(translated("Tolerance, floor and statutory standard keep their numbers: look at them too."));
}

void sayPeriod(const Edited& edited, QStringList& sentences)
{
    if (edited.before.period == edited.after.period)
        return;
    qsizetype other = 0;
    for (const auto& [key, reading] : readingsOf(edited.scorecard, edited.id))
        other += key.period.kind != edited.after.period ? 1 : 0;
    if (other > 0)
        sentences.append((other == 1 ? translated("%1 of another kind of period stays in the file and is not shown "
                                                  "while the metric is measured like this.")
                                     : translated("%1 of another kind of period stay in the file and are not shown "
                                                  "while the metric is measured like this."))
                             .arg(counted(other, "1 reading", "%1 readings")));
}

void sayParts(const Edited& edited, QStringList& sentences)
{
    if (edited.before.hasParts() == edited.after.hasParts())
        return;
    qsizetype without = 0;
    for (const auto& [key, reading] : readingsOf(edited.scorecard, edited.id))
        without += valueOf(reading, edited.before).has_value() && !valueOf(reading, edited.after).has_value() ? 1 : 0;
    sentences.append(edited.after.hasParts() ? translated("The value is worked out from numerator and denominator now.")
                                             : translated("The value is typed now; numerators and denominators stay in the file."));
    if (without > 0)
        sentences.append((without == 1 ? translated("%1 has no value to show then; what was typed stays in the file.")
                                       : translated("%1 have no value to show then; what was typed stays in the file."))
                             .arg(counted(without, "1 reading", "%1 readings")));
}

void sayMeaning(const Edited& edited, QStringList& sentences)
{
    if (edited.before.polarity != edited.after.polarity)
        sentences.append(translated("%1, where before: %2. Every status and direction is judged anew.")
                             .arg(polarityText(edited.after.polarity), polarityText(edited.before.polarity).toLower()));
    if (edited.before.basis != edited.after.basis)
        sentences.append(translated("The basis is now: %1, where before: %2.")
                             .arg(basisText(edited.after).toLower(), basisText(edited.before).toLower()));
    if (edited.after.fedBy && edited.before.fedBy != edited.after.fedBy)
        sentences.append(translated("Its figures come from the backlog months (%1) and are not typed any more.")
                             .arg(toText(*edited.after.fedBy)));
    if (edited.before.fedBy && !edited.after.fedBy)
        sentences.append(translated("Its figures are typed from now on; those from the backlog months stay."));
}

/// "The target is 90% on 31 Aug 2028, where before: none."
template<class Row>
QString markText(const Boxed<Row>& row, const Metric& metric)
{
    return row ? translated("%1 on %2").arg(formatWithUnit(row->value, metric), formatDate(row->date)) : translated("none");
}

void sayPlan(const Edited& edited, const Changes& plan, QStringList& sentences)
{
    for (const Change& change : plan) {
        if (const auto* baseline = std::get_if<BaselineEdit>(&change))
            sentences.append(translated("The baseline is now: %1, where before: %2.")
                                 .arg(markText(baseline->after, edited.after), markText(baseline->before, edited.before)));
        if (const auto* target = std::get_if<TargetEdit>(&change))
            sentences.append(translated("The target is now: %1, where before: %2.")
                                 .arg(markText(target->after, edited.after), markText(target->before, edited.before)));
        if (const auto* point = std::get_if<TrajectoryEdit>(&change))
            sentences.append(
                translated("Planned for %1 is now: %2, where before: %3.")
                    .arg(toText(point->key.period),
                         point->after ? formatWithUnit(point->after->value, edited.after) : translated("none"),
                         point->before ? formatWithUnit(point->before->value, edited.before) : translated("none")));
    }
}

/// The terms in which a metric has a figure, before or after.
std::set<Term> termsOf(const Scorecard& scorecard, MetricId id)
{
    std::set<Term> terms;
    for (const auto& [key, reading] : readingsOf(scorecard, id))
        terms.insert(termOf(key.period, scorecard.terms));
    return terms;
}

std::vector<StatusChange> statusChanges(const Scorecard& before, const Scorecard& after, MetricId id, QDate today)
{
    std::set<Term> terms = termsOf(before, id);
    terms.merge(termsOf(after, id));
    std::vector<StatusChange> changes;
    for (const Term term : terms) {
        const Status then = assess(before, id, term, today).status;
        const Status now = assess(after, id, term, today).status;
        if (then != now)
            changes.push_back({term, toText(then), toText(now)});
    }
    return changes;
}

} // namespace

bool countsOtherwise(const Metric& before, const Metric& after)
{
    return before.unit != after.unit || before.polarity != after.polarity || before.period != after.period ||
           before.basis != after.basis || before.numeratorText != after.numeratorText ||
           before.denominatorText != after.denominatorText || before.definition != after.definition ||
           before.counted != after.counted || before.fedBy != after.fedBy;
}

Changes editMetric(const Scorecard& scorecard, MetricId id, Metric after, QDate from, const QString& text)
{
    const auto row = scorecard.metrics.find(id);
    if (row == scorecard.metrics.end())
        return {};
    const bool isOtherwise = from.isValid() && countsOtherwise(row->second, after);
    if (isOtherwise) {
        after.definitionChanged = from;
        after.definitionChange = text.trimmed();
    }
    Changes changes = withoutNoOps({editOf(scorecard.metrics, id, after)});
    if (isOtherwise && !changes.empty())
        for (const SignOffKey& key : signOffsFrom(scorecard, id, from))
            changes.push_back(editOf(scorecard.signOffs, key, std::nullopt));
    return changes;
}

MetricConsequences consequencesOf(const Scorecard& scorecard, MetricId id, const Metric& after, QDate from, QDate today,
                                  const Changes& plan)
{
    Changes edits = editMetric(scorecard, id, after, from, {});
    edits.insert(edits.end(), plan.begin(), plan.end());
    const Changes changes = completedEdit(scorecard, edits);
    Scorecard then = scorecard;
    if (changes.empty() || !applyTo(then, changes))
        return {};
    MetricConsequences consequences;
    const Edited edited{scorecard, id, scorecard.metrics.at(id), after};
    sayUnit(edited, consequences.sentences);
    sayPeriod(edited, consequences.sentences);
    sayParts(edited, consequences.sentences);
    sayMeaning(edited, consequences.sentences);
    sayPlan(edited, plan, consequences.sentences);
    consequences.statuses = statusChanges(scorecard, then, id, today);
    consequences.signOffsDropped = static_cast<int>(scorecard.signOffs.size() - then.signOffs.size());
    if (const auto count = consequences.statuses.size(); count > 0)
        consequences.sentences.append(counted(qsizetype(count), "The status of 1 term changes.", "The statuses of %1 terms change."));
    if (consequences.signOffsDropped > 0)
        consequences.sentences.append(counted(consequences.signOffsDropped, "1 sign-off falls back to draft.",
                                              "%1 sign-offs fall back to draft."));
    if (consequences.sentences.isEmpty())
        consequences.sentences.append(translated("No figure, plan or status changes."));
    return consequences;
}

} // namespace send
