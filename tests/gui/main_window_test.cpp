// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/enter_editor.h"
#include "app/enter_table.h"
#include "app/file_actions.h"
#include "app/notice_bar.h"
#include "app/page.h"
#include "app/recent_files.h"
#include "app/text_size.h"
#include "catch_qt.h"
#include "core/sign_off.h"
#include "exchange/scorecard_json.h"
#include "exchange/table.h"
#include "exchange/table_export.h"
#include "gui/small_scorecard.h"
#include "gui/spoken_questions.h"
#include "workflow/workflow.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QDir>
#include <QFile>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

using namespace send;
using namespace send::test;

namespace {

struct Fixture {
    QTemporaryDir folder;
    QString path = writeSmallScorecard(folder.path());
    Document document;
    SpokenQuestions questions;
    std::unique_ptr<MainWindow> window;

    Fixture()
    {
        useSettingsIn(folder.path());
        make();
    }
    void make()
    {
        window = std::make_unique<MainWindow>(document, questions);
        window->show();
        QApplication::processEvents();
    }
    void trigger(const char* action) { window->findChild<QAction*>(QString::fromLatin1(action))->trigger(); }
    QString label(const char* name) { return window->findChild<QLabel*>(QString::fromLatin1(name))->text(); }
};

} // namespace

TEST_CASE("the window starts on the start page, without a navigation")
{
    Fixture f;
    CHECK(f.window->currentPage() == nullptr);
    CHECK_FALSE(f.window->findChild<QListView*>(QStringLiteral("navigation"))->isVisible());
    CHECK(f.label("fileState") == QStringLiteral("No file open"));
    CHECK(f.window->findChild<QListView*>(QStringLiteral("templates"))->model()->rowCount() >= 2);
}

TEST_CASE("a window that is given a file before it is shown makes the page asked for, and no other")
{
    Fixture f;
    f.window = std::make_unique<MainWindow>(f.document, f.questions); // not shown yet
    REQUIRE(f.window->showPage(QStringLiteral("plan")));
    CHECK(f.window->currentPage() == nullptr); // there is nothing to show
    f.window->files().openLoaded(loadFile(f.path));
    f.window->show();
    QApplication::processEvents();
    REQUIRE(f.window->currentPage());
    CHECK(f.window->currentPage()->accessibleName() == QStringLiteral("Improvement plan"));
    CHECK(f.window->findChildren<Page*>().size() == 1);
    CHECK(f.window->findChild<QListView*>(QStringLiteral("templates")) == nullptr); // nor the start page
    REQUIRE(recentFiles().size() == 1);
}

TEST_CASE("a file that could not be loaded leaves the start page and says why")
{
    Fixture f;
    QSignalSpy failed(&f.window->files(), &FileActions::failed);
    f.window->files().openLoaded(loadFile(f.folder.filePath(QStringLiteral("none.scorecard"))));
    CHECK(failed.count() == 1);
    CHECK_FALSE(f.document.isOpen());
    CHECK(f.window->currentPage() == nullptr);
}

TEST_CASE("at first the window is no larger than the screen")
{
    Fixture f;
    const QSize room = f.window->screen()->availableSize().expandedTo(f.window->minimumSize());
    CHECK(f.window->size() == QSize(1360, 850).boundedTo(room));
}

TEST_CASE("an opened file shows a page, its name, its notice, and is remembered as recent")
{
    Fixture f;
    f.window->files().openPath(f.path);
    REQUIRE(f.window->currentPage());
    CHECK(f.label("fileState").startsWith(QStringLiteral("small.scorecard")));
    CHECK(f.label("fileState").endsWith(QStringLiteral("All changes saved")));
    CHECK(f.label("caveat") == QStringLiteral("Illustrative figures"));
    REQUIRE(recentFiles().size() == 1);
    CHECK(recentFiles().front().title == QStringLiteral("Small plan"));
}

TEST_CASE("every page has its number, and back leads to the page before")
{
    Fixture f;
    f.window->files().openPath(f.path);
    const auto pages = pageRegistry();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const auto* action = f.window->findChild<QAction*>(QStringLiteral("go-") + pages[i].id);
        REQUIRE(action);
        CHECK(action->shortcut() == QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)));
        f.trigger(qPrintable(QStringLiteral("go-") + pages[i].id));
        REQUIRE(f.window->currentPage());
        CHECK(f.window->currentPage()->accessibleName() == pages[i].title);
    }
    if (pages.size() < 2)
        return;
    f.trigger("back");
    CHECK(f.window->currentPage()->accessibleName() == pages[pages.size() - 2].title);
    f.trigger("forward");
    CHECK(f.window->currentPage()->accessibleName() == pages.back().title);
}

