// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_sources.h"

#include "support/zip_builder.h"

#include <QStringConverter>

using namespace send;
using namespace send::test;

namespace {

const QByteArray xmlReturn = R"(<?xml version="1.0" encoding="UTF-8"?>
<s:Message xmlns:s="urn:x">
<Header><CollectionDetails><Collection>SEN2</Collection></CollectionDetails></Header>
<Persons>
<Person><FamilyName>Ash</FamilyName><FirstName>Kim</FirstName><UPN>A123456789012</UPN>
<Requests><ReceivedDate>2024-01-10</ReceivedDate><RYA>0</RYA>
<RequestOutcomeDate>2024-02-01</RequestOutcomeDate><RequestOutcome>Y</RequestOutcome>
<Assessment><AssessmentOutcome>Y</AssessmentOutcome><AssessmentOutcomeDate>2024-05-20</AssessmentOutcomeDate>
<Week20>1</Week20><NamedPlan><StartDate>2024-05-21</StartDate><PlanWPB>0</PlanWPB></NamedPlan></Assessment>
<ActivePlans><TransferLA/><PlacementDetail><EntryDate>2020-09-01</EntryDate></PlacementDetail></ActivePlans>
</Requests>
<Requests><ReceivedDate>2025-01-10</ReceivedDate></Requests>
</Person></Persons></s:Message>
)";

const Case issuedCase{QDate(2024, 1, 10), QDate(2024, 2, 1), QDate(2024, 5, 20), RequestOutcome::Assess,
                      AssessmentOutcome::Issued, true};
const Case openCase{QDate(2025, 1, 10), {}, {}, RequestOutcome::Open, AssessmentOutcome::NotRecorded, false};

const QByteArray bladePerson = "persontableid,NativeId,surname,forename,personbirthdate,upn\r\n"
                               "7,839,Ash,Kim,2012-Mar-04 00:00:00,A123456789012\r\n";
const QByteArray bladeRequests = "requeststableid,persontableid,receiveddate,requestoutcomedate,requestoutcome\r\n"
                                 "21,7,2024-Jan-10 00:00:00,2024-Feb-01 00:00:00,Y\r\n"
                                 "22,7,2025-Jan-10 00:00:00,,A\r\n";
const QByteArray bladeAssessment = "assessmenttableid,requeststableid,assessmentoutcome,assessmentoutcomedate,week20\r\n"
                                   "31,21,Y,2024-May-20 00:00:00,true\r\n";
const QByteArray bladePlan = "namedplantableid,assessmenttableid,startdate\r\n41,31,2024-May-21 00:00:00\r\n";

CaseFolder& addBlade(CaseFolder& folder)
{
    return folder.add(QStringLiteral("d.csv"), bladePlan)
        .add(QStringLiteral("c.csv"), bladeAssessment)
        .add(QStringLiteral("a.csv"), bladePerson)
        .add(QStringLiteral("b.csv"), bladeRequests)
        .add(QStringLiteral("e.csv"), "activeplanstableid,requeststableid,transferla\r\n1,21,0\r\n");
}

QByteArray row(int number, const QByteArrayList& cells)
{
    QByteArray xml = "<row r=\"" + QByteArray::number(number) + "\">";
    for (qsizetype column = 0; column < cells.size(); ++column)
        if (!cells[column].isEmpty())
            xml += "<c r=\"" + QByteArray(1, char('A' + column)) + QByteArray::number(number)
                   + "\" t=\"inlineStr\"><is><t>" + cells[column] + "</t></is></c>";
    return xml + "</row>";
}

} // namespace

TEST_CASE("an XML return is read, whatever its tags' prefixes and spellings", "[cases]")
{
    const Result<CaseSet> set = readBytes(xmlReturn);
    REQUIRE(set);
    CHECK(set->cases == std::vector{issuedCase, openCase});
    CHECK(set->issues.empty());

    QByteArray other = xmlReturn;
    other.replace("Requests>", "Request>").replace("Assessment>", "Assessments>").replace("Week20", "WEEK20");
    CHECK(readBytes(other)->cases == set->cases);
}

