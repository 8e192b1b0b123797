// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/contents_lines.h"

#include <algorithm>

namespace send::pack {

namespace {

constexpr double indentOfLevel = 7 * mm;
constexpr double pageColumn = 10 * mm;
constexpr double noteColumn = 31 * mm;
constexpr double dotsFromWords = 2.2 * mm;
constexpr double shortestDots = 8 * mm;
constexpr int roomyEntries = 36; ///< more are set tighter, so that they stay on one page
constexpr double baselineShare = 0.76; ///< of the leading, under the line's top

const Node* linkIn(const Node& node)
{
    if (node.role == Role::Link)
        return &node;
    for (const Node& child : node.children)
        if (const Node* link = linkIn(child))
            return link;
    return nullptr;
}

bool hasNotes(const Node& contents)
{
    return std::any_of(contents.children.begin(), contents.children.end(), [](const Node& item) {
        return std::any_of(item.children.begin(), item.children.end(),
                           [](const Node& part) { return part.role == Role::Paragraph; });
    });
}

int entriesIn(const Node& node)
{
    int entries = node.role == Role::TableOfContentsItem ? 1 : 0;
    for (const Node& child : node.children)
        entries += entriesIn(child);
    return entries;
}

TextStyle titleStyle(int level, bool tight)
{
    TextStyle style = type::body;
    style.leading = tight ? 14 * pt : style.leading;
    style.bold = level == 0;
    style.colour = level == 0 ? colour::accent : colour::ink;
    return style;
}

TextStyle pageStyle(TextStyle style)
{
    style.bold = false;
    style.colour = colour::ink;
    return style;
}

class ContentsSetter
{
public:
    ContentsSetter(double width, double dotsEnd, bool tight, const Typesetter& typesetter)
        : m_width(width), m_dotsEnd(dotsEnd), m_tight(tight), m_typesetter(typesetter)
    {
    }

    void add(const Node& contents, int level)
    {
        for (const Node& item : contents.children) {
            if (item.role == Role::TableOfContents)
                add(item, level + 1);
            else
                addItem(item, level);
        }
    }

    std::vector<Strip> take() { return std::move(m_lines); }

private:
    void addItem(const Node& item, int level)
    {
        if (const Node* link = linkIn(item)) {
            std::vector<Strip> lines = titleLines(*link, level);
            complete(lines, *link, titleStyle(level, m_tight));
            for (const Node& part : item.children)
                if (part.role == Role::Paragraph)
                    addNote(lines.back(), part);
            lines.back().after = m_tight ? 0 : 0.6 * mm;
            for (Strip& line : lines)
                m_lines.push_back(std::move(line));
        }
        for (const Node& part : item.children)
            if (part.role == Role::TableOfContents)
                add(part, level + 1);
    }

    std::vector<Strip> titleLines(const Node& link, int level) const
    {
        const double indent = indentOfLevel * level;
        const double room = m_dotsEnd - shortestDots - indent;
        std::vector<Strip> lines = linesOf(link, {titleStyle(level, m_tight), room}, m_typesetter);
        for (Strip& line : lines)
            shift(line, indent, 0);
        if (lines.empty())
            lines.push_back(Strip{.height = titleStyle(level, m_tight).leading});
        for (std::size_t i = 0; i + 1 < lines.size(); ++i)
            lines[i].keepWithNext = Keep::Always;
        return lines;
    }

    /// Dots and the place of the page number, on the last line of the title; all of it can be clicked.
    void complete(std::vector<Strip>& lines, const Node& link, const TextStyle& style) const
    {
        const int node = m_typesetter.map.wordsOf(link);
        for (Strip& line : lines)
            line.links.push_back({node, link.anchor, QRectF(0, 0, m_width, line.height)});
        Strip& last = lines.back();
        const double words = last.items.empty() ? 0 : last.items.back().box.right();
        last.items.push_back(m_typesetter.text.space(style, style.leading, words, node));
        const double start = words + dotsFromWords;
        last.items.push_back({QRectF(start, 0, std::max(0.0, m_dotsEnd - start), style.leading * baselineShare), -1, Leader{}});
        last.pageNumbers.push_back({link.anchor, QRectF(m_width - pageColumn, 0, pageColumn, style.leading), pageStyle(style), node});
    }

    void addNote(Strip& line, const Node& note) const
    {
        std::vector<Strip> words = linesOf(note, {type::small, noteColumn, Edge::Right}, m_typesetter);
        if (words.empty())
            return;
        const double sink = (line.height - type::small.leading) / 2 + 0.6 * pt;
        shift(words.front(), m_width - pageColumn - 1 * mm - noteColumn, sink);
        merge(line, std::move(words.front()), 0);
    }

    double m_width;
    double m_dotsEnd;
    bool m_tight;
    const Typesetter& m_typesetter;
    std::vector<Strip> m_lines;
};

} // namespace

std::vector<Strip> contentsLines(const Node& contents, double width, const Typesetter& typesetter)
{
    const double dotsEnd = width - pageColumn - (hasNotes(contents) ? noteColumn : 0);
    ContentsSetter setter(width, dotsEnd, entriesIn(contents) > roomyEntries, typesetter);
    setter.add(contents, 0);
    return setter.take();
}

} // namespace send::pack
