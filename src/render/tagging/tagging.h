// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// C++17: see CMakeLists.txt. No qpdf type is seen from outside.

#include <QByteArray>
#include <QDateTime>
#include <QRectF>
#include <QString>

#include <string>
#include <vector>

class QPainter;

namespace send::tagging {

enum class ArtifactKind { Other = 0, Header, Footer, Layout };

/// A node of the structure tree. Ids are places in Structure::nodes; a parent comes before its children.
struct StructureNode {
    int parent = -1;          ///< −1 for the root
    std::string type;         ///< standard structure type: "P", "TH", …
    QString alternativeText;  ///< /Alt, required of a Figure
    std::string scope;        ///< "Row" or "Column" of a TH
    int columnSpan = 1;
    int boundingBoxPage = -1; ///< page of `boundingBox`; −1 for none
    QRectF boundingBox;       ///< in points from the page's top left
    QString title;
};

struct LinkTarget {
    int node = -1;  ///< the Link node
    int page = -1;  ///< where it can be clicked
    QRectF area;    ///< in points from the page's top left
    int targetPage = -1;
    double targetTop = 0; ///< in points from the target page's top
    QString description;  ///< "Go to Scorecard"
};

struct Bookmark {
    int level = 1; ///< 1 and up; never skips downwards by more than one
    QString title;
    int page = 0;
    double top = 0; ///< in points from the page's top
    int node = -1;  ///< the heading
};

/// The logical structure, recorded while painting.
class Structure
{
public:
    std::vector<StructureNode> nodes;
    std::vector<LinkTarget> links;
    std::vector<Bookmark> bookmarks;

    [[nodiscard]] int add(StructureNode node); ///< returns its id
    /// Between begin and end everything painted belongs to the node; outside it is an artifact.
    /// The painter must be opaque and its clip not empty.
    void begin(QPainter& painter, int node);
    void beginArtifact(QPainter& painter, ArtifactKind kind);
    void end(QPainter& painter);
    [[nodiscard]] int sentinelsDrawn() const { return m_sentinelsDrawn; }

private:
    void drawSentinel(QPainter& painter, int number, int kind);
    int m_sentinelsDrawn = 0;
};

struct DocumentInfo {
    QString title;
    QString author;
    QString subject;
    QString language = QStringLiteral("en-GB");
    QDateTime created; ///< UTC; passed in, so that the same pack gives the same bytes
    QString producer;
};

struct TaggingResult {
    QByteArray pdf;       ///< empty when it failed
    QString error;        ///< a sentence; empty when it worked
    int markedContents = 0;
    int artifacts = 0;
};

/// Turns the PDF that QPdfWriter wrote, with the sentinels in it, into a tagged PDF that meets PDF/UA-1.
/// Fails when a sentinel was lost.
[[nodiscard]] TaggingResult tag(const QByteArray& untagged, const Structure& structure, const DocumentInfo& info);

} // namespace send::tagging
