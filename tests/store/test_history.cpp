// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/audit_text.h"
#include "store/sha256.h"
#include "store/sqlite.h"
#include "store/tamper.h"

using namespace send;
using namespace send::test;
using namespace send::store;

namespace {

/// A scorecard of one metric, and a reading for each of so many months.
Scorecard withMonths(int months, int figure)
{
    Scorecard scorecard = onlyPlan({});
    scorecard.areas[AreaId(1)] = {1, QStringLiteral("Timeliness"), {}, {}, {}};
    Metric metric{.area = AreaId(1), .number = 1, .name = QStringLiteral("Open cases")};
    metric.period = PeriodKind::Month;
    scorecard.metrics.emplace(MetricId(1), metric);
    Period period = monthPeriod(1800, 1);
    for (int month = 0; month < months; ++month, period = next(period))
        scorecard.readings[{MetricId(1), period}] = Reading{.value = Decimal(figure)};
    return scorecard;
}

std::int64_t rowsOfHistory(const QString& path)
{
    const auto database = take(sqlite::Database::open(path, sqlite::OpenMode::ReadOnly));
    return take(database.number(QByteArrayLiteral("SELECT count(*) FROM audit")));
}

} // namespace

TEST_CASE("SHA-256 is that of the standard's examples, in one piece and in several")
{
    Sha256 sum;
    sum.add("abc");
    CHECK(sum.hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    sum.add("abcdbcdecdefdefgefghfghighij");
    sum.add("hijkijkljklmklmnlmnomnopnopq");
    CHECK(sum.hex() == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("changed rows read as they were written, with inserts, deletes and missing lines")
{
    QByteArray text;
    appendTo(text, {"area", R"({"id":1})", "", R"({"name":"A"})"});
    appendTo(text, {"plan", R"({"only_row":1})", R"({"title":"a\nb"})", R"({"title":"c"})"});
    appendTo(text, {"area", R"({"id":1})", R"({"name":"A"})", ""});
    const auto rows = changedRows(text);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].before.isEmpty());
    CHECK(rows[0].after == R"({"name":"A"})");
    CHECK(rows[1].before == R"({"title":"a\nb"})");
    CHECK(rows[2].key == R"({"id":1})");
    CHECK(rows[2].after.isEmpty());
    CHECK(changedRows("").empty());
    const auto cut = changedRows("area\n{}");
    REQUIRE(cut.size() == 1);
    CHECK(cut.front().after.isEmpty());
}

TEST_CASE("a large edit stands in the history a thousand rows at a time, each of them an entry, newest first")
{
    const Scratch scratch;
    const Scorecard scorecard = withMonths(2500, 7);
    Store store = storeWith(scratch.path(), scorecard);
    const auto rows = rowsOfHistory(scratch.path());
    CHECK(rows == 3);
    const auto entries = take(store.history());
    REQUIRE(entries.size() == 2502);
    CHECK(entries.back().table == u"area");
    CHECK(entries.front().number == rows);
    CHECK(std::ranges::is_sorted(entries, std::greater<>(), &AuditEntry::number));
    CHECK(entries.front().key.contains(u"2008-04")); // the 2,500th month
    CHECK(take(store.history(3)).size() == 3);
    CHECK(take(store.history(3))[2].key == entries[2].key);
    CHECK(take(store.check()).empty());
}

TEST_CASE("a conflict far down in a large edit leaves nothing of it")
{
    const Scratch scratch;
    const Scorecard scorecard = withMonths(2500, 7);
    Store store = storeWith(scratch.path(), scorecard);
    const auto entries = take(store.history()).size();
    Changes changes = diff(scorecard, withMonths(2500, 8));
    std::get<ReadingEdit>(changes[2400]).before->value = Decimal(9);
    CHECK(errorOf(store.apply(changes, officer, QStringLiteral("Import"))).kind == ErrorKind::Conflict);
    std::get<ReadingEdit>(changes[2400]).before->value = Decimal(7);
    std::get<ReadingEdit>(changes[2400]).after->comment = QString(QChar(u'\0'));
    CHECK(errorOf(store.apply(changes, officer, QStringLiteral("Import"))).kind == ErrorKind::BadInput);
    CHECK(take(store.load()) == scorecard);
    CHECK(take(store.history()).size() == entries);
}

TEST_CASE("a row that another program spelled otherwise is changed and deleted all the same")
{
    const Scratch scratch;
    Scorecard scorecard = withMonths(2, 7);
    for (auto& [key, reading] : scorecard.readings)
        reading.markers = Marker::Provisional | Marker::Revised;
    (void)storeWith(scratch.path(), scorecard);
    tamper(scratch.path(), "UPDATE reading SET markers = 'r p'");
    Store store = take(Store::open(scratch.path()));
    REQUIRE(take(store.load()) == scorecard);
    const Scorecard after = withMonths(1, 8);
    take(store.apply(diff(scorecard, after), officer, QStringLiteral("Edit")));
    CHECK(take(store.load()) == after);
    CHECK(take(store.check()).empty());
}
