// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheet_rows.h"

namespace send {

/// A metric as a table's row defines it: unit, polarity and the rest from columns of those names, the kind of period from
/// the row's first period. What no column says: in per cent where a figure is, else a number; neutral; in period. Nothing,
/// with an issue, for words that cannot be meant. Its area and number are set by whoever adds it.
[[nodiscard]] std::optional<Metric> metricFrom(const SheetRow& row, const QString& name, PeriodTexts& periods,
                                               IssueList& issues);

} // namespace send
