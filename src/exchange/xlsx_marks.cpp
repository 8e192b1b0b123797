// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_marks.h"

#include "exchange/table_limits.h"
#include "exchange/xlsx_merges.h"

#include <charconv>

namespace send {

namespace {

CellType typeOf(std::string_view type)
{
    if (type == "s")
        return CellType::Shared;
    if (type == "n" || type.empty())
        return CellType::Number;
    if (type == "b")
        return CellType::Truth;
    if (type == "e")
        return CellType::Fault;
    return type == "d" ? CellType::Date : CellType::Text; // str and inlineStr
}

constexpr const char* nested =
    "%1 is damaged: behind the cell %3 of the sheet %2 a row or a cell begins inside another. Nothing was imported. Save it "
    "again in the program that made it.";

} // namespace

void SheetMarks::clear()
{
    marks.clear();
    texts.clear();
    fault = nullptr;
}

bool SheetEvents::start(std::string_view name, XmlAttributes attributes)
{
    if (name == "c")
        return beginCell(attributes);
    if (name == "v")
        m_isText = m_isInCell;
    else if (name == "t")
        m_isText = m_isInCell && m_isInline && !m_isPhonetic;
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
    m_isText = false;
    if (name == "c")
        endCell();
    else if (name == "row")
        endRow();
    else if (name == "is")
        m_isInline = false;
    else if (name == "rPh")
        m_isPhonetic = false;
    return name != "sheetData"; // what follows holds no cells
}

bool SheetEvents::text(std::string_view piece)
{
    if (!m_isText)
        return true;
    m_text += piece;
    if (qint64(m_text.size()) <= limit::recordBytes)
        return true;
    return refuse("%1 is not a workbook that can be read: the cell %3 of the sheet %2 holds more than 1 MB. Nothing was "
                  "imported.");
}

bool SheetEvents::beginRow(XmlAttributes attributes)
{
    if (m_isInRow || m_isInCell)
        return refuse(nested);
    const auto reference = attribute(attributes, "r");
    const int row = reference.empty() ? m_row + 1 : placeOf(reference).row + 1;
    if (row < 1 || row > limit::rows)
        return refuse("%1 is damaged: behind the cell %3 of the sheet %2 stands a row that no spreadsheet has. Nothing was "
                      "imported. Save it again in the program that made it.");
    const auto hidden = attribute(attributes, "hidden");
    m_row = row;
    m_cell.place = -1;
    m_isInRow = true;
    m_noted.marks.push_back({SheetMark::What::RowStart, {}, hidden == "1" || hidden == "true", row});
    return true;
}

bool SheetEvents::beginCell(XmlAttributes attributes)
{
    if (m_isInCell)
        return refuse(nested);
    const int before = m_cell.place;
    m_cell = {};
    m_cell.place = before + 1;
    m_text.clear();
    for (const auto& [name, value, hasPrefix] : attributes) {
        if (hasPrefix)
            continue;
        if (name == "r")
            m_cell.place = placeOf(value).column;
        else if (name == "t")
            m_cell.type = typeOf(value);
        else if (name == "s")
            std::from_chars(value.data(), value.data() + value.size(), m_cell.style);
    }
    m_isInCell = true;
    if (m_cell.place >= 0 && std::size_t(m_cell.place) < limit::columns)
        return true;
    m_cell.place = before + 1;
    return refuse("%1 is damaged: at %3 the sheet %2 has a cell in a column that no spreadsheet has. Nothing was imported. "
                  "Save it again in the program that made it.");
}

void SheetEvents::endCell()
{
    m_isInCell = false;
    if (!m_isInRow || m_text.empty())
        return;
    m_cell.textLength = quint32(m_text.size());
    m_noted.marks.push_back(m_cell);
    m_noted.texts += m_text;
}

void SheetEvents::endRow()
{
    m_isInRow = false;
    m_noted.marks.push_back({SheetMark::What::RowEnd});
}

bool SheetEvents::refuse(const char* sentence)
{
    m_noted.fault = sentence;
    m_noted.faultColumn = m_cell.place;
    return false;
}

} // namespace send
