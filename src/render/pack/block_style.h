// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pack/measures.h"
#include "render/pack/node.h"

namespace send::pack {

/// The style of a block, and the space it wants above and below (docs/pack-looks.md, Vertical rhythm).
struct BlockStyle {
    TextStyle type;
    double before = 0;
    double after = 2.4 * mm;
};
[[nodiscard]] BlockStyle styleOf(const Node& node);

/// 1 and 2 become bookmarks; 0 for all else.
[[nodiscard]] int headingLevel(Role role);
/// The Label or ListLabel among a node's children, or nothing.
[[nodiscard]] const Node* labelOf(const Node& node);
[[nodiscard]] bool isLegend(const Node& node);
/// "Table 2" of a caption that begins so; else empty.
[[nodiscard]] QString numberInCaption(const Node& caption);

} // namespace send::pack
