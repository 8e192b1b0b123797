// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart_widget.h"
#include "app/enter_panel.h"
#include "app/text_size.h"
#include "gui/enter_fixture.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>

using namespace send;
using namespace send::test;

namespace {

using Model = EnterModel;
using Fixture = EnterFixture;

} // namespace

TEST_CASE("the entry model keeps the rules of item models")
{
    Fixture f;
    QAbstractItemModelTester tester(f.model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    f.at(timelinessNow, Model::Number);
    f.type(QStringLiteral("77"));
    f.press(Qt::Key_Tab);
    f.type(QStringLiteral("200"));
    f.press(Qt::Key_Return);
    f.document.undo();
    f.document.setTerm({2026, Season::Summer});
    CHECK(f.model->rowCount() > 0);
}

TEST_CASE("number, Tab, out of, Enter: the percentage is there, and one edit can be undone, redone and read again")
{
    Fixture f;
    f.at(timelinessNow, Model::Number);
    f.type(QStringLiteral("77"));
    f.press(Qt::Key_Tab);
    CHECK(f.table->currentIndex().column() == Model::OutOf);
    CHECK(f.cell(timelinessNow, Model::Comment) == QStringLiteral("“Out of” to enter"));
    f.type(QStringLiteral("200"));
    f.press(Qt::Key_Return);
    CHECK(f.cell(timelinessNow, Model::Value) == QStringLiteral("38.5"));
    CHECK(f.document.undoText() == QStringLiteral("Set Issued within 20 weeks, Autumn 2026"));
    REQUIRE(f.reading(timelinessNow));
    CHECK(f.reading(timelinessNow)->parts == Proportion{77, 200});

    f.document.undo();
    CHECK_FALSE(f.reading(timelinessNow));
    CHECK(f.cell(timelinessNow, Model::Value).isEmpty());
    f.document.redo();
    CHECK(f.cell(timelinessNow, Model::Value) == QStringLiteral("38.5"));

    Document again;
    REQUIRE(again.open(f.document.path()));
    CHECK(again.scorecard().readings.at(timelinessNow).parts == Proportion{77, 200});
}

TEST_CASE("Enter goes down to where the next figure is typed, back to the column where Tab began")
{
    Fixture f;
    f.at(timelinessNow, Model::Number);
    f.type(QStringLiteral("77"));
    f.press(Qt::Key_Tab);
    f.type(QStringLiteral("200"));
    f.press(Qt::Key_Return);
    CHECK(f.table->currentIndex().row() == *f.model->rowOf({complaints, autumn}));
    CHECK(f.table->currentIndex().column() == Model::Number);
    f.press(Qt::Key_Return); // the metric that is not due and the heading are stepped over; a count has only a value
    CHECK(f.table->currentIndex().row() == *f.model->rowOf({listened, monthPeriod(2026, 9)}));
    CHECK(f.table->currentIndex().column() == Model::Value);
    f.press(Qt::Key_Return, Qt::ShiftModifier);
    CHECK(f.table->currentIndex().column() == Model::Number);
}

TEST_CASE("the percentage is worked out while one types")
{
    Fixture f;
    REQUIRE(f.document.edit(QStringLiteral("Set"), {editOf(f.document.scorecard().readings, timelinessNow,
                                                           std::optional(Reading{.parts = Proportion{77, 200}}))}));
    f.at(timelinessNow, Model::Number);
    f.type(QStringLiteral("9"));
    CHECK(f.cell(timelinessNow, Model::Value) == QStringLiteral("4.5"));
    f.type(QStringLiteral("0"));
    CHECK(f.cell(timelinessNow, Model::Value) == QStringLiteral("45.0"));
    CHECK(f.reading(timelinessNow)->parts == Proportion{77, 200});
    f.press(Qt::Key_Escape);
    CHECK(f.cell(timelinessNow, Model::Value) == QStringLiteral("38.5"));
    CHECK(f.editor() == nullptr);
    CHECK(f.reading(timelinessNow)->parts == Proportion{77, 200});
}

TEST_CASE("what is impossible stays in the editor with its sentence, and the old value stands")
{
    Fixture f;
    REQUIRE(f.document.edit(QStringLiteral("Set"), {editOf(f.document.scorecard().readings, timelinessNow,
                                                           std::optional(Reading{.parts = Proportion{77, 84}}))}));
    f.at(timelinessNow, Model::Number);
    const auto refuses = [&](const QString& text) {
        f.type(text);
        f.press(Qt::Key_Return);
        REQUIRE(f.editor());
        CHECK(f.editor()->text() == text);
        CHECK(f.editor()->accessibleDescription() == f.refusal());
        CHECK(f.reading(timelinessNow)->parts == Proportion{77, 84});
        const QString sentence = f.refusal();
        f.press(Qt::Key_Escape);
        CHECK(f.refusal().isEmpty());
        return sentence;
    };
    CHECK(refuses(QStringLiteral("810")).startsWith(QStringLiteral("810 is more than the 84 it is out of.")));
    CHECK(refuses(QStringLiteral("n/k")) == QStringLiteral("“n/k” is not a number."));
    CHECK(refuses(QStringLiteral("-5")).startsWith(QStringLiteral("A count cannot be negative")));
    CHECK(refuses(QStringLiteral("7.5")).startsWith(QStringLiteral("7.5 is not a whole number.")));
    f.at(timelinessNow, Model::OutOf);
    CHECK(refuses(QStringLiteral("0")).startsWith(QStringLiteral("“Out of” cannot be 0")));
}

TEST_CASE("refused text is put right where it stands")
{
    Fixture f;
    f.at({listened, monthPeriod(2026, 9)}, Model::Value);
    f.type(QStringLiteral("12a"));
    f.press(Qt::Key_Tab);
    REQUIRE(f.editor());
    f.press(Qt::Key_Backspace);
    f.press(Qt::Key_Return);
    CHECK(f.editor() == nullptr);
    CHECK(f.reading({listened, monthPeriod(2026, 9)})->value == Decimal(12));
}

TEST_CASE("neither a click elsewhere nor another term loses refused text")
{
    Fixture f;
    f.at(timelinessNow, Model::Number);
    f.type(QStringLiteral("abc"));
    const QRect elsewhere = f.table->visualRect(f.model->index(*f.model->rowOf({complaints, autumn}), Model::Name));
    QTest::mouseClick(f.table->viewport(), Qt::LeftButton, {}, elsewhere.center());
    QApplication::processEvents();
    REQUIRE(f.editor());
    CHECK(f.editor()->text() == QStringLiteral("abc"));
    CHECK(f.table->currentIndex().row() == *f.model->rowOf(timelinessNow));
    f.document.setTerm({2026, Season::Summer});
    QApplication::processEvents();
    CHECK(f.editor() == nullptr);
    f.document.setTerm({2026, Season::Autumn});
    QApplication::processEvents();
    REQUIRE(f.editor());
    CHECK(f.editor()->text() == QStringLiteral("abc"));
}

TEST_CASE("another officer's edit of the row leaves what is being typed alone")
{
    Fixture f;
    f.at(timelinessNow, Model::Comment);
    f.type(QStringLiteral("Half"));
    REQUIRE(f.document.edit(QStringLiteral("Set"), {editOf(f.document.scorecard().readings, timelinessNow,
                                                           std::optional(Reading{.parts = Proportion{77, 200}}))}));
    REQUIRE(f.editor());
    CHECK(f.editor()->text() == QStringLiteral("Half"));
    f.press(Qt::Key_Return);
    CHECK(f.reading(timelinessNow)->comment == QStringLiteral("Half"));
    CHECK(f.reading(timelinessNow)->parts == Proportion{77, 200});
}

TEST_CASE("a first figure gets its as-at date: the period's end, or today before it")
{
    Fixture f;
    const ReadingKey september{listened, monthPeriod(2026, 9)};
    f.at(september, Model::Value);
    f.type(QStringLiteral("124"));
    f.press(Qt::Key_Return);
    CHECK(f.reading(september)->asAt == QDate(2026, 9, 30));
    f.at({listened, monthPeriod(2026, 12)}, Model::Value);
    f.type(QStringLiteral("130"));
    f.press(Qt::Key_Return);
    CHECK(f.reading({listened, monthPeriod(2026, 12)})->asAt == QDate(2026, 11, 18));
    f.at(september, Model::AsAt);
    f.type(QStringLiteral("24/9"));
    f.press(Qt::Key_Return);
    CHECK(f.reading(september)->asAt == QDate(2026, 9, 24));
    f.at(september, Model::Value);
    f.type(QStringLiteral("125"));
    f.press(Qt::Key_Return);
    CHECK(f.reading(september)->asAt == QDate(2026, 9, 24));
}

TEST_CASE("marks are typed with or without brackets, and words stand for a figure that is not there")
{
    Fixture f;
    const ReadingKey september{listened, monthPeriod(2026, 9)};
    f.at(september, Model::Value);
    f.type(QStringLiteral("124"));
    f.press(Qt::Key_Tab);
    f.press(Qt::Key_Tab);
    CHECK(f.table->currentIndex().column() == Model::Mark);
    f.type(QStringLiteral("p"));
    f.press(Qt::Key_Return);
    CHECK(f.reading(september)->markers == Markers(Marker::Provisional));
    CHECK(f.cell(september, Model::Mark) == QStringLiteral("p"));

    const ReadingKey october{listened, monthPeriod(2026, 10)};
    f.at(october, Model::Value);
    f.type(QStringLiteral("x"));
    f.press(Qt::Key_Return);
    CHECK(f.reading(october)->markers == Markers(Marker::NotAvailable));
    CHECK(f.cell(october, Model::Value) == QStringLiteral("[x]"));
    f.at(october, Model::Value);
    f.type(QStringLiteral("9"));
    f.press(Qt::Key_Return);
    CHECK(f.cell(october, Model::Value) == QStringLiteral("9"));

    f.at(timelinessNow, Model::Mark);
    f.type(QStringLiteral("awaited"));
    f.press(Qt::Key_Return);
    CHECK(f.reading(timelinessNow)->awaited);
    CHECK(f.cell(timelinessNow, Model::Value) == QStringLiteral("Awaited"));
    CHECK(f.cell(timelinessNow, Model::Comment) == QStringLiteral("To enter"));
}

TEST_CASE("Delete clears a cell, and a row that is left empty leaves the file")
{
    Fixture f;
    const ReadingKey september{listened, monthPeriod(2026, 9)};
    f.at(september, Model::Value);
    f.type(QStringLiteral("124"));
    f.press(Qt::Key_Return);
    REQUIRE(f.reading(september));
    f.at(september, Model::Value);
    f.press(Qt::Key_Delete);
    CHECK_FALSE(f.reading(september));
}

TEST_CASE("of a proportion that loses a part the other one stays to be completed")
{
    Fixture f;
    REQUIRE(f.document.edit(QStringLiteral("Set"), {editOf(f.document.scorecard().readings, timelinessNow,
                                                           std::optional(Reading{.parts = Proportion{77, 200}}))}));
    f.at(timelinessNow, Model::Number);
    f.press(Qt::Key_Delete);
    CHECK_FALSE(f.reading(timelinessNow));
    CHECK(f.cell(timelinessNow, Model::OutOf) == QStringLiteral("200"));
    CHECK(f.cell(timelinessNow, Model::Comment) == QStringLiteral("Number to enter"));
    f.type(QStringLiteral("81"));
    f.press(Qt::Key_Return);
    CHECK(f.reading(timelinessNow)->parts == Proportion{81, 200});
}

TEST_CASE("typing replaces, F2 edits what is there")
{
    Fixture f;
    const ReadingKey september{listened, monthPeriod(2026, 9)};
    f.at(september, Model::Value);
    f.type(QStringLiteral("124"));
    f.press(Qt::Key_Return);
    f.at(september, Model::Value);
    f.press(Qt::Key_F2);
    f.type(QStringLiteral("5"));
    f.press(Qt::Key_Return);
    CHECK(f.reading(september)->value == Decimal(1245));
    f.at(september, Model::Value);
    f.type(QStringLiteral("7"));
    f.press(Qt::Key_Return);
    CHECK(f.reading(september)->value == Decimal(7));
}

TEST_CASE("a figure typed in the shaded parts of a count goes into its Value, and never into a part of a percentage")
{
    Fixture f;
    const ReadingKey october{listened, monthPeriod(2026, 10)};
    for (const int column : {+Model::Number, +Model::OutOf}) {
        f.at(october, column);
        f.type(QStringLiteral("124"));
        f.press(Qt::Key_Return);
        CHECK(f.reading(october)->value == Decimal(124));
        f.document.undo();
    }
    f.at(timelinessNow, Model::Value);
    f.type(QStringLiteral("38"));
    CHECK_FALSE(f.editor());
    CHECK(f.table->currentIndex().column() == Model::Value);
    CHECK_FALSE(f.reading(timelinessNow));
}

TEST_CASE("cells that are worked out or not due cannot be typed in, and Tab goes past them")
{
    Fixture f;
    f.at(timelinessNow, Model::Value);
    f.type(QStringLiteral("5"));
    CHECK(f.editor() == nullptr);
    f.at(timelinessNow, Model::OutOf);
    f.press(Qt::Key_Tab);
    CHECK(f.table->currentIndex().column() == Model::AsAt);
    f.press(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(f.table->currentIndex().column() == Model::OutOf);
    const int notDue = *f.model->rowOf(maintained);
    CHECK(f.model->stateAt(notDue) == Model::State::NotDue);
    CHECK(f.model->index(notDue, Model::Comment).data() == QStringLiteral("Next due August 2027"));
    for (int column = 0; column < Model::ColumnCount; ++column)
        CHECK_FALSE(f.model->isTypable(f.model->index(notDue, column)));
}

TEST_CASE("a monthly metric has a row for each month of the term, beside the same month of the term before")
{
    Fixture f;
    const int first = *f.model->rowOf(listened);
    CHECK(f.model->monthAt(first) == QStringLiteral("Sep 2026"));
    CHECK(f.model->monthAt(first + 3) == QStringLiteral("Dec 2026"));
    CHECK(f.cell({listened, monthPeriod(2026, 12)}, Model::Before) == QStringLiteral("159"));
    CHECK(f.cell({listened, monthPeriod(2026, 9)}, Model::Before) == QStringLiteral("–"));
    CHECK(f.cell(timelinessNow, Model::Before) == QStringLiteral("96.9"));
}

TEST_CASE("the heading of an area and the page count what is entered")
{
    Fixture f;
    CHECK(f.progress() == QStringLiteral("Autumn 2026: 0 of 6 entered"));
    CHECK(f.model->groupCounts(0) == QStringLiteral("0 of 2 entered"));
    f.at({listened, monthPeriod(2026, 9)}, Model::Value);
    f.type(QStringLiteral("124"));
    f.press(Qt::Key_Return);
    CHECK(f.progress() == QStringLiteral("Autumn 2026: 1 of 6 entered"));
    CHECK(f.model->groupCounts(*f.model->rowOf(listened) - 1) == QStringLiteral("1 of 4 entered"));
    CHECK(f.page->findChild<QProgressBar*>()->value() == 1);
}

TEST_CASE("F9 goes to the next figure to enter, and round to the first again")
{
    Fixture f;
    f.at(timelinessNow, Model::Comment);
    f.press(Qt::Key_F9);
    CHECK(f.table->currentIndex().row() == *f.model->rowOf({complaints, autumn}));
    CHECK(f.table->currentIndex().column() == Model::Number);
    f.at({listened, monthPeriod(2026, 12)}, Model::Value);
    f.trigger("nextToEnter");
    CHECK(f.table->currentIndex().row() == *f.model->rowOf(timelinessNow));
}

TEST_CASE("Ctrl+Shift+M types the comment of the row")
{
    Fixture f;
    f.at(timelinessNow, Model::Number);
    f.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(f.editor());
    f.type(QStringLiteral("To half-term only"));
    f.press(Qt::Key_Return);
    CHECK(f.reading(timelinessNow)->comment == QStringLiteral("To half-term only"));
    CHECK(f.document.undoText() == QStringLiteral("Comment on Issued within 20 weeks, Autumn 2026"));
}

TEST_CASE("Ctrl+D takes what the cell above has")
{
    Fixture f;
    const ReadingKey september{listened, monthPeriod(2026, 9)};
    const ReadingKey october{listened, monthPeriod(2026, 10)};
    f.at(september, Model::Comment);
    f.type(QStringLiteral("From the case system"));
    f.press(Qt::Key_Return);
    f.at(october, Model::Comment);
    f.press(Qt::Key_D, Qt::ControlModifier);
    CHECK(f.reading(october)->comment == QStringLiteral("From the case system"));
}

TEST_CASE("an edit tells only its own row and its area's heading")
{
    Fixture f;
    std::set<int> rows;
    QObject::connect(f.model, &QAbstractItemModel::dataChanged, [&](const QModelIndex& from, const QModelIndex& to) {
        for (int row = from.row(); row <= to.row(); ++row)
            rows.insert(row);
    });
    int resets = 0;
    QObject::connect(f.model, &QAbstractItemModel::modelReset, [&] { ++resets; });
    REQUIRE(f.document.edit(QStringLiteral("Set"), {editOf(f.document.scorecard().readings, timelinessNow,
                                                           std::optional(Reading{.parts = Proportion{77, 200}}))}));
    CHECK(rows == std::set<int>{0, *f.model->rowOf(timelinessNow)});
    CHECK(resets == 0);
}

TEST_CASE("the panel follows the keyboard: trend, periods before, what counts, who changed it")
{
    Fixture f;
    f.at(timelinessNow, Model::Number);
    QApplication::processEvents();
    auto* panel = f.page->findChild<EnterPanel*>();
    QStringList words;
    for (const QLabel* label : panel->widget()->findChildren<QLabel*>())
        words << label->text();
    for (const QString& expected :
         {QStringLiteral("Issued within 20 weeks"), QStringLiteral("Summer 2026"), QStringLiteral("315"), QStringLiteral("96.9"),
          QStringLiteral("those in time"), QStringLiteral("all of them")}) {
        INFO(expected.toStdString());
        CHECK(words.contains(expected));
    }
    CHECK(words.filter(QStringLiteral("by data officer: ")).size() == 1);
    CHECK(panel->widget()->findChild<ChartWidget*>());
    f.page->resize(900, 500);
    QApplication::processEvents();
    CHECK_FALSE(panel->isVisible());
    CHECK(f.table->isVisible());
}

TEST_CASE("the chart shows the value that is being typed as a ring, also one that is refused, until it is kept or put back")
{
    Fixture f;
    f.at(timelinessNow, Model::Number);
    f.type(QStringLiteral("77"));
    f.press(Qt::Key_Tab);
    const auto ring = [&] {
        const auto* chart = f.page->findChild<EnterPanel*>()->findChild<ChartWidget*>();
        return chart ? chart->typed() : std::nullopt;
    };
    f.type(QStringLiteral("84"));
    REQUIRE(QTest::qWaitFor([&] { return ring().has_value(); }, 1000));
    CHECK(ring()->text == QStringLiteral("91.7"));
    CHECK(std::abs(ring()->y - 91.7) < 0.05);
    CHECK_FALSE(ring()->isOdd);
    f.press(Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return !ring(); }, 1000));
    f.at(timelinessNow, Model::Number);
    f.press(Qt::Key_Delete);
    f.type(QStringLiteral("810"));
    CHECK(f.cell(timelinessNow, Model::Comment) == QStringLiteral("Check")); // not what is still to enter
    REQUIRE(QTest::qWaitFor([&] { return ring() && ring()->text == QStringLiteral("964.3"); }, 1000));
    CHECK(ring()->isOdd);
    f.press(Qt::Key_Escape);
    CHECK(QTest::qWaitFor([&] { return !ring(); }, 1000));
}

