// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chart.h"
#include "core/forecast.h"

#include <optional>

namespace send {

/// A scenario beside the forecast: one dotted line and its sentence, never a second fan.
struct ComparedForecast {
    QString name;
    Forecast forecast;
};

/// Cases over 20 weeks: the months before as they were, then P50 inside P10 to P90, and when the backlog clears as a
/// range. Its finding is the forecast's sentence.
[[nodiscard]] Chart forecastChart(const Scorecard& scorecard, const Forecast& forecast,
                                  const std::optional<ComparedForecast>& compared = {}, int monthsBefore = 6);
/// The percentage within 20 weeks on the way, in the same form: a board sees the dip before it comes.
[[nodiscard]] Chart forecastTimelinessChart(const Scorecard& scorecard, const Forecast& forecast, int monthsBefore = 6);

} // namespace send
