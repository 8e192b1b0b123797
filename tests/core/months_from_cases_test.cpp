// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/months_from_cases.h"

#include "catch_qt.h"

#include <map>
#include <random>

using namespace send;

namespace {

const QDate received(2024, 1, 10);

QDate day(int after)
{
    return received.addDays(after);
}

Case decided(RequestOutcome outcome, int after)
{
    return {received, day(after), {}, outcome, AssessmentOutcome::NotRecorded, false};
}

Case assessed(AssessmentOutcome outcome, std::optional<int> after, RequestOutcome request = RequestOutcome::Assess)
{
    Case single = decided(request, 20);
    single.assessment = outcome;
    if (after)
        single.assessmentDate = day(*after);
    return single;
}

std::map<Month, BacklogMonth> count(const std::vector<Case>& cases, QDate asAt, std::optional<QDate> legacyBefore = {})
{
    const auto range = monthsCovered(cases, asAt);
    if (!range)
        return {};
    const auto months = monthsFromCases(cases, asAt, legacyBefore, *range);
    return {months.begin(), months.end()};
}

const QDate muchLater(2026, 6, 30);

} // namespace

TEST_CASE("a case closes on the first of its closing events", "[cases]")
{
    CHECK(closingOf(decided(RequestOutcome::Refused, 30)) == Closing{ClosingEvent::Refused, day(30)});
    CHECK(closingOf(assessed(AssessmentOutcome::Issued, 150)) == Closing{ClosingEvent::Issued, day(150)});
    CHECK(closingOf(assessed(AssessmentOutcome::NotToIssue, 90)) == Closing{ClosingEvent::NotToIssue, day(90)});
    CHECK_FALSE(closingOf(assessed(AssessmentOutcome::Open, {})));
    CHECK_FALSE(closingOf(assessed(AssessmentOutcome::Issued, {})));

    Case both = assessed(AssessmentOutcome::Issued, 150, RequestOutcome::Withdrawn);
    CHECK(closingOf(both) == Closing{ClosingEvent::Withdrawn, day(20)});
    both.requestDate = day(160);
    CHECK(closingOf(both) == Closing{ClosingEvent::Issued, day(150)});
    both.requestDate = day(150);
    CHECK(closingOf(both) == Closing{ClosingEvent::Withdrawn, day(150)});
}

TEST_CASE("a withdrawal without a date falls on the last dated event", "[cases]")
{
    CHECK(closingOf({received, {}, {}, RequestOutcome::Withdrawn}) == Closing{ClosingEvent::Withdrawn, received});
    CHECK(closingOf(assessed(AssessmentOutcome::Withdrawn, {})) == Closing{ClosingEvent::Withdrawn, day(20)});
    for (const RequestOutcome outcome : {RequestOutcome::DecidedEarlier, RequestOutcome::Withdrawn, RequestOutcome::Open})
        CHECK(closingOf(assessed(AssessmentOutcome::Withdrawn, {}, outcome)) == Closing{ClosingEvent::Withdrawn, day(20)});
    Case undated = assessed(AssessmentOutcome::Withdrawn, {}, RequestOutcome::DecidedEarlier);
    undated.requestDate.reset();
    CHECK(closingOf(undated) == Closing{ClosingEvent::Withdrawn, received});
}

TEST_CASE("an overturned refusal is decided, neither refused nor decided to assess, and the case stays open", "[cases]")
{
    const auto months = count({assessed(AssessmentOutcome::Open, {}, RequestOutcome::Refused)}, muchLater);
    const BacklogMonth& january = months.at({2024, 1});
    CHECK(january.decided == 1);
    CHECK(january.decidedWithin6Weeks == 1);
    CHECK(january.overturned == 1);
    CHECK(january.refused == 0);
    CHECK(january.decidedToAssess == 0);
    CHECK(january.openAtAssessment == 1);
    CHECK(months.at({2026, 6}).openAtEnd == 1);
}

TEST_CASE("what was decided before the collection counts nowhere, or in no month's decisions", "[cases]")
{
    CHECK(count({assessed(AssessmentOutcome::DecidedEarlier, {})}, muchLater).empty());
    const auto months = count({{received, {}, {}, RequestOutcome::DecidedEarlier}}, muchLater);
    CHECK(months.at({2024, 1}).decided == 0);
    CHECK(months.at({2024, 1}).openAtAssessment == 1);
}

