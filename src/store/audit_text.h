// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

/// What a row of the history says an edit changed: four lines for each changed row (docs/file-format.md, History).
namespace send::store {

/// One changed row. No text holds a line break: JSON writes it as `\n`.
struct ChangedRow {
    QByteArrayView table;
    QByteArrayView key;    ///< JSON
    QByteArrayView before; ///< JSON, empty for an insert
    QByteArrayView after;  ///< JSON, empty for a delete
};

void appendTo(QByteArray& changes, const ChangedRow& row);
/// The rows in order, as views into `changes`; lines that are missing are empty.
[[nodiscard]] std::vector<ChangedRow> changedRows(QByteArrayView changes);

/// A row of the history without its number and its chain.
struct AuditRow {
    QByteArray moment, author, reason, text, changes;
};
/// The chain value of the row `number` that follows one with the chain `previous`.
[[nodiscard]] QByteArray chainOf(const QByteArray& previous, std::int64_t number, const AuditRow& row);

} // namespace send::store
