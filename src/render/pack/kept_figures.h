// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pack/section_context.h"

namespace send::pack {

/// Adds a part with the term's figures that looked unlikely when they were entered and were kept, each with the reason that
/// was given; nothing where there is none.
void addKeptFigures(Node& parent, Context& context);

} // namespace send::pack
