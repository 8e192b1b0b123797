// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric.h"

#include <QString>

#include <optional>
#include <vector>

namespace send {

/// A value with what was planned for it, both as displayed.
struct TrendValue {
    Period period;
    Decimal value;
    std::optional<Decimal> planned;
};
/// What a trend shows, in one sentence with a verb and without a full stop: against plan where there is one
/// ("Falls short of plan by 21.5 points"), else against a year before ("Rose from 4.8% to 77.6% in a year,
/// which is better").
[[nodiscard]] QString trendFinding(const Metric& metric, const std::vector<TrendValue>& values);
/// value − planned with the sign of the polarity: 0 and above is as planned or better. For near target, minus
/// the distance.
[[nodiscard]] Decimal gapOf(const Metric& metric, const TrendValue& value);

} // namespace send
