// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment.h"
#include "core/chart.h"
#include "core/overview.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace send::pack {

/// What a node is to a reader and a screen reader: PDF's standard structure types.
enum class Role {
    Document, Section, Heading1, Heading2, Heading3, Paragraph, Caption, Figure,
    Table, TableHead, TableBody, TableRow, HeaderCell, DataCell,
    List, ListItem, ListLabel, ListBody, TableOfContents, TableOfContentsItem, Reference, Link, BlockQuote, Label
};

/// How a node looks; what it means is its role.
///
/// `Small` of a cell's child is the grey second line. `Source` stays with the table or figure above it. `HeadlineValue` is
/// the big number of a cell. `GroupHead` and `Total` are looks of a TableRow. `Boxed` sets a Section, or one Paragraph in
/// the lead's size, on the tint with an accent bar. `Columns` sets the children of a Section side by side, or under one
/// another where they do not fit on a page. `CoverHead` is the line above the cover's title, with the bar under it.
enum class Look {
    Body, Lead, Small, CoverTitle, CoverSubtitle, CaptionText, Source, HeadlineValue, Notice, GroupHead, Boxed,
    Columns, Total, CoverHead
};

enum class Scope { None, Column, Row };

/// A run of words of one weight inside a node.
struct Run {
    QString text;
    bool bold = false;
    friend bool operator==(const Run&, const Run&) = default;
};

/// A node of the pack: the only thing that pages, tags and tests are made from. Leaves carry runs or a drawing.
///
/// How the pages read a tree:
/// - A numbered Paragraph has its number in a Label as first child, and its own words in `runs`. Further children of role
///   Link flow on in the same lines, after the runs.
/// - A cell is its shape (status, delivery, slope or spark), its runs, then its children, one under the other, each with a
///   shape of its own where it has one: a Paragraph of look Small for "Higher is better". A trailing marker ("70.0 [p]") is
///   set small by itself.
/// - A Paragraph may carry a shape before its words, or none and children with a shape each: a legend in one line.
/// - Caption, then the sub-line (a Small Paragraph), then Table or Figure, then Source paragraphs stay together.
/// - A Caption that begins "Table 2." is continued by itself on the next page; its number is set in the accent.
/// - A Section of a SectionInfo has that id as its `anchor`. An anchor on any node can be linked to.
/// - TableOfContentsItem › Reference › Link carries the title and the anchor; a Small Paragraph beside the Reference is
///   set before the page number, which the pages add to the Link. A TableOfContents inside another is indented.
struct Node {
    Role role = Role::Paragraph;
    Look look = Look::Body;
    std::vector<Run> runs;
    std::vector<Node> children;

    // of tables
    Scope scope = Scope::None;
    int columnSpan = 1;
    bool numeric = false;               ///< right-aligned
    bool latest = false;                ///< the latest term stands on the tint, in bold
    std::vector<double> columnWeights;  ///< of a Table: shares of the width

    // drawings: a shape before the words of a cell is an artifact, a Figure has alternative text
    std::optional<Status> status;
    std::optional<Delivery> delivery;
    std::optional<Slope> slope;
    std::optional<std::vector<SparkPoint>> spark;
    bool sparkOfPercentages = false;
    std::shared_ptr<const Chart> chart; ///< of a Figure
    QString alternativeText;            ///< of a Figure
    double height = 0;                  ///< of a Figure, mm

    // pages
    bool startsPage = false;
    bool keepWithNext = false;
    QString anchor;                     ///< what a Link of the contents points at; a heading becomes a bookmark

    /// The words of this node and all below it, in reading order, as a test or a screen reader has them: labels first, then
    /// the runs, then the other children; blocks on lines of their own.
    [[nodiscard]] QString plainText() const;
};

} // namespace send::pack
