// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pack/paragraph.h"

namespace send::pack {

/// A table as strips: its head, then a strip a row. `continued` stands over the rows of a next page: "Table 2, continued".
struct TableFlow {
    std::vector<Strip> strips;
    RepeatedHead repeated;
};

/// `tableIndex` is where the caller keeps the repeated head. Tables of up to eight rows are kept whole; a row is split
/// only when it is taller than a page.
[[nodiscard]] TableFlow flowOf(const Node& table, double width, int tableIndex, const QString& continued,
                               const Typesetter& typesetter);

} // namespace send::pack
