// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/pack.h"

#include "catch_qt.h"
#include "render/pack/flow_builder.h"
#include "render/pack/paginate.h"
#include "render/pack/table_columns.h"
#include "support/pdf_check.h"
#include "support/random_scorecard.h"
#include "render/sample_tree.h"

#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <map>
#include <set>

using namespace send;
using namespace send::pack;
using namespace send::test;


namespace {

const Spec sampleSpec{Term{2024, Season::Summer}, QDate(2024, 9, 1)};

Scorecard sampleScorecard()
{
    Scorecard scorecard;
    scorecard.plan.title = QStringLiteral("SEND improvement plan");
    scorecard.plan.committee = QStringLiteral("Children’s Services Overview and Scrutiny Committee");
    scorecard.plan.meetingDate = QDate(2024, 9, 24);
    scorecard.plan.reportOf = QStringLiteral("Director of Education");
    scorecard.plan.notice = QStringLiteral("Demonstration: later figures are illustrative");
    return scorecard;
}

Pages pagesOf(const Node& tree)
{
    Result<Pages> pages = Pages::layOut(tree, sampleScorecard(), sampleSpec);
    REQUIRE(pages);
    return std::move(*pages);
}

QByteArray pdfOf(const Node& tree)
{
    const Result<QByteArray> pdf = pagesOf(tree).toTaggedPdf();
    INFO((pdf ? QString() : pdf.error().detail).toStdString());
    REQUIRE(pdf);
    return *pdf;
}

/// Pages with the places of everything on them.
struct Placed {
    TextSetter text = TextSetter::create().value();
    StructureMap map;
    Layout layout;
    explicit Placed(const Node& tree) : map(send::pack::structureOf(tree)), layout(paginate(flowOf(tree, {text, map}), text)) {}
};

bool isWords(const Item& item)
{
    return std::holds_alternative<Words>(item.drawing);
}

/// Without what neither Liberation Sans nor a bare system has glyphs for.
QString printable(QString text)
{
    static const QRegularExpression foreign(QStringLiteral("[\\x{0}\\x{3000}-\\x{9fff}\\x{200d}\\x{fe0f}\\x{10000}-\\x{10ffff}]"));
    return text.remove(foreign).simplified().normalized(QString::NormalizationForm_C);
}

void collectWords(const Node& node, QStringList& texts)
{
    const auto isLabel = [](const Node& child) { return child.role == Role::Label || child.role == Role::ListLabel; };
    for (const Node& child : node.children)
        if (isLabel(child))
            collectWords(child, texts);
    QString own;
    for (const Run& run : node.runs)
        own += run.text;
    if (!printable(own).isEmpty())
        texts.append(printable(own));
    for (const Node& child : node.children)
        if (!isLabel(child))
            collectWords(child, texts);
}

/// Where the PDF's texts in structure order differ from the tree's, node by node; none when they agree. The page number
/// that a contents entry ends in is the pages' own, and a figure speaks by its alternative text.
QStringList differences(const Node& tree, const QByteArray& pdf)
{
    static const QRegularExpression pageNumber(QStringLiteral("\\s+\\d+$"));
    QStringList expected;
    collectWords(tree, expected);
    QStringList found;
    for (const StructureElement& element : test::structureOf(pdf))
        if (element.type != QStringLiteral("Figure") && !printable(element.text).isEmpty())
            found.append(printable(element.text));
    QStringList faults;
    if (expected.size() != found.size())
        faults.append(QStringLiteral("%1 texts instead of %2").arg(found.size()).arg(expected.size()));
    for (qsizetype i = 0; i < std::min(expected.size(), found.size()); ++i) {
        QString text = found[i];
        if (text != expected[i] && text.remove(pageNumber) != expected[i])
            faults.append(QStringLiteral("“%1” instead of “%2”").arg(found[i], expected[i]));
    }
    return faults;
}

int countOf(const Node& node, Role role)
{
    int count = node.role == role ? 1 : 0;
    for (const Node& child : node.children)
        count += countOf(child, role);
    return count;
}

int countOf(const QByteArray& pdf, const QString& type)
{
    int count = 0;
    for (const StructureElement& element : test::structureOf(pdf))
        count += element.type == type ? 1 : 0;
    return count;
}

void collectLeaves(Node& node, std::vector<std::pair<Node*, std::size_t>>& leaves)
{
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        if (node.children[i].children.empty() && !node.children[i].runs.empty())
            leaves.emplace_back(&node, i);
        collectLeaves(node.children[i], leaves);
    }
}

