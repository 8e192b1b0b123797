// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/known_sum.h"

#include <limits>

namespace send {

using Count = BacklogMonth::Count;

Count sumOf(std::span<const Count> parts)
{
    qint64 sum = 0;
    for (const Count& part : parts) {
        if (!part)
            return std::nullopt;
        sum += *part;
    }
    return sum <= std::numeric_limits<int>::max() ? Count(static_cast<int>(sum)) : std::nullopt;
}

Count sumOf(std::initializer_list<Count> parts)
{
    return sumOf(std::span(parts.begin(), parts.size()));
}

Count difference(const Count& left, const Count& right)
{
    return left && right ? Count(*left - *right) : std::nullopt;
}

} // namespace send
