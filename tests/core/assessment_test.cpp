// SPDX-License-Identifier: GPL-3.0-or-later
#include "scorecard_fixture.h"

using namespace send;
using namespace send::test;

namespace {

/// A percentage for Autumn 2026 against a plan of 60.
OneMetric againstSixty(Metric metric, const char16_t* value)
{
    OneMetric scorecard(std::move(metric));
    scorecard.reading(u"Autumn 2026", value).planned(u"Autumn 2026", u"60");
    return scorecard;
}

Assessment assessed(const Metric& metric, const char16_t* value)
{
    return againstSixty(metric, value).assessed();
}

Metric withPolarity(Polarity polarity)
{
    Metric metric = percentage();
    metric.polarity = polarity;
    return metric;
}

} // namespace

TEST_CASE("Higher is better: green from plan, amber down to the tolerance, red beyond")
{
    CHECK(assessed(percentage(), u"60").status == Status::Green);
    CHECK(assessed(percentage(), u"59.9").status == Status::Amber);
    CHECK(assessed(percentage(), u"50").status == Status::Amber);
    CHECK(assessed(percentage(), u"49.9").status == Status::Red);
    CHECK(assessed(percentage(), u"60").reason == u"Green: at or above plan.");
    CHECK(assessed(percentage(), u"50").reason == u"Amber: below plan, by no more than 10 points.");
    CHECK(assessed(percentage(), u"38.5").reason == u"Red: more than 10 points below plan.");
}

TEST_CASE("Lower is better turns the same rule round")
{
    const Metric metric = withPolarity(Polarity::Lower);
    CHECK(assessed(metric, u"60").status == Status::Green);
    CHECK(assessed(metric, u"60.1").status == Status::Amber);
    CHECK(assessed(metric, u"70").status == Status::Amber);
    CHECK(assessed(metric, u"70.1").status == Status::Red);
    CHECK(assessed(metric, u"12").reason == u"Green: at or below plan.");
    CHECK(assessed(metric, u"65").reason == u"Amber: above plan, by no more than 10 points.");
    CHECK(assessed(metric, u"80").reason == u"Red: more than 10 points above plan.");
}

TEST_CASE("Status goes by the values that are displayed")
{
    CHECK(assessed(percentage(), u"59.95").status == Status::Green);
    CHECK(assessed(percentage(), u"59.94").status == Status::Amber);
    CHECK(assessed(percentage(), u"49.95").status == Status::Amber);
    OneMetric metric(percentage());
    metric.reading(u"Autumn 2026", u"60").planned(u"Autumn 2026", u"60.04");
    CHECK(metric.assessed().status == Status::Green);
    CHECK(metric.assessed().planned == Decimal(60));
}

TEST_CASE("Without a tolerance of its own a count is allowed a tenth of planned")
{
    OneMetric metric(count());
    metric.reading(u"Autumn 2026", u"66").planned(u"Autumn 2026", u"60");
    CHECK(metric.assessed().status == Status::Amber);
    CHECK(metric.assessed().reason == u"Amber: above plan, by no more than 10%.");
    CHECK(metric.reading(u"Autumn 2026", u"67").assessed().reason == u"Red: more than 10% above plan.");
}

TEST_CASE("A metric's own tolerance is in its own unit and is named in the rule")
{
    Metric metric = percentage();
    metric.tolerance = decimal(u"2.5");
    CHECK(assessed(metric, u"57.5").reason == u"Amber: below plan, by no more than 2.5 points.");
    CHECK(assessed(metric, u"57.4").reason == u"Red: more than 2.5 points below plan.");
    Metric cases = count();
    cases.tolerance = Decimal(15);
    CHECK(assessed(cases, u"76").reason == u"Red: more than 15 cases above plan.");
}

TEST_CASE("A floor standard replaces the tolerance")
{
    Metric metric = percentage();
    metric.tolerance = Decimal(1);
    metric.floor = Decimal(45);
    CHECK(assessed(metric, u"45").reason == u"Amber: below plan, within the floor standard of 45.0%.");
    CHECK(assessed(metric, u"44.9").reason == u"Red: below the floor standard of 45.0%.");
    CHECK(assessed(metric, u"60").status == Status::Green);
    metric.polarity = Polarity::Lower;
    metric.floor = Decimal(75);
    CHECK(assessed(metric, u"75").status == Status::Amber);
    CHECK(assessed(metric, u"75.1").reason == u"Red: above the floor standard of 75.0%.");
}

