// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/xlsx_cell.h"
#include "exchange/xml_reader.h"

namespace send {

/// One thing that the XML of a sheet says.
struct SheetMark {
    enum class What : quint8 { RowStart, RowEnd, Cell };
    What what = What::Cell;
    CellType type = CellType::Number;
    bool isHidden = false;  ///< of a row
    int place = 0;          ///< a row from 1, a cell's column from 0
    quint32 style = 0;      ///< of a cell
    quint32 textLength = 0; ///< of a cell; cells without text are left out
};

/// What a stretch of a sheet says, in order.
struct SheetMarks {
    std::vector<SheetMark> marks;
    std::string texts;           ///< of the cells, one behind the other
    const char* fault = nullptr; ///< what is wrong behind the marks: %1 the file, %2 the sheet, %3 the cell
    int faultColumn = -1;        ///< of that cell; its row is the last that started

    void clear();
};

/// Notes what the XML of a sheet says, up to the end of its rows or a fault. It knows nothing but that XML, so it can run
/// on a thread of its own.
class SheetEvents : public XmlEvents
{
public:
    bool start(std::string_view name, XmlAttributes attributes) override;
    bool end(std::string_view name) override;
    bool text(std::string_view piece) override;

    /// Hands over what has been noted, and goes on in the room of these marks.
    void swap(SheetMarks& marks) { std::swap(m_noted, marks); }

private:
    bool beginRow(XmlAttributes attributes);
    bool beginCell(XmlAttributes attributes);
    void endCell();
    void endRow();
    bool refuse(const char* sentence);

    SheetMarks m_noted;
    SheetMark m_cell{.place = -1}; ///< that has begun
    std::string m_text;            ///< of it, which may come in pieces
    int m_row = 0;
    bool m_isInRow = false;
    bool m_isInCell = false;
    bool m_isInline = false;
    bool m_isPhonetic = false;
    bool m_isText = false;
};

} // namespace send
