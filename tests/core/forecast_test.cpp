// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast.h"

#include "catch_qt.h"
#include "core/forecast_runs.h"
#include "support/simulated_months.h"

#include <limits>
#include <numeric>

using namespace send;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Months that are all alike; at the end 20 cases in each part of a month up to 20 weeks, and `over` beyond.
Scorecard steady(int over, int received, int refused, int issued)
{
    Scorecard scorecard;
    for (Month month{2025, 11}; month <= Month{2026, 10}; month = next(month)) {
        BacklogMonth& figures = scorecard.backlog[month];
        figures.received = received;
        figures.refused = refused;
        figures.withdrawn = figures.notToIssue = 0;
        figures.issued = issued;
        figures.openByBand = {140, 220, 100, over, 0, 0};
    }
    return scorecard;
}

Scenario looking(int months)
{
    Scenario scenario;
    scenario.months = months;
    return scenario;
}

ForecastSettings quick()
{
    ForecastSettings settings;
    settings.runs = 400;
    return settings;
}

Forecast made(const Scorecard& scorecard, const Scenario& scenario,
              const ForecastSettings& settings = quick())
{
    const Result<Forecast> result = forecast(scorecard, scenario, settings);
    INFO((result ? QString() : result.error().sentence).toStdString());
    REQUIRE(result);
    return *result;
}

/// Months until it clears; beyond the horizon for "never", so that sooner and later compare.
int monthsTo(const std::optional<Month>& month, Month start)
{
    return month ? distance(start, *month) : 1000;
}

test::Service service(std::uint64_t seed)
{
    test::Service drawn;
    drawn.seed = seed;
    drawn.received = 60 + static_cast<int>(seed % 7) * 15;
    drawn.finished = 50 + static_cast<int>(seed % 5) * 15;
    drawn.oldestFirst = static_cast<int>(seed % 3) * 50;
    drawn.months = 14;
    return drawn;
}

} // namespace

TEST_CASE("the same seed gives the same forecast, another seed another")
{
    const Scorecard scorecard = test::simulatedMonths({});
    Scenario scenario = looking(12);
    const Forecast first = made(scorecard, scenario);
    CHECK(made(scorecard, scenario) == first);
    scenario.seed = 2;
    CHECK_FALSE(made(scorecard, scenario) == first);
}

