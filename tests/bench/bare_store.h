// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <sqlite3.h>

#include <memory>

namespace send::bench {

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
struct Close {
    void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
};

using Connection = std::unique_ptr<sqlite3, Close>;
using Query = std::unique_ptr<sqlite3_stmt, Finalize>;

/// SQLite as it comes, with the two settings that the scorecard's durability rests on, and nothing else.
[[nodiscard]] Connection openBare(const QString& path);
[[nodiscard]] Query prepareBare(const Connection& connection, const char* sql);
void runBare(const Connection& connection, const char* sql);

} // namespace send::bench
