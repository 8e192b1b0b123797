// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pack/paragraph.h"

namespace send::pack {

/// The lines of a table of contents: title, dots, "paragraphs 1–7", and a place for the page's number.
[[nodiscard]] std::vector<Strip> contentsLines(const Node& contents, double width, const Typesetter& typesetter);

} // namespace send::pack
