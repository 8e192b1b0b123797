// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast_chart.h"

#include "catch_qt.h"

#include <QRegularExpression>

using namespace send;

namespace {

constexpr Month october{2026, 10};

BacklogMonth steady(int over)
{
    BacklogMonth month;
    month.received = 100;
    month.refused = 20;
    month.withdrawn = 2;
    month.notToIssue = 3;
    month.issued = 95;
    month.issuedWithin20Weeks = 40;
    month.openAtEnd = 300 + over;
    month.openOver20Weeks = over;
    return month;
}

Scorecard shrinking()
{
    Scorecard scorecard;
    Month month = october;
    for (int i = 0; i < 12; ++i, month = previous(month))
        scorecard.backlog[month] = steady(120 + 20 * i);
    return scorecard;
}

Forecast forecastOf(const Scorecard& scorecard)
{
    ForecastSettings settings;
    settings.runs = 200;
    const Result<Forecast> made = forecast(scorecard, asRecently(scorecard), settings);
    REQUIRE(made);
    return *made;
}

} // namespace

TEST_CASE("a fan starts where the months end, and its table has the band beside the middle run")
{
    const Scorecard scorecard = shrinking();
    const Forecast made = forecastOf(scorecard);
    const Chart chart = forecastChart(scorecard, made);
    REQUIRE(chart.series.size() == 2);
    CHECK(chart.series[0].points.size() == 7);
    CHECK(chart.series[0].points.back().y == 120.0);
    CHECK(chart.series[1].points.front().y == 120.0);
    CHECK(chart.series[1].points.front().x == chart.series[0].points.back().x);
    CHECK(chart.events.front().text == QStringLiteral("Forecast from 31 October 2026"));
    const ChartTable table = tableOf(chart);
    CHECK(table.headings.mid(3) == QStringList{QStringLiteral("10th percentile"), QStringLiteral("90th percentile")});
    CHECK(table.rows[7][2] == QString::number(made.months.front().over20Weeks.p50));
    CHECK(table.rows[7][4] == QString::number(made.months.front().over20Weeks.p90));
    const auto words = chart.alternativeText.split(QRegularExpression(QStringLiteral("\\s+"))).size();
    CHECK(words >= 40);
    CHECK(words <= 80);
}

TEST_CASE("the clearance range runs from P10 to P90 with its ring at P50, and there is none without clearance")
{
    const Scorecard scorecard = shrinking();
    Forecast made = forecastOf(scorecard);
    made.p10 = Month{2027, 4};
    made.p50 = Month{2027, 6};
    made.p90 = Month{2027, 10};
    const Chart chart = forecastChart(scorecard, made);
    REQUIRE(chart.range);
    CHECK(chart.range->from == 12);
    CHECK(chart.range->middle == 14);
    CHECK(chart.range->to == 18);
    CHECK(chart.range->text == QStringLiteral("June"));
    CHECK(chart.finding ==
          QStringLiteral("At this capacity the backlog clears between April and October 2027, most likely June"));
    made.p90.reset();
    CHECK(forecastChart(scorecard, made).range->to == double(chart.categories.size() - 1));
    made.p10 = made.p50 = std::nullopt;
    CHECK_FALSE(forecastChart(scorecard, made).range);
}

TEST_CASE("a scenario compared is one line, labelled with when it clears")
{
    const Scorecard scorecard = shrinking();
    const Forecast made = forecastOf(scorecard);
    Forecast other = made;
    other.p50 = Month{2027, 2};
    Chart chart = forecastChart(scorecard, made, ComparedForecast{QStringLiteral("Two more"), other});
    CHECK(chart.series.back().meaning == SeriesMeaning::ScenarioCompared);
    CHECK(chart.series.back().label == QStringLiteral("Two more: Feb 2027"));
    CHECK(chart.bands.size() == 1);
    other.p50.reset();
    chart = forecastChart(scorecard, made, ComparedForecast{QStringLiteral("Two more"), other});
    CHECK(chart.series.back().label == QStringLiteral("Two more: does not clear by Oct 2028"));
}

TEST_CASE("the percentage on the way names its lowest month, so that a board sees the dip coming")
{
    const Scorecard scorecard = shrinking();
    Forecast made = forecastOf(scorecard);
    int i = 0;
    for (ForecastMonth& month : made.months) {
        const Decimal percent(i < 3 ? 40 - 10 * i : 20 + 2 * i);
        month.issuedWithin20Weeks = Spread<Decimal>{percent, percent, percent};
        ++i;
    }
    const Chart chart = forecastTimelinessChart(scorecard, made);
    CHECK(chart.finding ==
          QStringLiteral("The percentage within 20 weeks dips to 20.0% in January 2027, and is 66.0% by October 2028"));
    for (ForecastMonth& month : made.months)
        month.issuedWithin20Weeks.reset();
    CHECK(forecastTimelinessChart(scorecard, made).finding ==
          QStringLiteral("Too few plans are issued to say a percentage within 20 weeks"));
}
