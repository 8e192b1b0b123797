// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_sources.h"

#include "support/zip_builder.h"

using namespace send;
using namespace send::test;

namespace {

const QByteArray header = "UPN,Date received,Request outcome date,Request outcome,Assessment outcome,Assessment outcome "
                          "date,Week20\n";

/// The issues of a table with one such row, and a sound one above it.
QStringList faultsOf(const QByteArray& cells)
{
    const Result<CaseSet> set = readBytes(header + "A000000000001,2024-01-01,,,,,\nA000000000002," + cells + "\n");
    REQUIRE(set);
    CHECK(set->cases.size() + std::size_t(set->leftOut) == std::size_t(2 + cells.count('\n')));
    return issueLines(*set);
}

void checkLeftOut(const QByteArray& cells, const QString& column, const QString& beginning)
{
    INFO(cells.toStdString());
    const QStringList lines = faultsOf(cells);
    REQUIRE(lines.size() == 1);
    INFO(lines[0].toStdString());
    CHECK(lines[0].startsWith(QStringLiteral("a file 3 %1: %2").arg(column, beginning)));
    CHECK(lines[0].contains(QStringLiteral("left out of every count")));
}

/// Endless bytes, and how many of them were asked for.
class Endless : public QIODevice
{
public:
    Endless(const QByteArray& start, const QByteArray& again) : m_start(start), m_again(again)
    {
        setOpenMode(ReadOnly | Unbuffered);
    }
    [[nodiscard]] qint64 size() const override { return 2'000'000'000; }
    [[nodiscard]] qint64 given() const { return m_given; }

protected:
    qint64 readData(char* data, qint64 most) override
    {
        const qint64 from = pos();
        for (qint64 at = from; at < from + most; ++at)
            data[at - from] = at < m_start.size() ? m_start[at] : m_again[(at - m_start.size()) % m_again.size()];
        m_given += most;
        return most;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_start;
    QByteArray m_again;
    qint64 m_given = 0;
};

void checkEndsEarly(const QByteArray& start, const QByteArray& again, const QString& word)
{
    Endless device(start, again);
    checkRefused(readCaseFile(device, QStringLiteral("R")), word);
    CHECK(device.given() < 8'000'000);
}

} // namespace

TEST_CASE("each kind of broken row is named and left out", "[cases]")
{
    checkLeftOut(",,,,,", QStringLiteral("Date received"), QStringLiteral("The request has no date received"));
    checkLeftOut("2024-02-30,,,,,", QStringLiteral("Date received"), QStringLiteral("“2024-02-30” is not a date"));
    checkLeftOut("Amelia,,,,,", QStringLiteral("Date received"), QStringLiteral("This is not a date"));
    checkLeftOut("2024-03-01,2024-02-29,Y,,,", QStringLiteral("Request outcome date"),
                 QStringLiteral("The outcome is dated before the request"));
    checkLeftOut("2024-03-01,2024-02-29,H,,,", QStringLiteral("Request outcome date"),
                 QStringLiteral("The outcome is dated before the request"));
    checkLeftOut("2024-03-01,2024-03-05,Y,Y,2024-02-29,0", QStringLiteral("Assessment outcome date"),
                 QStringLiteral("The outcome is dated before the request"));
    checkLeftOut("2024-03-01,,Y,,,", QStringLiteral("Request outcome date"), QStringLiteral("The outcome has no date"));
    checkLeftOut("2024-03-01,,N,,,", QStringLiteral("Request outcome date"), QStringLiteral("The outcome has no date"));
    checkLeftOut("2024-03-01,2024-03-05,Y,N,,0", QStringLiteral("Assessment outcome date"),
                 QStringLiteral("The outcome has no date"));
    checkLeftOut("2024-03-01,2024-03-05,X,,,", QStringLiteral("Request outcome"),
                 QStringLiteral("The code “X” is not Y, N, A, W or H"));
    checkLeftOut("2024-03-01,2024-03-05,Agreed,,,", QStringLiteral("Request outcome"),
                 QStringLiteral("The code is not Y, N, A, W or H"));
    checkLeftOut("2024-03-01,2024-03-05,Y,Q,,0", QStringLiteral("Assessment outcome"),
                 QStringLiteral("The code “Q” is not"));
    checkLeftOut("2024-03-01,2024-03-05,Y,Y,2024-05-01,2", QStringLiteral("Week20"),
                 QStringLiteral("The code “2” is not 0 or 1"));
}

TEST_CASE("an outcome or a plan on a day that is none, and a plan before its request, are named and left out", "[cases]")
{
    checkLeftOut("2024-03-01,31/04/2024,Y,,,", QStringLiteral("Request outcome date"), QStringLiteral("“31/04/2024” is not a date"));
    checkLeftOut("2024-03-01,2024-03-05,Y,Y,2024-13-01,0", QStringLiteral("Assessment outcome date"),
                 QStringLiteral("“2024-13-01” is not a date"));
    const QByteArray withPlan = header.chopped(1) + ",EHC plan start date\n";
    for (const auto& [start, beginning] :
         {std::pair("30/02/2024", QStringLiteral("“30/02/2024” is not a date")),
          std::pair("2024-02-29", QStringLiteral("The outcome is dated before the request"))}) {
        const Result<CaseSet> set = readBytes(withPlan + "A000000000001,2024-03-01,2024-03-05,Y,Y,,0," + start + "\n");
        REQUIRE(set);
        CHECK(set->cases.empty());
        CHECK(set->leftOut == 1);
        const QStringList lines = issueLines(*set);
        REQUIRE(lines.size() == 1);
        CAPTURE(lines[0].toStdString());
        CHECK(lines[0].startsWith(QStringLiteral("a file 2 EHC plan start date: %1").arg(beginning)));
    }
}

TEST_CASE("a row that belongs to no request is named and left out", "[cases]")
{
    CaseFolder folder;
    folder.add(QStringLiteral("m2"), "Person ID,Requests Record ID,Date Request Was Received\n1,1,10/01/2024\n")
        .add(QStringLiteral("m3"), "Person ID,Requests Record ID,Assessment Outcome To Issue EHCP,Assessment Outcome Date\n"
                                   "1,2,Y,20/05/2024\n");
    const CaseSet set = readWell(folder.paths);
    CHECK(set.cases.size() == 1);
    CHECK(issueLines(set).join(u' ').contains(QStringLiteral("m3 2 : This row belongs to no request in these files")));
}

TEST_CASE("the second of two equal requests is left out, also where the first is broken", "[cases]")
{
    const QStringList lines = faultsOf("2024-03-01,,,,,\nA000000000002,01/03/2024,,,,,");
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].startsWith(QStringLiteral("a file 4 Date received: This is the same request as in row 3 of a file")));
    CHECK(faultsOf("2024-03-01,,Y,,,\nA000000000002,2024-03-01,,A,,,").size() == 2);
}

