// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/scratch.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace send;
using namespace send::test;

namespace {

const QString text = QStringLiteral("Set 20-week timeliness, Autumn 2026");

/// A changed row of the same key: what another random scorecard holds in its place.
template<class Map>
auto changedRow(const Map& rows, const Map& others)
{
    using E = Edit<typename Map::key_type, typename Map::mapped_type>;
    const auto& [key, row] = *rows.begin();
    for (const auto& [other, candidate] : others)
        if (!(candidate == row))
            return E{key, row, candidate};
    FAIL("no other row");
    return E{key, row, row};
}

/// One edit of each kind of row. Rows that name a parent keep it.
std::vector<Change> oneOfEach(const Scorecard& has, Scorecard other)
{
    for (auto& [id, action] : other.actions)
        action.area = has.areas.begin()->first;
    for (auto& [id, milestone] : other.milestones)
        milestone.action = has.actions.begin()->first;
    for (auto& [id, metric] : other.metrics)
        metric.area = has.areas.begin()->first;
    return {PlanEdit{{}, has.plan, other.plan},
            changedRow(has.terms, other.terms),
            changedRow(has.areas, other.areas),
            changedRow(has.actions, other.actions),
            changedRow(has.milestones, other.milestones),
            changedRow(has.actionMetrics, other.actionMetrics),
            changedRow(has.metrics, other.metrics),
            changedRow(has.baselines, other.baselines),
            changedRow(has.targets, other.targets),
            changedRow(has.trajectory, other.trajectory),
            changedRow(has.readings, other.readings),
            changedRow(has.benchmarks, other.benchmarks),
            changedRow(has.commentary, other.commentary),
            changedRow(has.backlog, other.backlog),
            changedRow(has.capacity, other.capacity),
            changedRow(has.scenarios, other.scenarios),
            changedRow(has.signOffs, other.signOffs),
            changedRow(has.termStates, other.termStates),
            changedRow(has.committeeDates, other.committeeDates),
            changedRow(has.importHeadings, other.importHeadings)};
}

ReadingEdit readingEdit(const Scorecard& scorecard, int value)
{
    const auto key = scorecard.readings.begin()->first;
    Reading after = scorecard.readings.begin()->second;
    after.value = Decimal(value);
    return editOf(scorecard.readings, key, after);
}

} // namespace

TEST_CASE("every kind of row is edited, undone and redone, each time with one audit row, and reopens equal")
{
    const Scorecard before = randomScorecard(1);
    const std::vector<Change> edits = oneOfEach(before, randomScorecard(2));
    static_assert(std::variant_size_v<Change> == 20, "a new kind of row belongs into oneOfEach");
    REQUIRE(edits.size() == std::variant_size_v<Change>);

    for (std::size_t kind = 0; kind < edits.size(); ++kind) {
        INFO("kind " << kind);
        REQUIRE(edits[kind].index() == kind);
        const Scratch scratch;
        Store store = storeWith(scratch.path(), before);
        const auto entries = [&] { return take(store.history()).size(); };
        const auto held = [&] { return take(take(Store::open(scratch.path())).load()); };
        Scorecard after = before;
        REQUIRE(applyTo(after, {edits[kind]}));
        const auto start = entries();

        take(store.apply({edits[kind]}, officer, text));
        CHECK(held() == after);
        CHECK(entries() == start + 1);

        take(store.apply(inverse({edits[kind]}), officer, QStringLiteral("Undo")));
        CHECK(held() == before);
        CHECK(entries() == start + 2);

        take(store.apply({edits[kind]}, officer, QStringLiteral("Redo")));
        CHECK(held() == after);
        CHECK(entries() == start + 3);
        CHECK(take(store.check()).empty());
    }
}

TEST_CASE("every kind of row is inserted and deleted, with one audit row each")
{
    const Scratch scratch;
    const Scorecard scorecard = randomScorecard(3);
    const Scorecard empty = onlyPlan(scorecard.plan);
    Store store = take(Store::create(scratch.path(), scorecard.plan));
    const Changes all = diff(empty, scorecard);

    take(store.apply(all, officer, QStringLiteral("Import")));
    CHECK(take(take(Store::open(scratch.path())).load()) == scorecard);
    CHECK(take(store.history()).size() == all.size());

    take(store.apply(inverse(all), officer, QStringLiteral("Undo")));
    CHECK(take(take(Store::open(scratch.path())).load()) == empty);
    CHECK(take(store.history()).size() == 2 * all.size());
    CHECK(take(store.check()).empty());
}

