// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pack_page.h"

#include "app/link_button.h"
#include "app/notice_bar.h"
#include "app/pack_checks.h"
#include "app/pack_maker.h"
#include "app/pack_output.h"
#include "app/pack_sections.h"
#include "app/plan_details_dialog.h"
#include "catch_qt.h"
#include "gui/small_scorecard.h"
#include "gui/spoken_questions.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPrinter>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace send;
using namespace send::test;

namespace {

constexpr int patience = 20000;

struct Fixture {
    QTemporaryDir folder;
    Document document;
    SpokenQuestions questions;
    std::unique_ptr<PackPage> page;
    PackPreview* preview;
    PackSectionModel* sections;
    std::vector<Place> places;

    Fixture()
    {
        useSettingsIn(folder.path());
        REQUIRE(document.open(writeSmallScorecard(folder.path())));
        page = std::make_unique<PackPage>(PageContext{document, questions});
        QObject::connect(page.get(), &Page::placeRequested, page.get(),
                         [this](const Place& place) { places.push_back(place); });
        preview = page->findChild<PackPreview*>();
        sections = page->findChild<PackSectionModel*>();
        page->resize(1180, 820);
        page->show();
    }
    QAction* action(const char* name) { return page->findChild<QAction*>(QString::fromLatin1(name)); }
    void waitForPages() { REQUIRE(QTest::qWaitFor([this] { return action("savePack")->isEnabled(); }, patience)); }
    void tick(const QString& id, Qt::CheckState state)
    {
        REQUIRE(sections->setData(sections->index(sections->rowOf(id)), state, Qt::CheckStateRole));
    }
    QByteArray read(const QString& path)
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
};

} // namespace

TEST_CASE("the pages are made while the page is looked at, and each section says where it stands")
{
    Fixture f;
    CHECK_FALSE(f.action("printPack")->isEnabled());
    f.waitForPages();
    CHECK(f.preview->count() > 3);
    const QString cover = f.sections->index(f.sections->rowOf(QStringLiteral("cover"))).data(PackSectionModel::PagesRole).toString();
    CHECK(cover == QStringLiteral("1"));
    const auto* label = f.page->findChild<QLabel*>(QStringLiteral("pageOf"));
    CHECK(label->text() == QStringLiteral("Page 1 of %1").arg(f.preview->count()));
}

TEST_CASE("saving writes the tagged PDF of the pages shown, says where it went and remembers the folder")
{
    Fixture f;
    f.waitForPages();
    f.questions.toSave = QDir(f.folder.path()).filePath(QStringLiteral("papers"));
    f.action("savePack")->trigger();
    const QString written = f.questions.toSave + QStringLiteral(".pdf");
    const QByteArray pdf = f.read(written);
    CHECK(pdf.startsWith("%PDF"));
    CHECK(pdf.trimmed().endsWith("%%EOF"));
    CHECK(pdf == *f.preview->pages()->toTaggedPdf());
    CHECK(f.page->findChild<NoticeBar*>()->sentence().contains(QDir::toNativeSeparators(written)));
    CHECK(suggestedPackPath(f.document.scorecard(), f.document.term()) ==
          QDir(f.folder.path()).filePath(QStringLiteral("Small plan, Autumn 2026, board pack.pdf")));
}

TEST_CASE("a PDF that cannot be written is one sentence, and nothing is left behind")
{
    Fixture f;
    f.waitForPages();
    f.questions.toSave = QDir(f.folder.path()).filePath(QStringLiteral("missing/papers.pdf"));
    f.action("savePack")->trigger();
    CHECK_FALSE(QFile::exists(f.questions.toSave));
    CHECK_FALSE(f.page->findChild<NoticeBar*>()->sentence().isEmpty());
}

TEST_CASE("a section without its tick is not in the pack, also the next time")
{
    Fixture f;
    f.waitForPages();
    const int before = f.preview->count();
    f.tick(QStringLiteral("glossary"), Qt::Unchecked);
    CHECK_FALSE(f.action("savePack")->isEnabled());
    f.waitForPages();
    CHECK(f.preview->count() < before);
    CHECK_FALSE(f.preview->pages()->pagesOf(QStringLiteral("glossary")).has_value());
    PackPage again(PageContext{f.document, f.questions});
    CHECK(again.findChild<PackSectionModel*>()->leftOut() == std::set<QString>{QStringLiteral("glossary")});
}

