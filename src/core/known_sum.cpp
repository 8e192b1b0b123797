// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/known_sum.h"

#include <cstdlib>
#include <limits>

namespace send {

using Count = BacklogMonth::Count;

namespace {

/// Nothing where it is too large to be a count of cases; either sign.
Count countOf(qint64 value)
{
    return std::abs(value) <= std::numeric_limits<int>::max() ? Count(static_cast<int>(value)) : std::nullopt;
}

} // namespace

Count sumOf(std::span<const Count> parts)
{
    qint64 sum = 0;
    for (const Count& part : parts) {
        if (!part)
            return std::nullopt;
        sum += *part;
    }
    return countOf(sum);
}

Count sumOf(std::initializer_list<Count> parts)
{
    return sumOf(std::span(parts.begin(), parts.size()));
}

Count difference(const Count& left, const Count& right)
{
    return left && right ? countOf(qint64(*left) - *right) : std::nullopt;
}

} // namespace send
