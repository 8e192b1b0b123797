// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/file.h"

#include <QCryptographicHash>

namespace send::store {

namespace {

AuditEntry entryOf(const sqlite::Statement& row)
{
    AuditEntry entry;
    entry.number = row.integer(0);
    entry.when = QDateTime::fromString(row.string(1), Qt::ISODateWithMs).toUTC();
    entry.author = row.string(2);
    entry.reason = row.string(3);
    entry.text = row.string(4);
    entry.table = row.string(5);
    entry.key = row.string(6);
    entry.before = row.string(7);
    entry.after = row.string(8);
    return entry;
}

/// Newest first, at most `limit` (0 = all), up to the first that is not wanted.
template<class Wanted>
Result<std::vector<AuditEntry>> entriesWhile(const File& file, int limit, Wanted wanted)
{
    auto rows = file.database.prepare(
        QByteArrayLiteral("SELECT number, written_at, author, reason, text, table_name, row_key, row_before, row_after "
                          "FROM audit ORDER BY number DESC LIMIT ?1"));
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind(1, std::int64_t{limit > 0 ? limit : -1});
    std::vector<AuditEntry> entries;
    for (;;) {
        const auto found = rows->step();
        if (!found)
            return tl::unexpected(found.error());
        AuditEntry entry = *found ? entryOf(*rows) : AuditEntry();
        if (!*found || !wanted(entry))
            return entries;
        entries.push_back(std::move(entry));
    }
}

} // namespace

QString momentText(const QDateTime& moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs);
}

QByteArray chainOf(const QByteArray& previous, std::int64_t number, const std::vector<QByteArray>& columns)
{
    // No text holds a NUL, so that columns cannot run into each other.
    QByteArray bytes;
    bytes.reserve(1024);
    bytes.append(previous).append('\0').append(QByteArray::number(static_cast<qlonglong>(number)));
    for (const QByteArray& column : columns)
        bytes.append('\0').append(column);
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray chainOf(const QByteArray& previous, const AuditEntry& entry)
{
    std::vector<QByteArray> columns;
    for (const QString& column : {momentText(entry.when), entry.author, entry.reason, entry.text, entry.table, entry.key,
                                  entry.before, entry.after})
        columns.push_back(column.toUtf8());
    return chainOf(previous, entry.number, columns);
}

Result<std::vector<AuditEntry>> readHistory(File& file, int limit)
{
    if (const auto there = file.database.verifyInPlace(); !there)
        return tl::unexpected(there.error());
    return entriesWhile(file, limit, [](const AuditEntry&) { return true; });
}

Result<std::vector<AuditEntry>> readHistorySince(const File& file, const QDateTime& moment)
{
    return entriesWhile(file, 0, [&](const AuditEntry& entry) { return entry.when >= moment; });
}

Result<QDateTime> startOfHistory(const File& file)
{
    return file.database.string(QByteArrayLiteral("SELECT min(written_at) FROM audit")).map([](const QString& moment) {
        return QDateTime::fromString(moment, Qt::ISODateWithMs).toUTC();
    });
}

} // namespace send::store
