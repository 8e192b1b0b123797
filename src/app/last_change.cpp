// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/last_change.h"

#include "app/document.h"
#include "core/format.h"
#include "core/overview.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace send {

namespace {

constexpr int entriesLookedAt = 2000; // a few milliseconds; older changes stand in the history itself

QJsonObject objectOf(const QString& json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

/// As the file writes it (docs/file-format.md): a term is `2026-T3`.
QString inFile(const Period& period)
{
    return period.kind == PeriodKind::Term ? QStringLiteral("%1-T%2").arg(period.year).arg(period.number) : toText(period);
}

/// Words beside a figure are no change of it.
bool changesFigure(const AuditEntry& entry)
{
    const QJsonObject before = objectOf(entry.before);
    const QJsonObject after = objectOf(entry.after);
    for (const char* part : {"value", "numerator", "denominator", "markers", "awaited"})
        if (before.value(QLatin1String(part)) != after.value(QLatin1String(part)))
            return true;
    return false;
}

} // namespace

QString lastChangeOf(const Document& document, MetricId metric)
{
    const auto history = document.history(entriesLookedAt);
    if (!history)
        return {};
    for (const AuditEntry& entry : *history) {
        if (entry.table != u"reading" || objectOf(entry.key).value(u"metric").toInteger() != metric.value())
            continue;
        return QCoreApplication::translate("send", "%1 by %2: %3.")
            .arg(formatMoment(entry.when), entry.author, entry.text);
    }
    return {};
}

bool isFigureChangedSince(const Document& document, const CommentaryKey& commentary)
{
    const auto history = document.history(entriesLookedAt);
    const auto metric = document.scorecard().metrics.find(commentary.metric);
    if (!history || metric == document.scorecard().metrics.end())
        return false;
    QStringList periods;
    for (const Period& period : periodsDueIn(metric->second, commentary.term, document.scorecard().terms))
        periods << inFile(period);
    std::optional<QDateTime> changed;
    for (const AuditEntry& entry : *history) {
        if (changed && entry.when != *changed)
            break; // words that came with the figure would have stood beside it
        const bool isReading = entry.table == u"reading";
        if (!isReading && entry.table != u"commentary")
            continue;
        const QJsonObject key = objectOf(entry.key);
        if (key.value(u"metric").toInteger() != commentary.metric.value())
            continue;
        if (!isReading && key.value(u"term").toString() == inFile(periodOf(commentary.term)))
            return false;
        if (isReading && periods.contains(key.value(u"period").toString()) && changesFigure(entry))
            changed = entry.when;
    }
    return changed.has_value();
}

} // namespace send
