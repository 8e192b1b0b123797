// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overview.h"
#include "core/readiness.h"

#include "core/scorecard_fixture.h"
#include "support/random_scorecard.h"

using namespace send;
using namespace send::test;

namespace {

const QDate today(2027, 1, 6);
const QDateTime noon(QDate(2027, 1, 4), QTime(12, 0), Qt::UTC);

/// 7.1 a percentage by term, red; 7.2 a monthly count, half entered; both the data officer's, the committee on 26 January.
struct TwoMetrics {
    Scorecard scorecard;
    MetricId monthly{72};

    TwoMetrics()
    {
        OneMetric one(percentage());
        one.reading(u"Summer 2026", u"40").reading(u"Autumn 2026", u"30").target(u"90", QDate(2026, 9, 1));
        scorecard = one.scorecard;
        scorecard.metrics.at(metricId).owner = QStringLiteral("Data officer");
        Metric metric = count(PeriodKind::Month);
        metric.number = 2;
        metric.owner = QStringLiteral("Data officer");
        scorecard.metrics.emplace(monthly, metric);
        for (const char16_t* when : {u"2026-08", u"2026-09", u"2026-10"})
            scorecard.readings[{monthly, period(when)}] = valued(u"12");
        scorecard.committeeDates[autumn].meeting = QDate(2027, 1, 26);
    }
    [[nodiscard]] Readiness readiness(QDate day = today) const { return readinessOf(scorecard, autumn, day); }
    void enter(const char16_t* when) { scorecard.readings[{monthly, period(when)}] = valued(u"12"); }
};

} // namespace

TEST_CASE("what is due, what is missing, and what is ready of a term")
{
    const TwoMetrics two;
    const Readiness ready = two.readiness();
    CHECK(ready.figuresDue == 5); // a term and four months
    CHECK(ready.figuresMissing == 2);
    CHECK(ready.commentsDue == 1);
    CHECK(ready.commentsMissing == 1);
    CHECK(ready.signOffsDue == 2);
    CHECK(ready.signOffsMissing == 2);
    CHECK(ready.percent() == 37); // 3 of 8
    CHECK(toSentence(ready) == QStringLiteral("37% ready: 2 values, 1 comment, 2 sign-offs"));
}

TEST_CASE("overdue once the data cut-off has passed, late when the figure before is missing too")
{
    const TwoMetrics two;
    const Readiness before = two.readiness(QDate(2026, 12, 24)); // the cut-off itself
    CHECK(before.figuresOverdue == 0);
    const Readiness after = two.readiness(QDate(2026, 12, 25));
    CHECK(after.figuresOverdue == 2);
    CHECK(after.figuresLate == 1); // December, since November is missing too
    CHECK_FALSE(after.metrics.at(1).missing.at(0).late);
    CHECK(after.metrics.at(1).missing.at(1).late);
    CHECK(after.metrics.at(1).isLate());
    CHECK(after.metrics.at(1).isOverdue());
}

TEST_CASE("nothing is late before the scorecard has figures at all")
{
    OneMetric one(percentage());
    CHECK(readinessOf(one.scorecard, autumn, today).figuresLate == 0);
    CHECK(readinessOf(one.scorecard, autumn, today).figuresMissing == 1);
}

TEST_CASE("awaited is missing, marked as not available is in")
{
    TwoMetrics two;
    two.scorecard.readings[{two.monthly, period(u"2026-11")}] = Reading{.awaited = true};
    CHECK(two.readiness().figuresMissing == 2);
    CHECK(two.readiness().metrics.at(1).missing.at(0).awaited);
    two.scorecard.readings[{two.monthly, period(u"2026-11")}] = marked(Marker::NotAvailable);
    CHECK(two.readiness().figuresMissing == 1);
}

TEST_CASE("a metric fed from the backlog months is not to be typed, and is signed off all the same")
{
    TwoMetrics two;
    two.scorecard.metrics.at(two.monthly).fedBy = BacklogFigure::Received;
    const Readiness ready = two.readiness();
    CHECK(ready.figuresDue == 1);
    CHECK(ready.figuresMissing == 0);
    CHECK(ready.signOffsDue == 2);
    CHECK(progressOf(two.scorecard, autumn).due == 1);
}

