// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/xlsx_rows.h"

namespace send {

/// Of a sheet's XML, what is parsed while it is searched for merges. A sheet that is no longer is unpacked once, a longer one
/// twice.
inline constexpr qint64 sheetAhead = 4 * 1024 * 1024;

/// Hands out the rows of a sheet. False when no more are wanted.
[[nodiscard]] Result<bool> readXlsxSheet(XlsxReading& reading, const XlsxSheet& sheet);

} // namespace send
