// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/table_columns.h"

#include <algorithm>
#include <numeric>

namespace send::pack {

namespace {

/// Left and right of a cell's words; at the table's left edge there is none.
struct Padding {
    double left = 0;
    double right = 0;
};
constexpr Padding roomy{1 * mm, 1.8 * mm};
constexpr Padding tight{0.6 * mm, 1.2 * mm}; ///< where words would be broken otherwise
constexpr double markerGap = 0.8 * mm;
constexpr double slotComfort = 4 * mm; ///< left over in a column that is wide enough for a slot
constexpr double sparkWidth = 12 * mm;
constexpr double shortText = 38 * mm;
constexpr double shareForComfort = 0.85; ///< of the table: the rest is for what must wrap
constexpr double longestWholeWord = 50 * mm; ///< one that is wider is broken rather than squeeze other columns
constexpr double mostWanted = 70 * mm; ///< longer texts wrap rather than push other columns aside

void need(ColumnNeed& column, const Node& node, const TextStyle& style, RowKind kind, const Typesetter& typesetter)
{
    const double indent = hasShape(node) ? shapeIndent(style) : 0;
    double whole = indent;
    double least = indent;
    const std::vector<Segment> segments = segmentsOf(node, {.style = style, .smallMarkers = true}, typesetter.map);
    if (node.numeric && endInMarker(segments))
        column.marker = std::max(column.marker, typesetter.text.widthOf(segments.back().text, segments.back().style));
    for (const Segment& segment : segments) {
        const double width = typesetter.text.widthOf(segment.text, segment.style);
        whole = node.numeric ? std::max(whole, width) : whole + width;
        least = std::max(least, indent + std::min(typesetter.text.widestWord(segment.text, segment.style), longestWholeWord));
    }
    column.least = std::max(column.least, least);
    column.wanted = std::max(column.wanted, std::min(whole, mostWanted));
    if (kind != RowKind::Head)
        column.comfort = std::max(column.comfort, whole);
}

/// The number of a cell without its marker; the widest word of a head, which moves over with the numbers.
double widestFigure(const Node& cell, RowKind kind, const Typesetter& typesetter)
{
    const Setting setting{.style = cellStyle(cell, kind), .smallMarkers = true};
    const std::vector<Segment> segments = segmentsOf(cell, setting, typesetter.map);
    if (segments.empty())
        return 0;
    const Segment& words = segments.front();
    return kind == RowKind::Head ? typesetter.text.widestWord(words.text, words.style)
                                 : typesetter.text.widthOf(words.text.trimmed(), words.style);
}

/// Markers stand beside the numbers, in a slot of their own so that digits line up, where the column is wide enough.
double markerSlot(const ColumnNeed& column, double wordsWidth)
{
    if (column.marker <= 0 || column.number + markerGap + column.marker + slotComfort > wordsWidth)
        return 0;
    return markerGap + column.marker;
}

void needOfCell(ColumnNeed& column, const Node& cell, RowKind kind, const Typesetter& typesetter)
{
    column.numeric = column.numeric || (cell.numeric && kind != RowKind::Head);
    need(column, cell, cellStyle(cell, kind), kind, typesetter);
    if (cell.numeric)
        column.number = std::max(column.number, widestFigure(cell, kind, typesetter));
    for (const Node& child : cell.children)
        if (child.role != Role::Link)
            need(column, child, paragraphInCellStyle(child, kind), kind, typesetter);
    if (cell.spark)
        column.least = std::max(column.least, sparkWidth);
    column.wanted = std::max(column.wanted, column.least);
}

double sum(const std::vector<double>& numbers)
{
    return std::accumulate(numbers.begin(), numbers.end(), 0.0);
}

/// The width that no text may pass if all are to fit into `room`: only the longest words are broken.
double capOf(std::vector<double> texts, double room)
{
    std::sort(texts.begin(), texts.end());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const double cap = room / static_cast<double>(texts.size() - i);
        if (texts[i] > cap)
            return cap;
        room -= texts[i];
    }
    return texts.empty() ? room : texts.back();
}

/// All least widths do not fit: text gives way first, since words can be broken and digits must not.
std::vector<double> squeezed(const std::vector<ColumnNeed>& needs, double width)
{
    std::vector<double> texts;
    double numbers = 0;
    for (const ColumnNeed& column : needs) {
        if (column.numeric)
            numbers += column.least;
        else
            texts.push_back(column.least);
    }
    const bool numbersFit = numbers < width * 0.8;
    const double cap = capOf(texts, width - numbers);
    const double share = width / (numbers + sum(texts));
    std::vector<double> result;
    for (const ColumnNeed& column : needs) {
        if (!numbersFit)
            result.push_back(column.least * share);
        else
            result.push_back(column.numeric ? column.least : std::min(column.least, cap));
    }
    return result;
}

/// Least widths, raised to one line a text in the columns of short texts, the cheapest first.
std::vector<double> comfortable(const std::vector<ColumnNeed>& needs, double width)
{
    std::vector<double> least;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        least.push_back(needs[i].least);
        if (needs[i].comfort > needs[i].least && needs[i].comfort <= shortText)
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        return needs[one].comfort - needs[one].least < needs[other].comfort - needs[other].least;
    });
    for (const std::size_t i : order)
        if (sum(least) - least[i] + needs[i].comfort <= width * shareForComfort)
            least[i] = needs[i].comfort;
    return least;
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
    const std::vector<double> least = comfortable(needs, width);
    std::vector<double> shares;
    for (const ColumnNeed& column : needs)
        shares.push_back(std::max(column.wanted, 1.0));
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
    double least = 0;
    for (const ColumnNeed& column : needs)
        least += column.least + roomy.left + roomy.right;
    const Padding padding = least - roomy.left > width ? tight : roomy;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        const double both = padding.right + (i == 0 ? 0 : padding.left);
        needs[i].least += both;
        needs[i].wanted += both;
        needs[i].comfort += both;
    }
    std::vector<Column> columns;
    double left = 0;
    for (const double share : shareOut(needs, table.columnWeights, width)) {
        const double before = columns.empty() ? 0 : padding.left;
        const double wordsWidth = share - before - padding.right;
        columns.push_back({left, share, left + before, wordsWidth, markerSlot(needs[columns.size()], wordsWidth)});
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
