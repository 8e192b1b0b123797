// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pack/section_context.h"

namespace send::pack {

/// The scenarios that are marked for the pack, in their order: the first as a fan with its figures, all of them side by
/// side, and what each assumes. Adds nothing where none is marked.
void addForecast(Node& parent, Context& context);

} // namespace send::pack
