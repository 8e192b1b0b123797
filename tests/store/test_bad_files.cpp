// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tamper.h"

#include <QDir>

using namespace send;
using namespace send::test;

namespace {

Error openingError(const QString& path)
{
    const Error error = errorOf(Store::open(path));
    CHECK(readsLikeASentence(error.sentence));
    return error;
}

/// Opens and loads whatever the bytes are: a scorecard, or a sentence. True when it was a scorecard.
bool opensOrExplains(const QString& path, Access access)
{
    const auto store = Store::open(path, access);
    if (!store) {
        CHECK(readsLikeASentence(store.error().sentence));
        return false;
    }
    const auto scorecard = store->load();
    if (!scorecard)
        CHECK(readsLikeASentence(scorecard.error().sentence));
    return scorecard.has_value();
}

} // namespace

TEST_CASE("what is no file, no ordinary file or no scorecard is refused in a sentence and left as it is")
{
    const Scratch scratch;
    const QString path = scratch.path();
    CHECK(openingError(path).kind == ErrorKind::NotFound);
    CHECK_FALSE(QFile::exists(path));
    CHECK(openingError(QString()).kind != ErrorKind::Io);
    REQUIRE(QDir().mkpath(scratch.path(QStringLiteral("folder.scorecard"))));
    CHECK(openingError(scratch.path(QStringLiteral("folder.scorecard"))).kind == ErrorKind::Foreign);
    for (const QByteArray& bytes : {QByteArray(), QByteArray("metric,period,value\n7.1,Autumn 2026,77.6\n"),
                                    QByteArray("SQLite format 3\0", 16), QByteArray(100'000, '\x5a')}) {
        writeBytes(path, bytes);
        CHECK(openingError(path).kind == ErrorKind::Foreign);
        CHECK(bytesOf(path) == bytes);
    }
}

TEST_CASE("another program's database is refused and left as it is")
{
    const Scratch scratch;
    tamper(scratch.path(), "CREATE TABLE reading (metric INTEGER); PRAGMA application_id = 42; PRAGMA user_version = 1;");
    const QByteArray bytes = bytesOf(scratch.path());
    CHECK(openingError(scratch.path()).kind == ErrorKind::Foreign);
    CHECK(bytesOf(scratch.path()) == bytes);
}

TEST_CASE("a new scorecard never replaces a file, nor is half of one left behind")
{
    const Scratch scratch;
    writeBytes(scratch.path(), "a letter");
    CHECK(errorOf(Store::create(scratch.path(), Plan())).kind == ErrorKind::Refused);
    CHECK(bytesOf(scratch.path()) == "a letter");
    const QString nowhere = scratch.path(QStringLiteral("no/folder/x.scorecard"));
    CHECK(errorOf(Store::create(nowhere, Plan())).kind == ErrorKind::NotFound);
    Plan unwritable;
    unwritable.title = QString(QChar(u'\0'));
    const QString fresh = scratch.path(QStringLiteral("fresh.scorecard"));
    CHECK(errorOf(Store::create(fresh, unwritable)).kind == ErrorKind::BadInput);
    CHECK_FALSE(QFile::exists(fresh));
}

TEST_CASE("a file of a newer version is refused, or opened read-only where it allows that")
{
    const Scratch scratch;
    const Scorecard scorecard = randomScorecard(20);
    (void)storeWith(scratch.path(), scorecard);
    tamper(scratch.path(), "PRAGMA user_version = 7; ALTER TABLE area ADD COLUMN colour TEXT;");
    Store store = take(Store::open(scratch.path()));
    CHECK(store.info().readOnly);
    CHECK(store.info().schemaVersion == 7);
    CHECK(take(store.load()) == scorecard);
    const Changes edit{PlanEdit{{}, scorecard.plan, Plan()}};
    CHECK(errorOf(store.apply(edit, officer, QStringLiteral("Edit"))).kind == ErrorKind::ReadOnly);

    tamper(scratch.path(), "UPDATE meta SET lowest_reader = 7;");
    const Error error = openingError(scratch.path());
    CHECK(error.kind == ErrorKind::Newer);
    CHECK(error.sentence.contains(QStringLiteral("format 7; this program reads up to 4")));
}

TEST_CASE("a file that a newer version takes over while it is open is not written to")
{
    const Scratch scratch;
    const Scorecard scorecard = randomScorecard(21);
    Store store = storeWith(scratch.path(), scorecard);
    tamper(scratch.path(), "PRAGMA user_version = 7;");
    const Error error = errorOf(store.apply({PlanEdit{{}, scorecard.plan, Plan()}}, officer, QStringLiteral("Edit")));
    CHECK(error.kind == ErrorKind::Newer);
    CHECK(readsLikeASentence(error.sentence));
    CHECK(take(store.load()) == scorecard);
}

TEST_CASE("a file with code in it is refused")
{
    for (const QByteArray& code :
         {QByteArray("CREATE TRIGGER t AFTER INSERT ON reading BEGIN DELETE FROM reading; END;"),
          QByteArray("CREATE VIEW v AS SELECT * FROM reading;"),
          QByteArray("DROP TABLE reading; CREATE VIEW reading AS SELECT 1 AS metric;"),
          QByteArray("CREATE VIRTUAL TABLE f USING fts5(words);")}) {
        const Scratch scratch;
        (void)storeWith(scratch.path(), randomScorecard(22));
        tamper(scratch.path(), code);
        CHECK(openingError(scratch.path()).kind == ErrorKind::Foreign);
    }
}

TEST_CASE("a value that no scorecard holds is named by its place")
{
    const std::vector<std::pair<QByteArray, QString>> damages = {
        {"UPDATE reading SET period = '2026-T4';", QStringLiteral("period")},
        {"UPDATE reading SET period = '2026/28';", QStringLiteral("period")},
        {"UPDATE reading SET value = '7.6.1';", QStringLiteral("value")},
        {"UPDATE reading SET value = '1e3';", QStringLiteral("value")},
        {"UPDATE reading SET value = '.5';", QStringLiteral("value")},
        {"UPDATE reading SET value = '99999999999999999999';", QStringLiteral("value")},
        {"UPDATE reading SET value = '0.0000001';", QStringLiteral("value")},
        {"UPDATE reading SET numerator = 3, denominator = NULL;", QStringLiteral("denominator")},
        {"UPDATE reading SET numerator = -3, denominator = 5;", QStringLiteral("numerator")},
        {"UPDATE reading SET markers = 'p q';", QStringLiteral("markers")},
        {"UPDATE reading SET awaited = 2;", QStringLiteral("awaited")},
        {"UPDATE reading SET as_at = '2026-02-30';", QStringLiteral("as_at")},
        {"UPDATE reading SET comment = CAST(x'c328' AS TEXT);", QStringLiteral("comment")},
        {"UPDATE metric SET decimals = 2000000000;", QStringLiteral("decimals")},
        {"UPDATE metric SET unit = 'furlongs';", QStringLiteral("unit")},
        {"UPDATE term_dates SET end_date = '';", QStringLiteral("end_date")},
        {"UPDATE backlog_month SET received = 3000000000;", QStringLiteral("received")},
        {"UPDATE commentary SET term = '2026-10';", QStringLiteral("term")},
        {"UPDATE backlog_month SET month = '2026-13' WHERE month = (SELECT min(month) FROM backlog_month);",
         QStringLiteral("month")},
        {"UPDATE action_metric SET lag_terms = 13;", QStringLiteral("lag_terms")},
        {"DELETE FROM plan;", QStringLiteral("plan")},
        {"DELETE FROM area;", QStringLiteral("action")},
        {"DELETE FROM metric;", QStringLiteral("belongs to nothing")},
        {"DROP TABLE commentary;", QStringLiteral("damaged")},
        {"ALTER TABLE reading DROP COLUMN comment;", QStringLiteral("damaged")},
    };
    for (const auto& [sql, word] : damages) {
        INFO(sql.toStdString());
        const Scratch scratch;
        (void)storeWith(scratch.path(), randomScorecard(23));
        const bool onePeriodEach = sql.contains("period =") || sql.contains("term =");
        tamper(scratch.path(), onePeriodEach ? "DELETE FROM reading WHERE (metric, period) != (SELECT metric, period FROM "
                                               "reading LIMIT 1); DELETE FROM commentary WHERE metric != (SELECT metric "
                                               "FROM commentary LIMIT 1);"
                                                   + sql
                                             : sql);
        const Error error = errorOf(take(Store::open(scratch.path())).load());
        CHECK(error.kind == ErrorKind::Corrupt);
        CHECK(readsLikeASentence(error.sentence));
        CHECK(error.sentence.contains(word));
    }
}

TEST_CASE("a file cut short at any length opens whole or says that it is damaged")
{
    const Scratch scratch;
    (void)storeWith(scratch.path(), randomScorecard(24, 1));
    const QByteArray whole = bytesOf(scratch.path());
    for (qsizetype length = 0; length < whole.size(); length += 509) {
        INFO("cut at " << length);
        writeBytes(scratch.path(), whole.first(length));
        CHECK_FALSE(opensOrExplains(scratch.path(), Access::ReadWrite));
    }
}

TEST_CASE("a damaged byte anywhere never ends in anything but a scorecard or a sentence")
{
    const Scratch scratch;
    (void)storeWith(scratch.path(), randomScorecard(25, 1));
    const QByteArray whole = bytesOf(scratch.path());
    int refused = 0;
    for (qsizetype place = 0; place < whole.size(); place += place < 400 ? 1 : 97) {
        INFO("damaged at " << place);
        QByteArray damaged = whole;
        damaged[place] = static_cast<char>(damaged[place] ^ 0xff);
        writeBytes(scratch.path(), damaged);
        refused += !opensOrExplains(scratch.path(), place % 2 ? Access::ReadOnly : Access::ReadWrite);
    }
    CHECK(refused > 100);
}

TEST_CASE("random bytes behind a true header never end in anything but a scorecard or a sentence")
{
    std::mt19937_64 random(2026);
    const Scratch scratch;
    (void)storeWith(scratch.path(), randomScorecard(26, 1));
    const QByteArray whole = bytesOf(scratch.path());
    for (int run = 0; run < 200; ++run) {
        INFO("run " << run);
        QByteArray damaged = whole;
        const auto start = static_cast<qsizetype>(random() % static_cast<std::uint64_t>(whole.size()));
        for (qsizetype place = std::max<qsizetype>(start, 72); place < std::min(start + 700, whole.size()); ++place)
            damaged[place] = static_cast<char>(random());
        writeBytes(scratch.path(), damaged);
        (void)opensOrExplains(scratch.path(), Access::ReadWrite);
        const auto store = Store::open(scratch.path());
        if (store && store->check())
            (void)store->history();
    }
}
