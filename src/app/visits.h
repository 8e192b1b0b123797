// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/page.h"

#include <optional>
#include <vector>

namespace send {

/// Where one has been, for back and forward.
class Visits
{
public:
    /// Notes a place; what lay ahead is forgotten.
    void visit(const Place& place)
    {
        if (m_at >= 0 && m_places[static_cast<std::size_t>(m_at)] == place)
            return;
        m_places.resize(static_cast<std::size_t>(++m_at));
        m_places.push_back(place);
    }
    [[nodiscard]] bool canStep(int by) const
    {
        return m_at + by >= 0 && m_at + by < static_cast<int>(m_places.size());
    }
    /// The place one before (−1) or after (+1), which is the current one from now on.
    std::optional<Place> step(int by)
    {
        if (!canStep(by))
            return std::nullopt;
        m_at += by;
        return m_places[static_cast<std::size_t>(m_at)];
    }
    [[nodiscard]] QString currentPage() const
    {
        return m_at < 0 ? QString() : m_places[static_cast<std::size_t>(m_at)].page;
    }

private:
    std::vector<Place> m_places;
    int m_at = -1;
};

} // namespace send