TEST_CASE("terms go by keyboard and the term is every page's")
{
    Fixture f;
    f.window->files().openPath(f.path);
    f.trigger("termBefore");
    CHECK(f.document.term() == Term{2026, Season::Summer});
    f.trigger("termAfter");
    CHECK(f.document.term() == Term{2026, Season::Autumn});
}

TEST_CASE("undo and redo are commands that name what they do")
{
    Fixture f;
    f.window->files().openPath(f.path);
    auto* undo = f.window->findChild<QAction*>(QStringLiteral("undo"));
    CHECK_FALSE(undo->isEnabled());
    REQUIRE(f.document.edit(QStringLiteral("Set 7.1"), setValue(f.document.scorecard(), timeliness, 61)));
    CHECK(undo->isEnabled());
    CHECK(undo->text() == QStringLiteral("&Undo Set 7.1"));
    f.trigger("undo");
    CHECK_FALSE(undo->isEnabled());
    CHECK(f.window->findChild<QAction*>(QStringLiteral("redo"))->isEnabled());
}

TEST_CASE("size and page are remembered")
{
    Fixture f;
    f.window->files().openPath(f.path);
    f.window->showPage(QStringLiteral("scorecard"));
    f.window->resize(1111, 666);
    QApplication::processEvents();
    f.window->close();
    f.document.close();
    f.make();
    CHECK(f.window->size() == QSize(1111, 666));
    f.window->files().openPath(f.path);
    CHECK(f.window->currentPage()->accessibleName() == QStringLiteral("Scorecard"));
}

TEST_CASE("a file that cannot be opened is a sentence in the window")
{
    Fixture f;
    f.window->files().openPath(f.folder.filePath(QStringLiteral("gone.scorecard")));
    CHECK(f.window->notice().sentence().contains(QStringLiteral("gone.scorecard")));
    CHECK(f.window->currentPage() == nullptr);
}

TEST_CASE("a file that vanishes is said, and its copy is offered")
{
    Fixture f;
    f.window->files().openPath(f.path);
    REQUIRE(QFile::remove(f.path));
    f.document.lookForChanges();
    CHECK(f.window->notice().sentence().contains(f.path));
    f.questions.toSave = f.folder.filePath(QStringLiteral("kept.scorecard"));
    f.trigger("saveCopy");
    CHECK(f.document.path() == f.questions.toSave);
    CHECK(f.window->notice().sentence().isEmpty());
}

TEST_CASE("a missing recent file stays in the list until it is removed")
{
    Fixture f;
    f.window->files().openPath(f.path);
    f.document.close();
    REQUIRE(QFile::remove(f.path));
    f.make();
    auto* recent = f.window->findChild<QListView*>(QStringLiteral("recent"));
    REQUIRE(recent->model()->rowCount() == 1);
    CHECK(recent->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Not found at")));
    recent->setCurrentIndex(recent->model()->index(0, 0));
    QTest::keyClick(recent, Qt::Key_Delete);
    CHECK(recent->model()->rowCount() == 0);
}

TEST_CASE("a scorecard dropped on the window is opened")
{
    Fixture f;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(f.path)});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(f.window.get(), &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(f.window.get(), &drop);
    CHECK(f.document.path() == f.path);
}

TEST_CASE("an export is the whole scorecard as JSON, and the window says where it is")
{
    Fixture f;
    f.window->files().openPath(f.path);
    f.questions.toSave = f.folder.filePath(QStringLiteral("export.json"));
    f.trigger("export");
    CHECK(f.window->notice().sentence().contains(QStringLiteral("export.json")));
    QFile file(f.questions.toSave);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto read = readScorecard(file.readAll());
    REQUIRE(read);
    CHECK(*read == f.document.scorecard());
}

