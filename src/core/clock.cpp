// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include "core/format.h"
#include "core/translate.h"

namespace send {

namespace {

bool isInForce(const StatutoryLimit& limit, QDate start)
{
    return start >= limit.effectiveFrom && (!limit.effectiveUntil || start <= *limit.effectiveUntil);
}

QDate lastDayOf(const StatutoryLimit& limit, QDate start)
{
    return limit.days > 0 ? start.addDays(limit.days) : QDate(start.year(), limit.month, limit.day);
}

StatutoryDate dateOf(const StatutoryLimit& limit, QDate start, Exceptions exceptions)
{
    constexpr int week = 7;
    StatutoryDate date;
    date.code = QLatin1String(limit.code);
    date.what = translated(limit.what);
    if (limit.days > 0)
        date.days = limit.days;
    if (limit.days > 0 && limit.days % week == 0)
        date.weeks = limit.days / week;
    date.applies = exceptions == Exceptions::None || limit.exceptionSource == nullptr;
    if (date.applies)
        date.due = lastDayOf(limit, start);
    date.source = QLatin1String(limit.source);
    date.exceptionSource = QLatin1String(limit.exceptionSource);
    date.effectiveFrom = limit.effectiveFrom;
    return date;
}

} // namespace

Result<std::vector<StatutoryDate>> statutoryDates(QDate start, ClockStart from, Exceptions exceptions)
{
    std::vector<StatutoryDate> dates;
    for (const StatutoryLimit& limit : statutoryLimits())
        if (limit.from == from && isInForce(limit, start))
            dates.push_back(dateOf(limit, start, exceptions));
    if (dates.empty())
        return fail(ErrorKind::Refused,
                    translated("No time limit is held for %1: the SEND Regulations 2014 came into force on "
                               "1 September 2014.")
                        .arg(formatLongDate(start)));
    return dates;
}

} // namespace send
