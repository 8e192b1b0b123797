// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/table_flow.h"

#include "render/pack/table_columns.h"

#include <algorithm>
#include <iterator>

namespace send::pack {

namespace {

constexpr double strongRule = 1 * pt;
constexpr double totalRule = 0.7 * pt;
constexpr double rowRule = 0.4 * pt;
constexpr double padding = 1.15 * mm;
constexpr double roomyPadding = 1.7 * mm; ///< of tables with small lines of values
constexpr double sparkHeight = 7 * mm;
constexpr std::size_t keptWholeUpTo = 8;
constexpr double tallestRow = bodyHeight - 40 * mm;

Item fill(const QRectF& box, QRgb colour)
{
    return {box, -1, Fill{colour}};
}

bool hasSparks(const Node& table)
{
    for (const Node* row : rowsOf(table, Role::TableBody))
        for (const Node& cell : row->children)
            if (cell.spark)
                return true;
    return false;
}

/// Sets the cells and rows of one table.
class TableSetter
{
public:
    TableSetter(const Node& table, double width, const Typesetter& typesetter)
        : m_width(width), m_padding(hasSparks(table) ? roomyPadding : padding), m_hasHead(!rowsOf(table, Role::TableHead).empty()),
          m_columns(columnsOf(table, width, typesetter)), m_typesetter(typesetter)
    {
    }

    Strip head(const Node& row, bool first, bool last) const
    {
        Strip strip = wholeRow(row, RowKind::Head);
        if (first)
            strip.items.push_back(fill({0, 0, m_width, strongRule}, colour::ink));
        if (last)
            addRule(strip, strongRule, colour::ink);
        strip.keepWithNext = Keep::Always;
        return strip;
    }

    /// One strip, or one a line where the row is taller than a page.
    std::vector<Strip> body(const Node& row, bool last) const
    {
        const RowKind kind = kindOf(row, Role::TableBody);
        std::vector<Strip> strips;
        strips.push_back(wholeRow(row, kind));
        if (strips.front().height > tallestRow)
            strips = splitRow(row, kind);
        if (kind == RowKind::Total)
            strips.front().items.push_back(fill({0, 0, m_width, totalRule}, colour::ink));
        addRule(strips.back(), last && m_hasHead ? strongRule : rowRule, ruleColour(kind, last));
        return strips;
    }

private:
    QRgb ruleColour(RowKind kind, bool last) const
    {
        if (last && m_hasHead)
            return colour::ink;
        return kind == RowKind::Group ? colour::rule : colour::lightRule;
    }

    void addRule(Strip& strip, double thickness, QRgb ruleColour) const
    {
        strip.items.push_back(fill({0, strip.height - thickness, m_width, thickness}, ruleColour));
    }

    std::vector<Strip> cellLines(const Node& cell, const Column& column, RowKind kind) const
    {
        const Edge edge = cell.numeric ? Edge::Right : Edge::Left;
        std::vector<Strip> lines;
        if (cell.spark)
            lines.push_back(sparkLine(cell, column));
        const auto add = [&](std::vector<Strip> more) {
            std::move(more.begin(), more.end(), std::back_inserter(lines));
        };
        if (cell.numeric)
            add(figureLines(cell, column, kind));
        else
            add(linesOf(cell, {cellStyle(cell, kind), column.wordsWidth, edge, true}, m_typesetter));
        for (const Node& child : cell.children)
            if (child.role != Role::Link)
                add(linesOf(child, {paragraphInCellStyle(child, kind), column.wordsWidth, edge, true}, m_typesetter));
        return lines;
    }

    /// A right-aligned cell: the marker in the column's slot, else on a line under the number.
    std::vector<Strip> figureLines(const Node& cell, const Column& column, RowKind kind) const
    {
        Setting setting{cellStyle(cell, kind), column.wordsWidth, Edge::Right, kind != RowKind::Head};
        std::vector<Segment> segments = segmentsOf(cell, setting, m_typesetter.map);
        if (endInMarker(segments) && column.markerSlot <= 0)
            segments[segments.size() - 2].text = segments[segments.size() - 2].text.trimmed() + QChar(QChar::LineSeparator);
        setting.width -= column.markerSlot;
        if (!endInMarker(segments) || column.markerSlot <= 0)
            return linesOf(cell, segments, setting, m_typesetter);
        const std::vector<Segment> marker{segments.back()};
        segments.pop_back();
        segments.back().text = segments.back().text.trimmed();
        std::vector<Strip> lines = linesOf(cell, segments, setting, m_typesetter);
        const TextBlock beside = m_typesetter.text.wrap(marker, setting.style.leading, column.markerSlot);
        const double left = column.wordsWidth - beside.lines.front().width;
        const int node = marker.front().node;
        lines.back().items.push_back(m_typesetter.text.space(setting.style, setting.style.leading, setting.width, node));
        for (Item item : beside.lines.front().items) {
            item.box.translate(left, 0);
            lines.back().items.push_back(std::move(item));
        }
        return lines;
    }

