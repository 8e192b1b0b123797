// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/scratch.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

#include <sqlite3.h>

#include <iostream>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace send;
using namespace send::test;

namespace {

const QString text = QStringLiteral("Edit");

/// This very program again, as another process, running one hidden case on a file.
class Child
{
public:
    Child(const QString& path, const QString& hiddenCase)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("CHILD_FILE"), path);
        m_process.setProcessEnvironment(environment);
        m_process.start(QCoreApplication::applicationFilePath(), {hiddenCase});
        REQUIRE(m_process.waitForStarted());
    }
    ~Child()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// The next thing that it says; the runner's own lines are skipped.
    QString hear()
    {
        const QByteArray mark = "says ";
        for (;;) {
            while (!m_process.canReadLine())
                if (!m_process.waitForReadyRead(20'000))
                    return {};
            const QByteArray line = m_process.readLine().trimmed();
            if (line.startsWith(mark))
                return QString::fromUtf8(line.mid(mark.size()));
        }
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// Ends its input and waits; true when its checks held.
    bool finishes()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(30'000);
        UNSCOPED_INFO(m_process.readAllStandardOutput().toStdString());
        return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    }

private:
    QProcess m_process;
};

QString childFile()
{
    return qEnvironmentVariable("CHILD_FILE");
}

/// The plan with another title: the smallest edit there is.
Changes retitled(Scorecard& scorecard, const QString& title)
{
    Plan after = scorecard.plan;
    after.title = title;
    const Changes changes{PlanEdit{{}, scorecard.plan, after}};
    REQUIRE(applyTo(scorecard, changes));
    return changes;
}

void say(const std::string& line)
{
    std::cout << "says " << line << std::endl;
}

} // namespace

TEST_CASE("child: holds the file until its input ends", "[.child-lock]")
{
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(childFile().toUtf8().constData(), &database) == SQLITE_OK);
    REQUIRE(sqlite3_exec(database, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) == SQLITE_OK);
    say("held");
    std::cin.get();
    sqlite3_close(database);
}

TEST_CASE("child: edits until it is killed", "[.child-edit]")
{
    Store store = take(Store::open(childFile()));
    Scorecard scorecard = take(store.load());
    for (int edit = 1;; ++edit) {
        take(store.apply(retitled(scorecard, QString::number(edit)), officer, text));
        say(std::to_string(edit));
    }
}

TEST_CASE("child: adds one to a count a hundred times, whoever else does", "[.child-count]")
{
    Store store = take(Store::open(childFile()));
    for (int done = 0; done < 100;) {
        const auto scorecard = store.load();
        if (!scorecard) {
            REQUIRE(scorecard.error().kind == ErrorKind::Locked); // on a machine that is very busy
            continue;
        }
        BacklogMonth after = scorecard->backlog.at(Month{2026, 10});
        after.received = *after.received + 1;
        const auto applied = store.apply({editOf(scorecard->backlog, Month{2026, 10}, after)}, officer, text);
        if (!applied)
            REQUIRE((applied.error().kind == ErrorKind::Conflict || applied.error().kind == ErrorKind::Locked));
        done += applied.has_value();
    }
}

TEST_CASE("a file that another program holds is refused in a sentence, and free again afterwards")
{
    const Scratch scratch;
    Scorecard scorecard = randomScorecard(40);
    Store store = storeWith(scratch.path(), scorecard);
    Child holder(scratch.path(), QStringLiteral("[.child-lock]"));
    REQUIRE(holder.hear() == QStringLiteral("held"));

    Scorecard edited = scorecard;
    const Changes edit = retitled(edited, text);
    const Error onApply = errorOf(store.apply(edit, officer, text));
    CHECK(onApply.kind == ErrorKind::Locked);
    CHECK(readsLikeASentence(onApply.sentence));
    CHECK(errorOf(Store::open(scratch.path())).kind == ErrorKind::Locked);
    CHECK(errorOf(store.load()).kind == ErrorKind::Locked);

    CHECK(holder.finishes());
    take(store.apply(edit, officer, text));
    CHECK(take(store.load()) == edited);
}

TEST_CASE("two programs that edit the same figure at once lose nothing")
{
    const Scratch scratch;
    Scorecard scorecard = randomScorecard(41, 1);
    scorecard.backlog[Month{2026, 10}].received = 0;
    Store store = storeWith(scratch.path(), scorecard);
    Child one(scratch.path(), QStringLiteral("[.child-count]"));
    Child two(scratch.path(), QStringLiteral("[.child-count]"));
    CHECK(one.finishes());
    CHECK(two.finishes());
    CHECK(take(store.load()).backlog.at(Month{2026, 10}).received == 200);
    CHECK(take(store.check()).empty());
}

