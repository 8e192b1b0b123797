// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scorecard.h"

namespace send {

/// What a figure that is typed is to be compared with: "Summer 2026 93.1; Autumn 2025 90.2; planned now 95.0%; England
/// 64.1% in 2025; target 98.0%; the law asks for 100.0%." Without a period, what the metric has in the term; empty where
/// nothing is known.
[[nodiscard]] QString yardsticksOf(const Scorecard& scorecard, Term term, MetricId metric, const std::optional<Period>& period);

} // namespace send
