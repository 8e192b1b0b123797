// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/flow_builder.h"

#include "render/pack/block_style.h"
#include "render/pack/contents_lines.h"
#include "render/pack/table_flow.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <utility>

namespace send::pack {

namespace {

constexpr double usualFigure = 60 * mm;
constexpr double shrinkOfFigure = 0.3; ///< of its height, at most

/// Where blocks stand: the width of the page, or a narrower place in a column or box.
struct Place {
    double left = 0;
    double width = bodyWidth;
    [[nodiscard]] bool isNarrow() const { return width < longestLine; }
    [[nodiscard]] Place inset(double by, double right = 0) const { return {left + by, width - by - right}; }
};

class FlowBuilder
{
public:
    FlowBuilder(const Typesetter& typesetter, Flow& flow) : m_typesetter(typesetter), m_flow(flow) {}

    void addChildren(const Node& parent, const Place& place)
    {
        for (std::size_t i = 0; i < parent.children.size(); ++i) {
            const Node* following = i + 1 < parent.children.size() ? &parent.children[i + 1] : nullptr;
            const std::size_t start = strips().size();
            addNode(parent.children[i], place);
            keepWith(parent.children[i], following, start);
        }
    }

private:
    std::vector<Strip>& strips() { return m_flow.strips; }

    void addNode(const Node& node, const Place& place)
    {
        m_startsPage = m_startsPage || node.startsPage;
        if (!node.anchor.isEmpty() || headingLevel(node.role) > 0)
            m_marks.push_back({node.anchor, headingLevel(node.role), node.plainText(), m_typesetter.map.elementOf(node)});
        switch (node.role) {
        case Role::Document:
        case Role::Section: return addSection(node, place);
        case Role::Figure: return addFigure(node, place);
        case Role::Table: return addTable(node, place);
        case Role::List: return addList(node, place);
        case Role::TableOfContents: return addContents(node, place);
        case Role::BlockQuote: return addQuote(node, place);
        default: break;
        }
        if (node.look == Look::Boxed)
            return addBoxed(node, place);
        if (node.look == Look::CoverHead)
            return addCoverHead(node, place);
        addParagraph(node, place);
    }

    /// Every strip comes in here, and takes what waits for the next one.
    void push(Strip strip, const Place& place)
    {
        shift(strip, place.left, 0);
        strip.startsPage = std::exchange(m_startsPage, false);
        strip.section = m_section;
        strip.withoutHeader = m_onCover;
        for (Mark& mark : m_marks)
            strip.marks.push_back(std::move(mark));
        m_marks.clear();
        strips().push_back(std::move(strip));
    }

    void pushBlock(std::vector<Strip> lines, const BlockStyle& style, const Place& place)
    {
        if (lines.empty())
            return;
        lines.front().before = style.before;
        lines.back().after = style.after;
        for (Strip& line : lines)
            push(std::move(line), place);
    }

    void addSection(const Node& node, const Place& place)
    {
        if (m_depth++ == 0) {
            m_section = node.anchor;
            m_onCover = std::any_of(node.children.begin(), node.children.end(),
                                    [](const Node& child) { return child.look == Look::CoverTitle; });
        }
        if (node.look == Look::Columns)
            addColumns(node, place);
        else if (node.look == Look::Boxed)
            addBoxed(node, place);
        else
            addChildren(node, place);
        if (--m_depth == 0)
            m_onCover = false;
    }

    void addParagraph(const Node& node, const Place& place)
    {
        const BlockStyle style = styleOf(node);
        const Node* label = node.role == Role::Paragraph ? labelOf(node) : nullptr;
        const double indent = label ? (place.isNarrow() ? narrowIndent : numberIndent) : 0;
        const bool running = node.role == Role::Paragraph && node.look != Look::Source && node.look != Look::Small;
        Setting setting{style.type, running ? std::min(place.width, longestLine) : place.width};
        if (node.look == Look::CoverSubtitle)
            setting.width = std::min(place.width, 145 * mm);
        setting.width -= indent;
        if (node.role == Role::Caption)
            m_tableNumber = numberInCaption(node);
        setting.accentUntil = node.role == Role::Caption ? m_tableNumber.size() + 1 : 0;
        std::vector<Strip> lines = isLegend(node) ? legendOf(node, setting, m_typesetter)
                                                  : linesOf(node, setting, m_typesetter);
        for (Strip& line : lines)
            shift(line, indent, 0);
        if (label)
            addLabel(lines, *label, style.type);
        keepLinesTogether(lines);
        pushBlock(std::move(lines), style, place);
    }

