// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backlog_feed.h"
#include "core/closed_terms.h"
#include "core/completed_edit.h"
#include "core/sign_off.h"

#include "core/scorecard_fixture.h"
#include "support/random_scorecard.h"

using namespace send;
using namespace send::test;

namespace {

const QDateTime noon(QDate(2026, 12, 3), QTime(12, 0), Qt::UTC);
const QString officer = QStringLiteral("Data officer");

/// Autumn 2026 holds 45% of one metric.
OneMetric timeliness()
{
    OneMetric one(percentage());
    one.reading(u"Autumn 2026", u"45");
    return one;
}

Changes setTo(const Scorecard& scorecard, const char16_t* when, const Reading& reading)
{
    return {editOf(scorecard.readings, ReadingKey{metricId, period(when)}, reading)};
}

void write(Scorecard& scorecard, const Changes& changes)
{
    REQUIRE(applyTo(scorecard, changes));
}

Reading readingAt(const Scorecard& scorecard, const char16_t* when)
{
    return scorecard.readings.at(ReadingKey{metricId, period(when)});
}

/// Something to complete: a value, words, months and the feed, by chance.
Changes randomEdit(RandomScorecard& random, const Scorecard& scorecard)
{
    Scorecard after = scorecard;
    for (auto& [key, reading] : after.readings)
        if (random.chance(3))
            reading = random.reading();
    for (auto& [key, words] : after.commentary)
        if (random.chance(3))
            words = random.commentary();
    for (int count = 0; count < 6; ++count)
        after.backlog.insert_or_assign(random.month(), random.backlogMonth());
    return diff(scorecard, after);
}

/// Every reading lies in a term with a state and a sign-off, so that each rule has something to do.
Scorecard lockedScorecard(RandomScorecard& random)
{
    Scorecard scorecard = random.draw(2);
    for (const auto& [key, reading] : scorecard.readings) {
        const Term term = termOf(key.period, scorecard.terms);
        if (random.chance(2))
            scorecard.termStates.insert_or_assign(term, TermState{officer, noon, officer, random.maybeMoment()});
        scorecard.signOffs.insert_or_assign({key.metric, term}, SignOff{officer, noon, {}, std::nullopt});
    }
    return scorecard;
}

} // namespace

TEST_CASE("completing an edit twice is the same as once, and it undoes to what stood before")
{
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        RandomScorecard random(seed);
        Scorecard scorecard = lockedScorecard(random);
        const Changes once = completedEdit(scorecard, randomEdit(random, scorecard));
        CHECK(completedEdit(scorecard, once) == once);
        const Scorecard before = scorecard;
        write(scorecard, once);
        CHECK(completedUndo(scorecard, {}).empty());
        write(scorecard, completedUndo(scorecard, inverse(once)));
        // What the months feed is in step now, whether it was before or not; all else is as it was.
        Changes left = diff(before, scorecard);
        std::erase_if(left, [&](const Change& change) {
            const auto* edit = std::get_if<ReadingEdit>(&change);
            const auto* signOff = std::get_if<SignOffEdit>(&change);
            return (edit && scorecard.metrics.at(edit->key.metric).fedBy) ||
                   (signOff && scorecard.metrics.at(signOff->key.metric).fedBy);
        });
        CHECK(left.empty());
    }
}

TEST_CASE("an edit in an open term stays as it is")
{
    const OneMetric one = timeliness();
    const Changes edit = setTo(one.scorecard, u"Autumn 2026", valued(u"50"));
    CHECK(completedEdit(one.scorecard, edit) == edit);
    CHECK_FALSE(reasonNeeded(one.scorecard, edit));
    CHECK(reasonQuestion(one.scorecard, edit).isEmpty());
    CHECK(completedEdit(one.scorecard, setTo(one.scorecard, u"Autumn 2026", valued(u"45"))).empty());
}

