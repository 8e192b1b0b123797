// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/paragraph.h"

#include "render/pack/block_style.h"

#include <QRegularExpression>

#include <algorithm>

namespace send::pack {

namespace {

double shapeSize(const TextStyle& style)
{
    return style.size < 12 * pt ? 3 * mm : 3.6 * mm;
}

std::optional<Drawing> shapeOf(const Node& node)
{
    if (node.status)
        return *node.status;
    if (node.delivery)
        return *node.delivery;
    if (node.slope && *node.slope != Slope::None)
        return *node.slope;
    return std::nullopt;
}

/// Splits "70.0 [p]" so that the marker is set small: markers explain a figure and must not compete with it.
void splitMarkers(std::vector<Segment>& segments)
{
    static const QRegularExpression marker(QStringLiteral("^(.*\\S\\s+)((?:\\[[a-z]+\\]\\s*)+)$"));
    if (segments.empty())
        return;
    const auto match = marker.match(segments.back().text);
    if (!match.hasMatch())
        return;
    Segment markers = segments.back();
    markers.text = match.captured(2);
    markers.style = {type::small.size, markers.style.leading, false, colour::grey};
    segments.back().text = match.captured(1);
    segments.push_back(std::move(markers));
}

void accentNumber(std::vector<Segment>& segments, qsizetype until)
{
    if (until <= 1 || segments.empty() || segments.front().text.size() < until)
        return;
    Segment number = segments.front();
    number.text.truncate(until);
    number.style.colour = colour::accent;
    segments.front().text.remove(0, until);
    segments.insert(segments.begin(), std::move(number));
}

void addLinks(const Node& node, const StructureMap& map, Strip& line)
{
    for (const Node& child : node.children) {
        if (child.role != Role::Link)
            continue;
        const int id = map.wordsOf(child);
        for (const Item& item : line.items)
            if (item.node == id && item.box.width() > 0)
                line.links.push_back({id, child.anchor, item.box});
    }
}

Item shapeItem(Drawing drawing, const TextStyle& style)
{
    const double size = shapeSize(style);
    return {QRectF(0, (style.leading - size) / 2, size, size), -1, std::move(drawing)};
}

} // namespace

bool hasShape(const Node& node)
{
    return shapeOf(node).has_value();
}

double shapeIndent(const TextStyle& style)
{
    return shapeSize(style) + 1 * mm;
}

std::vector<Segment> segmentsOf(const Node& node, const Setting& setting, const StructureMap& map)
{
    std::vector<Segment> segments;
    for (const Run& run : node.runs) {
        Segment segment{run.text, setting.style, map.wordsOf(node)};
        segment.style.bold = run.bold || setting.style.bold;
        segments.push_back(std::move(segment));
    }
    if (setting.smallMarkers)
        splitMarkers(segments);
    accentNumber(segments, setting.accentUntil);
    for (const Node& child : node.children) {
        if (child.role != Role::Link)
            continue;
        TextStyle style = setting.style;
        style.colour = colour::accent;
        for (const Run& run : child.runs)
            segments.push_back({run.text, style, map.wordsOf(child)});
    }
    return segments;
}

bool isTitle(const Node& node)
{
    return node.role == Role::Caption || headingLevel(node.role) > 0;
}

/// A caption or a heading whose last line would be a mere "113" is broken a word earlier.
TextBlock withoutLonelyWord(const TextSetter& text, const std::vector<Segment>& segments, double leading, double width)
{
    constexpr double lonely = 0.12, narrower = 0.92; // of the width
    TextBlock block = text.wrap(segments, leading, width);
    if (block.lines.size() < 2 || block.lines.back().width > lonely * width)
        return block;
    TextBlock again = text.wrap(segments, leading, narrower * width);
    return again.lines.size() == block.lines.size() ? again : block;
}

bool endInMarker(const std::vector<Segment>& segments)
{
    return segments.size() > 1 && segments.back().text.startsWith(u'[')
           && segments.back().style.size < segments.front().style.size;
}

std::vector<Strip> linesOf(const Node& node, const Setting& setting, const Typesetter& typesetter)
{
    return linesOf(node, segmentsOf(node, setting, typesetter.map), setting, typesetter);
}

std::vector<Strip> linesOf(const Node& node, const std::vector<Segment>& segments, const Setting& setting,
                           const Typesetter& typesetter)
{
    const std::optional<Drawing> shape = shapeOf(node);
    const double indent = shape ? shapeIndent(setting.style) : 0;
    const double width = setting.width - indent;
    const TextBlock block = isTitle(node) ? withoutLonelyWord(typesetter.text, segments, setting.style.leading, width)
                                          : typesetter.text.wrap(segments, setting.style.leading, width);
    std::vector<Strip> lines;
    for (const TextLine& line : block.lines) {
        Strip strip;
        strip.height = block.leading;
        strip.items = line.items;
        shift(strip, indent + (setting.edge == Edge::Right ? width - line.width : 0), 0);
        addLinks(node, typesetter.map, strip);
        lines.push_back(std::move(strip));
    }
    if (shape) {
        if (lines.empty())
            lines.push_back(Strip{.height = setting.style.leading});
        lines.front().items.push_back(shapeItem(*shape, setting.style));
    }
    return lines;
}

std::vector<Strip> legendOf(const Node& node, const Setting& setting, const Typesetter& typesetter)
{
    constexpr double gap = 5 * mm;
    std::vector<Strip> lines(1);
    double x = 0;
    const auto add = [&](Strip entry) {
        double width = 0;
        for (const Item& item : entry.items)
            width = std::max(width, item.box.right());
        if (x > 0 && x + width > setting.width) {
            lines.emplace_back();
            x = 0;
        }
        shift(entry, x, 0);
        merge(lines.back(), std::move(entry), 0);
        x += width > 0 ? width + gap : 0;
    };
    add(stacked(linesOf(node, setting, typesetter)));
    for (const Node& child : node.children)
        add(stacked(linesOf(child, setting, typesetter)));
    return lines;
}

void keepLinesTogether(std::vector<Strip>& lines)
{
    if (lines.size() < 2)
        return;
    lines.front().keepWithNext = Keep::Always;
    lines[lines.size() - 2].keepWithNext = Keep::Always;
}

} // namespace send::pack