TEST_CASE("the grid's columns stay where they are while the keyboard goes from row to row")
{
    Fixture f;
    f.at(timelinessNow, Model::Number);
    QApplication::processEvents();
    const auto widths = [&] {
        std::vector<int> found;
        for (int column = 0; column < Model::ColumnCount; ++column)
            found.push_back(f.table->columnWidth(column));
        return found;
    };
    const auto before = widths();
    for (const ReadingKey& key : {ReadingKey{listened, monthPeriod(2026, 9)}, ReadingKey{complaints, autumn}, timelinessNow}) {
        f.at(key, f.model->isTypable(f.model->index(*f.model->rowOf(key), Model::Value)) ? Model::Value : Model::Number);
        QApplication::processEvents();
        CHECK(widths() == before);
    }
}

TEST_CASE("the panel says which form a figure came from, and hides what a marker hides")
{
    Scorecard scorecard = scorecardToEnter();
    scorecard.readings.at({timeliness, previous(autumn)}).markers = Marker::Confidential;
    Reading& filled = scorecard.readings[timelinessNow];
    filled.parts = Proportion{77, 84};
    filled.provenance = QStringLiteral("From NHS Dorset's form, 3 Dec 2026");
    Fixture f(scorecard);
    f.at(timelinessNow, Model::Number);
    QApplication::processEvents();
    const auto* panel = f.page->findChild<EnterPanel*>();
    QStringList words;
    for (const QLabel* label : panel->widget()->findChildren<QLabel*>())
        words << label->text();
    CHECK(words.contains(QStringLiteral("[c]")));
    CHECK_FALSE(words.contains(QStringLiteral("315")));
    const auto* source = panel->findChild<QLabel*>(QStringLiteral("source"));
    REQUIRE(source);
    CHECK(source->text().endsWith(QStringLiteral("From NHS Dorset's form, 3 Dec 2026.")));
}