TEST_CASE("a whole term: entered, explained, submitted, approved")
{
    TwoMetrics two;
    two.enter(u"2026-11");
    two.enter(u"2026-12");
    two.scorecard.commentary[{metricId, autumn}].cause = QStringLiteral("Two posts are vacant");
    const std::vector metrics{metricId, two.monthly};
    REQUIRE(applyTo(two.scorecard, submit(two.scorecard, metrics, autumn, QStringLiteral("Data officer"), noon)));
    CHECK(toSentence(two.readiness()) == QStringLiteral("75% ready: 2 sign-offs"));
    CHECK(openWork(two.scorecard, two.readiness()).front() == QStringLiteral("7.1 Issued within 20 weeks: approval"));
    REQUIRE(applyTo(two.scorecard, approve(two.scorecard, metrics, autumn, QStringLiteral("Director"), noon)));
    CHECK(toSentence(two.readiness()) == QStringLiteral("100% ready"));
    CHECK(openWork(two.scorecard, two.readiness()).isEmpty());
    CHECK(ownersToChase(two.scorecard, two.readiness()).isEmpty());
    CHECK(chaseText(two.scorecard, two.readiness(), QStringLiteral("Data officer")).isEmpty());
}

TEST_CASE("what an owner still owes, as the text of an e-mail")
{
    TwoMetrics two;
    two.scorecard.readings[{two.monthly, period(u"2026-12")}] = Reading{.awaited = true};
    const Readiness ready = two.readiness();
    CHECK(ownersToChase(two.scorecard, ready) == QStringList{QStringLiteral("Data officer")});
    CHECK(chaseText(two.scorecard, ready, QStringLiteral("Data officer")) ==
          QStringLiteral("Still open for Autumn 2026, Data officer:\n"
                         "- 7.1 Issued within 20 weeks: commentary: it is red, and nobody says why; sign-off\n"
                         "- 7.2 Appeals: 2 values (Nov 2026, Dec 2026 awaited), missing before too; sign-off\n"
                         "\n"
                         "Figures are due by 24 December 2026, commentary by 5 January 2027, sign-off by 12 January "
                         "2027. The committee meets on 26 January 2027.\n"));
}

TEST_CASE("owners are chased by name, metrics without one last")
{
    TwoMetrics two;
    two.scorecard.metrics.at(metricId).owner.clear();
    CHECK(ownersToChase(two.scorecard, two.readiness()) == QStringList{QStringLiteral("Data officer"), QString()});
    CHECK(chaseText(two.scorecard, two.readiness(), {}).startsWith(QStringLiteral("Still open for Autumn 2026:")));
}

TEST_CASE("nothing due, nothing to say")
{
    CHECK(toSentence(readinessOf({}, autumn, today)) == QStringLiteral("Nothing is due in Autumn 2026"));
    CHECK(readinessOf({}, autumn, today).percent() == 100);
}

TEST_CASE("readiness adds up")
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const Scorecard scorecard = randomScorecard(seed);
        for (const auto& [key, reading] : scorecard.readings) {
            const Term term = termOf(key.period, scorecard.terms);
            const Readiness ready = readinessOf(scorecard, term, today);
            const Progress progress = progressOf(scorecard, term);
            CHECK(ready.figuresDue == progress.due);
            CHECK(ready.figuresDue - ready.figuresMissing == progress.entered);
            CHECK(ready.open() <= ready.due());
            CHECK(ready.figuresOverdue <= ready.figuresMissing);
            CHECK(ready.metrics.size() == scorecard.metrics.size());
            CHECK((ready.percent() == 100) == (ready.open() == 0));
            CHECK(openWork(scorecard, ready).isEmpty() == (ready.open() == 0));
            if (key.period.number > 1)
                break;
        }
    }
}
