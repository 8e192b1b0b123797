// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backlog_columns.h"
#include "core/change.h"

#include <QStringList>

#include <vector>

namespace send {

/// What a pasted block does to the months: all of it, or nothing and a sentence.
struct PastedMonths {
    Changes changes;
    int figures = 0; ///< cells that are filled or emptied
};

/// A block from a spreadsheet, row by row, laid over the grid from `month` and `column` on: rows go
/// on month by month, beyond the last one too; what falls on a shaded column is left out. A block whose first line has
/// the grid's own headings, as it is copied, goes to the months and columns that it names instead.
[[nodiscard]] Result<PastedMonths> pastedMonths(const Scorecard& scorecard, Month month, BacklogColumn column,
                                                std::vector<QStringList> rows);

} // namespace send
