// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/file.h"
#include "store/ready_edit.h"
#include "store/tables.h"
#include "store/text.h"

#include <future>
#include <utility>

namespace send::store {

namespace {

using sqlite::Cursor;
using sqlite::Transaction;

/// What one transaction carries from batch to batch.
struct Writing {
    File& file;
    AuditRow common;         ///< who, when and why
    std::int64_t number = 0; ///< of the last row of the history
    QByteArray chain;        ///< and its chain
};

tl::unexpected<Error> conflict(const char* table)
{
    return fail(ErrorKind::Conflict,
                Text::tr("Another officer changed the same thing first. Nothing has been written. Look at their value, "
                         "then keep yours or theirs."),
                QStringLiteral("a row of the table %1 is not as it was").arg(QLatin1String(table)));
}

tl::unexpected<Error> refused(const char* table, const char* column)
{
    return fail(ErrorKind::BadInput,
                Text::tr("The edit holds a value that the file may not hold (%1, %2). Nothing has been written. Correct "
                         "it, then try again.")
                    .arg(QLatin1String(table), QLatin1String(column)));
}

/// Prepares a statement when it is first needed; only then is its SQL made.
template<class MakeSql>
Result<void> ensure(const File& file, Statement& statement, MakeSql sql)
{
    if (statement.isPrepared())
        return {};
    auto prepared = file.database.prepare(sql());
    if (!prepared)
        return tl::unexpected(prepared.error());
    statement = std::move(*prepared);
    return {};
}

/// A row as it stands in the file now: what it says, and its columns to the letter.
template<class E>
struct StandingRow {
    decltype(E::before) row;
    std::vector<Value> columns;
};

template<class E>
Result<StandingRow<E>> standingRow(File& file, const ReadyEdit& ready)
{
    Statement& select = file.rowStatements[ready.kind].select;
    const auto sql = [] { return selectRowSql(Table<E>::name, columnsOf<E>()); };
    if (const auto prepared = ensure(file, select, sql); !prepared)
        return tl::unexpected(prepared.error());
    const Cursor cursor(select);
    bindFrom(select, 1, ready.key);
    const auto found = select.step();
    if (!found)
        return tl::unexpected(found.error());
    StandingRow<E> standing;
    if (!*found)
        return standing;
    standing.row = Table<E>::emptyRow();
    Decoder decoder{select};
    Table<E>::row(decoder, *standing.row);
    if (decoder.damaged)
        return tl::unexpected(file.database.error(SQLITE_CORRUPT));
    for (int column = 0; column < decoder.column; ++column)
        standing.columns.push_back(select.value(column));
    return standing;
}

Result<void> writeRow(File& file, const ReadyEdit& edit)
{
    RowStatements& statements = file.rowStatements[edit.kind];
    Statement& statement = !edit.after ? statements.remove : edit.before ? statements.update : statements.insert;
    const auto sql = [&] {
        const auto& make = !edit.after ? deleteStandingSql : edit.before ? updateStandingSql : insertSql;
        return make(edit.table, *edit.columns);
    };
    if (const auto ready = ensure(file, statement, sql); !ready)
        return ready;
    int parameter = 1;
    for (const auto* values : {&edit.key, edit.after ? &*edit.after : nullptr, edit.before ? &*edit.before : nullptr}) {
        if (!values)
            continue;
        bindFrom(statement, parameter, *values);
        parameter += static_cast<int>(values->size());
    }
    return statement.run();
}

/// What is to be done when a row was not written as it was made ready: another stands there, which is a conflict, or the
/// same in other letters, as another program may have written it.
template<class E>
Result<void> settle(File& file, const E& edit, ReadyEdit ready, Result<void> written)
{
    const auto standing = standingRow<E>(file, ready);
    if (!standing)
        return tl::unexpected(standing.error());
    if (!(standing->row == edit.before))
        return conflict(ready.table);
    if (!written || !edit.before)
        return written;
    ready.before = standing->columns;
    return writeRow(file, ready);
}

/// Writes one row where it stands as the edit takes it to be; anything else is a conflict.
Result<void> writeEdit(File& file, const Change& change, const ReadyEdit& ready)
{
    if (change.index() == 0 && !(ready.before && ready.after))
        return conflict(ready.table); // the plan is never absent
    auto written = writeRow(file, ready);
    if (written && file.database.changedRows() == 1)
        return written;
    return std::visit([&](const auto& edit) { return settle(file, edit, ready, std::move(written)); }, change);
}

Result<void> writeAudit(File& file, const ReadyBatch& batch)
{
    const AuditRow& row = batch.audit;
    Statement& insert = file.insertAudit;
    insert.bind(1, batch.number);
    int parameter = 2;
    for (const QByteArray* text : {&row.moment, &row.author, &row.reason, &row.text, &row.changes, &batch.chain})
        insert.bindHeld(parameter++, *text);
    return insert.run();
}

Result<void> writeBatch(File& file, std::span<const Change> changes, const ReadyBatch& batch)
{
    if (batch.refused)
        return refused(batch.refused->table, batch.refused->column);
    for (std::size_t place = 0; place < batch.edits.size(); ++place)
        if (const auto written = writeEdit(file, changes[place], batch.edits[place]); !written)
            return written;
    return writeAudit(file, batch);
}

/// The next batch, on a second thread where there is one to be written meanwhile. What was made there before is freed
/// there: two threads in each other's memory are slower than one.
std::future<ReadyBatch> makeReady(const Writing& writing, std::span<const Change> changes, ReadyBatch written,
                                  std::launch when)
{
    return std::async(when, [&common = writing.common, number = writing.number, chain = writing.chain, changes,
                             written = std::move(written)]() mutable {
        written = {};
        return readyBatch(changes, common, number, chain);
    });
}

/// Batch by batch; while one is written the next is made ready.
Result<void> writeAll(Writing& writing, std::span<const Change> changes)
{
    ReadyBatch written;
    std::future<ReadyBatch> next = makeReady(writing, changes, {}, std::launch::deferred);
    while (!changes.empty()) {
        ReadyBatch batch = next.get();
        writing.number = batch.number;
        writing.chain = batch.chain;
        const auto rest = changes.subspan(batch.edits.size());
        if (!rest.empty() && !batch.refused)
            next = makeReady(writing, rest, std::exchange(written, {}), std::launch::async);
        if (const auto done = writeBatch(writing.file, changes, batch); !done)
            return done;
        written = std::move(batch);
        changes = rest;
    }
    return {};
}

/// The last entry's number and chain, which the next ones follow.
Result<void> continueHistory(Writing& writing)
{
    File& file = writing.file;
    auto ready = ensure(file, file.lastAudit,
                        [] { return QByteArrayLiteral("SELECT number, chain FROM audit ORDER BY number DESC LIMIT 1"); });
    if (ready)
        ready = ensure(file, file.insertAudit, [] {
            return QByteArrayLiteral("INSERT INTO audit (number, written_at, author, reason, text, changes, chain) "
                                     "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        });
    if (!ready)
        return ready;
    const Cursor cursor(file.lastAudit);
    const auto found = file.lastAudit.step();
    if (!found)
        return tl::unexpected(found.error());
    if (*found) {
        writing.number = file.lastAudit.integer(0);
        writing.chain = file.lastAudit.bytes(1);
    }
    return {};
}

/// Another program may have brought the file up to a newer version while it was open here.
Result<void> checkVersion(const File& file)
{
    const auto version = file.database.number(QByteArrayLiteral("PRAGMA user_version"));
    if (!version)
        return tl::unexpected(version.error());
    if (*version == file.info.schemaVersion)
        return {};
    return fail(ErrorKind::Newer, Text::tr("%1 has been changed by a newer version of SEND Scorecard while it was open. "
                                           "Nothing has been written. Update SEND Scorecard and open it again.")
                                      .arg(displayName(file.info.path)));
}

Result<void> applyAll(Writing& writing, const Changes& changes)
{
    auto transaction = Transaction::begin(writing.file.database, Transaction::Kind::Write);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (const auto known = checkVersion(writing.file); !known)
        return known;
    if (const auto continued = continueHistory(writing); !continued)
        return continued;
    if (const auto written = writeAll(writing, changes); !written)
        return written;
    return transaction->commit();
}

} // namespace

Result<void> checkWritable(const File& file)
{
    if (file.info.readOnly)
        return fail(ErrorKind::ReadOnly, Text::tr("%1 is open read-only. Nothing has been written. Work on a copy of it "
                                                  "to make changes.")
                                             .arg(displayName(file.info.path)));
    return file.database.verifyInPlace();
}

Result<void> applyChanges(File& file, const Changes& changes, const QString& author, const QString& text,
                          const QString& reason)
{
    if (!changesAnything(changes))
        return {};
    if (const auto writable = checkWritable(file); !writable)
        return writable;
    Writing writing{file, {momentText(file.clock()).toLatin1(), {}, {}, {}, {}}, 0, {}};
    AuditRow& common = writing.common;
    for (const auto& [column, words] : {std::pair(&common.author, &author), std::pair(&common.reason, &reason),
                                        std::pair(&common.text, &text)}) {
        const auto encoded = encode(*words);
        if (!encoded)
            return refused("audit", "text");
        *column = std::get<QByteArray>(*encoded);
    }
    return applyAll(writing, changesEverywhere(changes) ? changes : withoutNoOps(changes));
}

Result<void> insertPlan(File& file, const Plan& plan)
{
    const Change edit = PlanEdit{{}, std::nullopt, plan};
    const ReadyBatch ready = readyBatch({&edit, 1}, {}, 0, {});
    if (ready.refused)
        return refused(ready.refused->table, ready.refused->column);
    return writeRow(file, ready.edits.front());
}

} // namespace send::store
