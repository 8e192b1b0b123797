// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_sheet.h"

#include "core/translate.h"
#include "exchange/table_limits.h"
#include "exchange/xlsx_merges.h"
#include "exchange/zip_file.h"

#include <charconv>

namespace send {

namespace {

class SheetEvents : public XmlEvents
{
public:
    SheetEvents(XlsxReading& reading, const SheetInfo& sheet, std::vector<Merge> merges)
        : m_reading(reading), m_sheet(sheet), m_merges(std::move(merges))
    {
    }

    bool start(std::string_view name, XmlAttributes attributes) override;
    bool end(std::string_view name) override;
    bool text(std::string_view piece) override;

    [[nodiscard]] const std::optional<Error>& fault() const { return m_fault; }
    [[nodiscard]] bool wantsMore() const { return m_wantsMore; }

private:
    bool beginRow(XmlAttributes attributes);
    bool beginCell(XmlAttributes attributes);
    bool endCell();
    bool endRow();
    bool refuse(const char* sentence);
    bool refuseNesting();
    [[nodiscard]] QString place() const { return columnName(m_column) + QString::number(m_row.row); }

    XlsxReading& m_reading;
    const SheetInfo& m_sheet;
    MergeFiller m_merges;
    TableRow m_row{0, false, {}};
    RawCell m_cell;
    int m_column = -1;
    std::size_t m_width = 0; ///< of the row before
    bool m_isInRow = false;
    bool m_isInCell = false;
    bool m_collects = false;
    bool m_isInline = false;
    bool m_isPhonetic = false;
    bool m_wantsMore = true;
    std::optional<Error> m_fault;
};

bool SheetEvents::start(std::string_view name, XmlAttributes attributes)
{
    if (name == "c")
        return beginCell(attributes);
    if (name == "v")
        m_collects = true;
    else if (name == "t")
        m_collects = m_isInline && !m_isPhonetic;
    else if (name == "is")
        m_isInline = true;
    else if (name == "rPh")
        m_isPhonetic = true;
    else if (name == "row")
        return beginRow(attributes);
    return true;
}

bool SheetEvents::end(std::string_view name)
{
    m_collects = false;
    if (name == "c")
        return endCell();
    if (name == "row")
        return endRow();
    if (name == "is")
        m_isInline = false;
    else if (name == "rPh")
        m_isPhonetic = false;
    return name != "sheetData"; // what follows holds no cells
}

bool SheetEvents::text(std::string_view piece)
{
    if (!m_collects)
        return true;
    m_cell.text += piece;
    if (qint64(m_cell.text.size()) <= limit::recordBytes)
        return true;
    return refuse("%1 is not a workbook that can be read: the cell %3 of the sheet %2 holds more than 1 MB. Nothing was "
                  "imported.");
}

bool SheetEvents::beginRow(XmlAttributes attributes)
{
    if (m_isInRow || m_isInCell)
        return refuseNesting();
    m_isInRow = true;
    const auto reference = attribute(attributes, "r");
    const int row = reference.empty() ? m_row.row + 1 : placeOf(reference).row + 1;
    if (row < 1 || row > limit::rows)
        return refuse("%1 is damaged: behind the cell %3 of the sheet %2 stands a row that no spreadsheet has. Nothing was "
                      "imported. Save it again in the program that made it.");
    const auto hidden = attribute(attributes, "hidden");
    m_row = {row, hidden == "1" || hidden == "true", {}};
    m_row.cells.reserve(m_width);
    m_column = -1;
    return true;
}

bool SheetEvents::beginCell(XmlAttributes attributes)
{
    if (m_isInCell)
        return refuseNesting();
    m_isInCell = true;
    m_cell.type.clear();
    m_cell.text.clear();
    m_cell.style = 0;
    ++m_column;
    for (const auto& [name, value, hasPrefix] : attributes) {
        if (hasPrefix)
            continue;
        if (name == "r")
            m_column = placeOf(value).column;
        else if (name == "t")
            m_cell.type = value;
        else if (name == "s")
            std::from_chars(value.data(), value.data() + value.size(), m_cell.style);
    }
    if (m_column >= 0 && std::size_t(m_column) < limit::columns)
        return true;
    m_column = int(m_row.cells.size());
    return refuse("%1 is damaged: at %3 the sheet %2 has a cell in a column that no spreadsheet has. Nothing was imported. "
                  "Save it again in the program that made it.");
}

bool SheetEvents::endCell()
{
    m_isInCell = false;
    if (m_cell.text.empty())
        return true;
    auto cell = cellOf(m_cell, m_reading.forms);
    if (!cell)
        return refuse("%1 is damaged: the cell %3 of the sheet %2 points at a text that is not there. Nothing was imported. "
                      "Save it again in the program that made it.");
    const auto column = std::size_t(m_column);
    if (cell->kind == Cell::Kind::Empty)
        return true;
    if (m_row.cells.size() <= column) {
        m_reading.cells += qint64(column + 1 - m_row.cells.size());
        m_row.cells.resize(column + 1);
    }
    m_row.cells[column] = *std::move(cell);
    if (m_reading.cells <= limit::cells)
        return true;
    return refuse("By the cell %3 of the sheet %2, %1 has more than 20 million cells, which is more than a table of figures "
                  "has. Nothing was imported.");
}

bool SheetEvents::endRow()
{
    m_isInRow = false;
    m_merges.fill(m_row);
    if (m_row.cells.empty())
        return true;
    m_width = m_row.cells.size();
    const int row = m_row.row;
    m_wantsMore = m_reading.onRow(m_sheet, std::move(m_row));
    m_row = {row, false, {}};
    return m_wantsMore;
}

bool SheetEvents::refuse(const char* sentence)
{
    m_fault = Error{ErrorKind::BadInput, translated(sentence).arg(m_reading.fileName, m_sheet.name, place()), {}};
    return false;
}

bool SheetEvents::refuseNesting()
{
    return refuse("%1 is damaged: behind the cell %3 of the sheet %2 a row or a cell begins inside another. Nothing was "
                  "imported. Save it again in the program that made it.");
}

} // namespace

Result<bool> readXlsxSheet(XlsxReading& reading, const XlsxSheet& sheet)
{
    auto merges = mergesIn(reading.file, sheet);
    if (!merges)
        return tl::unexpected(merges.error());
    if (reading.file.isStopped())
        return false;
    SheetEvents events(reading, sheet.info, *std::move(merges));
    const auto parsed = reading.file.parse(sheet.part, translated("the sheet %1").arg(sheet.info.name), events);
    if (!parsed)
        return tl::unexpected(parsed.error());
    if (events.fault())
        return tl::unexpected(*events.fault());
    return events.wantsMore() && !reading.file.isStopped();
}

} // namespace send
