// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/tagging/tagging.h"

#include <qpdf/QPDF.hh>

namespace send::tagging {

/// Writes what a reader asks of the document as a whole: marked, language, title, dates, XMP with PDF/UA's identifier.
void writeCatalogue(QPDF& pdf, const DocumentInfo& info);

} // namespace send::tagging
