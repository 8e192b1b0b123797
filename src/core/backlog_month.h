// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decimal.h"

#include <QDate>
#include <QString>

#include <array>
#include <compare>
#include <optional>

namespace send {

/// A calendar month.
struct Month {
    int year;
    int month; ///< 1 to 12
    friend auto operator<=>(const Month&, const Month&) = default;
};

[[nodiscard]] Month next(Month month);
[[nodiscard]] Month previous(Month month);
[[nodiscard]] QString toText(Month month);    ///< `2026-10`
[[nodiscard]] QString toDisplay(Month month); ///< `Oct 2026`
[[nodiscard]] QString longName(Month month);  ///< `October 2026`, for sentences
[[nodiscard]] QString monthName(Month month); ///< `October`
/// How many months `to` lies after `from` (negative before).
[[nodiscard]] int distance(Month from, Month to);
[[nodiscard]] QDate firstDay(Month month);
[[nodiscard]] QDate lastDay(Month month);

/// Weeks since the request: 0–42 days, 43–112, 113–140, 141–182, 183–364, 365 and over (docs/backlog-model.md).
enum class AgeBand { Weeks0To6 = 0, Weeks6To16, Weeks16To20, Weeks20To26, Weeks26To52, Weeks52AndOver };
inline constexpr int ageBandCount = 6;
[[nodiscard]] QString toText(AgeBand band); ///< `0-6` … `52+`, as in files
[[nodiscard]] QString label(AgeBand band);  ///< `0–6` … `52 and over`, for people

/// The month's flows and the cases open at its end. Counts are 0 and up; nothing means "not known".
struct BacklogMonth {
    using Count = std::optional<int>;
    Count received, decidedToAssess, refused, overturned, decided, decidedWithin6Weeks;
    Count withdrawn, notToIssue;
    Count issued, issuedWithin20Weeks;
    Count issuedExcludingExceptions, issuedWithin20WeeksExcludingExceptions;
    Count issuedLegacy, issuedLegacyWithin20Weeks;
    std::array<Count, ageBandCount> issuedByBand; ///< by age on the day of issue
    Count cohortAssessed, cohortIssuedWithin20Weeks;
    Count openAtEnd, openOver20Weeks;
    std::array<Count, ageBandCount> openByBand;
    Count openAtDecision, openAtAssessment; ///< by stage
    Count longestWaitDays;
    std::optional<Decimal> medianWeeksToIssue; ///< one decimal
    QString comment;
    friend bool operator==(const BacklogMonth&, const BacklogMonth&) = default;
};

} // namespace send
