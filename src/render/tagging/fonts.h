// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qpdf/QPDF.hh>

#include <string>

namespace send::tagging {

/// Mends what Qt writes of its fonts: names without the subset's prefix, a CIDSet that may be wrong, and a space glyph
/// that reads as a tab.
void mendFonts(QPDF& pdf);

/// A ToUnicode map in which no glyph reads as U+0009: Qt takes the lowest character that a glyph stands for, and the
/// space glyph stands for the tab too.
[[nodiscard]] std::string withSpacesForTabs(const std::string& characterMap);

} // namespace send::tagging
