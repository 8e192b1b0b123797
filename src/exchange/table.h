// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

class QIODevice;

namespace send {

/// What a cell shows, in one form whatever program wrote it. A CSV file knows only Empty and Text.
struct Cell {
    enum class Kind : quint8 { Empty, Text, Number, Percent, Date, Fault };
    Kind kind = Kind::Empty;
    /// Number: a plain decimal of at most 15 significant digits ("0.45", "1234"); Percent: the same times 100 ("77.6%");
    /// Date: "2026-10-31", with "T14:30:00" behind it unless it is midnight; truth values are the texts TRUE and FALSE;
    /// Fault: what the spreadsheet shows ("#REF!"). Empty when the kind is Empty.
    QString text;
    friend bool operator==(const Cell&, const Cell&) = default;
};

/// One row with something in it. Rows without are left out, so `row` counts on over them.
struct TableRow {
    int row = 1;           ///< as a spreadsheet counts, from 1
    bool isHidden = false; ///< hidden or filtered away in the spreadsheet
    std::vector<Cell> cells; ///< from column A; of an XLSX file without empty cells at the end, of a CSV file all
    friend bool operator==(const TableRow&, const TableRow&) = default;
};

/// A sheet of a workbook, without its rows. A CSV file is one sheet with the file's name.
struct SheetInfo {
    int index = 0; ///< from 0, in the workbook's order
    QString name;
    bool isHidden = false;
};

/// A sheet. Cells that are merged in the spreadsheet all have the text of the first of them.
struct Sheet {
    QString name;
    bool isHidden = false;
    std::vector<TableRow> rows;
};

struct Workbook {
    std::vector<Sheet> sheets;
    bool isWhole = true; ///< false when the progress said no, and what was read so far is of no use
};

/// Told now and then how much of the file has been read; false ends the reading, which is no error.
using ReadProgress = std::function<bool(qint64 done, qint64 total)>;

/// Takes a row; false when no more are wanted, which is no error.
using OnRow = std::function<bool(const SheetInfo& sheet, TableRow&& row)>;

/// Reads a CSV or XLSX file, told apart by content and never by name, a row at a time: the memory taken does not grow
/// with the rows. `file` is open for reading and can seek; may run on any thread. What cannot be read is BadInput with
/// one sentence that names the file and the place. Limits: docs/tables.md.
[[nodiscard]] Result<void> streamRows(QIODevice& file, const QString& fileName, const OnRow& onRow,
                                      const ReadProgress& progress = {});

/// The same, all at once. A sheet without rows is there too.
[[nodiscard]] Result<Workbook> readWorkbook(const QByteArray& bytes, const QString& fileName,
                                            const ReadProgress& progress = {});

/// The letters of a column, 0 = "A", 27 = "AB".
[[nodiscard]] QString columnName(int index);

} // namespace send