TEST_CASE("a program killed in the middle of its edits leaves a sound file with every edit it had confirmed")
{
    const Scratch scratch;
    (void)storeWith(scratch.path(), randomScorecard(42));
    for (int round = 0; round < 8; ++round) {
        int confirmed = 0;
        {
            Child editor(scratch.path(), QStringLiteral("[.child-edit]"));
            for (int line = 0; line < 3 + 5 * round; ++line)
                confirmed = editor.hear().toInt();
            editor.kill();
        }
        Store store = take(Store::open(scratch.path()));
        CHECK(take(store.load()).plan.title.toInt() >= confirmed);
        CHECK(take(store.check()).empty());
    }
}

TEST_CASE("a file that is deleted or replaced while open is not written to, and the sentence says so")
{
    const Scratch scratch;
    Scorecard scorecard = randomScorecard(43);
    Store store = storeWith(scratch.path(), scorecard);
    const QString other = scratch.path(QStringLiteral("other.scorecard"));
    (void)storeWith(other, randomScorecard(44));
    const Changes edit = retitled(scorecard, text);
    REQUIRE(QFile::remove(scratch.path()));

    const auto isGone = [&] {
        const Error error = errorOf(store.apply(edit, officer, text));
        CHECK(error.kind == ErrorKind::NotFound);
        CHECK(readsLikeASentence(error.sentence));
        CHECK(errorOf(store.changedElsewhere()).kind == ErrorKind::NotFound);
        CHECK(errorOf(store.load()).kind == ErrorKind::NotFound);
    };
    isGone();
    CHECK_FALSE(QFile::exists(scratch.path()));
    REQUIRE(QFile::rename(other, scratch.path()));
    const QByteArray bytes = bytesOf(scratch.path());
    isGone();
    CHECK(bytesOf(scratch.path()) == bytes);
}

TEST_CASE("a read-only file opens, loads and refuses edits")
{
    const Scratch scratch;
    Scorecard scorecard = randomScorecard(45);
    (void)storeWith(scratch.path(), scorecard);
    const QByteArray bytes = bytesOf(scratch.path());
    const auto access = GENERATE(Access::ReadOnly, Access::ReadWrite);
    if (access == Access::ReadWrite)
        REQUIRE(QFile::setPermissions(scratch.path(), QFile::ReadOwner | QFile::ReadUser));
    Store store = take(Store::open(scratch.path(), access));
    CHECK(store.info().readOnly);
    CHECK(take(store.load()) == scorecard);
    const Error error = errorOf(store.apply(retitled(scorecard, text), officer, text));
    CHECK(error.kind == ErrorKind::ReadOnly);
    CHECK(readsLikeASentence(error.sentence));
    CHECK(bytesOf(scratch.path()) == bytes);
}

#ifdef Q_OS_UNIX

TEST_CASE("child: runs into the end of the disk", "[.child-full]")
{
    std::signal(SIGXFSZ, SIG_IGN);
    const auto size = static_cast<rlim_t>(QFileInfo(childFile()).size());
    const rlimit limit{size + 20'000, size + 20'000};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &limit) == 0);
    Store store = take(Store::open(childFile()));
    Scorecard scorecard = take(store.load());
    for (int edit = 0; edit < 1000; ++edit) {
        Scorecard next = scorecard;
        const auto applied = store.apply(retitled(next, QString(3000, u'x') + QString::number(edit)), officer, text);
        if (applied) {
            scorecard = next;
            continue;
        }
        CHECK(applied.error().kind == ErrorKind::Full);
        CHECK(readsLikeASentence(applied.error().sentence));
        CHECK(take(store.load()) == scorecard);
        CHECK(take(store.check()).empty());
        const QString copy = childFile() + QStringLiteral(".copy");
        const rlimit small{4096, size + 20'000};
        REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
        CHECK(errorOf(store.backupTo(copy)).kind == ErrorKind::Full);
        CHECK_FALSE(QFile::exists(copy));
        CHECK_FALSE(QFile::exists(copy + QStringLiteral(".part")));
        return;
    }
    FAIL("the limit was never reached");
}

TEST_CASE("on a full disk the edit is refused, everything before it is safe, and no half copy is left")
{
    const Scratch scratch;
    (void)storeWith(scratch.path(), randomScorecard(46));
    CHECK(Child(scratch.path(), QStringLiteral("[.child-full]")).finishes());
    CHECK(take(take(Store::open(scratch.path())).check()).empty());
}

TEST_CASE("in a folder that may not be written to a scorecard is read-only")
{
    if (geteuid() == 0) {
        WARN("an administrator may write to every folder: not tested here");
        return;
    }
    const Scratch scratch;
    Scorecard scorecard = randomScorecard(47);
    (void)storeWith(scratch.path(), scorecard);
    const QString folder = QFileInfo(scratch.path()).path();
    REQUIRE(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    CHECK(take(Store::open(scratch.path())).info().readOnly);
    REQUIRE(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

#endif
