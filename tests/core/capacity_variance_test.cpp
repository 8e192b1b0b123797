// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capacity_variance.h"

#include "catch_qt.h"

using namespace send;
using namespace Qt::Literals::StringLiterals;

namespace {

/// 100 requests a month and 240 cases over 20 weeks; the contractor delivers so many of 140, and they are what is issued.
Scorecard withContractor(int delivered)
{
    Scorecard scorecard;
    for (Month month{2025, 11}; month <= Month{2026, 10}; month = next(month)) {
        BacklogMonth& figures = scorecard.backlog[month];
        figures.received = 100;
        figures.refused = figures.withdrawn = figures.notToIssue = 0;
        figures.issued = delivered;
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

QString sentenceOf(const Scorecard& scorecard, const Scenario& scenario = {}, const ForecastSettings& settings = withoutChance())
{
    const auto made = forecast(scorecard, scenario, settings);
    REQUIRE(made);
    const auto effect = deliveryEffect(scorecard, scenario, *made, settings);
    REQUIRE(effect);
    return deliverySentence(*effect);
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
    CHECK(recentDelivery(scorecard, {2026, 10}, 2) == RecentDelivery{280, 150, 2});
    CHECK(recentDelivery(scorecard, {2026, 9}, 1) == RecentDelivery{140, 110, 1});
    CHECK_FALSE(recentDelivery(scorecard, {2025, 10}, 12));
}

TEST_CASE("a shortfall's effect on the clearance is said in months")
{
    // 240 over, 24 allowed of some 480: 10 a month takes 22 months, 40 a month takes 6.
    CHECK(sentenceOf(withContractor(110))
          == u"Contractor A delivered 110 of 140 assessments contracted in October 2026 (78.6%); at full delivery the backlog "
             "would clear in April 2027, not August 2028."_s);
}

TEST_CASE("the month that a shortfall leaves is the month of the forecast beside it, whatever the scenario")
{
    Scorecard scorecard = withContractor(110);
    scorecard.backlog.rbegin()->second.issued = 125; // recent delivery differs from what is contracted
    scorecard.backlog.begin()->second.issued = 90;
    Scenario more;
    more.capacityChange = Decimal(5);
    Scenario contracted;
    contracted.contracted = true;
    contracted.delivery = Decimal(90);
    for (const Scenario& scenario : {Scenario(), more, contracted, asRecently(scorecard)}) {
        const auto made = forecast(scorecard, scenario);
        REQUIRE(made);
        REQUIRE(made->p50);
        const auto effect = deliveryEffect(scorecard, scenario, *made, {});
        REQUIRE(effect);
        CHECK(effect->asItStands == made->p50);
        CHECK(*effect->inFull < *made->p50);
    }
}

TEST_CASE("full delivery adds the mean shortfall of the months that have both figures, and takes contracts at 100%")
{
    Scorecard scorecard = withContractor(110);
    scorecard.capacity[{{2026, 10}, u"Contractor A"_s}].delivered.reset();
    scorecard.capacity[{{2026, 9}, u"Contractor A"_s}].delivered = 107;
    const auto full = fullDelivery(scorecard, {});
    REQUIRE(full);
    // 30 short in ten months and 33 in one
    for (const RecentFlow& flow : full->basis.recent)
        CHECK(flow.finished == 110 * oneCase + 333 * oneCase / 11);
    Scenario contracted;
    contracted.contracted = true;
    contracted.delivery = Decimal(80);
    const auto paid = fullDelivery(scorecard, contracted);
    REQUIRE(paid);
    CHECK(paid->scenario.delivery == Decimal(100));
    CHECK(paid->basis.contracted == forecastBasis(scorecard, contracted)->contracted);
    CHECK(paid->basis.recent.front().finished == 110 * oneCase);
}

TEST_CASE("several providers of a month are told together, since the shortfall of all of them counts")
{
    Scorecard scorecard = withContractor(110);
    scorecard.capacity[{{2026, 10}, u"Service"_s}] = {ProviderKind::EducationalPsychologists, 60, 58, {}, {}};
    scorecard.capacity[{{2026, 10}, u"Caseworkers"_s}] = {ProviderKind::Caseworkers, 100, 1, {}, {}};
    CHECK(sentenceOf(scorecard).startsWith(
        u"All providers together delivered 168 of 200 assessments contracted in October 2026 (84.0%); at full delivery"_s));
}

TEST_CASE("providers whose sum no whole number holds have no variance")
{
    Scorecard scorecard;
    for (const QString& provider : {u"Contractor A"_s, u"Contractor B"_s, u"Contractor C"_s})
        scorecard.capacity[{{2026, 10}, provider}] = {ProviderKind::Contractor, 1'000'000'000, 900'000'000, {}, {}};
    const auto latest = latestVariance(scorecard);
    REQUIRE(latest);
    CHECK_FALSE(latest->contracted);
    CHECK_FALSE(latest->variance);
}

TEST_CASE("a shortfall that keeps the backlog from clearing, and one that changes nothing, are said so")
{
    CHECK(sentenceOf(withContractor(90)).endsWith(u"would clear in April 2027; at this delivery it does not."));
    CHECK(sentenceOf(withContractor(140)).endsWith(u"would clear in April 2027 as well."));
    Scenario brief;
    brief.months = 3;
    CHECK(sentenceOf(withContractor(110), brief).endsWith(u"would not clear either."));
}

TEST_CASE("without contracted and delivered figures there is no effect to tell")
{
    Scorecard scorecard = withContractor(110);
    for (auto& [key, capacity] : scorecard.capacity)
        capacity.delivered.reset();
    CHECK_FALSE(fullDelivery(scorecard, {}));
}