TEST_CASE("a draw is the same with every standard library, and bounded")
{
    std::mt19937_64 generator(1);
    std::vector<std::uint64_t> drawn;
    for (int i = 0; i < 8; ++i)
        drawn.push_back(boundedDraw(generator, 12));
    CHECK(drawn == std::vector<std::uint64_t>{8, 6, 6, 6, 0, 9, 8, 9});
    CHECK(boundedDraw(generator, 1) == 0);
    std::array<int, 3> counts{};
    for (int i = 0; i < 30'000; ++i)
        ++counts[boundedDraw(generator, 3)];
    for (const int count : counts)
        CHECK(std::abs(count - 10'000) < 500);
}

TEST_CASE("a longer horizon leaves the months before it alone")
{
    const Scorecard scorecard = test::simulatedMonths({});
    const Forecast shorter = made(scorecard, looking(6));
    const Forecast longer = made(scorecard, looking(36));
    for (std::size_t place = 0; place < shorter.months.size(); ++place)
        CHECK(shorter.months[place] == longer.months[place]);
}

TEST_CASE("in every run and month cases are conserved, and no stock is negative")
{
    for (std::uint64_t seed = 1; seed <= 15; ++seed) {
        const Scorecard scorecard = test::simulatedMonths(service(seed));
        Scenario scenario = looking(18);
        scenario.oldestFirst = static_cast<int>(seed * 37 % 101);
        scenario.arrivalsChange = Decimal(static_cast<int>(seed % 5) * 25 - 50);
        scenario.capacityChange = Decimal(static_cast<int>(seed % 4) * 20 - 30);
        const auto basis = forecastBasis(scorecard, scenario);
        REQUIRE(basis);
        const ForecastPlan plan(*basis, scenario, Draws::Resampled);
        const DrawnMonths drawn(static_cast<int>(seed), plan.recent(), 20, scenario.months);
        std::vector<RunMonth> months(18);
        std::vector<int> recent(18);
        for (int run = 0; run < 20; ++run) {
            for (int month = 0; month < 18; ++month)
                recent[static_cast<std::size_t>(month)] = drawn.at(run, month);
            plan.run(recent, months);
            std::int64_t open = basis->open();
            for (const RunMonth& month : months) {
                open += month.received - month.left - month.finished;
                REQUIRE(month.open == open);
                REQUIRE(month.over20Weeks >= 0);
                REQUIRE(month.over20Weeks <= month.open);
                REQUIRE(month.finishedIn20Weeks <= month.finished);
                REQUIRE(std::min({month.received, month.left, month.finished, month.finishedIn20Weeks}) >= 0);
            }
        }
    }
}

TEST_CASE("percentiles are in order, and over 20 weeks is a part of open")
{
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const Forecast drawn = made(test::simulatedMonths(service(seed)), looking(18));
        for (const ForecastMonth& month : drawn.months) {
            CHECK(month.open.p10 <= month.open.p50);
            CHECK(month.open.p50 <= month.open.p90);
            CHECK(month.over20Weeks.p10 <= month.over20Weeks.p50);
            CHECK(month.over20Weeks.p50 <= month.over20Weeks.p90);
            CHECK(month.over20Weeks.p90 <= month.open.p90);
            if (month.issuedWithin20Weeks) {
                CHECK(month.issuedWithin20Weeks->p10 <= month.issuedWithin20Weeks->p50);
                CHECK(month.issuedWithin20Weeks->p50 <= month.issuedWithin20Weeks->p90);
                CHECK(month.issuedWithin20Weeks->p90 <= Decimal(100));
            }
        }
        CHECK(monthsTo(drawn.p10, drawn.start) <= monthsTo(drawn.p50, drawn.start));
        CHECK(monthsTo(drawn.p50, drawn.start) <= monthsTo(drawn.p90, drawn.start));
    }
}

TEST_CASE("more capacity never clears later, and never leaves more over 20 weeks")
{
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const Scorecard scorecard = test::simulatedMonths(service(seed));
        Scenario scenario = looking(24);
        Forecast before = made(scorecard, scenario);
        for (int more = 5; more <= 40; more += 7) {
            scenario.capacityChange = Decimal(more);
            const Forecast after = made(scorecard, scenario);
            CHECK(monthsTo(after.p10, after.start) <= monthsTo(before.p10, before.start));
            CHECK(monthsTo(after.p50, after.start) <= monthsTo(before.p50, before.start));
            CHECK(monthsTo(after.p90, after.start) <= monthsTo(before.p90, before.start));
            for (std::size_t place = 0; place < after.months.size(); ++place)
                CHECK(after.months[place].over20Weeks.p50 <= before.months[place].over20Weeks.p50);
            before = after;
        }
    }
}

TEST_CASE("more requests never leave fewer over 20 weeks, and never reach nought sooner")
{
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const Scorecard scorecard = test::simulatedMonths(service(seed));
        Scenario scenario = looking(24);
        scenario.oldestFirst = static_cast<int>(seed * 29 % 101);
        scenario.capacityChange = Decimal(30);
        ForecastSettings settings = quick();
        settings.clearanceLevel = Decimal(0);
        Forecast before = made(scorecard, scenario, settings);
        for (int more = 10; more <= 60; more += 25) {
            scenario.arrivalsChange = Decimal(more);
            const Forecast after = made(scorecard, scenario, settings);
            CHECK(monthsTo(after.p50, after.start) >= monthsTo(before.p50, before.start));
            for (std::size_t place = 0; place < after.months.size(); ++place) {
                CHECK(after.months[place].over20Weeks.p50 >= before.months[place].over20Weeks.p50);
                CHECK(after.months[place].open.p50 >= before.months[place].open.p50);
            }
            before = after;
        }
    }
}

TEST_CASE("without chance the months are the arithmetic of the mean, whatever the seed")
{
    // 100 in, 20 refused, 100 finished a month: open falls by 20 a month from 700.
    const Scorecard scorecard = steady(240, 100, 20, 100);
    ForecastSettings settings;
    settings.draws = Draws::Mean;
    Scenario scenario = looking(12);
    const Forecast plain = made(scorecard, scenario, settings);
    CHECK(plain.runs == 1);
    CHECK(plain.openAtStart == 700);
    CHECK(plain.over20WeeksAtStart == 240);
    for (int month = 1; month <= 12; ++month) {
        const ForecastMonth& figures = plain.months[static_cast<std::size_t>(month - 1)];
        // 28 of the 140 under six weeks were to be refused, where a steady flow of 20 a month has 28: the
        // same.
        CHECK(figures.open.p50 == 700 - 20 * month);
        CHECK(figures.open.p10 == figures.open.p90);
    }
    scenario.seed = 99;
    CHECK(made(scorecard, scenario, settings) == plain);
}

