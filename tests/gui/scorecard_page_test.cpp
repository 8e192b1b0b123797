// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scorecard_page.h"

#include "app/scorecard_table.h"
#include "app/segment_bar.h"
#include "catch_qt.h"
#include "gui/small_scorecard.h"
#include "gui/spoken_questions.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace send;
using namespace send::test;

namespace {

struct Fixture {
    QTemporaryDir folder;
    Document document;
    SpokenQuestions questions;
    std::unique_ptr<ScorecardPage> page;
    ScorecardTable* table;
    ScorecardModel* model;

    Fixture()
    {
        useSettingsIn(folder.path());
        REQUIRE(document.open(writeSmallScorecard(folder.path())));
        page = std::make_unique<ScorecardPage>(PageContext{document, questions});
        page->resize(1360, 850);
        page->show();
        QApplication::processEvents();
        table = page->findChild<ScorecardTable*>(QStringLiteral("scorecardTable"));
        model = page->findChild<ScorecardModel*>();
    }

    QString cell(MetricId metric, int column) const
    {
        return model->index(*model->rowOf(metric), column).data().toString();
    }
    void filterBy(const QString& segment) { page->findChild<SegmentBar*>()->setCurrent(segment); }
    QLineEdit& findBox() { return *page->findChild<QLineEdit*>(QStringLiteral("findBox")); }
};

} // namespace