TEST_CASE("a chosen section is turned to, and a click in the preview chooses its section")
{
    Fixture f;
    f.waitForPages();
    auto* list = f.page->findChild<PackSectionList*>();
    const QString glossary = QStringLiteral("glossary");
    list->setCurrentIndex(f.sections->index(f.sections->rowOf(glossary)));
    CHECK(f.preview->page() == f.preview->pages()->pagesOf(glossary)->first);
    f.preview->goTo(0);
    QTest::mouseClick(f.page->findChild<Paper*>(), Qt::LeftButton);
    CHECK(f.sections->idAt(list->currentIndex().row()) == QStringLiteral("cover"));
}

TEST_CASE("the preview turns its pages by keyboard")
{
    Fixture f;
    f.waitForPages();
    QTest::keyClick(f.preview, Qt::Key_End);
    CHECK(f.preview->page() == f.preview->count() - 1);
    QTest::keyClick(f.preview, Qt::Key_Home);
    CHECK(f.preview->page() == 0);
    for (int i = 0; i < 20 && f.preview->page() == 0; ++i)
        QTest::keyClick(f.preview, Qt::Key_PageDown);
    CHECK(f.preview->page() == 1);
}

TEST_CASE("paper is white in the dark too, and not empty")
{
    Fixture f;
    f.waitForPages();
    QPalette dark = f.page->palette();
    dark.setColor(QPalette::Base, QColor(0x1B1D20));
    dark.setColor(QPalette::Window, QColor(0x24272B));
    f.page->setPalette(dark);
    const QImage paper = f.page->findChild<Paper*>()->grab().toImage();
    CHECK(paper.pixelColor(paper.width() / 2, 6) == QColor(Qt::white));
    int inked = 0;
    for (int y = 0; y < paper.height(); y += 3)
        for (int x = 0; x < paper.width(); x += 3)
            inked += paper.pixelColor(x, y).lightness() < 128 ? 1 : 0;
    CHECK(inked > 100);
}

TEST_CASE("what is to be seen to leads there")
{
    Fixture f;
    f.waitForPages();
    const auto checks = packChecks(f.document.scorecard(), f.document.term(), f.document.today(), 20);
    REQUIRE_FALSE(checks.empty());
    CHECK(checks.front().open);
    CHECK(checks.front().text == QStringLiteral("One red lacks commentary"));
    CHECK(checks.front().detail == QStringLiteral("7.1 Issued within 20 weeks"));
    CHECK(checks.back().detail == QStringLiteral("Tagged PDF, 20 pages"));
    auto* links = f.page->findChild<PackCheckList*>();
    links->findChildren<LinkButton*>().front()->click();
    REQUIRE(f.places.size() == 1);
    CHECK(f.places.front() ==
          Place{.page = QStringLiteral("enter"), .filter = QStringLiteral("commentary"), .metric = timeliness});
    links->findChildren<LinkButton*>().back()->click(); // the cover's
    CHECK(f.places.size() == 1);
    CHECK(f.page->findChild<PlanDetailsDialog*>());
}

TEST_CASE("pages on a printer are the pages of the preview")
{
    Fixture f;
    f.waitForPages();
    QPrinter printer(QPrinter::ScreenResolution);
    const QString path = QDir(f.folder.path()).filePath(QStringLiteral("printed.pdf"));
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    CHECK(printPack(*f.preview->pages(), printer));
    const QByteArray pdf = f.read(path);
    CHECK(pdf.count("/Type /Page\n") == f.preview->count());
}

TEST_CASE("pages being made are dropped when the page is left, and made when one comes back")
{
    Fixture f;
    f.page->hide();
    CHECK_FALSE(f.page->findChild<PackMaker*>()->isBusy());
    QTest::qWait(200);
    CHECK(f.preview->count() == 0);
    f.page->show();
    f.waitForPages();
    CHECK(f.preview->count() > 0);
}

TEST_CASE("print and save have their keys and stand among the page's commands")
{
    Fixture f;
    CHECK(f.action("printPack")->shortcut() == QKeySequence(QStringLiteral("Ctrl+P")));
    CHECK(f.page->actions().contains(f.action("printPack")));
    CHECK(f.page->actions().contains(f.action("savePack")));
    for (const QWidget* pane : f.page->panes())
        CHECK_FALSE(pane->accessibleName().isEmpty());
}
