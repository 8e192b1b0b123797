// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_table.h"

#include "catch_qt.h"
#include "support/table_text.h"
#include "support/zip_builder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <random>

using namespace send;
using namespace send::test;

namespace {

QByteArray fixture(const QString& name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/tables/") + name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QString rowsOf(const QString& name)
{
    const auto workbook = readWorkbook(fixture(name), name);
    INFO((name + (workbook ? QString() : workbook.error().sentence)).toStdString());
    REQUIRE(workbook);
    QStringList sheets;
    for (const Sheet& sheet : workbook->sheets)
        sheets += rowTexts(sheet).join(u'/');
    return sheets.join(QStringLiteral(" // "));
}

/// What is said of a file that cannot be read. Rows may have come before the fault; what takes them drops them.
QString refusal(const QByteArray& bytes)
{
    const auto read = readWorkbook(bytes, QStringLiteral("The file"));
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == ErrorKind::BadInput);
    CHECK(read.error().sentence.contains(QStringLiteral("The file")));
    CHECK(read.error().sentence.contains(QStringLiteral("Nothing was imported.")));
    CHECK_FALSE(read.error().sentence.contains(u'%'));
    return read.error().sentence;
}

QString refusalOf(const Parts& parts)
{
    return refusal(zipOf(parts));
}

bool starts(const QString& sentence, const char* start)
{
    INFO(sentence.toStdString());
    CHECK(sentence.startsWith(QLatin1String(start)));
    return sentence.startsWith(QLatin1String(start));
}

Parts with(Parts parts, const char* part, const QByteArray& bytes)
{
    parts[QLatin1String(part)] = bytes;
    return parts;
}

const char* const sheetPart = "xl/worksheets/sheet1.xml";

} // namespace

TEST_CASE("every way to write a CSV file reads as the same rows")
{
    const QString quotes = QStringLiteral("1: Metric|Area|Value/2: Timeliness|Bournemouth, Christchurch and Poole|77.6%/"
                                          "3: Said \"no\"|Dorset|007/4: two\nlines||");
    CHECK(rowsOf(QStringLiteral("good/quotes.csv")) == quotes);
    CHECK(rowsOf(QStringLiteral("good/quotes-crlf.csv")).remove(u'\r') == quotes);
    CHECK(rowsOf(QStringLiteral("good/quotes-cr.csv")).replace(u'\r', u'\n') == quotes);
    for (const char* name : {"bom-semicolons", "utf16le", "utf16be", "windows1252"})
        CHECK(rowsOf(QStringLiteral("good/%1.csv").arg(QLatin1String(name)))
              == QStringLiteral("1: Metric|Note|Value/2: Zoë|“£5” – œ€|0,5"));
    CHECK(rowsOf(QStringLiteral("good/ragged.csv")) == QStringLiteral("1: a|b|c/2: 1/4: 1|2|3|4|/6: last|no line end"));
    CHECK(rowsOf(QStringLiteral("good/odd-quotes.csv")) == QStringLiteral("1: a\"b|cd| e |\"/2: =1+1|-5|'=2"));
    CHECK(rowsOf(QStringLiteral("good/tabs.txt")) == QStringLiteral("1: Metric|Value/2: Timeliness|77.6"));
}

TEST_CASE("workbooks of openpyxl, LibreOffice and in the form of Google Sheets read alike, counted from 1900 or from 1904")
{
    const QString rows = QStringLiteral("1: Metric|Autumn 2026|Autumn 2026|As at/2: Timeliness|%77.6%|#0.3|@2026-10-31/"
                                        "3: =1+1 as text|#1234|TRUE|@2026-10-31T14:30:00/"
                                        "4: Zoë “£5”\nsecond line|DOUBLE|!#N/A|[p]/6: hidden|007|#5 // 2: |id // ");
    const auto doubled = [&](const char* text) { return QString(rows).replace(QLatin1String("DOUBLE"), QLatin1String(text)); };
    CHECK(rowsOf(QStringLiteral("good/openpyxl.xlsx")) == doubled("")); // which never works a formula out
    CHECK(rowsOf(QStringLiteral("good/openpyxl-1904.xlsx")) == doubled(""));
    CHECK(rowsOf(QStringLiteral("good/libreoffice.xlsx")) == doubled("#2468"));
    CHECK(rowsOf(QStringLiteral("good/google-sheets.xlsx")) == doubled("#2468"));
    const auto workbook = readWorkbook(fixture(QStringLiteral("good/libreoffice.xlsx")), QStringLiteral("book"));
    REQUIRE(workbook);
    CHECK(workbook->sheets[1].isHidden);
    CHECK(workbook->sheets[0].rows.back().isHidden);
}

