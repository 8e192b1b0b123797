// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/clipboard_block.h"

#include "catch_qt.h"
#include "support/random_scorecard.h"

#include <QFile>

using namespace send;

namespace {

QString fixture(const QByteArray& name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/clipboard/") + QString::fromLatin1(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

/// `|` between cells and `/` between rows.
QString textOf(const TextBlock& block)
{
    QStringList rows;
    for (const QStringList& row : block)
        rows += row.join(u'|');
    return rows.join(u'/');
}

QString tableText(const char* html)
{
    const auto block = readHtmlTable(QString::fromUtf8(html));
    return block ? textOf(*block) : QStringLiteral("none");
}

} // namespace

TEST_CASE("a block from LibreOffice Calc reads as it was copied")
{
    CHECK(textOf(readClipboard(fixture("calc.tsv"), fixture("calc.html")))
          == QStringLiteral("Metric|Period|Value|Note/Issued within 20 weeks|Autumn 2026|61.50%|two\nlines/"
                            "Open cases|2026-10-31|1142|say \"hi\"/a b|2|-0.5|<b>not bold</b> & so"));
    CHECK(textOf(readClipboard(fixture("calc.tsv"), {}))
          == QStringLiteral("Metric|Period|Value|Note/Issued within 20 weeks|Autumn 2026|61.50%|two lines/"
                            "Open cases|2026-10-31|1142|say \"hi\"/a b|2|-0.5|<b>not bold</b> & so"));
}

TEST_CASE("a block from Excel on Windows or a Mac reads as it was copied, from its table and from its text alone")
{
    const QString block = QString::fromUtf8(
        "Timeliness and demand||Autumn 2026|/Ref|Measure|Value|Note/7.10|Issued within 20 weeks|62%|two\nlines/"
        "7.2|Open cases|1,142|say \"hi\" & so/7.3|Change  on the year|-0.5|/7.4|Drawn on|31~10~2026|[z]/"
        "7.5|Tribunals upheld|#N~A|\"quoted\"/8.1|Top-up funding| £2,418,000 |/8.2|Balance, £000|-1,306 |Phase transfers apart/"
        "Of children who live in the area and are aged 0 to 25|||")
                              .replace(u'~', u'/');
    const QString bare = QString(block).replace(QLatin1String("\"quoted\""), QLatin1String("quoted")); // Excel leaves no telling
    for (const char* program : {"excel-windows", "excel-mac"}) {
        INFO(program);
        const QString html = fixture(QByteArray(program) + ".html");
        const QString text = fixture(QByteArray(program) + ".tsv");
        CHECK(textOf(readClipboard(text, html)) == block);
        CHECK(textOf(readClipboard(text, {})) == bare);
        // As Qt on Windows hands it over: what stands behind StartHTML, with the line ends of the program's text.
        const qsizetype start = html.indexOf(QLatin1String("<html"));
        CHECK(readHtmlTable(html.sliced(start).remove(u'\r')) == readHtmlTable(html));
    }
    CHECK(textOf(readTsv(fixture("excel-mac-2016.tsv"))) == bare);
}

TEST_CASE("one row from Excel, whose fragment begins within it, is one row")
{
    CHECK(textOf(readClipboard(fixture("excel-row.tsv"), fixture("excel-row.html"))) == QStringLiteral("7.10|62%|[z]"));
    CHECK(textOf(readClipboard({}, fixture("excel-row.html"))) == QStringLiteral("7.10|62%|[z]"));
}

TEST_CASE("what a narrow column of Excel cuts or rounds is taken from the text")
{
    CHECK(textOf(readClipboard(fixture("excel-narrow.tsv"), fixture("excel-narrow.html")))
          == QStringLiteral("31/10/2026|2,418.00/12345.67|2418000/0.333333|#"));
    const QString table = QStringLiteral("<table><tr><td>12</td><td>######</td></tr></table>");
    CHECK(textOf(readClipboard(QStringLiteral("13\t"), table)) == QStringLiteral("12|######")); // another number, no text
    CHECK(textOf(readClipboard(QStringLiteral("12.4"), table)) == QStringLiteral("12|######"));  // another block
    CHECK(textOf(readClipboard(QStringLiteral("12.4\t-7"), table)) == QStringLiteral("12.4|-7"));
}

TEST_CASE("a block from Excel or Google's Sheets in the browser reads as it was copied")
{
    const QString block = QStringLiteral("Timeliness and demand||Autumn 2026|/Ref|Measure|Value|Note/"
                                         "7.10|Issued within 20 weeks|%1|two\nlines/7.2|Open cases|1,142|say \"hi\" & so/"
                                         "7.3|Change on the year|-0.5|/7.4|Drawn on|31/10/2026|[z]/7.5|Tribunals upheld|#N/A|\"quoted\"");
    for (const auto& [program, share] : {std::pair("excel-web", "62%"), std::pair("google-sheets", "62%"),
                                         std::pair("google-sheets-2023", "61.538462%")}) {
        INFO(program);
        CHECK(textOf(readClipboard(fixture(QByteArray(program) + ".tsv"), fixture(QByteArray(program) + ".html")))
              == block.arg(QLatin1String(share)));
    }
}

TEST_CASE("older Excel notes the number behind a cell, which is taken")
{
    CHECK(textOf(readClipboard(fixture("excel-2003.tsv"), fixture("excel-2003.html")))
          == QStringLiteral("7.10|61.538462%|-0.5/1142.4|31/10/2026|#N/A"));
}

TEST_CASE("a block from Excel in the browser, a document within a document, reads as it was copied")
{
    const QString html = QStringLiteral(
        "<html>\r\n<body>\r\n<!--StartFragment--><div ccp_infra_version='3' data-ccp-timestamp='1'><html><head>"
        "<meta name=ProgId content=Excel.Sheet><style>table\r\n\t{mso-displayed-decimal-separator:\"\\.\";}</style></head>"
        "<body link=\"#0563C1\"><table width=128 style='border-collapse:collapse'><!--StartFragment-->"
        "<col width=64 span=2><tr height=20><td width=64 height=20>Open cases</td><td width=64 align=right>1,142</td></tr>"
        "<tr height=20><td height=20></td><td>0</td></tr><!--EndFragment--></table></body></html></div>"
        "<!--EndFragment-->\r\n</body>\r\n</html>");
    CHECK(textOf(readClipboard(QStringLiteral("Open cases\t1,142\n\t0"), html)) == QStringLiteral("Open cases|1,142/|0"));
}

TEST_CASE("quotation marks hold tabs and line breaks only where they close a cell")
{
    CHECK(textOf(readTsv(QStringLiteral("\"a\tb\"\tc\r\n\"d \"\"e\"\"\nf\"\tg"))) == QStringLiteral("a\tb|c/d \"e\"\nf|g"));
    CHECK(textOf(readTsv(QStringLiteral("\"a\" b\t\"c\nd"))) == QStringLiteral("\"a\" b|\"c/d"));
    CHECK(textOf(readTsv(QStringLiteral("a\t\n\tb\n"))) == QStringLiteral("a|/|b"));
    CHECK(readTsv(QString()).empty());
}

TEST_CASE("tables of any making are read, and what is none is left to the text")
{
    CHECK(tableText("<TABLE><TR><TD>a<TD>b<TR><TH>c</TABLE>") == QStringLiteral("a|b/c"));
    CHECK(tableText("<table><tr><td colspan=2 rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>")
          == QStringLiteral("a||b/||c"));
    CHECK(tableText("<table><tr><td>a<table><tr><td>b</table>c<td>d</table>e") == QStringLiteral("abc|d"));
    CHECK(tableText("<table><tr><td><p>a</p><p>b</p></td><td>&lt;&#65;&#x42;&unknown; &</td></table>")
          == QStringLiteral("a\nb|<AB&unknown; &"));
    CHECK(tableText("<table><tr><td sdval=\"45000\">45 thousand</td><td sdval=\"0.123\">12.3%</td></table>")
          == QStringLiteral("45 thousand|12.3%"));
    CHECK(tableText("<table><tr><td>a<comment>hidden</comment><!-- <td>no</td> --></td></table>") == QStringLiteral("a"));
    CHECK(tableText("<table><tr><td>two<table><tr><td>below<br>a picture</table></table>") == QStringLiteral("twobelow\na picture"));
    CHECK(tableText("<table><tr><td><div>a</div><div>b</div></td></table>") == QStringLiteral("a\nb"));
    CHECK(tableText("<table><tr><td>a\xc2\xa0\xc2\xa0" "b</td><td>\xc2\xa0</td><td>\xe3\x80\x80</td></table>") == QStringLiteral("a  b||"));
    CHECK(tableText("<table><tr><td>a</td></tr><![if supportMisalignedColumns]><tr><td width=64></td></tr><![endif]></table>")
          == QStringLiteral("a"));
    CHECK(tableText("<p>no table</p>") == QStringLiteral("none"));
    for (const char* broken : {"<table", "<table><tr><td x='", "<table><tr><td>&#", "<table><tr><td><!--", "<table></"})
        CHECK(readHtmlTable(QString::fromUtf8(broken)));
    CHECK(readHtmlTable(QStringLiteral("<table><tr><td colspan=999999999 rowspan=999999999>a<td>b")));
}

TEST_CASE("what is written reads back equal, whatever the cells hold")
{
    test::RandomScorecard random(7);
    for (int round = 0; round < 200; ++round) {
        TextBlock block;
        for (int row = random.between(1, 4); row > 0; --row) {
            block.emplace_back();
            for (int column = random.between(1, 4); column > 0; --column)
                block.back() += random.text();
        }
        CHECK(readHtmlTable(htmlOf(block)) == block);
        CHECK(readTsv(tsvOf(block)) == block);
    }
    const TextBlock percentages{{QStringLiteral("61.5%"), QStringLiteral("62%"), QStringLiteral("-0.25%")}};
    CHECK(readHtmlTable(htmlOf(percentages)) == percentages);
    CHECK(htmlOf(percentages).contains(QStringLiteral("sdval=\"0.615\" sdnum=\"2057;0;0.00%\"")));
    const TextBlock formulas{{QStringLiteral("=1+1"), QStringLiteral("'=x"), QStringLiteral("-5"), QStringLiteral("@a")}};
    CHECK(readTsv(tsvOf(formulas)) == formulas);
    CHECK(tsvOf(formulas).startsWith(u'\''));
}
