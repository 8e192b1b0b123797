// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metric_edit.h"
#include "core/sign_off.h"

#include "core/scorecard_fixture.h"
#include "support/random_scorecard.h"

using namespace send;
using namespace send::test;

namespace {

const QDate today(2027, 1, 18);
const QDate from(2026, 9, 1);
const QString how = QStringLiteral("Counts requests, no longer plans");

OneMetric weeks()
{
    Metric metric = percentage();
    metric.unit = Unit::Weeks;
    metric.polarity = Polarity::Lower;
    OneMetric one(metric);
    one.reading(u"Summer 2026", u"30").reading(u"Autumn 2026", u"44").target(u"20", QDate(2026, 1, 1));
    one.planned(u"Autumn 2026", u"25");
    return one;
}

MetricConsequences of(const OneMetric& one, const Metric& after)
{
    return consequencesOf(one.scorecard, metricId, after, from, today);
}

} // namespace

TEST_CASE("a new unit keeps every value and says how it is read")
{
    const OneMetric one = weeks();
    Metric after = one.scorecard.metrics.at(metricId);
    after.unit = Unit::Days;
    const auto consequences = of(one, after);
    CHECK(consequences.sentences.contains(
        QStringLiteral("2 readings keep their values and are now read as days, not weeks.")));
    CHECK(consequences.sentences.contains(QStringLiteral("1 point of the trajectory keeps its value, as days now.")));
    CHECK(consequences.sentences.contains(QStringLiteral("The target keeps its value, as days now.")));
    Scorecard edited = one.scorecard;
    REQUIRE(applyTo(edited, editMetric(one.scorecard, metricId, after, from, how)));
    CHECK(edited.readings == one.scorecard.readings);
    CHECK(edited.metrics.at(metricId).definitionChanged == from);
    CHECK(edited.metrics.at(metricId).definitionChange == how);
}

TEST_CASE("a new polarity says which statuses change")
{
    const OneMetric one = weeks();
    Metric after = one.scorecard.metrics.at(metricId);
    after.polarity = Polarity::Higher;
    const auto consequences = of(one, after);
    REQUIRE(consequences.statuses.size() == 1);
    CHECK(consequences.statuses.front().term == autumn);
    CHECK(consequences.statuses.front().before == QStringLiteral("Red"));
    CHECK(consequences.statuses.front().after == QStringLiteral("Green"));
    CHECK(consequences.sentences.contains(QStringLiteral("The status of 1 term changes.")));
}

TEST_CASE("a new kind of period hides readings and keeps them")
{
    const OneMetric one = weeks();
    Metric after = one.scorecard.metrics.at(metricId);
    after.period = PeriodKind::Month;
    const auto consequences = of(one, after);
    CHECK(consequences.sentences.front().startsWith(QStringLiteral("2 readings of another kind of period stay in the file")));
    CHECK_FALSE(consequences.statuses.empty());
}

TEST_CASE("the sign-offs of open terms from that day on fall back to draft")
{
    OneMetric one = weeks();
    for (const Term term : {previous(autumn), autumn})
        one.scorecard.signOffs[{metricId, term}] = {QStringLiteral("Officer"), {}, {}, {}};
    Metric after = one.scorecard.metrics.at(metricId);
    after.definition = QStringLiteral("Anew");
    CHECK(of(one, after).signOffsDropped == 1);
    CHECK(editMetric(one.scorecard, metricId, after, from, how).size() == 2);
    one.scorecard.termStates[autumn].closedAt = QDateTime(today, QTime(9, 0), Qt::UTC);
    CHECK(of(one, after).signOffsDropped == 0);
}

TEST_CASE("a name or an owner changes nothing that is counted")
{
    const OneMetric one = weeks();
    Metric after = one.scorecard.metrics.at(metricId);
    after.name = QStringLiteral("Mean wait");
    after.owner = QStringLiteral("Data officer");
    CHECK_FALSE(countsOtherwise(one.scorecard.metrics.at(metricId), after));
    const Changes changes = editMetric(one.scorecard, metricId, after, from, how);
    REQUIRE(changes.size() == 1);
    CHECK_FALSE(std::get<MetricEdit>(changes.front()).after->definitionChanged);
    CHECK(of(one, after).sentences == QStringList{QStringLiteral("No figure, plan or status changes.")});
    CHECK(editMetric(one.scorecard, metricId, one.scorecard.metrics.at(metricId), from, how).empty());
    CHECK(editMetric(one.scorecard, MetricId(99), after, from, how).empty());
}

TEST_CASE("no edit of a metric deletes a value, and all of it undoes")
{
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        RandomScorecard random(seed);
        const Scorecard scorecard = random.draw();
        for (const auto& [id, metric] : scorecard.metrics) {
            Metric after = random.metric(metric.area, metric.number);
            Scorecard edited = scorecard;
            const Changes changes = editMetric(scorecard, id, after, from, how);
            REQUIRE(applyTo(edited, changes));
            CHECK(edited.readings == scorecard.readings);
            CHECK(edited.trajectory == scorecard.trajectory);
            CHECK(edited.targets == scorecard.targets);
            REQUIRE(applyTo(edited, inverse(changes)));
            CHECK(edited == scorecard);
        }
    }
}