TEST_CASE("what is counted with a remark", "[cases]")
{
    CHECK(faultsOf("2024-03-01,,W,,,")[0].contains(QStringLiteral("The withdrawal has no date")));
    CHECK(faultsOf("2024-03-01,2024-03-05,Y,Y,2024-05-01,")[0].contains(QStringLiteral("It counts as none")));
    CHECK(faultsOf("2024-03-01,2024-03-05,Y,A,,").isEmpty());
    CHECK(faultsOf("2024-03-01,2024-03-05,y,y,2024-05-01,TRUE").isEmpty());
    CHECK(faultsOf("2999-03-01,,,,,")[0].contains(QStringLiteral("not a date")));
    CHECK(faultsOf("2150-03-01,,,,,").isEmpty());
}

TEST_CASE("dates in US order are refused as ambiguous, not read wrong", "[cases]")
{
    const QByteArray uk = header + "A000000000001,25/01/2024,,,,,\nA000000000002,04/03/2024,,,,,\n"
                                   "A000000000003,12/25/2023,,,,,\n";
    const Result<CaseSet> among = readBytes(uk);
    REQUIRE(among);
    CHECK(among->cases.size() == 2);
    CHECK(among->cases[1].received == QDate(2024, 3, 4));
    REQUIRE(among->issues.size() == 1);
    CHECK(among->issues[0].row == 4);
    CHECK(among->issues[0].sentence.contains(QStringLiteral("“12/25/2023”")));
    CHECK(among->issues[0].sentence.contains(QStringLiteral("ambiguous")));

    QByteArray us = uk;
    us.replace("25/01/2024", "04/04/2024");
    const Result<CaseSet> alone = readBytes(us);
    REQUIRE(alone);
    CHECK(alone->cases.size() == 1); // 04/04 is the same day either way
    REQUIRE(alone->issues.size() == 2);
    CHECK(alone->issues[0].row == 3);
    CHECK(alone->issues[0].sentence.contains(QStringLiteral("“04/03/2024” may have its month first")));
}

TEST_CASE("no sentence quotes a name, a UPN, a date of birth or a case number, even in the wrong column", "[cases]")
{
    const QStringList planted{QStringLiteral("Amelia"), QStringLiteral("A839002412345"), QStringLiteral("2012-03-04"),
                              QStringLiteral("CASE/2024/0017"), QStringLiteral("100200300")};
    QByteArray table = "Person ID,Requests Record ID,Surname,Forename,DOB,UPN," + header.sliced(4);
    int number = 0;
    for (const QString& text : planted)
        for (int column = 0; column < 6; ++column) {
            QByteArrayList cells{"2024-03-01", "2024-03-05", "Y", "Y", "2024-05-05", "0"};
            cells[column] = text.toUtf8();
            table += QByteArray::number(100200300 + number++) + ",1,Amelia,Amelia,2012-03-04,A839002412345,"
                     + cells.join(',') + '\n';
        }
    const Result<CaseSet> set = readBytes(table);
    REQUIRE(set);
    CHECK(set->issues.size() >= 29);
    for (const Issue& issue : set->issues)
        for (const QString& text : planted)
            CHECK_FALSE((issue.sentence + issue.column).contains(text));
}

