// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backlog_paste.h"
#include "app/capacity_model.h"
#include "app/capacity_view.h"
#include "app/cases_dialog.h"
#include "app/chart_actions.h"
#include "app/chart_view.h"
#include "app/chart_widget.h"
#include "app/clock_dialog.h"
#include "app/document.h"
#include "catch_qt.h"
#include "core/backlog_charts.h"
#include "core/backlog_feed.h"
#include "exchange/clipboard_block.h"
#include "gui/small_scorecard.h"
#include "gui/spoken_questions.h"
#include "workflow/workflow.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace send;
using namespace send::test;

namespace {

constexpr Month september{2026, 9};
constexpr Month october{2026, 10};

Scorecard withOctober()
{
    Scorecard scorecard;
    BacklogMonth month;
    month.received = 20;
    month.issued = 8;
    month.issuedWithin20Weeks = 8;
    scorecard.backlog[october] = month;
    return scorecard;
}

Result<PastedMonths> pasted(const Scorecard& scorecard, Month month, BacklogColumn column, const QString& text)
{
    return pastedMonths(scorecard, month, column, readTsv(text));
}

Scorecard after(const Scorecard& before, const Result<PastedMonths>& pasted)
{
    REQUIRE(pasted);
    Scorecard changed = before;
    REQUIRE(applyTo(changed, pasted->changes));
    return changed;
}

struct Open {
    QTemporaryDir folder;
    Document document;
    SpokenQuestions questions;

    Open()
    {
        useSettingsIn(folder.path());
        REQUIRE(document.open(writeSmallScorecard(folder.path())));
    }
    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
};

} // namespace

TEST_CASE("a pasted block fills the grid from its cell, leaves shaded columns out and adds months beyond the last")
{
    const Scorecard before = withOctober();
    // Issued, = Should be open (shaded), Open at end.
    const auto block = pasted(before, october, BacklogColumn::Issued, QStringLiteral("9\t999\t100\r\n1,010\t\t90\n"));
    const Scorecard changed = after(before, block);
    CHECK(block->figures == 4);
    CHECK(changed.backlog.at(october).issued == 9);
    CHECK(changed.backlog.at(october).openAtEnd == 100);
    CHECK(changed.backlog.at(october).received == 20);
    CHECK(changed.backlog.at({2026, 11}).issued == 1010);
}

TEST_CASE("a block copied with its headings goes to the months and columns it names")
{
    const Scorecard before = withOctober();
    const Scorecard changed = after(before, pasted(before, october, BacklogColumn::Comment,
                                                         QStringLiteral("Month\treceived\trefused\nSep 2026\t30\t4\nOct 2026\t21\t5\n")));
    CHECK(changed.backlog.at(september).received == 30);
    CHECK(changed.backlog.at(october).refused == 5);
    CHECK(changed.backlog.at(october).issued == 8);
}

TEST_CASE("a block with one bad cell pastes nothing, and says which")
{
    const Scorecard before = withOctober();
    const auto block = pasted(before, october, BacklogColumn::Received, QStringLiteral("5\tn/k"));
    REQUIRE_FALSE(block);
    CHECK(block.error().sentence.startsWith(QStringLiteral("October 2026, refused: ")));
    CHECK(block.error().sentence.endsWith(QStringLiteral("Nothing was pasted.")));
    CHECK_FALSE(pasted(before, october, BacklogColumn::Difference, QStringLiteral("5")));
    CHECK_FALSE(pasted(before, october, BacklogColumn::Received, QStringLiteral("\n")));
}

TEST_CASE("a whole and its part are pasted together though either alone would not fit")
{
    const Scorecard before = withOctober();
    const QString block = QStringLiteral("Month\tissued\tissued within 20 weeks\nOct 2026\t%1\t%2");
    CHECK(after(before, pasted(before, october, BacklogColumn::Received, block.arg(4).arg(2))).backlog.at(october).issued == 4);
    CHECK(after(before, pasted(before, october, BacklogColumn::Received, block.arg(40).arg(20)))
              .backlog.at(october).issuedWithin20Weeks == 20);
    CHECK_FALSE(pasted(before, october, BacklogColumn::Received, block.arg(4).arg(5)));
}

TEST_CASE("a chart is copied as a picture and as its table, and saved in the form its name asks for")
{
    Open o;
    ChartWidget widget;
    widget.setObjectName(QStringLiteral("openByStage"));
    Scorecard scorecard = withOctober();
    scorecard.backlog.at(october).openAtDecision = 10;
    scorecard.backlog.at(october).openAtAssessment = 20;
    widget.setChart(openByStageChart(scorecard));
    widget.hideSource();
    addChartActions(widget, o.questions);
    widget.show();
    widget.setFocus();
    copyChart(widget.chart());
    CHECK(QApplication::clipboard()->image().width() == 1440);
    copyChartTable(widget.chart());
    CHECK(QApplication::clipboard()->text() == QStringLiteral("Period\tAssessment\tDecision\nOctober 2026\t20\t10\n"));
    for (const char* ending : {"png", "svg", "pdf"}) {
        o.questions.toSave = o.folder.filePath(QStringLiteral("chart.") + QLatin1String(ending));
        saveChartAs(widget, o.questions);
        CHECK(QFile::exists(o.questions.toSave));
    }
    QFile svg(o.folder.filePath(QStringLiteral("chart.svg")));
    REQUIRE(svg.open(QIODevice::ReadOnly));
    CHECK(svg.readAll().contains("As at 31 October 2026")); // the source comes with the copy
    o.questions.toSave = o.folder.filePath(QStringLiteral("nowhere/chart.png"));
    saveChartAs(widget, o.questions);
    CHECK(o.questions.told.size() == 1);
}