TEST_CASE("where the grid drops its columns, the panel says what the figure is to be compared with")
{
    Scorecard scorecard = scorecardToEnter();
    Reading lastYear;
    lastYear.parts = Proportion{253, 257};
    scorecard.readings[{timeliness, Period{PeriodKind::Term, 2025, 3}}] = lastYear;
    Benchmark england;
    england.value = Decimal::parse(u"64.1").value();
    scorecard.benchmarks[{timeliness, Comparator::England, BenchmarkMethod::Published, {PeriodKind::CalendarYear, 2025, 1}}] = england;
    Fixture f(scorecard);
    f.page->resize(1360, 850);
    f.at(timelinessNow, Model::Number);
    QApplication::processEvents();
    const auto* yardsticks = f.page->findChild<QLabel*>(QStringLiteral("yardsticks"));
    REQUIRE(yardsticks);
    CHECK(yardsticks->isVisible());
    CHECK(yardsticks->text().startsWith(
        QStringLiteral("Summer 2026 96.9; Autumn 2025 98.4; planned now 60.0%; England 64.1% in 2025")));
}

TEST_CASE("in a window too narrow for the panel a line below the grid says what the figure is to be compared with")
{
    EnterFixture f;
    f.at(timelinessNow, EnterModel::Number);
    const auto* line = f.page->findChild<QLabel*>(QStringLiteral("besideTheFigure"));
    QApplication::processEvents();
    CHECK_FALSE(line->isVisible());
    f.page->resize(900, 500);
    CHECK(QTest::qWaitFor([&] { return line->isVisible(); }, 2000));
    CHECK(line->text().contains(QStringLiteral("Summer 2026 96.9")));
    f.page->resize(1360, 850);
    CHECK(QTest::qWaitFor([&] { return !line->isVisible(); }, 2000));
}

