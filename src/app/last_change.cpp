// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/last_change.h"

#include "app/document.h"
#include "core/format.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace send {

QString lastChangeOf(const Document& document, MetricId metric)
{
    constexpr int entriesLookedAt = 2000; // a few milliseconds; older changes stand in the history itself
    const auto history = document.history(entriesLookedAt);
    if (!history)
        return {};
    for (const AuditEntry& entry : *history) {
        if (entry.table != u"reading")
            continue;
        const QJsonObject key = QJsonDocument::fromJson(entry.key.toUtf8()).object();
        if (key.value(u"metric").toInteger() != metric.value())
            continue;
        return QCoreApplication::translate("send", "%1 by %2: %3.")
            .arg(formatMoment(entry.when), entry.author, entry.text);
    }
    return {};
}

} // namespace send
