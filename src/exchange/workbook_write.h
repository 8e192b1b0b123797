// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table.h"

#include <QStringList>

#include <optional>

namespace send {

/// How a cell that is written looks, and whether a protected sheet lets one change it.
enum class CellLook : quint8 {
    Plain,
    Title,    ///< bold and larger
    Heading,  ///< bold on grey, wrapped
    Guidance, ///< grey words, wrapped
    Entry     ///< to be filled in: pale, with an edge, and the only look that is not locked
};

/// A cell as it is written. What `Cell` says of the text holds here too; reading gives an equal cell back.
struct OutCell {
    Cell cell;
    CellLook look = CellLook::Plain;
};

/// What may be typed into a rectangle of cells; places from 0.
struct OutRule {
    enum class Kind { Any, Choice, Whole, Decimal, Date };
    int firstRow = 0, firstColumn = 0, lastRow = 0, lastColumn = 0;
    Kind kind = Kind::Any;                    ///< Any only shows the prompt
    QStringList choices;                      ///< of a Choice: at most 255 characters, commas between them counted
    std::optional<QString> least, most;       ///< a plain decimal, or an ISO date where the kind is Date
    QString promptTitle, prompt;              ///< shown while the cell is chosen: at most 32 and 255 characters
    QString refusal;                          ///< shown where something else is typed, at most 255 characters
    bool isWarning = false;                   ///< something else may be typed all the same
};

/// A note on a cell; places from 0.
struct OutComment {
    int row = 0, column = 0;
    QString text;
};

struct OutColumn {
    double width = 0; ///< in characters; 0 is the spreadsheet's own
    bool isHidden = false;
};

struct OutSheet {
    QString name; ///< see `sheetName`; no two alike, without regard to case
    bool isHidden = false;
    std::vector<std::vector<OutCell>> rows;
    std::vector<OutColumn> columns;
    int frozenRows = 0, frozenColumns = 0;
    std::vector<OutRule> rules;
    std::vector<OutComment> comments;
    bool isProtected = false; ///< against mistakes, without a password: only Entry cells can be changed; printed a page wide
};

struct OutWorkbook {
    QString title;
    QString author;
    std::vector<OutSheet> sheets; ///< at least one that is not hidden
};

/// A workbook as XLSX. Texts are texts, whatever they begin with: nothing becomes a formula. A number of more than 15
/// significant digits is written as text, since spreadsheets know no more. Refused in a sentence: a text longer than
/// 32,767 characters, more rows or columns than a sheet has, and what the limits above say.
[[nodiscard]] Result<QByteArray> writeXlsx(const OutWorkbook& workbook);

/// The nearest name that a sheet can have: 31 characters, none of []:*?/\, no apostrophe at its ends.
[[nodiscard]] QString sheetName(const QString& text);

/// Rows as CSV: UTF-8 with a byte order mark, so that Excel reads it, commas and CRLF. Texts that a spreadsheet would
/// take for formulas are made harmless (harmless_text.h); `streamRows` reads the same texts back.
[[nodiscard]] QByteArray writeCsv(const std::vector<std::vector<Cell>>& rows);

} // namespace send
