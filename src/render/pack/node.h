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
enum class Look {
    Body, Lead, Small, CoverTitle, CoverSubtitle, CaptionText, Source, HeadlineValue, Notice, GroupHead, Boxed
};

enum class Scope { None, Column, Row };

/// A run of words of one weight inside a node.
struct Run {
    QString text;
    bool bold = false;
    friend bool operator==(const Run&, const Run&) = default;
};

/// A node of the pack: the only thing that pages, tags and tests are made from. Leaves carry runs or a drawing.
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
    std::shared_ptr<const Chart> chart; ///< of a Figure
    QString alternativeText;            ///< of a Figure
    double height = 0;                  ///< of a Figure, mm

    // pages
    bool startsPage = false;
    bool keepWithNext = false;
    QString anchor;                     ///< what a Link of the contents points at; a heading becomes a bookmark

    /// The words of this node and all below it, in reading order, as a test or a screen reader has them.
    [[nodiscard]] QString plainText() const;
};

} // namespace send::pack
