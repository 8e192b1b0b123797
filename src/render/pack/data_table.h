// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pack/section_context.h"

namespace send::pack {

/// The data of a chart as a table of the pack, gaps filled by markers: periods side by side where they have room, else
/// months under each other by year, else a row a period.
[[nodiscard]] Node dataTable(const ChartTable& data);

} // namespace send::pack
