// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change.h"

#include "catch_qt.h"
#include "support/random_scorecard.h"

#include <algorithm>
#include <random>
#include <set>

using namespace send;
using test::randomScorecard;

namespace {

/// The rows of one kind that two scorecards of the generator hold, as edits of each sort.
template<class E, class Map>
void checkKind(const Map Scorecard::* rows)
{
    Scorecard scorecard = randomScorecard(1);
    const Scorecard before = scorecard;
    REQUIRE_FALSE((scorecard.*rows).empty());
    const auto key = (scorecard.*rows).begin()->first;
    const auto row = (scorecard.*rows).begin()->second;
    auto other = row;
    const Scorecard another = randomScorecard(2);
    for (const auto& [someKey, some] : another.*rows)
        if (!(some == row))
            other = some;
    REQUIRE_FALSE(other == row);

    SECTION("a row is deleted and brought back")
    {
        const Changes changes{E{key, row, std::nullopt}};
        REQUIRE(applyTo(scorecard, changes));
        CHECK_FALSE((scorecard.*rows).contains(key));
        CHECK(diff(before, scorecard) == changes);
        REQUIRE(applyTo(scorecard, inverse(changes)));
        CHECK(scorecard == before);
    }
    SECTION("a row is changed and changed back")
    {
        const Changes changes{E{key, row, other}};
        REQUIRE(applyTo(scorecard, changes));
        CHECK((scorecard.*rows).at(key) == other);
        CHECK(diff(before, scorecard) == changes);
        REQUIRE(applyTo(scorecard, inverse(changes)));
        CHECK(scorecard == before);
    }
    SECTION("a row is inserted, and not twice")
    {
        const Changes removal{E{key, row, std::nullopt}};
        REQUIRE(applyTo(scorecard, removal));
        REQUIRE(applyTo(scorecard, {E{key, std::nullopt, row}}));
        CHECK(scorecard == before);
        CHECK_FALSE(applyTo(scorecard, {E{key, std::nullopt, other}}));
        CHECK(scorecard == before);
    }
    SECTION("an edit whose before no longer holds is refused")
    {
        CHECK_FALSE(applyTo(scorecard, {E{key, other, std::nullopt}}));
        CHECK_FALSE(applyTo(scorecard, {E{key, other, row}}));
        CHECK(scorecard == before);
    }
}

/// Some rows of `to` in the place of those of `from`, so that edits of every kind come about.
template<class Map>
void mixRows(Map& from, const Map& to, std::mt19937_64& engine)
{
    for (const auto& [key, row] : to)
        if (engine() % 2 == 0)
            from.insert_or_assign(key, row);
    std::erase_if(from, [&](const auto&) { return engine() % 5 == 0; });
    for (auto& [key, row] : from)
        if (!to.empty() && engine() % 5 == 0)
            row = to.begin()->second;
}

Scorecard edited(const Scorecard& from, std::uint64_t seed)
{
    std::mt19937_64 engine(seed);
    const Scorecard other = randomScorecard(seed + 1000, 2);
    Scorecard to = from;
    if (engine() % 2 == 0)
        to.plan = other.plan;
    mixRows(to.terms, other.terms, engine);
    mixRows(to.areas, other.areas, engine);
    mixRows(to.actions, other.actions, engine);
    mixRows(to.milestones, other.milestones, engine);
    mixRows(to.actionMetrics, other.actionMetrics, engine);
    mixRows(to.metrics, other.metrics, engine);
    mixRows(to.baselines, other.baselines, engine);
    mixRows(to.targets, other.targets, engine);
    mixRows(to.trajectory, other.trajectory, engine);
    mixRows(to.readings, other.readings, engine);
    mixRows(to.benchmarks, other.benchmarks, engine);
    mixRows(to.commentary, other.commentary, engine);
    mixRows(to.backlog, other.backlog, engine);
    mixRows(to.capacity, other.capacity, engine);
    mixRows(to.scenarios, other.scenarios, engine);
    mixRows(to.signOffs, other.signOffs, engine);
    mixRows(to.termStates, other.termStates, engine);
    mixRows(to.committeeDates, other.committeeDates, engine);
    mixRows(to.importHeadings, other.importHeadings, engine);
    return to;
}

} // namespace

// A new alternative of Change needs a test case of its own below, and a line in edited() above.
static_assert(std::variant_size_v<Change> == 20);

