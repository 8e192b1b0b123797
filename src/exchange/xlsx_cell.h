// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/xlsx_parts.h"

namespace send {

/// A number as it stands in a file, "1E-2" or "0.30000000000000004", as a plain decimal of at most 15 significant
/// digits, which is what spreadsheets show. Nothing where it is no number.
[[nodiscard]] std::optional<std::string> plainDecimal(std::string_view number);

/// A plain decimal times 100: "0.776" to "77.6".
[[nodiscard]] std::string timesHundred(std::string_view decimal);

/// What a day's number shows: "2026-10-31", "2026-10-31T14:30:00", or the time alone below the first day. Excel's
/// calendar has a 29 February 1900, so days before it count one more. Nothing where no calendar has the day.
[[nodiscard]] std::optional<QString> dateOfSerial(double serial, bool isFrom1904);

/// How the cells of a workbook are read.
struct XlsxForms {
    std::vector<NumberForm> forms; ///< by style
    SharedStrings strings;
    bool isFrom1904 = false;
};

/// What a cell's text is, as its attribute says.
enum class CellType : quint8 { Number, Shared, Text, Truth, Fault, Date };

/// One <c> of a sheet, as it is written there.
struct RawCell {
    CellType type = CellType::Number;
    std::size_t style = 0;
    std::string_view text; ///< never empty
};

/// What the cell shows; nothing where it points at a text that the workbook lacks.
[[nodiscard]] std::optional<Cell> cellOf(const RawCell& raw, const XlsxForms& forms);

} // namespace send
