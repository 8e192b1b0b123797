// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backlog.h"

#include "catch_qt.h"
#include "support/random_scorecard.h"

#include <algorithm>

using namespace send;

namespace {

/// The month in the picture of the backlog page: it reconciles with 465 cases open at its start.
BacklogMonth october()
{
    BacklogMonth month;
    month.received = 114;
    month.refused = 27;
    month.withdrawn = 6;
    month.notToIssue = 3;
    month.issued = 112;
    month.issuedLegacy = 61;
    month.issuedWithin20Weeks = 44;
    month.issuedLegacyWithin20Weeks = 0;
    month.openAtEnd = 431;
    month.openByBand = {128, 138, 41, 37, 66, 21};
    return month;
}

Scorecard withOver20Weeks(std::initializer_list<int> counts)
{
    Scorecard scorecard;
    Month month{2026, 11 - static_cast<int>(counts.size())};
    for (const int count : counts) {
        scorecard.backlog[month].openOver20Weeks = count;
        month = next(month);
    }
    return scorecard;
}

QString finding(std::initializer_list<int> counts)
{
    return overTwentyWeeksFinding(withOver20Weeks(counts));
}

} // namespace

TEST_CASE("months follow each other across the year")
{
    CHECK(next(Month{2026, 12}) == Month{2027, 1});
    CHECK(previous(Month{2027, 1}) == Month{2026, 12});
    CHECK(distance({2025, 11}, {2026, 10}) == 11);
    CHECK(toText(Month{2026, 3}) == QStringLiteral("2026-03"));
    CHECK(toDisplay(Month{2026, 9}) == QStringLiteral("Sep 2026"));
    CHECK(longName({2026, 10}) == QStringLiteral("October 2026"));
    CHECK(lastDay({2028, 2}) == QDate(2028, 2, 29));
}

TEST_CASE("age bands are named for files and for people")
{
    CHECK(toText(AgeBand::Weeks52AndOver) == QStringLiteral("52+"));
    CHECK(label(AgeBand::Weeks0To6) == QStringLiteral("0–6"));
    CHECK(label(AgeBand::Weeks52AndOver) == QStringLiteral("52 and over"));
}

TEST_CASE("a month reconciles with the open cases of the month before it")
{
    Scorecard scorecard;
    scorecard.backlog[{2026, 9}].openAtEnd = 465;
    scorecard.backlog[{2026, 10}] = october();
    const auto months = reconcile(scorecard);
    REQUIRE(months.size() == 2);
    CHECK_FALSE(months[0].difference);
    CHECK(months[1].openAtStart == 465);
    CHECK(months[1].expectedAtEnd == 431);
    CHECK(months[1].difference == 0);
    CHECK(reconciliationSentence(months) == QStringLiteral("The month reconciles"));
}

TEST_CASE("open cases typed as bands alone reconcile too")
{
    Scorecard scorecard;
    scorecard.backlog[{2026, 9}].openByBand = {400, 60, 5, 0, 0, 0};
    scorecard.backlog[{2026, 10}] = october();
    scorecard.backlog[{2026, 10}].openAtEnd.reset();
    CHECK(reconcile(scorecard).back().difference == 0);
}

TEST_CASE("a month that does not reconcile says by how much")
{
    Scorecard scorecard;
    scorecard.backlog[{2026, 8}].openAtEnd = 465;
    scorecard.backlog[{2026, 9}] = october();
    scorecard.backlog[{2026, 9}].openAtEnd = 428;
    CHECK(reconcile(scorecard).back().difference == -3);
    CHECK(reconciliationSentence(reconcile(scorecard)) == QStringLiteral("September 2026 is 3 short"));
    scorecard.backlog[{2026, 9}].openAtEnd = 435;
    CHECK(reconciliationSentence(reconcile(scorecard)) == QStringLiteral("September 2026 is 4 over"));
    scorecard.backlog[{2026, 10}] = october();
    CHECK(reconciliationSentence(reconcile(scorecard)) == QStringLiteral("2 of 2 months do not reconcile"));
}

TEST_CASE("a flow that is not known is no nought")
{
    Scorecard scorecard;
    scorecard.backlog[{2026, 8}].openAtEnd = 465;
    scorecard.backlog[{2026, 9}] = october();
    scorecard.backlog[{2026, 9}].withdrawn.reset();
    CHECK_FALSE(reconcile(scorecard).back().expectedAtEnd);
    CHECK(reconciliationSentence(reconcile(scorecard)) == QStringLiteral("No month can be reconciled yet"));
    CHECK_FALSE(closed(scorecard.backlog.at({2026, 9})));
}