Node longDocument(const QString& text)
{
    return parent(Role::Document, {section(QStringLiteral("summary"), {leaf(Role::Heading1, QStringLiteral("Commentary")),
                                                                       numbered(1, text)})});
}

QString manyWords(int count)
{
    QStringList words;
    for (int i = 0; i < count; ++i)
        words.append(QStringLiteral("word%1").arg(i));
    return words.join(u' ');
}

QString placeOf(std::size_t page, const QRectF& box)
{
    return QStringLiteral("page %1: %2 to %3 mm, %4 to %5 mm")
        .arg(page + 1).arg(box.left() / mm).arg(box.right() / mm).arg(box.top() / mm).arg(box.bottom() / mm);
}

QStringList outsideBody(const Layout& layout)
{
    QStringList faults;
    for (std::size_t page = 0; page < layout.pages.size(); ++page)
        for (const Item& item : layout.pages[page].items)
            if (item.box.left() < sideMargin - 1 || item.box.right() > sideMargin + bodyWidth + 1
                || item.box.top() < bodyTop - 1 || item.box.bottom() > bodyBottom + 1)
                faults.append(placeOf(page, item.box));
    return faults;
}

QStringList overlaps(const Layout& layout)
{
    QStringList faults;
    for (std::size_t page = 0; page < layout.pages.size(); ++page) {
        std::vector<QRectF> boxes;
        for (const Item& item : layout.pages[page].items)
            if (isWords(item))
                boxes.push_back(item.box);
        for (std::size_t i = 0; i < boxes.size(); ++i)
            for (std::size_t j = i + 1; j < boxes.size(); ++j)
                if (const QRectF common = boxes[i].intersected(boxes[j]); common.width() > 1 && common.height() > 1)
                    faults.append(placeOf(page, common));
    }
    return faults;
}

/// The pages on which each table row has words.
std::map<int, std::set<int>> pagesOfRows(const Placed& placed)
{
    std::map<int, std::set<int>> pages;
    const auto& nodes = placed.map.structure.nodes;
    for (std::size_t page = 0; page < placed.layout.pages.size(); ++page)
        for (const Item& item : placed.layout.pages[page].items)
            for (int node = item.node; node >= 0; node = nodes[static_cast<std::size_t>(node)].parent)
                if (nodes[static_cast<std::size_t>(node)].type == "TR")
                    pages[node].insert(static_cast<int>(page));
    return pages;
}

bool passesQpdf(const QByteArray& pdf)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("pack.pdf")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    return QProcess::execute(QStringLiteral("qpdf"), {QStringLiteral("--check"), file.fileName()}) == 0;
}

} // namespace

TEST_CASE("A node's plain text is its labels, its runs, then its children", "[pack]")
{
    CHECK(numbered(12, QStringLiteral("Words.")).plainText() == QStringLiteral("12 Words."));
    CHECK(rowHead(QStringLiteral("Name"), QStringLiteral("High")).plainText() == QStringLiteral("Name\nHigh"));
}

TEST_CASE("A pack without its typeface fails with a sentence", "[pack]")
{
    CHECK(packFamily({QStringLiteral("Arial"), QStringLiteral("Liberation Sans")}).value() == QStringLiteral("Liberation Sans"));
    CHECK(packFamily({QStringLiteral("Arial")}).value() == QStringLiteral("Arial"));
    const Result<QString> none = packFamily({QStringLiteral("DejaVu Sans")});
    REQUIRE_FALSE(none);
    CHECK(none.error().sentence.contains(QStringLiteral("Liberation Sans")));
}

