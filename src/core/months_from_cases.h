// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backlog_month.h"
#include "core/case.h"

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace send {

/// How a case ends. In the order in which two on one day count.
enum class ClosingEvent : quint8 { Refused, Withdrawn, NotToIssue, Issued };

struct Closing {
    ClosingEvent event;
    QDate day;
    friend bool operator==(const Closing&, const Closing&) = default;
};

/// The first event that closes the case, whatever the day it is asked on; nothing while nothing closes it.
[[nodiscard]] std::optional<Closing> closingOf(const Case& single);
/// A refusal after which an assessment is recorded all the same.
[[nodiscard]] bool isOverturned(const Case& single);

struct MonthRange {
    Month first;
    Month last;
    friend bool operator==(const MonthRange&, const MonthRange&) = default;
};
/// From the month of the first request to the month of `asAt`; nothing when no case was received by then.
[[nodiscard]] std::optional<MonthRange> monthsCovered(std::span<const Case> cases, QDate asAt);

/// Every count of every month of `range`, as docs/backlog-model.md defines them. Nothing dated after `asAt` has happened;
/// a month that has not ended then is counted up to it. Legacy counts are nothing without `legacyBefore`, a month's
/// cohort until its last day is 140 days before `asAt`; longest wait and median are nothing where there is no case.
[[nodiscard]] std::vector<std::pair<Month, BacklogMonth>> monthsFromCases(std::span<const Case> cases, QDate asAt,
                                                                          std::optional<QDate> legacyBefore,
                                                                          MonthRange range);

} // namespace send