TEST_CASE("the plan is changed, and changed back")
{
    Scorecard scorecard = randomScorecard(1);
    const Scorecard before = scorecard;
    Plan plan = scorecard.plan;
    plan.title = QStringLiteral("Another title");
    const Changes changes{PlanEdit{{}, before.plan, plan}};
    REQUIRE(applyTo(scorecard, changes));
    CHECK(scorecard.plan == plan);
    CHECK(diff(before, scorecard) == changes);
    CHECK_FALSE(applyTo(scorecard, changes)); // before no longer holds
    REQUIRE(applyTo(scorecard, inverse(changes)));
    CHECK(scorecard == before);
}

TEST_CASE("the plan is never absent")
{
    Scorecard scorecard = randomScorecard(1);
    const Scorecard before = scorecard;
    CHECK_FALSE(applyTo(scorecard, {PlanEdit{{}, before.plan, std::nullopt}}));
    CHECK_FALSE(applyTo(scorecard, {PlanEdit{{}, std::nullopt, before.plan}}));
    CHECK(scorecard == before);
}

TEST_CASE("term dates are edited") { checkKind<TermDatesEdit>(&Scorecard::terms); }
TEST_CASE("areas are edited") { checkKind<AreaEdit>(&Scorecard::areas); }
TEST_CASE("actions are edited") { checkKind<ActionEdit>(&Scorecard::actions); }
TEST_CASE("milestones are edited") { checkKind<MilestoneEdit>(&Scorecard::milestones); }
TEST_CASE("links of actions to metrics are edited") { checkKind<ActionMetricEdit>(&Scorecard::actionMetrics); }
TEST_CASE("metrics are edited") { checkKind<MetricEdit>(&Scorecard::metrics); }
TEST_CASE("baselines are edited") { checkKind<BaselineEdit>(&Scorecard::baselines); }
TEST_CASE("targets are edited") { checkKind<TargetEdit>(&Scorecard::targets); }
TEST_CASE("trajectory points are edited") { checkKind<TrajectoryEdit>(&Scorecard::trajectory); }
TEST_CASE("readings are edited") { checkKind<ReadingEdit>(&Scorecard::readings); }
TEST_CASE("benchmarks are edited") { checkKind<BenchmarkEdit>(&Scorecard::benchmarks); }
TEST_CASE("commentary is edited") { checkKind<CommentaryEdit>(&Scorecard::commentary); }
TEST_CASE("backlog months are edited") { checkKind<BacklogMonthEdit>(&Scorecard::backlog); }
TEST_CASE("capacity is edited") { checkKind<CapacityEdit>(&Scorecard::capacity); }
TEST_CASE("scenarios are edited") { checkKind<ScenarioEdit>(&Scorecard::scenarios); }
TEST_CASE("sign-offs are edited") { checkKind<SignOffEdit>(&Scorecard::signOffs); }
TEST_CASE("the state of a term is edited") { checkKind<TermStateEdit>(&Scorecard::termStates); }
TEST_CASE("the committee's days are edited") { checkKind<CommitteeDatesEdit>(&Scorecard::committeeDates); }
TEST_CASE("meanings of headings are edited") { checkKind<ImportHeadingEdit>(&Scorecard::importHeadings); }

TEST_CASE("one stale edit leaves everything untouched, also what came before it")
{
    Scorecard scorecard = randomScorecard(3);
    const Scorecard before = scorecard;
    const auto& [area, row] = *before.areas.begin();
    Area renamed = row;
    renamed.name = QStringLiteral("Renamed");
    const auto& [metric, stale] = *before.metrics.begin();
    Metric never = stale;
    never.number += 1;
    CHECK_FALSE(applyTo(scorecard, {AreaEdit{area, row, renamed}, MetricEdit{metric, never, std::nullopt}}));
    CHECK(scorecard == before);
}

TEST_CASE("edits that change nothing are dropped")
{
    const Scorecard scorecard = randomScorecard(4);
    const auto& [area, row] = *scorecard.areas.begin();
    Area renamed = row;
    renamed.name = QStringLiteral("Renamed");
    const Changes changes{AreaEdit{area, row, row}, AreaEdit{area, row, renamed},
                          ReadingEdit{scorecard.readings.begin()->first, std::nullopt, std::nullopt}};
    CHECK(withoutNoOps(changes) == Changes{AreaEdit{area, row, renamed}});
}

TEST_CASE("two equal scorecards have no difference")
{
    CHECK(diff(randomScorecard(5), randomScorecard(5)).empty());
}

