// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tamper.h"

using namespace send;
using namespace send::test;

namespace {

QDateTime utc(int month, int day, int hour, int minute = 0)
{
    return {QDate(2026, month, day), QTime(hour, minute), Qt::UTC};
}

void write(Store& store, const Scorecard& from, const Scorecard& to, const QDateTime& when)
{
    store.setClock([when] { return when; });
    take(store.apply(diff(from, to), officer, QStringLiteral("Edit")));
}

/// Only its title differs from scorecard to scorecard.
Scorecard titled(const QString& title)
{
    Scorecard scorecard;
    scorecard.plan.title = title;
    return scorecard;
}

QString titleAsAt(const Store& store, QDate day)
{
    return take(store.loadAsAt(day)).plan.title;
}

} // namespace

TEST_CASE("a scorecard is shown as it stood at the end of each day of its history, whatever was edited")
{
    const Scratch scratch;
    std::vector<Scorecard> days{Scorecard()};
    days.front().plan = randomScorecard(1).plan;
    Store store = take(Store::create(scratch.path(), days.front().plan));
    for (int day = 1; day <= 6; ++day) { // rows of every kind come, change and go
        const Scorecard morning = randomScorecard(std::uint64_t(day) + 40);
        days.push_back(randomScorecard(std::uint64_t(day)));
        write(store, days[std::size_t(day) - 1], morning, utc(10, day, 9));
        write(store, morning, days.back(), utc(10, day, 16));
    }
    const Store again = take(Store::open(scratch.path(), Access::ReadOnly));
    for (int day = 1; day <= 6; ++day) {
        INFO("October " << day);
        CHECK(take(again.loadAsAt(QDate(2026, 10, day))) == days[std::size_t(day)]);
    }
    CHECK(take(again.loadAsAt(QDate(2027, 1, 1))) == days.back());
    CHECK(take(again.load()) == days.back()); // nothing was written
}

TEST_CASE("a day ends at midnight in London, in summer and in winter")
{
    const Scratch scratch;
    Store store = take(Store::create(scratch.path(), titled(QStringLiteral("none")).plan));
    write(store, titled(QStringLiteral("none")), titled(QStringLiteral("late on 1 July")), utc(7, 1, 22, 59));
    write(store, titled(QStringLiteral("late on 1 July")), titled(QStringLiteral("early on 2 July")), utc(7, 1, 23, 0));
    write(store, titled(QStringLiteral("early on 2 July")), titled(QStringLiteral("late on 1 December")),
          utc(12, 1, 23, 59));
    CHECK(titleAsAt(store, QDate(2026, 7, 1)) == u"late on 1 July");
    CHECK(titleAsAt(store, QDate(2026, 7, 2)) == u"early on 2 July");
    CHECK(titleAsAt(store, QDate(2026, 11, 30)) == u"early on 2 July");
    CHECK(titleAsAt(store, QDate(2026, 12, 1)) == u"late on 1 December");
}

TEST_CASE("a day before the history begins is refused in a sentence that names the first one")
{
    const Scratch scratch;
    Store store = take(Store::create(scratch.path(), titled({}).plan));
    CHECK(titleAsAt(store, QDate(2020, 1, 1)).isEmpty()); // no history yet: it has always stood so
    write(store, titled({}), titled(QStringLiteral("A plan")), utc(10, 12, 9));
    const Error error = errorOf(store.loadAsAt(QDate(2026, 10, 11)));
    CHECK(error.kind == ErrorKind::Refused);
    CHECK(error.sentence.contains(u"begins on 12 October 2026"));
    CHECK(readsLikeASentence(error.sentence));
}

TEST_CASE("a history that does not fit what is in the file is one sentence")
{
    const char* tampering =
        GENERATE("UPDATE plan SET title = 'typed by hand'", "UPDATE audit SET changes = replace(changes, '{', '')",
                 "UPDATE audit SET changes = replace(changes, '\"second\"', '\"other\"')",
                 "UPDATE audit SET changes = replace(changes, '\"title\"', '\"recovery_date\":\"soon\",\"title\"')",
                 "UPDATE audit SET changes = replace(changes, '{\"only_row\":1}', '{}')",
                 "UPDATE audit SET changes = replace(changes, 'plan' || char(10), 'meta' || char(10))",
                 "UPDATE audit SET changes = substr(changes, 1, 10)");
    INFO(tampering);
    const Scratch scratch;
    {
        Store store = take(Store::create(scratch.path(), titled({}).plan));
        write(store, titled({}), titled(QStringLiteral("first")), utc(10, 12, 9));
        write(store, titled(QStringLiteral("first")), titled(QStringLiteral("second")), utc(10, 13, 9));
    }
    tamper(scratch.path(), tampering);
    const Store store = take(Store::open(scratch.path(), Access::ReadOnly));
    const Error error = errorOf(store.loadAsAt(QDate(2026, 10, 12)));
    CHECK(error.kind == ErrorKind::Corrupt);
    CHECK(error.sentence.contains(u"entry 2, 13 Oct 2026"));
    CHECK(readsLikeASentence(error.sentence));
}

TEST_CASE("the odd values of a file of the first version are taken back too")
{
    const Scratch scratch;
    REQUIRE(QFile::copy(QStringLiteral(TEST_DATA_DIR "/store/version-1.scorecard"), scratch.path()));
    REQUIRE(QFile::setPermissions(scratch.path(), QFile::ReadOwner | QFile::WriteOwner));
    Store store = take(Store::open(scratch.path()));
    const Scorecard before = take(store.load());
    const QDateTime last = take(store.history(1)).front().when;
    const auto next = [&] { return last.addDays(2); };
    store.setClock(next);
    take(store.apply(diff(before, onlyPlan(before.plan)), officer, QStringLiteral("Emptied")));
    CHECK(take(store.loadAsAt(last.addDays(3).date())) == onlyPlan(before.plan));
    CHECK(take(store.loadAsAt(last.date().addDays(1))) == before);
}
