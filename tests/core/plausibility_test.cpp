// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plausibility.h"

#include "core/scorecard_fixture.h"

using namespace send;
using namespace send::test;

namespace {

const QDate today(2027, 1, 18);

/// One value of a metric by term, with last term's before it.
OneMetric after(const Metric& metric, const char16_t* last)
{
    OneMetric one(metric);
    one.reading(u"Summer 2026", last);
    return one;
}

std::vector<Warning> typed(const OneMetric& one, const Reading& reading, const char16_t* when = u"Autumn 2026")
{
    return warningsFor(one.scorecard, {metricId, period(when)}, reading, today);
}

/// The one warning there is.
Warning only(const OneMetric& one, const Reading& reading, const char16_t* when = u"Autumn 2026")
{
    const auto warnings = typed(one, reading, when);
    REQUIRE(warnings.size() == 1);
    return warnings.front();
}

bool isQuiet(const OneMetric& one, const Reading& reading, const char16_t* when = u"Autumn 2026")
{
    return typed(one, reading, when).empty();
}

Metric shareOfParts()
{
    Metric metric = percentage();
    metric.numeratorText = QStringLiteral("decisions in time");
    metric.denominatorText = QStringLiteral("decisions made");
    return metric;
}

Metric inUnit(Unit unit)
{
    Metric metric = percentage();
    metric.unit = unit;
    return metric;
}

} // namespace

TEST_CASE("a figure like the last one is not odd")
{
    CHECK(isQuiet(after(percentage(), u"44.8"), valued(u"45")));
    CHECK(isQuiet(OneMetric(percentage()), valued(u"45"))); // the first
    CHECK(isQuiet(after(count(), u"120"), valued(u"310")));
    CHECK(isQuiet(after(percentage(), u"44.8"), Reading{.awaited = true}));
    Reading hidden = valued(u"4500");
    hidden.markers = Marker::Confidential;
    CHECK(isQuiet(after(percentage(), u"44.8"), hidden));
}

TEST_CASE("0.45 where 45% is meant")
{
    const Warning warning = only(after(percentage(), u"44.8"), valued(u"0.45"));
    CHECK(warning.kind == WarningKind::UnitSlip);
    CHECK(warning.sentence ==
          QStringLiteral("0.45% is less than one in a hundred. Last term it was 44.8%. Did you mean 45.0%?"));
    CHECK(warning.suggestionText == QStringLiteral("Use 45.0%"));
    CHECK(warning.suggestion->value == Decimal(45));
    CHECK(isQuiet(after(percentage(), u"0.7"), valued(u"0.45"))); // it is small
    CHECK(only(OneMetric(percentage()), valued(u"0.45")).kind == WarningKind::UnitSlip);
}

TEST_CASE("days where weeks are meant, and the other way round")
{
    const Warning weeks = only(after(inUnit(Unit::Weeks), u"44.5"), valued(u"308"));
    CHECK(weeks.kind == WarningKind::UnitSlip);
    CHECK(weeks.suggestion->value == Decimal(44));
    const Warning days = only(after(inUnit(Unit::Days), u"308"), valued(u"44"));
    CHECK(days.kind == WarningKind::UnitSlip);
    CHECK(days.suggestion->value == Decimal(308));
    CHECK(isQuiet(after(inUnit(Unit::Weeks), u"44.5"), valued(u"49")));
}

TEST_CASE("a jump of about ten times, up or down")
{
    const Warning up = only(after(count(), u"420"), valued(u"4130"));
    CHECK(up.kind == WarningKind::TenfoldJump);
    CHECK(up.sentence == QStringLiteral("4,130 cases is about 10 times the last figure. Last term it was 420 cases. "
                                        "Did you mean 413 cases?"));
    CHECK(up.suggestion->value == Decimal(413));
    const Warning down = only(after(percentage(), u"30.8"), valued(u"3.99"));
    CHECK(down.kind == WarningKind::TenfoldJump);
    CHECK(down.suggestion->value == decimal(u"39.9"));
    CHECK(only(after(count(), u"420"), valued(u"73390")).kind == WarningKind::TenfoldJump);
    CHECK_FALSE(only(after(count(), u"420"), valued(u"20000")).suggestion); // nothing near by moving the point
}

TEST_CASE("0 after a figure of 20 or more may stand for one that is not there yet")
{
    const Warning warning = only(after(percentage(), u"86.9"), valued(u"0"));
    CHECK(warning.kind == WarningKind::FallenToZero);
    CHECK(warning.sentence == QStringLiteral("0 where Summer 2026 had 86.9%. A true zero is a zero. Where there is no figure "
                                             "yet, type awaited, x or z."));
    CHECK_FALSE(warning.suggestion);
    CHECK(only(after(count(), u"20"), valued(u"0")).kind == WarningKind::FallenToZero);
    OneMetric parts(shareOfParts());
    parts.reading(u"Summer 2026", outOf(93, 96));
    CHECK(only(parts, outOf(0, 84)).kind == WarningKind::FallenToZero);
}

