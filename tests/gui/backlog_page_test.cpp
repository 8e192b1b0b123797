// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backlog_page.h"

#include "app/backlog_check.h"
#include "app/backlog_grid.h"
#include "app/backlog_model.h"
#include "app/chart_widget.h"
#include "app/segment_bar.h"
#include "catch_qt.h"
#include "gui/small_scorecard.h"
#include "gui/spoken_questions.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace send;
using namespace send::test;

namespace {

constexpr Month august{2026, 8};
constexpr Month september{2026, 9};
constexpr Month october{2026, 10};

BacklogMonth month(int received, int issued, int open)
{
    BacklogMonth month;
    month.received = received;
    month.refused = 2;
    month.withdrawn = 1;
    month.notToIssue = 1;
    month.issued = issued;
    month.issuedWithin20Weeks = issued / 2;
    month.openAtEnd = open;
    return month;
}

struct Fixture {
    QTemporaryDir folder;
    Document document;
    SpokenQuestions questions;
    QString path;
    std::unique_ptr<BacklogPage> page;
    BacklogGrid* grid = nullptr;
    BacklogModel* model = nullptr;

    explicit Fixture(bool withMonths = true)
    {
        useSettingsIn(folder.path());
        path = writeSmallScorecard(folder.path());
        REQUIRE(document.open(path));
        if (withMonths) {
            const auto& backlog = document.scorecard().backlog;
            REQUIRE(document.edit(QStringLiteral("Add months"),
                                  {editOf(backlog, august, month(30, 10, 100)), editOf(backlog, september, month(20, 16, 100)),
                                   editOf(backlog, october, month(24, 20, 100))}));
        }
        page = std::make_unique<BacklogPage>(PageContext{document, questions});
        page->resize(1360, 850);
        page->show();
        QApplication::processEvents();
        grid = page->findChild<BacklogGrid*>();
        model = page->findChild<BacklogModel*>();
    }

    void showGrid() { page->findChild<SegmentBar*>()->setCurrent(QStringLiteral("grid")); }
    QModelIndex cell(Month at, BacklogColumn column) const
    {
        return model->index(*model->rowOf(at), static_cast<int>(column));
    }
    QString shown(Month at, BacklogColumn column) const { return cell(at, column).data().toString(); }
    void goTo(Month at, BacklogColumn column)
    {
        showGrid();
        grid->setCurrentIndex(cell(at, column));
        grid->setFocus();
    }
    /// As a person does: the first key opens the editor, the rest go to it.
    void type(const QString& text)
    {
        QTest::keyClicks(grid, text.left(1));
        if (auto* editor = grid->findChild<QLineEdit*>())
            QTest::keyClicks(editor, text.mid(1));
    }
    QLineEdit* editor() const { return grid->viewport()->findChild<QLineEdit*>(); }
    QString words(const char* name) const { return page->findChild<QLabel*>(QLatin1String(name))->text(); }
};

} // namespace

