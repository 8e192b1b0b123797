// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/file.h"
#include "store/rows.h"
#include "store/text.h"

namespace send::store {

namespace {

using sqlite::Cursor;
using sqlite::Transaction;

/// The columns of a row of the history that change from edit to edit.
enum AuditColumn { Moment, Person, Reason, EditText, TableName, RowKey, RowBefore, RowAfter, AuditColumnCount };

/// What one transaction carries from edit to edit.
struct Writing {
    File& file;
    std::int64_t number;               ///< of the last row of the history
    std::vector<QByteArray> audit;     ///< by AuditColumn; the first four are those of all edits
    QByteArray chain;
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

/// The row as it stands in the file now.
template<class E>
Result<decltype(E::before)> currentRow(File& file, RowStatements& statements, const Encoded& key)
{
    const auto sql = [] { return selectRowSql(Table<E>::name, columnsOf<E>()); };
    if (const auto ready = ensure(file, statements.select, sql); !ready)
        return tl::unexpected(ready.error());
    Statement& select = statements.select;
    const Cursor cursor(select);
    bindFrom(select, 1, key.values);
    const auto found = select.step();
    if (!found)
        return tl::unexpected(found.error());
    decltype(E::before) current;
    if (!*found)
        return current;
    current = Table<E>::emptyRow();
    Decoder decoder{select};
    Table<E>::row(decoder, *current);
    if (decoder.damaged)
        return tl::unexpected(file.database.error(SQLITE_CORRUPT));
    return current;
}

template<class E>
Result<void> writeRow(File& file, RowStatements& statements, const E& edit, const Encoded& key, const Encoded& after)
{
    Statement& statement = !edit.after ? statements.remove : edit.before ? statements.update : statements.insert;
    const auto sql = [&] {
        const auto& make = !edit.after ? deleteSql : edit.before ? updateSql : insertSql;
        return make(Table<E>::name, columnsOf<E>());
    };
    if (const auto ready = ensure(file, statement, sql); !ready)
        return ready;
    bindFrom(statement, 1, key.values);
    if (edit.after)
        bindFrom(statement, static_cast<int>(key.values.size()) + 1, after.values);
    return statement.run();
}

Result<void> writeAudit(Writing& writing)
{
    writing.chain = chainOf(writing.chain, ++writing.number, writing.audit);
    Statement& insert = writing.file.insertAudit;
    insert.bind(1, writing.number);
    for (int column = TableName; column < AuditColumnCount; ++column) // those before are bound once
        insert.bindHeld(2 + column, writing.audit[static_cast<std::size_t>(column)]);
    insert.bindHeld(2 + AuditColumnCount, writing.chain);
    return insert.run();
}

/// A conflict where the row is not as the edit takes it to be.
template<class E>
Result<void> checkBefore(File& file, RowStatements& statements, const E& edit, const Encoded& key)
{
    const auto current = currentRow<E>(file, statements, key);
    if (!current)
        return tl::unexpected(current.error());
    return *current == edit.before ? Result<void>() : conflict(Table<E>::name);
}

/// What changes or deletes a row looks at it first. A new row needs no look: where its key is taken it is not written,
/// and that is a conflict.
template<class E>
Result<void> checkAndWrite(File& file, RowStatements& statements, const E& edit, const Encoded& key, const Encoded& after)
{
    if (edit.before)
        if (auto standing = checkBefore(file, statements, edit, key); !standing)
            return standing;
    auto written = writeRow(file, statements, edit, key, after);
    if (!written && !edit.before)
        if (auto standing = checkBefore(file, statements, edit, key); !standing && standing.error().kind == ErrorKind::Conflict)
            return standing;
    return written;
}

/// One edit: look, write, record.
template<class E>
Result<void> applyEdit(Writing& writing, RowStatements& statements, const E& edit)
{
    const char* name = Table<E>::name;
    if (std::is_same_v<E, PlanEdit> && (!edit.before || !edit.after))
        return conflict(name); // the plan is never absent
    const Encoded key = encodedKey<E>(edit.key);
    const Encoded after = edit.after ? encodedRow<E>(*edit.after) : Encoded();
    if (const char* column = key.refused ? key.refused : after.refused)
        return refused(name, column);
    if (const auto written = checkAndWrite(writing.file, statements, edit, key, after); !written)
        return written;
    const Columns& columns = columnsOf<E>();
    const QByteArray none = QByteArrayLiteral(""); // a null one would be NULL
    writing.audit[TableName] = name;
    writing.audit[RowKey] = toJson(columns.key, columns.keyOrder, key.values);
    writing.audit[RowBefore] = edit.before ? toJson(columns.row, columns.rowOrder, encodedRow<E>(*edit.before).values) : none;
    writing.audit[RowAfter] = edit.after ? toJson(columns.row, columns.rowOrder, after.values) : none;
    return writeAudit(writing);
}

Result<void> applyChange(Writing& writing, const Change& change)
{
    RowStatements& statements = writing.file.rowStatements[change.index()];
    return std::visit([&](const auto& edit) { return applyEdit(writing, statements, edit); }, change);
}

/// What all rows of the history have in common stays bound to its statement.
void bindCommonColumns(Writing& writing)
{
    for (int column = Moment; column < TableName; ++column)
        writing.file.insertAudit.bindHeld(2 + column, writing.audit[static_cast<std::size_t>(column)]);
}

/// The last entry's number and chain, which the next ones follow.
Result<void> continueHistory(Writing& writing)
{
    File& file = writing.file;
    auto ready = ensure(file, file.lastAudit,
                        [] { return QByteArrayLiteral("SELECT number, chain FROM audit ORDER BY number DESC LIMIT 1"); });
    if (ready)
        ready = ensure(file, file.insertAudit, [] {
            return QByteArrayLiteral("INSERT INTO audit (number, written_at, author, reason, text, table_name, "
                                     "row_key, row_before, row_after, chain) "
                                     "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
        });
    if (!ready)
        return ready;
    bindCommonColumns(writing);
    const Cursor cursor(file.lastAudit);
    const auto found = file.lastAudit.step();
    if (!found)
        return tl::unexpected(found.error());
    if (*found) {
        writing.number = file.lastAudit.integer(0);
        writing.chain = file.lastAudit.string(1).toLatin1();
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
    for (const Change& change : changes)
        if (const auto applied = applyChange(writing, change); !applied)
            return applied;
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
    const Changes wanted = withoutNoOps(changes);
    if (wanted.empty())
        return {};
    if (const auto writable = checkWritable(file); !writable)
        return writable;
    Writing writing{file, 0, std::vector<QByteArray>(AuditColumnCount, QByteArrayLiteral("")), {}};
    writing.audit[Moment] = momentText(file.clock()).toLatin1();
    for (const auto& [column, words] : {std::pair(Person, &author), std::pair(Reason, &reason), std::pair(EditText, &text)}) {
        const auto encoded = encode(*words);
        if (!encoded)
            return refused("audit", "text");
        writing.audit[column] = std::get<QByteArray>(*encoded);
    }
    return applyAll(writing, wanted);
}

Result<void> insertPlan(File& file, const Plan& plan)
{
    const PlanEdit edit{{}, std::nullopt, plan};
    const Encoded row = encodedRow<PlanEdit>(plan);
    if (row.refused)
        return refused(Table<PlanEdit>::name, row.refused);
    return writeRow(file, file.rowStatements[0], edit, encodedKey<PlanEdit>(edit.key), row);
}

} // namespace send::store
