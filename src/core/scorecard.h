// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backlog_month.h"
#include "core/capacity.h"
#include "core/metric.h"
#include "core/plan.h"
#include "core/scenario.h"
#include "core/term_work.h"

#include <map>
#include <ranges>

namespace send {

/// The whole scorecard as one value. Everything computed is a pure function of it.
struct Scorecard {
    Plan plan;
    TermCalendar terms; ///< only those that differ from the default dates
    std::map<AreaId, Area> areas;
    std::map<ActionId, Action> actions;
    std::map<MilestoneId, Milestone> milestones;
    std::map<ActionMetricKey, ActionMetric> actionMetrics;
    std::map<MetricId, Metric> metrics;
    std::map<MetricId, Baseline> baselines;
    std::map<MetricId, Target> targets;
    std::map<TrajectoryKey, TrajectoryPoint> trajectory;
    std::map<ReadingKey, Reading> readings;
    std::map<BenchmarkKey, Benchmark> benchmarks;
    std::map<CommentaryKey, Commentary> commentary;
    std::map<Month, BacklogMonth> backlog;
    std::map<CapacityKey, Capacity> capacity;
    std::map<ScenarioId, Scenario> scenarios;
    std::map<SignOffKey, SignOff> signOffs;
    std::map<Term, TermState> termStates;
    std::map<Term, CommitteeDates> committeeDates;
    std::map<QString, ImportHeading> importHeadings; ///< by heading, lower case, single spaces
    friend bool operator==(const Scorecard&, const Scorecard&) = default;
};

/// A metric's readings in order of time.
[[nodiscard]] std::ranges::subrange<std::map<ReadingKey, Reading>::const_iterator>
readingsOf(const Scorecard& scorecard, MetricId metric);
/// A metric's trajectory points in order of time.
[[nodiscard]] std::ranges::subrange<std::map<TrajectoryKey, TrajectoryPoint>::const_iterator>
trajectoryOf(const Scorecard& scorecard, MetricId metric);
/// A metric's benchmarks, by comparator, method and time.
[[nodiscard]] std::ranges::subrange<std::map<BenchmarkKey, Benchmark>::const_iterator>
benchmarksOf(const Scorecard& scorecard, MetricId metric);

/// How people refer to a thing: metric `7.1`, action `A7.1`, milestone `A7.1.1`. Empty when the id is not held.
[[nodiscard]] QString refOf(const Scorecard& scorecard, MetricId id);
[[nodiscard]] QString refOf(const Scorecard& scorecard, ActionId id);
[[nodiscard]] QString refOf(const Scorecard& scorecard, MilestoneId id);
/// The metric with this reference, exactly, else with this name without regard to case and spaces.
[[nodiscard]] std::optional<MetricId> findMetric(const Scorecard& scorecard, QStringView refOrName);

/// Areas by number; metrics of an area by number; all metrics by area, then number; and so on.
[[nodiscard]] std::vector<AreaId> areasInOrder(const Scorecard& scorecard);
[[nodiscard]] std::vector<MetricId> metricsInOrder(const Scorecard& scorecard);
[[nodiscard]] std::vector<MetricId> metricsOf(const Scorecard& scorecard, AreaId area);
[[nodiscard]] std::vector<ActionId> actionsOf(const Scorecard& scorecard, AreaId area);
[[nodiscard]] std::vector<MilestoneId> milestonesOf(const Scorecard& scorecard, ActionId action);

/// The latest term with a reading; nothing for a scorecard without one.
[[nodiscard]] std::optional<Term> latestTerm(const Scorecard& scorecard);

} // namespace send