TEST_CASE("fifty random scorecards are read back as they were written")
{
    for (std::uint64_t seed = 100; seed < 150; ++seed) {
        const Scratch scratch;
        const Scorecard scorecard = randomScorecard(seed, 1 + static_cast<int>(seed % 4));
        (void)storeWith(scratch.path(), scorecard);
        CHECK(take(take(Store::open(scratch.path(), Access::ReadOnly)).load()) == scorecard);
    }
}

TEST_CASE("an edit whose before no longer holds writes nothing at all")
{
    const Scratch scratch;
    const Scorecard scorecard = randomScorecard(4);
    Store store = storeWith(scratch.path(), scorecard);
    const auto entries = take(store.history()).size();
    ReadingEdit stale = readingEdit(scorecard, 81);
    stale.before->comment += QStringLiteral(" as it was last week");
    Area renamed = scorecard.areas.begin()->second;
    renamed.name = QStringLiteral("Another name");

    const Changes edit{editOf(scorecard.areas, scorecard.areas.begin()->first, renamed), stale};
    CHECK(errorOf(store.apply(edit, officer, text)).kind == ErrorKind::Conflict);
    CHECK(take(store.load()) == scorecard);
    CHECK(take(store.history()).size() == entries);
}

TEST_CASE("inserting what is there, changing or deleting what is not, and deleting the plan are conflicts")
{
    const Scratch scratch;
    const Scorecard scorecard = randomScorecard(5);
    Store store = storeWith(scratch.path(), scorecard);
    const auto& [key, reading] = *scorecard.readings.begin();
    const ReadingKey absent{key.metric, Period{PeriodKind::CalendarYear, 1999, 1}};

    const std::vector<Change> conflicts = {ReadingEdit{key, std::nullopt, reading}, ReadingEdit{absent, reading, Reading()},
                                           ReadingEdit{absent, reading, std::nullopt},
                                           PlanEdit{{}, scorecard.plan, std::nullopt},
                                           PlanEdit{{}, std::nullopt, scorecard.plan}};
    for (const Change& change : conflicts)
        CHECK(errorOf(store.apply({change}, officer, text)).kind == ErrorKind::Conflict);
    CHECK(take(store.load()) == scorecard);
}

TEST_CASE("what nothing belongs to any more cannot be written")
{
    const Scratch scratch;
    const Scorecard scorecard = randomScorecard(6);
    Store store = storeWith(scratch.path(), scorecard);
    const MetricId metric = scorecard.metrics.begin()->first;

    const Changes alone{editOf(scorecard.metrics, metric, std::nullopt)};
    const Error error = errorOf(store.apply(alone, officer, text));
    CHECK(error.kind == ErrorKind::Conflict);
    CHECK(readsLikeASentence(error.sentence));
    CHECK(take(store.load()) == scorecard);
    take(store.apply(removalOf(scorecard, metric), officer, text));
    CHECK_FALSE(take(store.load()).metrics.contains(metric));
}

TEST_CASE("a value that no file may hold is refused before anything is written")
{
    const Scratch scratch;
    const Scorecard scorecard = randomScorecard(7);
    Store store = storeWith(scratch.path(), scorecard);
    const MetricId metric = scorecard.metrics.begin()->first;
    Metric manyDecimals = scorecard.metrics.begin()->second;
    manyDecimals.decimals = 7;
    Area nul = scorecard.areas.begin()->second;
    nul.name = QString(QChar(u'\0'));
    Area halfACharacter = scorecard.areas.begin()->second;
    halfACharacter.name = QString(QChar(0xd800));
    BacklogMonth negative;
    negative.received = -1;

    const std::vector<Change> bad = {
        editOf(scorecard.metrics, metric, manyDecimals),
        editOf(scorecard.areas, scorecard.areas.begin()->first, nul),
        editOf(scorecard.areas, scorecard.areas.begin()->first, halfACharacter),
        editOf(scorecard.backlog, Month{1999, 1}, negative),
        editOf(scorecard.backlog, Month{1999, 13}, BacklogMonth()),
        editOf(scorecard.baselines, metric, Baseline()),
        editOf(scorecard.readings, ReadingKey{metric, Period{PeriodKind::Month, 10000, 1}}, Reading()),
        editOf(scorecard.areas, AreaId(0), Area())};
    for (const Change& change : bad) {
        const Error error = errorOf(store.apply({change}, officer, text));
        CHECK(error.kind == ErrorKind::BadInput);
        CHECK(readsLikeASentence(error.sentence));
    }
    CHECK(take(store.load()) == scorecard);
}

