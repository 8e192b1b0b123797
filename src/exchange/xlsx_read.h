// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table_sink.h"

class QIODevice;

namespace send {

/// Reads a workbook as Excel, LibreOffice, Google Sheets and the usual libraries write it, in the transitional and the
/// strict form; formulas are what they last gave. `file` is open for reading and can seek.
[[nodiscard]] Result<void> streamXlsx(QIODevice& file, const QString& fileName, const TableSink& sink,
                                      const ReadProgress& progress);

} // namespace send
