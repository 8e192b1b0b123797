// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/tagging/structure_tree.h"

namespace send::tagging {

/// Writes the document's outline, each entry tied to its heading's structure element.
void writeBookmarks(QPDF& pdf, const Pages& pages, const std::vector<Bookmark>& bookmarks, const Elements& elements);

} // namespace send::tagging