TEST_CASE("a gap in the months has no start to reconcile from")
{
    Scorecard scorecard;
    scorecard.backlog[{2026, 8}].openAtEnd = 465;
    scorecard.backlog[{2026, 10}] = october();
    CHECK_FALSE(reconcile(scorecard).back().openAtStart);
}

TEST_CASE("cases over 20 weeks are as typed, else the three oldest bands")
{
    BacklogMonth month = october();
    CHECK(openOver20Weeks(month) == 124);
    month.openOver20Weeks = 130;
    CHECK(openOver20Weeks(month) == 130);
    month.openOver20Weeks.reset();
    month.openByBand[5].reset();
    CHECK_FALSE(openOver20Weeks(month));
    CHECK(openTotal(month) == 431);
    month.openAtEnd.reset();
    CHECK_FALSE(openTotal(month));
}

TEST_CASE("what does not fit inside one month is named")
{
    CHECK(inconsistencies(october()).empty());
    CHECK(inconsistencies(BacklogMonth{}).empty());
    BacklogMonth month = october();
    month.issuedWithin20Weeks = 130;
    month.openByBand[0] = 127;
    month.openAtDecision = 200;
    month.openAtAssessment = 200;
    month.decided = 84;
    month.decidedWithin6Weeks = 810;
    const auto found = inconsistencies(month);
    const auto says = [&](const char* sentence) {
        return std::ranges::find(found, QString::fromUtf8(sentence)) != found.end();
    };
    CHECK(says("Open by age adds up to 430, but open at the end is 431: 1 short."));
    CHECK(says("Open by stage adds up to 400, but open at the end is 431: 31 short."));
    CHECK(says("Decided within 6 weeks (810) is more than Decided (84)."));
    CHECK(says("Issued within 20 weeks (130) is more than Issued (112)."));
    CHECK(says("New cases issued within 20 weeks (130) is more than New cases issued (51)."));
    CHECK(found.size() == 5);
}

TEST_CASE("plans issued by weeks add up to the plans issued, or the difference is said")
{
    BacklogMonth month = october(); // 112 issued, 44 of them within 20 weeks
    month.issuedByBand = {0, 10, 34, 30, 30, 8};
    CHECK(inconsistencies(month).empty());
    month.issuedByBand[1] = 12;
    const auto found = inconsistencies(month);
    REQUIRE(found.size() == 2);
    CHECK(found[0] == QStringLiteral("Issued by weeks adds up to 114, but issued is 112: 2 over."));
    CHECK(found[1] == QStringLiteral("Issued in the three youngest bands adds up to 46, but issued within 20 weeks is 44: 2 over."));
    month.issuedByBand[5].reset();
    CHECK(inconsistencies(month).size() == 1); // a sum that lacks a part is no sum
}

TEST_CASE("an overturned refusal is decided, but neither refused nor decided to assess")
{
    BacklogMonth month;
    month.decided = 10;
    month.decidedToAssess = 6;
    month.refused = 3;
    month.overturned = 1;
    CHECK(inconsistencies(month).empty());
    month.overturned = 2;
    CHECK(inconsistencies(month).size() == 1);
}

TEST_CASE("the split of plans issued is one sentence")
{
    const Month month{2026, 10};
    BacklogMonth figures = october();
    CHECK(splitSentence(month, figures) ==
          QStringLiteral("Of 112 plans issued in October 2026, 61 were legacy cases; of the 51 new ones, 44 (86.3%) were "
                         "within 20 weeks."));
    figures.issued = 25;
    figures.issuedLegacy = 25;
    figures.issuedWithin20Weeks = 0;
    CHECK(splitSentence(month, figures) == QStringLiteral("All 25 plans issued in October 2026 were legacy cases."));
    figures.issued = 26;
    figures.issuedWithin20Weeks = 1;
    CHECK(splitSentence(month, figures) ==
          QStringLiteral("Of 26 plans issued in October 2026, 25 were legacy cases; of the 1 new one, 1 (100.0%) was within "
                         "20 weeks."));
    figures.issuedLegacy = 0;
    CHECK(splitSentence(month, figures) ==
          QStringLiteral("All 26 plans issued in October 2026 were new cases; 1 (3.8%) was within 20 weeks."));
    figures.issued = 0;
    figures.issuedWithin20Weeks = 0;
    CHECK(splitSentence(month, figures) == QStringLiteral("No plan was issued in October 2026."));
}

