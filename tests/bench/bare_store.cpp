// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bare_store.h"

#include "bench/parts.h"

namespace send::bench {

namespace {

void require(bool fine, const Connection& connection)
{
    if (!fine)
        giveUp(QString::fromUtf8(sqlite3_errmsg(connection.get())));
}

} // namespace

Connection openBare(const QString& path)
{
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &handle,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    Connection connection(handle);
    require(code == SQLITE_OK, connection);
    runBare(connection, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL");
    return connection;
}

Query prepareBare(const Connection& connection, const char* sql)
{
    sqlite3_stmt* handle = nullptr;
    const int code = sqlite3_prepare_v2(connection.get(), sql, -1, &handle, nullptr);
    require(code == SQLITE_OK, connection);
    return Query(handle);
}

void runBare(const Connection& connection, const char* sql)
{
    require(sqlite3_exec(connection.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK, connection);
}

} // namespace send::bench
