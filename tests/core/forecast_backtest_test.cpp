// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast_backtest.h"

#include "catch_qt.h"
#include "support/simulated_months.h"

using namespace send;
using namespace Qt::Literals::StringLiterals;

namespace {

/// 100 requests a month, all assessed; cases over 20 weeks change by 100 − `issued` a month. Nothing is left to chance.
Scorecard evenMonths(int count, int overAtFirst, int issued)
{
    Scorecard scorecard;
    Month month{2025, 1};
    for (int i = 0; i < count; ++i, month = next(month)) {
        BacklogMonth& figures = scorecard.backlog[month];
        figures.received = 100;
        figures.refused = figures.withdrawn = figures.notToIssue = 0;
        figures.issued = issued;
        figures.openByBand = {140, 220, 100, overAtFirst + i * (100 - issued), 0, 0};
    }
    return scorecard;
}

ForecastSettings quick()
{
    ForecastSettings settings;
    settings.runs = 300;
    return settings;
}

} // namespace

TEST_CASE("months without chance are forecast without error, their clearance too")
{
    const auto test = backtest(evenMonths(20, 400, 120), quick());
    REQUIRE(test);
    CHECK(test->forecasts == 6); // from May to October 2025
    CHECK(test->firstStart == Month{2025, 5});
    CHECK(test->lastStart == Month{2025, 10});
    CHECK(test->firstCompared == Month{2025, 11});
    CHECK(test->over20Weeks.compared == 60);
    CHECK(test->over20Weeks.inside == 60);
    CHECK(test->over20Weeks.meanError == Decimal(0));
    CHECK(test->open.meanError == Decimal(0));
    CHECK(test->bothClear == 6);
    CHECK(test->oneClears == 0);
    CHECK(test->meanMonthsToClear == Decimal(0));
    CHECK(backtestSentence(*test).contains(u"60 (100.0%) lay inside"));
    CHECK(backtestSentence(*test).endsWith(u"was 0.0 months off on average."));
}

TEST_CASE("what happened is clear by the same rule as the forecast: noughts are, a hair above the level is not")
{
    Scorecard scorecard = evenMonths(20, 400, 100);
    BacklogMonth& last = scorecard.backlog.rbegin()->second;
    last.openByBand = {94'996, 0, 0, 5'004, 0, 0}; // 5.004%
    CHECK(backtest(scorecard, quick())->oneClears == 0);
    last.openByBand = {0, 0, 0, 0, 0, 0};
    CHECK(backtest(scorecard, quick())->oneClears == 6);
}

TEST_CASE("what the first half could not know counts as error")
{
    Scorecard scorecard = evenMonths(20, 400, 100);
    for (auto row = scorecard.backlog.lower_bound({2025, 11}); row != scorecard.backlog.end(); ++row)
        row->second.openByBand[4] = 50;
    const auto test = backtest(scorecard, quick());
    REQUIRE(test);
    CHECK(test->over20Weeks.inside == 0);
    CHECK(test->over20Weeks.insidePercent == Decimal(0));
    CHECK(test->over20Weeks.meanError == Decimal(50));
    CHECK(test->bothClear == 0);
    CHECK(backtestSentence(*test).endsWith(u"off the middle on average."));
}

TEST_CASE("forecast and figures that do not agree on clearance are counted")
{
    Scorecard scorecard = evenMonths(20, 400, 100);
    scorecard.backlog.rbegin()->second.openByBand[3] = 0;
    const auto test = backtest(scorecard, quick());
    REQUIRE(test);
    CHECK(test->oneClears == 6);
    CHECK_FALSE(test->meanMonthsToClear);
    CHECK(backtestSentence(*test).contains(u"did not agree"));
}

TEST_CASE("a service played case by case lies inside the band about as often as it should")
{
    int inside = 0;
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        test::Service service;
        service.seed = seed;
        service.openAtFirst = 700 + static_cast<int>(seed % 4) * 100;
        service.oldestAtFirst = 400;
        service.finished = 75 + static_cast<int>(seed % 4) * 10;
        service.oldestFirst = 40 + static_cast<int>(seed % 3) * 30;
        const auto test = backtest(test::simulatedMonths(service), quick());
        REQUIRE(test);
        inside += test->open.inside + test->over20Weeks.inside;
        compared += test->open.compared + test->over20Weeks.compared;
    }
    INFO(inside << " of " << compared);
    CHECK(inside * 100 > compared * 75);
    CHECK(inside * 100 < compared * 97);
}

TEST_CASE("a test against what happened wants enough months")
{
    CHECK_FALSE(backtest({}, quick()));
    CHECK_FALSE(backtest(evenMonths(7, 400, 100), quick()));
    CHECK(backtest(evenMonths(8, 400, 100), quick()));
    Scorecard scorecard = evenMonths(12, 400, 100);
    for (auto& [month, figures] : scorecard.backlog)
        figures.refused.reset();
    const auto refused = backtest(scorecard, quick());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence.contains(u"too few figures"));
}
