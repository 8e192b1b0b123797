// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plausibility_subject.h"

#include "core/format.h"
#include "core/translate.h"

#include <QStringList>

#include <algorithm>

namespace send {

std::optional<Standing> lastBefore(const Scorecard& scorecard, const ReadingKey& key, const Metric& metric)
{
    auto row = scorecard.readings.lower_bound(key);
    while (row != scorecard.readings.begin()) {
        --row;
        if (row->first.metric != key.metric || row->first.period.kind != key.period.kind)
            return std::nullopt;
        if (const auto value = shownValue(row->second, metric))
            return Standing{row->first.period, row->second, *value};
    }
    return std::nullopt;
}

bool isComparable(const EntrySubject& subject, QDate day)
{
    const auto& changed = subject.metric.definitionChanged;
    return !changed || *changed <= endDate(subject.last->period, subject.scorecard.terms) || *changed > day;
}

QString exactly(const EntrySubject& subject, const Decimal& value)
{
    Metric metric = subject.metric;
    metric.decimals = std::max(metric.decimals, value.scale());
    return formatWithUnit(value, metric);
}

QString lastSentence(const EntrySubject& subject)
{
    if (!subject.last)
        return {};
    const QString value = formatWithUnit(subject.last->value, subject.metric);
    if (subject.yardstick == Yardstick::Baseline)
        return translated("The baseline is %1.").arg(value);
    const bool isTerm = subject.key.period.kind == PeriodKind::Term && subject.yardstick == Yardstick::Last;
    if (isTerm && next(subject.last->period) == subject.key.period)
        return translated("Last term it was %1.").arg(value);
    return translated("In %1 it was %2.").arg(toDisplay(subject.last->period), value);
}

QString sentencesOf(QStringList sentences)
{
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

Warning aboutValue(WarningKind kind, const EntrySubject& subject, const QString& odd, const std::optional<Decimal>& meant)
{
    Warning warning{kind, {}, std::nullopt, {}};
    if (meant && !subject.typed.parts) {
        warning.suggestion = subject.typed;
        warning.suggestion->value = meant;
        warning.suggestionText = translated("Use %1").arg(exactly(subject, *meant));
    }
    const QString way = meant ? translated("Did you mean %1?").arg(exactly(subject, *meant)) : QString();
    warning.sentence = sentencesOf({odd, lastSentence(subject), way});
    return warning;
}

EntrySubject subjectOf(const Scorecard& scorecard, const ReadingKey& key, const Metric& metric, const Reading& typed)
{
    EntrySubject subject{scorecard, key, metric, typed, shownValue(typed, metric), lastBefore(scorecard, key, metric)};
    if (subject.last && metric.definitionChanged)
        subject.isComparable = isComparable(subject, endDate(key.period, scorecard.terms));
    return subject;
}

} // namespace send
