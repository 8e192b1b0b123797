// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/month_names.h"

#include <QString>

#include <array>

namespace send {

namespace {

constexpr std::array<QStringView, 12> names{u"January", u"February", u"March",     u"April",   u"May",      u"June",
                                            u"July",    u"August",   u"September", u"October", u"November", u"December"};

} // namespace

QStringView monthName(int month)
{
    Q_ASSERT(month >= 1 && month <= 12);
    return names[static_cast<std::size_t>(month - 1)];
}

QStringView shortMonthName(int month)
{
    return monthName(month).first(3);
}

int monthFromText(QStringView text)
{
    constexpr int shortest = 3;
    if (text.size() >= shortest)
        for (int month = 1; month <= 12; ++month)
            if (monthName(month).startsWith(text, Qt::CaseInsensitive))
                return month;
    return text.toInt();
}

int yearFromText(QStringView text)
{
    const int year = text.toInt();
    return text.size() == 2 ? 2000 + year : year;
}

} // namespace send
