// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "core/assessment.h"
#include "core/sign_off.h"
#include "store/store.h"

using namespace send;

namespace {

/// A figure of the demonstration that is typed as one value by term.
ReadingKey typedFigure(const Scorecard& scorecard)
{
    for (const auto& [key, reading] : scorecard.readings) {
        const Metric& metric = scorecard.metrics.at(key.metric);
        if (metric.period == PeriodKind::Term && !metric.hasParts() && reading.value && !reading.markers)
            return key;
    }
    FAIL("the demonstration has no such figure");
    return scorecard.readings.begin()->first;
}

/// The demonstration with one of its terms closed or published, and a table that changes a figure of it.
struct LockedTerm {
    DemoFile demo;
    ReadingKey key{MetricId(1), {}};
    QString table = demo.beside(u"late.csv"_s);

    explicit LockedTerm(bool isPublished)
    {
        auto store = Store::open(demo.path);
        REQUIRE(store);
        const Scorecard scorecard = *store->load();
        key = typedFigure(scorecard);
        const Term term = *asTerm(key.period);
        const QDateTime now(QDate(2026, 11, 18), QTime(9, 0), Qt::UTC);
        const Changes close = isPublished ? markPublished(scorecard, term, u"Director"_s, now)
                                          : closeTerm(scorecard, term, u"Director"_s, now);
        REQUIRE(store->apply(close, u"Director"_s, u"Close a term"_s));
        QFile file(table);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(u"metric,period,value\n%1,%2,%3\n"_s
                       .arg(refOf(scorecard, key.metric), toText(term),
                            (*scorecard.readings.at(key).value + Decimal(1)).toString())
                       .toUtf8());
    }
    [[nodiscard]] Outcome import(const QStringList& options = {}) const
    {
        return scorecard(QStringList{u"import"_s, demo.path, table} + options);
    }
    [[nodiscard]] Reading reading() const { return Store::open(demo.path)->load()->readings.at(key); }
};

} // namespace

TEST_CASE("an import into a closed term is refused without a reason, and kept with one")
{
    const LockedTerm locked(false);
    const Reading before = locked.reading();
    const Outcome refused = locked.import();
    CHECK(refused.status == 1);
    INFO(refused.err.toStdString());
    CHECK(refused.err.contains(u"is closed."_s));
    CHECK(refused.err.contains(u"--reason"_s));
    CHECK(locked.reading() == before);
    CHECK(locked.import({u"--dry-run"_s}).status == 0);

    const Outcome done = locked.import({u"--reason"_s, u"The provider's corrected return"_s});
    INFO(done.err.toStdString());
    REQUIRE(done.status == 0);
    CHECK(locked.reading().value == *before.value + Decimal(1));
    CHECK_FALSE(locked.reading().markers.testFlag(Marker::Revised));
    CHECK(Store::open(locked.demo.path)->history(1)->front().reason == u"The provider's corrected return"_s);
}

TEST_CASE("an import into a published term marks what it changes with [r]")
{
    const LockedTerm locked(true);
    REQUIRE(locked.import({u"--reason"_s, u"Counted again"_s}).status == 0);
    CHECK(locked.reading().markers.testFlag(Marker::Revised));
}
