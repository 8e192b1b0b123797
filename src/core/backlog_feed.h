// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"

#include <vector>

namespace send {

// The metrics of the scorecard that are fed from the backlog months, so that nobody types a figure twice
// (docs/rules.md, Figures from the backlog).

[[nodiscard]] const std::vector<BacklogFigure>& backlogFigures(); ///< all, in their order
[[nodiscard]] QString toText(BacklogFigure figure);               ///< "Issued within 20 weeks, excluding exceptions"
/// Where a fed reading says it comes from: "From the backlog months".
[[nodiscard]] QString backlogProvenance();

/// Why a metric cannot be fed from a figure: another unit, a year to date. Nothing when it can.
[[nodiscard]] std::optional<QString> obstacleToFeed(const Metric& metric, BacklogFigure figure);

/// The reading that the months give for a metric's period; nothing where they do not reach it, or the metric is not fed.
/// Counts are added up and shares pooled from the period's first month to the first gap (rolling: all 12 months up to its
/// end, or nothing); the rest is that of the last month known. Its as-at date is the last day of the last month used.
[[nodiscard]] std::optional<Reading> fedReading(const Scorecard& scorecard, const Metric& metric, const Period& period);

/// What follows from `changes` for the fed metrics: the edits, to come after them, that put their readings in step with
/// the months. A reading's comment, explanation and markers stay. A reading fed before and reached by no month any more
/// goes; one that was typed before and is reached by none stays. Empty when nothing fed is touched.
[[nodiscard]] Changes fedReadings(const Scorecard& scorecard, const Changes& changes);

} // namespace send