TEST_CASE("The PDF's structure holds the tree's words, cell by cell", "[pack]")
{
    const Node tree = samplePack();
    const QByteArray pdf = pdfOf(tree);
    CHECK(differences(tree, pdf).join(u'\n') == QString());
    CHECK(structuralFaults(pdf).join(u'\n') == QString());
    CHECK(countOf(pdf, QStringLiteral("TH")) == countOf(tree, Role::HeaderCell));
    CHECK(countOf(pdf, QStringLiteral("TD")) == countOf(tree, Role::DataCell));
    CHECK(countOf(pdf, QStringLiteral("TR")) == countOf(tree, Role::TableRow));
    CHECK(countOf(pdf, QStringLiteral("Table")) == countOf(tree, Role::Table));
    CHECK(countOf(pdf, QStringLiteral("Figure")) == countOf(tree, Role::Figure));
    CHECK(countOf(pdf, QStringLiteral("Lbl")) == countOf(tree, Role::Label) + countOf(tree, Role::ListLabel));
}

TEST_CASE("One node dropped anywhere is noticed in the PDF", "[pack]")
{
    const Node whole = samplePack();
    Node counting = whole;
    std::vector<std::pair<Node*, std::size_t>> leaves;
    collectLeaves(counting, leaves);
    REQUIRE(leaves.size() > 250);
    for (std::size_t drop = 7; drop < leaves.size(); drop += 61) {
        Node lacking = whole;
        leaves.clear();
        collectLeaves(lacking, leaves);
        const auto [owner, place] = leaves[drop];
        INFO("without " << owner->children[place].plainText().toStdString());
        owner->children.erase(owner->children.begin() + static_cast<std::ptrdiff_t>(place));
        CHECK_FALSE(differences(whole, pdfOf(lacking)).isEmpty());
    }
}

TEST_CASE("A pack built from a scorecard reads as its tree does", "[pack]")
{
    const Scorecard scorecard = RandomScorecard(11).draw();
    const Spec spec{latestTerm(scorecard).value_or(Term{2026, Season::Autumn}), QDate(2026, 11, 20)};
    const Node tree = buildPack(scorecard, spec);
    const Result<Pages> pages = Pages::layOut(tree, scorecard, spec);
    REQUIRE(pages);
    const Result<QByteArray> pdf = pages->toTaggedPdf();
    REQUIRE(pdf);
    CHECK(differences(tree, *pdf).join(u'\n') == QString());
    CHECK(structuralFaults(*pdf).join(u'\n') == QString());
    const Placed placed(tree);
    CHECK(outsideBody(placed.layout).join(u'\n') == QString());
    CHECK(overlaps(placed.layout).join(u'\n') == QString());
}

TEST_CASE("qpdf finds no fault in a pack, and the pack holds no picture", "[pack]")
{
    const QByteArray pdf = pdfOf(samplePack());
    CHECK_FALSE(pdf.contains("/Image"));
    if (QStandardPaths::findExecutable(QStringLiteral("qpdf")).isEmpty())
        WARN("qpdf is not installed");
    else
        CHECK(passesQpdf(pdf));
}

TEST_CASE("The same pack gives the same bytes", "[pack]")
{
    CHECK(pdfOf(samplePack()) == pdfOf(samplePack()));
}

TEST_CASE("Nothing on a page leaves the body, and no words lie on others", "[pack]")
{
    const Node tree = samplePack();
    const Placed placed(tree);
    CHECK(outsideBody(placed.layout).join(u'\n') == QString());
    CHECK(overlaps(placed.layout).join(u'\n') == QString());
}