    void addLabel(std::vector<Strip>& lines, const Node& label, TextStyle style)
    {
        if (label.role == Role::Label)
            style.colour = colour::grey;
        std::vector<Strip> words = linesOf(label, {style, numberIndent}, m_typesetter);
        if (words.empty())
            return;
        if (lines.empty())
            lines.emplace_back();
        merge(lines.front(), std::move(words.front()), 0);
    }

    void addCoverHead(const Node& node, const Place& place)
    {
        std::vector<Strip> lines = linesOf(node, {node.runs.size() == 1 ? type::caption : type::body, place.width}, m_typesetter);
        Strip strip = stacked(std::move(lines));
        if (node.runs.size() == 2) {
            for (Item& item : strip.items)
                if (item.box.left() > 0 && item.box.width() > 0)
                    item.box.moveRight(place.width);
        }
        strip.height += 5.5 * mm;
        strip.items.push_back({QRectF(0, strip.height - 2 * mm, place.width, 2 * mm), -1, Fill{colour::accent}});
        pushBlock({strip}, {type::body, 0, 0}, place);
    }

    void addFigure(const Node& node, const Place& place)
    {
        addChildren(node, place);
        Strip strip;
        strip.height = node.height > 0 ? node.height * mm : usualFigure;
        strip.mayShrink = strip.height * shrinkOfFigure;
        if (node.chart)
            strip.items.push_back({QRectF(0, 0, place.width, strip.height), m_typesetter.map.elementOf(node), node.chart});
        pushBlock({strip}, {type::body, 1 * mm, 1.5 * mm}, place);
    }

    void addTable(const Node& node, const Place& place)
    {
        for (const Node& child : node.children)
            if (child.role == Role::Caption) {
                addParagraph(child, place);
                strips().back().keepWithNext = Keep::Always;
            }
        const QString continued = QCoreApplication::translate("send", "%1, continued")
                                      .arg(m_tableNumber.isEmpty() ? QCoreApplication::translate("send", "Table")
                                                                   : m_tableNumber);
        m_tableNumber.clear();
        TableFlow table = flowOf(node, place.width, static_cast<int>(m_flow.heads.size()), continued, m_typesetter);
        for (Item& item : table.repeated.items)
            shift(item, place.left, 0);
        m_flow.heads.push_back(std::move(table.repeated));
        pushBlock(std::move(table.strips), {type::cell, m_onCover ? 15 * mm : 1 * mm, 3 * mm}, place);
    }

    void addList(const Node& node, const Place& place)
    {
        constexpr double labelWidth = 8 * mm;
        const bool nested = m_listDepth++ > 0;
        const Place item = place.isNarrow() || nested ? place : place.inset(numberIndent, bodyWidth - longestLine);
        for (const Node& child : node.children) {
            const Node* label = labelOf(child);
            const Place body = label ? item.inset(labelWidth) : item;
            const std::size_t start = strips().size();
            for (const Node& part : child.children)
                if (part.role == Role::ListBody)
                    addListBody(part, body);
            if (label && start < strips().size()) {
                std::vector<Strip> words = linesOf(*label, {type::body, labelWidth}, m_typesetter);
                for (Strip& word : words) {
                    shift(word, item.left, 0);
                    merge(strips()[start], std::move(word), 0);
                    break;
                }
            }
        }
        --m_listDepth;
    }

    void addListBody(const Node& node, const Place& place)
    {
        std::vector<Strip> lines = linesOf(node, {type::body, place.width}, m_typesetter);
        keepLinesTogether(lines);
        pushBlock(std::move(lines), {type::body, 0, 2.4 * mm}, place);
        for (const Node& child : node.children)
            if (child.role != Role::Link)
                addNode(child, place);
    }

    void addContents(const Node& node, const Place& place)
    {
        pushBlock(contentsLines(node, place.width, m_typesetter), {type::body, 0, 4 * mm}, place);
    }

    void addQuote(const Node& node, const Place& place)
    {
        constexpr double verticalPadding = 1.5 * mm;
        const Backdrop backdrop{place.left, place.width, colour::accentPale, std::nullopt};
        addOnBackdrop(node, place.inset(7 * mm, 4 * mm), backdrop, verticalPadding);
    }

