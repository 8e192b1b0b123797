// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/capacity_variance.h"
#include "core/forecast.h"
#include "core/forecast_backtest.h"
#include "core/work_off.h"

#include <QByteArray>

namespace send {

/// What stands beside a forecast when it is written down.
struct ForecastPaper {
    QString scenario; ///< its name; may be empty
    int seed = 1;
    QStringList assumptions;
    std::optional<DeliveryEffect> delivery; ///< where contracted and delivered figures are held
    std::optional<Backtest> backtest;       ///< where there are months enough
    QString notice;                         ///< the scorecard's; may be empty
};

/// The shape of `scorecard forecast FILE --json` in docs/cli.md.
[[nodiscard]] QByteArray forecastJson(const Forecast& forecast, const ForecastPaper& paper);
/// The shape of `scorecard forecast --open N --arrivals A --capacity C --json`.
[[nodiscard]] QByteArray workOffJson(const WorkOff& work);

} // namespace send
