// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table.h"

#include <string>
#include <string_view>

namespace send {

/// A place in a sheet, from 0.
struct CellPlace {
    int column = -1; ///< -1 where the reference says none, or one that no spreadsheet has
    int row = -1;    ///< likewise
};
/// "BC12" as column 54 and row 11; "BC" and "12" alone are read too.
[[nodiscard]] CellPlace placeOf(std::string_view reference);

/// A rectangle of merged cells.
struct Merge {
    CellPlace first;
    CellPlace last;
};

/// Looks for the merges of a sheet in its XML as it stands. They come behind the rows, so the sheet is gone through before
/// its rows are known.
class MergeFinder
{
public:
    void take(std::string_view piece);
    /// By their first row.
    [[nodiscard]] std::vector<Merge> merges() const;

private:
    std::string m_text; ///< from the start of the list on; before that, what may be the start of its name
    bool m_isFound = false;
};

/// Gives every cell of a merge the first one's content. Rows come in order.
class MergeFiller
{
public:
    explicit MergeFiller(std::vector<Merge> merges) : m_merges(std::move(merges)) {}
    void fill(TableRow& row);

private:
    struct Open {
        Merge merge;
        Cell cell;
    };
    std::vector<Merge> m_merges;
    std::size_t m_next = 0;
    std::vector<Open> m_open; ///< those that reach into the row
};

} // namespace send
