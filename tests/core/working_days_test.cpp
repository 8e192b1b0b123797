// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bank_holidays.h"
#include "core/committee_calendar.h"

#include "catch_qt.h"

#include <QSet>

using namespace send;

namespace {

Scorecard meetingOn(QDate day, Term term = {2026, Season::Autumn})
{
    Scorecard scorecard;
    scorecard.committeeDates[term].meeting = day;
    return scorecard;
}

QDate dayOf(const std::vector<CommitteeDay>& days, CommitteeStep step)
{
    return days.at(static_cast<std::size_t>(step)).date;
}

constexpr Term autumn2026{2026, Season::Autumn};

} // namespace

TEST_CASE("the published bank holidays are those that the law's rules give")
{
    for (int year = 2024; year <= 2028; ++year) {
        REQUIRE(isPublishedYear(year));
        CHECK(bankHolidaysIn(year) == bankHolidaysByRule(year));
    }
}

TEST_CASE("a year beyond the list is worked out by rule, and says so")
{
    CHECK_FALSE(isPublishedYear(2033));
    CHECK(bankHolidayNote(2026).isEmpty());
    CHECK(bankHolidayNote(2033).contains(QStringLiteral("2033")));
    // Christmas 2033 is a Sunday: its day moves past Boxing Day's Monday.
    const auto holidays = bankHolidaysIn(2033);
    CHECK(holidays.size() == 8);
    CHECK(holidays.at(6) == BankHoliday{QDate(2033, 12, 26), QStringLiteral("Boxing Day")});
    CHECK(holidays.at(7).date == QDate(2033, 12, 27));
    CHECK(holidays.at(1).date == QDate(2033, 4, 15)); // Good Friday; Easter is 17 April
}

TEST_CASE("bank holidays fall on eight different weekdays of every year")
{
    for (int year = 1990; year < 2120; ++year) {
        QSet<QDate> days;
        for (const BankHoliday& holiday : bankHolidaysByRule(year)) {
            CHECK(holiday.date.dayOfWeek() <= 5);
            days.insert(holiday.date);
        }
        CHECK(days.size() == 8);
    }
}

TEST_CASE("working days are counted back over weekends and holidays")
{
    CHECK_FALSE(isWorkingDay(QDate(2026, 12, 25)));
    CHECK_FALSE(isWorkingDay(QDate(2026, 12, 28))); // for Boxing Day, a Saturday
    CHECK(isWorkingDay(QDate(2026, 12, 29)));
    CHECK_FALSE(isWorkingDay(QDate(2027, 1, 2))); // Saturday
    CHECK(workingDaysBefore(QDate(2027, 1, 5), 0) == QDate(2027, 1, 5));
    CHECK(workingDaysBefore(QDate(2027, 1, 5), 1) == QDate(2027, 1, 4));
    CHECK(workingDaysBefore(QDate(2027, 1, 5), 2) == QDate(2026, 12, 31));
    CHECK(workingDaysBefore(QDate(2027, 1, 5), 5) == QDate(2026, 12, 24));
}

TEST_CASE("so many working days before a day, one fewer lie between")
{
    for (QDate day(2026, 1, 1); day < QDate(2028, 12, 31); day = day.addDays(3))
        for (const int count : {1, 2, 6, 20}) {
            const QDate before = workingDaysBefore(day, count);
            CHECK(isWorkingDay(before));
            CHECK(clearWorkingDays(before, day) == count - 1);
        }
}

TEST_CASE("the committee's days are counted back from its meeting")
{
    const auto days = committeeCalendar(meetingOn(QDate(2027, 1, 26)), autumn2026, QDate(2027, 1, 12));
    REQUIRE(days.size() == 6);
    CHECK(dayOf(days, CommitteeStep::Meeting) == QDate(2027, 1, 26));
    CHECK(dayOf(days, CommitteeStep::Publication) == QDate(2027, 1, 18)); // 19, 20, 21, 22 and 25 January are clear
    CHECK(clearWorkingDays(QDate(2027, 1, 18), QDate(2027, 1, 26)) == 5);
    CHECK(dayOf(days, CommitteeStep::Despatch) == QDate(2027, 1, 15));
    CHECK(dayOf(days, CommitteeStep::SignOff) == QDate(2027, 1, 12));
    CHECK(dayOf(days, CommitteeStep::Commentary) == QDate(2027, 1, 5));
    CHECK(dayOf(days, CommitteeStep::DataCutOff) == QDate(2026, 12, 24)); // over Christmas
    CHECK(days.at(1).passed);
    CHECK_FALSE(days.at(2).passed); // today
    CHECK(days.at(4).rule.contains(QStringLiteral("section 100B")));
    for (const CommitteeDay& day : days)
        CHECK((!day.late && !day.byHand) == (day.step != CommitteeStep::Meeting));
}

TEST_CASE("a day set by hand stands, and says when it is too late")
{
    Scorecard scorecard = meetingOn(QDate(2027, 1, 26));
    scorecard.committeeDates[autumn2026].publication = QDate(2027, 1, 22);
    scorecard.committeeDates[autumn2026].signOff = QDate(2027, 1, 20);
    const auto days = committeeCalendar(scorecard, autumn2026, QDate(2026, 12, 1));
    const CommitteeDay& publication = days.at(4);
    CHECK(publication.byHand);
    CHECK(publication.late);
    CHECK(publication.problem ==
          QStringLiteral("Publication on 22 January 2027 leaves 1 clear working day before the meeting; the law asks for 5."));
    CHECK(days.at(2).problem == QStringLiteral("Sign-off on 20 January 2027 comes after despatch on 15 January 2027."));
    CHECK_FALSE(days.at(0).late);
}

TEST_CASE("without a meeting of its own a term takes the plan's next one, where that is near")
{
    Scorecard scorecard;
    CHECK(committeeCalendar(scorecard, autumn2026, QDate(2026, 12, 1)).empty());
    scorecard.plan.meetingDate = QDate(2027, 1, 26); // in the spring term
    CHECK(meetingOf(scorecard, autumn2026) == QDate(2027, 1, 26));
    CHECK(meetingOf(scorecard, Term{2027, Season::Spring}) == QDate(2027, 1, 26));
    CHECK_FALSE(meetingOf(scorecard, Term{2026, Season::Summer}));
    scorecard.committeeDates[autumn2026].meeting = QDate(2027, 2, 2);
    CHECK(meetingOf(scorecard, autumn2026) == QDate(2027, 2, 2));
}

TEST_CASE("a day can be set by hand before the meeting is known")
{
    Scorecard scorecard;
    scorecard.committeeDates[autumn2026].*memberOf(CommitteeStep::DataCutOff) = QDate(2026, 12, 11);
    CHECK(committeeDay(scorecard, autumn2026, CommitteeStep::DataCutOff) == QDate(2026, 12, 11));
    CHECK_FALSE(committeeDay(scorecard, autumn2026, CommitteeStep::SignOff));
}

TEST_CASE("a meeting on a Saturday or beyond the list of holidays is noted")
{
    CHECK(calendarNotes(meetingOn(QDate(2027, 1, 26)), autumn2026).isEmpty());
    CHECK(calendarNotes(meetingOn(QDate(2027, 1, 23)), autumn2026).size() == 1);
    CHECK(calendarNotes(meetingOn(QDate(2031, 1, 21), Term{2030, Season::Autumn}), Term{2030, Season::Autumn}).size() == 2);
}
