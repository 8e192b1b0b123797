// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work_off.h"

#include "core/format.h"
#include "core/translate.h"

namespace send {

std::optional<Decimal> periodsToClear(const WorkOff& work)
{
    if (work.open.isZero())
        return Decimal();
    const Decimal net = work.capacity - work.arrivals;
    if (net.isNegative() || net.isZero())
        return std::nullopt;
    return Decimal::fromDouble(work.open.toDouble() / net.toDouble(), Decimal::maximumScale);
}

QString workOffSentence(const WorkOff& work)
{
    if (const std::optional<Decimal> periods = periodsToClear(work)) {
        const Decimal shown = periods->rounded(2);
        if (shown == Decimal(1))
            return translated("At this capacity the backlog clears in 1 period.");
        return translated("At this capacity the backlog clears in %1 periods.")
            .arg(formatNumber(shown, shown.scale()));
    }
    const Decimal growth = work.arrivals - work.capacity;
    if (growth.isZero())
        return translated("At this capacity the backlog does not clear: it stays as it is.");
    const QString cases = formatNumber(growth, growth.scale());
    return (growth == Decimal(1)
                ? translated(
                      "At this capacity the backlog does not clear: it grows by %1 case in each period.")
                : translated(
                      "At this capacity the backlog does not clear: it grows by %1 cases in each period."))
        .arg(cases);
}

} // namespace send
