// SPDX-License-Identifier: GPL-3.0-or-later
#include "scorecard_fixture.h"

using namespace send;
using namespace send::test;

namespace {

constexpr Term spring{2026, Season::Spring};

Metric monthly(Basis basis)
{
    Metric metric = percentage();
    metric.period = PeriodKind::Month;
    metric.basis = basis;
    return metric;
}

Metric yearly(PeriodKind kind)
{
    Metric metric = percentage();
    metric.period = kind;
    return metric;
}

Reading asAt(Reading reading, QDate date)
{
    reading.asAt = date;
    return reading;
}

} // namespace

TEST_CASE("A term's own reading is its figure")
{
    const auto figure = OneMetric(percentage()).reading(u"Autumn 2026", outOf(77, 200)).figure();
    REQUIRE(figure);
    CHECK(figure->value == decimal(u"38.5"));
    CHECK(figure->parts == Proportion{77, 200});
    CHECK(figure->period == period(u"Autumn 2026"));
    CHECK(figure->markers == Markers{});
    CHECK_FALSE(OneMetric(percentage()).reading(u"Summer 2026", u"4").figure());
    CHECK_FALSE(figureFor(Scorecard{}, metricId, autumn));
}

TEST_CASE("A snapshot by month gives the term its last value, under its own month")
{
    const auto figure = OneMetric(monthly(Basis::Snapshot))
                            .reading(u"2026-08", u"90")
                            .reading(u"2026-09", u"80")
                            .reading(u"2026-10", u"81")
                            .reading(u"2026-11", Reading{.awaited = true})
                            .reading(u"2027-01", u"95")
                            .figure();
    REQUIRE(figure);
    CHECK(figure->value == decimal(u"81"));
    CHECK(figure->period == period(u"2026-10"));
    CHECK_FALSE(figure->carried);
}

TEST_CASE("Where no month has a value, the last one says why")
{
    const auto figure = OneMetric(monthly(Basis::Snapshot))
                            .reading(u"2026-09", marked(Marker::NotAvailable))
                            .reading(u"2026-10", Reading{.awaited = true})
                            .reading(u"2026-11", Reading{.comment = QStringLiteral("asked again")})
                            .figure();
    REQUIRE(figure);
    CHECK(figure->awaited);
    CHECK(figure->period == period(u"2026-10"));
}

TEST_CASE("Counts of months add up to the term's")
{
    OneMetric appeals(count(PeriodKind::Month));
    appeals.reading(u"2026-09", u"4").reading(u"2026-10", u"5").reading(u"2026-11", u"0").reading(u"2026-12", u"3");
    const auto figure = appeals.figure();
    REQUIRE(figure);
    CHECK(figure->value == Decimal(12));
    CHECK(figure->period == period(u"2026-12"));
    CHECK(figure->markers == Markers{});
    CHECK_FALSE(figure->partial);
}

TEST_CASE("A sum that lacks months is provisional")
{
    const auto figure = OneMetric(count(PeriodKind::Month))
                            .reading(u"2026-09", u"4")
                            .reading(u"2026-10", marked(Marker::Confidential))
                            .reading(u"2026-11", u"5")
                            .figure();
    REQUIRE(figure);
    CHECK(figure->value == Decimal(9));
    CHECK(figure->period == period(u"2026-11"));
    CHECK(figure->markers == Marker::Provisional);
    CHECK(figure->partial);
}

TEST_CASE("Percentages of months are pooled from their parts")
{
    const auto figure = OneMetric(monthly(Basis::InPeriod))
                            .reading(u"2026-09", outOf(10, 40))
                            .reading(u"2026-10", outOf(31, 40))
                            .reading(u"2026-11", outOf(0, 5))
                            .reading(u"2026-12", outOf(12, 15))
                            .figure();
    REQUIRE(figure);
    CHECK(figure->parts == Proportion{53, 100});
    CHECK(figure->value == decimal(u"53"));
    CHECK(figure->markers == Markers{});
}

TEST_CASE("Percentages without parts cannot be pooled: the last one stands")
{
    const auto figure =
        OneMetric(monthly(Basis::InPeriod)).reading(u"2026-09", outOf(10, 40)).reading(u"2026-10", u"77.5").figure();
    REQUIRE(figure);
    CHECK(figure->value == decimal(u"77.5"));
    CHECK(figure->period == period(u"2026-10"));
}

