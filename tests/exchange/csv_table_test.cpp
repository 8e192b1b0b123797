// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_table.h"

#include "catch_qt.h"
#include "support/table_text.h"

#include <QStringConverter>

using namespace send;

namespace {

const QString name = QStringLiteral("table.csv");

std::vector<CsvRecord> recordsOf(const QByteArray& bytes)
{
    std::vector<CsvRecord> records;
    const auto read = readCsv(bytes, name, [&](CsvRecord&& record) {
        records.push_back(std::move(record));
        return true;
    });
    INFO((read ? std::string() : read.error().sentence.toStdString()));
    REQUIRE(read);
    return records;
}

/// The fields of all records, `|` between fields and `/` between records.
QString textOf(const QByteArray& bytes)
{
    QStringList lines;
    for (const CsvRecord& record : recordsOf(bytes))
        lines += record.fields.join(u'|');
    return lines.join(u'/');
}

std::vector<int> linesOf(const QByteArray& bytes)
{
    std::vector<int> lines;
    for (const CsvRecord& record : recordsOf(bytes))
        lines.push_back(record.line);
    return lines;
}

QString refusal(const QByteArray& bytes)
{
    const auto read = readCsv(bytes, name, [](CsvRecord&&) { return true; });
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == ErrorKind::BadInput);
    return read.error().sentence;
}

QByteArray utf16(const QString& text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder(text);
}

} // namespace

TEST_CASE("records end with LF, CRLF, CR or the end of the file")
{
    for (const char* bytes : {"a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "a,b\nc,d", "a,b\n\n\nc,d\n\n"})
        CHECK(textOf(bytes) == QStringLiteral("a|b/c|d"));
    CHECK(recordsOf("").empty());
    CHECK(recordsOf("\n\r\n").empty());
}

TEST_CASE("quotes hold commas, doubled quotes and line breaks")
{
    CHECK(textOf("\"Bournemouth, Christchurch and Poole\",\"a \"\"b\"\"\",\"two\nlines\"\n")
          == QStringLiteral("Bournemouth, Christchurch and Poole|a \"b\"|two\nlines"));
}

TEST_CASE("empty fields and spaces are kept as they stand")
{
    CHECK(textOf(" a ,,b\n,\n") == QStringLiteral(" a ||b/|"));
    CHECK(textOf("\"\",007\n") == QStringLiteral("|007"));
}

TEST_CASE("every record says on which line it starts")
{
    CHECK(linesOf("a\nb\nc") == std::vector{1, 2, 3});
    CHECK(linesOf("a\r\n\r\nb\r\n\"1\r\n2\r\n3\",x\r\nc\r\n") == std::vector{1, 3, 4, 7});
    CHECK(linesOf("a\rb\rc") == std::vector{1, 2, 3});
    CHECK(linesOf("\"a\n\n\nb\"\nc\n") == std::vector{1, 5});
}

TEST_CASE("UTF-8 with and without a mark, UTF-16 and Windows-1252 read alike")
{
    const QString text = QStringLiteral("Zoë,“£5” – œ€\n");
    const QString read = QStringLiteral("Zoë|“£5” – œ€");
    CHECK(textOf(text.toUtf8()) == read);
    CHECK(textOf("\xef\xbb\xbf" + text.toUtf8()) == read);
    CHECK(textOf(utf16(text, QStringConverter::Utf16LE)) == read);
    CHECK(textOf(utf16(text, QStringConverter::Utf16BE)) == read);
    CHECK(textOf("Zo\xeb,\x93\xa3"
                 "5\x94 \x96 \x9c\x80\n")
          == read);
}

TEST_CASE("what is not a table is refused in a sentence with its row")
{
    CHECK(refusal(QByteArray("a,b\nc,\0d\n", 9)) == QStringLiteral("Row 2, column B, of table.csv holds a NUL byte, "
                                                                   "so it is not a text file. Nothing was imported."));
    CHECK(refusal("a,b\nc,\"d\ne,f\n") == QStringLiteral("Row 2, column B, of table.csv opens a quotation mark that "
                                                         "is never closed. Nothing was imported."));
    CHECK(refusal("a,b\n\"c") == QStringLiteral("Row 2, column A, of table.csv opens a quotation mark that is never "
                                                "closed. Nothing was imported."));
    const QByteArray lines = QByteArray("x,y\n").repeated(400'000);
    CHECK(refusal("a\n\"" + lines).startsWith(QStringLiteral("Row 2, column A, of table.csv opens a quotation mark")));
    CHECK(refusal("a\n" + QByteArray(1'100'000, 'x') + "\nb\n")
              .startsWith(QStringLiteral("Row 2 of table.csv is longer than 1 MB")));
    CHECK(refusal(utf16(QStringLiteral("a,b\n"), QStringConverter::Utf16LE).chopped(1))
              .startsWith(QStringLiteral("table.csv begins as UTF-16 text")));
}

TEST_CASE("reading stops when no more is wanted, and what follows is not looked at")
{
    int records = 0;
    const auto read = readCsv("a\nb\n\"c", name, [&](CsvRecord&&) { return ++records < 2; });
    CHECK(read);
    CHECK(records == 2);
}

TEST_CASE("the delimiter is the one that stands equally often in most records")
{
    CHECK(delimiterOf("a,b,c\n1,2,3\n") == ',');
    CHECK(delimiterOf("a;b;c\n1,5;2;3\n1,6;2,5;3\n") == ';');
    CHECK(delimiterOf("a\tb\n1, 2\t3\n") == '\t');
    CHECK(delimiterOf("title\n\na;b\n\"x;y,z,\";2\n") == ';');
    CHECK(delimiterOf("one\ntwo\n") == ',');
    CHECK(delimiterOf("a,\"b;c;\"\"d\",e\n") == ',');
    CHECK(delimiterOf("") == ',');
}

TEST_CASE("a CSV file is one sheet whose rows count as a spreadsheet's")
{
    const auto workbook = readWorkbook("sep=;\r\na;b\r\n\r\n;\r\n\"1\n2\";'=x;\r\nlast;", QStringLiteral("The table.csv"));
    REQUIRE(workbook);
    REQUIRE(workbook->sheets.size() == 1);
    CHECK(workbook->sheets.front().name == QStringLiteral("The table"));
    CHECK(test::rowTexts(workbook->sheets.front())
          == QStringList{QStringLiteral("2: a|b"), QStringLiteral("5: 1\n2|=x|"), QStringLiteral("6: last|")});
}

TEST_CASE("a byte order mark inside a table is a character like others")
{
    CHECK(textOf("\xef\xbb\xbf\xef\xbb\xbf" "a,\xef\xbb\xbf\n") == QStringLiteral("\uFEFFa|\uFEFF"));
    const auto workbook = readWorkbook("a,\xef\xbb\xbf\n", name);
    REQUIRE(workbook);
    CHECK(workbook->sheets.front().rows.front().cells.back() == Cell{Cell::Kind::Text, QStringLiteral("\uFEFF")});
}
