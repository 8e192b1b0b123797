// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity_variance.h"

#include "core/format.h"
#include "core/known_sum.h"
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
    if (!effect.inFull)
        return translated("at full delivery the backlog would not clear either");
    const QString full = longName(*effect.inFull);
    if (!effect.asItStands)
        return translated("at full delivery the backlog would clear in %1; at this delivery it does not").arg(full);
    return effect.inFull == effect.asItStands
               ? translated("at full delivery the backlog would clear in %1 as well").arg(full)
               : translated("at full delivery the backlog would clear in %1, not %2").arg(full, longName(*effect.asItStands));
}

/// With both figures.
template<class Row>
bool isOfAssessors(const Row& row)
{
    return row.kind != ProviderKind::Caseworkers && row.contracted && row.delivered;
}

/// Adds what was contracted and not delivered, a month on average, to what each recent month finished.
void addShortfall(ForecastBasis& basis, const RecentDelivery& recent)
{
    const std::int64_t shortfall = (recent.contracted - recent.delivered) * oneCase / recent.months;
    for (RecentFlow& flow : basis.recent)
        flow.finished = std::max<std::int64_t>(flow.finished + shortfall, 0);
}

} // namespace

std::vector<CapacityVariance> capacityVariances(const Scorecard& scorecard)
{
    std::vector<CapacityVariance> rows;
    for (const auto& [key, capacity] : scorecard.capacity)
        rows.push_back(varianceOf(key, capacity));
    return rows;
}

std::optional<CapacityVariance> latestVariance(const Scorecard& scorecard)
{
    std::optional<CapacityKey> latest;
    Capacity sum;
    for (const auto& [key, capacity] : scorecard.capacity) { // in order of time
        if (!isOfAssessors(capacity) || *capacity.contracted == 0)
            continue;
        const bool isMore = latest && latest->month == key.month;
        latest = CapacityKey{key.month, isMore ? QString() : key.provider};
        sum = isMore ? Capacity{sum.kind, sumOf({sum.contracted, capacity.contracted}), sumOf({sum.delivered, capacity.delivered}), {}, {}}
                     : capacity;
    }
    return latest ? std::optional(varianceOf(*latest, sum)) : std::nullopt;
}

std::optional<RecentDelivery> recentDelivery(const Scorecard& scorecard, Month last, int months)
{
    RecentDelivery sum;
    std::optional<Month> counted;
    for (const CapacityVariance& row : capacityVariances(scorecard)) { // in order of time
        const int before = distance(row.month, last);
        if (before < 0 || before >= months || !isOfAssessors(row))
            continue;
        sum.contracted += *row.contracted;
        sum.delivered += *row.delivered;
        sum.months += counted == row.month ? 0 : 1;
        counted = row.month;
    }
    return sum.months > 0 ? std::optional(sum) : std::nullopt;
}

Result<FullDelivery> fullDelivery(const Scorecard& scorecard, Scenario scenario)
{
    const auto latest = latestVariance(scorecard);
    if (!latest)
        return fail(ErrorKind::Refused,
                    translated("No month has both contracted and delivered assessments. Enter both for one "
                               "month to see what the difference does."));
    if (scenario.contracted)
        scenario.delivery = Decimal(100);
    Result<ForecastBasis> basis = forecastBasis(scorecard, scenario);
    if (!basis)
        return tl::unexpected<Error>(basis.error());
    const auto recent = recentDelivery(scorecard, latest->month, scenario.recentMonths);
    if (!scenario.contracted && recent)
        addShortfall(*basis, *recent);
    return FullDelivery{std::move(*basis), std::move(scenario)};
}

Result<DeliveryEffect> deliveryEffect(const Scorecard& scorecard, const Scenario& scenario, const Forecast& asItStands,
                                      const ForecastSettings& settings)
{
    const Result<FullDelivery> full = fullDelivery(scorecard, scenario);
    if (!full)
        return tl::unexpected<Error>(full.error());
    const auto inFull = runForecast(full->basis, full->scenario, settings);
    if (!inFull)
        return fail(ErrorKind::Refused, translated("The forecast was stopped."));
    const CapacityVariance latest = *latestVariance(scorecard);
    const auto recent = recentDelivery(scorecard, latest.month, scenario.recentMonths);
    const auto percent = recent ? Proportion{recent->delivered, recent->contracted}.percentage(1) : std::nullopt;
    return DeliveryEffect{latest, percent.value_or(Decimal(100)), asItStands.p50, inFull->p50};
}

QString deliverySentence(const DeliveryEffect& effect)
{
    const CapacityVariance& latest = effect.latest;
    if (!latest.delivered || !latest.contracted || !latest.deliveredPercent)
        return {};
    return translated("%1 delivered %2 of %3 assessments contracted in %4 (%5%); %6.")
        .arg(latest.provider.isEmpty() ? translated("All providers together") : latest.provider, formatCount(*latest.delivered), formatCount(*latest.contracted),
             longName(latest.month), formatNumber(*latest.deliveredPercent, 1), clearanceText(effect));
}

} // namespace send
