// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plausibility_subject.h"

#include "core/format.h"
#include "core/translate.h"

#include <QStringList>

#include <algorithm>
#include <set>

namespace send {

namespace {

/// Small whole counts are often the same as before.
constexpr int smallCount = 10;

/// Where in its year a year to date begins again: where it has fallen before, else in January, April and September, and
/// in the terms that begin a calendar or a school year.
std::set<int> beginnings(const EntrySubject& subject)
{
    std::set<int> fell;
    std::optional<Decimal> before;
    for (const auto& [key, reading] : readingsOf(subject.scorecard, subject.key.metric)) {
        const auto value = shownValue(reading, subject.metric);
        if (key.period >= subject.key.period)
            break;
        if (value && before && *value < *before)
            fell.insert(key.period.number);
        if (value)
            before = value;
    }
    if (!fell.empty())
        return fell;
    switch (subject.key.period.kind) {
    case PeriodKind::Month: return {1, 4, 9};
    case PeriodKind::Quarter: return {1, 2, 3};
    case PeriodKind::Term: return {int(Season::Spring), int(Season::Autumn)};
    default: return {1}; // each year is a new one
    }
}

std::optional<Warning> fallingCumulative(const EntrySubject& subject)
{
    if (subject.metric.basis != Basis::YearToDate || !subject.last || !subject.isComparable ||
        *subject.value >= subject.last->value || subject.typed.parts)
        return std::nullopt;
    const std::set<int> starts = beginnings(subject);
    for (Period period = next(subject.last->period); period <= subject.key.period; period = next(period))
        if (starts.contains(period.number))
            return std::nullopt;
    return aboutValue(WarningKind::FallingCumulative, subject,
                      translated("A year to date does not fall within its year, and %1 is less than before. If it is "
                                 "the period alone, add what came before.")
                          .arg(exactly(subject, *subject.value)),
                      std::nullopt);
}

/// A count of 120.5 would be shown rounded without a word. An average has its decimals.
std::optional<Warning> fractionOfCount(const EntrySubject& subject)
{
    const Metric& metric = subject.metric;
    if (metric.unit != Unit::Number || metric.decimals > 0 || subject.value->scale() == 0)
        return std::nullopt;
    const QString odd = translated("%1 is no whole number, and shows as %2.")
                            .arg(exactly(subject, *subject.value), formatWithUnit(*subject.value, metric));
    const QString way = translated("Type the whole number, or give the metric decimals in Edit metric.");
    return Warning{WarningKind::FractionOfCount, sentencesOf({odd, lastSentence(subject), way}), std::nullopt, {}};
}

std::optional<Warning> sameAsLast(const EntrySubject& subject)
{
    const auto& last = subject.last;
    if (!last || !subject.isComparable || *subject.value != last->value || subject.typed.parts != last->reading.parts)
        return std::nullopt;
    const bool isWhole = subject.value->scale() == 0;
    const bool isEnd = subject.metric.unit == Unit::Percent && *subject.value == Decimal(100);
    const bool isSmall = subject.metric.unit == Unit::Number && isWhole && *subject.value < Decimal(smallCount);
    if (subject.value->isZero() || isEnd || isSmall)
        return std::nullopt;
    return Warning{WarningKind::SameAsLast,
                   translated("%1 is the same as in %2, to every digit. If it was copied from there, type the new figure.")
                       .arg(exactly(subject, *subject.value), toDisplay(last->period)),
                   std::nullopt,
                   {}};
}

std::optional<Warning> changedBasis(const EntrySubject& subject)
{
    if (!subject.last || subject.isComparable || subject.typed.markers.testFlag(Marker::Break))
        return std::nullopt;
    Warning warning{WarningKind::ChangedBasis, {}, subject.typed, translated("Mark with b")};
    warning.suggestion->markers.setFlag(Marker::Break);
    const QString day = formatLongDate(*subject.metric.definitionChanged);
    const QString how = subject.metric.definitionChange.trimmed();
    const QString odd = how.isEmpty() ? translated("The definition changed on %1, since the last figure.").arg(day)
                                      : translated("The definition changed on %1, since the last figure: %2.").arg(day, how);
    warning.sentence = sentencesOf({odd, lastSentence(subject), translated("Mark this figure with b, a break in the series.")});
    return warning;
}

Warning aboutDay(WarningKind kind, const Reading& typed, const QString& odd, QDate meant)
{
    Warning warning{kind, sentencesOf({odd, translated("Did you mean %1?").arg(formatDate(meant))}), typed,
                    translated("Use %1").arg(formatDate(meant))};
    warning.suggestion->asAt = meant;
    return warning;
}

std::optional<Warning> asAtOdd(const EntrySubject& subject, QDate today)
{
    if (!subject.typed.asAt)
        return std::nullopt;
    const QDate day = *subject.typed.asAt;
    const QDate start = startDate(subject.key.period, subject.scorecard.terms);
    const QDate end = endDate(subject.key.period, subject.scorecard.terms);
    const QDate meant = std::min(end, today);
    if (day > today)
        return aboutDay(WarningKind::AsAtInFuture, subject.typed,
                        translated("The as-at date, %1, is still to come.").arg(formatDate(day)), meant);
    if (day >= start && day <= end)
        return std::nullopt;
    return aboutDay(WarningKind::AsAtOutsidePeriod, subject.typed,
                    translated("The as-at date, %1, is outside %2.").arg(formatDate(day), toDisplay(subject.key.period)),
                    std::max(meant, start));
}

} // namespace

std::vector<Warning> warningsFor(const Scorecard& scorecard, const ReadingKey& key, const Reading& typed, QDate today)
{
    const auto row = scorecard.metrics.find(key.metric);
    if (row == scorecard.metrics.end() || row->second.fedBy)
        return {};
    const EntrySubject subject = subjectOf(scorecard, key, row->second, typed);
    std::vector<Warning> warnings;
    const auto note = [&](std::optional<Warning> warning) {
        if (warning)
            warnings.push_back(*std::move(warning));
        return !warnings.empty();
    };
    if (subject.value) {
        // One slip, one warning: the first of these says it best.
        const bool slipped = note(numeratorOver(subject)) || note(unitSlip(subject)) || note(outsideRange(subject)) ||
                             note(tenfold(subject)) || note(fallenToZero(subject)) ||
                             note(fallingCumulative(subject)) || note(fractionOfCount(subject)) ||
                             note(sameAsLast(subject));
        Q_UNUSED(slipped)
        note(changedBasis(subject));
    }
    note(asAtOdd(subject, today));
    return warnings;
}

} // namespace send