TEST_CASE("the table behind a chart is shown at wish and follows the chart")
{
    Open o;
    ChartView view(o.questions);
    view.setChart(refusalsChart(withOctober()));
    auto* table = view.findChild<QTableWidget*>(QStringLiteral("chartTable"));
    REQUIRE(table);
    CHECK(table->isHidden());
    view.showTable(true);
    CHECK(table->rowCount() == 1);
    CHECK(table->horizontalHeaderItem(1)->text() == QStringLiteral("Refused"));
    view.setChart(netFlowChart(withOctober()));
    CHECK(table->columnCount() == 6);
}

TEST_CASE("capacity is typed by month and provider, and what cannot be is refused in a sentence")
{
    Open o;
    CapacityView view(o.document, o.questions);
    QObject::connect(&o.document, &Document::changed, &view, &CapacityView::showScorecard);
    view.showScorecard();
    view.show();
    o.questions.typed = QStringLiteral("Contractor A");
    view.addProvider();
    REQUIRE(o.document.scorecard().capacity.size() == 1);
    auto* model = view.findChild<CapacityModel*>();
    REQUIRE(model);
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto cell = [&](CapacityColumn column) { return model->index(0, static_cast<int>(column)); };
    CHECK(model->setData(cell(CapacityColumn::Contracted), QStringLiteral("40")));
    CHECK(model->setData(cell(CapacityColumn::Delivered), QStringLiteral("31")));
    CHECK(model->setData(cell(CapacityColumn::Kind), static_cast<int>(ProviderKind::Contractor)));
    CHECK(model->setData(cell(CapacityColumn::Vacancies), QStringLiteral("1.5")));
    CHECK(cell(CapacityColumn::Difference).data().toString() == QStringLiteral("−9"));
    CHECK_FALSE(model->setData(cell(CapacityColumn::Contracted), QStringLiteral("4.5")));
    CHECK(view.findChild<QLabel*>(QStringLiteral("capacityWords"))->text() == QStringLiteral("4.5 is not a whole number."));
    CHECK_FALSE(model->setData(cell(CapacityColumn::Delivered), QStringLiteral("-1")));
    const Month month = o.document.scorecard().capacity.begin()->first.month;
    view.addMonth();
    const auto& capacity = o.document.scorecard().capacity;
    REQUIRE(capacity.size() == 2);
    CHECK(capacity.rbegin()->first.month == next(month));
    CHECK(capacity.rbegin()->second.contracted == 40);
    CHECK_FALSE(capacity.rbegin()->second.delivered);
    o.document.undo();
    view.findChild<QTableView*>(QStringLiteral("capacityTable"))->setCurrentIndex(cell(CapacityColumn::Note));
    view.deleteRow();
    CHECK(o.document.scorecard().capacity.empty());
}

TEST_CASE("the clock dialog says the dates of law with weekday and source, and copies them")
{
    ClockDialog dialog(QDate(2026, 11, 18));
    dialog.findChild<QDateEdit*>(QStringLiteral("clockDate"))->setDate(QDate(2026, 9, 1));
    const auto* table = dialog.findChild<QTableWidget*>(QStringLiteral("clockDates"));
    const auto dates = statutoryDates(QDate(2026, 9, 1), ClockStart::Request, Exceptions::None);
    REQUIRE(dates);
    REQUIRE(table->rowCount() == static_cast<int>(dates->size()));
    CHECK(table->item(0, 0)->text() == QStringLiteral("13 Oct 2026"));
    CHECK(table->item(0, 1)->text() == QStringLiteral("Tuesday"));
    dialog.findChild<QPushButton*>(QStringLiteral("copyDates"))->click();
    CHECK(QApplication::clipboard()->text().contains(QStringLiteral("Tuesday 13 October 2026")));
    CHECK(QApplication::clipboard()->text().contains(dates->front().source));
    dialog.findChild<QDateEdit*>(QStringLiteral("clockDate"))->setDate(QDate(2001, 9, 1));
    CHECK(table->rowCount() == 0);
}

