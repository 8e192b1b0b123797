// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/month_names.h"

#include "catch_qt.h"

using namespace send;

TEST_CASE("A month is read from its number or the beginning of its name")
{
    for (int month = 1; month <= 12; ++month) {
        CHECK(monthFromText(QString::number(month)) == month);
        CHECK(monthFromText(monthName(month)) == month);
        CHECK(monthFromText(shortMonthName(month).toString().toLower()) == month);
    }
    CHECK(monthFromText(u"Sept") == 9);
    CHECK(monthFromText(u"Oc") == 0);
    CHECK(monthFromText(u"Michaelmas") == 0);
    CHECK(yearFromText(u"26") == 2026);
    CHECK(yearFromText(u"2031") == 2031);
}
