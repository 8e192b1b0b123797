// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/case_issue.h"

#include "core/translate.h"

#include <algorithm>

namespace send {

namespace {

QString unreadableDate(const QString& quoted)
{
    if (quoted.isEmpty())
        return translated("This is not a date, so the case is left out of every count. Write dates as 31/10/2026 or "
                          "2026-10-31.");
    return translated("“%1” is not a date, so the case is left out of every count. Write dates as 31/10/2026 or "
                      "2026-10-31.")
        .arg(quoted);
}

QString unknownCode(CaseField field, const QString& quoted)
{
    const QString codes = field == CaseField::Week20 ? translated("0 or 1") : translated("Y, N, A, W or H");
    if (quoted.isEmpty())
        return translated("The code is not %1, so the case is left out of every count.").arg(codes);
    return translated("The code “%1” is not %2, so the case is left out of every count.").arg(quoted, codes);
}

/// Sentences without anything of the row in them.
QString plainSentence(CaseFault fault)
{
    switch (fault) {
    case CaseFault::NoReceivedDate:
        return translated("The request has no date received, so it is left out of every count.");
    case CaseFault::NoOutcomeDate:
        return translated("The outcome has no date, so the case is left out of every count.");
    case CaseFault::BeforeReceived:
        return translated("The outcome is dated before the request was received, so the case is left out of every count.");
    case CaseFault::NoSuchRequest:
        return translated("This row belongs to no request in these files, so it is left out of every count.");
    case CaseFault::NoWithdrawalDate:
        return translated("The withdrawal has no date. It counts on the day of the case's last dated event.");
    case CaseFault::NoWeek20:
        return translated("Whether a statutory exception applies is blank. It counts as none.");
    case CaseFault::NoWeek20Column:
        return translated("No column says whether statutory exceptions apply. None counts as an exception.");
    case CaseFault::NoAssessments:
        return translated("These files hold no assessments, so no case is counted as issued or not to issue.");
    case CaseFault::IssuedOnPlanStart:
        return translated("The plan's issue has no date. It counts on the day on which the named plan starts.");
    case CaseFault::IssuedOnInitialDate:
        return translated("The plan's issue has no date. It counts on the day that the Annex A list gives.");
    default:
        return {};
    }
}

} // namespace

Severity severityOf(CaseFault fault)
{
    if (fault <= CaseFault::NoSuchRequest)
        return Severity::Error;
    return fault < CaseFault::IssuedOnPlanStart ? Severity::Warning : Severity::Note;
}

QString sentenceOf(const CaseIssue& issue)
{
    switch (issue.fault) {
    case CaseFault::UnreadableDate:
        return unreadableDate(issue.quoted);
    case CaseFault::UsOrder:
        return translated("“%1” is a date only with its month first. That order is ambiguous, so the case is left out of "
                          "every count. Write dates as 31/10/2026 or 2026-10-31.")
            .arg(issue.quoted);
    case CaseFault::EitherOrder:
        return translated("“%1” may have its month first, as other dates of this file do. That is ambiguous, so the case "
                          "is left out of every count. Write dates as 31/10/2026 or 2026-10-31.")
            .arg(issue.quoted);
    case CaseFault::UnknownCode:
        return unknownCode(issue.field, issue.quoted);
    case CaseFault::TwiceTheSame:
        return translated("This is the same request as in %1, so it is left out of every count.").arg(issue.quoted);
    default:
        return plainSentence(issue.fault);
    }
}

QString quotableDate(QByteArrayView text)
{
    text = text.trimmed();
    const auto isSeparator = [](char c) { return c == '-' || c == '/' || c == '.' || c == ':' || c == ' '; };
    const auto isAllowed = [&](char c) { return (c >= '0' && c <= '9') || isSeparator(c); };
    if (text.size() > 20 || !std::ranges::all_of(text, isAllowed) || std::ranges::count_if(text, isSeparator) < 2)
        return {};
    return QString::fromLatin1(text);
}

QString quotableCode(QByteArrayView text)
{
    text = text.trimmed();
    return text.size() == 1 && text[0] > ' ' ? QString::fromLatin1(text) : QString();
}

} // namespace send
