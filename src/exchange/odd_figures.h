// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/issue_list.h"

#include <QDate>

#include <functional>

namespace send {

/// Whether an edit changes more of a reading than its words.
[[nodiscard]] bool changesFigure(const ReadingEdit& edit);

/// Tells which of the readings that `changes` bring are odd (core/plausibility.h), by their cells in the file: warnings,
/// which keep nothing from being imported. Passed over are readings that somebody has explained, and those whose figure
/// stays. A reading without a cell is named in the sentence. `goesOn` is asked now and then, on the caller's thread; false
/// when it said no.
[[nodiscard]] bool tellOddFigures(const Scorecard& scorecard, const Changes& changes, const std::vector<FileCell>& cells,
                                  QDate today, IssueList& issues, const std::function<bool()>& goesOn);

} // namespace send
