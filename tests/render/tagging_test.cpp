// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/tagging/tagging.h"

#include "catch_qt.h"
#include "support/pdf_check.h"

#include <QBuffer>
#include <QFile>
#include <QFontInfo>
#include <QHashSeed>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace send;
using tagging::ArtifactKind;
using tagging::Structure;

namespace {

constexpr int resolution = 1200;

/// Two pages with everything that a pack has: headings, a table, a figure under a clip and a transform, page furniture,
/// a link, bookmarks.
class Sample
{
public:
    Structure structure;
    QByteArray untagged;

    explicit Sample(bool withLostNode = false)
    {
        QHashSeed::setDeterministicGlobalSeed();
        QBuffer buffer(&untagged);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setResolution(resolution);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        QPainter painter(&writer);
        painter.scale(resolution / 72.0, resolution / 72.0);
        painter.setFont(QFont(QStringLiteral("Liberation Sans"), 1));
        m_document = add(-1, "Document");
        paintFirstPage(painter);
        writer.newPage();
        paintSecondPage(painter);
        if (withLostNode)
            paintLostNode(painter);
    }

    [[nodiscard]] static tagging::DocumentInfo info()
    {
        tagging::DocumentInfo info;
        info.title = QStringLiteral("SEND scorecard & progress, %1");
        info.author = QStringLiteral("Director of Education");
        info.subject = QStringLiteral("Committee pack");
        info.created = QDateTime(QDate(2026, 11, 18), QTime(9, 30), Qt::UTC);
        info.producer = QStringLiteral("SEND Scorecard");
        return info;
    }

    [[nodiscard]] tagging::TaggingResult tagged() const { return tagging::tag(untagged, structure, info()); }

private:
    int add(int parent, const char* type, const char* scope = "")
    {
        tagging::StructureNode node;
        node.parent = parent;
        node.type = type;
        node.scope = scope;
        return structure.add(node);
    }

    void write(QPainter& painter, int node, double x, double y, const QString& text, int size = 12)
    {
        QFont font = painter.font();
        font.setPixelSize(size);
        painter.setFont(font);
        structure.begin(painter, node);
        painter.drawText(QPointF(x, y), text);
        structure.end(painter);
    }

    void paintHeader(QPainter& painter)
    {
        structure.beginArtifact(painter, ArtifactKind::Header);
        painter.drawText(QPointF(50, 30), QStringLiteral("Children's Services Committee"));
        painter.drawLine(QPointF(50, 36), QPointF(545, 36));
        structure.end(painter);
    }

    void paintFirstPage(QPainter& painter)
    {
        paintHeader(painter);
        const int heading = add(m_document, "H1");
        write(painter, heading, 50, 80, QStringLiteral("New cases are on time"), 22);
        structure.bookmarks.push_back({1, QStringLiteral("New cases are on time"), 0, 60, heading});
        write(painter, add(m_document, "P"), 50, 110, QStringLiteral("Of 40 plans issued, 25 were legacy cases."));
        paintTable(painter);
        paintFigure(painter);
        const int link = add(add(m_document, "P"), "Link");
        write(painter, link, 50, 500, QStringLiteral("Backlog"));
        structure.links.push_back({link, 0, QRectF(50, 490, 60, 14), 1, 60, QStringLiteral("Go to Backlog")});
    }

    void paintTable(QPainter& painter)
    {
        const int table = add(m_document, "Table");
        const int head = add(table, "TR");
        write(painter, add(head, "TH", "Column"), 50, 150, QStringLiteral("Metric"));
        write(painter, add(head, "TH", "Column"), 250, 150, QStringLiteral("Autumn 2026"));
        painter.drawLine(QPointF(50, 155), QPointF(545, 155));
        const int row = add(table, "TR");
        write(painter, add(row, "TH", "Row"), 50, 170, QStringLiteral("Within 20 weeks, %"));
        write(painter, add(row, "TD"), 250, 170, QStringLiteral("77.6 [p]"));
        add(row, "TD");
    }

