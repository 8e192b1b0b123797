// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity_variance.h"

#include "core/format.h"
#include "core/translate.h"

#include <algorithm>

namespace send {

namespace {

CapacityVariance varianceOf(const CapacityKey& key, const Capacity& capacity)
{
    CapacityVariance row{key.month, key.provider, capacity.kind,     capacity.contracted, capacity.delivered,
                         {},        {},           capacity.vacancies};
    if (capacity.contracted && capacity.delivered) {
        row.variance = *capacity.delivered - *capacity.contracted;
        row.deliveredPercent = Proportion{*capacity.delivered, *capacity.contracted}.percentage(1);
    }
    return row;
}

QString clearanceText(const DeliveryEffect& effect)
{
    const auto& full = effect.inFull.p50;
    const auto& now = effect.asDelivered.p50;
    if (!full)
        return translated("at full delivery the backlog would not clear either");
    if (full == now)
        return translated("at full delivery the backlog would clear in %1 as well").arg(longName(*full));
    if (!now)
        return translated("at full delivery the backlog would clear in %1; at this delivery it does not")
            .arg(longName(*full));
    return translated("at full delivery the backlog would clear in %1, not %2")
        .arg(longName(*full), longName(*now));
}

} // namespace

std::vector<CapacityVariance> capacityVariances(const Scorecard& scorecard)
{
    std::vector<CapacityVariance> rows;
    for (const auto& [key, capacity] : scorecard.capacity)
        rows.push_back(varianceOf(key, capacity));
    return rows;
}

std::optional<Proportion> recentDelivery(const Scorecard& scorecard, Month last, int months)
{
    Proportion sum;
    for (const auto& [key, capacity] : scorecard.capacity) {
        const int before = distance(key.month, last);
        if (capacity.kind == ProviderKind::Caseworkers || before < 0 || before >= months)
            continue;
        if (!capacity.contracted || !capacity.delivered)
            continue;
        sum.numerator += *capacity.delivered;
        sum.denominator += *capacity.contracted;
    }
    return sum.denominator > 0 ? std::optional(sum) : std::nullopt;
}

Result<DeliveryEffect> deliveryEffect(const Scorecard& scorecard, Scenario scenario,
                                      const ForecastSettings& settings)
{
    const std::vector<CapacityVariance> rows = capacityVariances(scorecard);
    const auto latest = std::find_if(rows.rbegin(), rows.rend(), [](const CapacityVariance& row) {
        return row.kind != ProviderKind::Caseworkers && row.deliveredPercent;
    });
    if (latest == rows.rend())
        return fail(ErrorKind::Refused,
                    translated("No month has both contracted and delivered assessments. Enter both for one "
                               "month to see what the difference does."));
    const auto delivery = recentDelivery(scorecard, latest->month, scenario.recentMonths);
    const Decimal percent = delivery ? delivery->percentage(1).value_or(Decimal(100)) : Decimal(100);
    scenario.contracted = true;
    scenario.delivery = std::min(percent, Decimal(200));
    Result<Forecast> asDelivered = forecast(scorecard, scenario, settings);
    scenario.delivery = Decimal(100);
    Result<Forecast> inFull = forecast(scorecard, scenario, settings);
    if (!asDelivered || !inFull)
        return tl::unexpected<Error>(asDelivered ? inFull.error() : asDelivered.error());
    return DeliveryEffect{*latest, percent, std::move(*asDelivered), std::move(*inFull)};
}

QString deliverySentence(const DeliveryEffect& effect)
{
    const CapacityVariance& latest = effect.latest;
    if (!latest.delivered || !latest.contracted || !latest.deliveredPercent)
        return {};
    return translated("%1 delivered %2 of %3 assessments contracted in %4 (%5%); %6.")
        .arg(latest.provider, formatCount(*latest.delivered), formatCount(*latest.contracted),
             longName(latest.month), formatNumber(*latest.deliveredPercent, 1), clearanceText(effect));
}

} // namespace send
