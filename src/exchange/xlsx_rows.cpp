// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_rows.h"

#include "core/translate.h"
#include "exchange/table_limits.h"

namespace send {

bool RowMaker::make(const SheetMarks& noted)
{
    std::string_view texts = noted.texts;
    for (const SheetMark& mark : noted.marks) {
        if (mark.what == SheetMark::What::RowStart) {
            m_row = {mark.place, mark.isHidden, std::move(m_row.cells)};
            m_row.cells.clear();
            m_row.cells.reserve(m_width);
        } else if (mark.what == SheetMark::What::RowEnd) {
            if (!endRow())
                return false;
        } else {
            if (!addCell(mark, texts.substr(0, mark.textLength)))
                return false;
            texts.remove_prefix(mark.textLength);
        }
    }
    return noted.fault ? refuse(noted.fault, noted.faultColumn) : true;
}

bool RowMaker::addCell(const SheetMark& mark, std::string_view text)
{
    auto cell = cellOf({mark.type, mark.style, text}, m_reading.forms);
    if (!cell)
        return refuse("%1 is damaged: the cell %3 of the sheet %2 points at a text that is not there. Nothing was imported. "
                      "Save it again in the program that made it.",
                      mark.place);
    if (cell->kind == Cell::Kind::Empty)
        return true;
    const auto column = std::size_t(mark.place);
    if (m_row.cells.size() <= column) {
        m_reading.cells += qint64(column + 1 - m_row.cells.size());
        m_row.cells.resize(column + 1);
    }
    m_row.cells[column] = *std::move(cell);
    if (m_reading.cells <= limit::cells)
        return true;
    return refuse("By the cell %3 of the sheet %2, %1 has more than 20 million cells, which is more than a table of figures "
                  "has. Nothing was imported.",
                  mark.place);
}

bool RowMaker::endRow()
{
    m_merges.fill(m_row);
    if (m_row.cells.empty())
        return true;
    m_width = m_row.cells.size();
    const int row = m_row.row;
    m_wantsMore = m_reading.onRow(m_sheet, std::move(m_row));
    m_row = {row, false, {}};
    return m_wantsMore;
}

bool RowMaker::refuse(const char* sentence, int column)
{
    const QString place = columnName(column) + QString::number(m_row.row);
    m_fault = Error{ErrorKind::BadInput, translated(sentence).arg(m_reading.fileName, m_sheet.name, place), {}};
    return false;
}

} // namespace send
