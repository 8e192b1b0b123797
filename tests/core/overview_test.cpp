// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overview.h"

#include "catch_qt.h"

#include <algorithm>

using namespace send;

namespace {

constexpr Term autumn{2026, Season::Autumn};
const QDate today(2027, 1, 20);

/// One area with metrics 1.1, 1.2 … of percentages by term, all planned at 60 from the baseline on.
Scorecard withMetrics(int count)
{
    Scorecard scorecard;
    scorecard.areas.emplace(AreaId(1), Area{.number = 1, .name = QStringLiteral("Inclusion")});
    for (int number = 1; number <= count; ++number) {
        Metric metric{.area = AreaId(1)};
        metric.number = number;
        metric.name = QStringLiteral("Metric %1").arg(number);
        metric.unit = Unit::Percent;
        metric.decimals = 1;
        scorecard.metrics.emplace(MetricId(number), metric);
        scorecard.baselines.emplace(MetricId(number), Baseline{Decimal(60), QDate(2024, 4, 30), {}});
        scorecard.targets.emplace(MetricId(number), Target{Decimal(60), QDate(2027, 12, 31), {}});
    }
    return scorecard;
}

void setReading(Scorecard& scorecard, int metric, Term term, int value)
{
    Reading reading;
    reading.value = Decimal(value);
    scorecard.readings.insert_or_assign({MetricId(metric), periodOf(term)}, reading);
}

Action actionDue(std::optional<QDate> firstDue, std::optional<QDate> due, Delivery delivery)
{
    Action action{.area = AreaId(1)};
    action.firstDue = firstDue;
    action.due = due;
    action.delivery = delivery;
    return action;
}

Assessment assessmentOf(int metric, Status status)
{
    return {.metric = MetricId(metric), .term = autumn, .status = status};
}

} // namespace

TEST_CASE("statuses are counted, those not applicable in no count")
{
    const StatusCounts counts = countStatuses({assessmentOf(1, Status::Red), assessmentOf(2, Status::Red),
                                               assessmentOf(3, Status::MonitorOnly), assessmentOf(4, Status::NotApplicable)});
    CHECK(counts.of(Status::Red) == 2);
    CHECK(counts.of(Status::MonitorOnly) == 1);
    CHECK(counts.of(Status::NotApplicable) == 0);
    CHECK(counts.all() == 3);
    CHECK(toSentence(counts) == QStringLiteral("2 red, 1 monitor only"));
    CHECK(toSentence(StatusCounts{}) == QStringLiteral("no metrics"));
}

TEST_CASE("an area without metrics is counted as none, not left out")
{
    Scorecard scorecard = withMetrics(2);
    scorecard.areas.emplace(AreaId(2), Area{.number = 2});
    const auto counts = countStatusesByArea(scorecard, {assessmentOf(1, Status::Green), assessmentOf(2, Status::Green)});
    REQUIRE(counts.size() == 2);
    CHECK(counts.at(AreaId(1)).of(Status::Green) == 2);
    CHECK(counts.at(AreaId(2)).all() == 0);
}

TEST_CASE("headlines stand in their own order")
{
    Scorecard scorecard = withMetrics(3);
    scorecard.metrics.at(MetricId(1)).headline = 2;
    scorecard.metrics.at(MetricId(3)).headline = 1;
    CHECK(headlineMetrics(scorecard) == std::vector{MetricId(3), MetricId(1)});
}

TEST_CASE("without a headline the first five metrics with a figure are shown")
{
    Scorecard scorecard = withMetrics(8);
    for (const int metric : {8, 7, 6, 4, 3, 2})
        setReading(scorecard, metric, autumn, 50);
    scorecard.readings[{MetricId(1), periodOf(autumn)}].awaited = true;
    CHECK(headlineMetrics(scorecard) ==
          std::vector{MetricId(2), MetricId(3), MetricId(4), MetricId(6), MetricId(7)});
    CHECK(headlineMetrics(withMetrics(8)).empty());
}

