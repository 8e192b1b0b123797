// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit_effects.h"

#include "core/completed_edit.h"
#include "core/scorecard_fixture.h"
#include "core/sign_off.h"

using namespace send;
using namespace send::test;

namespace {

const QDateTime noon(QDate(2026, 12, 3), QTime(12, 0), Qt::UTC);
const QString officer = QStringLiteral("Data officer");

/// Autumn 2026 holds 45% of one metric.
Scorecard timeliness()
{
    OneMetric one(percentage());
    one.reading(u"Autumn 2026", u"45");
    return one.scorecard;
}

Changes toFifty(const Scorecard& scorecard)
{
    Reading reading = scorecard.readings.at({metricId, period(u"Autumn 2026")});
    reading.value = Decimal(50);
    return {editOf(scorecard.readings, ReadingKey{metricId, period(u"Autumn 2026")}, reading)};
}

EditEffects effectsIn(const Scorecard& scorecard, const Changes& wanted)
{
    return effectsOf(scorecard, wanted, completedEdit(scorecard, wanted));
}

} // namespace

TEST_CASE("an edit of an open draft has no effects beside it")
{
    const Scorecard scorecard = timeliness();
    const EditEffects effects = effectsIn(scorecard, toFifty(scorecard));
    CHECK(effects.areNone());
    CHECK(toSentences(scorecard, effects).isEmpty());
}

TEST_CASE("a published, submitted term: [r], back to draft and a reason are told, each in a sentence")
{
    Scorecard scorecard = timeliness();
    REQUIRE(applyTo(scorecard, submit(scorecard, {metricId}, autumn, officer, noon)));
    REQUIRE(applyTo(scorecard, markPublished(scorecard, autumn, officer, noon)));
    const EditEffects effects = effectsIn(scorecard, toFifty(scorecard));
    CHECK(effects.restated.size() == 1);
    CHECK(effects.backToDraft.size() == 1);
    CHECK(effects.askedAbout == std::vector{autumn});
    CHECK(effects.differ());
    const QString ref = refOf(scorecard, metricId);
    CHECK(toSentences(scorecard, effects)
          == QStringList{QStringLiteral("1 published figure gets the marker [r]: %1 of Autumn 2026.").arg(ref),
                         QStringLiteral("1 sign-off falls back to draft: %1 of Autumn 2026.").arg(ref),
                         QStringLiteral("A reason is asked for, since Autumn 2026 is closed or published.")});
}

TEST_CASE("a sign-off that the edit takes back itself is no effect of it")
{
    Scorecard scorecard = timeliness();
    REQUIRE(applyTo(scorecard, submit(scorecard, {metricId}, autumn, officer, noon)));
    Changes wanted = toFifty(scorecard);
    for (const Change& change : takeBack(scorecard, {metricId}, autumn))
        wanted.push_back(change);
    CHECK(effectsIn(scorecard, wanted).areNone());
}

TEST_CASE("months bring fed figures along, and a figure over a fed one is not taken")
{
    Scorecard scorecard = timeliness();
    Metric& metric = scorecard.metrics.at(metricId);
    metric.unit = Unit::Number;
    metric.basis = Basis::InPeriod;
    metric.fedBy = BacklogFigure::Received;
    BacklogMonth month;
    month.received = 90;
    const Changes months{editOf(scorecard.backlog, Month{2026, 9}, month)};
    const EditEffects effects = effectsIn(scorecard, months);
    CHECK(effects.fed.size() == 1);
    CHECK(toSentences(scorecard, effects).front().startsWith(QStringLiteral("1 figure is put in step with the backlog months")));

    REQUIRE(applyTo(scorecard, completedEdit(scorecard, months)));
    const EditEffects typed = effectsIn(scorecard, toFifty(scorecard));
    CHECK(typed.notTaken.size() == 1);
    CHECK(toSentences(scorecard, typed).front().startsWith(QStringLiteral("1 figure is not taken")));
}

TEST_CASE("a fed reading that only comes to say where it is from is no figure put in step")
{
    Scorecard scorecard = timeliness();
    Metric& metric = scorecard.metrics.at(metricId);
    metric.unit = Unit::Number;
    metric.basis = Basis::InPeriod;
    metric.fedBy = BacklogFigure::Received;
    scorecard.backlog[Month{2026, 9}].received = 90;
    const ReadingKey key{metricId, period(u"Autumn 2026")};
    REQUIRE(applyTo(scorecard, completedEdit(scorecard, {editOf(scorecard.backlog, Month{2026, 9}, BacklogMonth{.received = 91})})));
    scorecard.readings.at(key).provenance.clear();
    BacklogMonth noted = scorecard.backlog.at(Month{2026, 9});
    noted.comment = QStringLiteral("counted twice");
    const Changes wanted{editOf(scorecard.backlog, Month{2026, 9}, noted)};
    CHECK(completedEdit(scorecard, wanted).size() == 2);
    CHECK(effectsIn(scorecard, wanted).areNone());
}

TEST_CASE("a figure of a metric that only the edit brings is told by its term")
{
    EditEffects effects;
    effects.notTaken = {{metricId, period(u"Autumn 2026")}};
    CHECK(toSentences(Scorecard{}, effects)
          == QStringList{QStringLiteral("1 figure is not taken, since the backlog months feed it: Autumn 2026.")});
}
