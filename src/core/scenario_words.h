// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast.h"

#include <QStringList>

#include <vector>

namespace send {

/// What stands beside a scenario's name where scenarios are compared, on screen and in print: when it clears, most
/// likely; 8 runs in 10; cases over 20 weeks at the horizon; the lowest percentage within 20 weeks on the way.
[[nodiscard]] QStringList scenarioCells(const Forecast& forecast);

/// Scenarios in the order of their numbers.
[[nodiscard]] std::vector<ScenarioId> scenariosInOrder(const Scorecard& scorecard);

} // namespace send
