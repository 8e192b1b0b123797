// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scorecard.h"

#include <QString>

#include <optional>
#include <vector>

namespace send {

/// open at end = open at start + received − refused − withdrawn − not to issue − issued (docs/backlog-model.md).
struct Reconciliation {
    Month month;
    BacklogMonth::Count openAtStart; ///< the month before's open at end
    BacklogMonth::Count expectedAtEnd;
    BacklogMonth::Count difference; ///< typed − expected; nothing where a part is not known
};
[[nodiscard]] std::vector<Reconciliation> reconcile(const Scorecard& scorecard);
/// "All 12 months reconcile", "September 2026 is 3 short", "3 of 12 months do not reconcile".
[[nodiscard]] QString reconciliationSentence(const std::vector<Reconciliation>& months);

/// What does not fit inside one month: bands that do not add up to open, more on time than issued, and the like.
[[nodiscard]] std::vector<QString> inconsistencies(const BacklogMonth& month);

/// Open more than 140 days: as typed, else the sum of the three oldest bands.
[[nodiscard]] BacklogMonth::Count openOver20Weeks(const BacklogMonth& month);
[[nodiscard]] BacklogMonth::Count openTotal(const BacklogMonth& month); ///< as typed, else the sum of the bands
/// Refused, withdrawn, not to issue and issued together; nothing where one is not known.
[[nodiscard]] BacklogMonth::Count closed(const BacklogMonth& month);

/// Plans issued, split into new cases and legacy ones.
struct TimelinessSplit {
    int issued = 0;
    int legacy = 0;
    int fresh = 0;         ///< new cases: received on or after the recovery date
    int freshOnTime = 0;   ///< within 20 weeks
    int legacyOnTime = 0;
};
[[nodiscard]] std::optional<TimelinessSplit> splitOf(const BacklogMonth& month);
/// "Of 112 plans issued in October 2026, 61 were legacy cases; of the 51 new ones, 44 (86.3%) were within 20 weeks."
/// None new: "All 25 plans issued in … were legacy cases." Empty when the split is not known.
[[nodiscard]] QString splitSentence(Month month, const BacklogMonth& figures);
/// The percentage on time of new cases flatters until 20 weeks and three months after the recovery date.
[[nodiscard]] bool newCaseCaution(Month month, const Plan& plan);
/// The first day that the caution no longer covers; nothing without a recovery date.
[[nodiscard]] std::optional<QDate> endOfNewCaseCaution(const Plan& plan);

/// The figure that cannot flatter: "Of 45 requests received in May 2026 and assessed, 20 (44.4%) were issued within 20
/// weeks." Empty until the month is 20 weeks old.
[[nodiscard]] QString cohortSentence(Month month, const BacklogMonth& figures);
/// How the cases open over 20 weeks have moved in the last `months`, without a full stop: "Cases open over 20 weeks have
/// halved since February, to 124". Empty when the latest month's count is not known.
[[nodiscard]] QString overTwentyWeeksFinding(const Scorecard& scorecard, int months = 12);

/// The split of the latest month, then how many cases are over 20 weeks and how that has moved: what the overview and
/// the backlog page say first. A plain sentence when there are no months.
[[nodiscard]] QString backlogSentence(const Scorecard& scorecard);

} // namespace send
