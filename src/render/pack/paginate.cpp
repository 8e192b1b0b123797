// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/paginate.h"

#include <algorithm>

namespace send::pack {

namespace {

constexpr double leastShareOfSpace = 0.5;
constexpr double barWidth = 2 * mm;
constexpr double overhang = 1.5 * mm; ///< of a backdrop that goes on over the page

/// A run of strips [first, last) that wants to stay on one page.
struct Block {
    std::size_t first = 0;
    std::size_t last = 0;
};

bool isTint(const Item& item)
{
    const Fill* fill = std::get_if<Fill>(&item.drawing);
    return fill && fill->colour == colour::tint;
}

/// The strips on the page that is being filled.
class PageFill
{
public:
    explicit PageFill(const Flow& flow) : m_flow(&flow) {}

    [[nodiscard]] bool isEmpty() const { return m_strips.empty(); }
    [[nodiscard]] const std::vector<std::size_t>& strips() const { return m_strips; }

    [[nodiscard]] double headOver(std::size_t strip) const
    {
        const int table = m_flow->strips[strip].table;
        const bool goesOn = strip > 0 && table >= 0 && m_flow->strips[strip - 1].table == table;
        return goesOn ? m_flow->heads[static_cast<std::size_t>(table)].height : 0;
    }

    /// Only a block with space above it may press the page together: a line of running text just goes over.
    [[nodiscard]] bool fits(const Block& block) const
    {
        PageFill fuller = *this;
        fuller.add(block);
        const bool mayPress = isEmpty() || spaceBefore(block.first) > 0;
        const double pressure = mayPress ? 1 : this->pressure();
        return fuller.m_height + fuller.m_spaces - pressure * fuller.give() <= bodyHeight + 0.01;
    }

    void add(const Block& block)
    {
        if (isEmpty())
            m_height = headOver(block.first);
        for (std::size_t i = block.first; i < block.last; ++i) {
            m_height += m_flow->strips[i].height;
            m_shrink += m_flow->strips[i].mayShrink;
            m_spaces += isEmpty() ? 0 : spaceBefore(i);
            m_strips.push_back(i);
        }
    }

    /// How far spaces and figures must give way so that all fit: from 0, not at all, to 1, as far as they may.
    [[nodiscard]] double pressure() const
    {
        const double tooMuch = m_height + m_spaces - bodyHeight;
        return give() > 0 ? std::clamp(tooMuch / give(), 0.0, 1.0) : 0;
    }

    /// What is left of each space.
    [[nodiscard]] double spaceShare() const { return 1 - (1 - leastShareOfSpace) * pressure(); }

    [[nodiscard]] double spaceBefore(std::size_t strip) const
    {
        return strip == 0 ? 0 : std::max(m_flow->strips[strip - 1].after, m_flow->strips[strip].before);
    }

    void clear() { *this = PageFill(*m_flow); }

private:
    [[nodiscard]] double give() const { return m_spaces * (1 - leastShareOfSpace) + m_shrink; }

    const Flow* m_flow;
    std::vector<std::size_t> m_strips;
    double m_height = 0;
    double m_spaces = 0;
    double m_shrink = 0; ///< what the figures can give
};

class Paginator
{
public:
    explicit Paginator(Flow& flow) : m_flow(flow), m_fill(flow) {}

    Layout run()
    {
        for (std::size_t i = 0; i < m_flow.strips.size();) {
            const Block block = blockFrom(i, Keep::Whole, m_flow.strips.size());
            if (m_flow.strips[i].startsPage)
                finishPage();
            place(block);
            i = block.last;
        }
        finishPage();
        return std::move(m_layout);
    }

private:
    [[nodiscard]] Block blockFrom(std::size_t first, Keep strength, std::size_t end) const
    {
        std::size_t last = first + 1;
        while (last < end && m_flow.strips[last - 1].keepWithNext >= strength && !m_flow.strips[last].startsPage)
            ++last;
        return {first, last};
    }

    /// A block taller than a page is broken at its weaker keeps, and where that does not help strip by strip.
    void place(const Block& block)
    {
        if (m_fill.fits(block))
            return m_fill.add(block);
        if (PageFill(m_flow).fits(block)) {
            finishPage();
            return m_fill.add(block);
        }
        const bool single = block.last == block.first + 1;
        if (single) {
            finishPage();
            return m_fill.add(block);
        }
        const bool hasWeaker = blockFrom(block.first, Keep::Always, block.last).last < block.last;
        for (std::size_t i = block.first; i < block.last;) {
            const Block part = hasWeaker ? blockFrom(i, Keep::Always, block.last) : Block{i, i + 1};
            place(part);
            i = part.last;
        }
    }