TEST_CASE("the difference of any two scorecards leads from one to the other and back")
{
    std::set<std::size_t> kinds;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const Scorecard from = randomScorecard(seed, 2);
        const Scorecard to = edited(from, seed);
        const Changes changes = diff(from, to);
        for (const Change& change : changes)
            kinds.insert(change.index());
        Scorecard walked = from;
        INFO("seed " << seed);
        REQUIRE(applyTo(walked, changes));
        REQUIRE(walked == to);
        REQUIRE(applyTo(walked, inverse(changes)));
        REQUIRE(walked == from);
        REQUIRE(withoutNoOps(changes) == changes);
    }
    CHECK(kinds.size() == std::variant_size_v<Change>);
}

TEST_CASE("parents are inserted before what hangs on them, and deleted after it")
{
    const Scorecard full = randomScorecard(6);
    Scorecard empty;
    empty.plan = full.plan;
    const auto placeOf = [](const Changes& changes, auto isKind) {
        return std::ranges::find_if(changes, isKind) - changes.begin();
    };
    const auto isArea = [](const Change& change) { return std::holds_alternative<AreaEdit>(change); };
    const auto isReading = [](const Change& change) { return std::holds_alternative<ReadingEdit>(change); };
    const auto isLink = [](const Change& change) { return std::holds_alternative<ActionMetricEdit>(change); };
    const auto isMetric = [](const Change& change) { return std::holds_alternative<MetricEdit>(change); };
    const Changes made = diff(empty, full);
    CHECK(placeOf(made, isArea) < placeOf(made, isMetric));
    CHECK(placeOf(made, isMetric) < placeOf(made, isLink));
    CHECK(placeOf(made, isMetric) < placeOf(made, isReading));
    const Changes removed = diff(full, empty);
    CHECK(placeOf(removed, isReading) < placeOf(removed, isMetric));
    CHECK(placeOf(removed, isLink) < placeOf(removed, isMetric));
    CHECK(placeOf(removed, isMetric) < placeOf(removed, isArea));
}

TEST_CASE("an area is removed with all that hangs on it, and one undo brings all back")
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        Scorecard scorecard = randomScorecard(seed);
        const AreaId area = scorecard.areas.begin()->first;
        // Links shared by both halves of what is removed, and one that reaches into another area.
        for (const ActionId action : actionsOf(scorecard, area)) {
            for (const MetricId metric : metricsOf(scorecard, area))
                scorecard.actionMetrics.insert_or_assign({action, metric}, ActionMetric{1});
            const AreaId elsewhere = scorecard.areas.rbegin()->first;
            scorecard.actionMetrics.insert_or_assign({action, metricsOf(scorecard, elsewhere).front()}, ActionMetric{2});
        }
        const Scorecard before = scorecard;
        const Changes removal = removalOf(scorecard, area);
        INFO("seed " << seed);
        REQUIRE(applyTo(scorecard, removal));
        CHECK_FALSE(scorecard.areas.contains(area));
        CHECK(actionsOf(scorecard, area).empty());
        CHECK(metricsOf(scorecard, area).empty());
        for (const auto& [key, reading] : scorecard.readings)
            REQUIRE(scorecard.metrics.contains(key.metric));
        for (const auto& [key, link] : scorecard.actionMetrics)
            REQUIRE((scorecard.metrics.contains(key.metric) && scorecard.actions.contains(key.action)));
        for (const auto& [id, milestone] : scorecard.milestones)
            REQUIRE(scorecard.actions.contains(milestone.action));
        REQUIRE(applyTo(scorecard, inverse(removal)));
        CHECK(scorecard == before);
    }
}

TEST_CASE("an action, a milestone and a metric are removed and brought back")
{
    Scorecard scorecard = randomScorecard(7);
    const Scorecard before = scorecard;
    const Changes removals[] = {removalOf(before, before.actions.begin()->first),
                                removalOf(before, before.milestones.begin()->first),
                                removalOf(before, before.metrics.begin()->first)};
    for (const Changes& removal : removals) {
        REQUIRE(applyTo(scorecard, removal));
        CHECK_FALSE(scorecard == before);
        REQUIRE(applyTo(scorecard, inverse(removal)));
        CHECK(scorecard == before);
    }
}

TEST_CASE("an edit is made with the row that is held now as its before")
{
    const Scorecard scorecard = randomScorecard(8);
    const auto& [key, row] = *scorecard.readings.begin();
    CHECK(editOf(scorecard.readings, key, std::nullopt) == ReadingEdit{key, row, std::nullopt});
    const ReadingKey unknown{key.metric, monthPeriod(1999, 1)};
    CHECK(editOf(scorecard.readings, unknown, row) == ReadingEdit{unknown, std::nullopt, row});
}