    void addBoxed(const Node& node, const Place& place)
    {
        constexpr double verticalPadding = 3.2 * mm;
        const Backdrop backdrop{place.left, place.width, colour::accent, colour::tint};
        addOnBackdrop(node, place.inset(6.2 * mm, 5 * mm), backdrop, verticalPadding);
    }

    void addOnBackdrop(const Node& node, const Place& inside, const Backdrop& backdrop, double verticalPadding)
    {
        const std::size_t start = strips().size();
        if (node.role == Role::Section) {
            addChildren(node, inside);
        } else {
            std::vector<Strip> lines = linesOf(node, {styleOf(node).type, inside.width}, m_typesetter);
            keepLinesTogether(lines);
            pushBlock(std::move(lines), {type::body, 0, 0.8 * mm}, inside);
            addChildrenBut(node, Role::Link, inside);
        }
        if (start < strips().size())
            putOnBackdrop(start, backdrop, verticalPadding);
    }

    void addChildrenBut(const Node& node, Role role, const Place& place)
    {
        for (const Node& child : node.children)
            if (child.role != role)
                addNode(child, place);
    }

    void putOnBackdrop(std::size_t start, const Backdrop& backdrop, double verticalPadding)
    {
        Strip& first = strips()[start];
        shift(first, 0, verticalPadding);
        first.height += verticalPadding;
        first.before = 5 * mm;
        strips().back().height += verticalPadding;
        strips().back().after = 4 * mm;
        double height = 0;
        for (std::size_t i = start; i < strips().size(); ++i) {
            strips()[i].box = static_cast<int>(m_flow.boxes.size());
            height += strips()[i].height;
        }
        if (height < bodyHeight / 2)
            for (std::size_t i = start; i + 1 < strips().size(); ++i)
                strips()[i].keepWithNext = std::max(strips()[i].keepWithNext, Keep::Whole);
        m_flow.boxes.push_back(backdrop);
    }

    void addColumns(const Node& node, const Place& place)
    {
        const auto count = static_cast<double>(node.children.size());
        const double gap = count > 2 ? 6 * mm : 8 * mm;
        const double width = (place.width - gap * (count - 1)) / std::max(1.0, count);
        const std::size_t start = strips().size();
        const std::vector<Mark> waiting = m_marks;
        Strip row;
        double left = place.left;
        for (const Node& child : node.children) {
            addNode(child, {left, width});
            std::vector<Strip> column(std::make_move_iterator(strips().begin() + static_cast<std::ptrdiff_t>(start)),
                                      std::make_move_iterator(strips().end()));
            strips().resize(start);
            row.startsPage = row.startsPage || (!column.empty() && column.front().startsPage);
            merge(row, stacked(std::move(column)), 0);
            left += width + gap;
        }
        m_startsPage = row.startsPage;
        if (row.height <= bodyHeight)
            return pushBlock({std::move(row)}, {type::body, 4 * mm, 3 * mm}, {});
        m_marks = waiting;
        addChildren(node, place);
    }

    /// A heading or caption goes with what follows it, a table or figure with its source.
    void keepWith(const Node& node, const Node* following, std::size_t start)
    {
        if (start >= strips().size() || !following)
            return;
        const bool introduces = headingLevel(node.role) > 0 || node.role == Role::Heading3 || node.role == Role::Caption;
        const bool subLine = node.look == Look::Small
                             && (following->role == Role::Figure || following->role == Role::Table);
        const bool sourced = (node.role == Role::Figure || node.role == Role::Table || node.look == Look::Source)
                             && following->look == Look::Source;
        if (introduces || subLine)
            for (std::size_t i = start; i < strips().size(); ++i)
                strips()[i].keepWithNext = Keep::Always;
        if (sourced || node.keepWithNext)
            strips().back().keepWithNext = Keep::Always;
    }

    const Typesetter& m_typesetter;
    Flow& m_flow;
    std::vector<Mark> m_marks; ///< waiting for the next strip, like the flag below
    bool m_startsPage = false;
    bool m_onCover = false;
    QString m_section;
    QString m_tableNumber; ///< of the caption that came last
    int m_depth = 0;
    int m_listDepth = 0;
};

} // namespace

Flow flowOf(const Node& document, const Typesetter& typesetter)
{
    Flow flow;
    FlowBuilder(typesetter, flow).addChildren(document, Place());
    return flow;
}

} // namespace send::pack
