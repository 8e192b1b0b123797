// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrate.h"

#include "store/sqlite.h"
#include "store/text.h"

namespace send::store {

namespace {

Result<void> runSteps(sqlite::Database& database, const Schema& schema, std::int64_t from)
{
    for (auto version = from; version < versionOf(schema); ++version)
        if (const auto done = database.execute(schema[static_cast<std::size_t>(version)]); !done)
            return done;
    return {};
}

Result<void> checkReferences(const sqlite::Database& database)
{
    auto orphans = database.prepare(QByteArrayLiteral("PRAGMA foreign_key_check"));
    if (!orphans)
        return tl::unexpected(orphans.error());
    const auto found = orphans->step();
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return {};
    return fail(ErrorKind::Corrupt,
                Text::tr("The scorecard could not be brought up to date: a row of its table %1 belongs to nothing. "
                         "Nothing has been changed. Open a backup of it.")
                    .arg(orphans->string(0)));
}

} // namespace

Result<void> migrate(sqlite::Database& database, const Schema& schema)
{
    auto transaction = sqlite::Transaction::begin(database, sqlite::Transaction::Kind::Write);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto version = database.number(QByteArrayLiteral("PRAGMA user_version"));
    if (!version)
        return tl::unexpected(version.error());
    if (*version >= versionOf(schema))
        return {};
    if (const auto done = runSteps(database, schema, *version); !done)
        return done;
    if (const auto sound = checkReferences(database); !sound)
        return sound;
    const auto stamped = database.execute("PRAGMA user_version = " + QByteArray::number(versionOf(schema))
                                          + "; PRAGMA application_id = " + QByteArray::number(applicationId));
    return stamped ? transaction->commit() : stamped;
}

} // namespace send::store