TEST_CASE("0 after a small figure, another 0, or another definition's figure is a true zero, and so is that of the season")
{
    CHECK(isQuiet(after(count(), u"19"), valued(u"0")));
    CHECK(isQuiet(after(count(), u"0"), valued(u"0")));
    OneMetric seasonal = after(count(), u"30");
    seasonal.reading(u"Autumn 2025", u"0");
    CHECK(isQuiet(seasonal, valued(u"0")));
    Reading hidden = valued(u"0");
    hidden.markers = Marker::Confidential;
    CHECK(isQuiet(after(percentage(), u"86.9"), hidden));
    Metric changed = percentage();
    changed.definitionChanged = QDate(2026, 9, 1);
    CHECK(only(after(changed, u"86.9"), valued(u"0")).kind == WarningKind::ChangedBasis);
}

TEST_CASE("a count with decimals that is shown as a whole number says so")
{
    const Warning warning = only(after(count(), u"118"), valued(u"120.5"));
    CHECK(warning.kind == WarningKind::FractionOfCount);
    CHECK(warning.sentence == QStringLiteral("120.5 cases is no whole number, and shows as 121 cases. Last term it was 118 "
                                             "cases. Type the whole number, or give the metric decimals in Edit metric."));
    CHECK_FALSE(warning.suggestion);
    CHECK(only(OneMetric(count()), valued(u"0.5")).kind == WarningKind::FractionOfCount);
    CHECK(only(after(count(), u"412"), valued(u"41.5")).kind == WarningKind::TenfoldJump); // says more
    CHECK_FALSE(impossible(count(), valued(u"120.5")));
    Metric average = count();
    average.decimals = 1;
    CHECK(isQuiet(after(average, u"118"), valued(u"120.55")));
    CHECK(isQuiet(after(count(), u"118"), valued(u"120")));
    Metric pounds = inUnit(Unit::Pounds);
    pounds.decimals = 0;
    CHECK(isQuiet(after(pounds, u"118"), valued(u"120.5")));
}

TEST_CASE("small numbers and seasons jump by themselves")
{
    CHECK(isQuiet(after(count(), u"1"), valued(u"12")));
    OneMetric seasonal = after(count(), u"30");
    seasonal.reading(u"Autumn 2025", u"400");
    CHECK(isQuiet(seasonal, valued(u"410")));
    CHECK(only(seasonal, valued(u"4100")).kind == WarningKind::TenfoldJump);
}

TEST_CASE("a numerator over its denominator says what may have been meant")
{
    OneMetric one(shareOfParts());
    one.reading(u"Summer 2026", outOf(93, 96));
    const Warning warning = only(one, outOf(810, 84));
    CHECK(warning.kind == WarningKind::NumeratorOverDenominator);
    CHECK(warning.sentence == QStringLiteral("810 is more than the 84 it is out of, so the share would be 964.3%. "
                                             "Last term it was 96.9%. Did you mean 81 (96.4%)?"));
    CHECK(warning.suggestion->parts == Proportion{81, 84});
    CHECK(warning.suggestionText == QStringLiteral("Use 81"));
    CHECK(only(one, outOf(84, 81)).suggestion->parts == Proportion{81, 84}); // the wrong way round
    CHECK(impossible(shareOfParts(), outOf(810, 84)));
}

TEST_CASE("a year to date does not fall within its year")
{
    Metric metric = count(PeriodKind::Month, Basis::YearToDate);
    OneMetric one(metric);
    one.reading(u"2026-10", u"150");
    const Warning warning = only(one, valued(u"80"), u"2026-11");
    CHECK(warning.kind == WarningKind::FallingCumulative);
    CHECK(warning.sentence.contains(QStringLiteral("In Oct 2026 it was 150 cases.")));
    CHECK(isQuiet(one, valued(u"160"), u"2026-11"));
    CHECK(isQuiet(one, valued(u"80"), u"2027-01")); // a new year may begin
    one.reading(u"2026-03", u"300").reading(u"2026-04", u"30");
    CHECK_FALSE(isQuiet(one, valued(u"80"), u"2027-01")); // its year begins in April: it fell there before
    CHECK(isQuiet(one, valued(u"80"), u"2027-04"));
    metric.basis = Basis::InPeriod;
    CHECK(isQuiet(after(metric, u"150"), valued(u"80")));
}

TEST_CASE("outside 0 to 100")
{
    const Warning warning = only(after(percentage(), u"44.8"), valued(u"450"));
    CHECK(warning.kind == WarningKind::OutsideRange);
    CHECK(warning.sentence == QStringLiteral("450.0% is outside 0 to 100. Last term it was 44.8%. Did you mean 45.0%?"));
    CHECK(only(after(percentage(), u"44.8"), valued(u"-45")).suggestion->value == Decimal(45));
    CHECK(only(OneMetric(inUnit(Unit::Weeks)), valued(u"-3")).kind == WarningKind::OutsideRange);
    CHECK(isQuiet(OneMetric(inUnit(Unit::Pounds)), valued(u"-3000"))); // a deficit
    CHECK(isQuiet(OneMetric(percentage()), valued(u"100")));
    CHECK(only(OneMetric(inUnit(Unit::Per10000)), valued(u"10001")).kind == WarningKind::OutsideRange);
}

