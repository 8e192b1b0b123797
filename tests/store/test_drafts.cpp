// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/scratch.h"

using namespace send;
using namespace send::test;

namespace {

const QString person = QStringLiteral("Data officer");

} // namespace

TEST_CASE("a draft is kept on disk at once, replaced as it is typed, and dropped; no history is written")
{
    const Scratch scratch;
    const Scorecard scorecard = randomScorecard(40);
    Store store = storeWith(scratch.path(), scorecard);
    const auto entries = take(store.history()).size();
    RandomScorecard random(41);
    const CommentaryKey key{scorecard.metrics.begin()->first, {2026, Season::Autumn}};
    const Commentary first = random.commentary();
    const Commentary second = random.commentary();
    const auto held = [&] { return take(take(Store::open(scratch.path())).draftsOf(person)); };

    take(store.saveDraft(person, key, first));
    CHECK(held() == std::map<CommentaryKey, Commentary>{{key, first}});
    take(store.saveDraft(person, key, second));
    CHECK(held() == std::map<CommentaryKey, Commentary>{{key, second}});
    CHECK(take(store.draftsOf(QStringLiteral("Somebody else"))).empty());
    CHECK(take(store.load()) == scorecard);
    CHECK(take(store.history()).size() == entries);
    take(store.dropDraft(person, key));
    CHECK(held().empty());
}

TEST_CASE("a draft goes with its metric, and none is kept for a metric that is not there")
{
    const Scratch scratch;
    const Scorecard scorecard = randomScorecard(42);
    Store store = storeWith(scratch.path(), scorecard);
    const MetricId metric = scorecard.metrics.begin()->first;
    take(store.saveDraft(person, {metric, {2026, Season::Autumn}}, Commentary{.cause = QStringLiteral("Two posts")}));
    take(store.apply(removalOf(scorecard, metric), officer, QStringLiteral("Remove")));
    CHECK(take(store.draftsOf(person)).empty());
    CHECK_FALSE(store.saveDraft(person, {metric, {2026, Season::Autumn}}, Commentary()).has_value());
    CHECK(take(store.check()).empty());
}

TEST_CASE("a draft with a character that the file may not hold, or in a file that is read-only, is a sentence")
{
    const Scratch scratch;
    const Scorecard scorecard = randomScorecard(43);
    Store store = storeWith(scratch.path(), scorecard);
    const CommentaryKey key{scorecard.metrics.begin()->first, {2026, Season::Autumn}};
    const Commentary nul{.cause = QString(QChar(u'\0'))};
    CHECK(readsLikeASentence(errorOf(store.saveDraft(person, key, nul)).sentence));
    Store reader = take(Store::open(scratch.path(), Access::ReadOnly));
    CHECK(errorOf(reader.saveDraft(person, key, {})).kind == ErrorKind::ReadOnly);
}
