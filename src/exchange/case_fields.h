// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <array>
#include <string>

namespace send {

/// What a column of a table of cases, or a tag of a SEN2 return, can hold. Only what the backlog needs, and what finds
/// the same child or request in two places.
enum class CaseField : quint8 {
    PersonKey, RequestKey, AssessmentKey, ///< the export's own, which link its tables
    OtherKey,                             ///< of a module that says nothing about the backlog
    Upn, Uln, Surname, Forename, BirthDate,
    Received, RequestOutcome, RequestOutcomeDate,
    AssessmentOutcome, AssessmentOutcomeDate, Week20,
    PlanStart,       ///< the named plan's
    InitialPlanDate, ///< Annex A: when the first plan was issued
    None
};
inline constexpr std::size_t caseFieldCount = std::size_t(CaseField::None);

/// A record of a SEN2 return that has tags of its own.
enum class CaseElement : quint8 { Person, Request, Assessment, Plan, None };

/// A heading or tag without what drifts: letters and digits in lower case, nothing in brackets.
/// `Dob (ccyy-mm-dd)` is `dob`.
[[nodiscard]] std::string plainName(QByteArrayView heading);
/// What a heading or tag means; None for what is not read. Every spelling that is known is one line in case_fields.cpp.
[[nodiscard]] CaseField caseFieldOf(QByteArrayView heading);
[[nodiscard]] CaseElement caseElementOf(QByteArrayView tag);

} // namespace send
