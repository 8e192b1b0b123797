// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/tagging/tagging.h"

#include <string>
#include <vector>

namespace send::tagging {

/// A page whose sentinels have become marked content.
struct MarkedPage {
    std::string stream;
    std::vector<int> owners; ///< the node of each marked content; its place is its MCID
    int sentinels = 0;
    int artifacts = 0;
};

/// Turns sentinels into BDC … EMC and wraps everything painted outside a node as an artifact.
/// Throws std::runtime_error when the stream is not what Qt writes or a sentinel names no node.
[[nodiscard]] MarkedPage markContent(const std::string& stream, const Structure& structure);

} // namespace send::tagging
