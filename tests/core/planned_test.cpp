// SPDX-License-Identifier: GPL-3.0-or-later
#include "scorecard_fixture.h"

#include <random>

using namespace send;
using namespace send::test;

namespace {

std::optional<Decimal> at(const OneMetric& metric, QDate date)
{
    return plannedAt(metric.scorecard, metricId, date);
}

} // namespace

TEST_CASE("Planned runs in a straight line from point to point, by period end")
{
    OneMetric metric(percentage());
    metric.planned(u"2026-06", u"40").planned(u"2026-07", u"71");
    CHECK(at(metric, QDate(2026, 6, 30)) == Decimal(40));
    CHECK(at(metric, QDate(2026, 7, 1)) == Decimal(41));
    CHECK(at(metric, QDate(2026, 7, 31)) == Decimal(71));
}

TEST_CASE("Before the first point planned comes from the baseline, and there is none before it")
{
    OneMetric metric(percentage());
    metric.planned(u"2026-06", u"40");
    CHECK_FALSE(at(metric, QDate(2026, 6, 29)));
    metric.baseline(u"10", QDate(2026, 5, 31));
    CHECK_FALSE(at(metric, QDate(2026, 5, 30)));
    CHECK(at(metric, QDate(2026, 5, 31)) == Decimal(10));
    CHECK(at(metric, QDate(2026, 6, 10)) == Decimal(20));
}

TEST_CASE("After the last point planned is the target, else the last point")
{
    OneMetric metric(percentage());
    metric.planned(u"2026-06", u"40");
    CHECK(at(metric, QDate(2030, 1, 1)) == Decimal(40));
    metric.target(u"85", QDate(2028, 8, 31));
    CHECK(at(metric, QDate(2026, 6, 30)) == Decimal(40));
    CHECK(at(metric, QDate(2026, 7, 1)) == Decimal(85));
}

TEST_CASE("A target without points runs from the baseline and stays")
{
    OneMetric metric(percentage());
    metric.target(u"60", QDate(2026, 12, 31));
    CHECK(at(metric, QDate(2020, 1, 1)) == Decimal(60));
    metric.baseline(u"90", QDate(2026, 12, 1));
    CHECK(at(metric, QDate(2026, 12, 11)) == Decimal(80));
    CHECK(at(metric, QDate(2026, 12, 31)) == Decimal(60));
    CHECK(at(metric, QDate(2031, 1, 1)) == Decimal(60));
    CHECK_FALSE(at(metric, QDate(2026, 11, 30)));
}

TEST_CASE("A baseline as late as the target gives no line to run on")
{
    OneMetric metric(percentage());
    metric.target(u"60", QDate(2026, 12, 31)).baseline(u"90", QDate(2026, 12, 31));
    CHECK(at(metric, QDate(2026, 6, 1)) == Decimal(60));
    metric.baseline(u"90", QDate());
    CHECK(at(metric, QDate(2026, 6, 1)) == Decimal(60));
}

TEST_CASE("Neither trajectory nor target plans nothing")
{
    CHECK_FALSE(at(OneMetric(percentage()).baseline(u"3", QDate(2020, 1, 1)), QDate(2026, 1, 1)));
}

TEST_CASE("Planned lies on the line to a millionth, whatever the size")
{
    std::mt19937_64 generator(20);
    for (int i = 0; i < 5'000; ++i) {
        const auto days = static_cast<qint64>(2 + generator() % 3'000);
        const auto passed = static_cast<qint64>(1 + generator() % static_cast<std::uint64_t>(days - 1));
        const auto from = static_cast<std::int64_t>(generator() % 2'000'000'000) - 1'000'000'000;
        const auto to = static_cast<std::int64_t>(generator() % 2'000'000'000) - 1'000'000'000;
        OneMetric metric(percentage());
        const QDate start(2020, 1, 1);
        metric.scorecard.baselines.insert({metricId, {*Decimal::fromUnits(from, 3), start, {}}});
        metric.scorecard.targets.insert({metricId, {*Decimal::fromUnits(to, 3), start.addDays(days), {}}});
        const auto value = at(metric, start.addDays(passed));
        REQUIRE(value);
        const long double exact = (static_cast<long double>(from) + static_cast<long double>(to - from) *
                                       static_cast<long double>(passed) / static_cast<long double>(days)) / 1000;
        REQUIRE(std::abs(static_cast<double>(exact) - value->toDouble()) < 1.2e-6);
    }
}

TEST_CASE("The tolerance is the metric's own, else ten points or a tenth of planned")
{
    Metric metric = percentage();
    CHECK(toleranceOf(metric, Decimal(60)) == Decimal(10));
    metric.unit = Unit::Days;
    CHECK(toleranceOf(metric, decimal(u"150")) == Decimal(15));
    CHECK(toleranceOf(metric, decimal(u"-4.5")) == decimal(u"0.45"));
    CHECK(toleranceOf(metric, Decimal(0)).isZero());
    metric.tolerance = Decimal(3);
    CHECK(toleranceOf(metric, decimal(u"150")) == Decimal(3));
}