TEST_CASE("the scorecard's model keeps the rules of item models")
{
    Fixture f;
    QAbstractItemModelTester tester(f.model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    f.filterBy(QStringLiteral("red"));
    f.filterBy(QStringLiteral("all"));
    REQUIRE(f.document.edit(QStringLiteral("Set"), setValue(f.document.scorecard(), timeliness, 61)));
    f.document.setTerm({2026, Season::Summer});
    CHECK(f.model->rowCount() == 6);
}

TEST_CASE("metrics stand below their area, with its counts in words")
{
    Fixture f;
    REQUIRE(f.model->rowCount() == 6);
    CHECK(f.model->isGroup(0));
    CHECK(f.model->groupName(0) == QStringLiteral("Assessments"));
    CHECK(f.model->groupCounts(0) == QStringLiteral("3 metrics: 1 red, 1 green, 1 monitor only"));
    CHECK(f.model->groupCounts(4) == QStringLiteral("1 metric: 1 no data"));
}

TEST_CASE("a metric's row shows its terms, the latest, planned, target, status and direction")
{
    Fixture f;
    CHECK(f.cell(timeliness, ScorecardModel::Ref) == QStringLiteral("7.1"));
    CHECK(f.cell(timeliness, ScorecardModel::FirstTerm) == QStringLiteral("70.0"));
    CHECK(f.cell(timeliness, ScorecardModel::Latest) == QStringLiteral("40.0"));
    CHECK(f.cell(timeliness, ScorecardModel::Planned) == QStringLiteral("60.0"));
    CHECK(f.cell(timeliness, ScorecardModel::Target) == QStringLiteral("80.0"));
    CHECK(f.cell(timeliness, ScorecardModel::StatusColumn) == QStringLiteral("Red"));
    CHECK(f.cell(timeliness, ScorecardModel::DirectionColumn) == QStringLiteral("Worsening"));
    CHECK(f.cell(listened, ScorecardModel::Latest) == QStringLiteral("–"));
}

TEST_CASE("an edit tells only the rows that show it")
{
    Fixture f;
    std::set<int> rows;
    QObject::connect(f.model, &QAbstractItemModel::dataChanged,
                     [&](const QModelIndex& from, const QModelIndex& to) {
                         for (int row = from.row(); row <= to.row(); ++row)
                             rows.insert(row);
                     });
    int resets = 0;
    QObject::connect(f.model, &QAbstractItemModel::modelReset, [&] { ++resets; });
    REQUIRE(f.document.edit(QStringLiteral("Set"), setValue(f.document.scorecard(), timeliness, 61)));
    CHECK(rows == std::set<int>{0, *f.model->rowOf(timeliness)});
    CHECK(resets == 0);
    CHECK(f.cell(timeliness, ScorecardModel::StatusColumn) == QStringLiteral("Green"));
}

TEST_CASE("a hidden page is read anew when it is shown again, not before")
{
    Fixture f;
    f.page->hide();
    REQUIRE(f.document.edit(QStringLiteral("Set"), setValue(f.document.scorecard(), timeliness, 61)));
    CHECK(f.model->assessmentAt(*f.model->rowOf(timeliness)).status == Status::Red);
    f.page->show();
    CHECK(f.model->assessmentAt(*f.model->rowOf(timeliness)).status == Status::Green);
}

TEST_CASE("the first red metric is chosen at first")
{
    Fixture f;
    CHECK(f.page->currentMetric() == timeliness);
}

TEST_CASE("filters show fewer metrics and keep the chosen one by its id")
{
    Fixture f;
    f.page->choose(complaints);
    f.filterBy(QStringLiteral("green"));
    CHECK(f.model->rowCount() == 2);
    CHECK(f.table->currentIndex().row() == *f.model->rowOf(complaints));
    f.filterBy(QStringLiteral("red"));
    CHECK_FALSE(f.model->rowOf(complaints));
    f.filterBy(QStringLiteral("all"));
    CHECK(f.page->currentMetric() == complaints);
    CHECK(f.table->currentIndex().row() == *f.model->rowOf(complaints));
}

TEST_CASE("sorting moves rows within their area and keeps the chosen metric")
{
    Fixture f;
    f.page->choose(timeliness);
    f.table->sortByColumn(ScorecardModel::Latest, Qt::DescendingOrder);
    CHECK(*f.model->rowOf(complaints) == 1);
    CHECK(*f.model->rowOf(listened) == 5);
    CHECK(f.page->currentMetric() == timeliness);
    CHECK(f.table->currentIndex().row() == *f.model->rowOf(timeliness));
}

TEST_CASE("a filter that nothing meets says so and offers all")
{
    Fixture f;
    f.filterBy(QStringLiteral("amber"));
    CHECK_FALSE(f.table->isVisible());
    auto* all = f.page->findChild<QAbstractButton*>(QStringLiteral("showAll"));
    REQUIRE(all);
    CHECK(all->isVisible());
    CHECK(all->text() == QStringLiteral("Show all 4"));
    all->click();
    CHECK(f.table->isVisible());
    CHECK(f.model->rowCount() == 6);
}

TEST_CASE("the find box finds by words and by reference, and Esc clears it")
{
    Fixture f;
    QTest::keyClicks(&f.findBox(), QStringLiteral("complaints"));
    CHECK(f.model->rowCount() == 2);
    QTest::keyClick(&f.findBox(), Qt::Key_Escape);
    CHECK(f.model->rowCount() == 6);
    QTest::keyClicks(&f.findBox(), QStringLiteral("8.1"));
    CHECK(f.model->rowCount() == 2);
}

TEST_CASE("arrow keys step over the areas' headings")
{
    Fixture f;
    f.page->choose(maintained);
    QTest::keyClick(f.table, Qt::Key_Down);
    CHECK(f.page->currentMetric() == listened);
    QTest::keyClick(f.table, Qt::Key_Up);
    CHECK(f.page->currentMetric() == maintained);
}

TEST_CASE("letters find a metric by its name")
{
    Fixture f;
    f.page->choose(timeliness);
    QTest::keyClicks(f.table, QStringLiteral("fam"));
    CHECK(f.page->currentMetric() == listened);
}

TEST_CASE("Ctrl+C copies the chosen rows as text with their headings")
{
    Fixture f;
    f.page->choose(timeliness);
    QTest::keyClick(f.table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].startsWith(QStringLiteral("Ref\tMetric\tBasis\tSpring 2025")));
    CHECK(lines[1].startsWith(QStringLiteral("7.1\tIssued within 20 weeks")));
    CHECK(lines[1].contains(QStringLiteral("\t40.0\t60.0\t80.0\tRed\tWorsening")));
}

TEST_CASE("in a small window the panel is a page: Enter opens it, Esc leads back")
{
    Fixture f;
    f.page->resize(900, 500);
    QApplication::processEvents();
    auto* panel = f.page->findChild<QWidget*>(QStringLiteral("metricPanel"));
    CHECK(f.table->isVisible());
    CHECK_FALSE(panel->isVisible());
    QTest::keyClick(f.table, Qt::Key_Return);
    CHECK(panel->isVisible());
    CHECK_FALSE(f.table->isVisible());
    QTest::keyClick(panel, Qt::Key_Escape);
    CHECK(f.table->isVisible());
    CHECK_FALSE(panel->isVisible());
}

TEST_CASE("a place with a filter and a metric is shown")
{
    Fixture f;
    f.page->goTo({QStringLiteral("scorecard"), QStringLiteral("green"), complaints, {}});
    CHECK(f.model->rowCount() == 2);
    CHECK(f.page->currentMetric() == complaints);
}

