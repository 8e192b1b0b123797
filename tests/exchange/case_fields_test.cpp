// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/case_date.h"
#include "exchange/case_fields.h"
#include "exchange/case_issue.h"

#include "catch_qt.h"

using namespace send;

namespace {

QDate read(const char* text)
{
    return readCaseDate(text).day;
}

} // namespace

TEST_CASE("dates of cases are read in ISO or with the day first", "[cases]")
{
    const QDate october(2026, 10, 31);
    for (const char* text : {"2026-10-31", "2026-10-31T00:00:00", "2026-10-31 14:30:00.000", "2026-Oct-31 00:00:00",
                             "31/10/2026", "31/10/26", "31-10-2026", "31.10.2026", "31 October 2026", "31-Oct-26",
                             "31-OCT-2026", " 2026-10-31 ", "2026/10/31", "31/10/2026 00:00"})
        CHECK(read(text) == october);
    CHECK(read("1/2/2026") == QDate(2026, 2, 1));
    CHECK(read("1 Sept 2026") == QDate(2026, 9, 1));
    CHECK(readCaseDate("  ").kind == CaseDate::Kind::Blank);
}

TEST_CASE("what is no date of a case is never guessed at", "[cases]")
{
    for (const char* text : {"31/02/2026", "2026-13-01", "2026-02-29", "45321", "20261031", "not known", "31/10", "2026",
                             "0202-01-01", "31/10/202", "10/2026", "31/10/2026x", "Oct 31 2026", "31/Ma/2026", "32/01/2026",
                             "2026-1-2-3", "31/10/2026 later", "00/00/0000", "1/1/1"})
        CHECK(readCaseDate(text).kind == CaseDate::Kind::Unreadable);
    CHECK(readCaseDate("12/25/2026").kind == CaseDate::Kind::UsOrder);
    CHECK(readCaseDate("2/29/2024").kind == CaseDate::Kind::UsOrder);
    CHECK(readCaseDate("2/29/2023").kind == CaseDate::Kind::Unreadable);
}

TEST_CASE("a date shows the order of its file only when both orders do not give the same day", "[cases]")
{
    CHECK(readCaseDate("25/12/2026").order == CaseDate::Order::Uk);
    CHECK(readCaseDate("03/04/2026").order == CaseDate::Order::Either);
    CHECK(readCaseDate("04/04/2026").order == CaseDate::Order::None);
    CHECK(readCaseDate("2026-04-03").order == CaseDate::Order::None);
    CHECK(readCaseDate("3-Apr-2026").order == CaseDate::Order::None);
}

TEST_CASE("headings and tags are known in the spellings that occur", "[cases]")
{
    CHECK(plainName("Dob (ccyy-mm-dd)") == "dob");
    CHECK(plainName("UPN \xe2\x80\x93 Unique Pupil Number") == "upnuniquepupilnumber");
    CHECK(caseFieldOf("Requests record ID\n\n(This must match the relevant ID in the Requests table)")
          == CaseField::RequestKey);
    CHECK(caseFieldOf("Request Records ID") == CaseField::RequestKey);
    CHECK(caseFieldOf("ReceivedDate") == CaseField::Received);
    CHECK(caseFieldOf("Date Request Was Received") == CaseField::Received);
    CHECK(caseFieldOf("Assessment outcome - decision to issue EHC plan") == CaseField::AssessmentOutcome);
    CHECK(caseFieldOf("20-week time limit exceptions apply ") == CaseField::Week20);
    CHECK(caseFieldOf("New start date") == CaseField::None);
    CHECK(caseElementOf("NamedPlan") == CaseElement::Plan);
    CHECK(caseElementOf("Persons") == CaseElement::None);
}

TEST_CASE("only what cannot be a child's is quoted", "[cases]")
{
    CHECK(quotableDate("31/02/2026") == QStringLiteral("31/02/2026"));
    CHECK(quotableDate("2026-02-30 00:00:00") == QStringLiteral("2026-02-30 00:00:00"));
    for (const char* text : {"A123456789012", "Amelia", "123456", "12345-6", "H 12 3456", "1234567890"})
        CHECK(quotableDate(text).isEmpty());
    CHECK(quotableCode("Z") == QStringLiteral("Z"));
    CHECK(quotableCode("Jo").isEmpty());
}
