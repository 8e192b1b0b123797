// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric.h"

#include <QDateTime>

namespace send {

/// Where a metric's figure of a term stands: no row is a draft; submitted; approved. Names are no proof of identity.
struct SignOff {
    QString submittedBy;
    QDateTime submittedAt;               ///< UTC
    QString approvedBy;                  ///< empty until approved
    std::optional<QDateTime> approvedAt; ///< UTC
    friend bool operator==(const SignOff&, const SignOff&) = default;
};

struct SignOffKey {
    MetricId metric;
    Term term;
    friend auto operator<=>(const SignOffKey&, const SignOffKey&) = default;
};

/// A term that is closed (a change of its figures asks for a reason) or published (a reason and [r]).
struct TermState {
    QString closedBy;
    std::optional<QDateTime> closedAt; ///< UTC; nothing = open
    QString publishedBy;
    std::optional<QDateTime> publishedAt; ///< UTC
    friend bool operator==(const TermState&, const TermState&) = default;
};

/// The committee's meeting about a term, and those of the days before it that were set by hand. The others are counted
/// back from the meeting in working days (core/committee_calendar.h).
struct CommitteeDates {
    std::optional<QDate> meeting;
    std::optional<QDate> dataCutOff;
    std::optional<QDate> commentary;
    std::optional<QDate> signOff;
    std::optional<QDate> despatch;
    std::optional<QDate> publication;
    friend bool operator==(const CommitteeDates&, const CommitteeDates&) = default;
};

/// What a column heading of imported tables means in this scorecard, as somebody once said.
struct ImportHeading {
    QString meaning; ///< a code of exchange's readings import: "metric", "value", "ignore", "planned:Autumn 2026"
    friend bool operator==(const ImportHeading&, const ImportHeading&) = default;
};

} // namespace send
