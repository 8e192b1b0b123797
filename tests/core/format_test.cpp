// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"

#include "scorecard_fixture.h"

using namespace send;
using namespace send::test;

namespace {

Metric metricOf(Unit unit, int decimals, const char16_t* counted = u"")
{
    Metric metric = percentage();
    metric.unit = unit;
    metric.decimals = decimals;
    metric.counted = QString::fromUtf16(counted);
    return metric;
}

} // namespace

TEST_CASE("Numbers have commas, a true minus and their decimals")
{
    CHECK(formatNumber(Decimal(0), 0) == u"0");
    CHECK(formatNumber(Decimal(0), 1) == u"0.0");
    CHECK(formatNumber(Decimal(1142), 0) == u"1,142");
    CHECK(formatNumber(Decimal(999), 0) == u"999");
    CHECK(formatNumber(decimal(u"-1234567.891"), 2) == u"−1,234,567.89");
    CHECK(formatNumber(decimal(u"-3.5"), 1) == u"−3.5");
    CHECK(formatNumber(decimal(u"51.25"), 1) == u"51.3");
    CHECK(formatNumber(decimal(u"-0.04"), 1) == u"0.0");
    CHECK(formatNumber(decimal(u"100"), 1) == u"100.0");
    CHECK(formatCount(-1'000'000) == u"−1,000,000");
}

TEST_CASE("A value in a sentence carries its unit")
{
    CHECK(formatWithUnit(decimal(u"86.3"), metricOf(Unit::Percent, 1)) == u"86.3%");
    CHECK(formatWithUnit(Decimal(1200), metricOf(Unit::Pounds, 0)) == u"£1,200");
    CHECK(formatWithUnit(Decimal(-1200), metricOf(Unit::Pounds, 0)) == u"−£1,200");
    CHECK(formatWithUnit(decimal(u"44.5"), metricOf(Unit::Weeks, 1)) == u"44.5 weeks");
    CHECK(formatWithUnit(Decimal(1), metricOf(Unit::Days, 0)) == u"1 day");
    CHECK(formatWithUnit(decimal(u"87.9"), metricOf(Unit::Per10000, 1)) == u"87.9 per 10,000");
    CHECK(formatWithUnit(Decimal(124), metricOf(Unit::Number, 0, u"cases")) == u"124 cases");
    CHECK(formatWithUnit(Decimal(1), metricOf(Unit::Number, 0, u"cases")) == u"1 case");
    CHECK(formatWithUnit(Decimal(1), metricOf(Unit::Number, 0, u"children")) == u"1 child");
    CHECK(formatWithUnit(Decimal(124), metricOf(Unit::Number, 0)) == u"124");
}

TEST_CASE("A difference of percentages is in points and has no sign")
{
    CHECK(formatGap(decimal(u"-14.4"), metricOf(Unit::Percent, 1)) == u"14.4 points");
    CHECK(formatGap(Decimal(1), metricOf(Unit::Percent, 0)) == u"1 point");
    CHECK(formatGap(Decimal(-30), metricOf(Unit::Number, 0, u"cases")) == u"30 cases");
}

TEST_CASE("A cell shows the value, else why there is none")
{
    const Metric metric = metricOf(Unit::Percent, 1);
    CHECK(formatReading(outOf(77, 200), metric) == u"38.5");
    CHECK(formatReading(marked(Marker::NotAvailable), metric) == u"[x]");
    CHECK(formatReading(Reading{.awaited = true}, metric) == u"Awaited");
    CHECK(formatReading(Reading{}, metric).isEmpty());
    Reading withheld = outOf(2, 3);
    withheld.markers = Marker::Confidential;
    CHECK(formatReading(withheld, metric) == u"[c]");
    CHECK(formatParts(Proportion{77, 1200}) == u"77 of 1,200");
}