TEST_CASE("Near target goes by the distance on both sides")
{
    const Metric metric = withPolarity(Polarity::NearTarget);
    for (const auto* value : {u"50", u"60", u"70"})
        CHECK(assessed(metric, value).status == Status::Green);
    for (const auto* value : {u"40", u"49.9", u"70.1", u"80"})
        CHECK(assessed(metric, value).status == Status::Amber);
    for (const auto* value : {u"39.9", u"80.1"})
        CHECK(assessed(metric, value).status == Status::Red);
    CHECK(assessed(metric, u"60").reason == u"Green: within 10 points of plan.");
    CHECK(assessed(metric, u"75").reason == u"Amber: within 20 points of plan.");
    CHECK(assessed(metric, u"90").reason == u"Red: more than 20 points from plan.");
}

TEST_CASE("Zero is a figure like any other")
{
    OneMetric metric(count());
    metric.reading(u"Autumn 2026", u"0").planned(u"Autumn 2026", u"0");
    CHECK(metric.assessed().status == Status::Green);
    CHECK(metric.reading(u"Autumn 2026", u"1").assessed().status == Status::Red);
}

TEST_CASE("No figure, a withheld one and an awaited one are no data, each with its reason")
{
    OneMetric metric(percentage());
    metric.planned(u"Autumn 2026", u"60");
    CHECK(metric.assessed().status == Status::NoData);
    CHECK(metric.assessed().reason == u"No data: no figure for Autumn 2026.");
    CHECK(metric.assessed().planned == Decimal(60));
    const auto reasonOf = [&](const Reading& reading) { return metric.reading(u"Autumn 2026", reading).assessed().reason; };
    CHECK(reasonOf(marked(Marker::Confidential)) == u"No data: confidential [c].");
    CHECK(reasonOf(marked(Marker::NotAvailable)) == u"No data: not available [x].");
    CHECK(reasonOf(Reading{.awaited = true}) == u"No data: awaited.");
    CHECK(reasonOf(marked(Marker::Low)) == u"No data: no value.");
    CHECK(metric.assessed().status == Status::NoData);
}

TEST_CASE("A figure marked [z] is not applicable")
{
    OneMetric metric(percentage());
    const auto assessment = metric.reading(u"Autumn 2026", marked(Marker::NotApplicable)).assessed();
    CHECK(assessment.status == Status::NotApplicable);
    CHECK(assessment.reason == u"Not applicable [z].");
    CHECK(assessment.figure);
}

TEST_CASE("Without trajectory and target a metric is monitored only")
{
    OneMetric metric(percentage());
    const auto assessment = metric.reading(u"Autumn 2026", u"50").baseline(u"3", QDate(2020, 1, 1)).assessed();
    CHECK(assessment.status == Status::MonitorOnly);
    CHECK(assessment.reason == u"Monitor only: no target.");
    CHECK(assessment.verdict == u"No target: monitored only");
    CHECK_FALSE(assessment.planned);
    CHECK_FALSE(assessment.targetMet);
}

TEST_CASE("Before its plan begins a metric is monitored only")
{
    OneMetric metric(percentage());
    const auto assessment = metric.reading(u"Autumn 2026", u"50").planned(u"Spring 2027", u"60").assessed();
    CHECK(assessment.status == Status::MonitorOnly);
    CHECK(assessment.reason == u"Monitor only: the plan begins later.");
}

TEST_CASE("A neutral metric is monitored only and meets nothing")
{
    OneMetric metric = againstSixty(withPolarity(Polarity::Neutral), u"70");
    const auto assessment = metric.target(u"50", QDate(2028, 8, 31)).assessed();
    CHECK(assessment.status == Status::MonitorOnly);
    CHECK(assessment.reason == u"Monitor only: neutral, so not judged.");
    CHECK(assessment.direction == Direction::NotJudged);
    CHECK_FALSE(assessment.targetMet);
}

TEST_CASE("A count has no status until its period has ended; a percentage has")
{
    const QDate lastDay(2026, 12, 31);
    OneMetric cases = againstSixty(count(), u"210");
    CHECK(cases.assessed(autumn, lastDay).status == Status::MonitorOnly);
    CHECK(cases.assessed(autumn, lastDay).reason == u"Monitor only: Autumn 2026 has not ended.");
    CHECK(cases.assessed(autumn, lastDay.addDays(1)).status == Status::Red);
    CHECK(againstSixty(percentage(), u"20").assessed(autumn, QDate(2026, 11, 18)).status == Status::Red);
    OneMetric snapshot = againstSixty(count(PeriodKind::Term, Basis::Snapshot), u"210");
    CHECK(snapshot.assessed(autumn, QDate(2026, 11, 18)).status == Status::Red);
}

TEST_CASE("A count of part of a period is not judged, even when the period is over")
{
    OneMetric cases = againstSixty(count(), u"20");
    cases.target(u"30", QDate(2028, 8, 31));
    CHECK(cases.assessed().targetMet == true);
    Reading early = valued(u"20");
    early.asAt = QDate(2026, 10, 31);
    const auto assessment = cases.reading(u"Autumn 2026", early).assessed();
    CHECK(assessment.reason == u"Monitor only: counted for part of Autumn 2026.");
    CHECK(assessment.figure->markers == Marker::Provisional);
    CHECK_FALSE(assessment.targetMet);
}