TEST_CASE("the monthly grid keeps the rules of item models")
{
    Fixture f;
    QAbstractItemModelTester tester(f.model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    f.page->addMonth();
    CHECK(f.model->rowCount() == 4);
    f.document.undo();
    CHECK(f.model->rowCount() == 3);
    CHECK(f.model->setData(f.cell(august, BacklogColumn::Received), QStringLiteral("31")));
}

TEST_CASE("without months the page says what to do, and adds the month that ended last")
{
    Fixture f(false);
    CHECK(f.page->findChild<QLabel*>(QStringLiteral("noMonths"))->isVisible());
    f.page->addMonth();
    REQUIRE(f.document.scorecard().backlog.size() == 1);
    CHECK(f.document.scorecard().backlog.begin()->first == Month{2026, 11});
    CHECK(f.grid->isVisible());
    f.document.undo();
    CHECK(f.document.scorecard().backlog.empty());
}

TEST_CASE("typing replaces, Enter keeps and goes down, and one edit has a name")
{
    Fixture f;
    f.goTo(august, BacklogColumn::Received);
    f.type(QStringLiteral("33"));
    REQUIRE(f.editor());
    QTest::keyClick(f.editor(), Qt::Key_Return);
    CHECK(f.document.scorecard().backlog.at(august).received == 33);
    CHECK(f.document.undoText() == QStringLiteral("Set received, August 2026"));
    CHECK(f.grid->currentIndex() == f.cell(september, BacklogColumn::Received));
}

TEST_CASE("Tab goes across the cells that can be typed in, and steps over those that are worked out")
{
    Fixture f;
    f.goTo(september, BacklogColumn::Issued);
    f.type(QStringLiteral("17"));
    QTest::keyClick(f.editor(), Qt::Key_Tab);
    CHECK(f.document.scorecard().backlog.at(september).issued == 17);
    CHECK(f.grid->currentIndex() == f.cell(september, BacklogColumn::OpenAtEnd));
}

TEST_CASE("Esc puts back what stood there")
{
    Fixture f;
    f.goTo(september, BacklogColumn::Received);
    f.type(QStringLiteral("999"));
    QTest::keyClick(f.editor(), Qt::Key_Escape);
    CHECK(f.document.scorecard().backlog.at(september).received == 20);
    CHECK_FALSE(f.document.undoText().startsWith(QStringLiteral("Set")));
}

TEST_CASE("what cannot be stays in the editor with the reason")
{
    Fixture f;
    f.goTo(september, BacklogColumn::IssuedWithin20Weeks);
    f.type(QStringLiteral("17"));
    QTest::keyClick(f.editor(), Qt::Key_Return);
    REQUIRE(f.editor());
    CHECK(f.words("monthWords").startsWith(QStringLiteral("17 is more than the 16 issued")));
    CHECK(f.document.scorecard().backlog.at(september).issuedWithin20Weeks == 8);
    QTest::keyClicks(f.editor(), QStringLiteral("9"));
    QTest::keyClick(f.editor(), Qt::Key_Return);
    CHECK(f.document.scorecard().backlog.at(september).issuedWithin20Weeks == 9);
}

TEST_CASE("words, halves and negative counts are refused in sentences")
{
    Fixture f;
    const QModelIndex received = f.cell(september, BacklogColumn::Received);
    CHECK(f.model->refusal(received, QStringLiteral("-3")).contains(QStringLiteral("cannot be negative")));
    CHECK(f.model->refusal(received, QStringLiteral("2.5")).contains(QStringLiteral("not a whole number")));
    CHECK_FALSE(f.model->refusal(received, QStringLiteral("n/k")).isEmpty());
    CHECK(f.model->refusal(received, QString()).isEmpty());
    CHECK(f.model->refusal(f.cell(september, BacklogColumn::MedianWeeks), QStringLiteral("31.4")).isEmpty());
}

TEST_CASE("Delete clears the chosen cells in one edit")
{
    Fixture f;
    f.goTo(september, BacklogColumn::Refused);
    f.grid->selectionModel()->select(
        QItemSelection(f.cell(september, BacklogColumn::Refused), f.cell(october, BacklogColumn::Withdrawn)),
        QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(f.grid, Qt::Key_Delete);
    CHECK_FALSE(f.document.scorecard().backlog.at(september).refused);
    CHECK_FALSE(f.document.scorecard().backlog.at(october).withdrawn);
    f.document.undo();
    CHECK(f.document.scorecard().backlog.at(october).withdrawn == 1);
}

TEST_CASE("a month that does not add up is named, with its difference")
{
    Fixture f;
    CHECK(f.words("reconciliationSentence") == QStringLiteral("All 2 months reconcile"));
    REQUIRE(f.model->setData(f.cell(september, BacklogColumn::OpenAtEnd), QStringLiteral("97")));
    REQUIRE(f.model->setData(f.cell(october, BacklogColumn::OpenAtEnd), QStringLiteral("97")));
    CHECK(f.words("reconciliationSentence") == QStringLiteral("September 2026 is 3 short"));
    CHECK(f.shown(september, BacklogColumn::Difference) == QStringLiteral("−3"));
    f.goTo(september, BacklogColumn::Received);
    CHECK(f.words("monthWords").startsWith(QStringLiteral("September 2026 is 3 short")));
}

TEST_CASE("where nothing can be added up there is no tick")
{
    BacklogCheck check;
    const auto* mark = check.findChild<QLabel*>(QStringLiteral("reconciliationMark"));
    REQUIRE(mark);
    Scorecard scorecard;
    BacklogMonth month;
    month.received = month.refused = month.withdrawn = month.notToIssue = month.issued = 0;
    month.openAtEnd = 5;
    scorecard.backlog = {{{2026, 9}, month}};
    check.showMonths(scorecard);
    CHECK(mark->isHidden());
    scorecard.backlog.emplace(Month{2026, 10}, month);
    check.showMonths(scorecard);
    CHECK_FALSE(mark->isHidden());
}

TEST_CASE("an edit tells only its month and the one after, which starts from it")
{
    Fixture f;
    std::set<int> rows;
    QObject::connect(f.model, &QAbstractItemModel::dataChanged, [&](const QModelIndex& from, const QModelIndex& to) {
        for (int row = from.row(); row <= to.row(); ++row)
            rows.insert(row);
    });
    REQUIRE(f.model->setData(f.cell(september, BacklogColumn::OpenAtEnd), QStringLiteral("98")));
    CHECK(rows == std::set<int>{1, 2});
    CHECK(f.shown(october, BacklogColumn::OpenAtStart) == QStringLiteral("98"));
}

TEST_CASE("the charts show the months and change with an edit")
{
    Fixture f;
    const auto* flow = f.page->findChild<ChartWidget*>(QStringLiteral("receivedClosed"));
    REQUIRE(flow);
    CHECK(flow->isVisible());
    CHECK(flow->chart().categories.size() == 3);
    const QString before = flow->chart().finding;
    REQUIRE(f.model->setData(f.cell(october, BacklogColumn::Received), QStringLiteral("90")));
    CHECK(flow->chart().finding != before);
}

TEST_CASE("deleting a month and undoing it leaves the scorecard equal, here and after opening it again")
{
    Fixture f;
    f.goTo(september, BacklogColumn::Received);
    const Scorecard before = f.document.scorecard();
    f.page->deleteMonth();
    CHECK_FALSE(f.document.scorecard().backlog.contains(september));
    f.document.undo();
    CHECK(f.document.scorecard() == before);
    Document again;
    REQUIRE(again.open(f.path, Access::ReadOnly));
    CHECK(again.scorecard() == before);
}

TEST_CASE("Ctrl+C copies figures with their month and headings")
{
    Fixture f;
    f.goTo(september, BacklogColumn::Received);
    QTest::keyClick(f.grid, Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text() == QStringLiteral("Month\treceived\nSep 2026\t20\n"));
}

TEST_CASE("a file that is open read-only cannot be typed in")
{
    Fixture f;
    Document readOnly;
    REQUIRE(readOnly.open(f.path, Access::ReadOnly));
    BacklogModel model(readOnly, nullptr);
    model.reload();
    CHECK_FALSE(model.flags(model.index(0, static_cast<int>(BacklogColumn::Received))) & Qt::ItemIsEditable);
}