TEST_CASE("equal to the last figure to every digit")
{
    const Warning warning = only(after(percentage(), u"44.8"), valued(u"44.8"));
    CHECK(warning.kind == WarningKind::SameAsLast);
    CHECK(warning.sentence.startsWith(QStringLiteral("44.8% is the same as in Summer 2026, to every digit.")));
    CHECK_FALSE(warning.suggestion);
    CHECK(isQuiet(after(percentage(), u"100"), valued(u"100")));
    CHECK(isQuiet(after(count(), u"3"), valued(u"3")));
    CHECK_FALSE(isQuiet(after(count(), u"124"), valued(u"124")));
    OneMetric parts(shareOfParts());
    parts.reading(u"Summer 2026", outOf(40, 80));
    CHECK(isQuiet(parts, outOf(41, 82))); // the same share of others
    CHECK_FALSE(isQuiet(parts, outOf(40, 80)));
}

TEST_CASE("an as-at date outside the period or in the future")
{
    const OneMetric one = after(percentage(), u"44.8");
    const auto on = [](QDate day) {
        Reading reading = valued(u"45");
        reading.asAt = day;
        return reading;
    };
    CHECK(isQuiet(one, on(QDate(2026, 12, 31))));
    const Warning early = only(one, on(QDate(2025, 12, 31)));
    CHECK(early.kind == WarningKind::AsAtOutsidePeriod);
    CHECK(early.sentence ==
          QStringLiteral("The as-at date, 31 Dec 2025, is outside Autumn 2026. Did you mean 31 Dec 2026?"));
    CHECK(early.suggestion->asAt == QDate(2026, 12, 31));
    const Warning future = only(one, on(QDate(2027, 12, 31)));
    CHECK(future.kind == WarningKind::AsAtInFuture);
    CHECK(future.suggestion->asAt == QDate(2026, 12, 31));
    CHECK(only(one, on(QDate(2027, 1, 10))).kind == WarningKind::AsAtOutsidePeriod);
}

TEST_CASE("a changed definition asks for [b], and its figures are not compared")
{
    Metric metric = percentage();
    metric.definitionChanged = QDate(2026, 9, 1);
    metric.definitionChange = QStringLiteral("Counts requests, no longer plans");
    const OneMetric one = after(metric, u"44.8");
    const Warning warning = only(one, valued(u"4.4"));
    CHECK(warning.kind == WarningKind::ChangedBasis);
    CHECK(warning.sentence.startsWith(QStringLiteral(
        "The definition changed on 1 September 2026, since the last figure: Counts requests, no longer plans.")));
    CHECK(warning.suggestion->markers == Marker::Break);
    CHECK(isQuiet(one, *warning.suggestion));
    OneMetric later = one;
    later.reading(u"Autumn 2026", u"4.4");
    CHECK(isQuiet(later, valued(u"4.6"), u"Spring 2027"));
}

TEST_CASE("a metric fed from the backlog months is not warned about")
{
    Metric metric = count();
    metric.fedBy = BacklogFigure::Received;
    CHECK(isQuiet(after(metric, u"420"), valued(u"4200")));
}

TEST_CASE("what a warning suggests is not odd itself")
{
    for (const char16_t* value : {u"0.45", u"450", u"4.5", u"-45", u"4500"}) {
        const OneMetric one = after(percentage(), u"44.8");
        const Warning warning = only(one, valued(value));
        REQUIRE(warning.suggestion);
        CHECK(isQuiet(one, *warning.suggestion));
        CHECK_FALSE(impossible(percentage(), *warning.suggestion));
    }
}

TEST_CASE("an explanation accepts, and the warning stays to be seen")
{
    Reading reading = valued(u"450");
    CHECK_FALSE(isAccepted(reading));
    reading.explanation = QStringLiteral("Growth against 2019");
    CHECK(isAccepted(reading));
    CHECK(typed(after(percentage(), u"44.8"), reading).size() == 1);
}

TEST_CASE("impossible figures, in one place")
{
    CHECK(impossible(count(), valued(u"-1")));
    CHECK_FALSE(impossible(inUnit(Unit::Pounds), valued(u"-1")));
    CHECK(impossible(shareOfParts(), outOf(0, 0)));
    CHECK(impossible(shareOfParts(), outOf(-1, 5)));
    CHECK(impossible(shareOfParts(), outOf(6, 5)));
    CHECK_FALSE(impossible(shareOfParts(), outOf(5, 5)));
    Metric average = inUnit(Unit::Weeks);
    average.denominatorText = QStringLiteral("plans");
    CHECK_FALSE(impossible(average, outOf(600, 20))); // weeks in all, shared among plans
    CHECK(parseCount(u"1,200") == std::int64_t(1200));
    for (const char16_t* text : {u"-1", u"1.5", u"1000000001", u"n/k"})
        CHECK_FALSE(parseCount(QString::fromUtf16(text)));
}