TEST_CASE("A rolling or cumulative figure is never added up")
{
    for (const Basis basis : {Basis::YearToDate, Basis::Rolling12Months}) {
        OneMetric metric(count(PeriodKind::Month, basis));
        CHECK(metric.reading(u"2026-09", u"40").reading(u"2026-10", u"45").figure()->value == Decimal(45));
    }
}

TEST_CASE("An average wait is not added up either")
{
    Metric weeks = count(PeriodKind::Month);
    weeks.unit = Unit::Weeks;
    CHECK(OneMetric(weeks).reading(u"2026-09", u"40").reading(u"2026-10", u"45").figure()->value == Decimal(45));
}

TEST_CASE("Two quarters that end in the autumn term make its count")
{
    OneMetric metric(count(PeriodKind::Quarter));
    metric.reading(u"2026-Q2", u"7").reading(u"2026-Q3", u"10").reading(u"2026-Q4", u"11");
    CHECK(metric.figure()->value == Decimal(21));
    CHECK(metric.figure(Term{2026, Season::Summer})->value == Decimal(7));
}

TEST_CASE("A year's figure is carried until the next is due")
{
    OneMetric metric(yearly(PeriodKind::CalendarYear));
    metric.reading(u"2025", u"48");
    CHECK_FALSE(metric.figure(Term{2025, Season::Summer}));
    CHECK_FALSE(metric.figure(Term{2025, Season::Autumn})->carried);
    for (const Season season : {Season::Spring, Season::Summer, Season::Autumn}) {
        const auto figure = metric.figure(Term{2026, season});
        REQUIRE(figure);
        CHECK(figure->carried);
        CHECK(figure->period == period(u"2025"));
    }
    CHECK_FALSE(metric.figure(Term{2027, Season::Spring}));
    metric.reading(u"2026", u"50");
    CHECK_FALSE(metric.figure(autumn)->carried);
}

TEST_CASE("Academic and financial years are due in the terms in which they end")
{
    OneMetric academic(yearly(PeriodKind::AcademicYear));
    academic.reading(u"2024/25", u"1").reading(u"2025/26", u"2");
    CHECK(academic.figure(spring)->value == Decimal(1));
    CHECK(academic.figure(Term{2026, Season::Summer})->value == Decimal(2));
    CHECK(academic.figure(Term{2027, Season::Spring})->carried);
    CHECK(academic.figure(Term{2027, Season::Summer})->carried);
    CHECK_FALSE(academic.figure(Term{2027, Season::Autumn}));
    OneMetric financial(yearly(PeriodKind::FinancialYear));
    financial.reading(u"FY2025/26", u"3");
    CHECK(financial.figure(spring)->value == Decimal(3));
    CHECK(financial.figure(autumn)->carried);
}

TEST_CASE("An as-at date before the period's end makes a figure provisional")
{
    OneMetric metric(percentage());
    CHECK(metric.reading(u"Autumn 2026", asAt(valued(u"5"), QDate(2026, 10, 31))).figure()->markers ==
          Marker::Provisional);
    CHECK(metric.reading(u"Autumn 2026", asAt(valued(u"5"), QDate(2026, 12, 31))).figure()->markers == Markers{});
    CHECK_FALSE(metric.figure()->partial);
    CHECK(OneMetric(count()).reading(u"Autumn 2026", asAt(valued(u"5"), QDate(2026, 10, 31))).figure()->partial);
}

TEST_CASE("A withheld value does not leave the reading")
{
    Reading reading = outOf(2, 3);
    reading.markers = Marker::Confidential;
    const auto figure = OneMetric(percentage()).reading(u"Autumn 2026", reading).figure();
    REQUIRE(figure);
    CHECK_FALSE(figure->value);
    CHECK_FALSE(figure->parts);
    CHECK(figure->markers == Marker::Confidential);
}

TEST_CASE("Edited term dates take a month into another term")
{
    OneMetric metric(count(PeriodKind::Month));
    metric.scorecard.terms = {{Term{2026, Season::Summer}, {QDate(2026, 4, 1), QDate(2026, 8, 31)}},
                              {spring, {QDate(2026, 1, 1), QDate(2026, 3, 31)}}};
    metric.reading(u"2026-03", u"1").reading(u"2026-04", u"10").reading(u"2026-05", u"100");
    CHECK(metric.figure(spring)->value == Decimal(1));
    CHECK(metric.figure(Term{2026, Season::Summer})->value == Decimal(110));
}
