// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scorecard.h"

#include "catch_qt.h"
#include "support/random_scorecard.h"

using namespace send;

namespace {

Metric metricNamed(AreaId area, int number, const char* name)
{
    Metric metric{.area = area};
    metric.number = number;
    metric.name = QString::fromUtf8(name);
    return metric;
}

Scorecard twoAreas()
{
    Scorecard scorecard;
    scorecard.areas.emplace(AreaId(1), Area{.number = 7, .name = QStringLiteral("EHC needs assessments and plans")});
    scorecard.areas.emplace(AreaId(2), Area{.number = 2, .name = QStringLiteral("Inclusion")});
    scorecard.metrics.emplace(MetricId(10), metricNamed(AreaId(1), 10, "Open more than 20 weeks"));
    scorecard.metrics.emplace(MetricId(11), metricNamed(AreaId(1), 1, "Issued within 20 weeks"));
    scorecard.metrics.emplace(MetricId(12), metricNamed(AreaId(2), 3, "Suspensions"));
    scorecard.actions.emplace(ActionId(20), Action{.area = AreaId(1), .number = 1});
    scorecard.milestones.emplace(MilestoneId(30), Milestone{.action = ActionId(20), .number = 2});
    return scorecard;
}

} // namespace

TEST_CASE("metrics, actions and milestones are referred to by area and number")
{
    const Scorecard scorecard = twoAreas();
    CHECK(refOf(scorecard, MetricId(10)) == QStringLiteral("7.10"));
    CHECK(refOf(scorecard, ActionId(20)) == QStringLiteral("A7.1"));
    CHECK(refOf(scorecard, MilestoneId(30)) == QStringLiteral("A7.1.2"));
    CHECK(refOf(scorecard, MetricId(99)).isEmpty());
}

TEST_CASE("a metric is found by its reference, exactly")
{
    const Scorecard scorecard = twoAreas();
    CHECK(findMetric(scorecard, u"7.1") == MetricId(11));
    CHECK(findMetric(scorecard, u" 7.10 ") == MetricId(10));
    CHECK_FALSE(findMetric(scorecard, u"7.01"));
    CHECK_FALSE(findMetric(scorecard, u"7.2"));
    CHECK_FALSE(findMetric(scorecard, u"2.10"));
    CHECK_FALSE(findMetric(scorecard, u""));
    CHECK_FALSE(findMetric(scorecard, u"."));
}

TEST_CASE("a metric is found by its name without regard to case and spaces")
{
    const Scorecard scorecard = twoAreas();
    CHECK(findMetric(scorecard, u"issued  WITHIN 20weeks ") == MetricId(11));
    CHECK_FALSE(findMetric(scorecard, u"issued within 20"));
    CHECK_FALSE(findMetric(scorecard, u"issued within 20 weeks or more"));
}

TEST_CASE("areas stand by number, metrics by area and then number")
{
    const Scorecard scorecard = twoAreas();
    CHECK(areasInOrder(scorecard) == std::vector{AreaId(2), AreaId(1)});
    CHECK(metricsInOrder(scorecard) == std::vector{MetricId(12), MetricId(11), MetricId(10)});
    CHECK(metricsOf(scorecard, AreaId(1)) == std::vector{MetricId(11), MetricId(10)});
    CHECK(actionsOf(scorecard, AreaId(1)) == std::vector{ActionId(20)});
    CHECK(milestonesOf(scorecard, ActionId(20)) == std::vector{MilestoneId(30)});
}

TEST_CASE("a metric's readings are its own, in order of time")
{
    const Scorecard scorecard = test::randomScorecard(11);
    std::size_t all = 0;
    for (const auto& [id, metric] : scorecard.metrics) {
        std::optional<Period> before;
        for (const auto& [key, reading] : readingsOf(scorecard, id)) {
            CHECK(key.metric == id);
            CHECK((!before || *before < key.period));
            before = key.period;
            ++all;
        }
        for (const auto& [key, point] : trajectoryOf(scorecard, id))
            CHECK(key.metric == id);
        for (const auto& [key, benchmark] : benchmarksOf(scorecard, id))
            CHECK(key.metric == id);
    }
    CHECK(all == scorecard.readings.size());
}

TEST_CASE("the latest term is that of the reading that ends last")
{
    CHECK_FALSE(latestTerm(twoAreas()));
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        Scorecard scorecard = test::randomScorecard(seed);
        scorecard.terms.clear();
        std::optional<Term> latest;
        for (const auto& [key, reading] : scorecard.readings)
            latest = std::max(latest, std::optional(termOf(key.period, scorecard.terms)));
        CHECK(latestTerm(scorecard) == latest);
    }
}

TEST_CASE("the latest term is seen across kinds of period of one metric")
{
    Scorecard scorecard = twoAreas();
    scorecard.readings.emplace(ReadingKey{MetricId(10), Period{PeriodKind::Term, 2027, 1}}, Reading{});
    scorecard.readings.emplace(ReadingKey{MetricId(10), Period{PeriodKind::Month, 2026, 10}}, Reading{});
    CHECK(latestTerm(scorecard) == Term{2027, Season::Spring});
}
