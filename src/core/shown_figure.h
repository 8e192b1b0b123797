// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric.h"

namespace send {

/// The value of a reading as anyone may see it: nothing beneath [c], [x] or [z].
[[nodiscard]] std::optional<Decimal> shownValue(const Reading& reading, const Metric& metric);
/// The same value or parts, of the same day: what explains the one explains the other. Markers and words may differ.
[[nodiscard]] bool isSameFigure(const Reading& left, const Reading& right);

} // namespace send