TEST_CASE("a figure of a closed term asks for a reason and gets no marker")
{
    OneMetric one = timeliness();
    write(one.scorecard, closeTerm(one.scorecard, autumn, officer, noon));
    CHECK(lockOf(one.scorecard, autumn) == TermLock::Closed);
    const Changes edit = setTo(one.scorecard, u"Autumn 2026", valued(u"50"));
    CHECK(lockedTermsTouched(one.scorecard, edit) == std::vector{autumn});
    CHECK(reasonQuestion(one.scorecard, edit) ==
          QStringLiteral("Autumn 2026 is closed. Why does this change? The reason is kept in the history."));
    CHECK(completedEdit(one.scorecard, edit) == edit);
    CHECK_FALSE(reasonNeeded(one.scorecard, setTo(one.scorecard, u"Spring 2027", valued(u"50"))));
    write(one.scorecard, reopenTerm(one.scorecard, autumn));
    CHECK_FALSE(reasonNeeded(one.scorecard, edit));
    CHECK(one.scorecard.termStates.empty());
}

TEST_CASE("a figure of a published term asks for a reason and is marked [r]")
{
    OneMetric one = timeliness();
    write(one.scorecard, markPublished(one.scorecard, autumn, officer, noon));
    CHECK(lockOf(one.scorecard, autumn) == TermLock::Published);
    const Changes edit = completedEdit(one.scorecard, setTo(one.scorecard, u"Autumn 2026", valued(u"50")));
    CHECK(reasonQuestion(one.scorecard, edit).contains(QStringLiteral("[r]")));
    const Scorecard published = one.scorecard;
    write(one.scorecard, edit);
    CHECK(readingAt(one.scorecard, u"Autumn 2026").markers == Marker::Revised);
    SECTION("and an undo puts back the figure as it was published")
    {
        write(one.scorecard, completedUndo(one.scorecard, inverse(edit)));
        CHECK(one.scorecard == published);
    }
    SECTION("the marker can be taken away again, with a reason")
    {
        Reading unmarked = readingAt(one.scorecard, u"Autumn 2026");
        unmarked.markers = {};
        const Changes away = completedEdit(one.scorecard, setTo(one.scorecard, u"Autumn 2026", unmarked));
        CHECK(away.size() == 1);
        CHECK(reasonNeeded(one.scorecard, away));
    }
    SECTION("reopening does not unpublish")
    {
        write(one.scorecard, reopenTerm(one.scorecard, autumn));
        CHECK(lockOf(one.scorecard, autumn) == TermLock::Published);
    }
}

TEST_CASE("what was not published is not restated")
{
    OneMetric one = timeliness();
    one.reading(u"Summer 2026", marked(Marker::NotAvailable));
    for (const Term term : {autumn, previous(autumn), previous(previous(autumn))})
        write(one.scorecard, markPublished(one.scorecard, term, officer, noon));
    const auto markersAfter = [&](const char16_t* when, const Reading& reading) {
        const auto completed = completedEdit(one.scorecard, setTo(one.scorecard, when, reading));
        return std::get<ReadingEdit>(completed.at(0)).after->markers;
    };
    CHECK(markersAfter(u"Spring 2026", valued(u"40")) == Markers()); // new
    CHECK(markersAfter(u"Summer 2026", valued(u"41")) == Markers()); // had no value
    Reading words = valued(u"45");
    words.comment = QStringLiteral("A word beside it");
    CHECK(markersAfter(u"Autumn 2026", words) == Markers());
    CHECK_FALSE(reasonNeeded(one.scorecard, setTo(one.scorecard, u"Autumn 2026", words)));
    CHECK(reasonNeeded(one.scorecard, setTo(one.scorecard, u"Spring 2026", valued(u"40"))));
}

