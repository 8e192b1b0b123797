// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catch_qt.h"
#include "exchange/table.h"
#include "exchange/workbook_write.h"

namespace send::test {

/// Writes into a cell of a workbook that was read, as somebody who fills it in.
inline void fillCell(TableRow& row, int column, const QString& text, Cell::Kind kind = Cell::Kind::Text)
{
    if (row.cells.size() <= std::size_t(column))
        row.cells.resize(std::size_t(column) + 1);
    row.cells[std::size_t(column)] = {kind, text};
}

/// What a spreadsheet would save.
inline QByteArray savedWorkbook(const Workbook& book)
{
    OutWorkbook out;
    for (const Sheet& sheet : book.sheets) {
        OutSheet copy;
        copy.name = sheet.name;
        copy.isHidden = sheet.isHidden;
        for (const TableRow& row : sheet.rows) {
            copy.rows.resize(std::size_t(row.row));
            for (const Cell& cell : row.cells)
                copy.rows.back().push_back({cell, CellLook::Plain});
        }
        out.sheets.push_back(std::move(copy));
    }
    const auto bytes = writeXlsx(out);
    REQUIRE(bytes);
    return *bytes;
}

} // namespace send::test
