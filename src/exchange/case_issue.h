// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/case_fields.h"
#include "exchange/import.h"

namespace send {

/// What can be the matter with a row of a file of cases (docs/backlog-model.md).
enum class CaseFault : quint8 {
    // Left out of every count.
    NoReceivedDate,
    NoOutcomeDate,
    UnreadableDate,
    UsOrder,
    EitherOrder,
    BeforeReceived,
    UnknownCode,
    TwiceTheSame,
    NoSuchRequest,
    // Counted, with a remark.
    NoWithdrawalDate,
    NoWeek20,
    NoWeek20Column,
    NoAssessments,
    IssuedOnPlanStart,
    IssuedOnInitialDate
};

struct CaseIssue {
    int table;
    int row; ///< 0 = the whole file
    CaseField field;
    CaseFault fault;
    QString quoted; ///< a date, a code of one character or another row's place: never what could be a child's
};

[[nodiscard]] Severity severityOf(CaseFault fault);
[[nodiscard]] QString sentenceOf(const CaseIssue& issue);

/// The text of a cell that is no date, when it is safe to quote: digits between separators, and no more than 20 of them.
/// Else empty.
[[nodiscard]] QString quotableDate(QByteArrayView text);
/// A code of one character; else empty, since anything longer could be a name.
[[nodiscard]] QString quotableCode(QByteArrayView text);

} // namespace send
