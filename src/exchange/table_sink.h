// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table.h"

namespace send {

/// Where the readers of CSV and XLSX put what they find: every sheet once, in order and before its rows.
struct TableSink {
    std::function<void(const SheetInfo&)> onSheet;
    OnRow onRow;
};

} // namespace send
