// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast.h"

#include <QString>

#include <optional>
#include <vector>

namespace send {

/// Contracted against delivered in a month, of one provider.
struct CapacityVariance {
    Month month{2000, 1};
    QString provider;
    ProviderKind kind = ProviderKind::EducationalPsychologists;
    std::optional<int> contracted, delivered;
    std::optional<int> variance; ///< delivered − contracted; nothing where one is not known
    std::optional<Decimal>
        deliveredPercent;             ///< of contracted, one decimal; nothing where nothing is contracted
    std::optional<Decimal> vacancies; ///< full-time equivalent
    friend bool operator==(const CapacityVariance&, const CapacityVariance&) = default;
};
/// Every row of the scorecard, by month, then provider.
[[nodiscard]] std::vector<CapacityVariance> capacityVariances(const Scorecard& scorecard);
/// Of educational psychologists and contractors, the latest month with both figures, its providers together; the provider
/// is empty where there are several. Nothing where there is no such month.
[[nodiscard]] std::optional<CapacityVariance> latestVariance(const Scorecard& scorecard);

/// What educational psychologists and contractors were contracted for and delivered, where both are known.
struct RecentDelivery {
    std::int64_t contracted = 0, delivered = 0;
    int months = 0; ///< that have both
    friend bool operator==(const RecentDelivery&, const RecentDelivery&) = default;
};
/// Over the `months` up to `last`; nothing where none of them has both.
[[nodiscard]] std::optional<RecentDelivery> recentDelivery(const Scorecard& scorecard, Month last, int months);

/// The scenario had recent contracts been delivered in full. From contracted capacity: at 100%. Else each recent month
/// finished what it did and the mean monthly shortfall of the recent months besides, so that it differs from the
/// scenario's own forecast by the shortfall and by nothing else.
struct FullDelivery {
    ForecastBasis basis;
    Scenario scenario;
};
/// Refused with a sentence where no month has both figures, and where there is no forecast.
[[nodiscard]] Result<FullDelivery> fullDelivery(const Scorecard& scorecard, Scenario scenario);

/// What the shortfall does to the clearance: two months, most likely; nothing beyond the horizon.
struct DeliveryEffect {
    CapacityVariance latest;
    Decimal delivered; ///< per cent of what was contracted in the recent months that have both figures
    std::optional<Month> asItStands; ///< as the forecast says that stands beside it
    std::optional<Month> inFull;
};
/// Of a scenario and its own forecast, made with these settings. Refused as fullDelivery.
[[nodiscard]] Result<DeliveryEffect> deliveryEffect(const Scorecard& scorecard, const Scenario& scenario,
                                                    const Forecast& asItStands, const ForecastSettings& settings);
/// "Contractor A delivered 31 of 40 assessments contracted in October 2026 (77.5%); at full delivery the
/// backlog would clear in March 2027, not June 2027."
[[nodiscard]] QString deliverySentence(const DeliveryEffect& effect);

} // namespace send
