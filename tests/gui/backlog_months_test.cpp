// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backlog_grid.h"
#include "app/backlog_model.h"
#include "app/backlog_page.h"
#include "app/document.h"
#include "app/import_dialog.h"
#include "app/segment_bar.h"
#include "catch_qt.h"
#include "exchange/table_export.h"
#include "gui/small_scorecard.h"
#include "gui/spoken_questions.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace send;
using namespace send::test;

namespace {

constexpr Month august{2026, 8};
constexpr Month september{2026, 9};
constexpr Month october{2026, 10};

BacklogMonth month(int received)
{
    BacklogMonth month;
    month.received = received;
    month.refused = 2;
    month.withdrawn = 1;
    month.notToIssue = 0;
    month.issued = received - 10;
    month.issuedByBand = {0, 4, received - 20, 3, 2, 1};
    month.openAtEnd = 100;
    month.medianWeeksToIssue = Decimal::fromUnits(195, 1);
    return month;
}

struct Fixture {
    QTemporaryDir folder;
    Document document;
    SpokenQuestions questions;
    std::unique_ptr<BacklogPage> page;

    Fixture()
    {
        useSettingsIn(folder.path());
        REQUIRE(document.open(writeSmallScorecard(folder.path())));
        const auto& backlog = document.scorecard().backlog;
        REQUIRE(document.edit(QStringLiteral("Add months"),
                              {editOf(backlog, august, month(30)), editOf(backlog, september, month(24)),
                               editOf(backlog, october, BacklogMonth())}));
        page = std::make_unique<BacklogPage>(PageContext{document, questions});
        page->resize(1360, 850);
        page->show();
        page->findChild<SegmentBar*>()->setCurrent(QStringLiteral("grid"));
        QApplication::processEvents();
    }
    BacklogGrid& grid() { return *page->findChild<BacklogGrid*>(); }
    const BacklogMonth& figures(Month at) const { return document.scorecard().backlog.at(at); }
    QModelIndex cell(Month at, BacklogColumn column)
    {
        const auto* model = page->findChild<BacklogModel*>();
        return model->index(*model->rowOf(at), static_cast<int>(column));
    }
    void choose(Month first, BacklogColumn left, Month last, BacklogColumn right)
    {
        grid().setCurrentIndex(cell(first, left));
        grid().selectionModel()->select(QItemSelection(cell(first, left), cell(last, right)), QItemSelectionModel::ClearAndSelect);
        grid().setFocus();
    }
    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
};

/// What a spreadsheet puts on the clipboard; the clipboard takes it.
void putOnClipboard(const QString& text, const QString& html)
{
    auto* data = new QMimeData;
    data->setText(text);
    data->setHtml(html);
    QApplication::clipboard()->setMimeData(data);
}

/// A row for a month, with the bands and the median, as the program's own export writes it.
Scorecard otherMonths()
{
    Scorecard scorecard;
    scorecard.backlog = {{october, month(40)}, {Month{2026, 11}, month(26)}};
    return scorecard;
}

void checkImported(Fixture& f, const QString& path)
{
    const Scorecard before = f.document.scorecard();
    ImportDialog dialog(f.document, f.questions);
    dialog.setKind(ImportAs::Backlog);
    dialog.setFile(path);
    REQUIRE(QTest::qWaitFor([&] { return !dialog.isBusy(); }, 60'000));
    auto* import = dialog.findChild<QPushButton*>(QStringLiteral("importButton"));
    CAPTURE(dialog.findChild<QLabel*>(QStringLiteral("summary"))->text());
    REQUIRE(import->isEnabled());
    CHECK(f.document.scorecard() == before); // shown first
    import->click();
    for (const auto& [at, figures] : otherMonths().backlog)
        CHECK(f.figures(at) == figures);
    CHECK(f.figures(august) == month(30));
    f.document.undo();
    CHECK(f.document.scorecard() == before);
}

} // namespace

TEST_CASE("Ctrl+D fills the chosen months from the first of them, as one edit")
{
    Fixture f;
    f.choose(august, BacklogColumn::Received, october, BacklogColumn::Withdrawn);
    QTest::keyClick(&f.grid(), Qt::Key_D, Qt::ControlModifier);
    for (const Month at : {september, october}) {
        CHECK(f.figures(at).received == 30);
        CHECK(f.figures(at).refused == 2);
        CHECK(f.figures(at).withdrawn == 1);
    }
    CHECK(f.figures(september).issued == 14);
    CHECK_FALSE(f.figures(october).issued);
    f.document.undo();
    CHECK(f.figures(september).received == 24);
    CHECK_FALSE(f.figures(october).received);
}

TEST_CASE("Ctrl+D fills nothing from one month alone, and says why where a part would pass its whole")
{
    Fixture f;
    f.choose(august, BacklogColumn::Received, august, BacklogColumn::Issued);
    QTest::keyClick(&f.grid(), Qt::Key_D, Qt::ControlModifier);
    CHECK(f.figures(september) == month(24));
    f.choose(august, BacklogColumn::Issued16To20, september, BacklogColumn::Issued16To20);
    REQUIRE(f.document.edit(QStringLiteral("Few in September"), {editOf(f.document.scorecard().backlog, september, [] {
                                                                      BacklogMonth few;
                                                                      few.issued = 5;
                                                                      return few;
                                                                  }())}));
    QTest::keyClick(&f.grid(), Qt::Key_D, Qt::ControlModifier);
    CHECK_FALSE(f.figures(september).issuedByBand[2]);
    CHECK(f.page->findChild<QLabel*>(QStringLiteral("monthWords"))->text().endsWith(QStringLiteral("Nothing was pasted.")));
}

TEST_CASE("a spreadsheet's own table is pasted as its cells hold it, not as its text rounds it")
{
    Fixture f;
    f.choose(october, BacklogColumn::LongestWaitDays, october, BacklogColumn::LongestWaitDays);
    putOnClipboard(QStringLiteral("381\t31\r\n"), QStringLiteral("<table><tr><td>381</td><td x:num=\"31.4\">31</td></tr></table>"));
    QTest::keyClick(&f.grid(), Qt::Key_V, Qt::ControlModifier);
    CHECK(f.figures(october).longestWaitDays == 381);
    CHECK(f.figures(october).medianWeeksToIssue == Decimal::fromUnits(314, 1));
    f.document.undo();
    CHECK(f.figures(october) == BacklogMonth());
}

TEST_CASE("what is copied from the grid goes back to its months, through the text and through the table")
{
    Fixture f;
    f.choose(august, BacklogColumn::Received, september, BacklogColumn::Issued52AndOver);
    QTest::keyClick(&f.grid(), Qt::Key_C, Qt::ControlModifier);
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    const QString text = copied->text();
    const QString html = copied->html();
    CHECK(html.contains(QStringLiteral("<table>")));
    for (const QString& table : {QString(), html}) {
        REQUIRE(f.document.edit(QStringLiteral("Empty"), {editOf(f.document.scorecard().backlog, august, BacklogMonth())}));
        putOnClipboard(text, table);
        f.choose(october, BacklogColumn::Received, october, BacklogColumn::Received);
        QTest::keyClick(&f.grid(), Qt::Key_V, Qt::ControlModifier);
        CHECK(f.figures(august).issuedByBand == month(30).issuedByBand);
        CHECK(f.figures(august).openAtEnd == 100);
        f.document.undo();
        f.document.undo();
        CHECK(f.figures(august) == month(30));
    }
}

TEST_CASE("a table of months comes in from CSV and from Excel, shown first and written as one edit")
{
    Fixture f;
    checkImported(f, f.write(QStringLiteral("months.csv"), exportCsv(otherMonths(), ExportWhat::Backlog)));
    const auto workbook = exportXlsx(otherMonths(), {ExportWhat::Backlog});
    REQUIRE(workbook);
    checkImported(f, f.write(QStringLiteral("months.xlsx"), *workbook));
}

TEST_CASE("a table of months with a cell that is no count is refused whole, and named")
{
    Fixture f;
    const Scorecard before = f.document.scorecard();
    ImportDialog dialog(f.document, f.questions);
    dialog.setKind(ImportAs::Backlog);
    dialog.setFile(f.write(QStringLiteral("months.csv"), "Month,Received,Issued 0-6 weeks\n2026-11,40,0\n2026-12,n/k,-1\n"));
    REQUIRE(QTest::qWaitFor([&] { return !dialog.isBusy(); }, 60'000));
    CHECK_FALSE(dialog.findChild<QPushButton*>(QStringLiteral("importButton"))->isEnabled());
    CHECK(f.document.scorecard() == before);
}
