// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/audit_text.h"
#include "store/file.h"

#include <limits>

namespace send::store {

namespace {

QString asText(QByteArrayView utf8)
{
    return QString::fromUtf8(utf8);
}

/// A row of the history as it stands in the file.
struct StoredRow {
    std::int64_t number;
    AuditRow row;
    QByteArray chain;
};

StoredRow storedRow(const sqlite::Statement& columns)
{
    return {columns.integer(0),
            {columns.bytes(1), columns.bytes(2), columns.bytes(3), columns.bytes(4), columns.bytes(5)},
            columns.bytes(6)};
}

/// Row by row, while `onRow` wants more.
Result<void> readRows(const File& file, const char* order, const std::function<bool(const StoredRow&)>& onRow)
{
    auto rows = file.database.prepare(QByteArrayLiteral("SELECT number, written_at, author, reason, text, changes, chain "
                                                        "FROM audit ORDER BY number ")
                                      + order);
    if (!rows)
        return tl::unexpected(rows.error());
    for (;;) {
        const auto found = rows->step();
        if (!found)
            return tl::unexpected(found.error());
        if (!*found || !onRow(storedRow(*rows)))
            return {};
    }
}

QDateTime momentOf(const QByteArray& text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs).toUTC();
}

/// An entry for each row that the edit changed, the last one first, up to so many in all.
void appendEntries(const StoredRow& stored, std::size_t most, std::vector<AuditEntry>& entries)
{
    const auto& [moment, author, reason, text, changes] = stored.row;
    const AuditEntry common{stored.number,  momentOf(moment), asText(author), asText(reason),
                            asText(text),   {},               {},             {},
                            {}};
    const std::vector<ChangedRow> rows = changedRows(changes);
    for (auto row = rows.rbegin(); row != rows.rend() && entries.size() < most; ++row) {
        AuditEntry entry = common;
        entry.table = asText(row->table);
        entry.key = asText(row->key);
        entry.before = asText(row->before);
        entry.after = asText(row->after);
        entries.push_back(std::move(entry));
    }
}

} // namespace

QString momentText(const QDateTime& moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

Result<std::vector<AuditEntry>> readHistory(File& file, int limit)
{
    if (const auto there = file.database.verifyInPlace(); !there)
        return tl::unexpected(there.error());
    const std::size_t most = limit > 0 ? static_cast<std::size_t>(limit) : std::numeric_limits<std::size_t>::max();
    std::vector<AuditEntry> entries;
    const auto read = readRows(file, "DESC", [&](const StoredRow& row) {
        appendEntries(row, most, entries);
        return entries.size() < most;
    });
    return read.map([&] { return std::move(entries); });
}

Result<std::vector<AuditEntry>> readHistorySince(const File& file, const QDateTime& moment)
{
    std::vector<AuditEntry> entries;
    const auto read = readRows(file, "DESC", [&](const StoredRow& row) {
        if (momentOf(row.row.moment) < moment)
            return false;
        appendEntries(row, std::numeric_limits<std::size_t>::max(), entries);
        return true;
    });
    return read.map([&] { return std::move(entries); });
}

Result<std::optional<std::int64_t>> firstBrokenLink(const File& file)
{
    QByteArray previous;
    std::int64_t number = 0;
    std::optional<std::int64_t> broken;
    const auto read = readRows(file, "ASC", [&](const StoredRow& row) {
        if (row.number != ++number || row.chain != chainOf(previous, number, row.row))
            broken = number;
        previous = row.chain;
        return !broken;
    });
    return read.map([&] { return broken; });
}

Result<QDateTime> startOfHistory(const File& file)
{
    return file.database.string(QByteArrayLiteral("SELECT min(written_at) FROM audit")).map([](const QString& moment) {
        return QDateTime::fromString(moment, Qt::ISODateWithMs).toUTC();
    });
}

} // namespace send::store