    void finishPage()
    {
        if (m_fill.isEmpty())
            return;
        m_layout.pages.emplace_back();
        const std::vector<std::size_t> strips = m_fill.strips();
        Page& page = m_layout.pages.back();
        page.withoutHeader = m_flow.strips[strips.front()].withoutHeader;
        page.section = m_flow.strips[strips.front()].section;
        const double share = m_fill.spaceShare();
        for (const std::size_t i : strips)
            shrink(m_flow.strips[i], m_flow.strips[i].mayShrink * m_fill.pressure());
        double y = bodyTop + repeatHead(page, strips.front());
        std::vector<double> tops;
        for (const std::size_t i : strips) {
            y += tops.empty() ? 0 : m_fill.spaceBefore(i) * share;
            tops.push_back(y);
            y += m_flow.strips[i].height;
        }
        addBackdrops(page, strips, tops);
        for (std::size_t i = 0; i < strips.size(); ++i)
            put(m_flow.strips[strips[i]], tops[i]);
        std::stable_partition(page.items.begin(), page.items.end(), isTint); // a tint must not nibble at a rule
        m_fill.clear();
    }

    double repeatHead(Page& page, std::size_t first)
    {
        const double height = m_fill.headOver(first);
        if (height <= 0)
            return 0;
        for (Item item : m_flow.heads[static_cast<std::size_t>(m_flow.strips[first].table)].items) {
            shift(item, sideMargin, bodyTop);
            page.items.push_back(std::move(item));
        }
        return height;
    }

    void addBackdrops(Page& page, const std::vector<std::size_t>& strips, const std::vector<double>& tops)
    {
        for (std::size_t i = 0; i < strips.size();) {
            const int box = m_flow.strips[strips[i]].box;
            std::size_t last = i;
            while (last + 1 < strips.size() && m_flow.strips[strips[last + 1]].box == box)
                ++last;
            if (box >= 0)
                addBackdrop(page, box, strips[i], tops[i], strips[last], tops[last] + m_flow.strips[strips[last]].height);
            i = last + 1;
        }
    }

    void addBackdrop(Page& page, int box, std::size_t first, double top, std::size_t last, double bottom)
    {
        const Backdrop& backdrop = m_flow.boxes[static_cast<std::size_t>(box)];
        if (first > 0 && m_flow.strips[first - 1].box == box)
            top -= overhang;
        if (last + 1 < m_flow.strips.size() && m_flow.strips[last + 1].box == box)
            bottom += overhang;
        const QRectF area(sideMargin + backdrop.left, top, backdrop.width, bottom - top);
        if (backdrop.fill)
            page.items.push_back({area, -1, Fill{*backdrop.fill}});
        page.items.push_back({QRectF(area.topLeft(), QSizeF(barWidth, area.height())), -1, Fill{backdrop.bar}});
    }

    void put(Strip& strip, double top)
    {
        const int page = static_cast<int>(m_layout.pages.size()) - 1;
        shift(strip, sideMargin, top);
        for (Item& item : strip.items)
            m_layout.pages.back().items.push_back(std::move(item));
        for (Mark& mark : strip.marks)
            m_layout.marks.push_back({mark, {page, mark.y}});
        for (LinkArea& link : strip.links)
            m_layout.links.push_back({link, page});
        for (PageNumberSlot& slot : strip.pageNumbers)
            m_slots.push_back({slot, page});
        if (!strip.section.isEmpty()) {
            const auto [place, isNew] = m_layout.sections.try_emplace(strip.section, page, page);
            place->second.second = page;
        }
    }

public:
    struct PlacedSlot {
        PageNumberSlot slot;
        int page = 0;
    };
    [[nodiscard]] const std::vector<PlacedSlot>& slotsPlaced() const { return m_slots; }

private:
    Flow& m_flow;
    PageFill m_fill;
    Layout m_layout;
    std::vector<PlacedSlot> m_slots;
};

std::optional<Spot> find(const Layout& layout, const QString& anchor)
{
    for (const PlacedMark& placed : layout.marks)
        if (placed.mark.anchor == anchor)
            return placed.spot;
    return std::nullopt;
}

void writePageNumber(Layout& layout, const Paginator::PlacedSlot& placed, const TextSetter& text)
{
    const std::optional<Spot> spot = find(layout, placed.slot.anchor);
    if (!spot)
        return;
    const PageNumberSlot& slot = placed.slot;
    const TextBlock number = text.wrap({{QString::number(spot->page + 1), slot.style, slot.node}}, slot.style.leading,
                                       slot.box.width());
    for (const TextLine& line : number.lines) {
        for (Item item : line.items) {
            shift(item, slot.box.right() - line.width, slot.box.top());
            layout.pages[static_cast<std::size_t>(placed.page)].items.push_back(std::move(item));
        }
    }
}

} // namespace

Layout paginate(Flow flow, const TextSetter& text)
{
    Paginator paginator(flow);
    Layout layout = paginator.run();
    for (const Paginator::PlacedSlot& slot : paginator.slotsPlaced())
        writePageNumber(layout, slot, text);
    return layout;
}

} // namespace send::pack