TEST_CASE("Months are summed before they are judged, once the term has ended")
{
    OneMetric cases(count(PeriodKind::Month));
    cases.planned(u"Autumn 2026", u"60");
    for (const auto* month : {u"2026-09", u"2026-10", u"2026-11", u"2026-12"})
        cases.reading(month, u"16");
    CHECK(cases.assessed().figure->value == Decimal(64));
    CHECK(cases.assessed().status == Status::Amber);
    CHECK(cases.assessed(autumn, QDate(2026, 12, 5)).reason == u"Monitor only: Autumn 2026 has not ended.");
}

TEST_CASE("A carried year is judged against what was planned for that year")
{
    Metric metric = percentage();
    metric.period = PeriodKind::CalendarYear;
    OneMetric yearly(metric);
    yearly.reading(u"2025", u"48").planned(u"2025", u"50").planned(u"2026", u"90");
    const auto assessment = yearly.assessed(Term{2026, Season::Summer}, QDate(2026, 7, 1));
    CHECK(assessment.planned == Decimal(50));
    CHECK(assessment.status == Status::Amber);
    CHECK(assessment.figure->carried);
    CHECK(yearly.assessed(Term{2027, Season::Spring}, QDate(2027, 2, 1)).status == Status::NoData);
}

TEST_CASE("Target and statutory standard are met or not, apart from status")
{
    Metric metric = percentage();
    metric.statutoryStandard = Decimal(100);
    OneMetric timeliness = againstSixty(metric, u"85");
    const auto assessment = timeliness.target(u"85", QDate(2028, 8, 31)).assessed();
    CHECK(assessment.status == Status::Green);
    CHECK(assessment.targetMet == true);
    CHECK(assessment.statutoryStandardMet == false);
    CHECK_FALSE(againstSixty(percentage(), u"85").assessed().statutoryStandardMet);
    Metric near = withPolarity(Polarity::NearTarget);
    CHECK(againstSixty(near, u"72").target(u"62", QDate(2028, 8, 31)).assessed().targetMet == true);
    CHECK(againstSixty(near, u"72.1").target(u"62", QDate(2028, 8, 31)).assessed().targetMet == false);
}

TEST_CASE("The verdict says against plan, then against last year")
{
    OneMetric metric = againstSixty(percentage(), u"38.5");
    CHECK(metric.reading(u"Autumn 2025", u"31.2").assessed().verdict == u"Worse than planned, better than last year");
    CHECK(metric.reading(u"Autumn 2025", u"38.52").assessed().verdict ==
          u"Worse than planned, the same as last year");
    CHECK(metric.reading(u"Autumn 2026", u"77.6").reading(u"Autumn 2025", u"80").assessed().verdict ==
          u"Better than planned, worse than last year");
    CHECK(metric.reading(u"Autumn 2026", u"60").assessed().verdict == u"As planned, worse than last year");
}

TEST_CASE("Without a last year the verdict says the direction")
{
    OneMetric metric = againstSixty(percentage(), u"38.5");
    CHECK(metric.assessed().verdict == u"Worse than planned, too few points for a trend");
    metric.reading(u"Summer 2026", u"30").reading(u"Spring 2026", u"20").reading(u"Summer 2025", u"5");
    CHECK(metric.assessed().verdict == u"Worse than planned, improving");
}

TEST_CASE("A lower figure is better than last year's where lower is better, a nearer one near target")
{
    OneMetric cases = againstSixty(count(), u"58");
    CHECK(cases.reading(u"Autumn 2025", u"70").assessed().verdict == u"Better than planned, better than last year");
    OneMetric near = againstSixty(withPolarity(Polarity::NearTarget), u"65");
    CHECK(near.reading(u"Autumn 2025", u"54").assessed().verdict == u"As planned, better than last year");
}

TEST_CASE("A month is compared with the same month last year, not with the end of last year's term")
{
    Metric metric = percentage();
    metric.period = PeriodKind::Month;
    metric.basis = Basis::Snapshot;
    OneMetric monthly(metric);
    monthly.reading(u"2026-10", u"50").reading(u"2025-10", u"40").reading(u"2025-12", u"90").planned(u"2026-10", u"50");
    CHECK(monthly.assessed().verdict == u"As planned, better than last year");
}

TEST_CASE("An unknown metric has no data")
{
    CHECK(assess(Scorecard{}, metricId, autumn, QDate(2027, 1, 1)).status == Status::NoData);
}

