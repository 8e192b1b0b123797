// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/table_columns.h"

#include <algorithm>
#include <numeric>

namespace send::pack {

namespace {

constexpr double paddingLeft = 1 * mm;
constexpr double paddingRight = 1.8 * mm;
constexpr double sparkWidth = 12 * mm;
constexpr double mostWanted = 70 * mm; ///< longer texts wrap rather than push other columns aside

void need(ColumnNeed& column, const Node& node, const TextStyle& style, const Typesetter& typesetter)
{
    const double indent = hasShape(node) ? shapeIndent(style) : 0;
    double whole = indent;
    double least = indent;
    for (const Segment& segment : segmentsOf(node, {.style = style, .smallMarkers = true}, typesetter.map)) {
        whole += typesetter.text.widthOf(segment.text, segment.style);
        least = std::max(least, indent + typesetter.text.widestWord(segment.text, segment.style));
    }
    column.least = std::max(column.least, least);
    column.wanted = std::max(column.wanted, std::min(whole, mostWanted));
}

void needOfCell(ColumnNeed& column, const Node& cell, RowKind kind, const Typesetter& typesetter)
{
    column.numeric = column.numeric || (cell.numeric && kind != RowKind::Head);
    need(column, cell, cellStyle(cell, kind), typesetter);
    for (const Node& child : cell.children)
        if (child.role != Role::Link)
            need(column, child, paragraphInCellStyle(child, kind), typesetter);
    if (cell.spark)
        column.least = std::max(column.least, sparkWidth);
    column.wanted = std::max(column.wanted, column.least);
}

double sum(const std::vector<double>& numbers)
{
    return std::accumulate(numbers.begin(), numbers.end(), 0.0);
}

/// All least widths do not fit: text gives way first, since words can be broken and digits must not.
std::vector<double> squeezed(const std::vector<ColumnNeed>& needs, double width)
{
    double numbers = 0;
    double texts = 0;
    for (const ColumnNeed& column : needs)
        (column.numeric ? numbers : texts) += column.least;
    const bool numbersFit = numbers < width * 0.8;
    std::vector<double> result;
    for (const ColumnNeed& column : needs) {
        if (!numbersFit)
            result.push_back(column.least * width / (numbers + texts));
        else
            result.push_back(column.numeric ? column.least : column.least * (width - numbers) / texts);
    }
    return result;
}

} // namespace

std::vector<PlacedCell> cellsOf(const Node& row)
{
    std::vector<PlacedCell> cells;
    int column = 0;
    for (const Node& cell : row.children) {
        cells.push_back({&cell, column});
        column += std::max(1, cell.columnSpan);
    }
    return cells;
}

int columnCount(const Node& table)
{
    int most = 1;
    for (const Node& part : table.children)
        for (const Node& row : part.children)
            if (!row.children.empty())
                most = std::max(most, cellsOf(row).back().column + std::max(1, row.children.back().columnSpan));
    return most;
}

std::vector<const Node*> rowsOf(const Node& table, Role part)
{
    std::vector<const Node*> rows;
    for (const Node& child : table.children)
        if (child.role == part)
            for (const Node& row : child.children)
                rows.push_back(&row);
    return rows;
}

RowKind kindOf(const Node& row, Role part)
{
    if (part == Role::TableHead)
        return RowKind::Head;
    if (row.look == Look::GroupHead)
        return RowKind::Group;
    return row.look == Look::Total ? RowKind::Total : RowKind::Body;
}

TextStyle cellStyle(const Node& cell, RowKind kind)
{
    TextStyle style = kind == RowKind::Head ? type::columnHead : type::cell;
    if (cell.look == Look::HeadlineValue)
        style = type::headline;
    if (cell.look == Look::Small)
        style = type::small;
    if (kind == RowKind::Group)
        style.colour = colour::accent;
    style.bold = style.bold || cell.latest || kind != RowKind::Body;
    return style;
}

TextStyle paragraphInCellStyle(const Node& paragraph, RowKind kind)
{
    if (kind == RowKind::Head)
        return type::columnHead;
    if (paragraph.look == Look::HeadlineValue)
        return type::headline;
    return paragraph.look == Look::Small || paragraph.look == Look::Source ? type::small : type::cell;
}

std::vector<ColumnNeed> needsOf(const Node& table, const Typesetter& typesetter)
{
    std::vector<ColumnNeed> needs(static_cast<std::size_t>(columnCount(table)));
    for (const Role part : {Role::TableHead, Role::TableBody})
        for (const Node* row : rowsOf(table, part))
            for (const PlacedCell& placed : cellsOf(*row))
                if (placed.cell->columnSpan <= 1)
                    needOfCell(needs[static_cast<std::size_t>(placed.column)], *placed.cell, kindOf(*row, part),
                               typesetter);
    return needs;
}

std::vector<double> shareOut(const std::vector<ColumnNeed>& needs, const std::vector<double>& weights, double width)
{
    std::vector<double> least;
    std::vector<double> shares;
    for (const ColumnNeed& column : needs) {
        least.push_back(column.least);
        shares.push_back(std::max(column.wanted, 1.0));
    }
    if (weights.size() == needs.size() && sum(weights) > 0)
        shares = weights;
    if (sum(least) > width)
        return squeezed(needs, width);
    std::vector<double> result(needs.size(), 0);
    std::vector<bool> fixed(needs.size(), false);
    for (bool changed = true; changed;) {
        changed = false;
        double room = width;
        double total = 0;
        for (std::size_t i = 0; i < needs.size(); ++i)
            fixed[i] ? room -= least[i] : total += shares[i];
        for (std::size_t i = 0; i < needs.size(); ++i) {
            result[i] = fixed[i] ? least[i] : room * shares[i] / total;
            if (!fixed[i] && result[i] < least[i])
                fixed[i] = changed = true;
        }
    }
    return result;
}

std::vector<Column> columnsOf(const Node& table, double width, const Typesetter& typesetter)
{
    std::vector<ColumnNeed> needs = needsOf(table, typesetter);
    const auto leftPadding = [](std::size_t column) { return column == 0 ? 0.0 : paddingLeft; };
    for (std::size_t i = 0; i < needs.size(); ++i) {
        needs[i].least += leftPadding(i) + paddingRight;
        needs[i].wanted += leftPadding(i) + paddingRight;
    }
    std::vector<Column> columns;
    double left = 0;
    std::size_t place = 0;
    for (const double share : shareOut(needs, table.columnWeights, width)) {
        const double padding = leftPadding(place++);
        columns.push_back({left, share, left + padding, share - padding - paddingRight});
        left += share;
    }
    return columns;
}

Column spanning(const std::vector<Column>& columns, int first, int span)
{
    const auto from = static_cast<std::size_t>(first);
    const std::size_t to = std::min(columns.size(), from + static_cast<std::size_t>(std::max(1, span))) - 1;
    Column column = columns[from];
    column.width = columns[to].left + columns[to].width - column.left;
    column.wordsWidth = columns[to].wordsLeft + columns[to].wordsWidth - column.wordsLeft;
    return column;
}

} // namespace send::pack
