// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plausibility_planned.h"

#include "core/scorecard_fixture.h"

using namespace send;
using namespace send::test;

namespace {

/// What is odd about a point for a term; empty where nothing is.
QString point(const OneMetric& one, const char16_t* value, const char16_t* when = u"Spring 2027")
{
    return oddPlan(one.scorecard, editOf(one.scorecard.trajectory, {metricId, period(when)},
                                         std::optional(TrajectoryPoint{decimal(value), {}}))).value_or(QString());
}

QString target(const OneMetric& one, const char16_t* value)
{
    return oddPlan(one.scorecard, editOf(one.scorecard.targets, metricId,
                                         std::optional(Target{decimal(value), QDate(2028, 8, 31), {}}))).value_or(QString());
}

Change baselineOf(const OneMetric& one, const char16_t* value)
{
    return editOf(one.scorecard.baselines, metricId, std::optional(Baseline{decimal(value), QDate(2025, 8, 31), {}}));
}

QString baseline(const OneMetric& one, const char16_t* value)
{
    return oddPlan(one.scorecard, baselineOf(one, value)).value_or(QString());
}

OneMetric after(const Metric& metric, const char16_t* last)
{
    OneMetric one(metric);
    one.reading(u"Autumn 2026", last);
    return one;
}

} // namespace

TEST_CASE("0.67 planned where 67% is meant, as a point, a target and a baseline")
{
    const OneMetric one = after(percentage(), u"61.5");
    const QString sentence =
        QStringLiteral("0.67% is less than one in a hundred. In Autumn 2026 it was 61.5%. Did you mean 67.0%?");
    CHECK(point(one, u"0.67") == sentence);
    CHECK(target(one, u"0.67") == sentence);
    CHECK(baseline(one, u"0.67") == sentence);
    CHECK_FALSE(point(OneMetric(percentage()), u"0.67").isEmpty()); // no figure yet
    CHECK(point(one, u"67").isEmpty());
    CHECK(point(after(percentage(), u"0.7"), u"0.67").isEmpty()); // it is small
}

TEST_CASE("a plan outside 0 to 100, or about ten times the latest figure")
{
    CHECK(target(after(percentage(), u"61.5"), u"670") ==
          QStringLiteral("670.0% is outside 0 to 100. In Autumn 2026 it was 61.5%. Did you mean 67.0%?"));
    CHECK(point(after(count(), u"420"), u"4130") ==
          QStringLiteral("4,130 cases is about 10 times the last figure. In Autumn 2026 it was 420 cases. Did you mean 413 "
                         "cases?"));
    CHECK(point(after(count(), u"2"), u"15").isEmpty());
    CHECK(target(after(count(), u"30"), u"0").isEmpty()); // what there shall be no more of
    CHECK(point(after(count(), u"120"), u"120").isEmpty());
}

TEST_CASE("without a figure a plan is held against the baseline, and a baseline against nothing")
{
    OneMetric one(count());
    REQUIRE(applyTo(one.scorecard, {baselineOf(one, u"420")}));
    CHECK(point(one, u"4130") == QStringLiteral("4,130 cases is about 10 times the baseline. The baseline is 420 cases. Did "
                                                "you mean 413 cases?"));
    CHECK(baseline(one, u"4200").isEmpty());
}

TEST_CASE("a plan is alike its season's figure, however many years on, and is not compared across a changed definition")
{
    OneMetric seasonal = after(count(), u"30");
    seasonal.reading(u"Spring 2026", u"400");
    CHECK(point(seasonal, u"410").isEmpty());
    CHECK(point(seasonal, u"410", u"Spring 2029").isEmpty());
    CHECK_FALSE(point(seasonal, u"410", u"Summer 2027").isEmpty());
    Metric changed = count();
    changed.definitionChanged = QDate(2027, 1, 1);
    CHECK(point(after(changed, u"420"), u"4130").isEmpty());
}

TEST_CASE("a plan that stays is not told again, nor one that is taken away, nor another edit")
{
    OneMetric one = after(percentage(), u"61.5");
    one.planned(u"Spring 2027", u"0.67");
    CHECK(point(one, u"0.67").isEmpty());
    CHECK_FALSE(oddPlan(one.scorecard, editOf(one.scorecard.trajectory, {metricId, period(u"Spring 2027")}, std::nullopt)));
    CHECK_FALSE(oddPlan(one.scorecard, editOf(one.scorecard.readings, {metricId, period(u"Spring 2027")},
                                              std::optional(valued(u"0.67")))));
}
