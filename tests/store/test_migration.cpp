// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/file.h"
#include "store/scratch.h"

#include <QDir>

using namespace send;
using namespace send::test;

namespace {

const auto programVersion = store::versionOf(store::programSchema());

/// What a next version could look like.
store::Schema nextSchema(const QByteArray& step = "ALTER TABLE area ADD COLUMN colour TEXT NOT NULL DEFAULT '';"
                                                  "UPDATE meta SET lowest_reader = 99;")
{
    store::Schema schema = store::programSchema();
    schema.push_back(step);
    return schema;
}

/// The backups folder, empty before and after.
class Backups
{
public:
    Backups() { clear(); }
    ~Backups() { clear(); }
    [[nodiscard]] QStringList paths() const
    {
        QStringList paths;
        for (const QFileInfo& file : QDir(Store::backupFolder()).entryInfoList(QDir::Files))
            paths.append(file.filePath());
        return paths;
    }

private:
    static void clear() { QDir(Store::backupFolder()).removeRecursively(); }
};

} // namespace

TEST_CASE("an older file is backed up, then brought up to date, and the backup opens as before")
{
    const Backups backups;
    const Scratch scratch;
    const Scorecard scorecard = randomScorecard(30);
    (void)storeWith(scratch.path(), scorecard);

    auto file = take(store::openFile(scratch.path(), Access::ReadWrite, nextSchema()));
    CHECK(file.info.schemaVersion == programVersion + 1);
    CHECK(file.info.lowestReader == 99);
    CHECK_FALSE(file.info.readOnly);
    CHECK(take(store::loadScorecard(file)).scorecard == scorecard);
    CHECK(take(file.database.number("SELECT count(colour) FROM area")) == 3);
    CHECK(take(store::checkFile(file)).empty());

    REQUIRE(backups.paths().size() == 1);
    CHECK(backups.paths().front().contains(QStringLiteral("plan version %1 ").arg(programVersion)));
    Store backup = take(Store::open(backups.paths().front()));
    CHECK(backup.info().schemaVersion == programVersion);
    CHECK(take(backup.load()) == scorecard);
    CHECK(errorOf(Store::open(scratch.path())).kind == ErrorKind::Newer);
}

TEST_CASE("an older file that is opened read-only is brought up to date in memory and not touched")
{
    const Backups backups;
    const Scratch scratch;
    const Scorecard scorecard = randomScorecard(31);
    (void)storeWith(scratch.path(), scorecard);
    const QByteArray bytes = bytesOf(scratch.path());

    auto file = take(store::openFile(scratch.path(), Access::ReadOnly, nextSchema()));
    CHECK(file.info.schemaVersion == programVersion + 1);
    CHECK(file.info.readOnly);
    CHECK(take(store::loadScorecard(file)).scorecard == scorecard);
    const Changes edit{PlanEdit{{}, scorecard.plan, Plan()}};
    CHECK(errorOf(store::applyChanges(file, edit, officer, {}, {})).kind == ErrorKind::ReadOnly);
    CHECK(bytesOf(scratch.path()) == bytes);
    CHECK(backups.paths().isEmpty());
}

TEST_CASE("a step that fails, or leaves a row that belongs to nothing, changes nothing")
{
    for (const QByteArray& step : {QByteArray("CREATE TABLE colour (name TEXT); DROP TABLE no_such_table;"),
                                   QByteArray("DELETE FROM area;")}) {
        const Backups backups;
        const Scratch scratch;
        const Scorecard scorecard = randomScorecard(32);
        (void)storeWith(scratch.path(), scorecard);
        const QByteArray bytes = bytesOf(scratch.path());
        CHECK_FALSE(store::openFile(scratch.path(), Access::ReadWrite, nextSchema(step)).has_value());
        CHECK(bytesOf(scratch.path()) == bytes);
        CHECK(take(take(Store::open(scratch.path())).load()) == scorecard);
    }
}

TEST_CASE("without a backup there is no migration")
{
    const Backups backups;
    const Scratch scratch;
    (void)storeWith(scratch.path(), randomScorecard(33));
    const QByteArray bytes = bytesOf(scratch.path());
    const QString folder = Store::backupFolder();
    REQUIRE(QDir().mkpath(QFileInfo(folder).path()));
    writeBytes(folder, "a file where the folder should be");
    const Error error = errorOf(store::openFile(scratch.path(), Access::ReadWrite, nextSchema()));
    CHECK(readsLikeASentence(error.sentence));
    CHECK(error.sentence.contains(QStringLiteral("no backup")));
    CHECK(bytesOf(scratch.path()) == bytes);
    QFile::remove(folder);
}

TEST_CASE("a file keeps its one journal mode and its rules")
{
    const Scratch scratch;
    const auto file = take(store::createFile(scratch.path(), Plan(), store::programSchema()));
    CHECK(take(file.database.string("PRAGMA journal_mode")) == QStringLiteral("delete"));
    CHECK(take(file.database.number("PRAGMA synchronous")) == 2);
    CHECK(take(file.database.number("PRAGMA foreign_keys")) == 1);
    CHECK(take(file.database.number("PRAGMA trusted_schema")) == 0);
    CHECK(take(file.database.number("PRAGMA application_id")) == store::applicationId);
    CHECK(take(file.database.number("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                                    "AND NOT strict AND name NOT LIKE 'sqlite_%'")) == 0);
}
