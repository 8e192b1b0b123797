// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric.h"

namespace send {

class Document;

/// "18 Nov 2026, 14:32 by data officer: Set 20-week timeliness, Autumn 2026.": the newest entry of the history about a metric's readings.
/// Empty where there is none among the newest entries.
[[nodiscard]] QString lastChangeOf(const Document& document, MetricId metric);

/// Whether a figure of the commentary's term was changed after its words were, as far back as the newest entries reach.
[[nodiscard]] bool isFigureChangedSince(const Document& document, const CommentaryKey& commentary);

} // namespace send
