// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/period.h"

#include "catch_qt.h"

#include <random>

using namespace send;

namespace {

constexpr std::array kinds{PeriodKind::Term,         PeriodKind::Month,        PeriodKind::Quarter,
                           PeriodKind::CalendarYear, PeriodKind::AcademicYear, PeriodKind::FinancialYear};

QString read(const char16_t* text, std::optional<PeriodKind> expected = std::nullopt)
{
    const auto period = parsePeriod(QString::fromUtf16(text), expected);
    return period ? toText(*period) : QStringLiteral("refused");
}

QString sentenceOf(const char16_t* text)
{
    return parsePeriod(QString::fromUtf16(text)).error().sentence;
}

Period drawn(std::mt19937_64& generator)
{
    const PeriodKind kind = kinds[generator() % kinds.size()];
    const QDate date = QDate(1950, 1, 1).addDays(static_cast<qint64>(generator() % 73'000));
    return periodContaining(kind, date);
}

} // namespace

TEST_CASE("The forms that we write read back as they are")
{
    for (const auto* text : {u"Autumn 2026", u"Spring 2027", u"Summer 2027", u"2026-10", u"2026-Q3", u"2026", u"2026/27",
                             u"FY2026/27", u"2099/00", u"2011-12"})
        CHECK(read(text) == QString::fromUtf16(text));
}

TEST_CASE("Months are read as people write them")
{
    for (const auto* text : {u"Oct 2026", u"October 26", u"oct-26", u"OCT26", u"Oct '26", u"October, 2026", u"2026 October",
                             u"10/2026", u"31 Oct 2026", u"31/10/2026", u"01/10/26", u"2026-10-31", u" 2026-10 "})
        CHECK(read(text) == u"2026-10");
    CHECK(read(u"Jul 23") == u"2023-07");
    CHECK(read(u"Sept 2026") == u"2026-09");
    CHECK(read(u"May 2026") == u"2026-05");
    CHECK(read(u"2010-11") == u"2010-11");
}

TEST_CASE("Dates are UK or ISO, never US")
{
    CHECK(read(u"01/02/2026") == u"2026-02");
    CHECK(read(u"10/31/2026") == u"refused");
    CHECK(read(u"31/02/2026") == u"refused");
    CHECK(read(u"31 Feb 2026") == u"refused");
}

TEST_CASE("Terms are read as people write them")
{
    for (const auto* text : {u"Aut 26", u"autumn 26", u"AUT 2026", u"Autumn term 2026", u"2026 Autumn", u"Autumn 2026/27",
                             u"Autumn 26/27", u"202627 Autumn term"})
        CHECK(read(text) == u"Autumn 2026");
    CHECK(read(u"Spring 2026/27") == u"Spring 2027");
    CHECK(read(u"Sum 2026-27") == u"Summer 2027");
    CHECK(read(u"Summer 2027") == u"Summer 2027");
}

TEST_CASE("A financial quarter is the calendar quarter it is")
{
    CHECK(read(u"FY2026/27 Q1") == u"2026-Q2");
    CHECK(read(u"FY2026/27 Q3") == u"2026-Q4");
    CHECK(read(u"FY2026/27 Q4") == u"2027-Q1");
    CHECK(read(u"Q4 FY 26-27") == u"2027-Q1");
    CHECK(read(u"Q3 2026") == u"2026-Q3");
    CHECK(read(u"Jul–Sep 2026") == u"2026-Q3");
    CHECK(read(u"Jul–Oct 2026") == u"refused");
}

TEST_CASE("Years that run over two are read by their own form, else by the metric's")
{
    CHECK(read(u"202627") == u"2026/27");
    CHECK(read(u"2026/2027") == u"2026/27");
    CHECK(read(u"Academic year 2026/27") == u"2026/27");
    CHECK(read(u"Financial year 2026-27") == u"FY2026/27");
    CHECK(read(u"2023-24", PeriodKind::AcademicYear) == u"2023/24");
    CHECK(read(u"2023-24", PeriodKind::FinancialYear) == u"FY2023/24");
    CHECK(read(u"202324", PeriodKind::FinancialYear) == u"FY2023/24");
    CHECK(read(u"2011-12", PeriodKind::AcademicYear) == u"2011/12");
    CHECK(read(u"2023-24", PeriodKind::CalendarYear) == u"refused");
    CHECK(read(u"2023-24", PeriodKind::Month) == u"refused");
}

TEST_CASE("What may mean two things is refused with the way to write it")
{
    CHECK(sentenceOf(u"Q3") == u"“Q3” does not say which year's quarter it is. Write 2026-Q3 for a calendar quarter, "
                               u"FY2026/27 Q3 for a financial one.");
    CHECK(sentenceOf(u"2026/27 Q3").startsWith(u"“2026/27 Q3” does not say"));
    CHECK(sentenceOf(u"2023-24") == u"“2023-24” may be an academic or a financial year. Write 2023/24 or FY2023/24.");
    CHECK(sentenceOf(u"next year") == u"“next year” is not a period. Write for example Autumn 2026, 2026-10, 2026-Q3, "
                                      u"2026, 2026/27 or FY2026/27.");
}

TEST_CASE("What is no period is refused")
{
    for (const auto* text : {u"", u"26", u"2026-13", u"2026-00", u"2026/28", u"202628", u"Autumn", u"October", u"0026",
                             u"9999", u"2026-Q5", u"FY2026", u"Q3 Q4 2026", u"Oct Nov Dec 2026", u"Autumn Spring 2026",
                             u"2026 27", u"12345", u"1234567", u"20261031", u"Au 26", u"Autumn Oct 2026", u"FY AY 2026/27",
                             u"2026*10", u"-2026-"})
        CHECK(read(text) == (QStringView(text) == u"-2026-" ? u"2026" : u"refused"));
}

TEST_CASE("Only a term reads as a term")
{
    CHECK(parseTerm(u"Aut 26") == Term{2026, Season::Autumn});
    CHECK(parseTerm(u"2026-10").error().sentence == u"“2026-10” is not a term. Write for example Autumn 2026.");
}

TEST_CASE("For people, months and quarters have names")
{
    CHECK(toDisplay(monthPeriod(2026, 10)) == u"Oct 2026");
    CHECK(toDisplay(Period{PeriodKind::Quarter, 2026, 3}) == u"Jul–Sep 2026");
    CHECK(toDisplay(Period{PeriodKind::FinancialYear, 2026, 1}) == u"FY2026/27");
    CHECK(toDisplay(Period{PeriodKind::Term, 2026, 3}) == u"Autumn 2026");
}

TEST_CASE("Periods begin and end on the days that the rules say")
{
    const TermCalendar usual;
    CHECK(startDate({PeriodKind::Term, 2026, 3}, usual) == QDate(2026, 9, 1));
    CHECK(endDate({PeriodKind::Term, 2027, 1}, usual) == QDate(2027, 4, 30));
    CHECK(endDate({PeriodKind::Term, 2027, 2}, usual) == QDate(2027, 8, 31));
    CHECK(endDate({PeriodKind::Month, 2028, 2}, usual) == QDate(2028, 2, 29));
    CHECK(startDate({PeriodKind::Quarter, 2026, 4}, usual) == QDate(2026, 10, 1));
    CHECK(endDate({PeriodKind::Quarter, 2026, 4}, usual) == QDate(2026, 12, 31));
    CHECK(endDate({PeriodKind::CalendarYear, 2026, 1}, usual) == QDate(2026, 12, 31));
    CHECK(startDate({PeriodKind::AcademicYear, 2026, 1}, usual) == QDate(2026, 9, 1));
    CHECK(endDate({PeriodKind::AcademicYear, 2026, 1}, usual) == QDate(2027, 8, 31));
    CHECK(startDate({PeriodKind::FinancialYear, 2026, 1}, usual) == QDate(2026, 4, 1));
    CHECK(endDate({PeriodKind::FinancialYear, 2026, 1}, usual) == QDate(2027, 3, 31));
}

TEST_CASE("A reading belongs to the term in which its period ends")
{
    const TermCalendar usual;
    CHECK(termOf({PeriodKind::Month, 2026, 8}, usual) == Term{2026, Season::Summer});
    CHECK(termOf({PeriodKind::Quarter, 2026, 3}, usual) == Term{2026, Season::Autumn});
    CHECK(termOf({PeriodKind::CalendarYear, 2026, 1}, usual) == Term{2026, Season::Autumn});
    CHECK(termOf({PeriodKind::AcademicYear, 2026, 1}, usual) == Term{2027, Season::Summer});
    CHECK(termOf({PeriodKind::FinancialYear, 2026, 1}, usual) == Term{2027, Season::Spring});
}

TEST_CASE("Edited term dates move a month to another term, and a day between terms to the one before")
{
    const TermCalendar edited{{Term{2027, Season::Summer}, {QDate(2027, 4, 1), QDate(2027, 7, 20)}},
                              {Term{2027, Season::Spring}, {QDate(2027, 1, 1), QDate(2027, 3, 31)}}};
    CHECK(termOf(monthPeriod(2027, 4), edited) == Term{2027, Season::Summer});
    CHECK(termOf(monthPeriod(2027, 3), edited) == Term{2027, Season::Spring});
    CHECK(termOn(QDate(2027, 8, 5), edited) == Term{2027, Season::Summer});
    CHECK(endDate(periodOf(Term{2027, Season::Summer}), edited) == QDate(2027, 7, 20));
    CHECK(datesOf(Term{2028, Season::Summer}, edited) == defaultDates(Term{2028, Season::Summer}));
}

TEST_CASE("The terms of a year tile it")
{
    for (Term term{2019, Season::Spring}; term < Term{2031, Season::Spring}; term = next(term))
        CHECK(defaultDates(term).end.addDays(1) == defaultDates(next(term)).start);
}

TEST_CASE("Every period reads back from its text and from its name for people")
{
    std::mt19937_64 generator(2014);
    for (int i = 0; i < 20'000; ++i) {
        const Period period = drawn(generator);
        REQUIRE(parsePeriod(toText(period)) == period);
        REQUIRE(parsePeriod(toDisplay(period)) == period);
    }
}

TEST_CASE("Next and previous undo each other, and periods of a kind tile time")
{
    const TermCalendar usual;
    std::mt19937_64 generator(43);
    for (int i = 0; i < 20'000; ++i) {
        const Period period = drawn(generator);
        REQUIRE(next(previous(period)) == period);
        REQUIRE(previous(next(period)) == period);
        REQUIRE(next(period) > period);
        REQUIRE(distance(period, next(period)) == 1);
        REQUIRE(endDate(period, usual).addDays(1) == startDate(next(period), usual));
        REQUIRE(periodContaining(period.kind, startDate(period, usual)) == period);
        REQUIRE(periodContaining(period.kind, endDate(period, usual)) == period);
    }
}

TEST_CASE("Distance counts the steps between two periods")
{
    std::mt19937_64 generator(6);
    for (int i = 0; i < 2'000; ++i) {
        const Period from = drawn(generator);
        const auto steps = static_cast<int>(generator() % 80);
        Period to = from;
        for (int step = 0; step < steps; ++step)
            to = next(to);
        REQUIRE(distance(from, to) == steps);
        REQUIRE(distance(to, from) == -steps);
    }
}