TEST_CASE("a screen reader hears values with their unit and the status in words")
{
    Fixture f;
    const int row = *f.model->rowOf(timeliness);
    const auto spoken = [&](int column) {
        return f.model->index(row, column).data(Qt::AccessibleTextRole).toString();
    };
    CHECK(spoken(ScorecardModel::Latest) == QStringLiteral("40.0%, Red"));
    CHECK(spoken(ScorecardModel::StatusColumn).startsWith(QStringLiteral("Red. ")));
    CHECK(spoken(ScorecardModel::DirectionColumn) == QStringLiteral("Worsening"));
    for (const QString& name : {QStringLiteral("findBox"), QStringLiteral("areaFilter"), QStringLiteral("ownerFilter"),
                                QStringLiteral("termBox"), QStringLiteral("scorecardTable")}) {
        INFO(name.toStdString());
        auto* widget = f.page->findChild<QWidget*>(name);
        REQUIRE(widget);
        CHECK_FALSE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty());
    }
}

TEST_CASE("all six terms stand beside the panel in a window of 1,360, and the basis goes first")
{
    Fixture f;
    f.page->resize(1360 - 176, 850);
    QApplication::processEvents();
    for (int column = ScorecardModel::FirstTerm; column < ScorecardModel::ColumnCount; ++column) {
        INFO("column " << column);
        CHECK_FALSE(f.table->isColumnHidden(column));
    }
    for (const int width : {1100, 1360 - 176, 1360, 1900}) { // and the columns fill the table
        f.page->resize(width, 850);
        QApplication::processEvents();
        CHECK(f.table->horizontalHeader()->length() == f.table->viewport()->width());
    }
}

TEST_CASE("a column grows with the longest number in it")
{
    Fixture f;
    const int before = f.table->columnWidth(ScorecardModel::Latest);
    REQUIRE(f.document.edit(QStringLiteral("Set 7.3"), setValue(f.document.scorecard(), maintained, 987'654)));
    QApplication::processEvents();
    CHECK(f.cell(maintained, ScorecardModel::Latest) == QStringLiteral("987,654.0"));
    CHECK(f.table->columnWidth(ScorecardModel::Latest) > before);
}

TEST_CASE("a linked action leads to the plan")
{
    Fixture f;
    const ActionId action{71};
    Action row{.area = assessments, .number = 1};
    row.title = QStringLiteral("Clear every case over 20 weeks");
    REQUIRE(f.document.edit(QStringLiteral("Link"),
                            {editOf(f.document.scorecard().actions, action, row),
                             editOf(f.document.scorecard().actionMetrics, {action, timeliness}, ActionMetric())}));
    f.page->choose(timeliness);
    QApplication::processEvents();
    QSignalSpy places(f.page.get(), &Page::placeRequested);
    auto* link = f.page->findChild<QLabel*>(QStringLiteral("linkedAction71"));
    REQUIRE(link);
    QTest::keyClick(link, Qt::Key_Return);
    REQUIRE(places.size() == 1);
    const Place place = places.front().front().value<Place>();
    CHECK(place.page == QStringLiteral("plan"));
    CHECK(place.action == action);
}

TEST_CASE("in a very wide window figures stay near the names they belong to")
{
    Fixture f;
    f.page->resize(2400, 1400);
    QApplication::processEvents();
    const QFontMetrics metrics(f.table->font());
    const int longest = metrics.horizontalAdvance(f.model->widest(ScorecardModel::Name));
    const int rest = f.table->viewport()->width() - f.table->columnWidth(ScorecardModel::Name);
    CHECK(f.table->columnWidth(ScorecardModel::Name) >= longest);
    CHECK(f.table->columnWidth(ScorecardModel::Name) < rest / 2);
    CHECK(f.page->findChild<QWidget*>(QStringLiteral("metricPanel"))->width() > 400);
}

TEST_CASE("what is chosen stays in sight when the table gets less room")
{
    Fixture f;
    f.table->setCurrentIndex(f.model->index(*f.model->rowOf(listened), ScorecardModel::Name));
    f.page->resize(1360, 300);
    QApplication::processEvents();
    const QRect row = f.table->visualRect(f.table->currentIndex());
    CHECK(f.table->viewport()->rect().contains(row));
}

TEST_CASE("a metric without a figure says so once")
{
    Fixture f;
    f.table->setCurrentIndex(f.model->index(*f.model->rowOf(listened), ScorecardModel::Name));
    QApplication::processEvents();
    QStringList texts;
    for (const QLabel* label : f.page->findChild<QWidget*>(QStringLiteral("metricPanel"))->findChildren<QLabel*>())
        texts << label->text();
    CHECK(texts.join(u' ').count(QStringLiteral("o figure for Autumn 2026")) == 1);
}