TEST_CASE("A long table goes on under a repeated head, its rows whole", "[pack]")
{
    const Node tree = parent(Role::Document, {section(QStringLiteral("scorecard"),
                                                      {leaf(Role::Caption, QStringLiteral("Table 2. Metrics")), scorecardTable(60)})});
    const Placed placed(tree);
    REQUIRE(placed.layout.pages.size() > 3);
    for (const auto& [node, pages] : pagesOfRows(placed))
        CHECK(pages.size() == 1);
    const QByteArray pdf = pdfOf(tree);
    CHECK(countOf(pdf, QStringLiteral("Table")) == 1);
    CHECK(countOf(pdf, QStringLiteral("THead")) == 1);
    CHECK_FALSE(structureText(pdf).contains(QStringLiteral("continued")));
    for (std::size_t page = 1; page < placed.layout.pages.size(); ++page) {
        const Item& first = placed.layout.pages[page].items.front();
        const auto words = std::find_if(placed.layout.pages[page].items.begin(), placed.layout.pages[page].items.end(), isWords);
        CHECK(first.node == -1);
        CHECK(words->node == -1);
    }
}

TEST_CASE("A caption does not end in a line of one short word", "[pack]")
{
    for (int words = 8; words < 16; ++words) {
        const QString caption = QStringLiteral("Figure 1. ") + QStringLiteral("Cases waiting ").repeated(words) + QStringLiteral("to 113");
        const Node tree = parent(Role::Document, {section(QStringLiteral("words"), {leaf(Role::Caption, caption)})});
        const Placed placed(tree);
        std::map<double, double> right; // of each line, by its top
        for (const Item& item : placed.layout.pages.front().items)
            if (isWords(item) && item.box.top() > bodyTop - 1 && item.box.top() < bodyTop + 40 * mm)
                right[std::round(item.box.center().y())] = std::max(right[std::round(item.box.center().y())], item.box.right());
        REQUIRE_FALSE(right.empty());
        if (right.size() > 1)
            CHECK(right.rbegin()->second > sideMargin + 0.12 * bodyWidth);
    }
}

TEST_CASE("A table of up to eight rows is kept whole", "[pack]")
{
    for (int lines = 20; lines < 60; lines += 3) {
        std::vector<Node> blocks;
        for (int i = 0; i < lines; ++i)
            blocks.push_back(leaf(Role::Paragraph, QStringLiteral("A line.")));
        blocks.push_back(leaf(Role::Caption, QStringLiteral("Table 3. Eight rows")));
        std::vector<Node> rows;
        for (int i = 0; i < 8; ++i)
            rows.push_back(row({rowHead(QStringLiteral("Row")), number(QString::number(i))}));
        blocks.push_back(table({columnHead(QStringLiteral("Name")), columnHead(QStringLiteral("Value"), true)}, rows));
        const Node tree = parent(Role::Document, {section(QStringLiteral("words"), blocks)});
        const Placed placed(tree);
        std::set<int> pages;
        for (const auto& [node, on] : pagesOfRows(placed))
            pages.insert(on.begin(), on.end());
        CHECK(pages.size() == 1);
    }
}

TEST_CASE("A figure gives way so that what follows stays on its page, but not for ever", "[pack]")
{
    constexpr double asked = 55 * mm;
    double lowest = asked;
    for (int lines = 20; lines < 45; ++lines) {
        std::vector<Node> blocks{figure(55, QStringLiteral("Line chart. From 6.9 to 10.6."))};
        for (int i = 0; i < lines; ++i)
            blocks.push_back(leaf(Role::Paragraph, QStringLiteral("A line.")));
        const Placed placed(parent(Role::Document, {section(QStringLiteral("words"), blocks)}));
        for (const Item& item : placed.layout.pages.front().items)
            if (std::holds_alternative<std::shared_ptr<const Chart>>(item.drawing))
                lowest = std::min(lowest, item.box.height());
        CHECK(outsideBody(placed.layout).join(u'\n') == QString());
    }
    CHECK(lowest < asked);
    CHECK(lowest >= asked * 0.69);
}

TEST_CASE("Long commentary flows on, and nothing is cut", "[pack]")
{
    const Node tree = longDocument(manyWords(5000));
    CHECK(differences(tree, pdfOf(tree)).join(u'\n') == QString());
    const Placed placed(tree);
    CHECK(placed.layout.pages.size() > 5);
    CHECK(outsideBody(placed.layout).join(u'\n') == QString());
    for (const Page& page : placed.layout.pages)
        CHECK(page.items.size() > 2); // neither a widow nor an orphan
}

