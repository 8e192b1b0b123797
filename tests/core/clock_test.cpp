// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include "catch_qt.h"

#include <algorithm>

using namespace send;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<StatutoryDate> datesFrom(QDate start, ClockStart from, Exceptions exceptions = Exceptions::None)
{
    const auto dates = statutoryDates(start, from, exceptions);
    REQUIRE(dates);
    return *dates;
}

std::vector<QDate> due(const std::vector<StatutoryDate>& dates)
{
    std::vector<QDate> days;
    for (const StatutoryDate& date : dates)
        if (date.due)
            days.push_back(*date.due);
    return days;
}

} // namespace

TEST_CASE("from a request: 6 and 16 weeks, the draft 15 days before the end, 20 weeks")
{
    const auto dates = datesFrom({2026, 10, 31}, ClockStart::Request);
    CHECK(due(dates) == std::vector<QDate>{{2026, 12, 12}, {2027, 2, 20}, {2027, 3, 5}, {2027, 3, 20}});
    CHECK(dates[0].weeks == 6);
    CHECK(dates[1].weeks == 16);
    CHECK_FALSE(dates[2].weeks);
    CHECK(dates[3].weeks == 20);
    CHECK(dates[3].source.endsWith(u"regulation 13(2)"));
    CHECK(dates[3].effectiveFrom == QDate(2014, 9, 1));
    CHECK(dates[2].due->daysTo(*dates[3].due) == 15);
}

TEST_CASE("weeks are counted through a leap day and the change of the clocks")
{
    CHECK(datesFrom({2028, 1, 20}, ClockStart::Request)[0].due == QDate(2028, 3, 2));
    CHECK(datesFrom({2027, 1, 20}, ClockStart::Request)[0].due == QDate(2027, 3, 3));
    CHECK(datesFrom({2026, 3, 1}, ClockStart::Review)[0].due == QDate(2026, 3, 29));
}

TEST_CASE("a statutory exception lifts the limits of a request and no others")
{
    for (const StatutoryDate& date : datesFrom({2026, 10, 31}, ClockStart::Request, Exceptions::Apply)) {
        CHECK_FALSE(date.applies);
        CHECK_FALSE(date.due);
        CHECK(date.exceptionSource.startsWith(u"regulation"));
    }
    for (const ClockStart from : {ClockStart::Review, ClockStart::Transfer})
        for (const StatutoryDate& date : datesFrom({2026, 10, 31}, from, Exceptions::Apply))
            CHECK(date.due);
}

TEST_CASE("from a review meeting: 4 and 12 weeks")
{
    CHECK(due(datesFrom({2026, 10, 31}, ClockStart::Review)) ==
          std::vector<QDate>{{2026, 11, 28}, {2027, 1, 23}});
}

TEST_CASE("a year of phase transfer has its two days, and 2015 its own")
{
    CHECK(due(datesFrom({2027, 9, 1}, ClockStart::Transfer)) ==
          std::vector<QDate>{{2027, 2, 15}, {2027, 3, 31}});
    CHECK(due(datesFrom({2027, 1, 1}, ClockStart::Transfer)) ==
          std::vector<QDate>{{2027, 2, 15}, {2027, 3, 31}});
    CHECK(due(datesFrom({2015, 9, 1}, ClockStart::Transfer)) ==
          std::vector<QDate>{{2015, 2, 15}, {2015, 5, 31}});
}

TEST_CASE("before the law there is no limit")
{
    const auto dates = statutoryDates({2014, 8, 31}, ClockStart::Request, Exceptions::None);
    REQUIRE_FALSE(dates);
    CHECK(dates.error().sentence.contains(u"31 August 2014"));
    CHECK(statutoryDates({2014, 9, 1}, ClockStart::Request, Exceptions::None));
}

TEST_CASE("on every day each limit in force stands once, in order of time")
{
    for (QDate day(2014, 9, 1); day < QDate(2030, 1, 1); day = day.addDays(17))
        for (const ClockStart from : {ClockStart::Request, ClockStart::Review, ClockStart::Transfer}) {
            const auto dates = datesFrom(day, from);
            CHECK(std::ranges::is_sorted(due(dates)));
            CHECK(dates.size() == (from == ClockStart::Request ? 4 : 2));
        }
}
