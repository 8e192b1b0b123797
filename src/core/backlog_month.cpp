// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backlog_month.h"

#include "core/month_names.h"

#include <QCoreApplication>

namespace send {

Month next(Month month)
{
    return month.month == 12 ? Month{month.year + 1, 1} : Month{month.year, month.month + 1};
}

Month previous(Month month)
{
    return month.month == 1 ? Month{month.year - 1, 12} : Month{month.year, month.month - 1};
}

int distance(Month from, Month to)
{
    return (to.year - from.year) * 12 + to.month - from.month;
}

QDate firstDay(Month month)
{
    return {month.year, month.month, 1};
}

QDate lastDay(Month month)
{
    return firstDay(next(month)).addDays(-1);
}

QString toText(Month month)
{
    return QStringLiteral("%1-%2").arg(month.year).arg(month.month, 2, 10, QLatin1Char('0'));
}

QString toDisplay(Month month)
{
    return QStringLiteral("%1 %2").arg(shortMonthName(month.month)).arg(month.year);
}

QString longName(Month month)
{
    return QStringLiteral("%1 %2").arg(monthName(month)).arg(month.year);
}

QString monthName(Month month)
{
    return monthName(month.month).toString();
}

QString toText(AgeBand band)
{
    switch (band) {
    case AgeBand::Weeks0To6:
        return QStringLiteral("0-6");
    case AgeBand::Weeks6To16:
        return QStringLiteral("6-16");
    case AgeBand::Weeks16To20:
        return QStringLiteral("16-20");
    case AgeBand::Weeks20To26:
        return QStringLiteral("20-26");
    case AgeBand::Weeks26To52:
        return QStringLiteral("26-52");
    case AgeBand::Weeks52AndOver:
        return QStringLiteral("52+");
    }
    return {};
}

QString label(AgeBand band)
{
    if (band == AgeBand::Weeks52AndOver)
        return QCoreApplication::translate("send", "52 and over");
    return toText(band).replace(QLatin1Char('-'), QChar(0x2013));
}

} // namespace send
