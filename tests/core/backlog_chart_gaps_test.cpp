// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backlog.h"
#include "core/backlog_charts.h"
#include "core/forecast_backtest.h"

#include "catch_qt.h"

using namespace send;

namespace {

constexpr Month august{2026, 8}, september{2026, 9}, october{2026, 10};

/// 100 open cases by age and stage, and flows that reconcile.
BacklogMonth known()
{
    BacklogMonth month;
    month.received = 30;
    month.refused = month.withdrawn = month.notToIssue = 0;
    month.decided = 25;
    month.issued = 30;
    month.issuedWithin20Weeks = 20;
    month.issuedExcludingExceptions = 28;
    month.issuedWithin20WeeksExcludingExceptions = 19;
    month.openByBand = {30, 30, 10, 10, 10, 10};
    month.openAtDecision = 40;
    month.openAtAssessment = 60;
    month.longestWaitDays = 400;
    return month;
}

Scorecard threeMonths()
{
    Scorecard scorecard;
    scorecard.backlog = {{august, known()}, {september, known()}, {october, known()}};
    return scorecard;
}

Chart chartOfKind(const Scorecard& scorecard, const char* id)
{
    const BacklogChartKind* kind = findBacklogChart(QString::fromLatin1(id));
    REQUIRE(kind);
    return kind->make(scorecard, 12);
}

/// Three months in which nothing came, waited or went.
Scorecard nothingAtAll()
{
    Scorecard scorecard = threeMonths();
    for (auto& [month, figures] : scorecard.backlog) {
        figures.received = figures.decided = figures.refused = 0;
        figures.issued = figures.issuedWithin20Weeks = 0;
        figures.issuedExcludingExceptions = figures.issuedWithin20WeeksExcludingExceptions = 0;
        figures.openByBand = {0, 0, 0, 0, 0, 0};
        figures.openAtDecision = figures.openAtAssessment = 0;
        figures.longestWaitDays.reset();
    }
    return scorecard;
}

} // namespace

TEST_CASE("a stack's legend names its month where that is not the last shown")
{
    Scorecard scorecard = threeMonths();
    CHECK(chartOfKind(scorecard, "open").stackHead == QStringLiteral("100 open, by weeks"));
    scorecard.backlog.at(october).openByBand = {};
    CHECK(chartOfKind(scorecard, "open").stackHead == QStringLiteral("Sep: 100 open, by weeks"));
}

TEST_CASE("a month that lacks a part of a stack is a gap, not a smaller stack")
{
    Scorecard scorecard = threeMonths();
    scorecard.backlog.at(october).openByBand[0].reset();
    scorecard.backlog.at(october).openAtDecision.reset();
    for (const char* id : {"open", "stage"}) {
        CAPTURE(id);
        const Chart chart = chartOfKind(scorecard, id);
        CHECK(chart.stackHead.startsWith(QStringLiteral("Sep: 100 open")));
        for (const ChartSeries& series : chart.series) {
            CHECK(series.points[1].y);
            CHECK_FALSE(series.points[2].y);
            CHECK(series.points[2].text.isEmpty());
        }
    }
}

TEST_CASE("a part that no month knows is not in the stack, and no sum is said")
{
    Scorecard scorecard = threeMonths();
    for (auto& [month, figures] : scorecard.backlog)
        figures.openAtDecision.reset();
    const Chart chart = chartOfKind(scorecard, "stage");
    REQUIRE(chart.series.size() == 1);
    CHECK(chart.series.front().points.back().text == QStringLiteral("60"));
    CHECK(chart.stackHead.isEmpty());
}

TEST_CASE("cumulative flow starts with the first month whose flows are known")
{
    Scorecard scorecard = threeMonths();
    scorecard.backlog.at(august).received.reset();
    const Chart chart = chartOfKind(scorecard, "cumulative");
    CHECK_FALSE(chart.series[0].points[0].y);
    CHECK(chart.series[0].points[2].y == 160.0);
    CHECK(chart.series[1].points[2].y == 60.0);
    CHECK(chart.finding == QStringLiteral("The gap, which is the open cases, is 100 as at the start"));
    CHECK(chart.subtitle.startsWith(QStringLiteral("Cases since September 2026;")));
}

TEST_CASE("months of noughts are told as such, and not as unknown")
{
    const Scorecard none = nothingAtAll();
    const auto finding = [&](const char* id) { return chartOfKind(none, id).finding; };
    CHECK(finding("open") == QStringLiteral("No case has been open over 20 weeks since August"));
    CHECK(finding("stage") == QStringLiteral("No case was open at the end of October 2026"));
    CHECK(finding("longest") == QStringLiteral("No case was open at the end of October 2026"));
    CHECK(finding("median") == QStringLiteral("No plan was issued in October 2026"));
    CHECK(finding("timeliness") == QStringLiteral("No plan was issued in October 2026"));
    CHECK(finding("exceptions") == QStringLiteral("No plan was issued in October 2026"));
    CHECK(finding("refusals") == QStringLiteral("No decision whether to assess was made in October 2026"));
    Scorecard one;
    one.backlog = {{october, none.backlog.at(october)}};
    CHECK(chartOfKind(one, "open").finding == QStringLiteral("No case was open over 20 weeks at the end of October 2026"));
    CHECK(backlogSentence(one).endsWith(QStringLiteral("at the end of October 2026.")));
}

TEST_CASE("where a statutory exception applies to every plan, that is said")
{
    Scorecard scorecard = threeMonths();
    scorecard.backlog.at(october).issuedExcludingExceptions = 0;
    scorecard.backlog.at(october).issuedWithin20WeeksExcludingExceptions = 0;
    CHECK(chartOfKind(scorecard, "exceptions").finding
          == QStringLiteral("A statutory exception applied to every plan issued in October 2026"));
}

TEST_CASE("a backlog without open cases is clear, in the forecast's words and in its test")
{
    const auto made = forecast(nothingAtAll(), Scenario());
    REQUIRE(made);
    CHECK(forecastSentence(*made) == QStringLiteral("The backlog is clear: no case is open."));
    CHECK(isClear(0, 0, inHundredths(Decimal(5))));
    CHECK(isClear(5, 100, inHundredths(Decimal(5))));
    CHECK_FALSE(isClear(5'004, 100'000, inHundredths(Decimal(5)))); // 5.004% is above 5%
}