TEST_CASE("the history says who, what, when and why, with the row before and after")
{
    const Scratch scratch;
    const Scorecard scorecard = randomScorecard(8);
    Store store = storeWith(scratch.path(), scorecard);
    const ReadingEdit edit = readingEdit(scorecard, 81);
    take(store.apply({edit}, officer, text, QStringLiteral("Late returns")));

    const auto history = take(store.history(1));
    REQUIRE(history.size() == 1);
    const AuditEntry& entry = history.front();
    CHECK(entry.author == officer);
    CHECK(entry.text == text);
    CHECK(entry.reason == QStringLiteral("Late returns"));
    CHECK(entry.table == QStringLiteral("reading"));
    CHECK(std::abs(entry.when.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    const auto key = QJsonDocument::fromJson(entry.key.toUtf8()).object();
    CHECK(key[QStringLiteral("metric")].toInteger() == edit.key.metric.value());
    const auto after = QJsonDocument::fromJson(entry.after.toUtf8()).object();
    CHECK(after[QStringLiteral("value")].toString() == QStringLiteral("81"));
    CHECK(QJsonDocument::fromJson(entry.before.toUtf8()).isObject());
    CHECK(take(store.history())[1].number == entry.number - 1);
}

TEST_CASE("an edit that changes nothing leaves no trace")
{
    const Scratch scratch;
    const Scorecard scorecard = randomScorecard(9);
    Store store = storeWith(scratch.path(), scorecard);
    const auto entries = take(store.history()).size();
    const auto& [id, area] = *scorecard.areas.begin();
    take(store.apply({AreaEdit{id, area, area}}, officer, text));
    CHECK(take(store.history()).size() == entries);
}

TEST_CASE("two officers see each other's edits, and neither overwrites the other")
{
    const Scratch scratch;
    const Scorecard scorecard = randomScorecard(10);
    Store mine = storeWith(scratch.path(), scorecard);
    Store theirs = take(Store::open(scratch.path()));
    CHECK(take(mine.load()) == take(theirs.load()));
    CHECK_FALSE(take(mine.changedElsewhere()));

    take(theirs.apply({readingEdit(scorecard, 81)}, QStringLiteral("Another officer"), text));
    CHECK(take(mine.changedElsewhere()));
    CHECK_FALSE(take(theirs.changedElsewhere()));
    CHECK(errorOf(mine.apply({readingEdit(scorecard, 82)}, officer, text)).kind == ErrorKind::Conflict);

    // An edit of something else goes through, and does not hide theirs.
    Area area = scorecard.areas.begin()->second;
    area.number += 1;
    take(mine.apply({editOf(scorecard.areas, scorecard.areas.begin()->first, area)}, officer, text));
    CHECK(take(mine.changedElsewhere()));
    const Scorecard merged = take(mine.load());
    CHECK_FALSE(take(mine.changedElsewhere()));
    CHECK(merged.areas.begin()->second == area);
    CHECK(merged.readings.begin()->second.value == Decimal(81));
    CHECK(take(theirs.changedElsewhere()));
}

TEST_CASE("a history that was touched by hand no longer adds up")
{
    const Scratch scratch;
    Store store = storeWith(scratch.path(), randomScorecard(11));
    CHECK(take(store.check()).empty());
    QByteArray bytes = bytesOf(scratch.path());
    const auto place = bytes.indexOf("Data officer");
    REQUIRE(place > 0);
    bytes.replace(place, 12, "Nobody at al");
    writeBytes(scratch.path(), bytes);
    const auto findings = take(take(Store::open(scratch.path())).check());
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().contains(QStringLiteral("history does not add up")));
}

TEST_CASE("counts are those of what is loaded")
{
    const Scratch scratch;
    const Scorecard scorecard = randomScorecard(12);
    const Counts counts = take(storeWith(scratch.path(), scorecard).counts());
    CHECK(counts.areas == 3);
    CHECK(counts.readings == static_cast<qint64>(scorecard.readings.size()));
    CHECK(counts.backlogMonths == static_cast<qint64>(scorecard.backlog.size()));
    CHECK(counts.terms > 0);
}

TEST_CASE("a backup is a scorecard with the same figures and history, and replaces nothing")
{
    const Scratch scratch;
    const Scorecard scorecard = randomScorecard(13);
    Store store = storeWith(scratch.path(), scorecard);
    const QString copy = scratch.path(QStringLiteral("copy.scorecard"));
    take(store.backupTo(copy));
    Store opened = take(Store::open(copy));
    CHECK(take(opened.load()) == scorecard);
    CHECK(take(opened.history()).size() == take(store.history()).size());
    CHECK(errorOf(store.backupTo(copy)).kind == ErrorKind::Refused);
    CHECK(errorOf(store.backupTo(scratch.path(QStringLiteral("no/such/folder/x.scorecard")))).kind == ErrorKind::ReadOnly);
}
