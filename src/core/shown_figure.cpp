// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shown_figure.h"

namespace send {

std::optional<Decimal> shownValue(const Reading& reading, const Metric& metric)
{
    return isWithheld(reading.markers) ? std::nullopt : valueOf(reading, metric);
}

bool isSameFigure(const Reading& left, const Reading& right)
{
    return left.value == right.value && left.parts == right.parts && left.asAt == right.asAt;
}

} // namespace send
