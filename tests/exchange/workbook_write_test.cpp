// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/workbook_write.h"

#include "catch_qt.h"
#include "exchange/harmless_text.h"
#include "support/table_text.h"

#include <random>

using namespace send;
using namespace send::test;

namespace {

const QString name = QStringLiteral("table");

Cell text(const QString& words)
{
    return words.isEmpty() ? Cell() : Cell{Cell::Kind::Text, words};
}

/// Texts of a few letters, most of them the ones that make trouble somewhere.
QString oddText(std::mt19937& random)
{
    const QString letters = QStringLiteral("=+-@\t\r\n'\",;_x000D_ab1 é€\u0001\u000B\uFFFE😀%.5");
    QString words;
    for (auto left = random() % 6; left > 0; --left)
        words += letters.at(qsizetype(random() % std::size_t(letters.size())));
    return QString::fromUtf8(words.toUtf8()); // whole characters only
}

std::vector<std::vector<Cell>> oddRows(std::mt19937& random)
{
    std::vector<std::vector<Cell>> rows(1 + random() % 8);
    for (auto& row : rows) {
        row.push_back(text(QStringLiteral("row")));
        for (auto left = random() % 5; left > 0; --left)
            row.push_back(text(oddText(random)));
    }
    return rows;
}

OutWorkbook bookOf(const std::vector<std::vector<Cell>>& rows)
{
    OutSheet sheet{.name = QStringLiteral("Data")};
    for (const auto& row : rows) {
        sheet.rows.emplace_back();
        for (const Cell& cell : row)
            sheet.rows.back().push_back({cell, CellLook::Plain});
    }
    return {.title = {}, .author = {}, .sheets = {sheet}};
}

Workbook read(const QByteArray& bytes)
{
    auto workbook = readWorkbook(bytes, name);
    INFO((workbook ? std::string() : workbook.error().sentence.toStdString()));
    REQUIRE(workbook);
    return *std::move(workbook);
}

QByteArray xlsx(const OutWorkbook& book)
{
    const auto bytes = writeXlsx(book);
    INFO((bytes ? std::string() : (bytes.error().sentence + bytes.error().detail).toStdString()));
    REQUIRE(bytes);
    return *bytes;
}

/// Without the empty cells at the end of a row, which XLSX has none of.
std::vector<Cell> trimmed(std::vector<Cell> row)
{
    while (!row.empty() && row.back().kind == Cell::Kind::Empty)
        row.pop_back();
    return row;
}

} // namespace

TEST_CASE("no text begins like a formula in a CSV cell, and each reads back as it was")
{
    CHECK(harmlessText(QStringLiteral("=1+1")) == QStringLiteral("'=1+1"));
    CHECK(harmlessText(QStringLiteral("@SUM(A1)")) == QStringLiteral("'@SUM(A1)"));
    CHECK(harmlessText(QStringLiteral("-cmd")) == QStringLiteral("'-cmd"));
    CHECK(harmlessText(QStringLiteral("\t=1")) == QStringLiteral("'\t=1"));
    CHECK(harmlessText(QStringLiteral("'=1")) == QStringLiteral("''=1"));
    for (const char* same : {"-5", "+0.5%", "'tis", "", "12", "a=b", "''"})
        CHECK(harmlessText(QLatin1String(same)) == QLatin1String(same));
    std::mt19937 random(3);
    for (int run = 0; run < 5'000; ++run) {
        const QString words = oddText(random);
        const QString written = harmlessText(words);
        CHECK(plainText(written) == words);
        const bool isNumber = written.size() > 1 && QStringView(u"+-").contains(written.front())
                              && QString(written.sliced(1)).remove(u'%').toDouble() >= 0 && written.at(1) != u'-';
        if (!written.isEmpty() && !isNumber)
            CHECK_FALSE(QStringView(u"=+-@\t\r").contains(written.front()));
    }
}

TEST_CASE("CSV is written so that Excel reads it, and reads back equal")
{
    CHECK(writeCsv({{text(QStringLiteral("a,b")), {}, {Cell::Kind::Number, QStringLiteral("-5")}},
                    {text(QStringLiteral("=x")), {Cell::Kind::Percent, QStringLiteral("77.6%")}}})
          == QByteArray("\xef\xbb\xbf\"a,b\",,-5\r\n'=x,77.6%\r\n"));
    std::mt19937 random(4);
    for (int run = 0; run < 300; ++run) {
        const auto rows = oddRows(random);
        const Workbook workbook = read(writeCsv(rows));
        REQUIRE(workbook.sheets.size() == 1);
        REQUIRE(workbook.sheets[0].rows.size() == rows.size());
        for (std::size_t row = 0; row < rows.size(); ++row)
            CHECK(workbook.sheets[0].rows[row].cells == rows[row]);
    }
}

