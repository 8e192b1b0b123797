// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scorecard.h"

#include <optional>
#include <vector>

namespace send {

/// The days on the way to a committee, in their order.
enum class CommitteeStep { DataCutOff = 0, Commentary, SignOff, Despatch, Publication, Meeting };
[[nodiscard]] QString toText(CommitteeStep step); ///< "Data cut-off"

/// One day of a term's calendar.
struct CommitteeDay {
    CommitteeStep step = CommitteeStep::Meeting;
    QDate date;
    bool byHand = false; ///< set by hand, else counted back
    bool passed = false; ///< before today
    bool late = false;   ///< too late for what follows: `problem` says how
    QString rule;        ///< how it is counted, with its source: "5 clear working days before the meeting (…)"
    QString problem;     ///< "Publication on 22 January 2027 leaves 1 clear working day before the meeting; the law asks for 5."
};

/// How many working days before the meeting a step is, where nothing else is set: data cut-off 20, commentary 15, sign-off
/// 10, despatch 7, publication 6 (so that 5 clear working days lie between: Local Government Act 1972, section 100B(3)).
/// The meeting is 0.
[[nodiscard]] int workingDaysBeforeMeeting(CommitteeStep step);

/// When the committee meets about a term: as set for the term, else the plan's next meeting where it lies in the term or
/// in the one after.
[[nodiscard]] std::optional<QDate> meetingOf(const Scorecard& scorecard, Term term);
/// The six days of a term in the order of CommitteeStep; empty when no meeting is known. Days set by hand stand as set.
[[nodiscard]] std::vector<CommitteeDay> committeeCalendar(const Scorecard& scorecard, Term term, QDate today);
/// One day of it; nothing when no meeting is known and the day is not set by hand.
[[nodiscard]] std::optional<QDate> committeeDay(const Scorecard& scorecard, Term term, CommitteeStep step);
/// The member of CommitteeDates that holds a step, so that a page can set or clear it.
[[nodiscard]] std::optional<QDate> CommitteeDates::*memberOf(CommitteeStep step);
/// The notes that belong under the calendar: a meeting on a day that is no working day, holidays worked out by rule.
[[nodiscard]] QStringList calendarNotes(const Scorecard& scorecard, Term term);

} // namespace send
