// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

// The bad inputs of the real world, made for real: a second process that holds the lock, a disk that is full, a file
// that is not what it says.

namespace {

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// Another process that holds an exclusive lock on a file until it is destroyed.
struct LockHolder {
    QProcess process;
    explicit LockHolder(const QString& path)
    {
        const QString script = u"import sqlite3, sys\n"
                               "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
                               "c.execute('BEGIN EXCLUSIVE')\n"
                               "print('held', flush=True)\n"
                               "sys.stdin.read()\n"_s;
        process.start(u"python3"_s, {u"-c"_s, script, path});
        REQUIRE(process.waitForReadyRead(20'000));
        REQUIRE(process.readAllStandardOutput().trimmed() == "held");
    }
    ~LockHolder()
    {
        process.closeWriteChannel();
        process.waitForFinished();
    }
};

void checkRefused(const Outcome& outcome, int status)
{
    INFO(outcome.err.toStdString());
    CHECK(outcome.status == status);
    CHECK(outcome.err.trimmed().size() > 20);
    CHECK(outcome.err.trimmed().count(u'\n') == 0);
    CHECK(outcome.out.isEmpty());
}

} // namespace

TEST_CASE("a file that is not there, empty, foreign or a folder is refused in one sentence")
{
    QTemporaryDir folder;
    const QString missing = folder.filePath(u"missing.scorecard"_s);
    const QString empty = folder.filePath(u"empty.scorecard"_s);
    const QString foreign = folder.filePath(u"foreign.scorecard"_s);
    write(empty, {});
    write(foreign, QByteArray("PK\x03\x04 a spreadsheet, not a scorecard").repeated(200));
    for (const QString& path : {missing, empty, foreign, folder.path()})
        checkRefused(scorecard({u"info"_s, path}), 3);
}

TEST_CASE("a truncated scorecard is refused and left as it was")
{
    const DemoFile demo;
    const QByteArray whole = bytesOf(demo.path);
    write(demo.path, whole.left(whole.size() / 2));
    const QByteArray half = bytesOf(demo.path);
    checkRefused(scorecard({u"status"_s, demo.path}), 3);
    CHECK(bytesOf(demo.path) == half);
}

TEST_CASE("a locked file is refused with nothing written")
{
    const BlankFile blank;
    const QByteArray before = bytesOf(blank.path);
    const LockHolder holder(blank.path);
    checkRefused(scorecard({u"import"_s, blank.path, QStringLiteral(TEST_DATA_DIR "/dfe/timeliness_20_week.csv"),
                            u"--la"_s, u"E06000058"_s}),
                 3);
    CHECK(bytesOf(blank.path) == before);
}

#ifdef Q_OS_UNIX
TEST_CASE("a full disk while importing leaves the scorecard as it was")
{
    const BlankFile blank;
    const QString json = blank.beside(u"before.json"_s);
    REQUIRE(scorecard({u"export"_s, blank.path, json}).status == 0);
    const auto blocks = QFile(blank.path).size() / 512; // no file may grow beyond what this one is
    const QString command = u"trap '' XFSZ; ulimit -f %1; exec \"$@\""_s.arg(blocks);
    const Outcome outcome = runProgram(u"sh"_s, {u"-c"_s, command, u"sh"_s, scorecardProgram(), u"import"_s, blank.path,
                                                  QStringLiteral(TEST_DATA_DIR "/dfe/timeliness_20_week.csv"),
                                                  u"--la"_s, u"E06000058"_s});
    checkRefused(outcome, 3);
    const QString after = blank.beside(u"after.json"_s);
    REQUIRE(scorecard({u"export"_s, blank.path, after}).status == 0);
    CHECK(bytesOf(after) == bytesOf(json));
}

TEST_CASE("a scorecard that vanishes while a file is being read is not written to")
{
    const BlankFile blank;
    const QString pipe = blank.beside(u"slow.csv"_s); // the program opens the scorecard, then waits at the pipe
    REQUIRE(runProgram(u"mkfifo"_s, {pipe}).status == 0);
    QProcess import;
    import.start(scorecardProgram(), {u"import"_s, blank.path, pipe, u"--la"_s, u"E06000058"_s});
    REQUIRE(import.waitForStarted());
    QFile source(pipe);
    REQUIRE(source.open(QIODevice::WriteOnly)); // waits until the program reads
    REQUIRE(QFile::remove(blank.path));
    source.write(bytesOf(QStringLiteral(TEST_DATA_DIR "/dfe/timeliness_20_week.csv")));
    source.close();
    REQUIRE(import.waitForFinished());
    checkRefused({import.exitCode(), QString::fromUtf8(import.readAllStandardOutput()),
                  QString::fromUtf8(import.readAllStandardError())},
                 3);
    CHECK_FALSE(QFile::exists(blank.path));
}

TEST_CASE("a full disk while a pack is written leaves no half a pack")
{
    const DemoFile demo;
    const QString pdf = demo.beside(u"pack.pdf"_s);
    const Outcome outcome = runProgram(u"sh"_s, {u"-c"_s, u"trap '' XFSZ; ulimit -f 4; exec \"$@\""_s, u"sh"_s,
                                                  scorecardProgram(), u"pack"_s, demo.path, u"--out"_s, pdf});
    checkRefused(outcome, 1);
    CHECK_FALSE(QFile::exists(pdf));
}
#endif

TEST_CASE("a CSV with the wrong columns, wrong bytes or half a line imports nothing")
{
    const DemoFile demo;
    const QByteArray before = bytesOf(demo.path);
    const QByteArray good = bytesOf(QStringLiteral(TEST_DATA_DIR "/dfe/timeliness_20_week.csv"));
    const std::vector<QByteArray> bad{
        "name,age\nsomebody,7\n",                          // wrong columns
        QByteArray("\xff\xfe\x00\xd8 not text \x00", 15), // wrong bytes
        good.left(good.lastIndexOf("E06000058") + 20),     // half a line
        QByteArray(good).replace("plans_issued_den_ex", "something_else")};
    int number = 0;
    for (const QByteArray& bytes : bad) {
        const QString path = demo.beside(u"bad%1.csv"_s.arg(++number));
        write(path, bytes);
        const Outcome outcome = scorecard({u"import"_s, demo.path, path, u"--la"_s, u"E06000058"_s});
        INFO("file " << number << ": " << outcome.err.toStdString());
        CHECK(outcome.status == 1);
        CHECK(outcome.err.trimmed().size() > 20);
        CHECK(bytesOf(demo.path) == before);
    }
}