TEST_CASE("a small line has a point a term, with a gap where a figure is missing")
{
    Scorecard scorecard = withMetrics(1);
    setReading(scorecard, 1, {2026, Season::Spring}, 40);
    setReading(scorecard, 1, autumn, 50);
    const auto points = sparkline(scorecard, MetricId(1), autumn);
    REQUIRE(points.size() == 6);
    CHECK(points.front().period == periodOf({2025, Season::Spring}));
    CHECK(points.back().period == periodOf(autumn));
    CHECK_FALSE(points[0].value);
    CHECK(points[3].value == 40.0);
    CHECK_FALSE(points[4].value);
    CHECK(points[5].value == 50.0);
    CHECK(points[5].planned == 60.0);
}

TEST_CASE("a red metric is an exception, with how long it has been red and its commentary")
{
    Scorecard scorecard = withMetrics(3);
    setReading(scorecard, 1, {2025, Season::Autumn}, 60);
    setReading(scorecard, 1, {2026, Season::Spring}, 30);
    setReading(scorecard, 1, {2026, Season::Summer}, 30);
    setReading(scorecard, 1, autumn, 20);
    setReading(scorecard, 2, autumn, 61);
    setReading(scorecard, 3, autumn, 1);
    scorecard.commentary[{MetricId(1), autumn}].cause = QStringLiteral("Two posts vacant");
    const auto exceptions = exceptionMetrics(scorecard, autumn, today);
    REQUIRE(exceptions.size() == 2);
    CHECK(exceptions[0].assessment.metric == MetricId(1));
    CHECK(exceptions[0].termsRed == 3);
    REQUIRE(exceptions[0].commentary);
    CHECK(exceptions[0].commentary->cause == QStringLiteral("Two posts vacant"));
    CHECK(exceptions[1].termsRed == 1);
    CHECK_FALSE(exceptions[1].commentary);
}

TEST_CASE("actions due before today and not complete are overdue, worst slip first")
{
    Scorecard scorecard;
    scorecard.actions.emplace(ActionId(1), actionDue({}, QDate(2026, 12, 1), Delivery::OnTrack));
    scorecard.actions.emplace(ActionId(2), actionDue(QDate(2026, 3, 31), QDate(2026, 12, 31), Delivery::OffTrack));
    scorecard.actions.emplace(ActionId(3), actionDue({}, QDate(2026, 1, 1), Delivery::Complete));
    scorecard.actions.emplace(ActionId(4), actionDue({}, today, Delivery::AtRisk));
    scorecard.actions.emplace(ActionId(5), actionDue({}, {}, Delivery::NotStarted));
    CHECK(overdueActions(scorecard, today) == std::vector{ActionId(2), ActionId(1)});
}

TEST_CASE("delivery is counted in all and by area, and said in one sentence")
{
    Scorecard scorecard;
    scorecard.actions.emplace(ActionId(1), actionDue({}, {}, Delivery::Complete));
    scorecard.actions.emplace(ActionId(2), actionDue({}, {}, Delivery::OnTrack));
    scorecard.actions.emplace(ActionId(3), actionDue({}, {}, Delivery::OnTrack));
    scorecard.actions.emplace(ActionId(4), actionDue({}, {}, Delivery::AtRisk));
    scorecard.actions.at(ActionId(4)).area = AreaId(2);
    CHECK(toSentence(countDelivery(scorecard)) == QStringLiteral("4 actions: 1 complete, 2 on track, 1 at risk"));
    CHECK(toSentence(countDelivery(scorecard, AreaId(2))) == QStringLiteral("1 action: 1 at risk"));
    CHECK(toSentence(countDelivery(scorecard, AreaId(3))) == QStringLiteral("no actions"));
    CHECK(countDelivery(scorecard).at(Delivery::OffTrack) == 0);
}

