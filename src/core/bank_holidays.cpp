// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bank_holidays.h"

#include <QCoreApplication>

#include <array>

namespace send {

namespace {

// Bank holidays of England and Wales, from the list "UK bank holidays" on GOV.UK (www.gov.uk/bank-holidays), which is
// published under the Open Government Licence v3.0. Another year is eight more rows.
constexpr std::array published{
    PublishedHoliday{2024, 1, 1, QT_TRANSLATE_NOOP("send", "New Year’s Day")},
    PublishedHoliday{2024, 3, 29, QT_TRANSLATE_NOOP("send", "Good Friday")},
    PublishedHoliday{2024, 4, 1, QT_TRANSLATE_NOOP("send", "Easter Monday")},
    PublishedHoliday{2024, 5, 6, QT_TRANSLATE_NOOP("send", "Early May bank holiday")},
    PublishedHoliday{2024, 5, 27, QT_TRANSLATE_NOOP("send", "Spring bank holiday")},
    PublishedHoliday{2024, 8, 26, QT_TRANSLATE_NOOP("send", "Summer bank holiday")},
    PublishedHoliday{2024, 12, 25, QT_TRANSLATE_NOOP("send", "Christmas Day")},
    PublishedHoliday{2024, 12, 26, QT_TRANSLATE_NOOP("send", "Boxing Day")},
    PublishedHoliday{2025, 1, 1, QT_TRANSLATE_NOOP("send", "New Year’s Day")},
    PublishedHoliday{2025, 4, 18, QT_TRANSLATE_NOOP("send", "Good Friday")},
    PublishedHoliday{2025, 4, 21, QT_TRANSLATE_NOOP("send", "Easter Monday")},
    PublishedHoliday{2025, 5, 5, QT_TRANSLATE_NOOP("send", "Early May bank holiday")},
    PublishedHoliday{2025, 5, 26, QT_TRANSLATE_NOOP("send", "Spring bank holiday")},
    PublishedHoliday{2025, 8, 25, QT_TRANSLATE_NOOP("send", "Summer bank holiday")},
    PublishedHoliday{2025, 12, 25, QT_TRANSLATE_NOOP("send", "Christmas Day")},
    PublishedHoliday{2025, 12, 26, QT_TRANSLATE_NOOP("send", "Boxing Day")},
    PublishedHoliday{2026, 1, 1, QT_TRANSLATE_NOOP("send", "New Year’s Day")},
    PublishedHoliday{2026, 4, 3, QT_TRANSLATE_NOOP("send", "Good Friday")},
    PublishedHoliday{2026, 4, 6, QT_TRANSLATE_NOOP("send", "Easter Monday")},
    PublishedHoliday{2026, 5, 4, QT_TRANSLATE_NOOP("send", "Early May bank holiday")},
    PublishedHoliday{2026, 5, 25, QT_TRANSLATE_NOOP("send", "Spring bank holiday")},
    PublishedHoliday{2026, 8, 31, QT_TRANSLATE_NOOP("send", "Summer bank holiday")},
    PublishedHoliday{2026, 12, 25, QT_TRANSLATE_NOOP("send", "Christmas Day")},
    PublishedHoliday{2026, 12, 28, QT_TRANSLATE_NOOP("send", "Boxing Day (substitute day)")},
    PublishedHoliday{2027, 1, 1, QT_TRANSLATE_NOOP("send", "New Year’s Day")},
    PublishedHoliday{2027, 3, 26, QT_TRANSLATE_NOOP("send", "Good Friday")},
    PublishedHoliday{2027, 3, 29, QT_TRANSLATE_NOOP("send", "Easter Monday")},
    PublishedHoliday{2027, 5, 3, QT_TRANSLATE_NOOP("send", "Early May bank holiday")},
    PublishedHoliday{2027, 5, 31, QT_TRANSLATE_NOOP("send", "Spring bank holiday")},
    PublishedHoliday{2027, 8, 30, QT_TRANSLATE_NOOP("send", "Summer bank holiday")},
    PublishedHoliday{2027, 12, 27, QT_TRANSLATE_NOOP("send", "Christmas Day (substitute day)")},
    PublishedHoliday{2027, 12, 28, QT_TRANSLATE_NOOP("send", "Boxing Day (substitute day)")},
    PublishedHoliday{2028, 1, 3, QT_TRANSLATE_NOOP("send", "New Year’s Day (substitute day)")},
    PublishedHoliday{2028, 4, 14, QT_TRANSLATE_NOOP("send", "Good Friday")},
    PublishedHoliday{2028, 4, 17, QT_TRANSLATE_NOOP("send", "Easter Monday")},
    PublishedHoliday{2028, 5, 1, QT_TRANSLATE_NOOP("send", "Early May bank holiday")},
    PublishedHoliday{2028, 5, 29, QT_TRANSLATE_NOOP("send", "Spring bank holiday")},
    PublishedHoliday{2028, 8, 28, QT_TRANSLATE_NOOP("send", "Summer bank holiday")},
    PublishedHoliday{2028, 12, 25, QT_TRANSLATE_NOOP("send", "Christmas Day")},
    PublishedHoliday{2028, 12, 26, QT_TRANSLATE_NOOP("send", "Boxing Day")},
};

} // namespace

std::span<const PublishedHoliday> publishedHolidays()
{
    return published;
}

} // namespace send
