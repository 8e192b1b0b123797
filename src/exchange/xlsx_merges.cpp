// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_merges.h"

#include "exchange/table_limits.h"

#include <algorithm>
#include <optional>

namespace send {

namespace {

constexpr std::string_view marker = "mergeCells";
constexpr std::size_t longestList = 4 * 1024 * 1024;

/// What stands in quotation marks behind `ref=`.
std::string_view referenceIn(std::string_view tag)
{
    const auto at = tag.find("ref=");
    if (at == std::string_view::npos || at + 5 >= tag.size())
        return {};
    const auto value = tag.substr(at + 5);
    return value.substr(0, value.find(tag[at + 4]));
}

std::optional<Merge> mergeOf(std::string_view reference)
{
    const auto colon = reference.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const Merge merge{placeOf(reference.substr(0, colon)), placeOf(reference.substr(colon + 1))};
    const bool isPlace = merge.first.row >= 0 && merge.first.column >= 0 && merge.last.row >= merge.first.row
                         && merge.last.column >= merge.first.column;
    return isPlace ? std::optional(merge) : std::nullopt;
}

qint64 areaOf(const Merge& merge)
{
    return qint64(merge.last.row - merge.first.row + 1) * (merge.last.column - merge.first.column + 1);
}

} // namespace

CellPlace placeOf(std::string_view reference)
{
    constexpr std::size_t longest = 10; // XFD1048576
    if (reference.size() > longest)
        return {};
    std::size_t at = 0;
    qint64 column = 0;
    for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z'; ++at)
        column = column * 26 + (reference[at] - 'A' + 1);
    qint64 row = 0;
    for (; at < reference.size() && reference[at] >= '0' && reference[at] <= '9'; ++at)
        row = row * 10 + (reference[at] - '0');
    if (at != reference.size())
        return {};
    return {column > qint64(limit::columns) ? -1 : int(column) - 1, row > limit::rows ? -1 : int(row) - 1};
}

void MergeFinder::take(std::string_view piece)
{
    if (m_isFound) {
        m_text += piece.substr(0, longestList - std::min(longestList, m_text.size()));
        return;
    }
    constexpr std::size_t overlap = marker.size() - 1;
    m_text += piece.substr(0, overlap);
    if (const auto seam = m_text.find(marker); seam != std::string::npos) {
        m_isFound = true;
        m_text.erase(0, seam).append(piece.substr(std::min(overlap, piece.size())));
    } else if (const auto found = piece.find(marker); found != std::string_view::npos) {
        m_isFound = true;
        m_text = piece.substr(found);
    } else {
        if (piece.size() > overlap)
            m_text = piece.substr(piece.size() - overlap);
        m_text.erase(0, m_text.size() - std::min(m_text.size(), overlap));
    }
}

std::vector<Merge> MergeFinder::merges() const
{
    constexpr std::string_view tag = "mergeCell ";
    std::vector<Merge> merges;
    qint64 area = 0;
    const std::string_view list = m_isFound ? std::string_view(m_text) : std::string_view();
    for (auto at = list.find(tag); at != std::string_view::npos; at = list.find(tag, at + tag.size())) {
        const auto merge = mergeOf(referenceIn(list.substr(at, list.find('>', at) - at)));
        if (merge && area + areaOf(*merge) <= limit::mergedCells) {
            area += areaOf(*merge);
            merges.push_back(*merge);
        }
    }
    std::ranges::stable_sort(merges, {}, [](const Merge& merge) { return merge.first.row; });
    return merges;
}

void MergeFiller::fill(TableRow& row)
{
    const int place = row.row - 1;
    std::erase_if(m_open, [&](const Open& open) { return open.merge.last.row < place; });
    for (; m_next < m_merges.size() && m_merges[m_next].first.row <= place; ++m_next) {
        const Merge& merge = m_merges[m_next];
        const auto column = std::size_t(merge.first.column);
        if (merge.first.row == place && column < row.cells.size() && row.cells[column].kind != Cell::Kind::Empty)
            m_open.push_back({merge, row.cells[column]});
    }
    for (const Open& open : m_open) {
        const auto end = std::size_t(open.merge.last.column) + 1;
        if (row.cells.size() < end)
            row.cells.resize(end);
        for (auto at = std::size_t(open.merge.first.column); at < end; ++at)
            if (row.cells[at].kind == Cell::Kind::Empty)
                row.cells[at] = open.cell;
    }
}

} // namespace send