TEST_CASE("All metrics come by area and number")
{
    Scorecard scorecard;
    scorecard.areas = {{AreaId(1), Area{.number = 8}}, {AreaId(2), Area{.number = 7}}};
    const auto add = [&](std::int64_t id, AreaId in, int number) {
        Metric metric = percentage();
        metric.area = in;
        metric.number = number;
        scorecard.metrics.emplace(MetricId(id), metric);
    };
    add(1, AreaId(1), 1);
    add(2, AreaId(2), 2);
    add(3, AreaId(2), 1);
    std::vector<std::int64_t> order;
    for (const Assessment& assessment : assessAll(scorecard, autumn, QDate(2027, 1, 1)))
        order.push_back(assessment.metric.value());
    CHECK(order == std::vector<std::int64_t>{3, 2, 1});
}

TEST_CASE("Statuses and directions have words and codes")
{
    CHECK(toText(Status::MonitorOnly) == u"Monitor only");
    CHECK(toCode(Status::MonitorOnly) == u"monitor-only");
    CHECK(toText(Status::NoData) == u"No data");
    CHECK(toCode(Status::NoData) == u"no-data");
    CHECK(toText(Direction::TooFewPoints) == u"Too few points");
    CHECK(toCode(Direction::TooFewPoints) == u"too-few-points");
    CHECK(toText(Direction::NotJudged) == u"Not judged");
    CHECK(toCode(Direction::NotJudged) == u"not-judged");
}

TEST_CASE("The percentage of new cases gets no status, direction or comparison for a span in which it flatters")
{
    Metric metric = percentage();
    metric.fedBy = BacklogFigure::IssuedNewWithin20Weeks;
    metric.statutoryStandard = decimal(u"100");
    OneMetric newCases(metric);
    newCases.planned(u"Spring 2025", u"60").target(u"60", QDate(2027, 12, 31));
    for (const char16_t* term : {u"Spring 2025", u"Autumn 2025", u"Spring 2026", u"Summer 2026", u"Autumn 2026", u"Spring 2027"})
        newCases.reading(term, u"70");
    newCases.scorecard.plan.recoveryDate = QDate(2026, 3, 1); // until 19 October 2026
    const auto on = [&](int year, Season season) { return newCases.assessed(Term{year, season}, QDate(2027, 6, 1)); };

    for (const Term term : {Term{2026, Season::Spring}, Term{2026, Season::Summer}, autumn}) {
        const Assessment assessment = on(term.year, term.season);
        CHECK(assessment.status == Status::MonitorOnly);
        CHECK(assessment.reason == u"Monitor only: it covers months before 19 October 2026, when new cases flatter.");
        CHECK(assessment.verdict == u"Too early to judge new cases: monitored only");
        CHECK(assessment.direction == Direction::NotJudged);
        CHECK(assessment.slope == Slope::None);
        CHECK_FALSE(assessment.targetMet);
        CHECK_FALSE(assessment.statutoryStandardMet);
    }
    CHECK(on(2025, Season::Autumn).status == Status::Green); // before the recovery date none is new
    CHECK(on(2027, Season::Spring).status == Status::Green);
    CHECK(on(2027, Season::Spring).direction == Direction::Level);
    CHECK(on(2027, Season::Spring).targetMet == true);

    newCases.scorecard.metrics.at(metricId).fedBy = BacklogFigure::CohortIssuedWithin20Weeks; // cannot flatter
    CHECK(newCases.assessed().status == Status::Green);
    newCases.scorecard.metrics.at(metricId).fedBy = BacklogFigure::IssuedNewWithin20Weeks;
    newCases.scorecard.plan.recoveryDate.reset();
    CHECK(newCases.assessed().status == Status::Green);
}

TEST_CASE("A month of new cases is judged by its own caution, a term of months by that of each of them")
{
    Metric metric = percentage();
    metric.fedBy = BacklogFigure::IssuedNewWithin20Weeks;
    metric.period = PeriodKind::Month;
    metric.basis = Basis::Rolling12Months;
    OneMetric monthly(metric);
    monthly.planned(u"Summer 2026", u"60").reading(u"2026-09", u"70");
    monthly.scorecard.plan.recoveryDate = QDate(2026, 3, 1);
    CHECK(monthly.assessed().status == Status::MonitorOnly);
    monthly.reading(u"2026-10", u"70");
    CHECK(monthly.assessed().status == Status::Green);
    monthly.scorecard.metrics.at(metricId).basis = Basis::InPeriod;
    monthly.scorecard.readings.at({metricId, period(u"2026-10")}) = outOf(7, 10);
    monthly.scorecard.readings.at({metricId, period(u"2026-09")}) = outOf(7, 10);
    CHECK(monthly.assessed().status == Status::MonitorOnly);
}
