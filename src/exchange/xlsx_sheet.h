// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/xlsx_cell.h"

namespace send {

/// What is the same for all sheets of a file.
struct XlsxReading {
    ZipFile& file;
    const QString& fileName;
    const XlsxForms& forms;
    const OnRow& onRow;
    qint64 cells = 0; ///< so far, with the empty ones between
};

/// Hands out the rows of a sheet. False when no more are wanted.
[[nodiscard]] Result<bool> readXlsxSheet(XlsxReading& reading, const XlsxSheet& sheet);

} // namespace send
