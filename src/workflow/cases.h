// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scorecard.h"
#include "exchange/case_files.h"

#include <optional>
#include <utility>
#include <vector>

namespace send {

struct CaseOptions {
    QDate asAt;                        ///< nothing dated after it has happened
    std::optional<int> months;         ///< the last so many, up to the month of `asAt`; else since the first request
    std::optional<QDate> legacyBefore; ///< requests received before it are legacy cases
};

/// Months computed from case-level files; the cases themselves are gone.
struct CaseMonths {
    std::vector<std::pair<Month, BacklogMonth>> months;
    std::vector<Issue> issues; ///< by file and row; an Error is a row that was left out
    int requests = 0;
    int leftOut = 0;
    bool isWhole = true; ///< false when the progress said no, and the rest is of no use
};

/// Reads the sources (case_files.h) and counts them. May run on any thread.
[[nodiscard]] Result<CaseMonths> countCases(const QStringList& sources, const CaseOptions& options,
                                            const CaseProgress& progress = {});

/// What taking the months into the scorecard would do: each replaces the month that is held and keeps its comment; the
/// other months stay. Rows that were left out are warnings here, since the months stand without them.
[[nodiscard]] ImportPreview previewCases(const Scorecard& scorecard, const CaseMonths& counted);
/// The same from the sources; legacy cases go by the plan's recovery date where the options give none. Cancelled: an
/// error of kind Refused, "Stopped".
[[nodiscard]] Result<ImportPreview> previewCases(const Scorecard& scorecard, const QStringList& sources,
                                                 CaseOptions options, const CaseProgress& progress = {});

/// "1,230 requests, 12 of them left out".
[[nodiscard]] QString caseSummary(const CaseMonths& counted);

} // namespace send
