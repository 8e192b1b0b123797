// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>

#include <compare>
#include <cstdint>

namespace send {

/// A row's identity: ordered, without arithmetic and without a default that means "none".
/// Values lie in 1 to 2^53 − 1, so that JSON readers keep them exactly.
template<class Tag>
class Id
{
public:
    explicit constexpr Id(std::int64_t value) : m_value(value) {}
    [[nodiscard]] constexpr std::int64_t value() const { return m_value; }
    friend constexpr auto operator<=>(Id, Id) = default;

private:
    std::int64_t m_value;
};

using AreaId = Id<struct AreaTag>;
using ActionId = Id<struct ActionTag>;
using MilestoneId = Id<struct MilestoneTag>;
using MetricId = Id<struct MetricTag>;

/// An id that `rows` (a map keyed by it) does not hold. Drawn at random, so that two officers who add a row
/// at the same time do not draw the same one.
template<class Map>
[[nodiscard]] typename Map::key_type freshId(const Map& rows)
{
    constexpr std::int64_t largest = (std::int64_t{1} << 53) - 1;
    for (;;) {
        const auto drawn = static_cast<std::int64_t>(QRandomGenerator::global()->generate64() >> 11);
        const typename Map::key_type id(drawn % largest + 1);
        if (!rows.contains(id))
            return id;
    }
}

} // namespace send
