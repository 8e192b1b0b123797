// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/tagging/marked_content.h"
#include "render/tagging/pdf_values.h"

#include <qpdf/QPDF.hh>

#include <vector>

namespace send::tagging {

/// The structure element of each node; not initialized for nodes without any content.
using Elements = std::vector<QPDFObjectHandle>;

/// Writes StructTreeRoot, its elements, the ParentTree and the link annotations, and the pages' own entries.
[[nodiscard]] Elements writeStructureTree(QPDF& pdf, Pages& pages, const Structure& structure,
                                          const std::vector<MarkedPage>& marked);

} // namespace send::tagging
