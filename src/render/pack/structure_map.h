// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pack/node.h"
#include "render/tagging/tagging.h"

#include <unordered_map>

namespace send::pack {

/// The structure tree of a document, and where in it each node's words go.
struct StructureMap {
    tagging::Structure structure;
    std::unordered_map<const Node*, int> elements; ///< the node's own element
    std::unordered_map<const Node*, int> words;    ///< the element that holds its runs

    [[nodiscard]] int elementOf(const Node& node) const { return elements.at(&node); }
    [[nodiscard]] int wordsOf(const Node& node) const { return words.at(&node); }
};

/// An element a node, in reading order. A node with runs and children has its runs in an element of their own, so that no
/// element mixes words and elements and the order of reading never depends on the order of painting.
[[nodiscard]] StructureMap structureOf(const Node& document);

} // namespace send::pack
