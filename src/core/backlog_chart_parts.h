// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chart.h"

namespace send {

/// Every calendar month up to the latest held, those without figures too: a gap stays a gap.
[[nodiscard]] std::vector<Month> lastMonths(const Scorecard& scorecard, int count);
/// A month without any count where none is held.
[[nodiscard]] const BacklogMonth& figuresOf(const Scorecard& scorecard, Month month);
/// A chart over these months, as yet without series.
[[nodiscard]] Chart chartOf(const Scorecard& scorecard, ChartKind kind, const std::vector<Month>& months);
/// The same chart, saying that there are no months.
[[nodiscard]] Chart withoutMonths(Chart chart);
/// After `required` and the finding: what each line ends at, then what fills the text up to its length.
void setAlternativeText(Chart& chart, QStringList required);

} // namespace send
