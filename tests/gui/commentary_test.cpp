// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enter_page.h"
#include "app/file_actions.h"
#include "app/main_window.h"
#include "catch_qt.h"
#include "core/honesty.h"
#include "gui/small_scorecard.h"
#include "gui/spoken_questions.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace send;
using namespace send::test;

namespace {

const CommentaryKey timelinessNow{timeliness, {2026, Season::Autumn}};

/// A window on the Enter figures page, with the keyboard in the commentary on 7.1, which is red.
struct Fixture {
    QTemporaryDir folder;
    Document document;
    SpokenQuestions questions;
    QString path;
    std::unique_ptr<MainWindow> window;

    Fixture()
    {
        useSettingsIn(folder.path());
        path = writeSmallScorecard(folder.path());
        document.setAuthor(QStringLiteral("SEND service manager"));
        window = std::make_unique<MainWindow>(document, questions);
        window->show();
        QApplication::setActiveWindow(window.get());
        window->files().openPath(path);
        goTo(timeliness);
    }
    void goTo(MetricId metric) const
    {
        window->goTo({.page = QStringLiteral("enter"), .filter = QStringLiteral("commentary"), .metric = metric});
        QApplication::processEvents();
    }
    QPlainTextEdit* field(const char* name) const
    {
        return window->findChild<QWidget*>(QLatin1String(name))->findChild<QPlainTextEdit*>();
    }
    QWidget* keyboard() const { return window->focusWidget(); }
    void type(const QString& text) const { QTest::keyClicks(keyboard(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(keyboard(), key, modifiers);
        QApplication::processEvents();
    }
    QString warning() const
    {
        const auto* label = window->findChild<QLabel*>(QStringLiteral("commentaryWarning"));
        return label->isVisible() ? label->text() : QString();
    }
    std::optional<Commentary> commentary(const CommentaryKey& key = timelinessNow) const
    {
        const auto& all = document.scorecard().commentary;
        const auto found = all.find(key);
        return found == all.end() ? std::nullopt : std::optional(found->second);
    }
};

} // namespace

TEST_CASE("the commentary on a red metric is asked for, typed field by field, signed, dated and read again")
{
    Fixture f;
    CHECK(f.keyboard() == f.field("cause"));
    CHECK(f.warning() == QStringLiteral("Red, and without a cause. Every red asks for one: say why, what is done, and by when it "
                                        "is back on track."));
    f.type(QStringLiteral("Three posts are vacant."));
    const auto* count = f.window->findChild<QLabel*>(QStringLiteral("commentaryCount"));
    CHECK(QTest::qWaitFor([&] { return count->isVisible(); }, 1000)); // while it is typed
    CHECK(count->text() == QStringLiteral("4 of at most %1 words").arg(commentaryWordLimit));
    CHECK_FALSE(f.commentary());
    f.press(Qt::Key_Tab);
    CHECK(f.keyboard() == f.field("action"));
    REQUIRE(f.commentary());
    CHECK(f.document.undoText() == QStringLiteral("Comment on Issued within 20 weeks, Autumn 2026"));
    CHECK(f.warning().isEmpty());
    f.type(QStringLiteral("Two start in January."));
    f.press(Qt::Key_Tab);
    f.type(QStringLiteral("Summer 2027"));
    f.press(Qt::Key_F6);

    Document again;
    REQUIRE(again.open(f.path));
    CHECK(again.scorecard().commentary.at(timelinessNow) ==
          Commentary{QStringLiteral("Three posts are vacant."), QStringLiteral("Two start in January."),
                     QStringLiteral("Summer 2027"), QStringLiteral("SEND service manager"), QDate(2026, 12, 31)});
    CHECK(f.window->findChild<QLabel*>(QStringLiteral("commentaryBy"))->text() ==
          QStringLiteral("SEND service manager, 31 Dec 2026"));
}

TEST_CASE("words on a figure that was changed since ask to be read again, until they are written anew")
{
    Fixture f;
    f.type(QStringLiteral("Three posts are vacant."));
    f.press(Qt::Key_F6);
    CHECK(f.warning().isEmpty());
    const ReadingKey key{timeliness, autumn};
    Reading changed = f.document.scorecard().readings.at(key);
    const auto write = [&] {
        REQUIRE(f.document.edit(QStringLiteral("Set"), {editOf(f.document.scorecard().readings, key, std::optional(changed))}));
        f.goTo(timeliness);
    };
    changed.comment = QStringLiteral("Counted twice");
    write();
    CHECK(f.warning().isEmpty());
    changed.value = *Decimal::parse(u"31.2");
    changed.parts.reset();
    write();
    CHECK(f.warning() == QStringLiteral("Its figure was changed after this was written. Read it again, and change what no longer holds."));
    f.goTo(complaints);
    f.goTo(timeliness);
    CHECK_FALSE(f.warning().isEmpty());
    f.press(Qt::Key_End, Qt::ControlModifier);
    f.type(QStringLiteral(" Still."));
    f.press(Qt::Key_Tab);
    CHECK(f.warning().isEmpty());
}

TEST_CASE("words that come with their figure, as from a form, are not older than it")
{
    Fixture f;
    Reading changed = f.document.scorecard().readings.at({timeliness, autumn});
    changed.value = *Decimal::parse(u"31.2");
    changed.parts.reset();
    const Change figure = editOf(f.document.scorecard().readings, ReadingKey{timeliness, autumn}, std::optional(changed));
    const Change words = editOf(f.document.scorecard().commentary, timelinessNow,
                                std::optional(Commentary{.cause = QStringLiteral("Posts are vacant."),
                                                         .written = QDate(2026, 12, 31)}));
    REQUIRE(f.document.edit(QStringLiteral("Import a form"), {figure, words}));
    f.goTo(complaints);
    f.goTo(timeliness);
    CHECK(f.warning().isEmpty());
    f.document.undo();
    REQUIRE(f.document.edit(QStringLiteral("Import a form"), {words, figure}));
    f.goTo(complaints);
    f.goTo(timeliness);
    CHECK(f.warning().isEmpty());
}

TEST_CASE("undo takes the words back a field at a time, with the keyboard still in the panel; Esc what is being typed")
{
    Fixture f;
    f.type(QStringLiteral("Posts"));
    f.press(Qt::Key_Tab);
    f.type(QStringLiteral("Recruit"));
    f.press(Qt::Key_Escape);
    CHECK(f.field("action")->toPlainText().isEmpty());
    f.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(f.commentary());
    CHECK(f.field("cause")->toPlainText().isEmpty());
    CHECK_FALSE(f.warning().isEmpty());
    f.document.redo();
    QApplication::processEvents();
    CHECK(f.field("cause")->toPlainText() == QStringLiteral("Posts"));
}

TEST_CASE("an emptied commentary is removed from the file")
{
    Fixture f;
    f.type(QStringLiteral("Posts"));
    f.press(Qt::Key_Tab);
    f.press(Qt::Key_Backtab, Qt::ShiftModifier);
    f.press(Qt::Key_A, Qt::ControlModifier);
    f.press(Qt::Key_Delete);
    f.press(Qt::Key_Tab);
    CHECK_FALSE(f.commentary());
    CHECK(f.document.undoText() == QStringLiteral("Remove commentary on Issued within 20 weeks, Autumn 2026"));
}

TEST_CASE("words that are being typed stay through another officer's edit, whose own words stay too")
{
    Fixture f;
    f.type(QStringLiteral("Posts"));
    Document other;
    REQUIRE(other.open(f.path));
    Commentary theirs;
    theirs.action = QStringLiteral("Overtime");
    REQUIRE(other.edit(QStringLiteral("Comment"), {editOf(other.scorecard().commentary, timelinessNow, theirs)}));
    f.document.lookForChanges();
    QApplication::processEvents();
    CHECK(f.field("cause")->toPlainText() == QStringLiteral("Posts"));
    CHECK(f.field("action")->toPlainText() == QStringLiteral("Overtime"));
    f.press(Qt::Key_Tab);
    REQUIRE(f.commentary());
    CHECK(f.commentary()->cause == QStringLiteral("Posts"));
    CHECK(f.commentary()->action == QStringLiteral("Overtime"));
}

TEST_CASE("where two officers wrote in the same field, theirs is shown and mine can be kept")
{
    Fixture f;
    f.type(QStringLiteral("Posts"));
    Document other;
    REQUIRE(other.open(f.path));
    Commentary theirs;
    theirs.cause = QStringLiteral("Sickness");
    REQUIRE(other.edit(QStringLiteral("Comment"), {editOf(other.scorecard().commentary, timelinessNow, theirs)}));
    QString asked;
    Changes mine;
    QObject::connect(&f.document, &Document::conflict, f.window.get(), [&](const QString& text, const Changes& wanted) {
        asked = text;
        mine = wanted;
    });
    f.press(Qt::Key_Tab);
    CHECK(f.commentary() == theirs);
    CHECK(f.field("cause")->toPlainText() == QStringLiteral("Sickness"));
    REQUIRE(mine.size() == 1);
    REQUIRE(f.document.keepMine(asked, mine));
    QApplication::processEvents();
    CHECK(f.commentary()->cause == QStringLiteral("Posts"));
    CHECK(f.field("cause")->toPlainText() == QStringLiteral("Posts"));
}

TEST_CASE("words belong to the metric and term they were typed for, though the keyboard never left")
{
    Fixture f;
    f.type(QStringLiteral("Posts"));
    f.press(Qt::Key_PageUp, Qt::AltModifier);
    REQUIRE(f.document.term() != timelinessNow.term);
    REQUIRE(f.commentary());
    CHECK(f.commentary()->cause == QStringLiteral("Posts"));
    CHECK(f.field("cause")->toPlainText().isEmpty());
    CHECK(f.document.scorecard().commentary.size() == 1);
    f.goTo(complaints);
    CHECK(f.keyboard() == f.field("cause"));
    CHECK(f.field("cause")->toPlainText().isEmpty());
    CHECK(f.warning().isEmpty());
}

TEST_CASE("closing the file writes what is being typed, and no other file ever gets it")
{
    Fixture f;
    const QString otherPath = writeSmallScorecard(f.folder.path(), QStringLiteral("other"));
    f.type(QStringLiteral("Posts"));
    f.window->findChild<QAction*>(QStringLiteral("close"))->trigger();
    Document again;
    REQUIRE(again.open(f.path));
    REQUIRE(again.scorecard().commentary.size() == 1);

    f.window->files().openPath(f.path);
    f.goTo(timeliness);
    f.type(QStringLiteral("Old "));
    f.window->files().openPath(otherPath);
    QApplication::processEvents();
    CHECK(f.document.scorecard().commentary.empty());
    Document other;
    REQUIRE(other.open(otherPath));
    CHECK(other.scorecard().commentary.empty());
}

TEST_CASE("in a narrow window the commentary takes the grid's place, Esc gives it back, and so does a link to a figure")
{
    Fixture f;
    f.window->resize(900, 600);
    f.goTo(timeliness);
    CHECK(f.keyboard() == f.field("cause"));
    CHECK(f.field("cause")->isVisible());
    f.press(Qt::Key_Escape);
    CHECK_FALSE(f.field("cause")->isVisible());
    f.window->findChild<QAction*>(QStringLiteral("editCommentary"))->trigger();
    CHECK(f.field("cause")->isVisible());
    f.window->goTo({.page = QStringLiteral("enter"), .filter = {}, .metric = complaints});
    QApplication::processEvents();
    CHECK_FALSE(f.field("cause")->isVisible());
}