TEST_CASE("case files are counted into months, shown before they are written, and written as one edit")
{
    Open o;
    CasesDialog dialog(o.document, o.questions);
    auto* import = dialog.findChild<QPushButton*>(QStringLiteral("importButton"));
    CHECK_FALSE(import->isEnabled());
    dialog.findChild<QDateEdit*>(QStringLiteral("casesAsAt"))->setDate(QDate(2026, 10, 31));
    const QString xml = o.write(QStringLiteral("sen2.xml"), QByteArrayLiteral(
        "<Message><SEN2><Persons><Person><Surname>PLANTED</Surname><Forename>Name</Forename>"
        "<Requests><ReceivedDate>2026-09-03</ReceivedDate><RequestOutcomeDate>2026-10-01</RequestOutcomeDate>"
        "<RequestOutcome>N</RequestOutcome></Requests></Person></Persons></SEN2></Message>"));
    dialog.addSources({xml});
    REQUIRE(QTest::qWaitFor([&] { return !dialog.isBusy(); }, 60'000));
    CAPTURE(dialog.findChild<QLabel*>(QStringLiteral("casesSummary"))->text());
    REQUIRE(import->isEnabled());
    CHECK(o.document.scorecard().backlog.empty());
    import->click();
    REQUIRE(o.document.scorecard().backlog.contains(september));
    CHECK(o.document.scorecard().backlog.at(september).received == 1);
    CHECK(o.document.scorecard().backlog.at(october).refused == 1);
    QFile file(o.document.path());
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK_FALSE(file.readAll().contains("PLANTED"));
    o.document.undo();
    CHECK(o.document.scorecard().backlog.empty());
}

TEST_CASE("files chosen together are counted together, and each month says what is held and what will be")
{
    Open o;
    BacklogMonth held;
    held.received = 7;
    held.issued = 0;
    REQUIRE(o.document.edit(QStringLiteral("Type"), {editOf(o.document.scorecard().backlog, september, held)}));
    CasesDialog dialog(o.document, o.questions);
    dialog.findChild<QDateEdit*>(QStringLiteral("casesAsAt"))->setDate(QDate(2026, 10, 31));
    auto* months = dialog.findChild<QTableWidget*>(QStringLiteral("casesPreview"));
    CHECK(months->isHidden());
    o.questions.allToOpen = {
        o.write(QStringLiteral("a"), "Person ID,Requests Record ID,Date Request Was Received\n1,1,03/09/2026\n1,2,05/09/2026\n"),
        o.write(QStringLiteral("b"), "Person ID,Requests Record ID,Assessment Outcome,Assessment Outcome Date\n1,1,N,01/10/2026\n")};
    dialog.findChild<QPushButton*>(QStringLiteral("addCaseFile"))->click();
    REQUIRE(QTest::qWaitFor([&] { return !dialog.isBusy(); }, 60'000));
    CHECK(dialog.findChild<QListWidget*>(QStringLiteral("caseFiles"))->count() == 2);
    CHECK_FALSE(months->isHidden());
    REQUIRE(months->rowCount() == 2);
    CHECK(months->item(0, 0)->text() == QStringLiteral("Sep 2026"));
    CHECK(months->item(0, 1)->text() == QStringLiteral("7 → 2"));
    CHECK(months->item(0, 3)->text() == QStringLiteral("0"));
    CHECK(months->item(0, 6)->text() == QStringLiteral("– → 2"));
    CHECK(months->item(0, 8)->text() == QStringLiteral("replaces what is held"));
    CHECK(months->item(1, 5)->text() == QStringLiteral("1"));
    CHECK(months->item(1, 8)->text() == QStringLiteral("new"));
}

TEST_CASE("a file that holds no case is refused, and nothing can be imported")
{
    Open o;
    CasesDialog dialog(o.document, o.questions);
    dialog.addSources({o.write(QStringLiteral("letter.txt"), "Dear all")});
    REQUIRE(QTest::qWaitFor([&] { return !dialog.isBusy(); }, 60'000));
    CHECK_FALSE(dialog.findChild<QPushButton*>(QStringLiteral("importButton"))->isEnabled());
    CHECK(dialog.findChild<QLabel*>(QStringLiteral("casesSummary"))->text().contains(QStringLiteral("Nothing was counted")));
}

TEST_CASE("feeding the demonstration's metrics from its months changes no figure")
{
    QTemporaryDir folder;
    auto store = createDemonstration(folder.filePath(QStringLiteral("demo.scorecard")), QStringLiteral("data officer"));
    REQUIRE(store);
    const auto scorecard = store->load();
    REQUIRE(scorecard);
    int fed = 0;
    int compared = 0;
    for (const auto& [id, metric] : scorecard->metrics) {
        if (!metric.fedBy)
            continue;
        ++fed;
        CAPTURE(metric.name.toStdString());
        CHECK_FALSE(obstacleToFeed(metric, *metric.fedBy));
        for (const auto& [key, reading] : readingsOf(*scorecard, id)) {
            const auto expected = fedReading(*scorecard, metric, key.period);
            if (!expected || !valueOf(reading, metric))
                continue; // before the first month, or withheld
            CAPTURE(toDisplay(key.period).toStdString());
            CHECK(valueOf(*expected, metric) == valueOf(reading, metric));
            CHECK(expected->parts == reading.parts);
            CHECK(expected->asAt == reading.asAt);
            ++compared;
        }
    }
    CHECK(fed == 5);
    CHECK(compared > 20);
}
