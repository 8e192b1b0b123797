// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/issue_list.h"
#include "exchange/sheet_columns.h"

#include <functional>
#include <optional>

namespace send {

/// A row of a table below its headings.
struct SheetRow {
    const SheetColumns& columns;
    const TableRow& row;
    const QString& sheet; ///< as issues name it

    [[nodiscard]] const Cell& cell(Meaning meaning) const { return columns.cell(row, meaning); }
    [[nodiscard]] QString text(Meaning meaning) const { return columns.text(row, meaning); }
    void refuse(IssueList& issues, int column, const QString& sentence) const
    {
        issues.tell(Severity::Error, sentence, row.row, columns.heading(column), sheet);
    }
    void refuse(IssueList& issues, Meaning meaning, const QString& sentence) const
    {
        refuse(issues, columns.columnOf(meaning), sentence);
    }
};

/// What a table of some kind is made of.
struct TableForm {
    HeadingKnowledge headings;
    std::function<bool(const SheetColumns&)> isUsable; ///< whether these columns are enough
    QString wanted;                                    ///< what to say where no sheet has them
    std::function<void(const SheetRow&)> onRow;
};

inline constexpr int headingRowsLookedAt = 40; ///< of each sheet

/// Finds the headings of every sheet, below titles and above the rows, and hands the rows on. Hidden sheets, and those
/// without such headings, are left out with a note. Returns the columns as they were understood; where no row
/// can be used, those of the row that looks most like headings, so that somebody can say what they mean.
[[nodiscard]] Result<ImportPreview> readTable(QIODevice& file, const QString& fileName, const TableForm& form,
                                              IssueList& issues, const ReadProgress& progress);

} // namespace send