TEST_CASE("A word too long for its line is broken, in text and in a narrow cell", "[pack]")
{
    const QString word(400, u'w');
    CHECK(outsideBody(Placed(longDocument(word)).layout).join(u'\n') == QString());
    std::vector<Node> heads;
    std::vector<Node> cells;
    for (int i = 0; i < 10; ++i) {
        heads.push_back(columnHead(QStringLiteral("Column")));
        cells.push_back(i % 2 == 0 ? number(QStringLiteral("12,345,678")) : leaf(Role::DataCell, word));
    }
    const Node tree = parent(Role::Document, {section(QStringLiteral("words"), {table(heads, {row(cells)})})});
    const Placed placed(tree);
    CHECK(outsideBody(placed.layout).join(u'\n') == QString());
    CHECK(overlaps(placed.layout).join(u'\n') == QString());
}

TEST_CASE("A row taller than a page goes on over it", "[pack]")
{
    const Node tree = parent(Role::Document, {section(QStringLiteral("words"),
                                                      {table({columnHead(QStringLiteral("Name")), columnHead(QStringLiteral("Words"))},
                                                             {row({rowHead(QStringLiteral("Row")), leaf(Role::DataCell, manyWords(2000))})})})});
    CHECK(outsideBody(Placed(tree).layout).join(u'\n') == QString());
    CHECK(differences(tree, pdfOf(tree)).join(u'\n') == QString());
}

TEST_CASE("A number is never broken while text can give way", "[pack]")
{
    const std::vector<ColumnNeed> needs{{.least = 900, .comfort = 900, .wanted = 900},
                                        {.least = 300, .comfort = 300, .wanted = 300, .numeric = true}};
    const std::vector<double> widths = shareOut(needs, {}, 1000);
    CHECK(widths[1] == Approx(300));
    CHECK(widths[0] == Approx(700));
}

TEST_CASE("A heading stands on the page of the words it heads", "[pack]")
{
    for (int lines = 25; lines < 50; ++lines) {
        std::vector<Node> blocks;
        for (int i = 0; i < lines; ++i)
            blocks.push_back(leaf(Role::Paragraph, QStringLiteral("A line.")));
        blocks.push_back(leaf(Role::Heading2, QStringLiteral("Heading")));
        blocks.push_back(numbered(1, manyWords(60)));
        const Node tree = parent(Role::Document, {section(QStringLiteral("words"), blocks)});
        const Placed placed(tree);
        REQUIRE(placed.layout.marks.size() == 2); // the section's and the heading's
        const auto headed = placed.map.wordsOf(tree.children[0].children.back());
        const Page& page = placed.layout.pages[static_cast<std::size_t>(placed.layout.marks.back().spot.page)];
        CHECK(std::any_of(page.items.begin(), page.items.end(), [&](const Item& item) { return item.node == headed; }));
    }
}

TEST_CASE("The contents name the pages on which sections start", "[pack]")
{
    const Node tree = samplePack();
    const Pages pages = pagesOf(tree);
    REQUIRE(pages.pagesOf(QStringLiteral("glossary")));
    const int page = pages.pagesOf(QStringLiteral("glossary"))->first;
    CHECK(pages.sectionOn(page) == QStringLiteral("glossary"));
    CHECK_FALSE(pages.pagesOf(QStringLiteral("unknown")));
    CHECK(pages.sectionOn(0) == QStringLiteral("cover"));
    CHECK(structureText(pdfOf(tree)).contains(QStringLiteral("Words %1").arg(page + 1)));
}

TEST_CASE("A page is painted for the preview as it is for the PDF", "[pack]")
{
    const Pages pages = pagesOf(samplePack());
    QImage image(420, 594, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(2, 2);
    pages.paint(painter, 0);
    painter.end();
    CHECK(pages.sizeMm(0) == QSizeF(210, 297));
    CHECK(image.pixelColor(200, 64) == QColor(0x1F4E6B)); // the bar under the cover's head
    CHECK(image.pixelColor(10, 10) == QColor(Qt::white));
}
