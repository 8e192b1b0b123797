// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table.h"

namespace send {

/// As streamRows, with the file read on a thread of its own while `onRow` works on the rows before, on the caller's. A few
/// hundred rows are read ahead, no more. `progress` is asked on the reading thread.
[[nodiscard]] Result<void> streamRowsAhead(QIODevice& file, const QString& fileName, const OnRow& onRow,
                                           const ReadProgress& progress);

} // namespace send
