// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario.h"
#include "core/scorecard.h"

#include <QStringList>

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace send {

/// A month is simulated in five equal parts, so that 20 weeks are 23 of them (140.0 days), and 6 weeks 7.
inline constexpr int partsOfMonth = 5;
inline constexpr int partsIn20Weeks = 23;
inline constexpr int partsIn6Weeks = 7;
/// Stocks and flows are counted in thousandths of a case: integers, so that every platform gives the same
/// answer.
inline constexpr std::int64_t oneCase = 1000;
/// A larger count is taken as this: far above what one authority has in a month, and sums stay inside 64 bits.
inline constexpr int mostCases = 100'000;

/// What one recent month did, in thousandths of a case.
struct RecentFlow {
    std::int64_t received = 0;
    std::int64_t left = 0;     ///< refused or withdrawn
    std::int64_t finished = 0; ///< assessed to the end: issued or not to issue
};

/// What a forecast starts from: small, a copy that another thread can keep.
struct ForecastBasis {
    Month start{2000, 1}; ///< the month whose end it starts from
    /// Open cases by age in parts of a month, the youngest first; in thousandths, as all that follows.
    std::array<std::int64_t, partsIn20Weeks> within20Weeks{};
    std::int64_t over20Weeks = 0;
    std::vector<Month> recentMonths; ///< those that are drawn from, at least three
    std::vector<RecentFlow> recent;  ///< of the same months
    std::vector<std::int64_t> contracted; ///< for each coming month; empty where the scenario does not ask
    friend bool operator==(const ForecastBasis&, const ForecastBasis&) = default;
    [[nodiscard]] std::int64_t open() const; ///< at the start
};
/// The latest month whose open cases are known by age, and the scenario's recent months up to it. Refused
/// with a sentence where there are fewer than three months to draw from, where no month knows its cases over
/// 20 weeks, where the scenario wants contracted capacity and none is held, and where the scenario is out of
/// its ranges.
[[nodiscard]] Result<ForecastBasis> forecastBasis(const Scorecard& scorecard, const Scenario& scenario);
/// Assessments a month that are contracted in each of the coming months, in thousandths: the smaller of what
/// educational psychologists and contractors, and what caseworkers are contracted for (each provider by its
/// latest figure up to then).
[[nodiscard]] Result<std::vector<std::int64_t>> contractedCapacity(const Scorecard& scorecard, Month start,
                                                                   int months);

/// Cases over 20 weeks are at most the level, in hundredths of a per cent of the open cases; both counted alike.
[[nodiscard]] bool isClear(std::int64_t over20Weeks, std::int64_t open, std::int64_t levelInHundredths);
/// 500 of 5%; beyond two decimals rounded half-up.
[[nodiscard]] std::int64_t inHundredths(const Decimal& percentage);

/// How the coming months come about.
enum class Draws {
    Resampled, ///< each is a recent month, drawn at random
    Mean       ///< each is the mean of the recent months: one run, no chance
};

struct ForecastSettings {
    int runs = 10'000; ///< 1 and up; what is printed has 10,000, a control that moves 500
    Decimal clearanceLevel{5}; ///< per cent of open cases over 20 weeks at which it is clear, 0 to 100
    Draws draws = Draws::Resampled;
    std::function<bool()> cancelled; ///< asked every few hundred runs; true ends the forecast. May be empty
};

/// The level that the board has set in the plan, else 5.
[[nodiscard]] Decimal clearanceLevelOf(const Plan& plan);

/// Of all runs, the value that a tenth, a half and nine tenths of them do not exceed.
template<class Value>
struct Spread {
    Value p10{}, p50{}, p90{};
    friend bool operator==(const Spread&, const Spread&) = default;
};

struct ForecastMonth {
    Month month{2000, 1};
    Spread<int> open;        ///< cases at the month's end
    Spread<int> over20Weeks; ///< of those
    std::optional<Spread<Decimal>>
        issuedWithin20Weeks; ///< per cent, one decimal; nothing where most runs finish none
    friend bool operator==(const ForecastMonth&, const ForecastMonth&) = default;
};

/// The coming months, and when the backlog clears.
struct Forecast {
    Month start{2000, 1}; ///< the latest month with figures
    int openAtStart = 0;
    int over20WeeksAtStart = 0;
    int runs = 0;
    Decimal clearanceLevel;
    std::vector<ForecastMonth> months;
    std::optional<Month> p10, p50,
        p90;               ///< clears by then; nothing beyond the horizon, the start where it is clear now
    Decimal growthPerWeek; ///< of the cases over 20 weeks, from start to end of the median, one decimal
    friend bool operator==(const Forecast&, const Forecast&) = default;
    [[nodiscard]] bool clears() const
    {
        return p50.has_value();
    } ///< within the horizon, in at least half of the runs
    [[nodiscard]] bool isClearNow() const { return p10 == start && p50 == start && p90 == start; }
};
/// The same seed, scenario and figures give the same forecast, on every platform. Nothing when cancelled.
[[nodiscard]] std::optional<Forecast> runForecast(const ForecastBasis& basis, const Scenario& scenario,
                                                  const ForecastSettings& settings);
/// Both steps at once.
[[nodiscard]] Result<Forecast> forecast(const Scorecard& scorecard, const Scenario& scenario,
                                        const ForecastSettings& settings = {});

/// "At this capacity the backlog clears between April and October 2027, most likely June.", "At this capacity
/// the backlog does not clear: it grows by 6 cases a week.", "The backlog is clear: …".
[[nodiscard]] QString forecastSentence(const Forecast& forecast);
/// The dip on the way: "Plans issued within 20 weeks: 39.0% at the lowest, in November 2026, and 83.7% in October 2028."
/// Empty where no month has a percentage.
[[nodiscard]] QString timelinessSentence(const Forecast& forecast);
/// What the forecast assumes, a plain sentence each: printed with every forecast.
[[nodiscard]] QStringList assumptionsOf(const ForecastBasis& basis, const Scenario& scenario,
                                        const ForecastSettings& settings);

/// The scenario in which nothing changes: arrivals, delivery, and the share of it that goes to old cases, as
/// recently.
[[nodiscard]] Scenario asRecently(const Scorecard& scorecard);

} // namespace send