TEST_CASE("an XML return is read whose prefixes stand for no namespace", "[cases]")
{
    QByteArray undeclared = xmlReturn;
    undeclared.replace(" xmlns:s=\"urn:x\"", "").replace("Requests>", "p:Requests>").replace("<Week20>", "<Week20 q:a='' r:a=''>");
    const Result<CaseSet> set = readBytes(undeclared);
    REQUIRE(set);
    CHECK(set->cases == std::vector{issuedCase, openCase});
}

TEST_CASE("an XML return is read in UTF-16", "[cases]")
{
    const QString text = QString::fromUtf8(xmlReturn).replace(QStringLiteral("UTF-8"), QStringLiteral("UTF-16"));
    const QString bare = text.sliced(text.indexOf(u'\n') + 1);
    for (const auto order : {QStringConverter::Utf16LE, QStringConverter::Utf16BE})
        for (const auto mark : {QStringConverter::Flag::WriteBom, QStringConverter::Flag::Default})
            for (const QString& document : {text, bare}) {
                const Result<CaseSet> set = readBytes(QStringEncoder(order, mark)(document));
                REQUIRE(set);
                CHECK(set->cases == std::vector{issuedCase, openCase});
            }
}

TEST_CASE("an XML return is read in encodings of a byte a character, with bytes that they do not have", "[cases]")
{
    for (const char* encoding : {"Windows-1252", "ISO-8859-1", "ISO-8859-15", "ANSI", "utf8"}) {
        INFO(encoding);
        QByteArray bytes = xmlReturn;
        bytes.replace("UTF-8", encoding).replace("Ash", "\xc9\x93\x81");
        const Result<CaseSet> set = readBytes(bytes);
        REQUIRE(set);
        CHECK(set->cases == std::vector{issuedCase, openCase});
        if (!bytes.contains("ISO-8859-1\""))
            CHECK(readBytes("\xef\xbb\xbf" + bytes)->cases == set->cases);
    }
    QByteArray invalid = xmlReturn;
    checkRefused(readBytes(invalid.replace("Ash", "\xc9\x93\x81")), QStringLiteral("at line 5,"));
}

TEST_CASE("a record and a field stand on the line on which their tag begins", "[cases]")
{
    const QByteArray begun = "<Message\n a='1\n'\n><!-- <x>\n -->\n<Person><UPN>A123456789012</UPN>\n\n<Requests\n a='>'\n>";
    const QByteArray request = "<?p\n?>\n<ReceivedDate\n\n b=\"\n\"\n>2024-02-31</ReceivedDate></Requests></Person></Message>";
    const QByteArray outcome = "<RequestOutcome>\nQ</RequestOutcome><ReceivedDate>2024-01-31</ReceivedDate>"
                               "</Requests></Person></Message>";
    for (const char* end : {"\n", "\r\n"}) {
        const auto rowOf = [&](QByteArray text) {
            const Result<CaseSet> set = readBytes(text.replace("\n", end));
            REQUIRE(set);
            REQUIRE(set->issues.size() == 1);
            return set->issues[0].row;
        };
        CHECK(rowOf(begun + request) == 12);
        CHECK(rowOf(begun + outcome) == 10);
        CHECK(rowOf(begun + "\n</Requests></Person></Message>") == 8);
    }
}

TEST_CASE("COLLECT's export is joined by its table ids, from files, a folder or a zip", "[cases]")
{
    CaseFolder folder;
    addBlade(folder);
    const CaseSet fromFiles = readWell(folder.paths);
    CHECK(fromFiles.cases == std::vector{issuedCase, openCase});
    CHECK(fromFiles.issues.empty());
    CHECK(readWell({folder.path()}).cases == fromFiles.cases);

    CaseFolder zipped;
    zipped.add(QStringLiteral("x"), zipOf({{QStringLiteral("2024/a"), bladePerson},
                                           {QStringLiteral("2024/b"), bladeRequests},
                                           {QStringLiteral("2024/c"), bladeAssessment},
                                           {QStringLiteral("__MACOSX/._a"), "x"},
                                           {QStringLiteral("notes.txt"), "Exported on Monday."}}));
    const CaseSet fromZip = readWell(zipped.paths);
    CHECK(fromZip.cases == fromFiles.cases);
    CHECK(issueLines(fromZip)
          == QStringList{QStringLiteral("x/notes.txt 0 : This file holds no table of cases. It was passed over.")});
}

