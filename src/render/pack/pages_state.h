// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pack/pack.h"
#include "render/pack/paginate.h"
#include "render/tagging/tagging.h"
#include "render/theme.h"

namespace send::pack {

/// What Pages holds: every page ready to be painted.
struct Pages::State {
    Layout layout;
    std::vector<std::vector<Item>> headers; ///< a page each
    std::vector<std::vector<Item>> footers;
    tagging::Structure structure; ///< without sentinels: they are counted in a copy while the PDF is painted
    tagging::DocumentInfo info;
    Theme theme;

    /// Paints in the pack's unit; marks nodes and artifacts where `record` is given.
    void paint(QPainter& painter, std::size_t page, tagging::Structure* record) const;
};

} // namespace send::pack
