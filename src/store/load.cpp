// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/file.h"
#include "store/rows.h"
#include "store/text.h"

namespace send::store {

namespace {

tl::unexpected<Error> damaged(const QString& path, const QString& place)
{
    return fail(ErrorKind::Corrupt, Text::tr("%1 is damaged: %2. Nothing has been changed. Open a backup of it.")
                                        .arg(displayName(path), place));
}

QString placeOf(const char* table, qint64 row, const char* column)
{
    return Text::tr("in the table %1, row %2, the column %3 holds what it may not hold")
        .arg(QLatin1String(table))
        .arg(row)
        .arg(QLatin1String(column));
}

template<class E, class Key, class Row>
void place(Scorecard& scorecard, const Key& key, Row&& row)
{
    if constexpr (std::is_same_v<E, PlanEdit>) {
        scorecard.plan = std::move(row);
    } else {
        auto& rows = Table<E>::rows(scorecard);
        rows.emplace_hint(rows.end(), key, std::move(row)); // they come in the key's order, or nearly
    }
}

template<class E>
Result<void> loadTable(const File& file, Scorecard& scorecard)
{
    auto statement = file.database.prepare(selectAllSql(Table<E>::name, columnsOf<E>()));
    if (!statement)
        return tl::unexpected(statement.error());
    for (qint64 number = 1;; ++number) {
        const auto found = statement->step();
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return {};
        auto key = Table<E>::emptyKey();
        auto row = Table<E>::emptyRow();
        Decoder decoder{*statement};
        Table<E>::key(decoder, key);
        Table<E>::row(decoder, row);
        if (decoder.damaged)
            return damaged(file.info.path, placeOf(Table<E>::name, number, decoder.damaged));
        place<E>(scorecard, key, std::move(row));
    }
}

/// Every table, each only when those before it could be read.
template<class... E>
Result<void> loadTables(const File& file, Scorecard& scorecard, const std::variant<E...>*)
{
    Error trouble;
    const auto load = [&]<class Kind>(std::type_identity<Kind>) {
        auto loaded = loadTable<Kind>(file, scorecard);
        if (!loaded)
            trouble = std::move(loaded.error());
        return loaded.has_value();
    };
    const bool fine = (load(std::type_identity<E>()) && ...);
    return fine ? Result<void>() : tl::unexpected(std::move(trouble));
}

Result<void> checkOnePlan(const File& file)
{
    const auto plans = file.database.number(QByteArrayLiteral("SELECT count(*) FROM plan"));
    if (!plans)
        return tl::unexpected(plans.error());
    return *plans == 1 ? Result<void>() : damaged(file.info.path, Text::tr("it has no plan"));
}

/// True when each row's parent is there. Rows come in the key's order, so that a parent is looked up once a run.
template<class Rows, class Parents, class ParentOf>
bool allHaveParents(const Rows& rows, const Parents& parents, ParentOf parentOf)
{
    std::optional<typename Parents::key_type> known;
    for (const auto& [key, row] : rows) {
        const auto parent = parentOf(key, row);
        if (known == parent)
            continue;
        if (!parents.contains(parent))
            return false;
        known = parent;
    }
    return true;
}

/// The first table with a row that hangs on nothing; nothing when all is sound.
const char* tableWithOrphans(const Scorecard& scorecard)
{
    const auto& [plan, terms, areas, actions, milestones, links, metrics, baselines, targets, trajectory, readings,
                 benchmarks, commentary, backlog, capacity, scenarios, signOffs, termStates, committeeDates,
                 importHeadings] = scorecard;
    const auto area = [](const auto&, const auto& row) { return row.area; };
    const auto ofMetric = [](const auto& key, const auto&) { return key.metric; };
    const auto itself = [](const auto& key, const auto&) { return key; };
    if (!allHaveParents(actions, areas, area))
        return Table<ActionEdit>::name;
    if (!allHaveParents(milestones, actions, [](const auto&, const auto& row) { return row.action; }))
        return Table<MilestoneEdit>::name;
    if (!allHaveParents(metrics, areas, area))
        return Table<MetricEdit>::name;
    if (!allHaveParents(links, actions, [](const auto& key, const auto&) { return key.action; })
        || !allHaveParents(links, metrics, ofMetric))
        return Table<ActionMetricEdit>::name;
    if (!allHaveParents(baselines, metrics, itself))
        return Table<BaselineEdit>::name;
    if (!allHaveParents(targets, metrics, itself))
        return Table<TargetEdit>::name;
    if (!allHaveParents(trajectory, metrics, ofMetric))
        return Table<TrajectoryEdit>::name;
    if (!allHaveParents(readings, metrics, ofMetric))
        return Table<ReadingEdit>::name;
    if (!allHaveParents(benchmarks, metrics, ofMetric))
        return Table<BenchmarkEdit>::name;
    if (!allHaveParents(commentary, metrics, ofMetric))
        return Table<CommentaryEdit>::name;
    return allHaveParents(signOffs, metrics, ofMetric) ? nullptr : Table<SignOffEdit>::name;
}

/// One moment of the file: all tables in one read transaction.
Result<Loaded> loadMoment(const File& file)
{
    auto transaction = sqlite::Transaction::begin(file.database, sqlite::Transaction::Kind::Read);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto version = dataVersion(file);
    if (!version)
        return tl::unexpected(version.error());
    auto scorecard = loadRows(file);
    if (!scorecard)
        return tl::unexpected(scorecard.error());
    if (const auto ended = transaction->commit(); !ended)
        return tl::unexpected(ended.error());
    return Loaded{std::move(*scorecard), *version};
}

} // namespace

Result<std::int64_t> dataVersion(const File& file)
{
    return file.database.number(QByteArrayLiteral("PRAGMA data_version"));
}

Result<Scorecard> loadRows(const File& file)
{
    if (const auto planned = checkOnePlan(file); !planned)
        return tl::unexpected(planned.error());
    Scorecard scorecard;
    const Change* allKinds = nullptr;
    if (const auto read = loadTables(file, scorecard, allKinds); !read)
        return tl::unexpected(read.error());
    return scorecard;
}

Result<Loaded> loadScorecard(const File& file)
{
    if (const auto there = file.database.verifyInPlace(); !there)
        return tl::unexpected(there.error());
    auto loaded = loadMoment(file);
    if (!loaded)
        return loaded;
    if (const auto whole = checkParents(file, loaded->scorecard); !whole)
        return tl::unexpected(whole.error());
    return loaded;
}

Result<void> checkParents(const File& file, const Scorecard& scorecard)
{
    const char* table = tableWithOrphans(scorecard);
    return !table ? Result<void>()
                  : damaged(file.info.path,
                            Text::tr("a row of the table %1 belongs to nothing").arg(QLatin1String(table)));
}

} // namespace send::store