TEST_CASE("modules are joined by child and request, whose numbers start again with every child", "[cases]")
{
    CaseFolder folder;
    folder
        .add(QStringLiteral("m2"), "Person ID,Requests Record ID,Date Request Was Received,Request Outcome Date,Request "
                                   "Outcome\n1,1,10/01/2024,01/02/2024,Y\n2,1,25/01/2025,,\n")
        .add(QStringLiteral("m3"), "Person ID;Requests Record ID;Assessment Outcome To Issue EHCP;Assessment Outcome "
                                   "Date;Twenty Weeks Time Limit Exceptions Apply\n2;1;W;;0\n1;1;Y;20/05/2024;1\n");
    const CaseSet set = readWell(folder.paths);
    REQUIRE(set.cases.size() == 2);
    CHECK(set.cases[0] == issuedCase);
    CHECK(set.cases[1].assessment == AssessmentOutcome::Withdrawn);
    CHECK(issueLines(set).join(u' ').startsWith(QStringLiteral("m3 2 Assessment Outcome Date: The withdrawal has no date.")));
}

TEST_CASE("of several assessments of a request the one that closes it first counts; H leaves the case out", "[cases]")
{
    const auto with = [](const QByteArray& first, const QByteArray& second) {
        CaseFolder folder;
        folder
            .add(QStringLiteral("m2"), "Person ID,Requests Record ID,Date Request Was Received,Request Outcome Date,Request "
                                       "Outcome\n1,1,10/01/2024,01/02/2024,Y\n")
            .add(QStringLiteral("m3"), "Person ID,Requests Record ID,Assessment Outcome To Issue EHCP,Assessment Outcome "
                                       "Date,Week20\n1,1," + first + ",0\n1,1," + second + ",0\n");
        const CaseSet set = readWell(folder.paths);
        REQUIRE(set.cases.size() == 1);
        return set.cases.front();
    };
    for (const auto& [first, second] : {std::pair("Y,20/05/2024", "N,21/05/2024"), std::pair("N,21/05/2024", "Y,20/05/2024"),
                                        std::pair("A,", "Y,20/05/2024"), std::pair("Y,20/05/2024", ",")})
        CHECK(with(first, second).assessment == AssessmentOutcome::Issued);
    for (const auto& [first, second] : {std::pair("H,", "Y,20/05/2024"), std::pair("Y,20/05/2024", "H,")})
        CHECK(with(first, second).assessment == AssessmentOutcome::DecidedEarlier);
}

TEST_CASE("DfE's template is read: tables below one another on a sheet", "[cases]")
{
    const QByteArray rows =
        row(1, {"SEN2 Data Entry Template"}) + row(3, {"Requests Records"})
        + row(4, {"Record Type", "Requests record ID (This must be unique)", "Person ID", "Date request was received",
                  "Request Outcome Date", "Request Outcome"})
        + row(5, {"2", "1.0", "1", "2024-01-10", "2024-02-01", "Y"}) + row(6, {"2", "2", "1", "2025-01-10", "", "A"})
        + row(7, {"2"}) + row(10, {"Assessments Records"})
        + row(11, {"Record Type", "Person ID", "Requests record ID", "Assessment Outcome - Decision to issue EHC plan",
                   "Assessment Outcome Date", "Twenty week time limit exceptions apply"})
        + row(12, {"3", "1", "1", "Y", "2024-05-20", "1.0"}) + row(13, {"3", "1", "9", "Y", "2024-05-20", "0"});
    const Result<CaseSet> set = readBytes(zipOf(workbookParts(rows)), QStringLiteral("T"));
    REQUIRE(set);
    CHECK(set->cases == std::vector{issuedCase, openCase});
    CHECK(issueLines(*set)
          == QStringList{QStringLiteral("T 13 : This row belongs to no request in these files, so it is left out of every "
                                        "count.")});
}

