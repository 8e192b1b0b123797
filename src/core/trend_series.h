// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chart.h"

namespace send {

/// One metric's stretch of time: what every series of the chart is laid over.
struct TrendFrame {
    const Scorecard& scorecard;
    MetricId id;
    const Metric& metric;
    QDate today;
    std::vector<Period> periods; ///< the categories, in order of time
    Period latest;               ///< the last one that figures are shown for

    [[nodiscard]] QDate start(const Period& period) const { return startDate(period, scorecard.terms); }
    [[nodiscard]] QDate end(const Period& period) const { return endDate(period, scorecard.terms); }
};

/// The period of `kind` that holds a date, terms by their own dates.
[[nodiscard]] Period periodHolding(PeriodKind kind, QDate date, const TermCalendar& calendar);
/// A plan says nothing of the time before its baseline or its first point.
[[nodiscard]] QDate planStart(const TrendFrame& frame);
/// Actual always; planned, target, statutory standard, benchmarks and baseline where they have a value in the
/// frame.
void appendSeries(const TrendFrame& frame, Chart& chart);
/// The time after `latest`, where the plan reaches further.
void appendFuture(const TrendFrame& frame, Chart& chart);
/// An event before each reading marked [b].
void appendBreaks(const TrendFrame& frame, Chart& chart);

} // namespace send
