// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decimal.h"

namespace send {

/// What is said of a count below 0, wherever one is typed, pasted or imported (docs/rules.md, Impossible).
[[nodiscard]] QString negativeCount(const Decimal& count);

} // namespace send