    void paintFigure(QPainter& painter)
    {
        const QRectF box(50, 200, 400, 200);
        const int figure = add(m_document, "Figure");
        auto& node = structure.nodes[static_cast<std::size_t>(figure)];
        node.alternativeText = QStringLiteral("Line chart.");
        node.boundingBoxPage = 0;
        node.boundingBox = box;
        painter.save();
        painter.setClipRect(box);
        structure.begin(painter, figure);
        painter.translate(250, 300);
        painter.rotate(10);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(QRectF(-100, -50, 200, 100), QColor(0xE9, 0xF0, 0xF4));
        painter.setPen(QPen(QColor(0x1F, 0x4E, 0x6B), 2, Qt::DashLine));
        painter.drawPolyline(QPolygonF(QList<QPointF>{{-100, 40}, {0, -20}, {100, -40}}));
        structure.end(painter);
        painter.restore();
        painter.drawEllipse(QPointF(480, 300), 10, 10); // outside every node: an artifact
    }

    void paintSecondPage(QPainter& painter)
    {
        paintHeader(painter);
        const int heading = add(m_document, "H1");
        write(painter, heading, 50, 80, QStringLiteral("Backlog"), 22);
        structure.bookmarks.push_back({1, QStringLiteral("Backlog"), 1, 60, heading});
        const int second = add(m_document, "H2");
        write(painter, second, 50, 110, QStringLiteral("By age"), 15);
        structure.bookmarks.push_back({2, QStringLiteral("By age"), 1, 95, second});
        const int paragraph = add(m_document, "P");
        write(painter, add(paragraph, "Lbl"), 50, 140, QStringLiteral("2"));
        write(painter, paragraph, 80, 140, QStringLiteral("No case is over a year old. "));
        write(painter, paragraph, 80, 156, QStringLiteral("None."));
    }

    void paintLostNode(QPainter& painter)
    {
        painter.setClipRect(QRectF()); // nothing is painted under it, and so no sentinel either
        write(painter, add(m_document, "P"), 50, 200, QStringLiteral("Lost"));
    }

    int m_document = 0;
};

QString textOfType(const QByteArray& pdf, const QString& type)
{
    QStringList texts;
    for (const auto& element : test::structureOf(pdf))
        if (element.type == type)
            texts << element.text;
    return texts.join(u'|');
}

QString writtenTo(const QTemporaryDir& folder, const QByteArray& pdf)
{
    QFile file(folder.filePath(QStringLiteral("sample.pdf")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    return file.fileName();
}

QImage rendered(const QByteArray& pdf, int page)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("page"));
    const QString number = QString::number(page + 1);
    QProcess::execute(QStringLiteral("pdftoppm"),
                      {QStringLiteral("-png"), QStringLiteral("-r"), QStringLiteral("60"), QStringLiteral("-f"), number,
                       QStringLiteral("-l"), number, QStringLiteral("-singlefile"), writtenTo(folder, pdf), path});
    return QImage(path + QStringLiteral(".png"));
}

bool isInstalled(const QString& program)
{
    if (!QStandardPaths::findExecutable(program).isEmpty())
        return true;
    WARN(program.toStdString() << " is not installed: nothing is checked by it");
    return false;
}

} // namespace

TEST_CASE("a tagged PDF keeps every rule that a reader needs", "[tagging]")
{
    const auto result = Sample().tagged();
    CHECK(result.error == QString());
    CHECK(test::structuralFaults(result.pdf).join(u'\n') == QString());
    CHECK(result.markedContents >= 14);
    CHECK(result.artifacts >= 4);
}

TEST_CASE("the rules see an untagged PDF", "[tagging]")
{
    const Sample sample;
    CHECK_FALSE(test::paintingOutsideMarkedContent(sample.untagged).isEmpty());
    CHECK_FALSE(test::pagesWithoutStructure(sample.untagged).isEmpty());
    CHECK_FALSE(test::missingProperties(sample.untagged).isEmpty());
    CHECK_FALSE(test::headingsThatSkip(sample.untagged).isEmpty());
    CHECK_FALSE(test::structuralFaults("not a PDF").isEmpty());
}

