// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chart.h"

namespace send {

/// Gives a chart of lines the axis that fits all of its values.
void setLineAxis(Chart& chart, bool percentages);

} // namespace send
