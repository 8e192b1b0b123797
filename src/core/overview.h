// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment.h"

#include <array>
#include <map>

namespace send {

/// How many metrics have each status; those not applicable are in no count.
struct StatusCounts {
    std::array<int, 5> byStatus{}; ///< indexed by Status, Red to NoData
    [[nodiscard]] int of(Status status) const; ///< 0 for NotApplicable
    [[nodiscard]] int all() const;
    friend bool operator==(const StatusCounts&, const StatusCounts&) = default;
};
[[nodiscard]] StatusCounts countStatuses(const std::vector<Assessment>& assessments);
[[nodiscard]] std::map<AreaId, StatusCounts> countStatusesByArea(const Scorecard& scorecard,
                                                                 const std::vector<Assessment>& assessments);
/// `3 red, 1 amber, 2 green`; zero counts left out; "no metrics" when all are.
[[nodiscard]] QString toSentence(const StatusCounts& counts);

/// Headline metrics in their order; where none is marked, the first five with a figure.
[[nodiscard]] std::vector<MetricId> headlineMetrics(const Scorecard& scorecard);

/// A point of a small line without axes. `value` is nothing where the reading is missing.
struct SparkPoint {
    Period period;
    std::optional<double> value;
    std::optional<double> planned;
    friend bool operator==(const SparkPoint&, const SparkPoint&) = default;
};
/// The last `count` terms up to `term`, one point a term by figureFor's rule.
[[nodiscard]] std::vector<SparkPoint> sparkline(const Scorecard& scorecard, MetricId metric, Term term, int count = 6);

/// A red metric, or an action that is off track or overdue, that must be explained.
struct ExceptionMetric {
    Assessment assessment;
    std::optional<Commentary> commentary;
    int termsRed = 1; ///< how many terms in a row, this one included
};
[[nodiscard]] std::vector<ExceptionMetric> exceptionMetrics(const Scorecard& scorecard, Term term, QDate today);
/// Actions due before `today` and not complete, worst slip first.
[[nodiscard]] std::vector<ActionId> overdueActions(const Scorecard& scorecard, QDate today);

[[nodiscard]] std::map<Delivery, int> countDelivery(const Scorecard& scorecard); ///< all actions
[[nodiscard]] std::map<Delivery, int> countDelivery(const Scorecard& scorecard, AreaId area);
[[nodiscard]] QString toSentence(const std::map<Delivery, int>& counts); ///< `4 actions: 1 complete, 2 on track, 1 at risk`

/// `+18 days`, `+3 months`, `on time` (complete), `none`: against the date first agreed (docs/looks.md, Improvement plan).
[[nodiscard]] QString slipText(const Action& action, QDate today);
[[nodiscard]] QString slipText(const Milestone& milestone, QDate today);

/// Something stands for the figure: a value, parts or a marker ("awaited" is not entered).
[[nodiscard]] bool isEntered(const Scorecard& scorecard, const ReadingKey& key);
/// How many figures are due in a term and how many are entered. Metrics that are fed from the backlog months are not
/// typed, so they are in neither count.
struct Progress {
    int due = 0;
    int entered = 0;
};
[[nodiscard]] Progress progressOf(const Scorecard& scorecard, Term term);
/// The periods of a metric that are typed in for a term: the term itself, its months, or the year that ends in it.
[[nodiscard]] std::vector<Period> periodsDueIn(const Metric& metric, Term term, const TermCalendar& calendar);

} // namespace send
