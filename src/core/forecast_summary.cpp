// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast.h"
#include "core/forecast_runs.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace send {

namespace {

constexpr int never = std::numeric_limits<int>::max();
constexpr std::int64_t noneFinished = -1;
constexpr int runsBetweenQuestions = 250;

/// The smallest value that at least `tenths` tenths of the values do not exceed. Reorders them.
template<class Value>
Value atTenth(std::vector<Value>& values, std::size_t tenths)
{
    const std::size_t place = (values.size() * tenths + 9) / 10 - 1;
    const auto wanted = values.begin() + static_cast<std::ptrdiff_t>(place);
    std::nth_element(values.begin(), wanted, values.end());
    return *wanted;
}

template<class Value>
Spread<Value> spreadOf(std::vector<Value>& values)
{
    const Value middle = atTenth(values, 5);
    return {atTenth(values, 1), middle, atTenth(values, 9)};
}

int inCases(std::int64_t thousandths)
{
    return static_cast<int>((thousandths + oneCase / 2) / oneCase);
}

/// What all runs came to, a column of each figure a month.
struct Outcomes {
    std::vector<std::vector<std::int64_t>> open, over20Weeks,
        issuedWithin20Weeks;  ///< the last in hundredths of a per cent
    std::vector<int> cleared; ///< by run: the month, from 1; 0 is now
};

Outcomes roomFor(int months, int runs)
{
    const std::vector<std::int64_t> column(static_cast<std::size_t>(runs));
    const std::vector<std::vector<std::int64_t>> table(static_cast<std::size_t>(months), column);
    return {table, table, table, std::vector<int>(static_cast<std::size_t>(runs), never)};
}

void keep(Outcomes& outcomes, std::size_t run, std::span<const RunMonth> months, std::int64_t level)
{
    for (std::size_t place = 0; place < months.size(); ++place) {
        const RunMonth& month = months[place];
        outcomes.open[place][run] = month.open;
        outcomes.over20Weeks[place][run] = month.over20Weeks;
        outcomes.issuedWithin20Weeks[place][run] =
            month.finished == 0 ? noneFinished : month.finishedIn20Weeks * 10'000 / month.finished;
        if (outcomes.cleared[run] == never && isClear(month.over20Weeks, month.open, level))
            outcomes.cleared[run] = static_cast<int>(place) + 1;
    }
}

/// False when cancelled.
bool runAll(const ForecastPlan& plan, const DrawnMonths& drawn, const ForecastSettings& settings, int runs,
            Outcomes& outcomes, std::int64_t level)
{
    std::vector<RunMonth> months(static_cast<std::size_t>(plan.months()));
    std::vector<int> recent(months.size());
    for (int run = 0; run < runs; ++run) {
        if (settings.cancelled && run % runsBetweenQuestions == 0 && settings.cancelled())
            return false;
        for (int month = 0; month < plan.months(); ++month)
            recent[static_cast<std::size_t>(month)] = drawn.at(run, month);
        plan.run(recent, months);
        keep(outcomes, static_cast<std::size_t>(run), months, level);
    }
    return true;
}

/// Nothing where fewer than half of the runs finish a case in the month.
std::optional<Spread<Decimal>> percentages(std::vector<std::int64_t>& hundredths)
{
    const std::size_t runs = hundredths.size();
    std::erase(hundredths, noneFinished);
    if (hundredths.size() * 2 < runs || hundredths.empty())
        return std::nullopt;
    const Spread<std::int64_t> spread = spreadOf(hundredths);
    const auto percent = [](std::int64_t value) {
        return Decimal::fromUnits(value, 2).value_or(Decimal()).rounded(1);
    };
    return Spread<Decimal>{percent(spread.p10), percent(spread.p50), percent(spread.p90)};
}

Spread<int> cases(std::vector<std::int64_t>& thousandths)
{
    const Spread<std::int64_t> spread = spreadOf(thousandths);
    return {inCases(spread.p10), inCases(spread.p50), inCases(spread.p90)};
}

std::vector<ForecastMonth> summarise(Outcomes& outcomes, Month start)
{
    std::vector<ForecastMonth> months;
    for (std::size_t place = 0; place < outcomes.open.size(); ++place) {
        start = next(start);
        months.push_back({start, cases(outcomes.open[place]), cases(outcomes.over20Weeks[place]),
                          percentages(outcomes.issuedWithin20Weeks[place])});
    }
    return months;
}

std::optional<Month> monthAfter(Month start, int months)
{
    if (months == never)
        return std::nullopt;
    for (; months > 0; --months)
        start = next(start);
    return start;
}

Decimal growthPerWeek(const Forecast& forecast)
{
    const ForecastMonth& last = forecast.months.back();
    const auto days = lastDay(forecast.start).daysTo(lastDay(last.month));
    const double growth =
        7.0 * (last.over20Weeks.p50 - forecast.over20WeeksAtStart) / static_cast<double>(days);
    return Decimal::fromDouble(growth, 1).value_or(Decimal());
}

} // namespace

bool isClear(std::int64_t over20Weeks, std::int64_t open, std::int64_t levelInHundredths)
{
    return over20Weeks * 10'000 <= levelInHundredths * open;
}

std::int64_t inHundredths(const Decimal& percentage)
{
    return std::llround(percentage.rounded(2).toDouble() * 100);
}

std::optional<Forecast> runForecast(const ForecastBasis& basis, const Scenario& scenario,
                                    const ForecastSettings& settings)
{
    const ForecastPlan plan(basis, scenario, settings.draws);
    const int runs = settings.draws == Draws::Mean ? 1 : std::max(1, settings.runs);
    const DrawnMonths drawn(scenario.seed, plan.recent(), runs, plan.months());
    const std::int64_t level = inHundredths(settings.clearanceLevel);
    Outcomes outcomes = roomFor(plan.months(), runs);
    if (!runAll(plan, drawn, settings, runs, outcomes, level))
        return std::nullopt;

    Forecast forecast;
    forecast.start = basis.start;
    forecast.openAtStart = inCases(basis.open());
    forecast.over20WeeksAtStart = inCases(basis.over20Weeks);
    forecast.runs = runs;
    forecast.clearanceLevel = settings.clearanceLevel;
    forecast.months = summarise(outcomes, basis.start);
    if (isClear(basis.over20Weeks, basis.open(), level))
        std::ranges::fill(outcomes.cleared, 0);
    const Spread<int> cleared = spreadOf(outcomes.cleared);
    forecast.p10 = monthAfter(basis.start, cleared.p10);
    forecast.p50 = monthAfter(basis.start, cleared.p50);
    forecast.p90 = monthAfter(basis.start, cleared.p90);
    forecast.growthPerWeek = growthPerWeek(forecast);
    return forecast;
}

} // namespace send
