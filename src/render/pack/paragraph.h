// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pack/strip.h"
#include "render/pack/structure_map.h"
#include "render/pack/text_setter.h"

namespace send::pack {

/// What everything that sets text needs.
struct Typesetter {
    const TextSetter& text;
    const StructureMap& map;
};

enum class Edge { Left, Right };

/// How the words of one node are set.
struct Setting {
    TextStyle style;
    double width = 0;
    Edge edge = Edge::Left; ///< which edge of the width lines stand at
    bool smallMarkers = false; ///< a trailing "[p]" is set small
    qsizetype accentUntil = 0; ///< how many of the first characters are in the accent: a caption's number
};

[[nodiscard]] bool hasShape(const Node& node);
/// How far a shape in text of this style pushes the words to the right.
[[nodiscard]] double shapeIndent(const TextStyle& style);
/// The runs of a node as text of `style`, then the links that flow on after them.
[[nodiscard]] std::vector<Segment> segmentsOf(const Node& node, const Setting& setting, const StructureMap& map);
/// A node's shape, runs and inline links as lines, a strip each, from x = 0.
[[nodiscard]] std::vector<Strip> linesOf(const Node& node, const Setting& setting, const Typesetter& typesetter);
/// The same with words that are at hand.
[[nodiscard]] std::vector<Strip> linesOf(const Node& node, const std::vector<Segment>& segments, const Setting& setting,
                                         const Typesetter& typesetter);
/// Whether the last of the segments is a marker that was split off.
[[nodiscard]] bool endInMarker(const std::vector<Segment>& segments);
/// Children with a shape each, side by side on as many lines as they need: a legend.
[[nodiscard]] std::vector<Strip> legendOf(const Node& node, const Setting& setting, const Typesetter& typesetter);
/// At least two lines of a paragraph stay together at its head and at its foot.
void keepLinesTogether(std::vector<Strip>& lines);

} // namespace send::pack
