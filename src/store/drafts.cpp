// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/file.h"
#include "store/rows.h"
#include "store/text.h"

namespace send::store {

namespace {

constexpr const char* table = "commentary_draft";

/// The columns of commentary, with the person before its key.
const Columns& columns()
{
    static const Columns columns = [] {
        Columns names = columnsOf<CommentaryEdit>();
        names.key.prepend("person");
        return names;
    }();
    return columns;
}

tl::unexpected<Error> refused()
{
    return fail(ErrorKind::BadInput, Text::tr("The commentary holds a character that the file may not hold. The draft has "
                                              "not been kept. Take the character out."));
}

Result<void> write(const File& file, const QByteArray& sql, const QString& person, const CommentaryKey& key,
                   const Encoded& row)
{
    const auto name = encode(person);
    const Encoded place = encodedKey<CommentaryEdit>(key);
    if (!name || place.refused || row.refused)
        return refused();
    if (const auto writable = checkWritable(file); !writable)
        return writable;
    auto statement = file.database.prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bind(1, *name);
    bindFrom(*statement, 2, place.values);
    bindFrom(*statement, 2 + static_cast<int>(place.values.size()), row.values);
    return statement->run();
}

} // namespace

Result<void> saveDraft(const File& file, const QString& person, const CommentaryKey& key, const Commentary& draft)
{
    QByteArray sql = insertSql(table, columns()) + " ON CONFLICT (person, metric, term) DO UPDATE SET ";
    for (const QByteArray& column : columns().row)
        sql += column + " = excluded." + column + (column == columns().row.back() ? "" : ", ");
    return write(file, sql, person, key, encodedRow<CommentaryEdit>(draft));
}

Result<void> dropDraft(const File& file, const QString& person, const CommentaryKey& key)
{
    return write(file, deleteSql(table, columns()), person, key, {});
}

Result<std::map<CommentaryKey, Commentary>> readDrafts(const File& file, const QString& person)
{
    if (const auto there = file.database.verifyInPlace(); !there)
        return tl::unexpected(there.error());
    auto statement = file.database.prepare(selectAllSql(table, columns()));
    if (!statement)
        return tl::unexpected(statement.error());
    std::map<CommentaryKey, Commentary> drafts;
    for (;;) {
        const auto found = statement->step();
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return drafts;
        QString whose;
        CommentaryKey key = Table<CommentaryEdit>::emptyKey();
        Commentary draft;
        Decoder decoder{*statement};
        decoder("person", whose);
        Table<CommentaryEdit>::key(decoder, key);
        Table<CommentaryEdit>::row(decoder, draft);
        if (decoder.damaged)
            return tl::unexpected(file.database.error(SQLITE_CORRUPT));
        if (whose == person)
            drafts.emplace(key, std::move(draft));
    }
}

} // namespace send::store
