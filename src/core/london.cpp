// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/london.h"

#include <QTimeZone>

namespace send {

namespace {

const QTimeZone& london()
{
    static const QTimeZone zone = [] {
        const QTimeZone known("Europe/London");
        return known.isValid() ? known : QTimeZone::utc();
    }();
    return zone;
}

} // namespace

bool knowsLondon()
{
    return london().id() == "Europe/London";
}

QDateTime inLondon(const QDateTime& moment)
{
    return moment.toTimeZone(london());
}

QDateTime endOfDayInLondon(QDate day)
{
    return day.addDays(1).startOfDay(london()).toUTC();
}

} // namespace send