TEST_CASE("benchmarks and plans of a closed term need no reason")
{
    OneMetric one = timeliness();
    write(one.scorecard, closeTerm(one.scorecard, autumn, officer, noon));
    const BenchmarkKey england{metricId, Comparator::England, BenchmarkMethod::Published, period(u"Autumn 2026")};
    CHECK_FALSE(reasonNeeded(one.scorecard, {BenchmarkEdit{england, std::nullopt, Benchmark{.value = decimal(u"46.4")}},
                                             TargetEdit{metricId, std::nullopt, Target{decimal(u"90"), {}, {}}}}));
}

TEST_CASE("deleting a metric with closed figures asks for a reason")
{
    OneMetric one = timeliness();
    write(one.scorecard, closeTerm(one.scorecard, autumn, officer, noon));
    CHECK(reasonNeeded(one.scorecard, removalOf(one.scorecard, metricId)));
}

TEST_CASE("draft, submitted, approved, and back")
{
    OneMetric one = timeliness();
    Scorecard& scorecard = one.scorecard;
    const std::vector metrics{metricId};
    CHECK(signOffStateOf(scorecard, metricId, autumn) == SignOffState::Draft);
    CHECK(approve(scorecard, metrics, autumn, officer, noon).empty()); // only what is submitted
    write(scorecard, submit(scorecard, metrics, autumn, officer, noon));
    CHECK(signOffStateOf(scorecard, metricId, autumn) == SignOffState::Submitted);
    CHECK(submit(scorecard, metrics, autumn, officer, noon).empty());
    CHECK(signOffText(scorecard, metricId, autumn) == QStringLiteral("Submitted by Data officer, 3 Dec 2026, 12:00"));
    write(scorecard, approve(scorecard, metrics, autumn, QStringLiteral("Director"), noon.addDays(1)));
    CHECK(signOffStateOf(scorecard, metricId, autumn) == SignOffState::Approved);
    CHECK(signOffText(scorecard, metricId, autumn) == QStringLiteral("Approved by Director, 4 Dec 2026, 12:00"));
    CHECK(scorecard.signOffs.at({metricId, autumn}).submittedBy == officer);
    write(scorecard, takeBack(scorecard, metrics, autumn));
    CHECK(scorecard.signOffs.empty());
}

TEST_CASE("a figure that is missing or awaited cannot be submitted, one marked as not available can")
{
    OneMetric one(percentage());
    const auto submitted = [&] { return submit(one.scorecard, {metricId}, autumn, officer, noon).size(); };
    CHECK(submitted() == 0);
    CHECK(obstacleToSubmit(one.scorecard, metricId, autumn)->startsWith(QStringLiteral("7.1 has no figure for Autumn 2026")));
    one.reading(u"Autumn 2026", Reading{.awaited = true});
    CHECK(submitted() == 0);
    one.reading(u"Autumn 2026", marked(Marker::NotAvailable));
    CHECK(submitted() == 1);
}

TEST_CASE("a changed figure or commentary falls back to draft in the same edit")
{
    OneMetric one = timeliness();
    Scorecard& scorecard = one.scorecard;
    write(scorecard, submit(scorecard, {metricId}, autumn, officer, noon));
    const Scorecard submitted = scorecard;
    const CommentaryKey words{metricId, autumn};
    Changes edit;
    SECTION("figure") { edit = setTo(scorecard, u"Autumn 2026", valued(u"50")); }
    SECTION("commentary") { edit = {editOf(scorecard.commentary, words, Commentary{.cause = officer})}; }
    const Changes completed = completedEdit(scorecard, edit);
    CHECK(completed.size() == 2);
    write(scorecard, completed);
    CHECK(signOffStateOf(scorecard, metricId, autumn) == SignOffState::Draft);
    write(scorecard, completedUndo(scorecard, inverse(completed)));
    CHECK(scorecard == submitted);
}

TEST_CASE("another term's figure leaves the sign-off alone")
{
    OneMetric one = timeliness();
    write(one.scorecard, submit(one.scorecard, {metricId}, autumn, officer, noon));
    CHECK(completedEdit(one.scorecard, setTo(one.scorecard, u"Summer 2026", valued(u"50"))).size() == 1);
}
