// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table.h"

#include "catch_qt.h"
#include "exchange/xlsx_cell.h"
#include "exchange/xlsx_merges.h"
#include "support/table_text.h"
#include "support/zip_builder.h"

#include <QBuffer>

#include <random>

using namespace send;
using namespace send::test;

namespace {

const QString name = QStringLiteral("book.xlsx");

Workbook workbookOf(const QByteArray& bytes)
{
    auto read = readWorkbook(bytes, name);
    INFO((read ? std::string() : (read.error().sentence + read.error().detail).toStdString()));
    REQUIRE(read);
    return *std::move(read);
}

/// The rows of a workbook whose only sheet has these.
QString rowsOf(const QByteArray& rows, const QByteArray& behindRows = {}, const QByteArray& strings = {})
{
    const Workbook workbook = workbookOf(zipOf(workbookParts(rows, behindRows, strings)));
    REQUIRE(workbook.sheets.size() == 1);
    return rowTexts(workbook.sheets.front()).join(u'/');
}

QString decimal(std::string_view number)
{
    return QString::fromStdString(plainDecimal(number).value_or("none"));
}

QString date(double serial, bool isFrom1904 = false)
{
    return dateOfSerial(serial, isFrom1904).value_or(QStringLiteral("none"));
}

} // namespace

TEST_CASE("a number is the decimal that a spreadsheet shows")
{
    CHECK(decimal("1234") == QStringLiteral("1234"));
    CHECK(decimal("-0.450") == QStringLiteral("-0.45"));
    CHECK(decimal("0.30000000000000004") == QStringLiteral("0.3"));
    CHECK(decimal("0.77600000000000002") == QStringLiteral("0.776"));
    CHECK(decimal("1E-2") == QStringLiteral("0.01"));
    CHECK(decimal("1.5e3") == QStringLiteral("1500"));
    CHECK(decimal("1e20") == QStringLiteral("100000000000000000000"));
    CHECK(decimal("123456789012345678") == QStringLiteral("123456789012346000"));
    CHECK(decimal("007") == QStringLiteral("7"));
    CHECK(decimal("-0.0") == QStringLiteral("0"));
    CHECK(decimal("100") == QStringLiteral("100"));
    CHECK(decimal("63.142857142857146") == QStringLiteral("63.1428571428571"));
    CHECK(decimal("-1.5E-7") == QStringLiteral("-0.00000015"));
    CHECK(decimal("-1234567890123456") == QStringLiteral("-1234567890123460"));
    CHECK(decimal("-1e20") == QStringLiteral("-100000000000000000000"));
    CHECK(decimal("0.000000000000000000") == QStringLiteral("0"));
    CHECK(decimal("-0.000000000000000000") == QStringLiteral("0"));
    CHECK(decimal("1200.00") == QStringLiteral("1200"));
    for (const char* text : {"", "abc", "nan", "inf", "1e999", "1,5", "."})
        CHECK(decimal(text) == QStringLiteral("none"));
}

TEST_CASE("a percentage is the decimal a hundredfold, to the digit")
{
    CHECK(timesHundred("0.776") == "77.6");
    CHECK(timesHundred("1") == "100");
    CHECK(timesHundred("-0.005") == "-0.5");
    CHECK(timesHundred("0") == "0");
    CHECK(timesHundred("0.12345") == "12.345");
}

TEST_CASE("days are counted as Excel counts them, from 1900 with its 29 February and from 1904")
{
    CHECK(date(46326) == QStringLiteral("2026-10-31"));
    CHECK(date(46326.604166666664) == QStringLiteral("2026-10-31T14:30:00"));
    CHECK(date(46326.9999999) == QStringLiteral("2026-11-01"));
    CHECK(date(1) == QStringLiteral("1900-01-01"));
    CHECK(date(59) == QStringLiteral("1900-02-28"));
    CHECK(date(60) == QStringLiteral("none"));
    CHECK(date(61) == QStringLiteral("1900-03-01"));
    CHECK(date(0.5) == QStringLiteral("12:00:00"));
    CHECK(date(44864, true) == QStringLiteral("2026-10-31"));
    CHECK(date(0, true) == QStringLiteral("1904-01-01"));
    CHECK(date(2'958'465) == QStringLiteral("9999-12-31"));
    CHECK(date(2'958'466) == QStringLiteral("none"));
    CHECK(date(-1) == QStringLiteral("none"));
}

