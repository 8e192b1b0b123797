// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table.h"
#include "fuzz/target.h"

#include <QBuffer>

namespace send::fuzz {

/// Reads the first rows of a table. What cannot be read has a sentence; rows count up from 1 and have cells.
inline void readTable(const QByteArray& bytes)
{
    QBuffer file;
    file.setData(bytes);
    file.open(QIODevice::ReadOnly);
    int rows = 0;
    const auto read = streamRows(file, QStringLiteral("The file"), [&](const SheetInfo& sheet, TableRow&& row) {
        require(row.row >= 1 && !row.cells.empty() && row.cells.size() <= 16'384 && sheet.index >= 0);
        for (const Cell& cell : row.cells)
            require((cell.kind == Cell::Kind::Empty) == cell.text.isEmpty() || cell.kind == Cell::Kind::Fault);
        return ++rows < 2'000;
    });
    require(read || read.error().sentence.contains(QStringLiteral("The file")));
}

} // namespace send::fuzz
