// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_actions.h"
#include "app/main_window.h"
#include "app/notice_bar.h"
#include "catch_qt.h"
#include "gui/small_scorecard.h"
#include "gui/spoken_questions.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

// What goes wrong with files outside the window's power, made for real: each is one sentence in the window, the file
// and what is on the screen stay one, and the window goes on working.

using namespace send;
using namespace send::test;

namespace {

const QString complaintsText = QStringLiteral("Set 7.2");

struct Fixture {
    QTemporaryDir folder;
    QString path = writeSmallScorecard(folder.path());
    Document document;
    SpokenQuestions questions;
    std::unique_ptr<MainWindow> window;

    Fixture()
    {
        useSettingsIn(folder.path());
        window = std::make_unique<MainWindow>(document, questions);
        window->show();
        open(path);
        REQUIRE(document.path() == path);
    }
    void open(const QString& file)
    {
        window->files().openPath(file);
        QApplication::processEvents();
    }
    bool set(int value) { return document.edit(complaintsText, setValue(document.scorecard(), complaints, value)); }
    QString notice() { return window->notice().sentence(); }
    QString at(const char* name) { return folder.filePath(QString::fromLatin1(name)); }
    void answer(const QString& verb)
    {
        QApplication::processEvents();
        for (auto* button : window->notice().findChildren<QAbstractButton*>())
            if (button->text() == verb && button->isVisible())
                return button->click();
        FAIL("The notice offers no " << verb.toStdString());
    }
};

/// What a file holds, read by another connection.
Scorecard held(const QString& path)
{
    const auto store = Store::open(path, Access::ReadOnly);
    REQUIRE(store);
    auto scorecard = store->load();
    REQUIRE(scorecard);
    return *scorecard;
}

void checkSentence(const QString& sentence)
{
    INFO(sentence.toStdString());
    CHECK(sentence.size() > 20);
    CHECK(sentence.endsWith(u'.'));
    CHECK_FALSE(sentence.contains(u'\n'));
    CHECK_FALSE(sentence.contains(QStringLiteral("SQL"), Qt::CaseInsensitive));
}

void python(const QString& script, const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral("python3"), QStringList{QStringLiteral("-c"), script} + arguments);
    REQUIRE(process.waitForFinished(20'000));
    REQUIRE(process.exitCode() == 0);
}

/// Another process that holds a file until this is destroyed.
struct LockHolder {
    QProcess process;
    explicit LockHolder(const QString& path)
    {
        const QString script = QStringLiteral("import sqlite3, sys\n"
                                              "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
                                              "c.execute('BEGIN EXCLUSIVE')\n"
                                              "print('held', flush=True)\n"
                                              "sys.stdin.read()\n");
        process.start(QStringLiteral("python3"), {QStringLiteral("-c"), script, path});
        REQUIRE(process.waitForReadyRead(20'000));
        REQUIRE(process.readAllStandardOutput().trimmed() == "held");
    }
    ~LockHolder()
    {
        process.closeWriteChannel();
        process.waitForFinished();
    }
};

#ifdef Q_OS_UNIX
/// No file may grow beyond `bytes` while this stands: the end of the disk, as this process meets it.
struct FullDisk {
    rlimit before{};
    void (*handler)(int);
    explicit FullDisk(qint64 bytes) : handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
        rlimit full = before;
        full.rlim_cur = static_cast<rlim_t>(bytes);
        REQUIRE(setrlimit(RLIMIT_FSIZE, &full) == 0);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
    }
};
#endif

} // namespace

TEST_CASE("while another program holds the file an edit is refused in a sentence, and works again afterwards")
{
    Fixture f;
    const Scorecard before = f.document.scorecard();
    {
        const LockHolder holder(f.path);
        CHECK_FALSE(f.set(61));
        checkSentence(f.notice());
        CHECK(f.document.scorecard() == before);
        CHECK_FALSE(f.document.canUndo());
    }
    CHECK(held(f.path) == before);
    CHECK(f.set(61));
    CHECK(held(f.path) == f.document.scorecard());
    CHECK(f.document.scorecard() != before);
}

TEST_CASE("a file that another program holds is not opened, and the open one stays")
{
    Fixture f;
    const QString other = writeSmallScorecard(f.folder.path(), QStringLiteral("other"));
    const LockHolder holder(other);
    f.open(other);
    checkSentence(f.notice());
    CHECK(f.document.path() == f.path);
    CHECK(f.set(61));
}

TEST_CASE("an edit after the file has gone is not written, and a saved copy holds everything")
{
    Fixture f;
    const Scorecard before = f.document.scorecard();
    REQUIRE(QFile::remove(f.path));
    CHECK_FALSE(f.set(61));
    checkSentence(f.notice());
    CHECK(f.document.scorecard() == before);
    CHECK_FALSE(QFile::exists(f.path));

    f.questions.toSave = f.at("kept.scorecard");
    f.answer(QStringLiteral("Save a copy as…"));
    REQUIRE(f.document.path() == f.questions.toSave);
    CHECK(held(f.questions.toSave) == before);
    CHECK(f.set(61));
    CHECK(held(f.questions.toSave) == f.document.scorecard());
}

#ifdef Q_OS_UNIX
TEST_CASE("on a full disk an edit is refused, file and screen stay as they were, and it works when there is room")
{
    Fixture f;
    const Scorecard before = f.document.scorecard();
    Changes large = setValue(before, complaints, 61);
    std::get<ReadingEdit>(large.front()).after->comment = QString(400'000, u'x');
    {
        const FullDisk full(QFile(f.path).size());
        CHECK_FALSE(f.document.edit(complaintsText, large));
        checkSentence(f.notice());
        CHECK(f.document.scorecard() == before);
    }
    CHECK(held(f.path) == before);
    CHECK(f.document.edit(complaintsText, large));
    CHECK(held(f.path) == f.document.scorecard());
}

TEST_CASE("on a full disk no half an export and no half a copy is left")
{
    Fixture f;
    {
        const FullDisk full(512);
        f.questions.toSave = f.at("export.json");
        f.window->files().exportFile();
        checkSentence(f.notice());
        CHECK(f.notice().contains(QStringLiteral("could not be written")));
        CHECK_FALSE(QFile::exists(f.questions.toSave));
        f.questions.toSave = f.at("copy.scorecard");
        f.window->files().saveCopy();
        checkSentence(f.notice());
        CHECK_FALSE(QFile::exists(f.questions.toSave));
    }
    CHECK(f.document.path() == f.path);
    CHECK(f.set(61));
}
#endif

TEST_CASE("a file that is no scorecard, damaged or of a newer version is refused and the open one stays")
{
    Fixture f;
    const QString foreign = f.at("foreign.scorecard");
    QFile file(foreign);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("PK\x03\x04 a spreadsheet, not a scorecard").repeated(200));
    file.close();
    const QString damaged = writeSmallScorecard(f.folder.path(), QStringLiteral("damaged"));
    REQUIRE(QFile::resize(damaged, QFile(damaged).size() / 2));
    const QString newer = writeSmallScorecard(f.folder.path(), QStringLiteral("newer"));
    python(QStringLiteral("import sqlite3, sys\n"
                          "c = sqlite3.connect(sys.argv[1])\n"
                          "c.executescript('UPDATE meta SET lowest_reader = 99; PRAGMA user_version = 99;')\n"),
           {newer});
    for (const QString& path : {foreign, damaged, newer, f.folder.path(), f.at("missing.scorecard")}) {
        INFO(path.toStdString());
        f.window->notice().dismiss();
        f.open(path);
        checkSentence(f.notice());
        CHECK(f.document.path() == f.path);
    }
    CHECK(f.set(61));
}

TEST_CASE("a newer file that allows it is open read-only, says so at an edit, and is not written to")
{
    Fixture f;
    const QString newer = writeSmallScorecard(f.folder.path(), QStringLiteral("newer"));
    python(QStringLiteral("import sqlite3, sys\n"
                          "sqlite3.connect(sys.argv[1]).executescript('PRAGMA user_version = 99;')\n"),
           {newer});
    f.open(newer);
    REQUIRE(f.document.path() == newer);
    CHECK(f.document.isReadOnly());
    const Scorecard before = f.document.scorecard();
    CHECK_FALSE(f.set(61));
    checkSentence(f.notice());
    CHECK(f.document.scorecard() == before);
    CHECK(held(newer) == before);
}

TEST_CASE("two officers' values are both shown, and keeping mine writes mine")
{
    Fixture f;
    const Changes mine = setValue(f.document.scorecard(), complaints, 82);
    auto other = Store::open(f.path);
    REQUIRE(other);
    REQUIRE(other->apply(setValue(f.document.scorecard(), complaints, 81), QStringLiteral("The data officer"),
                         complaintsText));
    CHECK_FALSE(f.document.edit(complaintsText, mine));
    CHECK(f.notice() == QStringLiteral("The data officer changed 7.2 to 81.0 while you were typing 82.0."));
    f.answer(QStringLiteral("Keep mine"));
    CHECK(held(f.path).readings.at({complaints, autumn}).value == Decimal(82));
}
