// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backlog_feed.h"
#include "core/completed_edit.h"

#include "core/scorecard_fixture.h"

using namespace send;
using namespace send::test;

namespace {

BacklogMonth month(int received, int issued, int onTime, int open)
{
    BacklogMonth row;
    row.received = received;
    row.issued = issued;
    row.issuedWithin20Weeks = onTime;
    row.openAtEnd = open;
    return row;
}

Metric fed(Metric metric, BacklogFigure figure)
{
    metric.fedBy = figure;
    return metric;
}

Metric share(PeriodKind kind = PeriodKind::Term)
{
    Metric metric = percentage();
    metric.period = kind;
    metric.numeratorText = QStringLiteral("issued in time");
    metric.denominatorText = QStringLiteral("issued");
    return fed(metric, BacklogFigure::IssuedWithin20Weeks);
}

/// September to December 2026.
OneMetric withMonths(const Metric& metric)
{
    OneMetric one(metric);
    one.scorecard.backlog = {{{2026, 9}, month(40, 50, 20, 300)},
                             {{2026, 10}, month(45, 60, 22, 290)},
                             {{2026, 11}, month(50, 70, 33, 280)},
                             {{2026, 12}, month(30, 20, 15, 270)}};
    return one;
}

std::optional<Reading> fedAt(const OneMetric& one, const char16_t* when)
{
    return fedReading(one.scorecard, one.scorecard.metrics.at(metricId), period(when));
}

} // namespace

TEST_CASE("a term's count is the sum of its months, a share pools them, a stock is the last")
{
    const auto count7 = fedAt(withMonths(fed(count(), BacklogFigure::Received)), u"Autumn 2026");
    REQUIRE(count7);
    CHECK(count7->value == Decimal(165));
    CHECK(count7->asAt == QDate(2026, 12, 31));
    CHECK(count7->provenance == backlogProvenance());

    const auto pooled = fedAt(withMonths(share()), u"Autumn 2026");
    REQUIRE(pooled);
    CHECK(pooled->parts == Proportion{90, 200});
    CHECK_FALSE(pooled->value);

    const auto stock = fedAt(withMonths(fed(count(PeriodKind::Term, Basis::Snapshot), BacklogFigure::OpenAtEnd)),
                             u"Autumn 2026");
    REQUIRE(stock);
    CHECK(stock->value == Decimal(270));
}

TEST_CASE("the same figure by month, quarter and year")
{
    const auto received = [](PeriodKind kind, const char16_t* when) {
        const auto reading = fedAt(withMonths(fed(count(kind), BacklogFigure::Received)), when);
        return reading ? reading->value : std::nullopt;
    };
    CHECK(received(PeriodKind::Month, u"2026-10") == Decimal(45));
    CHECK(received(PeriodKind::Quarter, u"2026-Q4") == Decimal(125));
    CHECK(received(PeriodKind::AcademicYear, u"2026/27") == Decimal(165));
    CHECK_FALSE(received(PeriodKind::CalendarYear, u"2026")); // January is not known
    CHECK_FALSE(received(PeriodKind::Month, u"2027-01"));
}

TEST_CASE("months after a gap wait, so that a part is never taken for the whole")
{
    OneMetric one = withMonths(fed(count(), BacklogFigure::Received));
    one.scorecard.backlog.erase({2026, 11});
    const auto reading = fedAt(one, u"Autumn 2026");
    REQUIRE(reading);
    CHECK(reading->value == Decimal(85));
    CHECK(reading->asAt == QDate(2026, 10, 31));
    one.reading(u"Autumn 2026", *reading);
    CHECK(one.figure()->partial);
    CHECK(one.assessed().status == Status::MonitorOnly);
}

TEST_CASE("a rolling figure is made of twelve months or of none")
{
    Metric rolling = fed(count(PeriodKind::Term, Basis::Rolling12Months), BacklogFigure::Received);
    OneMetric one = withMonths(rolling);
    CHECK_FALSE(fedAt(one, u"Autumn 2026"));
    for (int number = 1; number <= 8; ++number)
        one.scorecard.backlog[{2026, number}] = month(10, 0, 0, 0);
    CHECK(fedAt(one, u"Autumn 2026")->value == Decimal(245));
}