TEST_CASE("text is read in the order of the structure, with its spaces", "[tagging]")
{
    REQUIRE(QFontInfo(QFont(QStringLiteral("Liberation Sans"))).family() == QStringLiteral("Liberation Sans"));
    const QString text = test::structureText(Sample().tagged().pdf);
    CHECK(text
          == QStringLiteral("New cases are on time\nOf 40 plans issued, 25 were legacy cases.\nMetric\nAutumn 2026\n"
                            "Within 20 weeks, %\n77.6 [p]\nBacklog\nBacklog\nBy age\nNo case is over a year old. None.\n2"));
}

TEST_CASE("a row keeps its empty cells", "[tagging]")
{
    CHECK(textOfType(Sample().tagged().pdf, QStringLiteral("TD")) == QStringLiteral("77.6 [p]|"));
}

TEST_CASE("a lost mark is an error and no PDF", "[tagging]")
{
    const auto result = Sample(true).tagged();
    CHECK(result.pdf.isEmpty());
    CHECK(result.error.contains(QStringLiteral("marks were drawn")));
}

TEST_CASE("a structure that a reader could not follow is refused in a sentence", "[tagging]")
{
    Sample sample;
    QString expected;
    SECTION("a figure without alternative text")
    {
        for (auto& node : sample.structure.nodes)
            node.alternativeText = QStringLiteral(" ");
        expected = QStringLiteral("alternative text");
    }
    SECTION("a figure without a bounding box")
    {
        for (auto& node : sample.structure.nodes)
            node.boundingBoxPage = -1;
        expected = QStringLiteral("bounding box");
    }
    SECTION("a heading cell without scope")
    {
        for (auto& node : sample.structure.nodes)
            node.scope.clear();
        expected = QStringLiteral("scope");
    }
    SECTION("headings that skip")
    {
        for (auto& node : sample.structure.nodes)
            node.type = node.type == "H1" ? "H2" : node.type;
        expected = QStringLiteral("The headings skip");
    }
    SECTION("a bookmark that skips")
    {
        sample.structure.bookmarks.front().level = 2;
        expected = QStringLiteral("skips a level");
    }
    SECTION("a link to nowhere")
    {
        sample.structure.links.front().targetPage = 7;
        expected = QStringLiteral("a page that is not there");
    }
    SECTION("a node that was painted and dropped")
    {
        sample.structure.nodes.pop_back();
        expected = QStringLiteral("a node that is not there");
    }
    const auto result = sample.tagged();
    CHECK(result.pdf.isEmpty());
    CHECK(result.error.contains(expected));
}

TEST_CASE("what is not a PDF fails in a sentence and throws nothing", "[tagging]")
{
    const auto result = tagging::tag("%PDF-1.4 half a file", Structure(), Sample::info());
    CHECK(result.pdf.isEmpty());
    CHECK(result.error.startsWith(QStringLiteral("The PDF could not be tagged")));
}

TEST_CASE("the same pages give the same bytes", "[tagging]")
{
    CHECK((Sample().tagged().pdf == Sample().tagged().pdf));
}

TEST_CASE("tags change no pixel", "[tagging]")
{
    if (!isInstalled(QStringLiteral("pdftoppm")))
        return;
    const Sample sample;
    const QByteArray tagged = sample.tagged().pdf;
    for (const int page : {0, 1}) {
        const QImage before = rendered(sample.untagged, page);
        REQUIRE_FALSE(before.isNull());
        CHECK(before == rendered(tagged, page));
    }
}

TEST_CASE("qpdf finds no fault in the file", "[tagging]")
{
    if (!isInstalled(QStringLiteral("qpdf")))
        return;
    const QTemporaryDir folder;
    QProcess qpdf;
    qpdf.start(QStringLiteral("qpdf"), {QStringLiteral("--check"), writtenTo(folder, Sample().tagged().pdf)});
    REQUIRE(qpdf.waitForFinished());
    CHECK(qpdf.exitCode() == 0);
}
