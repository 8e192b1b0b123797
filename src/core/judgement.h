// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment.h"

namespace send {

/// The parts of an assessment, apart from each other so that each rule can be read and tested by itself.

/// Adds up over time: a number or pounds counted in its period. Averages and percentages do not.
[[nodiscard]] bool isCount(const Metric& metric);
/// The as-at date is before the period's end: provisional, and a count is then only part of one.
[[nodiscard]] bool isEarly(const Reading& reading, const Period& period, const TermCalendar& calendar);

/// The percentage on time of new cases, of a span with a month in which it flatters (docs/backlog-model.md): it gets
/// neither status nor direction.
[[nodiscard]] bool isFlattering(const Scorecard& scorecard, const Metric& metric, const TermFigure& figure, Term term);

/// A value against a yardstick, signed so that better is positive; the distance as a negative number for near target.
[[nodiscard]] Decimal signedGap(Polarity polarity, const Decimal& value, const Decimal& yardstick);
/// Whether a value meets a target or standard; near target within the tolerance, nothing for neutral metrics.
[[nodiscard]] std::optional<bool> meets(const Metric& metric, const Decimal& value, const Decimal& yardstick);

/// A status with its rule in words, and what the verdict says first.
struct Judgement {
    Status status = Status::NoData;
    QString reason;
    QString verdict;
};
/// Red, Amber or Green; both values as displayed.
[[nodiscard]] Judgement judge(const Metric& metric, const Decimal& value, const Decimal& planned);
/// No data, not applicable or monitor only, where that is so whatever was planned.
[[nodiscard]] std::optional<Judgement> judgeWithoutPlan(const Scorecard& scorecard, const Metric& metric,
                                                        const std::optional<TermFigure>& figure, Term term, QDate today);
/// Monitor only: there is no plan, or it begins later.
[[nodiscard]] Judgement judgeUnplanned(const Scorecard& scorecard, MetricId metric);

} // namespace send
