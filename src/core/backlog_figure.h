// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace send {

/// A figure of the backlog months that a metric of the scorecard can be fed from (core/backlog_feed.h).
enum class BacklogFigure {
    Received = 0,
    DecidedToAssess,
    Refused,
    DecidedWithin6Weeks, ///< of decided
    Withdrawn,
    NotToIssue,
    Issued,
    IssuedWithin20Weeks,                    ///< of issued
    IssuedWithin20WeeksExcludingExceptions, ///< of issued, both without statutory exceptions
    IssuedNewWithin20Weeks,                 ///< of issued, both without legacy cases; flatters at first
    CohortIssuedWithin20Weeks,              ///< of the requests received in the month
    OpenAtEnd,
    OpenOver20Weeks,
    LongestWaitWeeks,  ///< days / 7
    MedianWeeksToIssue
};

} // namespace send
