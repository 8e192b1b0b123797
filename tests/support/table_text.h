// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table.h"

#include <QStringList>

namespace send::test {

/// A cell as tests write it: the text, with `#` before a number, `%` before a percentage, `@` before a date and `!`
/// before a fault.
[[nodiscard]] inline QString cellText(const Cell& cell)
{
    switch (cell.kind) {
    case Cell::Kind::Empty:
    case Cell::Kind::Text:
        return cell.text;
    case Cell::Kind::Number:
        return u'#' + cell.text;
    case Cell::Kind::Percent:
        return u'%' + cell.text;
    case Cell::Kind::Date:
        return u'@' + cell.text;
    case Cell::Kind::Fault:
        return u'!' + cell.text;
    }
    return {};
}

/// A row as tests write it: "3: Area|#12|%45.5%".
[[nodiscard]] inline QString rowText(const TableRow& row)
{
    QStringList cells;
    for (const Cell& cell : row.cells)
        cells += cellText(cell);
    return QStringLiteral("%1: ").arg(row.row) + cells.join(u'|');
}

[[nodiscard]] inline QStringList rowTexts(const Sheet& sheet)
{
    QStringList rows;
    for (const TableRow& row : sheet.rows)
        rows += rowText(row);
    return rows;
}

} // namespace send::test
