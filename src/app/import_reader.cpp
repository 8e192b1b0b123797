// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_reader.h"

#include "app/import_issues.h"

#include <QFileInfo>

#include <algorithm>

namespace send {

namespace {

bool holds(const std::vector<Authority>& authorities, const QString& code)
{
    return std::ranges::find(authorities, code, &Authority::code) != authorities.end();
}

/// The errors that are about a cell or a row.
std::vector<RefusedCell> refusedIn(const ImportPreview& preview, const QString& fileName)
{
    std::vector<RefusedCell> refused;
    for (const Issue& issue : preview.issues)
        if (issue.severity == Severity::Error && issue.row > 0)
            refused.push_back({sheetOf(issue, fileName), issue.row, issue.column, issue.sentence});
    return refused;
}

} // namespace

ImportReading readImport(ImportOrder order)
{
    ImportReading reading;
    if (order.wantsAuthorities) {
        reading.authorities = authoritiesOf(order.path).value_or(std::vector<Authority>());
        const QString& own = order.scorecard->plan.organisationCode;
        if (holds(reading.authorities, own))
            order.options.authorityCode = own;
        else if (!reading.authorities.empty())
            return reading;
    }
    reading.authorityCode = order.options.authorityCode;
    reading.review = reviewImport(*order.scorecard, order.path, order.options);
    if (!reading.review)
        return reading;
    const ImportPreview& preview = reading.review->preview;
    const bool isPublished = preview.source == SourceKind::Published; // nobody typed those
    const bool blocks = preview.hasErrors();
    const Changes& shown = blocks ? preview.sound : preview.changes;
    reading.diff = std::make_shared<ImportDiff>(
        order.scorecard, ImportDiff::Parts{shown, blocks ? shown : reading.review->completed, preview.cells,
                                           isPublished ? QDate() : order.options.today,
                                           refusedIn(preview, QFileInfo(order.path).fileName())});
    return reading;
}

void ImportReader::start(const ImportOrder& order)
{
    m_task.start([this, order](const LatestTask::Cancelled& cancelled) -> LatestTask::Answer {
        ImportOrder wanted = order;
        wanted.options.progress = progressFor(cancelled);
        const ImportReading reading = readImport(std::move(wanted));
        if (cancelled())
            return {};
        return [this, reading] { Q_EMIT finished(reading); };
    });
}

/// A step is told once: a table is asked after every row.
ReadProgress ImportReader::progressFor(const LatestTask::Cancelled& cancelled)
{
    return [this, cancelled, told = -1](qint64 done, qint64 total) mutable {
        const int step = total > 0 ? static_cast<int>(std::min<qint64>(done * steps / total, steps)) : 0;
        if (step != told)
            QMetaObject::invokeMethod(this, [this, step] { Q_EMIT progressed(step); }, Qt::QueuedConnection);
        told = step;
        return !cancelled();
    };
}

} // namespace send
