// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/audit_text.h"

#include "store/sha256.h"

namespace send::store {

namespace {

/// The next line from `at`, which is moved behind its end.
QByteArrayView takeLine(QByteArrayView text, qsizetype& at)
{
    const qsizetype start = std::min(at, text.size());
    const qsizetype end = text.indexOf('\n', start);
    const qsizetype stop = end < 0 ? text.size() : end;
    at = stop + 1;
    return text.sliced(start, stop - start);
}

} // namespace

void appendTo(QByteArray& changes, const ChangedRow& row)
{
    if (!changes.isEmpty())
        changes.append('\n');
    changes.append(row.table).append('\n').append(row.key).append('\n').append(row.before).append('\n').append(row.after);
}

std::vector<ChangedRow> changedRows(QByteArrayView changes)
{
    std::vector<ChangedRow> rows;
    for (qsizetype at = 0; at < changes.size();) {
        ChangedRow row;
        for (QByteArrayView* part : {&row.table, &row.key, &row.before, &row.after})
            *part = takeLine(changes, at);
        rows.push_back(row);
    }
    return rows;
}

QByteArray chainOf(const QByteArray& previous, std::int64_t number, const AuditRow& row)
{
    // No text holds a NUL, so that what is summed cannot run into each other.
    const QByteArrayView nul("\0", 1);
    Sha256 sum;
    sum.add(previous);
    const QByteArray digits = QByteArray::number(static_cast<qlonglong>(number));
    QByteArray changes = row.changes;
    changes.replace('\n', '\0');
    for (const QByteArray& part : {digits, row.moment, row.author, row.reason, row.text, changes}) {
        sum.add(nul);
        sum.add(part);
    }
    return sum.hex();
}

} // namespace send::store
