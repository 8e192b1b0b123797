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
/// Delivered out of contracted by educational psychologists and contractors, over the recent months up to
/// `last` in which both are known; nothing where there is none.
[[nodiscard]] std::optional<Proportion> recentDelivery(const Scorecard& scorecard, Month last, int months);

/// What the shortfall does to the clearance: two forecasts from contracted capacity.
struct DeliveryEffect {
    CapacityVariance latest; ///< of the latest month and provider with both figures
    Decimal delivered;       ///< per cent of contracted that was delivered recently
    Forecast asDelivered, inFull;
};
/// The scenario with its capacity from the contracted figures, once at recent delivery and once at 100%.
/// Refused with a sentence where no month has both figures, and where there is no forecast.
[[nodiscard]] Result<DeliveryEffect> deliveryEffect(const Scorecard& scorecard, Scenario scenario,
                                                    const ForecastSettings& settings);
/// "Contractor A delivered 31 of 40 assessments contracted in October 2026 (77.5%); at full delivery the
/// backlog would clear in March 2027, not June 2027."
[[nodiscard]] QString deliverySentence(const DeliveryEffect& effect);

} // namespace send