TEST_CASE("a file of another kind is named as what it is")
{
    const auto of = [](const char* name) { return refusal(fixture(QStringLiteral("bad/") + QLatin1String(name))); };
    starts(of("empty.csv"), "The file is empty.");
    starts(of("nul.csv"), "Row 3, column B, of The file holds a NUL byte");
    starts(of("unclosed-quote.csv"), "Row 3, column B, of The file opens a quotation mark that is never closed.");
    starts(of("utf16-cut.csv"), "The file begins as UTF-16 text");
    starts(of("old.xls"), "The file is a file of Excel 97 to 2003 (.xls)");
    starts(of("open.ods"), "The file is an OpenDocument file");
    starts(of("password.xlsx"), "The file is protected by a password");
    starts(of("paper.pdf"), "The file is a PDF");
    starts(of("web-page.xls"), "The file is a web page or XML");
    Parts word = workbookParts({});
    word[QStringLiteral("_rels/.rels")].replace("xl/workbook.xml", "word/document.xml");
    starts(refusalOf(word), "The file is an Office file, but no workbook.");
    Parts binary = workbookParts({});
    binary[QStringLiteral("_rels/.rels")].replace("workbook.xml", "workbook.bin");
    starts(refusalOf(binary), "The file is a binary workbook (.xlsb)");
    starts(refusalOf({{QStringLiteral("data.csv"), "a,b\n"}}), "The file is a zip file, but no workbook.");
    starts(refusal(zipOf(workbookParts({}), "secret")), "The file is protected by a password");
}

