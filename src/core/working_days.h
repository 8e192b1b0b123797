// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <vector>

namespace send {

/// A bank holiday of England and Wales.
struct BankHoliday {
    QDate date;
    QString name; ///< "Early May bank holiday"
    friend bool operator==(const BankHoliday&, const BankHoliday&) = default;
};

/// Those of a year, by date: as published by GOV.UK, held as data (src/core/bank_holidays.cpp, Open Government Licence
/// v3.0); in years that the list does not reach, by the rules of the Banking and Financial Dealings Act 1971, without
/// one-off days.
[[nodiscard]] std::vector<BankHoliday> bankHolidaysIn(int year);
/// The same by rule alone, whether the year is in the list or not.
[[nodiscard]] std::vector<BankHoliday> bankHolidaysByRule(int year);
/// Whether the year is in the published list.
[[nodiscard]] bool isPublishedYear(int year);
/// "Bank holidays of 2031 are worked out by rule; a one-off one is not known yet." Empty for a published year.
[[nodiscard]] QString bankHolidayNote(int year);

/// Monday to Friday, and no bank holiday of England.
[[nodiscard]] bool isWorkingDay(QDate date);
/// The working day that is `count` working days before a date, the date itself not counted; 0 is the date itself.
[[nodiscard]] QDate workingDaysBefore(QDate date, int count);
/// Working days that lie between two days, neither counted: the "clear days" of a notice.
[[nodiscard]] int clearWorkingDays(QDate from, QDate to);

} // namespace send