TEST_CASE("a file that may only be read shows its figures and takes none")
{
    Fixture f;
    const QString path = f.document.path();
    f.document.close();
    REQUIRE(f.document.open(path, Access::ReadOnly));
    QApplication::processEvents();
    f.at(timelinessNow, Model::Number);
    f.type(QStringLiteral("5"));
    CHECK(f.editor() == nullptr);
    f.press(Qt::Key_Delete);
    CHECK_FALSE(f.reading(timelinessNow));
}

TEST_CASE("a screen reader hears which cell is typed and what stands in it")
{
    Fixture f;
    f.at(timelinessNow, Model::Number);
    f.type(QStringLiteral("7"));
    CHECK(f.editor()->accessibleName() == QStringLiteral("Number, Issued within 20 weeks, %"));
    f.press(Qt::Key_Tab);
    f.type(QStringLiteral("8"));
    f.press(Qt::Key_Return);
    const int row = *f.model->rowOf(timelinessNow);
    const auto spoken = [&](int column) { return f.model->index(row, column).data(Qt::AccessibleTextRole).toString(); };
    CHECK(spoken(Model::Value) == QStringLiteral("87.5%"));
    CHECK(spoken(Model::Comment) == QStringLiteral("Entered"));
    for (const char* name : {"enterTable", "enterPanel", "progress", "termBox"}) {
        INFO(name);
        auto* widget = f.page->findChild<QWidget*>(QLatin1String(name));
        REQUIRE(widget);
        CHECK_FALSE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty());
    }
}

