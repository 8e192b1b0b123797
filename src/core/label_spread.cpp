// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart.h"

#include <algorithm>
#include <numeric>

namespace send {

namespace {

/// Labels that touch, moved as one: their mean is where the whole block lies least far from where they should
/// be.
struct Block {
    double sum = 0;
    int size = 0;
    [[nodiscard]] double place() const { return sum / size; }
};

/// The rising sequence nearest to `values` (pool adjacent violators).
std::vector<double> nearestRising(const std::vector<double>& values)
{
    std::vector<Block> blocks;
    for (const double value : values) {
        blocks.push_back({value, 1});
        while (blocks.size() > 1 && blocks.back().place() < blocks[blocks.size() - 2].place()) {
            const Block last = blocks.back();
            blocks.pop_back();
            blocks.back().sum += last.sum;
            blocks.back().size += last.size;
        }
    }
    std::vector<double> rising;
    rising.reserve(values.size());
    for (const Block& block : blocks)
        rising.insert(rising.end(), static_cast<std::size_t>(block.size), block.place());
    return rising;
}

} // namespace

std::vector<double> spreadLabels(std::vector<double> wanted, double height, double top, double bottom)
{
    if (wanted.empty())
        return wanted;
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t index) { return wanted[index]; });
    const auto offset = [&](std::size_t rank) { return height * static_cast<double>(rank); };
    // With each label's share of the height taken off, "apart by a height" becomes "not falling".
    std::vector<double> places(wanted.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank)
        places[rank] = wanted[order[rank]] - offset(rank);
    places = nearestRising(places);
    double first = top + height / 2;
    double last = bottom - height / 2 - offset(order.size() - 1);
    if (last < first) // they do not fit: one block, as much over the top as over the bottom
        first = last = (first + last) / 2;
    for (std::size_t rank = 0; rank < order.size(); ++rank)
        wanted[order[rank]] = std::clamp(places[rank], first, last) + offset(rank);
    return wanted;
}

} // namespace send