TEST_CASE("A row is named with its unit")
{
    CHECK(nameWithUnit(metricOf(Unit::Percent, 1)) == u"Issued within 20 weeks, %");
    CHECK(nameWithUnit(metricOf(Unit::Number, 0)) == u"Issued within 20 weeks");
    CHECK(nameWithUnit(metricOf(Unit::Number, 0, u"plans")) == u"Issued within 20 weeks, plans");
    Metric suspensions = metricOf(Unit::Number, 0, u"suspensions");
    suspensions.name = QStringLiteral("Suspensions of pupils with a plan");
    CHECK(nameWithUnit(suspensions) == u"Suspensions of pupils with a plan");
    CHECK(unitText(metricOf(Unit::Number, 0, u"cases")) == u"cases");
}

TEST_CASE("Basis and polarity are said in words")
{
    Metric metric = percentage();
    CHECK(basisText(metric) == u"Term");
    metric.period = PeriodKind::Month;
    metric.basis = Basis::Snapshot;
    CHECK(basisText(metric) == u"Month end");
    metric.basis = Basis::Rolling12Months;
    CHECK(basisText(metric) == u"12 months to month end");
    metric.basis = Basis::YearToDate;
    CHECK(basisText(metric) == u"Year to date, by month");
    metric.basis = Basis::InPeriod;
    metric.period = PeriodKind::CalendarYear;
    CHECK(basisText(metric) == u"Calendar year");
    CHECK(polarityText(Polarity::Higher) == u"Higher is better");
    CHECK(polarityText(Polarity::Neutral) == u"Neutral: not judged");
}

TEST_CASE("Dates are written in British English")
{
    CHECK(formatDate(QDate(2026, 10, 31)) == u"31 Oct 2026");
    CHECK(formatDate(QDate(2026, 9, 1)) == u"1 Sep 2026");
    CHECK(formatLongDate(QDate(2026, 10, 31)) == u"31 October 2026");
    CHECK(formatDate(QDate()).isEmpty());
}

TEST_CASE("Moments are shown as London's clock has them")
{
    const auto utc = [](int month, int day) { return QDateTime(QDate(2026, month, day), QTime(13, 5), Qt::UTC); };
    CHECK(formatMoment(utc(10, 31)) == u"31 Oct 2026, 13:05");
    CHECK(formatMoment(utc(7, 8)) == u"8 Jul 2026, 14:05");
    CHECK(formatMoment(QDateTime()).isEmpty());
}

TEST_CASE("A figure's age is said in days")
{
    const QDate asAt(2026, 10, 31);
    CHECK(ageText(asAt, QDate(2026, 11, 18)) == u"As at 31 Oct 2026 · 18 days old");
    CHECK(ageText(asAt, QDate(2026, 11, 1)) == u"As at 31 Oct 2026 · 1 day old");
    CHECK(ageText(asAt, asAt) == u"As at 31 Oct 2026 · today");
    CHECK(ageText(asAt, QDate(2026, 10, 1)) == u"As at 31 Oct 2026");
}

TEST_CASE("A figure is old over 60 days, or when it is older than the term")
{
    const QDate start(2026, 9, 1);
    CHECK_FALSE(isOld(QDate(2026, 10, 31), QDate(2026, 12, 30), start));
    CHECK(isOld(QDate(2026, 10, 31), QDate(2026, 12, 31), start));
    CHECK(isOld(QDate(2026, 8, 31), QDate(2026, 9, 2), start));
    CHECK_FALSE(isOld(start, QDate(2026, 9, 2), start));
}

TEST_CASE("Counts are joined in words, zero ones left out")
{
    CHECK(joinCounts({{1, QStringLiteral("red")}, {0, QStringLiteral("amber")}, {1200, QStringLiteral("green")}}) ==
          u"1 red, 1,200 green");
    CHECK(joinCounts({}).isEmpty());
    CHECK(deliveryText(Delivery::OffTrack) == u"Off track");
    CHECK(deliveryText(Delivery::NotStarted) == u"Not started");
}
