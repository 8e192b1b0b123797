// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast.h"

#include <QString>

#include <optional>

namespace send {

/// How forecasts of one figure fared against what happened.
struct BacktestScore {
    int compared = 0;                     ///< months × forecasts with a known figure
    int inside = 0;                       ///< of those, inside the 10–90% band
    std::optional<Decimal> insidePercent; ///< one decimal; nothing where nothing was compared
    std::optional<Decimal> meanError;     ///< cases between P50 and what happened, whichever way; one decimal
    friend bool operator==(const BacktestScore&, const BacktestScore&) = default;
};

/// Forecasts made from the first half of the months, each as things then stood (asRecently), against the
/// second half.
struct Backtest {
    Month firstStart{2000, 1},
        lastStart{2000, 1}; ///< a forecast from each month end between these, both included
    Month firstCompared{2000, 1}, lastCompared{2000, 1}; ///< the second half
    int forecasts = 0;
    BacktestScore open;
    BacktestScore over20Weeks;
    int bothClear = 0; ///< forecasts that cleared within the months, as the series did
    int oneClears = 0; ///< forecasts that cleared where the series did not, or the other way round
    std::optional<Decimal> meanMonthsToClear; ///< error in months of those that both cleared; one decimal
    friend bool operator==(const Backtest&, const Backtest&) = default;
};

/// Forecasts start at every month end from a quarter of the series on, of at least three months, to its half.
/// Refused with a sentence where there are fewer than eight months, or none of the forecasts can be made.
[[nodiscard]] Result<Backtest> backtest(const Scorecard& scorecard, const ForecastSettings& settings);
/// "7 forecasts made from the first half, to November 2025, were compared with the 11 months that followed:
/// 54 of 77 figures of cases over 20 weeks (70.1%) lay inside the 10–90% band, 23 cases off on average; …".
[[nodiscard]] QString backtestSentence(const Backtest& backtest);

} // namespace send
