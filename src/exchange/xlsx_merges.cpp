// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_merges.h"

#include "core/translate.h"
#include "exchange/table_limits.h"
#include "exchange/zip_file.h"

#include <algorithm>

namespace send {

namespace {

constexpr std::string_view marker = "mergeCells";
constexpr std::size_t longestList = 4 * 1024 * 1024;

/// Keeps what stands behind the start of the list of merges.
class ListFinder
{
public:
    bool take(std::string_view piece)
    {
        m_text += piece;
        if (!m_isFound) {
            const auto found = m_text.find(marker);
            m_isFound = found != std::string::npos;
            m_text.erase(0, m_isFound ? found : m_text.size() - std::min(m_text.size(), marker.size()));
        }
        return m_text.size() < longestList;
    }
    [[nodiscard]] std::string_view list() const { return m_isFound ? std::string_view(m_text) : std::string_view(); }

private:
    std::string m_text;
    bool m_isFound = false;
};

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
    std::size_t at = 0;
    int column = 0;
    for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z'; ++at)
        column = std::min(column * 26 + (reference[at] - 'A' + 1), int(limit::columns) + 1);
    int row = 0;
    for (; at < reference.size() && reference[at] >= '0' && reference[at] <= '9'; ++at)
        row = std::min(row * 10 + (reference[at] - '0'), limit::rows + 1);
    if (at != reference.size())
        return {};
    return {column > int(limit::columns) ? -1 : column - 1, row > limit::rows ? -1 : row - 1};
}

Result<std::vector<Merge>> mergesIn(ZipFile& file, const XlsxSheet& sheet)
{
    ListFinder finder;
    const auto take = [&](std::string_view piece) { return finder.take(piece); };
    if (const auto scanned = file.scan(sheet.part, translated("the sheet %1").arg(sheet.info.name), take); !scanned)
        return tl::unexpected(scanned.error());
    constexpr std::string_view tag = "mergeCell ";
    std::vector<Merge> merges;
    qint64 area = 0;
    const auto list = finder.list();
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