TEST_CASE("a share of nothing is not applicable")
{
    OneMetric one(share(PeriodKind::Month));
    one.scorecard.backlog = {{{2026, 9}, month(40, 0, 0, 300)}};
    CHECK(fedAt(one, u"2026-09")->markers == Marker::NotApplicable);
}

TEST_CASE("a percentage without parts is computed with the metric's decimals")
{
    const auto reading = fedAt(withMonths(fed(percentage(), BacklogFigure::IssuedWithin20Weeks)), u"Autumn 2026");
    CHECK(reading->value == decimal(u"45"));
    CHECK_FALSE(reading->parts);
}

TEST_CASE("the longest wait is given in weeks")
{
    Metric weeks = fed(count(PeriodKind::Month, Basis::Snapshot), BacklogFigure::LongestWaitWeeks);
    weeks.unit = Unit::Weeks;
    OneMetric one(weeks);
    one.scorecard.backlog[{2026, 9}].longestWaitDays = 401;
    CHECK(fedAt(one, u"2026-09")->value == decimal(u"57.3"));
}

TEST_CASE("a metric in another unit, or of a year to date, cannot be fed")
{
    CHECK(obstacleToFeed(percentage(), BacklogFigure::Received));
    CHECK(obstacleToFeed(count(), BacklogFigure::IssuedWithin20Weeks));
    CHECK(obstacleToFeed(count(PeriodKind::Term, Basis::YearToDate), BacklogFigure::Received));
    CHECK_FALSE(obstacleToFeed(count(), BacklogFigure::Received));
    for (const BacklogFigure figure : backlogFigures())
        CHECK_FALSE(toText(figure).isEmpty());
    CHECK(backlogFigures().size() == 15);
}

TEST_CASE("a month that is typed brings the fed metric with it, in one edit and one undo")
{
    OneMetric one = withMonths(share());
    Scorecard& scorecard = one.scorecard;
    const Scorecard before = scorecard;
    const Changes edit = completedEdit(scorecard, {editOf(scorecard.backlog, Month{2026, 12}, month(30, 30, 25, 270))});
    CHECK(edit.size() == 2);
    REQUIRE(applyTo(scorecard, edit));
    CHECK(one.figure()->parts == Proportion{100, 210});
    CHECK(completedEdit(scorecard, edit).size() == edit.size());
    REQUIRE(applyTo(scorecard, completedUndo(scorecard, inverse(edit))));
    CHECK(scorecard.backlog == before.backlog);
}

TEST_CASE("choosing the feed fills the readings, words and typed figures out of the months' reach stay")
{
    OneMetric one = withMonths(percentage());
    one.reading(u"Spring 2026", u"30");
    Reading old = valued(u"44");
    old.comment = QStringLiteral("Checked twice");
    old.markers = Marker::Estimated;
    one.reading(u"Autumn 2026", old);
    Scorecard& scorecard = one.scorecard;
    REQUIRE(applyTo(scorecard, completedEdit(scorecard, {editOf(scorecard.metrics, metricId, share())})));
    const Reading now = scorecard.readings.at({metricId, period(u"Autumn 2026")});
    CHECK(now.parts == Proportion{90, 200});
    CHECK(now.comment == old.comment);
    CHECK(now.markers == Marker::Estimated);
    CHECK(scorecard.readings.at({metricId, period(u"Spring 2026")}) == valued(u"30"));
}

TEST_CASE("a fed figure cannot be typed over, and goes with its months")
{
    OneMetric one = withMonths(share());
    Scorecard& scorecard = one.scorecard;
    REQUIRE(applyTo(scorecard, fedReadings(scorecard, {editOf(scorecard.metrics, metricId, share())})));
    const ReadingKey key{metricId, period(u"Autumn 2026")};
    CHECK(completedEdit(scorecard, {editOf(scorecard.readings, key, outOf(1, 2))}).empty());

    Changes without;
    for (const auto& [at, row] : scorecard.backlog)
        without.push_back(editOf(scorecard.backlog, at, std::nullopt));
    REQUIRE(applyTo(scorecard, completedEdit(scorecard, without)));
    CHECK(scorecard.readings.empty());
}