TEST_CASE("a thousand metrics are shown and typed in")
{
    Scorecard scorecard = scorecardToEnter();
    for (int number = 10; number < 1010; ++number) {
        Metric metric = scorecard.metrics.at(complaints);
        metric.number = number;
        scorecard.metrics.emplace(MetricId(1000 + number), metric);
    }
    Fixture f(scorecard);
    f.document.setTerm({2026, Season::Summer});
    f.document.setTerm({2026, Season::Autumn});
    QApplication::processEvents();
    for (int figure = 0; figure < 20; ++figure) {
        f.type(QStringLiteral("7"));
        f.press(Qt::Key_Tab);
        f.type(QStringLiteral("8"));
        f.press(Qt::Key_Return);
    }
    CHECK(f.progress() == QStringLiteral("Autumn 2026: 20 of 1,006 entered"));
}

TEST_CASE("the keys leave their room to the figures where the page is low or its text large")
{
    Fixture f;
    const auto* keys = f.page->findChild<QWidget*>(QStringLiteral("enterKeys"));
    REQUIRE(keys);
    CHECK(keys->isVisibleTo(f.page.get()));
    applyTextSize(200);
    QApplication::processEvents();
    CHECK_FALSE(keys->isVisibleTo(f.page.get()));
    applyTextSize(100);
    QApplication::processEvents();
    CHECK(keys->isVisibleTo(f.page.get()));
    f.page->resize(1360, 500);
    QApplication::processEvents();
    CHECK_FALSE(keys->isVisibleTo(f.page.get()));
}

