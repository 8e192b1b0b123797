// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pack/strip.h"
#include "render/pack/text_setter.h"

#include <map>

namespace send::pack {

/// A page as it is painted: places count from its top left.
struct Page {
    std::vector<Item> items;
    bool withoutHeader = false;
    QString section; ///< of its first strip
};

/// Where something ended up.
struct Spot {
    int page = 0;
    double top = 0;
};

struct PlacedMark {
    Mark mark;
    Spot spot;
};

struct PlacedLink {
    LinkArea link;
    int page = 0;
};

/// Pages, and what their strips asked to be told apart.
struct Layout {
    std::vector<Page> pages;
    std::vector<PlacedMark> marks; ///< in reading order
    std::vector<PlacedLink> links;
    std::map<QString, std::pair<int, int>> sections; ///< first and last page
};

/// Breaks the column of strips into pages and fills in the page numbers. Spaces give way down to a half, and figures
/// as far as they may, before a block moves on; nothing is cut.
[[nodiscard]] Layout paginate(Flow flow, const TextSetter& text);

} // namespace send::pack