TEST_CASE("XLSX texts are texts and read back equal")
{
    std::mt19937 random(5);
    for (int run = 0; run < 40; ++run) {
        const auto rows = oddRows(random);
        const Workbook workbook = read(xlsx(bookOf(rows)));
        REQUIRE(workbook.sheets.size() == 1);
        REQUIRE(workbook.sheets[0].rows.size() == rows.size());
        for (std::size_t row = 0; row < rows.size(); ++row)
            CHECK(workbook.sheets[0].rows[row].cells == trimmed(rows[row]));
    }
}

TEST_CASE("XLSX numbers, percentages and dates read back equal to the digit")
{
    std::vector<std::vector<Cell>> rows;
    for (const char* number : {"0", "-5", "0.45", "1234567.891", "0.000001", "123456789012345", "-0.1", "99999999.999999"})
        rows.push_back({{Cell::Kind::Number, QLatin1String(number)}});
    for (const char* percent : {"0%", "77.6%", "100%", "-0.5%", "12.345678%", "33.3333%"})
        rows.push_back({{Cell::Kind::Percent, QLatin1String(percent)}});
    for (const char* date : {"2026-10-31", "1900-03-01", "1999-12-31T23:59:59", "2026-10-31T14:30:00"})
        rows.push_back({{Cell::Kind::Date, QLatin1String(date)}});
    const Workbook workbook = read(xlsx(bookOf(rows)));
    REQUIRE(workbook.sheets[0].rows.size() == rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        CHECK(rowText(workbook.sheets[0].rows[row]) == rowText({int(row) + 1, false, rows[row]}));
    const Workbook exact = read(xlsx(bookOf({{{Cell::Kind::Number, QStringLiteral("1234567890.1234567")}}})));
    CHECK(rowTexts(exact.sheets[0]) == QStringList{QStringLiteral("1: 1234567890.1234567")});
}

TEST_CASE("a form has hidden sheets and columns, notes, rules and cells to fill in")
{
    OutSheet keys{.name = QStringLiteral("Keys"), .isHidden = true};
    keys.rows = {{{text(QStringLiteral("id")), CellLook::Plain}}};
    OutSheet form{.name = sheetName(QStringLiteral("'NHS Dorset: A/E [form] for the autumn term 2026")), .isProtected = true};
    form.rows = {{{text(QStringLiteral("Metric")), CellLook::Heading}, {{}, CellLook::Entry}}};
    form.columns = {{.width = 40}, {.isHidden = true}};
    form.frozenRows = 1;
    form.comments = {{0, 1, QStringLiteral("Whole numbers only")}};
    form.rules = {{.firstColumn = 1, .lastColumn = 1, .kind = OutRule::Kind::Whole, .least = QStringLiteral("0")},
                  {.firstRow = 1, .lastRow = 9, .kind = OutRule::Kind::Choice, .choices = {QStringLiteral("yes"), QStringLiteral("no")}},
                  {.firstRow = 1, .firstColumn = 2, .lastRow = 9, .lastColumn = 2, .kind = OutRule::Kind::Date},
                  {.firstRow = 1, .firstColumn = 3, .lastRow = 9, .lastColumn = 3, .promptTitle = QStringLiteral("Comment"),
                   .prompt = QStringLiteral("At most 120 words")}};
    const Workbook workbook = read(xlsx({.title = {}, .author = {}, .sheets = {keys, form}}));
    REQUIRE(workbook.sheets.size() == 2);
    CHECK(workbook.sheets[0].isHidden);
    CHECK_FALSE(workbook.sheets[1].isHidden);
    CHECK(workbook.sheets[1].name == QStringLiteral("NHS Dorset A E form for the aut"));
    CHECK(rowTexts(workbook.sheets[1]) == QStringList{QStringLiteral("1: Metric")});
}

TEST_CASE("what a workbook cannot hold is refused in a sentence with its place")
{
    const auto long1 = writeXlsx(bookOf({{}, {{}, text(QString(40'000, u'x'))}}));
    REQUIRE_FALSE(long1);
    CHECK(long1.error().sentence.startsWith(QStringLiteral("B2 of the sheet Data cannot be written")));
    OutWorkbook twice = bookOf({{text(name)}});
    twice.sheets.push_back(twice.sheets.front());
    const auto same = writeXlsx(twice);
    REQUIRE_FALSE(same);
    CHECK(same.error().sentence.startsWith(QStringLiteral("A sheet cannot be called Data")));
}
