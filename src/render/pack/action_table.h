// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pack/section_context.h"

namespace send::pack {

/// Overdue or off track, as Context lists them.
[[nodiscard]] bool isException(const Context& context, ActionId action);
/// Ref, action and how we will know, lead, due, delivery and slip; in the order given.
[[nodiscard]] Node actionTable(const Context& context, const std::vector<ActionId>& actions);
/// Shapes and words of delivery, in one line.
[[nodiscard]] Node deliveryLegend();

} // namespace send::pack