TEST_CASE("a format code says whether a number is a date or a percentage")
{
    for (const char* code : {"dd/mm/yyyy", "[$-809]dd mmmm yyyy;@", "yyyy\\-mm\\-dd", "mmm\\ yy", "h:mm AM/PM",
                             "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "[Red]d/m/yy"})
        CHECK(numberForm(code) == NumberForm::Date);
    for (const char* code : {"0%", "0.0%", "[Red]0.00%;-0.00%", "#,##0.0\\ %"})
        CHECK(numberForm(code) == NumberForm::Percent);
    for (const char* code : {"General", "0.00", "#,##0", "0.0\" days\"", "\\d0", "[Red]0", "_-\"£\"* #,##0.00", "0E+00",
                             "[h]:mm", "[$£-809]#,##0", "0\"%\"", "@", "", "[", "\"", "\\"})
        CHECK(numberForm(code) == NumberForm::Plain);
}

TEST_CASE("every kind of cell reads as what the spreadsheet shows")
{
    CHECK(rowsOf("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>in</t></is></c>"
                 "<c r=\"C1\" t=\"str\"><f>A1&amp;\"x\"</f><v>cached</v></c><c r=\"D1\" t=\"b\"><v>1</v></c>"
                 "<c r=\"E1\" t=\"e\"><v>#REF!</v></c><c r=\"F1\" s=\"1\"><v>0.77600000000000002</v></c>"
                 "<c r=\"G1\" s=\"2\"><v>46326</v></c><c r=\"H1\"><f>1+1</f><v>2</v></c>"
                 "<c r=\"I1\" s=\"4\"><v>46326.5</v></c><c r=\"J1\" s=\"5\"><v>3.5</v></c><c r=\"K1\" s=\"3\"><v>1.5</v></c>"
                 "<c r=\"L1\" t=\"d\"><v>2026-10-31T00:00:00</v></c><c r=\"M1\" s=\"99\"><v>7</v></c></row>",
                 {}, "<si><t>zero</t></si><si><t>one</t></si>")
          == QStringLiteral("1: one|in|cached|TRUE|!#REF!|%77.6%|@2026-10-31|#2|@2026-10-31T12:00:00|#3.5|#1.5|"
                            "@2026-10-31|#7"));
}

TEST_CASE("a text is its runs together, without its phonetic guide, and with what XML cannot hold")
{
    CHECK(rowsOf("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><r><t>a</t></r><r><t> b</t></r>"
                 "<rPh sb=\"0\" eb=\"1\"><t>said</t></rPh></is></c></row>",
                 {},
                 "<si><r><rPr><b/></rPr><t>Bo</t></r><r><t xml:space=\"preserve\">ld &amp; plain </t></r>"
                 "<rPh sb=\"0\" eb=\"1\"><t>said</t></rPh></si><si><t>two_x000A_lines _x005F_x000D_ _x12_</t></si>")
          == QStringLiteral("1: Bold & plain |two\nlines _x000D_ _x12_|a b"));
}

TEST_CASE("rows and cells without a reference follow the one before, and empty ones are left out")
{
    CHECK(rowsOf("<row><c><v>1</v></c><c><v>2</v></c></row><row/><row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c>"
                 "<c s=\"2\"/></row><row><c><v>5</v></c></row>")
          == QStringLiteral("1: #1|#2/5: ||#3|#4/6: #5"));
}

TEST_CASE("merged cells all have what the first of them has")
{
    CHECK(rowsOf("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Metric</v></c><c r=\"B1\" t=\"str\"><v>2026</v></c></row>"
                 "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"C2\"><v>2</v></c></row>",
                 "<mergeCells count=\"2\"><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"A1:A2\"/></mergeCells>")
          == QStringLiteral("1: Metric|2026|2026/2: Metric|#1|#2"));
    CHECK(rowsOf("<row><c t=\"str\"><v>mergeCells</v></c></row>",
                 "<mergeCells><mergeCell ref='A1:XFD1048576'/><mergeCell ref='Z9'/><mergeCell ref=''/></mergeCells>")
          == QStringLiteral("1: mergeCells"));
}

TEST_CASE("the strict form, prefixes, absolute targets and 1904 are read")
{
    Parts parts;
    parts[QStringLiteral("_rels/.rels")] =
        "<p:Relationships xmlns:p=\"x\"><p:Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/"
        "relationships/officeDocument\" Target=\"/book/main.xml\"/></p:Relationships>";
    parts[QStringLiteral("book/main.xml")] =
        "<x:workbook xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:q=\"r\"><x:workbookPr "
        "date1904=\"true\"/><x:sheets><x:sheet name=\"Old\" sheetId=\"4\" state=\"veryHidden\" q:id=\"b\"/><x:sheet "
        "name=\"Chart\" sheetId=\"5\" q:id=\"c\"/><x:sheet name=\"New\" sheetId=\"6\" q:id=\"d\"/></x:sheets></x:workbook>";
    parts[QStringLiteral("book/_rels/main.xml.rels")] =
        "<Relationships><Relationship Id=\"b\" Type=\"x/worksheet\" Target=\"../other/s1.xml\"/><Relationship Id=\"c\" "
        "Type=\"x/chartsheet\" Target=\"c.xml\"/><Relationship Id=\"d\" Type=\"x/worksheet\" Target=\"/Other/S2.xml\"/>"
        "<Relationship Id=\"e\" Type=\"x/styles\" Target=\"st.xml\"/></Relationships>";
    parts[QStringLiteral("book/st.xml")] = "<x:styleSheet xmlns:x=\"x\"><x:cellXfs><x:xf numFmtId=\"14\"/></x:cellXfs>"
                                           "</x:styleSheet>";
    parts[QStringLiteral("other/s1.xml")] = "<x:worksheet xmlns:x=\"x\"><x:sheetData/></x:worksheet>";
    parts[QStringLiteral("other/s2.xml")] =
        "<x:worksheet xmlns:x=\"x\"><x:sheetData><x:row r=\"2\" hidden=\"1\"><x:c r=\"B2\" s=\"0\"><x:v>44864</x:v></x:c>"
        "</x:row></x:sheetData></x:worksheet>";
    const Workbook workbook = workbookOf(zipOf(parts));
    REQUIRE(workbook.sheets.size() == 2);
    CHECK(workbook.sheets[0].name == QStringLiteral("Old"));
    CHECK(workbook.sheets[0].isHidden);
    CHECK(workbook.sheets[0].rows.empty());
    CHECK_FALSE(workbook.sheets[1].isHidden);
    CHECK(rowTexts(workbook.sheets[1]) == QStringList{QStringLiteral("2: |@2026-10-31")});
    CHECK(workbook.sheets[1].rows.front().isHidden);
}

TEST_CASE("reading can be watched and stopped")
{
    const QByteArray bytes = zipOf(workbookParts(QByteArray("<row><c><v>1</v></c></row>").repeated(20'000)));
    qint64 last = 0;
    const auto whole = readWorkbook(bytes, name, [&](qint64 done, qint64 total) {
        CHECK(done >= last);
        CHECK(done <= total);
        last = done;
        return true;
    });
    REQUIRE(whole);
    CHECK(whole->isWhole);
    CHECK(whole->sheets.front().rows.size() == 20'000);
    const auto stopped = readWorkbook(bytes, name, [](qint64, qint64) { return false; });
    REQUIRE(stopped);
    CHECK_FALSE(stopped->isWhole);
}

namespace {

constexpr int manyRows = 300'000; ///< some 8 MB of XML, which is parsed in several stretches

Parts longSheet(const QByteArray& end = {}, const QByteArray& behindRows = {})
{
    return workbookParts(QByteArray("<row><c><v>1</v></c></row>").repeated(manyRows - 1) + end, behindRows);
}

/// A file on a disk that can go away.
class LossyFile : public QBuffer
{
public:
    bool isLost = false;

protected:
    qint64 readData(char* data, qint64 size) override { return isLost ? -1 : QBuffer::readData(data, size); }
};

Result<void> streamed(QIODevice& file, const QByteArray& bytes, const OnRow& onRow, const ReadProgress& progress = {})
{
    static_cast<QBuffer&>(file).setData(bytes);
    file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return streamRows(file, name, onRow, progress);
}

} // namespace

TEST_CASE("merges at the end of a long sheet fill its first rows and its last")
{
    const Workbook workbook =
        workbookOf(zipOf(longSheet("<row><c r=\"B300000\"><v>2</v></c></row>",
                                   "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A299999:A300000\"/></mergeCells>")));
    const auto& rows = workbook.sheets.front().rows;
    REQUIRE(rows.size() == manyRows);
    CHECK(rowText(rows.front()) == QStringLiteral("1: #1|#1|#1"));
    CHECK(rowText(rows[1]) == QStringLiteral("2: #1"));
    CHECK(rowText(rows.back()) == QStringLiteral("300000: #1|#2"));
    for (int row = 0; row < manyRows; row += 997)
        CHECK(rows[std::size_t(row)].row == row + 1);
}

TEST_CASE("the list of merges is found however the sheet is cut")
{
    const std::string sheet = "<row><c><v>m</v></c></row><mergeCells count=\"1\"><mergeCell ref=\"B2:C3\"/></mergeCells>";
    for (std::size_t first = 0; first <= sheet.size(); ++first)
        for (const std::size_t piece : {1, 4, 11, 100}) {
            MergeFinder finder;
            finder.take(std::string_view(sheet).substr(0, first));
            for (auto at = first; at < sheet.size(); at += piece)
                finder.take(std::string_view(sheet).substr(at, piece));
            const auto merges = finder.merges();
            REQUIRE(merges.size() == 1);
            CHECK(merges.front().last.column == 2);
        }
}

TEST_CASE("a long sheet can be left in its middle: by its taker, by the progress, by an exception")
{
    const QByteArray bytes = zipOf(longSheet());
    int rows = 0;
    QBuffer left, stopped, thrown;
    CHECK(streamed(left, bytes, [&](const SheetInfo&, TableRow&&) { return ++rows < 250'000; }));
    CHECK(rows == 250'000);
    rows = 0;
    const auto count = [&](const SheetInfo&, TableRow&&) { return ++rows > 0; };
    CHECK(streamed(stopped, bytes, count, [&](qint64, qint64) { return rows == 0; }));
    CHECK(rows > 0);
    CHECK(rows < manyRows);
    rows = 0;
    const auto refuse = [&](const SheetInfo&, TableRow&&) -> bool { return ++rows < 250'000 ? true : throw rows; };
    CHECK_THROWS_AS((void)streamed(thrown, bytes, refuse), int);
}

TEST_CASE("damage in the middle of a long sheet ends in its sentence")
{
    std::mt19937 random(1);
    QByteArray numbers; // that do not pack well, so that the file is read on while rows are handed out
    for (int row = 1; row < manyRows; ++row)
        numbers += "<row><c><v>" + QByteArray::number(qulonglong(random())) + "</v></c></row>";
    LossyFile file;
    const auto lost = streamed(file, zipOf(workbookParts(numbers)),
                               [&](const SheetInfo&, TableRow&&) { return file.isLost = true; });
    REQUIRE_FALSE(lost);
    CHECK(lost.error().sentence.startsWith(QStringLiteral("book.xlsx is damaged: the sheet Data cannot be read to its end.")));
    int rows = 0;
    QBuffer garbled;
    const auto read = streamed(garbled, zipOf(longSheet("<row></c>")), [&](const SheetInfo&, TableRow&&) { return ++rows > 0; });
    REQUIRE_FALSE(read);
    CHECK(read.error().sentence.startsWith(QStringLiteral("book.xlsx is damaged: the sheet Data breaks off or is garbled.")));
    CHECK(rows == manyRows - 1);
}

TEST_CASE("columns are named as a spreadsheet names them")
{
    CHECK(columnName(0) == QStringLiteral("A"));
    CHECK(columnName(25) == QStringLiteral("Z"));
    CHECK(columnName(26) == QStringLiteral("AA"));
    CHECK(columnName(16'383) == QStringLiteral("XFD"));
    for (int column = 0; column < 16'384; column += 7)
        CHECK(placeOf(columnName(column).toStdString()).column == column);
}