TEST_CASE("a CSV file that no table is ends in a sentence with its row")
{
    starts(refusal("a,b\n" + QByteArray(10 * 1024 * 1024, 'x') + "\n1,2\n"), "Row 2 of The file is longer than 1 MB");
    starts(refusal("a,b\nc,\"" + QByteArray("x\n").repeated(5 * 1024 * 1024)),
           "Row 2, column B, of The file opens a quotation mark that is never closed.");
    starts(refusal(QByteArray(20'000, ',')), "Row 1 of The file has more than 16,384 columns");
    starts(refusal((QByteArray(16'000, ',') + "x\n").repeated(400)), "The file has more than 5 million cells");
}

TEST_CASE("a workbook that is cut short or lacks a part ends in a sentence that names it")
{
    const QByteArray whole = zipOf(workbookParts(QByteArray("<row><c><v>1</v></c></row>").repeated(50)));
    for (qsizetype size = 4; size < whole.size(); size += 97)
        starts(refusal(whole.first(size)), "The file is damaged");
    for (const auto& [part, what] : std::initializer_list<std::pair<const char*, const char*>>{
             {"xl/workbook.xml", "The file is damaged: the list of its sheets is missing."},
             {"xl/_rels/workbook.xml.rels", "The file is damaged: the list of its parts is missing."},
             {sheetPart, "The file is damaged: the sheet Data is missing."},
             {"xl/sharedStrings.xml", "The file is damaged: the list of its texts is missing."},
             {"xl/styles.xml", "The file is damaged: the list of its number formats is missing."}}) {
        Parts parts = workbookParts("<row><c><v>1</v></c></row>");
        parts.remove(QLatin1String(part));
        starts(refusalOf(parts), what);
    }
    starts(refusalOf(with(workbookParts({}), "xl/_rels/workbook.xml.rels", "<Relationships/>")),
           "The file is damaged: the sheet Data is missing.");
    starts(refusalOf(with(workbookParts({}), "xl/workbook.xml", "<workbook/>")), "The file has no sheet with cells.");
    starts(refusalOf(with(workbookParts({}), sheetPart, "<worksheet><sheetData><row></sheetData>")),
           "The file is damaged: the sheet Data breaks off or is garbled.");
}

TEST_CASE("cells that point nowhere end in a sentence with their place")
{
    const auto of = [](const QByteArray& rows) { return refusalOf(workbookParts(rows, {}, "<si><t>only</t></si>")); };
    starts(of("<row r=\"3\"><c r=\"B3\" t=\"s\"><v>1</v></c></row>"),
           "The file is damaged: the cell B3 of the sheet Data points at a text that is not there.");
    starts(of("<row><c t=\"s\"><v>-1</v></c></row>"), "The file is damaged: the cell A1 of the sheet Data points");
    starts(of("<row><c t=\"s\"><v>99999999999999999999</v></c></row>"), "The file is damaged: the cell A1");
    starts(of("<row><c r=\"ZZZZZZZZ1\"><v>1</v></c></row>"), "The file is damaged: at A1 the sheet Data has a cell in a column");
    starts(of("<row><c r=\"XFE1\"><v>1</v></c></row>"), "The file is damaged: at A1 the sheet Data has a cell in a column");
    starts(of("<row r=\"1048577\"/>"), "The file is damaged: behind the cell");
    starts(of("<row r=\"0\"/>"), "The file is damaged: behind the cell");
    for (const char* nested : {"<row><c><v>1</v></c><c><row/><v>2</v></c></row>", "<row><c><v>1</v><row></row></c></row>",
                               "<row><c><v>1</v><c><v>2</v></c></c></row>", "<row><row/></row>",
                               "<c><row/><v>1</v></c>"})
        CHECK(of(nested).contains(QStringLiteral("of the sheet Data a row or a cell begins inside another.")));
    starts(of("<row><c t=\"str\"><v>" + QByteArray(2'000'000, 'x') + "</v></c></row>"),
           "The file is not a workbook that can be read: the cell A1 of the sheet Data holds more than 1 MB.");
    starts(of(QByteArray("<row><c r=\"XFD1\"><v>1</v></c></row>").repeated(400)), "The file has more than 5 million cells");
}

TEST_CASE("what a stranger may hide in a workbook is refused, and nothing outside is read")
{
    const QByteArray doctype = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
    const QByteArray laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    for (const QByteArray& start : {doctype, laughs})
        for (const char* part : {sheetPart, "xl/workbook.xml", "_rels/.rels", "xl/styles.xml", "xl/sharedStrings.xml"}) {
            Parts parts = workbookParts("<row><c><v>1</v></c></row>");
            parts[QLatin1String(part)].prepend(start);
            starts(refusalOf(parts), "The file is not opened: the ");
        }
    starts(refusalOf(workbookParts(QByteArray("<deep>").repeated(1'000))),
           "The file is not a workbook that can be read: the sheet Data is nested deeper");
    starts(refusalOf(workbookParts("<row a=\"" + QByteArray(8'000'000, 'x') + "\"/>")),
           "The file is not a workbook that can be read: the sheet Data is nested deeper or has longer tags");
    starts(refusalOf(workbookParts(QByteArray(70'000'000, ' '))), "The file is far larger inside than it looks: the sheet Data");
    starts(refusalOf(with(workbookParts({}), "xl/sharedStrings.xml", "<sst>" + QByteArray("<si/>").repeated(14'000'000))),
           "The file is far larger inside than it looks: the list of its texts");
}

TEST_CASE("a million empty rows are no rows")
{
    const auto workbook = readWorkbook(zipOf(workbookParts(QByteArray("<row/>").repeated(1'048'576))), QStringLiteral("book"));
    REQUIRE(workbook);
    CHECK(workbook->sheets.front().rows.empty());
    starts(refusalOf(workbookParts(QByteArray("<row/>").repeated(1'048'577))), "The file is damaged: behind the cell");
}

namespace {

/// What a CSV file may hold, in an order that makes trouble.
QByteArray oddCsv(std::mt19937& random)
{
    const QByteArrayList pieces{"a", "\"", "\"\"", ",", "\n", "\r\n", "\r", " ", "é", "7", ";", "\",\"", "\"x\"", ",,"};
    QByteArray text;
    for (auto left = random() % 40; left > 0; --left)
        text += pieces.at(qsizetype(random() % std::size_t(pieces.size())));
    return text;
}

/// The records that Python's csv reads from each of the files, without blank lines. A mark that is still open at the end
/// swallows the record that is put behind; then it is null.
QJsonArray pythonRecords(const QString& folder, int files)
{
    const QString program = QStringLiteral("import csv, io, json, sys\n"
                                           "out = []\n"
                                           "for i in range(int(sys.argv[2])):\n"
                                           "    with open(f'{sys.argv[1]}/{i}.csv', newline='', encoding='utf-8') as f:\n"
                                           "        lines = (f.read() + '\\n#END#\\n')\n"
                                           "    rows = [r for r in csv.reader(io.StringIO(lines, newline='')) if r]\n"
                                           "    out.append(rows[:-1] if rows[-1] == ['#END#'] else None)\n"
                                           "print(json.dumps(out))\n");
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-c"), program, folder, QString::number(files)});
    REQUIRE(python.waitForFinished(60'000));
    INFO(python.readAllStandardError().toStdString());
    REQUIRE(python.exitCode() == 0);
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

QJsonValue ownRecords(const QByteArray& bytes)
{
    QJsonArray records;
    const auto read = readCsv(bytes, QStringLiteral("table"), [&](CsvRecord&& record) {
        records.append(QJsonArray::fromStringList(record.fields));
        return true;
    });
    return read ? QJsonValue(records) : QJsonValue();
}

} // namespace

TEST_CASE("the records are those of Python's csv")
{
    const QTemporaryDir folder;
    std::mt19937 random(6);
    constexpr int files = 3'000;
    std::vector<QByteArray> texts;
    for (int place = 0; place < files; ++place) {
        texts.push_back(oddCsv(random));
        QFile file(QDir(folder.path()).filePath(QStringLiteral("%1.csv").arg(place)));
        REQUIRE((file.open(QIODevice::WriteOnly) && file.write(texts.back()) == texts.back().size()));
    }
    const QJsonArray theirs = pythonRecords(folder.path(), files);
    REQUIRE(theirs.size() == files);
    for (int place = 0; place < files; ++place) {
        INFO(texts[std::size_t(place)].toStdString());
        CHECK(QJsonDocument(QJsonArray{ownRecords(texts[std::size_t(place)])}).toJson()
              == QJsonDocument(QJsonArray{theirs[place]}).toJson());
    }
}
