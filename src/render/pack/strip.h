// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pack/item.h"
#include "render/pack/measures.h"

#include <QString>

#include <optional>
#include <vector>

namespace send::pack {

/// How much a strip wants the next one on its page: `Whole` gives way where the block is taller than a page, `Always` only
/// where even that is not enough.
enum class Keep { No = 0, Whole, Always };

/// A place to click, on a strip.
struct LinkArea {
    int node = -1;
    QString anchor;
    QRectF area;
};

/// A page number that is known only when all strips are placed: its right end stands at `box`'s.
struct PageNumberSlot {
    QString anchor;
    QRectF box;
    TextStyle style;
    int node = -1;
};

/// A place on a strip that can be linked to; with a level it is a heading and becomes a bookmark.
struct Mark {
    QString anchor;
    int level = 0;
    QString title;
    int node = -1;
    double y = 0;
};

/// A part of the pack that no page break goes through: a line of text, a row of a table, a figure.
/// Places on it count from the body's left and the strip's own top.
struct Strip {
    double before = 0; ///< wanted space above; not at the top of a page
    double after = 0;  ///< wanted space below; the larger of the two counts
    double height = 0;
    double mayShrink = 0; ///< of a figure: what its height can give so that more stands on its page
    std::vector<Item> items{};
    Keep keepWithNext = Keep::No;
    bool startsPage = false;
    bool withoutHeader = false; ///< its page is a cover
    int table = -1;             ///< whose head is repeated when the strip comes first on a page
    int box = -1;               ///< which backdrop it stands on
    QString section{};            ///< id of the section of the pack
    std::vector<Mark> marks{};
    std::vector<LinkArea> links{};
    std::vector<PageNumberSlot> pageNumbers{};
};

/// What is painted once more, as an artifact, over the rows of a table on its next page.
struct RepeatedHead {
    std::vector<Item> items;
    double height = 0;
};

/// What strips of one box stand on: an accent bar, and the tint unless it is a quotation.
struct Backdrop {
    double left = 0;
    double width = 0;
    QRgb bar = colour::accent;
    std::optional<QRgb> fill;
};

/// The whole pack as one endless column.
struct Flow {
    std::vector<Strip> strips;
    std::vector<RepeatedHead> heads;
    std::vector<Backdrop> boxes;
};

void shift(Strip& strip, double x, double y);
/// Takes `less` of the height of a strip that may shrink, and of what is drawn over all of it.
void shrink(Strip& strip, double less);
void shift(Item& item, double x, double y);
/// The strips one under the other as a single one; links, anchors and all.
[[nodiscard]] Strip stacked(std::vector<Strip> strips);
/// Adds to `strip` all that is on `other`, moved down by `y`.
void merge(Strip& strip, Strip other, double y);

} // namespace send::pack
