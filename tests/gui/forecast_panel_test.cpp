// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forecast_panel.h"

#include "app/chart_widget.h"
#include "app/document.h"
#include "app/scenario_controls.h"
#include "app/scenario_table.h"
#include "catch_qt.h"
#include "core/forecast_chart.h"
#include "gui/small_scorecard.h"
#include "gui/spoken_questions.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace send;
using namespace send::test;

namespace {

BacklogMonth month(int over)
{
    BacklogMonth month;
    month.received = 60;
    month.refused = 10;
    month.withdrawn = 1;
    month.notToIssue = 2;
    month.issued = 55;
    month.issuedWithin20Weeks = 20;
    month.openAtEnd = 200 + over;
    month.openOver20Weeks = over;
    return month;
}

struct Fixture {
    QTemporaryDir folder;
    Document document;
    SpokenQuestions questions;
    std::unique_ptr<ForecastPanel> panel;

    Fixture()
    {
        useSettingsIn(folder.path());
        REQUIRE(document.open(writeSmallScorecard(folder.path())));
        Changes changes;
        for (int i = 0; i < 6; ++i)
            changes.push_back(editOf(document.scorecard().backlog, Month{2026, 5 + i}, month(150 - 8 * i)));
        REQUIRE(document.edit(QStringLiteral("Add months"), changes));
        panel = std::make_unique<ForecastPanel>(document, questions);
        QObject::connect(&document, &Document::changed, panel.get(), &ForecastPanel::showScorecard);
        panel->resize(600, 500);
        panel->showScorecard();
        panel->show();
    }
    ~Fixture() { delete panel->details(); }

