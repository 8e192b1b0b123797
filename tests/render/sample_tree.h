// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Trees built by hand for the tests of pages: they need no scorecard, and hold every kind of node.

#include "render/pack/node.h"

#include <initializer_list>

namespace send::test {

[[nodiscard]] pack::Node leaf(pack::Role role, const QString& text, pack::Look look = pack::Look::Body);
[[nodiscard]] pack::Node parent(pack::Role role, std::vector<pack::Node> children, pack::Look look = pack::Look::Body);
[[nodiscard]] pack::Node section(const QString& id, std::vector<pack::Node> children, bool startsPage = true);
/// "12" in a Label, then the words.
[[nodiscard]] pack::Node numbered(int number, const QString& text);
[[nodiscard]] pack::Node number(const QString& text, bool latest = false);
[[nodiscard]] pack::Node columnHead(const QString& text, bool numeric = false, bool latest = false);
[[nodiscard]] pack::Node rowHead(const QString& text, const QString& smallLine = {});
[[nodiscard]] pack::Node statusCell(Status status, const QString& word, Slope slope, const QString& direction);
[[nodiscard]] pack::Node row(std::vector<pack::Node> cells, pack::Look look = pack::Look::Body);
[[nodiscard]] pack::Node groupHead(const QString& text, int columns);
[[nodiscard]] pack::Node table(std::vector<pack::Node> headRow, std::vector<pack::Node> rows);
[[nodiscard]] pack::Node contentsItem(const QString& title, const QString& anchor, const QString& note = {});
[[nodiscard]] pack::Node figure(double height, const QString& alternativeText);

/// Table 2 of the pictures with `rows` metrics.
[[nodiscard]] pack::Node scorecardTable(int rows);
/// A pack with every kind of node, some eight pages long.
[[nodiscard]] pack::Node samplePack();

} // namespace send::test