TEST_CASE("slip is counted against the date first agreed")
{
    const QDate on(2026, 11, 18);
    const auto slip = [&](std::optional<QDate> agreed, std::optional<QDate> due, Delivery delivery) {
        return slipText(actionDue(agreed, due, delivery), on);
    };
    CHECK(slip(QDate(2026, 10, 31), QDate(2026, 10, 31), Delivery::OffTrack) == QStringLiteral("+18 days"));
    CHECK(slip({}, QDate(2026, 8, 31), Delivery::OffTrack) == QStringLiteral("+79 days"));
    CHECK(slip(QDate(2026, 12, 31), QDate(2027, 3, 31), Delivery::AtRisk) == QStringLiteral("+3 months"));
    CHECK(slip(QDate(2027, 1, 31), QDate(2027, 2, 28), Delivery::AtRisk) == QStringLiteral("+1 month"));
    CHECK(slip(QDate(2026, 12, 1), QDate(2026, 12, 2), Delivery::AtRisk) == QStringLiteral("+1 day"));
    CHECK(slip(QDate(2026, 8, 31), QDate(2026, 10, 31), Delivery::Complete) == QStringLiteral("+2 months"));
    CHECK(slip(QDate(2026, 10, 31), QDate(2026, 10, 31), Delivery::Complete) == QStringLiteral("on time"));
    CHECK(slip(QDate(2027, 6, 30), QDate(2027, 6, 30), Delivery::OnTrack) == QStringLiteral("none"));
    CHECK(slip({}, {}, Delivery::NotStarted) == QStringLiteral("none"));
    CHECK(slipText(Milestone{.action = ActionId(1), .due = QDate(2026, 11, 17)}, on) == QStringLiteral("+1 day"));
}

TEST_CASE("a term has its own period, its months or the year that ends in it")
{
    Metric metric{.area = AreaId(1)};
    const auto due = [&](PeriodKind kind, Season season) {
        metric.period = kind;
        return periodsDueIn(metric, {2026, season}, {});
    };
    CHECK(due(PeriodKind::Term, Season::Autumn) == std::vector{periodOf(autumn)});
    CHECK(due(PeriodKind::Month, Season::Autumn) ==
          std::vector{monthPeriod(2026, 9), monthPeriod(2026, 10), monthPeriod(2026, 11), monthPeriod(2026, 12)});
    CHECK(due(PeriodKind::Quarter, Season::Spring) == std::vector{Period{PeriodKind::Quarter, 2026, 1}});
    CHECK(due(PeriodKind::CalendarYear, Season::Autumn) == std::vector{Period{PeriodKind::CalendarYear, 2026, 1}});
    CHECK(due(PeriodKind::CalendarYear, Season::Spring).empty());
    CHECK(due(PeriodKind::AcademicYear, Season::Summer) == std::vector{Period{PeriodKind::AcademicYear, 2025, 1}});
    CHECK(due(PeriodKind::FinancialYear, Season::Spring) == std::vector{Period{PeriodKind::FinancialYear, 2025, 1}});
}

TEST_CASE("every period is due in exactly one term, also by edited term dates")
{
    TermCalendar calendar;
    calendar[{2026, Season::Summer}] = {QDate(2026, 4, 14), QDate(2026, 7, 22)};
    Metric metric{.area = AreaId(1)};
    metric.period = PeriodKind::Month;
    std::vector<Period> all;
    for (Term term{2025, Season::Spring}; term <= Term{2027, Season::Autumn}; term = next(term))
        for (const Period& period : periodsDueIn(metric, term, calendar))
            all.push_back(period);
    CHECK(all.size() == 36);
    CHECK(std::ranges::is_sorted(all));
    CHECK(std::ranges::adjacent_find(all) == all.end());
}

TEST_CASE("progress counts what is due and what is entered, and awaited is not entered")
{
    Scorecard scorecard = withMetrics(4);
    scorecard.metrics.at(MetricId(4)).period = PeriodKind::Month;
    setReading(scorecard, 1, autumn, 0);
    setReading(scorecard, 1, {2026, Season::Summer}, 5);
    scorecard.readings[{MetricId(2), periodOf(autumn)}].markers = Marker::NotApplicable;
    scorecard.readings[{MetricId(3), periodOf(autumn)}].awaited = true;
    scorecard.readings[{MetricId(4), monthPeriod(2026, 10)}].parts = Proportion{1, 2};
    scorecard.readings[{MetricId(4), monthPeriod(2026, 11)}].comment = QStringLiteral("late");
    const Progress progress = progressOf(scorecard, autumn);
    CHECK(progress.due == 7);
    CHECK(progress.entered == 3);
}
