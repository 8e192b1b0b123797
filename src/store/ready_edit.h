// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "store/audit_text.h"
#include "store/rows.h"

#include <optional>
#include <span>
#include <vector>

/// What goes into the file for an edit, made ready without a look at it: on whatever thread.
namespace send::store {

/// One changed row as columns.
struct ReadyEdit {
    std::size_t kind = 0; ///< the place of its kind in Change
    const char* table = nullptr;
    const Columns* columns = nullptr;
    std::vector<Value> key;
    std::optional<std::vector<Value>> before, after;
};

/// The column of a table that would hold what the file may not hold.
struct RefusedColumn {
    const char* table;
    const char* column;
};

/// So many changes as stand in one row of the history, and that row.
struct ReadyBatch {
    std::vector<ReadyEdit> edits; ///< one for each of the first changes, at least one
    std::optional<RefusedColumn> refused;
    std::int64_t number = 0;
    AuditRow audit;
    QByteArray chain;
};

/// The first of `changes`, to stand in the history behind the row `last` with the chain `chain`. `common` is what all
/// rows of the edit say: who, when and why. At most a thousand changes, and no more once their text is a megabyte.
[[nodiscard]] ReadyBatch readyBatch(std::span<const Change> changes, const AuditRow& common, std::int64_t last,
                                    const QByteArray& chain);

} // namespace send::store
