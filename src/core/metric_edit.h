// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"

#include <QStringList>

namespace send {

/// Changing what a metric is: apart from figures, seen before it is done, and no value is ever deleted by it.

/// Counts otherwise than before: unit, polarity, period, basis, parts, definition, what is counted, or the feed differ.
/// Names, owner, source, tolerance and the like do not change what is counted.
[[nodiscard]] bool countsOtherwise(const Metric& before, const Metric& after);

/// The edit that makes metric `id` into `after`. Where it counts otherwise and `from` is a day, the metric notes that its
/// definition changed on that day, and how (`text`), and the sign-offs of the open terms from that day on fall back to
/// draft. Empty when nothing changes or the metric is not there.
[[nodiscard]] Changes editMetric(const Scorecard& scorecard, MetricId id, Metric after, QDate from, const QString& text);

/// A term whose status will be another.
struct StatusChange {
    Term term;
    QString before; ///< "Amber"
    QString after;
};

/// What an edit of a metric would do, in sentences, nothing written. `plan` are edits of its baseline, points and target.
struct MetricConsequences {
    QStringList sentences; ///< "12 readings keep their values and are now read as days, not weeks."
    std::vector<StatusChange> statuses; ///< in order of time, for every term that has a figure before or after
    int signOffsDropped = 0;
};
[[nodiscard]] MetricConsequences consequencesOf(const Scorecard& scorecard, MetricId id, const Metric& after, QDate from,
                                                QDate today, const Changes& plan = {});

} // namespace send
