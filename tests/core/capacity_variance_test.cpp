// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity_variance.h"

#include "catch_qt.h"

using namespace send;
using namespace Qt::Literals::StringLiterals;

namespace {

/// 100 requests a month and 240 cases over 20 weeks; the contractor delivers 110 of 140.
Scorecard withContractor(int delivered)
{
    Scorecard scorecard;
    for (Month month{2025, 11}; month <= Month{2026, 10}; month = next(month)) {
        BacklogMonth& figures = scorecard.backlog[month];
        figures.received = 100;
        figures.refused = figures.withdrawn = figures.notToIssue = 0;
        figures.issued = 110;
        figures.openByBand = {140, 220, 100, 240, 0, 0};
        scorecard.capacity[{month, u"Contractor A"_s}] = {ProviderKind::Contractor, 140, delivered, {}, {}};
    }
    return scorecard;
}

ForecastSettings withoutChance()
{
    ForecastSettings settings;
    settings.draws = Draws::Mean;
    return settings;
}

} // namespace

TEST_CASE("contracted against delivered is counted where both are known")
{
    Scorecard scorecard;
    scorecard.capacity[{{2026, 10}, u"Contractor A"_s}] = {ProviderKind::Contractor, 40, 31, Decimal(2), {}};
    scorecard.capacity[{{2026, 10}, u"Service"_s}] = {ProviderKind::EducationalPsychologists, 0, 3, {}, {}};
    scorecard.capacity[{{2026, 9}, u"Service"_s}] = {ProviderKind::EducationalPsychologists, 60, {}, {}, {}};
    const auto rows = capacityVariances(scorecard);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].month == Month{2026, 9});
    CHECK_FALSE(rows[0].variance);
    CHECK(rows[1].variance == -9);
    CHECK(rows[1].deliveredPercent->toString() == u"77.5"_s);
    CHECK(rows[1].vacancies == Decimal(2));
    CHECK(rows[2].variance == 3);
    CHECK_FALSE(rows[2].deliveredPercent);
}

TEST_CASE("recent delivery pools assessors over the recent months, caseworkers apart")
{
    Scorecard scorecard = withContractor(110);
    scorecard.capacity[{{2026, 10}, u"Caseworkers"_s}] = {ProviderKind::Caseworkers, 100, 1, {}, {}};
    scorecard.capacity[{{2026, 10}, u"Contractor A"_s}].delivered = 40;
    CHECK(recentDelivery(scorecard, {2026, 10}, 2) == Proportion{150, 280});
    CHECK(recentDelivery(scorecard, {2026, 9}, 1) == Proportion{110, 140});
    CHECK_FALSE(recentDelivery(scorecard, {2025, 10}, 12));
}

TEST_CASE("a shortfall's effect on the clearance is said in months")
{
    // 240 over, 24 allowed of some 480: 10 a month takes 22 months, 40 a month takes 6.
    const auto effect = deliveryEffect(withContractor(110), {}, withoutChance());
    REQUIRE(effect);
    CHECK(effect->delivered.toString() == u"78.6"_s);
    CHECK(effect->asDelivered.p50 == Month{2028, 8});
    CHECK(effect->inFull.p50 == Month{2027, 4});
    CHECK(deliverySentence(*effect)
          == u"Contractor A delivered 110 of 140 assessments contracted in October 2026 (78.6%); at full delivery the backlog "
             "would clear in April 2027, not August 2028."_s);
}

TEST_CASE("a shortfall that keeps the backlog from clearing, and one that changes nothing, are said so")
{
    const auto never = deliveryEffect(withContractor(90), {}, withoutChance());
    REQUIRE(never);
    CHECK(deliverySentence(*never).endsWith(u"would clear in April 2027; at this delivery it does not."));
    const auto full = deliveryEffect(withContractor(140), {}, withoutChance());
    REQUIRE(full);
    CHECK(deliverySentence(*full).endsWith(u"would clear in April 2027 as well."));
    Scenario brief;
    brief.months = 3;
    CHECK(deliverySentence(*deliveryEffect(withContractor(110), brief, withoutChance())).endsWith(u"would not clear either."));
}

TEST_CASE("without contracted and delivered figures there is no effect to tell")
{
    Scorecard scorecard = withContractor(110);
    for (auto& [key, capacity] : scorecard.capacity)
        capacity.delivered.reset();
    CHECK_FALSE(deliveryEffect(scorecard, {}, withoutChance()));
}