TEST_CASE("nothing that is dated after the day has happened, and nothing counts after a case has closed", "[cases]")
{
    const auto before = count({assessed(AssessmentOutcome::Issued, 150)}, day(149));
    CHECK(before.rbegin()->second.openAtEnd == 1);
    CHECK(before.rbegin()->second.issued == 0);
    const auto then = count({assessed(AssessmentOutcome::Issued, 150)}, day(150));
    CHECK(then.rbegin()->second.openAtEnd == 0);
    CHECK(then.rbegin()->second.issued == 1);
    CHECK(count({assessed(AssessmentOutcome::Issued, 150)}, received.addDays(-1)).empty());

    Case lateDecision = assessed(AssessmentOutcome::Issued, 10);
    const auto months = count({lateDecision}, muchLater);
    CHECK(months.at({2024, 1}).decided == 0);
    CHECK(months.at({2024, 1}).issued == 1);
}

TEST_CASE("bands, limits and stages change on their very day", "[cases]")
{
    struct Expected {
        int age;
        AgeBand band;
        int over20Weeks;
    };
    for (const auto& [age, band, over] : {Expected{0, AgeBand::Weeks0To6, 0}, Expected{42, AgeBand::Weeks0To6, 0},
                                          Expected{43, AgeBand::Weeks6To16, 0}, Expected{112, AgeBand::Weeks6To16, 0},
                                          Expected{113, AgeBand::Weeks16To20, 0}, Expected{140, AgeBand::Weeks16To20, 0},
                                          Expected{141, AgeBand::Weeks20To26, 1}, Expected{182, AgeBand::Weeks20To26, 1},
                                          Expected{183, AgeBand::Weeks26To52, 1}, Expected{364, AgeBand::Weeks26To52, 1},
                                          Expected{365, AgeBand::Weeks52AndOver, 1}}) {
        const auto last = count({{received}}, day(age)).rbegin()->second;
        CAPTURE(age);
        CHECK(last.openByBand[std::size_t(band)] == 1);
        CHECK(last.openOver20Weeks == over);
        CHECK(last.longestWaitDays == age);
    }
    CHECK(count({decided(RequestOutcome::Assess, 5)}, day(4)).rbegin()->second.openAtDecision == 1);
    CHECK(count({decided(RequestOutcome::Assess, 5)}, day(5)).rbegin()->second.openAtAssessment == 1);
    CHECK(count({decided(RequestOutcome::Assess, 42)}, muchLater).at({2024, 2}).decidedWithin6Weeks == 1);
    CHECK(count({decided(RequestOutcome::Assess, 43)}, muchLater).at({2024, 2}).decidedWithin6Weeks == 0);
}

TEST_CASE("plans issued are split by 20 weeks, exceptions and the recovery date", "[cases]")
{
    Case excepted = assessed(AssessmentOutcome::Issued, 140);
    excepted.exceptionsApply = true;
    const std::vector<Case> cases{assessed(AssessmentOutcome::Issued, 140), assessed(AssessmentOutcome::Issued, 141),
                                  excepted};
    const BacklogMonth may = count(cases, muchLater, received).at({2024, 5});
    CHECK(may.issued == 3);
    CHECK(may.issuedWithin20Weeks == 2);
    CHECK(may.issuedExcludingExceptions == 2);
    CHECK(may.issuedWithin20WeeksExcludingExceptions == 1);
    CHECK(may.issuedLegacy == 0);
    const BacklogMonth legacy = count(cases, muchLater, received.addDays(1)).at({2024, 5});
    CHECK(legacy.issuedLegacy == 3);
    CHECK(legacy.issuedLegacyWithin20Weeks == 2);
    CHECK_FALSE(count(cases, muchLater).at({2024, 5}).issuedLegacy);
}

