// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/working_days.h"

#include "core/bank_holidays.h"
#include "core/translate.h"

#include <algorithm>
#include <map>
#include <set>

namespace send {

namespace {

QDate firstMonday(int year, int month)
{
    const QDate first(year, month, 1);
    return first.addDays((8 - first.dayOfWeek()) % 7);
}

QDate lastMonday(int year, int month)
{
    const QDate last = QDate(year, month, 1).addMonths(1).addDays(-1);
    return last.addDays(-(last.dayOfWeek() - 1));
}

/// Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher.
QDate easterSunday(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return {year, f / 31, f % 31 + 1};
}

bool isWeekend(QDate date)
{
    return date.dayOfWeek() > 5;
}

/// The first weekday from a date on that is not `taken`; the name says so where it is another day.
BankHoliday substituted(QDate date, const QString& name, QDate taken = {})
{
    QDate day = date;
    while (isWeekend(day) || day == taken)
        day = day.addDays(1);
    return {day, day == date ? name : translated("%1 (substitute day)").arg(name)};
}

/// Bank holidays of the years asked for, kept: the list is read once a year of use.
const std::set<QDate>& daysOf(int year)
{
    thread_local std::map<int, std::set<QDate>> known;
    const auto found = known.find(year);
    if (found != known.end())
        return found->second;
    std::set<QDate> days;
    for (const BankHoliday& holiday : bankHolidaysIn(year))
        days.insert(holiday.date);
    return known.emplace(year, std::move(days)).first->second;
}

} // namespace

bool isPublishedYear(int year)
{
    return std::ranges::any_of(publishedHolidays(), [&](const auto& holiday) { return holiday.year == year; });
}

std::vector<BankHoliday> bankHolidaysIn(int year)
{
    if (!isPublishedYear(year))
        return bankHolidaysByRule(year);
    std::vector<BankHoliday> holidays;
    for (const PublishedHoliday& holiday : publishedHolidays())
        if (holiday.year == year)
            holidays.push_back({QDate(holiday.year, holiday.month, holiday.day), translated(holiday.name)});
    return holidays;
}

std::vector<BankHoliday> bankHolidaysByRule(int year)
{
    const QDate easter = easterSunday(year);
    const BankHoliday christmas = substituted(QDate(year, 12, 25), translated("Christmas Day"));
    // A Sunday's Christmas moves past Boxing Day, which keeps its Monday.
    const bool isSunday = QDate(year, 12, 25).dayOfWeek() == 7;
    const BankHoliday boxing = substituted(QDate(year, 12, 26), translated("Boxing Day"), isSunday ? QDate() : christmas.date);
    std::vector<BankHoliday> holidays{
        substituted(QDate(year, 1, 1), translated("New Year’s Day")),
        {easter.addDays(-2), translated("Good Friday")},
        {easter.addDays(1), translated("Easter Monday")},
        {firstMonday(year, 5), translated("Early May bank holiday")},
        {lastMonday(year, 5), translated("Spring bank holiday")},
        {lastMonday(year, 8), translated("Summer bank holiday")},
        isSunday ? substituted(QDate(year, 12, 25), translated("Christmas Day"), boxing.date) : christmas,
        boxing,
    };
    std::ranges::sort(holidays, {}, &BankHoliday::date);
    return holidays;
}

QString bankHolidayNote(int year)
{
    return isPublishedYear(year)
               ? QString()
               : translated("Bank holidays of %1 are worked out by rule; a one-off one is not known.").arg(year);
}

bool isWorkingDay(QDate date)
{
    return !isWeekend(date) && !daysOf(date.year()).contains(date);
}

QDate workingDaysBefore(QDate date, int count)
{
    while (count > 0) {
        date = date.addDays(-1);
        if (isWorkingDay(date))
            --count;
    }
    return date;
}

int clearWorkingDays(QDate from, QDate to)
{
    int days = 0;
    for (QDate day = from.addDays(1); day < to; day = day.addDays(1))
        days += isWorkingDay(day) ? 1 : 0;
    return days;
}

} // namespace send
