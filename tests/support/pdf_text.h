// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What pdf_check.cpp reads from the content of one page.

#include <QString>
#include <QStringList>

#include <qpdf/QPDFPageObjectHelper.hh>

#include <map>
#include <vector>

namespace send::test {

/// Painting outside marked content, sections inside one another, and sections that cross q … Q.
[[nodiscard]] QStringList markingFaults(QPDFPageObjectHelper& page);
/// The MCIDs of a page in the order in which they are painted.
[[nodiscard]] std::vector<int> markedContentsOf(QPDFPageObjectHelper& page);
/// The text of each marked content, decoded by the fonts' ToUnicode maps.
[[nodiscard]] std::map<int, QString> textByMarkedContent(QPDFPageObjectHelper& page);

} // namespace send::test