TEST_CASE("paste and import stand in the page's head where there is room beside the words, and keep no window from being narrow")
{
    Fixture f;
    const auto* paste = f.page->findChild<QPushButton*>(QStringLiteral("pasteButton"));
    const auto* import = f.page->findChild<QPushButton*>(QStringLiteral("importButton"));
    REQUIRE(paste);
    REQUIRE(import);
    CHECK(paste->isVisible());
    CHECK(import->isVisible());
    PageHeader& header = f.page->header();
    header.setSubtitle(QString(400, u'W')); // words come first
    CHECK_FALSE(paste->isVisible());
    header.setSubtitle({});
    CHECK(paste->isVisible());
    const int least = header.minimumSizeHint().width();
    CHECK(least + paste->sizeHint().width() + import->sizeHint().width() <= header.sizeHint().width() + 1);
    header.resize(least, header.height());
    CHECK_FALSE(import->isVisible());
}

TEST_CASE("at twice the text in the smallest window the page scrolls to the row of the keyboard")
{
    Fixture f;
    QFont large = f.page->font();
    large.setPointSizeF(2 * large.pointSizeF());
    f.page->setFont(large);
    f.page->resize(852, 300);
    QApplication::processEvents();
    const auto* scroll = f.page->findChild<QScrollArea*>(QStringLiteral("enterScroll"));
    REQUIRE(scroll);
    for (const ReadingKey& key : {ReadingKey{complaints, autumn}, timelinessNow}) {
        f.at(key, Model::Number);
        QApplication::processEvents();
        const QRect cell = f.table->visualRect(f.table->currentIndex());
        const QPoint top = f.table->viewport()->mapTo(scroll->viewport(), cell.topLeft());
        INFO(top.y() << " of " << scroll->viewport()->height());
        CHECK(top.y() >= 0);
        CHECK(top.y() + cell.height() / 2 <= scroll->viewport()->height());
    }
}