TEST_CASE("a file without a usable table is refused in a sentence", "[cases]")
{
    checkRefused(readBytes("month,received\n2024-01,4\n"), QStringLiteral("holds no table of cases"));
    checkRefused(readBytes(""), QStringLiteral("holds no table of cases"));
    checkRefused(readBytes("<Message><Header/></Message>"), QStringLiteral("holds no table of cases"));
    checkRefused(readBytes(QByteArray("\xd0\xcf\x11\xe0 old", 8)), QStringLiteral("old Excel"));
    checkRefused(readBytes("<Message><Person>"), QStringLiteral("damaged or cut short at line 1"));
    checkRefused(readBytes("assessmentid,requestid,assessmentoutcome\n1,2,Y\n"), QStringLiteral("no requests"));
    CaseFolder folder;
    checkRefused(readCases({folder.path()}), QStringLiteral("no requests"));
    CHECK(readCases({folder.path() + QStringLiteral("/none")}).error().kind == ErrorKind::NotFound);
}

TEST_CASE("a document type, entities, endless nesting and endless tags end the reading early", "[cases]")
{
    checkRefused(readBytes("<?xml version=\"1.0\"?>\n<!DOCTYPE m [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><m>&b;</m>"),
                 QStringLiteral("Line 2 of a file declares a document type"));
    checkEndsEarly("<Message>", "<Person>", QStringLiteral("nested more than 64 deep"));
    checkEndsEarly("<Message a='", "x", QStringLiteral("longer than 1 MB"));
    checkEndsEarly("<Message a='", "x>", QStringLiteral("longer than 1 MB"));
    checkEndsEarly("<Message><!-- ", "x> ", QStringLiteral("longer than 1 MB"));
    checkEndsEarly("<Message>", "text ", QStringLiteral("longer than 1 MB"));
}

TEST_CASE("the line of a fault in an XML return is named", "[cases]")
{
    const auto refused = [](const QByteArray& bytes, const QString& beginning) {
        for (const char* end : {"\n", "\r\n"}) {
            const Result<CaseSet> read = readBytes(QByteArray(bytes).replace("\n", end));
            checkRefused(read, beginning);
        }
    };
    const QByteArray longText(2'000'000, 'x');
    refused("<a>\n<Person>\n", QStringLiteral("cut short at line 3,"));
    refused("<a>\n<Person>\n\n  ", QStringLiteral("cut short at line 4,"));
    refused("<a>\n<Person>\n<b\nc='", QStringLiteral("cut short at line 3,"));
    refused("<a>\n<!-- x\n\n", QStringLiteral("cut short at line 2,"));
    refused("<a>\n<b>\n</c>\n</b></a>\n", QStringLiteral("cut short at line 3,"));
    refused("<a>\n\n&no;\n</a>", QStringLiteral("cut short at line 3,"));
    refused("<?xml version='1.0'?>\n\n<!DOCTYPE a>\n<a/>", QStringLiteral("Line 3 of a file declares"));
    refused(QByteArray("<a>\n").repeated(64) + "<b\n\nc='1'/>", QStringLiteral("At line 65 of a file the tags"));
    refused("<a>\n<b>\n\n<c d='\n" + longText + "'/></b></a>", QStringLiteral("Line 4 of a file has a tag longer"));
    refused("<a>\n<b>\n\n<!--\n" + longText + "--></b></a>", QStringLiteral("Line 4 of a file has a tag longer"));
    QByteArray tags, attributes;
    for (int number = 0; number < 20'000; ++number)
        tags += "<a" + QByteArray::number(number) + "/>";
    for (int number = 0; number < 300; ++number)
        attributes += "\na" + QByteArray::number(number) + "=''";
    refused("<a>\n" + tags + "</a>", QStringLiteral("By line 2 of a file there are more kinds of tags or attributes"));
    refused("<a>\n<b" + attributes + "/></a>", QStringLiteral("By line 2 of a file there are more kinds"));
}

TEST_CASE("a zip that climbs out, unpacks to too much, is locked or damaged is refused", "[cases]")
{
    const auto refused = [](const QByteArray& bytes, const QString& word) {
        CaseFolder folder;
        checkRefused(readCases(folder.add(QStringLiteral("z.zip"), bytes).paths), word);
    };
    for (const char* path : {"../b.csv", "a/../../b.csv", "/etc/b.csv", "..\\b.csv", "C:\\b.csv"})
        refused(zipOf({{QString::fromLatin1(path), "x"}}), QStringLiteral("climbs out"));
    refused(zipOf({{QStringLiteral("b.csv"), QByteArray(80'000'000, '0')}}), QStringLiteral("far more than an export"));
    refused(zipOf({{QStringLiteral("b.csv"), "x"}}, "secret"), QStringLiteral("password"));
    const QByteArray whole = zipOf({{QStringLiteral("b.csv"), header}});
    refused(whole.first(whole.size() - 10), QStringLiteral("damaged or cut short"));
}