TEST_CASE("months that are all alike leave nothing to chance")
{
    ForecastSettings mean;
    mean.draws = Draws::Mean;
    const Scorecard scorecard = steady(240, 100, 20, 100);
    CHECK(made(scorecard, looking(12)).months == made(scorecard, looking(12), mean).months);
}

TEST_CASE("cases in the open bands grow old at the pace of the calendar")
{
    // No capacity: what is 16 to 20 weeks old is over 20 weeks a month later, and so on down the bands.
    const Scorecard scorecard = steady(0, 100, 0, 0);
    const Forecast waiting = made(scorecard, looking(6));
    for (int month = 1; month <= 6; ++month)
        CHECK(waiting.months[static_cast<std::size_t>(month - 1)].over20Weeks.p50 == 100 * month);
    CHECK_FALSE(waiting.months[0].issuedWithin20Weeks.has_value());
    CHECK(waiting.growthPerWeek.toString() == u"23.2"_s); // 600 in 181 days
}

TEST_CASE("the split decides the 20-week percentage")
{
    const Scorecard scorecard = steady(900, 100, 20, 80);
    Scenario scenario = looking(6);
    CHECK(made(scorecard, scenario).months[3].issuedWithin20Weeks->p50 == Decimal(0));
    scenario.oldestFirst = 40;
    CHECK(made(scorecard, scenario).months[3].issuedWithin20Weeks->p50 == Decimal(60));
    scenario.oldestFirst = 0;
    CHECK(made(scorecard, scenario).months[3].issuedWithin20Weeks->p50 == Decimal(100));
}

TEST_CASE("capacity that starts later changes nothing before")
{
    const Scorecard scorecard = steady(600, 100, 20, 80);
    Scenario later = looking(8);
    later.capacityChange = Decimal(25);
    later.capacityFrom = Month{2027, 2};
    const Forecast plain = made(scorecard, looking(8));
    const Forecast changed = made(scorecard, later);
    for (std::size_t place = 0; place < 3; ++place)
        CHECK(changed.months[place] == plain.months[place]);
    CHECK(changed.months[3].month == Month{2027, 2});
    CHECK(changed.months[3].open.p50 == plain.months[3].open.p50 - 25);
    CHECK(changed.months[7].open.p50 == plain.months[7].open.p50 - 125);
}

TEST_CASE("contracted capacity is the smaller of assessors and caseworkers, times what is delivered")
{
    Scorecard scorecard = steady(600, 100, 20, 80);
    scorecard.capacity[{{2026, 8}, u"Psychologists"_s}] = {
        ProviderKind::EducationalPsychologists, 60, 50, {}, {}};
    scorecard.capacity[{{2026, 9}, u"Contractor"_s}] = {ProviderKind::Contractor, 40, 30, {}, {}};
    scorecard.capacity[{{2027, 1}, u"Caseworkers"_s}] = {ProviderKind::Caseworkers, 90, {}, {}, {}};
    Scenario scenario = looking(4);
    scenario.contracted = true;
    const auto basis = forecastBasis(scorecard, scenario);
    REQUIRE(basis);
    CHECK(basis->contracted == std::vector<std::int64_t>{100'000, 100'000, 90'000, 90'000});
    scenario.delivery = Decimal(50);
    const Forecast half = made(scorecard, scenario);
    CHECK(half.months[0].open.p50 == 1060 + 80 - 50);
    CHECK(half.months[3].open.p50 == 1060 + 4 * 80 - 50 - 50 - 45 - 45);
}

TEST_CASE("contracted capacity that nobody has entered is refused with a sentence")
{
    Scenario scenario;
    scenario.contracted = true;
    const auto refused = forecastBasis(steady(600, 100, 20, 80), scenario);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence.contains(u"November 2026"));
}

