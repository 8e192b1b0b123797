// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/tagging/tagging.h"

namespace send::tagging {

/// The first rule of PDF/UA-1 that a recorded structure breaks, as a sentence; empty when it breaks none.
[[nodiscard]] QString brokenRule(const Structure& structure, int pages);

} // namespace send::tagging
