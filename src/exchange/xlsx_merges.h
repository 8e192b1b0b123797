// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table.h"
#include "exchange/xlsx_parts.h"

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

/// The merges of a sheet, by their first row. In the file they stand behind the rows, so the sheet is gone through once
/// before it is read.
[[nodiscard]] Result<std::vector<Merge>> mergesIn(ZipFile& file, const XlsxSheet& sheet);

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
