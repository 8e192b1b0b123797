// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pack/paragraph.h"

namespace send::pack {

/// Sets a whole document, block by block, as one endless column of strips.
[[nodiscard]] Flow flowOf(const Node& document, const Typesetter& typesetter);

} // namespace send::pack
