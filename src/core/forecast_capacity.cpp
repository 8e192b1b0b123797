// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast.h"

#include "core/translate.h"

#include <algorithm>

namespace send {

namespace {

/// Contracted in a month by one provider: its latest figure up to then.
struct LatestContract {
    ProviderKind kind;
    int contracted;
};

std::map<QString, LatestContract> contractsUpTo(const Scorecard& scorecard, Month month)
{
    std::map<QString, LatestContract> contracts;
    for (const auto& [key, capacity] : scorecard.capacity) { // in order of time
        if (key.month > month)
            break;
        if (capacity.contracted)
            contracts.insert_or_assign(key.provider, LatestContract{capacity.kind, *capacity.contracted});
    }
    return contracts;
}

/// Nothing where nobody assesses under contract.
std::optional<std::int64_t> contractedIn(const Scorecard& scorecard, Month month)
{
    std::optional<std::int64_t> assessors;
    std::optional<std::int64_t> caseworkers;
    for (const auto& [provider, contract] : contractsUpTo(scorecard, month)) {
        auto& sum = contract.kind == ProviderKind::Caseworkers ? caseworkers : assessors;
        sum = sum.value_or(0) + std::clamp(contract.contracted, 0, mostCases) * oneCase;
    }
    return assessors && caseworkers ? std::min(*assessors, *caseworkers) : assessors;
}

} // namespace

Result<std::vector<std::int64_t>> contractedCapacity(const Scorecard& scorecard, Month start, int months)
{
    std::vector<std::int64_t> coming;
    Month month = start;
    for (int i = 0; i < months; ++i) {
        month = next(month);
        const std::optional<std::int64_t> contracted = contractedIn(scorecard, month);
        if (!contracted)
            return fail(ErrorKind::Refused, translated("No educational psychologist or contractor has a "
                                                       "contracted figure for %1 or before. Enter "
                                                       "it under capacity, or forecast from recent delivery.")
                                                .arg(longName(month)));
        coming.push_back(*contracted);
    }
    return coming;
}

} // namespace send