TEST_CASE("a split that is not known, or cannot be, says nothing")
{
    BacklogMonth figures = october();
    figures.issuedLegacy.reset();
    CHECK(splitSentence({2026, 10}, figures).isEmpty());
    figures = october();
    figures.issuedLegacy = 113;
    CHECK_FALSE(splitOf(figures));
    figures = october();
    figures.issuedWithin20Weeks = 60; // 60 on time, but only 51 new ones and no legacy case on time
    CHECK_FALSE(splitOf(figures));
}

TEST_CASE("the month received is the figure that cannot flatter")
{
    BacklogMonth figures;
    CHECK(cohortSentence({2026, 5}, figures).isEmpty());
    figures.cohortAssessed = 45;
    figures.cohortIssuedWithin20Weeks = 20;
    CHECK(cohortSentence({2026, 5}, figures) ==
          QStringLiteral("Of 45 requests received in May 2026 and assessed, 20 (44.4%) were issued within 20 weeks."));
}

TEST_CASE("new cases carry a caution for 20 weeks and three months after the recovery date")
{
    Plan plan;
    CHECK_FALSE(newCaseCaution({2026, 6}, plan));
    plan.recoveryDate = QDate(2026, 3, 1); // 140 days later 19 July, three months after that 19 October
    CHECK_FALSE(newCaseCaution({2026, 2}, plan));
    CHECK(newCaseCaution({2026, 3}, plan));
    CHECK(newCaseCaution({2026, 9}, plan));
    CHECK_FALSE(newCaseCaution({2026, 10}, plan));
}

TEST_CASE("how cases over 20 weeks have moved is said of the latest turn")
{
    CHECK(finding({180, 210, 260, 230, 180, 124}) ==
          QStringLiteral("Cases open over 20 weeks have more than halved since July, to 124"));
    CHECK(finding({210, 248, 230, 124}) == QStringLiteral("Cases open over 20 weeks have halved since August, to 124"));
    CHECK(finding({210, 248, 230, 180}) == QStringLiteral("Cases open over 20 weeks have fallen since August, to 180"));
    CHECK(finding({90, 60, 0}) == QStringLiteral("Cases open over 20 weeks have fallen since August, to none"));
    CHECK(finding({100, 60, 80, 120}) == QStringLiteral("Cases open over 20 weeks have doubled since August, to 120"));
    CHECK(finding({100, 60, 80, 130}) ==
          QStringLiteral("Cases open over 20 weeks have more than doubled since August, to 130"));
    CHECK(finding({100, 0, 12}) == QStringLiteral("Cases open over 20 weeks have risen since September, to 12"));
    CHECK(finding({100, 101, 102, 100}) ==
          QStringLiteral("Cases open over 20 weeks have hardly changed since July, at 100"));
    CHECK(finding({124}) == QStringLiteral("Cases open over 20 weeks stood at 124 at the end of October 2026"));
}

TEST_CASE("the year stands with a month of another year")
{
    Scorecard scorecard;
    scorecard.backlog[{2025, 11}].openOver20Weeks = 250;
    scorecard.backlog[{2026, 1}].openOver20Weeks = 200;
    CHECK(overTwentyWeeksFinding(scorecard) ==
          QStringLiteral("Cases open over 20 weeks have fallen since November 2025, to 200"));
    CHECK(overTwentyWeeksFinding(scorecard, 2) ==
          QStringLiteral("Cases open over 20 weeks stood at 200 at the end of January 2026"));
}

TEST_CASE("the backlog sentence has the split first, then the cases over 20 weeks")
{
    CHECK(backlogSentence(Scorecard{}).startsWith(QStringLiteral("No months yet.")));
    Scorecard scorecard;
    scorecard.backlog[{2026, 9}].openOver20Weeks = 160;
    scorecard.backlog[{2026, 10}] = october();
    CHECK(backlogSentence(scorecard) ==
          QStringLiteral("Of 112 plans issued in October 2026, 61 were legacy cases; of the 51 new ones, 44 (86.3%) were "
                         "within 20 weeks. Cases open over 20 weeks have fallen since September, to 124."));
    scorecard.backlog[{2026, 11}] = {};
    CHECK(backlogSentence(scorecard) ==
          QStringLiteral("The figures of November 2026 do not yet say how the backlog stands."));
}

TEST_CASE("no figures that can be typed make the backlog stumble")
{
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const Scorecard scorecard = test::randomScorecard(seed);
        CHECK(reconcile(scorecard).size() == scorecard.backlog.size());
        CHECK_FALSE(backlogSentence(scorecard).isEmpty());
        for (const auto& [month, figures] : scorecard.backlog)
            (void)inconsistencies(figures);
    }
}
