// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ready_edit.h"

#include "store/tables.h"

namespace send::store {

namespace {

constexpr std::size_t mostChanges = 1000;
constexpr qsizetype longestText = 1024 * 1024;

/// The edit as columns; `refused` names the first of them that the file may not hold.
template<class E>
ReadyEdit readyEdit(const E& edit, std::size_t kind, const char*& refused)
{
    ReadyEdit ready{kind, Table<E>::name, &columnsOf<E>(), {}, {}, {}};
    const auto take = [&](Encoded encoded) {
        if (!refused)
            refused = encoded.refused;
        return std::move(encoded.values);
    };
    ready.key = take(encodedKey<E>(edit.key));
    if (edit.after)
        ready.after = take(encodedRow<E>(*edit.after));
    if (edit.before)
        ready.before = encodedRow<E>(*edit.before).values;
    return ready;
}

QByteArray rowJson(const ReadyEdit& edit, const std::optional<std::vector<Value>>& row)
{
    return row ? toJson(edit.columns->row, edit.columns->rowOrder, *row) : QByteArray();
}

void describe(QByteArray& changes, const ReadyEdit& edit)
{
    const QByteArray key = toJson(edit.columns->key, edit.columns->keyOrder, edit.key);
    const QByteArray before = rowJson(edit, edit.before);
    const QByteArray after = rowJson(edit, edit.after);
    appendTo(changes, {edit.table, key, before, after});
}

} // namespace

ReadyBatch readyBatch(std::span<const Change> changes, const AuditRow& common, std::int64_t last, const QByteArray& chain)
{
    ReadyBatch batch{{}, {}, last + 1, common, {}};
    batch.edits.reserve(std::min(changes.size(), mostChanges));
    for (const Change& change : changes.first(std::min(changes.size(), mostChanges))) {
        const char* refused = nullptr;
        batch.edits.push_back(std::visit([&](const auto& edit) { return readyEdit(edit, change.index(), refused); }, change));
        if (refused) {
            batch.refused = {batch.edits.back().table, refused};
            return batch;
        }
        describe(batch.audit.changes, batch.edits.back());
        if (batch.audit.changes.size() >= longestText)
            break;
    }
    batch.chain = chainOf(chain, batch.number, batch.audit);
    return batch;
}

} // namespace send::store