    static Strip sparkLine(const Node& cell, const Column& column)
    {
        Strip strip;
        strip.height = sparkHeight;
        strip.items.push_back({QRectF(0, 0, column.wordsWidth, sparkHeight), -1, Spark{*cell.spark, cell.sparkOfPercentages}});
        return strip;
    }

    Column columnOf(const PlacedCell& placed) const
    {
        return spanning(m_columns, placed.column, placed.cell->columnSpan);
    }

    Strip wholeRow(const Node& row, RowKind kind) const
    {
        std::vector<Strip> cells;
        double height = 0;
        for (const PlacedCell& placed : cellsOf(row)) {
            cells.push_back(stacked(cellLines(*placed.cell, columnOf(placed), kind)));
            height = std::max(height, cells.back().height);
        }
        Strip strip;
        strip.height = height + 2 * m_padding;
        addTints(strip, row);
        std::size_t place = 0;
        for (const PlacedCell& placed : cellsOf(row)) {
            Strip& cell = cells[place++];
            shift(cell, columnOf(placed).wordsLeft, 0);
            const double sink = kind == RowKind::Head ? height - cell.height : 0;
            merge(strip, std::move(cell), m_padding + sink);
        }
        return strip;
    }

    std::vector<Strip> splitRow(const Node& row, RowKind kind) const
    {
        std::vector<Strip> strips;
        for (const PlacedCell& placed : cellsOf(row)) {
            std::vector<Strip> lines = cellLines(*placed.cell, columnOf(placed), kind);
            strips.resize(std::max(strips.size(), lines.size()));
            for (std::size_t i = 0; i < lines.size(); ++i) {
                shift(lines[i], columnOf(placed).wordsLeft, 0);
                merge(strips[i], std::move(lines[i]), i == 0 ? m_padding : 0);
            }
        }
        strips.back().height += m_padding;
        for (Strip& strip : strips)
            addTints(strip, row);
        return strips;
    }

    void addTints(Strip& strip, const Node& row) const
    {
        for (const PlacedCell& placed : cellsOf(row)) {
            const Column column = columnOf(placed);
            if (placed.cell->latest)
                strip.items.insert(strip.items.begin(), fill({column.left, 0, column.width, strip.height}, colour::tint));
        }
    }

    double m_width;
    double m_padding;
    bool m_hasHead;
    std::vector<Column> m_columns;
    const Typesetter& m_typesetter;
};

/// Which rows stay together: a group's head with two rows, a total with two before it, the first and last two.
void keepRows(std::vector<Strip>& strips, const std::vector<std::size_t>& ends, const std::vector<const Node*>& rows)
{
    const auto keep = [&](std::size_t row, Keep strength) {
        Strip& strip = strips[ends[row] - 1];
        strip.keepWithNext = std::max(strip.keepWithNext, strength);
    };
    const bool whole = rows.size() <= keptWholeUpTo;
    for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
        const bool edge = i == 0 || i + 2 == rows.size();
        if (whole || edge)
            keep(i, Keep::Whole);
        if (rows[i]->look != Look::GroupHead)
            continue;
        keep(i, Keep::Always);
        if (i + 2 < rows.size())
            keep(i + 1, Keep::Whole);
    }
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (rows[i]->look != Look::Total)
            continue;
        keep(i - 1, Keep::Always);
        if (i >= 2)
            keep(i - 2, Keep::Whole);
    }
}

RepeatedHead repeatedHead(const std::vector<Strip>& heads, const QString& continued, double width,
                          const Typesetter& typesetter)
{
    Strip all;
    const TextBlock words = typesetter.text.wrap({{continued, type::columnHead}}, type::columnHead.leading, width);
    for (const TextLine& line : words.lines)
        merge(all, Strip{.height = words.leading, .items = line.items}, all.height);
    all.height += 1 * mm;
    for (const Strip& head : heads)
        merge(all, head, all.height);
    for (Item& item : all.items)
        item.node = -1;
    return {std::move(all.items), all.height};
}

} // namespace

TableFlow flowOf(const Node& table, double width, int tableIndex, const QString& continued, const Typesetter& typesetter)
{
    const TableSetter setter(table, width, typesetter);
    TableFlow flow;
    const std::vector<const Node*> heads = rowsOf(table, Role::TableHead);
    for (std::size_t i = 0; i < heads.size(); ++i)
        flow.strips.push_back(setter.head(*heads[i], i == 0, i + 1 == heads.size()));
    flow.repeated = repeatedHead(flow.strips, continued, width, typesetter);
    const std::vector<const Node*> rows = rowsOf(table, Role::TableBody);
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (Strip& strip : setter.body(*rows[i], i + 1 == rows.size())) {
            strip.table = tableIndex;
            flow.strips.push_back(std::move(strip));
        }
        ends.push_back(flow.strips.size());
    }
    keepRows(flow.strips, ends, rows);
    return flow;
}

} // namespace send::pack