TEST_CASE("an export is a workbook with every table, or the table that is chosen as CSV; other endings are said")
{
    Fixture f;
    f.window->files().openPath(f.path);
    const auto written = [&](const char* name) {
        f.questions.toSave = f.folder.filePath(QString::fromLatin1(name));
        f.trigger("export");
        QFile file(f.questions.toSave);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const auto book = readWorkbook(written("export.xlsx"), QStringLiteral("export.xlsx"));
    REQUIRE(book);
    CHECK(book->sheets.size() == 5);
    CHECK(f.window->notice().sentence().contains(QStringLiteral("export.xlsx")));
    CHECK(written("left.csv").isEmpty()); // the person leaves the question
    f.questions.choice = 0;
    CHECK(written("readings.csv") == exportCsv(f.document.scorecard(), ExportWhat::Readings));
    f.questions.choice = 3;
    CHECK(written("plan.CSV") == exportCsv(f.document.scorecard(), ExportWhat::Plan));
    CHECK(written("export.odt").isEmpty());
    CHECK(f.window->notice().sentence() == QStringLiteral("Give a name that ends in .xlsx, .csv or .json. Nothing was written."));
}

TEST_CASE("restoring the demonstration makes it anew and keeps the one before")
{
    Fixture f;
    QFile::remove(demonstrationPath()); // of a run before: tests have a data folder of their own
    const QDir backups(Store::backupFolder());
    const QStringList names{QStringLiteral("Demonstration*.scorecard")};
    for (const QString& old : backups.entryList(names))
        QFile::remove(backups.filePath(old));
    f.trigger("demonstration");
    REQUIRE(f.document.path() == demonstrationPath());
    const Scorecard fresh = f.document.scorecard();
    const auto [id, metric] = *fresh.metrics.begin();
    REQUIRE(f.document.edit(QStringLiteral("Rename"), {editOf(fresh.metrics, id, [&] {
                                Metric renamed = metric;
                                renamed.name = QStringLiteral("Typed by a person");
                                return renamed;
                            }())}));
    const Scorecard typed = f.document.scorecard();

    f.trigger("restoreDemonstration"); // the person leaves the question
    CHECK(f.document.scorecard() == typed);
    f.questions.choice = 0;
    f.trigger("restoreDemonstration");
    CHECK(f.document.scorecard() == fresh);
    const QFileInfoList kept = QDir(backups.path()).entryInfoList(names);
    REQUIRE(kept.size() == 1);
    CHECK(f.window->notice().sentence().contains(kept.front().fileName()));
    auto store = Store::open(kept.front().filePath(), Access::ReadOnly);
    REQUIRE(store);
    CHECK(store->load().value() == typed);
}

TEST_CASE("the keyboard's page lists the keys of the menus and of the page")
{
    Fixture f;
    f.window->files().openPath(f.path);
    f.trigger("keyboardHelp");
    const auto* keys = f.window->findChild<QTreeWidget*>(QStringLiteral("keyboardKeys"));
    REQUIRE(keys);
    const auto lists = [&](const QString& what, const QString& how) {
        for (const auto* item : keys->findItems(what, Qt::MatchExactly | Qt::MatchRecursive))
            if (item->text(1) == how)
                return true;
        return false;
    };
    CHECK(lists(QStringLiteral("Open file"), QStringLiteral("Ctrl+O")));
    CHECK(lists(QStringLiteral("Scorecard"), QStringLiteral("Ctrl+2")));
    CHECK(lists(QStringLiteral("Redo"), QStringLiteral("Ctrl+Shift+Z or Ctrl+Y")));
}

TEST_CASE("text goes from 90 to 200 per cent and no further")
{
    CHECK(textSizeBeside(100, 1) == 110);
    CHECK(textSizeBeside(100, -1) == 90);
    CHECK(textSizeBeside(90, -1) == 90);
    CHECK(textSizeBeside(200, 1) == 200);
}

TEST_CASE("the keyboard is in the grid again once a reason was asked for, given or not")
{
    QTemporaryDir folder;
    useSettingsIn(folder.path());
    Document document;
    const auto questions = makeDialogQuestions();
    MainWindow window(document, *questions);
    window.show();
    QApplication::setActiveWindow(&window);
    window.files().openPath(writeSmallScorecard(folder.path()));
    REQUIRE(document.edit(QStringLiteral("Close"), closeTerm(document.scorecard(), document.term(), QStringLiteral("Officer"),
                                                             QDateTime::currentDateTimeUtc())));
    window.goTo({.page = QStringLiteral("enter"), .metric = timeliness});
    QApplication::processEvents();
    auto* table = window.findChild<EnterTable*>();
    const auto answer = [&](Qt::Key key) {
        for (const char digit : {'5', '5'}) // the first opens the editor, which has the second
            QTest::keyClick(QApplication::focusWidget(), digit);
        QTimer::singleShot(0, &window, [key] {
            auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
            REQUIRE(dialog);
            QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("Late return"));
            QTest::keyClick(dialog->findChild<QLineEdit*>(), key);
        });
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
        QApplication::setActiveWindow(&window); // as a window manager does when a dialog closes
        QApplication::processEvents();
    };
    answer(Qt::Key_Escape);
    REQUIRE(qobject_cast<EnterEditor*>(window.focusWidget())); // what was typed is there still
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QApplication::processEvents();
    CHECK(window.focusWidget() == table);
    answer(Qt::Key_Return);
    CHECK(document.scorecard().readings.at({timeliness, autumn}).value == Decimal(55));
    CHECK(window.focusWidget() == table);
}
