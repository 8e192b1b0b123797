// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/xlsx_marks.h"
#include "exchange/xlsx_merges.h"

namespace send {

/// What is the same for all sheets of a file.
struct XlsxReading {
    ZipFile& file;
    const QString& fileName;
    const XlsxForms& forms;
    const OnRow& onRow;
    qint64 cells = 0; ///< so far, with the empty ones between
};

/// Makes the rows of a sheet of what its XML says, and hands them out.
class RowMaker
{
public:
    RowMaker(XlsxReading& reading, const SheetInfo& sheet, std::vector<Merge> merges)
        : m_reading(reading), m_sheet(sheet), m_merges(std::move(merges))
    {
    }

    /// False when no more rows are wanted, or at a fault.
    [[nodiscard]] bool make(const SheetMarks& noted);

    [[nodiscard]] const std::optional<Error>& fault() const { return m_fault; }
    [[nodiscard]] bool wantsMore() const { return m_wantsMore; }

private:
    bool addCell(const SheetMark& mark, std::string_view text);
    bool endRow();
    bool refuse(const char* sentence, int column);

    XlsxReading& m_reading;
    const SheetInfo& m_sheet;
    MergeFiller m_merges;
    TableRow m_row{0, false, {}};
    std::size_t m_width = 0; ///< of the row before
    bool m_wantsMore = true;
    std::optional<Error> m_fault;
};

} // namespace send
