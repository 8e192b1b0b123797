// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/issue_list.h"

#include <QDate>

#include <functional>
#include <span>

namespace send {

/// Whether an edit changes more of a reading than its words.
[[nodiscard]] bool changesFigure(const ReadingEdit& edit);

/// Where a trajectory's point, a target or a baseline stands in an imported file.
struct PlannedCell {
    Change change;
    QString sheet;  ///< as issues name it; empty for the first
    int row = 0;    ///< as a spreadsheet counts
    QString column; ///< heading
};

/// The cells that figures come from, where a file has cells.
struct FigureCells {
    std::span<const FileCell> readings;   ///< by their key
    std::span<const PlannedCell> planned; ///< as they follow one another in the changes
};

/// Tells which of the readings (core/plausibility.h) and planned figures (core/plausibility_planned.h) that `changes` bring
/// are odd, by their cells in the file: warnings, which keep nothing from being imported. Passed over are readings that
/// somebody has explained, and those whose figure stays. What has no cell is named in the sentence. `goesOn` is asked now
/// and then, on the caller's thread; false when it said no.
[[nodiscard]] bool tellOddFigures(const Scorecard& scorecard, const Changes& changes, const FigureCells& cells, QDate today,
                                  IssueList& issues, const std::function<bool()>& goesOn);

} // namespace send
