// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/strip.h"

#include <algorithm>
#include <iterator>

namespace send::pack {

namespace {

template<class T>
void append(std::vector<T>& list, std::vector<T>&& more)
{
    list.insert(list.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

void shift(Item& item, double x, double y)
{
    item.box.translate(x, y);
}

void shift(Strip& strip, double x, double y)
{
    for (Item& item : strip.items)
        shift(item, x, y);
    for (LinkArea& link : strip.links)
        link.area.translate(x, y);
    for (Mark& mark : strip.marks)
        mark.y += y;
    for (PageNumberSlot& slot : strip.pageNumbers)
        slot.box.translate(x, y);
}

void shrink(Strip& strip, double less)
{
    strip.height -= less;
    for (Item& item : strip.items)
        item.box.setHeight(item.box.height() - less);
}

void merge(Strip& strip, Strip other, double y)
{
    shift(other, 0, y);
    strip.height = std::max(strip.height, y + other.height);
    append(strip.items, std::move(other.items));
    append(strip.marks, std::move(other.marks));
    append(strip.links, std::move(other.links));
    append(strip.pageNumbers, std::move(other.pageNumbers));
}

Strip stacked(std::vector<Strip> strips)
{
    Strip whole;
    double y = 0;
    double gap = 0;
    for (Strip& strip : strips) {
        y += y > 0 ? std::max(gap, strip.before) : 0;
        gap = strip.after;
        const double height = strip.height;
        merge(whole, std::move(strip), y);
        y += height;
    }
    return whole;
}

} // namespace send::pack
