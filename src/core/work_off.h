// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decimal.h"

#include <QString>

#include <optional>

namespace send {

/// Cases to work off, all counted the same, and rates in any unit of time: a week, a month. None is negative.
struct WorkOff {
    Decimal open;
    Decimal arrivals; ///< received in each period
    Decimal capacity; ///< finished in each period
};

/// open ÷ (capacity − arrivals), to six decimals: 397 open and 20 more finished than received are 19.85
/// periods. 0 where nothing is open; nothing where capacity is not above arrivals: it never clears.
[[nodiscard]] std::optional<Decimal> periodsToClear(const WorkOff& work);
/// "At this capacity the backlog clears in 19.85 periods.", "At this capacity the backlog does not clear: it
/// grows by 6 cases in each period."
[[nodiscard]] QString workOffSentence(const WorkOff& work);

} // namespace send
