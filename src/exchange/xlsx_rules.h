// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/workbook_write.h"

struct lxw_worksheet;

namespace send {

/// Adds what may be typed into some cells; 0, or libxlsxwriter's own number of what was wrong with it.
[[nodiscard]] int addRule(lxw_worksheet* sheet, const OutRule& rule);

} // namespace send
