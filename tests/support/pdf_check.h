// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a tagged PDF must hold, rule by rule, for the tests of tagging, pack and command alike. No qpdf type is seen.

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace send::test {

/// Each returns one sentence a fault; none for a document that keeps the rule.
[[nodiscard]] QStringList paintingOutsideMarkedContent(const QByteArray& pdf);
[[nodiscard]] QStringList figuresWithoutAlternative(const QByteArray& pdf); ///< Alt and BBox
[[nodiscard]] QStringList headerCellsWithoutScope(const QByteArray& pdf);
[[nodiscard]] QStringList headingsThatSkip(const QByteArray& pdf);
[[nodiscard]] QStringList pagesWithoutStructure(const QByteArray& pdf); ///< StructParents and Tabs
[[nodiscard]] QStringList unresolvedMarkedContent(const QByteArray& pdf); ///< ParentTree and elements agree on each MCID
[[nodiscard]] QStringList linksWithoutElement(const QByteArray& pdf); ///< Contents, Dest, and an OBJR that points back
[[nodiscard]] QStringList missingProperties(const QByteArray& pdf); ///< Lang, Title, DisplayDocTitle, XMP, PDF/UA
/// All of the above.
[[nodiscard]] QStringList structuralFaults(const QByteArray& pdf);

/// A structure element with the text painted for it alone, as a screen reader meets them.
struct StructureElement {
    QString type; ///< "TH"
    int depth = 0;
    QString text; ///< decoded by the fonts' ToUnicode maps
    QString alternativeText;
};
/// All elements in the order of the tree.
[[nodiscard]] std::vector<StructureElement> structureOf(const QByteArray& pdf);
/// All text in structure order, one line an element that has any.
[[nodiscard]] QString structureText(const QByteArray& pdf);

} // namespace send::test
