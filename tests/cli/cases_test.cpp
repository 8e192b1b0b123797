// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

namespace {

const QByteArray table = "UPN,Date received,Request outcome,Request outcome date,Assessment outcome,Assessment outcome "
                         "date,Week20\nA839002477777,2026-01-10,Y,2026-02-03,Y,2026-05-04,0\nA000000000002,2026-02-11,,,,,\n"
                         "A000000000003,not known,,,,,\n";

QString write(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

} // namespace

TEST_CASE("cases prints the months as JSON, in the order that scripts know")
{
    const QTemporaryDir folder;
    const QString source = write(folder, u"a.csv"_s, table);
    const Outcome outcome = scorecard({u"cases"_s, source, u"--as-at"_s, u"2026-05-31"_s, u"--json"_s});
    REQUIRE(outcome.status == 0);
    const auto json = nlohmann::ordered_json::parse(outcome.out.toStdString());
    CHECK(json["asAt"] == "2026-05-31");
    REQUIRE(json["issues"].size() == 1);
    CHECK(json["issues"][0].dump()
          == "{\"file\":\"a.csv\",\"row\":4,\"column\":\"Date received\",\"sentence\":\"This is not a date, so the case is left "
             "out of every count. Write dates as 31/10/2026 or 2026-10-31.\",\"severity\":\"error\"}");
    REQUIRE(json["months"].size() == 5);
    CHECK(json["months"][4].dump()
          == "{\"month\":\"2026-05\",\"received\":0,\"decidedToAssess\":0,\"refused\":0,\"decidedWithin6Weeks\":0,\"decided\":0,"
             "\"withdrawn\":0,\"notToIssue\":0,\"issued\":1,\"issuedWithin20Weeks\":1,\"issuedExcludingExceptions\":1,"
             "\"issuedWithin20WeeksExcludingExceptions\":1,\"issuedLegacy\":null,\"issuedLegacyWithin20Weeks\":null,"
             "\"openAtEnd\":1,\"openOver20Weeks\":0,\"openByBand\":{\"0-6\":0,\"6-16\":1,\"16-20\":0,\"20-26\":0,\"26-52\":0,"
             "\"52+\":0},\"openByStage\":{\"decision\":1,\"assessment\":0},\"longestWaitDays\":109,\"medianWeeksToIssue\":16.3,"
             "\"overturned\":0,\"cohortAssessed\":null,\"cohortIssuedWithin20Weeks\":null,"
             "\"issuedByBand\":{\"0-6\":0,\"6-16\":0,\"16-20\":1,\"20-26\":0,\"26-52\":0,\"52+\":0}}");
}

TEST_CASE("cases prints a table, its issues on standard error and into a CSV file, and never a child")
{
    const QTemporaryDir folder;
    const QString source = write(folder, u"a.csv"_s, table);
    const QString list = folder.filePath(u"issues.csv"_s);
    const Outcome outcome = scorecard({u"cases"_s, source, u"--as-at"_s, u"2026-05-31"_s, u"--months"_s, u"2"_s,
                                       u"--legacy-before"_s, u"2026-02-01"_s, u"--issues"_s, list});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.startsWith(u"3 requests, 1 of them left out, as at 31 May 2026\n"));
    CHECK(outcome.out.contains(u"May 2026"));
    CHECK_FALSE(outcome.out.contains(u"Mar 2026"));
    CHECK(outcome.err.startsWith(u"a.csv, row 4, column Date received: "));
    CHECK(bytesOf(list).startsWith("file,row,column,severity,sentence\r\n\"a.csv\",4,\"Date received\",error,"));
    for (const QString& text : {outcome.out, outcome.err, QString::fromUtf8(bytesOf(list))})
        CHECK_FALSE(text.contains(u"A839002477777"));
}

TEST_CASE("cases refuses what it cannot count in one sentence")
{
    const QTemporaryDir folder;
    const QString source = write(folder, u"a.csv"_s, table);
    const QString other = write(folder, u"b.csv"_s, "month,received\n2026-01,4\n");
    const auto refused = [](const QStringList& arguments, int status) {
        const Outcome outcome = scorecard(arguments);
        INFO(outcome.err.toStdString());
        CHECK(outcome.status == status);
        CHECK(outcome.out.isEmpty());
        CHECK(outcome.err.trimmed().count(u'\n') == 0);
        CHECK(outcome.err.size() > 20);
    };
    refused({u"cases"_s, other}, 1);
    refused({u"cases"_s, source, other, u"--json"_s}, 1);
    refused({u"cases"_s, folder.filePath(u"none"_s)}, 1);
    refused({u"cases"_s}, 2);
    refused({u"cases"_s, source, u"--months"_s, u"0"_s}, 2);
    refused({u"cases"_s, source, u"--as-at"_s, u"31/05/2026"_s}, 2);
    refused({u"cases"_s, source, u"--legacy-before"_s, u"soon"_s}, 2);
}