    template<class Widget>
    Widget& find(const char* name)
    {
        auto* found = panel->findChild<Widget*>(QLatin1String(name));
        if (!found)
            found = panel->details()->findChild<Widget*>(QLatin1String(name));
        REQUIRE(found);
        return *found;
    }
    const Chart& fan() { return find<ChartWidget>("forecastChart").chart(); }
    void settle() { REQUIRE(QTest::qWaitFor([this] { return !panel->isBusy(); }, 60'000)); }
    /// The full forecast of what the controls say, made here.
    QString expected() const
    {
        const Result<Forecast> made = forecast(document.scorecard(), panel->scenario());
        REQUIRE(made);
        return forecastChart(document.scorecard(), *made).finding;
    }
};

} // namespace

TEST_CASE("a control that is turned answers at once, and in the end with the full run")
{
    Fixture f;
    f.settle();
    CHECK(f.fan().finding == f.expected());
    const std::vector<ChartPoint> before = f.fan().series[1].points;
    f.find<QSpinBox>("extraCapacity").setValue(10);
    CHECK(f.fan().series[1].points[3].y < before[3].y); // at once: no event has been handled
    CHECK(f.panel->scenario().capacityChange == Decimal(10));
    f.settle();
    CHECK(f.fan().finding == f.expected());
}

TEST_CASE("the panel is busy until all it shows is of full runs: the scenarios side by side and the score too")
{
    Fixture f;
    Changes changes;
    for (Month before{2025, 7}; before < Month{2026, 5}; before = next(before)) {
        BacklogMonth figures = month(150);
        figures.received = 40 + 7 * before.month % 30;
        changes.push_back(editOf(f.document.scorecard().backlog, before, figures));
    }
    REQUIRE(f.document.edit(QStringLiteral("Add months"), changes));
    f.settle();
    CHECK_FALSE(f.find<QLabel>("backtest").text().isEmpty());
    const Result<Forecast> full = forecast(f.document.scorecard(), asRecently(f.document.scorecard()));
    REQUIRE(full);
    CHECK(f.find<ScenarioTable>("scenarioTable").item(0, 0)->toolTip() == forecastSentence(*full));
}

TEST_CASE("controls turned fast leave only the last answer")
{
    Fixture f;
    for (int value = 1; value <= 12; ++value)
        f.find<QSpinBox>("arrivals").setValue(value);
    f.settle();
    CHECK(f.panel->scenario().arrivalsChange == Decimal(12));
    CHECK(f.fan().finding == f.expected());
}

TEST_CASE("a scenario is saved with its assumptions, put in the pack, and undone")
{
    Fixture f;
    f.find<QSpinBox>("extraCapacity").setValue(4);
    f.questions.typed = QStringLiteral("Two more psychologists");
    f.find<QPushButton>("saveScenario").click();
    REQUIRE(f.document.scorecard().scenarios.size() == 1);
    const Scenario& saved = f.document.scorecard().scenarios.begin()->second;
    CHECK(saved.name == QStringLiteral("Two more psychologists"));
    CHECK(saved.capacityChange == Decimal(4));
    CHECK(f.find<QComboBox>("scenarioBox").currentText() == saved.name);
    CHECK(f.find<ScenarioTable>("scenarioTable").rowCount() == 2);
    f.find<QCheckBox>("inPack").click();
    CHECK(f.document.scorecard().scenarios.begin()->second.inPack);
    f.document.undo();
    CHECK_FALSE(f.document.scorecard().scenarios.begin()->second.inPack);
    f.find<QPushButton>("deleteScenario").click();
    CHECK(f.document.scorecard().scenarios.empty());
    f.document.undo();
    CHECK(f.document.scorecard().scenarios.size() == 1);
}

TEST_CASE("an edit elsewhere leaves what was turned and not saved")
{
    Fixture f;
    f.find<QSpinBox>("arrivals").setValue(7);
    REQUIRE(f.document.edit(QStringLiteral("Edit a month"),
                            {editOf(f.document.scorecard().backlog, Month{2026, 10}, month(100))}));
    CHECK(f.find<QSpinBox>("arrivals").value() == 7);
    CHECK(f.panel->scenario().arrivalsChange == Decimal(7));
    f.settle();
    CHECK(f.fan().finding == f.expected());
}

TEST_CASE("the month that a shortfall leaves is the month of the fan, also when a control is turned")
{
    Fixture f;
    Changes changes;
    for (int i = 0; i < 6; ++i)
        changes.push_back(editOf(f.document.scorecard().capacity, CapacityKey{{2026, 5 + i}, QStringLiteral("Contractor A")},
                                 Capacity{ProviderKind::Contractor, 40, 31, {}, {}}));
    REQUIRE(f.document.edit(QStringLiteral("Add capacity"), changes));
    for (const int more : {0, 1}) {
        f.find<QSpinBox>("extraCapacity").setValue(more);
        f.settle();
        const Result<Forecast> made = forecast(f.document.scorecard(), f.panel->scenario());
        REQUIRE(made);
        REQUIRE(made->p50);
        const QString sentence = f.find<QLabel>("delivery").text();
        CAPTURE(sentence);
        CHECK(sentence.startsWith(QStringLiteral("Contractor A delivered 31 of 40 assessments contracted in October 2026 (77.5%)")));
        CHECK(sentence.endsWith(QStringLiteral(", not %1.").arg(longName(*made->p50))));
    }
}

TEST_CASE("what is changed and not kept stands first among the scenarios")
{
    Fixture f;
    CHECK(f.find<ScenarioTable>("scenarioTable").rowCount() == 1);
    f.find<QSpinBox>("arrivals").setValue(5);
    REQUIRE(f.find<ScenarioTable>("scenarioTable").rowCount() == 2);
    CHECK(f.find<ScenarioTable>("scenarioTable").item(0, 0)->text() == QStringLiteral("As set above"));
}

TEST_CASE("one scenario is drawn beside the forecast, dotted")
{
    Fixture f;
    CHECK(f.fan().series.size() == 2);
    auto& compare = f.find<QComboBox>("compareBox");
    compare.setCurrentIndex(1);
    Q_EMIT compare.activated(1);
    REQUIRE(f.fan().series.size() == 3);
    CHECK(f.fan().series.back().meaning == SeriesMeaning::ScenarioCompared);
    CHECK(f.fan().bands.size() == 1);
}

TEST_CASE("too few months are refused in a sentence, and nothing is drawn")
{
    Fixture f;
    Changes changes;
    for (int i = 0; i < 4; ++i)
        changes.push_back(editOf(f.document.scorecard().backlog, Month{2026, 5 + i}, std::nullopt));
    REQUIRE(f.document.edit(QStringLiteral("Delete months"), changes));
    CHECK(f.find<QLabel>("forecastRefusal").text().startsWith(QStringLiteral("A forecast needs three recent months")));
    CHECK(f.fan().isEmpty());
    CHECK_FALSE(f.find<ScenarioControls>("scenarioControls").isVisible());
}
