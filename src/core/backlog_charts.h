// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chart.h"

#include <QString>

#include <vector>

namespace send {

/// Open cases at month end by stage: waiting for the decision whether to assess, and in assessment.
[[nodiscard]] Chart openByStageChart(const Scorecard& scorecard, int months = 12);
/// Received, decided, issued and closed by month, and the net flow: received less closed.
[[nodiscard]] Chart netFlowChart(const Scorecard& scorecard, int months = 12);
/// Cases received, with those open at the start, above cases closed: the gap between the lines is open. A month that
/// lacks a flow ends both lines.
[[nodiscard]] Chart cumulativeFlowChart(const Scorecard& scorecard, int months = 12);
/// Issued within 20 weeks with and without statutory exceptions, and England's published share beside the latter, where
/// a metric fed from that figure has it as a benchmark.
[[nodiscard]] Chart exceptionsChart(const Scorecard& scorecard, int months = 12);
/// The receipt cohort: of the requests received in a month, the share issued within 20 weeks; new cases by month of
/// issue beside it.
[[nodiscard]] Chart receiptCohortChart(const Scorecard& scorecard, int months = 12);
/// The longest wait of the cases open at month end, in weeks.
[[nodiscard]] Chart longestWaitChart(const Scorecard& scorecard, int months = 12);
/// The median weeks from request to plan, against the limit of 20.
[[nodiscard]] Chart medianWeeksChart(const Scorecard& scorecard, int months = 12);
/// Plans issued a month by weeks from request to plan; within 20 weeks and over where a month knows no more.
[[nodiscard]] Chart issuedByWaitChart(const Scorecard& scorecard, int months = 12);
/// The distribution of weeks to issue: the plans of all months together that have them by band, with the limit in law.
[[nodiscard]] Chart weeksToIssueChart(const Scorecard& scorecard, int months = 12);
/// Refusals as a share of decisions: neutral, neither good nor bad.
[[nodiscard]] Chart refusalsChart(const Scorecard& scorecard, int months = 12);

/// One of the backlog's charts, as it is chosen on the page and by `scorecard chart --backlog ID`.
struct BacklogChartKind {
    QString id;   ///< "open", "flow", …
    QString name; ///< "Open cases by age"
    Chart (*make)(const Scorecard& scorecard, int months);
};
/// Every kind, in the order in which they are offered.
[[nodiscard]] const std::vector<BacklogChartKind>& backlogChartKinds();
/// Null where there is no such kind.
[[nodiscard]] const BacklogChartKind* findBacklogChart(QStringView id);

} // namespace send