TEST_CASE("a forecast wants open cases by age and three whole months")
{
    CHECK_FALSE(forecastBasis({}, {}));
    Scorecard scorecard = steady(240, 100, 20, 100);
    for (auto& [month, figures] : scorecard.backlog)
        if (month < Month{2026, 9})
            figures.withdrawn.reset();
    const auto refused = forecastBasis(scorecard, {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence.contains(u"there are 2"));
}

TEST_CASE("a month without bands is spread evenly, a later month without ages is passed over")
{
    Scorecard scorecard = steady(240, 100, 20, 100);
    BacklogMonth& last = scorecard.backlog[{2026, 10}];
    last.openByBand = {};
    last.openAtEnd = 690;
    CHECK(forecastBasis(scorecard, {})->start == Month{2026, 9});
    last.openOver20Weeks = 230;
    const auto basis = forecastBasis(scorecard, {});
    CHECK(basis->start == Month{2026, 10});
    CHECK(basis->within20Weeks == [] {
        std::array<std::int64_t, partsIn20Weeks> even{};
        even.fill(20'000);
        return even;
    }());
}

TEST_CASE("a scenario out of its ranges is refused")
{
    const Scorecard scorecard = steady(240, 100, 20, 100);
    const auto isRefused = [&](auto change) {
        Scenario scenario;
        change(scenario);
        const auto basis = forecastBasis(scorecard, scenario);
        return !basis && basis.error().kind == ErrorKind::Usage && basis.error().sentence.endsWith(u'.');
    };
    CHECK(isRefused([](Scenario& s) { s.months = 0; }));
    CHECK(isRefused([](Scenario& s) { s.months = 121; }));
    CHECK(isRefused([](Scenario& s) { s.recentMonths = 2; }));
    CHECK(isRefused([](Scenario& s) { s.arrivalsChange = Decimal(-101); }));
    CHECK(isRefused([](Scenario& s) { s.delivery = Decimal(201); }));
    CHECK(isRefused([](Scenario& s) { s.oldestFirst = 101; }));
    CHECK_FALSE(isRefused([](Scenario&) {}));
}

TEST_CASE("a forecast that is cancelled gives nothing")
{
    const Scorecard scorecard = steady(240, 100, 20, 100);
    ForecastSettings settings = quick();
    settings.cancelled = [] { return true; };
    CHECK_FALSE(runForecast(*forecastBasis(scorecard, {}), {}, settings).has_value());
}

TEST_CASE("as recently, the split is what was issued late")
{
    Scorecard scorecard = steady(240, 100, 20, 100);
    CHECK(asRecently(scorecard).oldestFirst == 100);
    for (auto& [month, figures] : scorecard.backlog)
        figures.issuedWithin20Weeks = 38;
    CHECK(asRecently(scorecard).oldestFirst == 62);
}

TEST_CASE("the forecast's sentences are those of the board's paper")
{
    Forecast drawn;
    drawn.start = {2026, 10};
    drawn.openAtStart = 487;
    drawn.over20WeeksAtStart = 18;
    drawn.clearanceLevel = Decimal(5);
    drawn.months.push_back({{2028, 10}, {}, {}, std::nullopt});
    drawn.growthPerWeek = Decimal(6);
    CHECK(forecastSentence(drawn) ==
          u"At this capacity the backlog does not clear: it grows by 6 cases a week."_s);
    drawn.growthPerWeek = Decimal(-1);
    CHECK(forecastSentence(drawn) ==
          u"At this capacity the backlog does not clear by October 2028: it falls by 1 case a week."_s);
    drawn.growthPerWeek = Decimal();
    CHECK(forecastSentence(drawn) == u"At this capacity the backlog does not clear: it stays as it is."_s);

    drawn.p10 = Month{2027, 4};
    CHECK(forecastSentence(drawn) == u"At this capacity the backlog clears in April 2027 at the earliest, "
                                     u"and in most runs not by October 2028: it "
                                     "stays as it is."_s);
    drawn.p50 = Month{2027, 6};
    CHECK(forecastSentence(drawn).startsWith(
        u"At this capacity the backlog most likely clears in June 2027, at the "));
    drawn.p90 = Month{2027, 10};
    CHECK(forecastSentence(drawn) ==
          u"At this capacity the backlog clears between April and October 2027, most likely June."_s);
    drawn.p90 = Month{2028, 1};
    CHECK(
        forecastSentence(drawn) ==
        u"At this capacity the backlog clears between April 2027 and January 2028, most likely June 2027."_s);
    drawn.p10 = drawn.p50 = drawn.p90 = Month{2027, 4};
    CHECK(forecastSentence(drawn) == u"At this capacity the backlog clears in April 2027."_s);
    drawn.p10 = drawn.p50 = drawn.p90 = drawn.start;
    CHECK(forecastSentence(drawn) ==
          u"The backlog is clear: 18 of 487 open cases are over 20 weeks, within the level of 5%."_s);
}

TEST_CASE("a backlog within the board's level is clear now, and the board may set the level")
{
    const Scorecard scorecard = steady(20, 100, 20, 80);
    CHECK(made(scorecard, looking(6)).isClearNow());
    ForecastSettings strict = quick();
    strict.clearanceLevel = Decimal(4);
    CHECK_FALSE(made(scorecard, looking(6), strict).isClearNow());
    Plan plan;
    CHECK(clearanceLevelOf(plan) == Decimal(5));
    plan.clearanceLevel = Decimal(8);
    CHECK(clearanceLevelOf(plan) == Decimal(8));
}

TEST_CASE("the dip on the way is said")
{
    Scenario scenario = looking(6);
    scenario.oldestFirst = 40;
    CHECK(timelinessSentence(made(steady(900, 100, 20, 80), scenario)) ==
          u"Plans issued within 20 weeks: 60.0% at the lowest, in November 2026, and 60.0% in April 2027."_s);
    CHECK(timelinessSentence(made(steady(0, 100, 0, 0), scenario)).isEmpty());
}

TEST_CASE("assumptions are said in words, those that were changed too")
{
    Scorecard scorecard = steady(240, 100, 20, 80);
    scorecard.capacity[{{2026, 10}, u"Contractor"_s}] = {ProviderKind::Contractor, 40, 31, {}, {}};
    Scenario scenario = looking(12);
    scenario.arrivalsChange = Decimal(-10);
    scenario.capacityChange = Decimal(8);
    scenario.capacityFrom = Month{2027, 1};
    scenario.oldestFirst = 60;
    scenario.note = u"Two more caseworkers start in January."_s;
    const QStringList recent = assumptionsOf(*forecastBasis(scorecard, scenario), scenario, {});
    CHECK(recent.contains(u"Start: 700 open cases on 31 October 2026, 240 of them over 20 weeks."_s));
    CHECK(recent.contains(u"Requests: 10% fewer than recently; recently 100.0 a month."_s));
    CHECK(recent.contains(u"Refused or withdrawn at six weeks: as recently, 20.0%."_s));
    CHECK(recent.contains(
        u"Capacity: as recently delivered, 80.0 assessments a month, and 8 more from January 2027."_s));
    CHECK(recent.contains(u"Clear: at most 5% of open cases are over 20 weeks."_s));
    CHECK(recent.last() == scenario.note);
    scenario.contracted = true;
    scenario.delivery = *Decimal::fromUnits(775, 1);
    const QStringList contracted = assumptionsOf(*forecastBasis(scorecard, scenario), scenario, {});
    CHECK(contracted.contains(
        u"Capacity: 40.0 assessments a month contracted, 77.5% of it delivered, and 8 more from "
        "January 2027."_s));
}

TEST_CASE("the largest counts that can be typed do no harm")
{
    Scorecard scorecard;
    const int largest = std::numeric_limits<int>::max();
    for (Month month{2023, 11}; month <= Month{2026, 10}; month = next(month)) {
        BacklogMonth& figures = scorecard.backlog[month];
        figures.received = figures.refused = figures.withdrawn = figures.notToIssue = figures.issued =
            largest;
        figures.openByBand = {largest, largest, largest, largest, largest, largest};
        figures.openOver20Weeks = largest;
        scorecard.capacity[{month, u"Contractor"_s}] = {ProviderKind::Contractor, largest, largest, {}, {}};
    }
    Scenario scenario = looking(120);
    scenario.recentMonths = 36;
    scenario.arrivalsChange = Decimal(500);
    scenario.contracted = true;
    scenario.delivery = Decimal(200);
    ForecastSettings settings;
    settings.runs = 3;
    for (const ForecastMonth& month : made(scorecard, scenario, settings).months) {
        CHECK(month.open.p10 >= 0);
        CHECK(month.over20Weeks.p90 <= month.open.p90);
    }
}
