// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enter_yardsticks.h"

#include "core/assessment.h"
#include "core/format.h"

#include <QCoreApplication>
#include <QStringList>

namespace send {

namespace {

QString say(const char* words)
{
    return QCoreApplication::translate("send", words);
}

/// "England 64.1% in 2025": its latest figure up to a day.
QString englandText(const Scorecard& scorecard, MetricId id, QDate until)
{
    QString text;
    for (const auto& [key, benchmark] : benchmarksOf(scorecard, id)) {
        const auto value = valueOf(benchmark, scorecard.metrics.at(id));
        if (key.comparator == Comparator::England && value && endDate(key.period, scorecard.terms) <= until)
            text = say("England %1 in %2").arg(formatWithUnit(*value, scorecard.metrics.at(id)), toDisplay(key.period));
    }
    return text;
}

/// The same months of the year before.
Period yearBefore(Period period)
{
    --period.year;
    return period;
}

/// "Summer 2026 93.1", "Autumn 2025 90.2".
QStringList figuresBefore(const Scorecard& scorecard, MetricId id, const Period& period)
{
    QStringList words;
    for (const Period& before : {previous(period), yearBefore(period)}) {
        const auto found = scorecard.readings.find({id, before});
        const QString figure = found == scorecard.readings.end() ? QString()
                                                                 : formatReading(found->second, scorecard.metrics.at(id));
        if (!figure.isEmpty())
            words << QStringLiteral("%1 %2").arg(toDisplay(before), figure);
    }
    return words;
}

} // namespace

QString yardsticksOf(const Scorecard& scorecard, Term term, MetricId id, const std::optional<Period>& period)
{
    const Metric& metric = scorecard.metrics.at(id);
    const QDate end = period ? endDate(*period, scorecard.terms) : datesOf(term, scorecard.terms).end;
    QStringList words = period ? figuresBefore(scorecard, id, *period) : QStringList();
    if (const auto planned = plannedAt(scorecard, id, end))
        words << say("planned now %1").arg(formatWithUnit(*planned, metric));
    words << englandText(scorecard, id, end);
    if (const auto target = scorecard.targets.find(id); target != scorecard.targets.end())
        words << say("target %1").arg(formatWithUnit(target->second.value, metric));
    if (metric.statutoryStandard)
        words << say("the law asks for %1").arg(formatWithUnit(*metric.statutoryStandard, metric));
    words.removeAll(QString());
    words.removeDuplicates();
    QString sentence = words.join(QStringLiteral("; "));
    if (sentence.isEmpty())
        return sentence;
    sentence[0] = sentence[0].toUpper();
    return sentence + u'.';
}

} // namespace send
