// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backlog_month.h"
#include "core/result.h"

#include <QString>

namespace send {

/// The columns of the monthly grid, in their order. Those marked computed are not typed in.
enum class BacklogColumn {
    OpenAtStart = 0, ///< computed
    Received, Refused, Withdrawn, NotToIssue, Issued,
    ExpectedAtEnd,   ///< computed
    OpenAtEnd,
    Difference,      ///< computed
    Decided, DecidedWithin6Weeks, DecidedToAssess, Overturned,
    IssuedWithin20Weeks, IssuedExcludingExceptions, IssuedWithin20WeeksExcludingExceptions,
    IssuedLegacy, IssuedLegacyWithin20Weeks,
    Issued0To6, Issued6To16, Issued16To20, Issued20To26, Issued26To52, Issued52AndOver,
    Band0To6, Band6To16, Band16To20, Band20To26, Band26To52, Band52AndOver,
    OpenOver20Weeks,
    OpenAtDecision, OpenAtAssessment,
    LongestWaitDays, MedianWeeks,
    CohortAssessed, CohortIssuedWithin20Weeks,
    Comment
};
inline constexpr int backlogColumnCount = static_cast<int>(BacklogColumn::Comment) + 1;

[[nodiscard]] QString groupOf(BacklogColumn column);   ///< "Plans issued"; columns of one group stand together
[[nodiscard]] QString headingOf(BacklogColumn column); ///< in up to two lines: "within\n20 weeks"
[[nodiscard]] QString nameOf(BacklogColumn column);    ///< for sentences: "issued within 20 weeks"

/// Typed in by a person, not worked out.
[[nodiscard]] bool isTypable(BacklogColumn column);
/// What was typed; nothing for a column that is worked out.
[[nodiscard]] QString typedText(const BacklogMonth& month, BacklogColumn column);

/// The month after `text` was typed in a column, or a sentence for what cannot be: not a number, a part of a case, a
/// negative count, a part larger than its whole. Empty text takes the figure away.
[[nodiscard]] Result<BacklogMonth> typedIn(const BacklogMonth& before, BacklogColumn column, const QString& text);

} // namespace send