TEST_CASE("plans issued stand in the bands of their age on the day of issue", "[cases]")
{
    std::vector<Case> cases;
    for (const int after : {0, 42, 43, 112, 113, 140, 141, 182, 183, 364, 365, 900})
        cases.push_back({received, {}, day(after), RequestOutcome::Open, AssessmentOutcome::Issued, false});
    std::array<int, ageBandCount> sums{};
    for (const auto& [month, figures] : count(cases, muchLater)) {
        int inMonth = 0;
        for (std::size_t band = 0; band < sums.size(); ++band) {
            sums[band] += figures.issuedByBand[band].value_or(-100);
            inMonth += figures.issuedByBand[band].value_or(-100);
        }
        CHECK(inMonth == figures.issued);
    }
    CHECK(sums == std::array{2, 2, 2, 2, 2, 2});
}

TEST_CASE("the median is in weeks, half-up to one place", "[cases]")
{
    const auto median = [](std::initializer_list<int> days) {
        std::vector<Case> cases;
        for (const int after : days)
            cases.push_back({received, {}, day(after), RequestOutcome::Open, AssessmentOutcome::Issued, false});
        return count(cases, muchLater).at({2024, 1}).medianWeeksToIssue.value_or(Decimal(-1)).toString();
    };
    CHECK(median({7}) == QStringLiteral("1"));
    CHECK(median({1}) == QStringLiteral("0.1"));
    CHECK(median({2, 9, 11}) == QStringLiteral("1.3"));
    CHECK(median({6, 8}) == QStringLiteral("1"));
    CHECK(median({1, 6}) == QStringLiteral("0.5"));
    CHECK(median({10, 11}) == QStringLiteral("1.5"));
    CHECK(median({0, 7}) == QStringLiteral("0.5"));
    CHECK_FALSE(count({{received}}, muchLater).at({2024, 1}).medianWeeksToIssue);
}

TEST_CASE("a receipt cohort is known once its month's last day is 140 days old", "[cases]")
{
    const std::vector<Case> cases{assessed(AssessmentOutcome::Issued, 140), assessed(AssessmentOutcome::Issued, 141),
                                  decided(RequestOutcome::Refused, 10), {received}};
    const QDate known = QDate(2024, 1, 31).addDays(140);
    CHECK_FALSE(count(cases, known.addDays(-1)).at({2024, 1}).cohortAssessed);
    CHECK(count(cases, known).at({2024, 1}).cohortAssessed == 3);
    CHECK(count(cases, known).at({2024, 1}).cohortIssuedWithin20Weeks == 1);
}

TEST_CASE("months reconcile, and bands and stages add up, whatever the cases", "[cases]")
{
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        std::mt19937 engine(seed);
        const auto draw = [&](unsigned below) { return int(engine() % below); };
        std::vector<Case> cases;
        for (int index = 0; index < 200; ++index) {
            Case single{QDate(2022, 1, 1).addDays(draw(900))};
            single.request = RequestOutcome(draw(5));
            single.assessment = AssessmentOutcome(draw(6));
            single.exceptionsApply = draw(4) == 0;
            if (draw(5) > 0)
                single.requestDate = single.received.addDays(draw(120));
            if (draw(5) > 0)
                single.assessmentDate = single.received.addDays(draw(600));
            cases.push_back(single);
        }
        int open = 0;
        for (const auto& [month, figures] : count(cases, QDate(2022, 6, 1).addDays(draw(1200)))) {
            open += *figures.received - *figures.refused - *figures.withdrawn - *figures.notToIssue - *figures.issued;
            CAPTURE(seed, toText(month));
            CHECK(figures.openAtEnd == open);
            int bands = 0;
            for (const BacklogMonth::Count band : figures.openByBand)
                bands += band.value_or(0);
            CHECK(bands == open);
            CHECK(*figures.openAtDecision + *figures.openAtAssessment == open);
            CHECK(*figures.decided == *figures.decidedToAssess + *figures.refused + *figures.overturned);
        }
    }
}

TEST_CASE("a range shorter than the cases still counts what was open before it", "[cases]")
{
    const std::vector<Case> cases{{received}};
    const auto months = monthsFromCases(cases, muchLater, {}, {{2026, 5}, {2026, 6}});
    REQUIRE(months.size() == 2);
    CHECK(months[0].second.openAtEnd == 1);
    CHECK(months[0].second.received == 0);
    CHECK(months[1].second.longestWaitDays == received.daysTo(muchLater));
}