TEST_CASE("a request, its assessment and its plan may stand in one row", "[cases]")
{
    const Result<CaseSet> set =
        readBytes("UPN,Received date,Request outcome,Request outcome date,Assessment outcome,Assessment outcome date,Week20,EHC "
                  "plan start date\nA123456789012,2024-01-10,Y,2024-02-01,Y,,1,2024-05-20\nA123456789012,2025-01-10,,,,,,\n");
    REQUIRE(set);
    CHECK(set->cases == std::vector{issuedCase, openCase});
    REQUIRE(set->issues.size() == 1);
    CHECK(set->issues[0].severity == Severity::Note);
    CHECK(set->issues[0].row == 2);
}

TEST_CASE("an Annex A list gives the day on which a plan was issued, where nothing else does", "[cases]")
{
    CaseFolder folder;
    folder.add(QStringLiteral("annex"), "Unique ID,UPN,ULN,Date of birth,Date initial EHC plan issued\n"
                                        "1,A123456789012,,2012-03-04,2024-05-20\n2,B123456789012,,2012-03-04,\n");
    QByteArray undated = bladeAssessment;
    undated.replace("2024-May-20 00:00:00", "");
    folder.add(QStringLiteral("a"), bladePerson).add(QStringLiteral("b"), bladeRequests).add(QStringLiteral("c"), undated);
    const CaseSet set = readWell(folder.paths);
    CHECK(set.cases == std::vector{issuedCase, openCase});
    REQUIRE(set.issues.size() == 1);
    CHECK(set.issues[0].severity == Severity::Note);

    folder.add(QStringLiteral("d"), bladePlan); // the return's own plan goes first
    CHECK(readWell(folder.paths).cases[0].assessmentDate == QDate(2024, 5, 21));
}

TEST_CASE("the same request in two files is one request", "[cases]")
{
    CaseFolder folder;
    addBlade(folder).add(QStringLiteral("return"), xmlReturn);
    const CaseSet set = readWell(folder.paths);
    CHECK(set.cases == std::vector{issuedCase, openCase});
    CHECK(set.requests == 4);
    CHECK(set.leftOut == 2);
    CHECK(issueLines(set, Severity::Error).value(0)
          == QStringLiteral("return 6 ReceivedDate: This is the same request as in row 2 of b.csv, so it is left out of every "
                            "count."));
}

TEST_CASE("every issue can be kept as CSV", "[cases]")
{
    const std::vector<Issue> issues{{QStringLiteral("=a.csv"), 3, QStringLiteral("Week20"),
                                     QStringLiteral("The code “2” is wrong."), Severity::Error},
                                    {QStringLiteral("b"), 0, {}, QStringLiteral("Said \"so\"."), Severity::Note}};
    CHECK(issuesCsv(issues)
          == QByteArray("file,row,column,severity,sentence\r\n\"'=a.csv\",3,\"Week20\",error,\"The code “2” is wrong.\"\r\n"
                        "\"b\",,\"\",note,\"Said \"\"so\"\".\"\r\n"));
}

TEST_CASE("reading can be stopped, and tells how far it is", "[cases]")
{
    CaseFolder folder;
    addBlade(folder).add(QStringLiteral("z"), zipOf({{QStringLiteral("r"), xmlReturn}}));
    qint64 last = 0;
    qint64 all = 0;
    const auto whole = readCases(folder.paths, [&](qint64 done, qint64 total) {
        CHECK(done >= last);
        CHECK(done <= total);
        last = done;
        all = total;
        return true;
    });
    REQUIRE(whole);
    CHECK(last == all);
    const auto stopped = readCases(folder.paths, [](qint64, qint64) { return false; });
    REQUIRE(stopped);
    CHECK_FALSE(stopped->isWhole);
    CHECK(stopped->cases.empty());
}
