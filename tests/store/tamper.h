// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/scratch.h"

#include <sqlite3.h>

namespace send::test {

/// Changes a file behind the program's back, as another program could, with every rule switched off.
inline void tamper(const QString& path, const QByteArray& sql)
{
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(path.toUtf8().constData(), &database) == SQLITE_OK);
    const QByteArray script = "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;"
                              "PRAGMA writable_schema = ON;" + sql;
    char* message = nullptr;
    const int code = sqlite3_exec(database, script.constData(), nullptr, nullptr, &message);
    INFO((message ? message : ""));
    REQUIRE(code == SQLITE_OK);
    sqlite3_close(database);
}

} // namespace send::test
