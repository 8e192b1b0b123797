// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_actions.h"
#include "app/main_window.h"
#include "app/notice_bar.h"
#include "catch_qt.h"
#include "gui/small_scorecard.h"
#include "gui/spoken_questions.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

// Commentary that is being typed outlives the program: a second one is killed while it is typed in.

using namespace send;
using namespace send::test;

namespace {

const CommentaryKey timelinessNow{timeliness, {2026, Season::Autumn}};
constexpr auto folderVariable = "SEND_TEST_FOLDER";
constexpr auto fileVariable = "SEND_TEST_FILE";

/// A window with the keyboard in the commentary on 7.1.
struct Typing {
    Document document;
    SpokenQuestions questions;
    std::unique_ptr<MainWindow> window;

    explicit Typing(const QString& path)
    {
        document.setAuthor(QStringLiteral("SEND service manager"));
        window = std::make_unique<MainWindow>(document, questions);
        window->show();
        QApplication::setActiveWindow(window.get());
        window->files().openPath(path);
        window->goTo({.page = QStringLiteral("enter"), .filter = QStringLiteral("commentary"), .metric = timeliness});
        QApplication::processEvents();
    }
    QPlainTextEdit* field(const char* name) const
    {
        return window->findChild<QWidget*>(QLatin1String(name))->findChild<QPlainTextEdit*>();
    }
    QString line() const
    {
        const auto* label = window->findChild<QLabel*>(QStringLiteral("commentaryDraft"));
        return label->isVisible() ? label->text() : QString();
    }
};

} // namespace

TEST_CASE("(a second program that is typed in until it is killed)", "[.typing]")
{
    useSettingsIn(qEnvironmentVariable(folderVariable));
    Typing typing(qEnvironmentVariable(fileVariable));
    QTest::keyClicks(typing.window->focusWidget(), QStringLiteral("Three posts are vacant."));
    QTest::qWait(1000);
    QTest::keyClicks(typing.window->focusWidget(), QStringLiteral(" And"));
    std::puts("typed");
    std::fflush(stdout);
    QTest::qWait(60000);
}

TEST_CASE("a killed program loses at most the last second of a commentary, and the words are there again")
{
    QTemporaryDir folder;
    useSettingsIn(folder.path());
    const QString path = writeSmallScorecard(folder.path());
    QProcess second;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(folderVariable), folder.path());
    environment.insert(QLatin1String(fileVariable), path);
    second.setProcessEnvironment(environment);
    second.start(QCoreApplication::applicationFilePath(), {QStringLiteral("[.typing]")});
    REQUIRE(second.waitForStarted());
    QByteArray said;
    while (!said.contains("typed") && second.waitForReadyRead(60000))
        said += second.readAllStandardOutput();
    REQUIRE(said.contains("typed"));
    second.kill();
    REQUIRE(second.waitForFinished());

    Typing typing(path);
    CHECK(typing.document.scorecard().commentary.empty());
    CHECK(typing.field("cause")->toPlainText().startsWith(QStringLiteral("Three posts are vacant.")));
    CHECK(typing.line().startsWith(QStringLiteral("A draft was kept")));
    QTest::keyClick(typing.window->focusWidget(), Qt::Key_Tab);
    REQUIRE(typing.document.scorecard().commentary.contains(timelinessNow));
    CHECK(typing.document.scorecard().commentary.at(timelinessNow).cause.startsWith(QStringLiteral("Three posts")));
    CHECK(typing.document.drafts()->empty());
    CHECK(typing.line().isEmpty());
}

TEST_CASE("words that were kept are told when the file is opened, and a key leads to them")
{
    QTemporaryDir folder;
    useSettingsIn(folder.path());
    const QString path = writeSmallScorecard(folder.path());
    {
        Document document;
        document.setAuthor(QStringLiteral("SEND service manager"));
        REQUIRE(document.open(path));
        Commentary draft;
        draft.cause = QStringLiteral("Half a thought");
        REQUIRE(document.saveDraft({complaints, {2026, Season::Summer}}, draft));
    }
    Typing typing(path); // with the keyboard on another metric, in another term
    CHECK(typing.window->notice().sentence() ==
          QStringLiteral("Commentary on 7.2 Complaints answered in time, Summer 2026 was being typed when the program ended. "
                         "The words were kept."));
    for (auto* button : typing.window->notice().findChildren<QAbstractButton*>())
        if (button->text() == QStringLiteral("Go to it"))
            QTest::keyClick(button, Qt::Key_Space);
    QApplication::processEvents();
    CHECK(typing.document.term() == Term{2026, Season::Summer});
    CHECK(typing.field("cause")->toPlainText() == QStringLiteral("Half a thought"));
    CHECK(typing.field("cause")->hasFocus());
    QTest::keyClick(typing.field("cause"), Qt::Key_Escape);
    CHECK(QTest::qWaitFor([&] { return typing.document.drafts()->empty(); }, 2000));
}

TEST_CASE("Esc drops a draft, and words that were never gone into stay a draft")
{
    QTemporaryDir folder;
    useSettingsIn(folder.path());
    const QString path = writeSmallScorecard(folder.path());
    {
        Document document;
        document.setAuthor(QStringLiteral("SEND service manager"));
        REQUIRE(document.open(path));
        Commentary draft;
        draft.cause = QStringLiteral("Half a thought");
        draft.action = QStringLiteral("Half a plan");
        REQUIRE(document.saveDraft(timelinessNow, draft));
    }
    Typing typing(path);
    CHECK(typing.field("action")->toPlainText() == QStringLiteral("Half a plan"));
    QTest::keyClick(typing.window->focusWidget(), Qt::Key_Escape);
    CHECK(typing.field("cause")->toPlainText().isEmpty());
    typing.window->goTo({.page = QStringLiteral("enter"), .filter = {}, .metric = complaints});
    QApplication::processEvents();
    CHECK(typing.document.scorecard().commentary.empty());
    REQUIRE(typing.document.drafts());
    CHECK(typing.document.drafts()->at(timelinessNow).action == QStringLiteral("Half a plan"));
    CHECK(typing.field("action")->toPlainText().isEmpty());
}
