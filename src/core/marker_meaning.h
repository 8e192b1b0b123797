// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric.h"

namespace send {

/// What a marker says, to stand behind it: "provisional", "withheld to protect identity".
[[nodiscard]] QString meaningOf(Marker marker);

} // namespace send
