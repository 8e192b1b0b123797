// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backlog_charts.h"

#include "core/translate.h"

#include <algorithm>

namespace send {

const std::vector<BacklogChartKind>& backlogChartKinds()
{
    static const std::vector<BacklogChartKind> kinds{
        {QStringLiteral("open"), translated("Open cases by age"), openByAgeChart},
        {QStringLiteral("stage"), translated("Open cases by stage"), openByStageChart},
        {QStringLiteral("flow"), translated("Received and closed"), receivedClosedChart},
        {QStringLiteral("net"), translated("Every flow, and the net flow"), netFlowChart},
        {QStringLiteral("cumulative"), translated("Cumulative flow"), cumulativeFlowChart},
        {QStringLiteral("timeliness"), translated("Within 20 weeks, new and legacy"), timelinessSplitChart},
        {QStringLiteral("exceptions"), translated("Within 20 weeks, and statutory exceptions"), exceptionsChart},
        {QStringLiteral("cohort"), translated("Within 20 weeks, by month of request"), receiptCohortChart},
        {QStringLiteral("distribution"), translated("Distribution of weeks to issue"), weeksToIssueChart},
        {QStringLiteral("weeks"), translated("Plans issued a month, by weeks"), issuedByWaitChart},
        {QStringLiteral("median"), translated("Median weeks to issue"), medianWeeksChart},
        {QStringLiteral("longest"), translated("Longest wait"), longestWaitChart},
        {QStringLiteral("refusals"), translated("Refusals"), refusalsChart}};
    return kinds;
}

const BacklogChartKind* findBacklogChart(QStringView id)
{
    const auto& kinds = backlogChartKinds();
    const auto found = std::ranges::find_if(kinds, [&](const BacklogChartKind& kind) { return kind.id == id; });
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace send
