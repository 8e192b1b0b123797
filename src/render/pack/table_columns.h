// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pack/paragraph.h"

#include <vector>

namespace send::pack {

/// What one column's cells need, without padding.
struct ColumnNeed {
    double least = 0;  ///< the widest word, number or shape: narrower breaks inside a word
    double comfort = 0; ///< every body text on one line
    double wanted = 0; ///< the same, heads and all
    bool numeric = false;
    double number = 0; ///< the widest figure without its marker
    double marker = 0; ///< the widest marker
};

/// Where a column's words stand: inside its padding.
struct Column {
    double left = 0;
    double width = 0; ///< with padding: what a tint covers
    double wordsLeft = 0;
    double wordsWidth = 0;
    double markerSlot = 0; ///< at the right of the numbers; 0 where markers stand under them
};

/// A row's cells with the column each starts in.
struct PlacedCell {
    const Node* cell = nullptr;
    int column = 0;
};
[[nodiscard]] std::vector<PlacedCell> cellsOf(const Node& row);
[[nodiscard]] int columnCount(const Node& table);
/// The rows of a table's heads or bodies, in order.
[[nodiscard]] std::vector<const Node*> rowsOf(const Node& table, Role part);

enum class RowKind { Head, Body, Group, Total };
[[nodiscard]] RowKind kindOf(const Node& row, Role part);
/// The style of a cell's own runs.
[[nodiscard]] TextStyle cellStyle(const Node& cell, RowKind kind);
/// The style of a paragraph inside a cell.
[[nodiscard]] TextStyle paragraphInCellStyle(const Node& paragraph, RowKind kind);

[[nodiscard]] std::vector<ColumnNeed> needsOf(const Node& table, const Typesetter& typesetter);
/// Shares out `width`: by the weights, else by what is wanted; no column below its least width while there is room, and
/// numbers are the last to give way. Short texts, as dates and words of status, are kept on one line where that is cheap.
[[nodiscard]] std::vector<double> shareOut(const std::vector<ColumnNeed>& needs, const std::vector<double>& weights,
                                           double width);
[[nodiscard]] std::vector<Column> columnsOf(const Node& table, double width, const Typesetter& typesetter);
/// A column's place over the `span` columns from `first`.
[[nodiscard]] Column spanning(const std::vector<Column>& columns, int first, int span);

} // namespace send::pack
