// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

#include <vector>

namespace send::sqlite {
class Database;
}

namespace send::store {

/// `SEND` in ASCII: what makes an SQLite file a scorecard (docs/file-format.md).
inline constexpr int applicationId = 0x53454E44;

/// The SQL steps in order; step n takes a file from version n − 1 to n.
using Schema = std::vector<QByteArray>;
[[nodiscard]] const Schema& programSchema();
[[nodiscard]] inline int versionOf(const Schema& schema) { return static_cast<int>(schema.size()); }

/// Takes a file to the schema's version in one transaction: steps, a check of all references, user_version.
/// Does nothing when another program was quicker.
[[nodiscard]] Result<void> migrate(sqlite::Database& database, const Schema& schema);

} // namespace send::store
