// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <optional>

namespace send {

/// What became of a request for an assessment, by SEN2's codes: blank and A are Open.
enum class RequestOutcome : quint8 { Open, Assess, Refused, Withdrawn, DecidedEarlier };

/// What became of the assessment. NotRecorded: there is none; a blank outcome and A are Open.
enum class AssessmentOutcome : quint8 { NotRecorded, Open, Issued, NotToIssue, Withdrawn, DecidedEarlier };

/// One request for an EHC needs assessment, as far as the backlog's definitions need it (docs/backlog-model.md).
/// It says nothing about the child.
struct Case {
    QDate received;                   ///< R, always valid
    std::optional<QDate> requestDate; ///< of the request's outcome; never before R
    std::optional<QDate> assessmentDate; ///< of the assessment's outcome, for Issued the day the plan was issued; as above
    RequestOutcome request = RequestOutcome::Open;
    AssessmentOutcome assessment = AssessmentOutcome::NotRecorded;
    bool exceptionsApply = false; ///< a statutory exception excuses the 20 weeks
    friend bool operator==(const Case&, const Case&) = default;
};

} // namespace send
