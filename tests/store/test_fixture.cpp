// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/scratch.h"

using namespace send;
using namespace send::test;

namespace {

QString fixture(int version)
{
    return QStringLiteral(TEST_DATA_DIR "/store/version-%1.scorecard").arg(version);
}

QString oddText()
{
    return QString::fromUtf8("Zo\xc3\xab \xe2\x80\x93 \xe2\x80\x9cquoted\xe2\x80\x9d,\n\"two\"\tlines; DROP TABLE reading; "
                             "\xe6\x97\xa5\xe6\x9c\xac \xd7\xa2\xd7\x91\xd7\xa8 e\xcc\x81 \xf0\x9f\x93\x88");
}

Metric dirtyMetric()
{
    Metric metric{.area = AreaId(1)};
    metric.number = 1;
    metric.name = oddText().repeated(40);
    metric.numeratorText = QStringLiteral(" spaces ");
    metric.denominatorText = oddText();
    metric.unit = Unit::Per10000;
    metric.decimals = 6;
    metric.polarity = Polarity::NearTarget;
    metric.period = PeriodKind::FinancialYear;
    metric.basis = Basis::Rolling12Months;
    metric.tolerance = Decimal::fromUnits(1, 6);
    metric.statutoryStandard = Decimal::fromUnits(-1'000'000'000'000, 0);
    metric.headline = 0;
    return metric;
}

/// Odd values in every table of version 1. Frozen with the file: what a version once wrote, every later one reads.
Scorecard dirtyScorecard()
{
    constexpr AreaId area{(std::int64_t{1} << 53) - 1};
    constexpr MetricId metric{9'007'199'254'740'991};
    Scorecard scorecard;
    scorecard.plan.title = oddText();
    scorecard.plan.meetingDate = QDate(9999, 12, 31);
    scorecard.plan.pinnedToday = QDate(1, 1, 1);
    scorecard.terms = {{Term{9999, Season::Autumn}, {QDate(9999, 9, 1), QDate(9999, 12, 31)}},
                       {Term{1, Season::Spring}, {QDate(1, 4, 30), QDate(1, 1, 1)}}};
    scorecard.areas = {{AreaId(1), Area{}}, {area, Area{7, oddText(), {}, oddText(), {}}}};
    scorecard.actions.insert({ActionId(5), Action{.area = area, .number = 0, .title = oddText()}});
    scorecard.milestones.insert({MilestoneId(5), Milestone{.action = ActionId(5), .number = 2147483647}});
    scorecard.metrics.insert({metric, dirtyMetric()});
    scorecard.actionMetrics = {{{ActionId(5), metric}, ActionMetric{12}}};
    scorecard.baselines = {{metric, {*Decimal::fromUnits(-999'999'999'999'999'999, 6), QDate(2024, 2, 29), {}}}};
    scorecard.targets = {{metric, {Decimal(), QDate(2026, 12, 31), oddText()}}};
    scorecard.trajectory = {{{metric, {PeriodKind::AcademicYear, 1999, 1}}, {Decimal(-1), {}}},
                            {{metric, {PeriodKind::FinancialYear, 2099, 1}}, {Decimal(1), oddText()}}};
    const auto every = Markers(QFlag(0x3ff));
    scorecard.readings = {{{metric, {PeriodKind::Term, 2026, 3}}, {{}, {}, {}, true, {}, {}}},
                          {{metric, {PeriodKind::Month, 1, 1}}, {Decimal(0), {}, every, false, {}, oddText()}},
                          {{metric, {PeriodKind::Quarter, 9999, 4}}, {{}, Proportion{0, 0}, {}, false, {}, {}}},
                          {{metric, {PeriodKind::CalendarYear, 2024, 1}},
                           {{}, Proportion{1'000'000'000, 1}, Marker::Revised, false, QDate(2025, 1, 1), {}}}};
    scorecard.benchmarks = {{{metric, Comparator::StatisticalNeighbours, BenchmarkMethod::Pooled,
                              {PeriodKind::CalendarYear, 2024, 1}},
                             {oddText(), Decimal(3), Proportion{3, 1}, every, {}, oddText()}}};
    scorecard.commentary = {{{metric, {2026, Season::Summer}}, {oddText(), {}, {}, oddText(), QDate(2026, 8, 31)}}};
    BacklogMonth month;
    month.received = 0;
    month.openByBand = {0, std::nullopt, 2147483647, 1, 2, 3};
    month.medianWeeksToIssue = Decimal::fromUnits(445, 1);
    month.comment = oddText();
    scorecard.backlog = {{Month{2026, 10}, month}, {Month{1, 12}, BacklogMonth()}};
    return scorecard;
}

/// And in what version 2 brought.
Scorecard dirtyScorecard2()
{
    Scorecard scorecard = dirtyScorecard();
    const MetricId metric = scorecard.metrics.begin()->first;
    const QDateTime moment(QDate(9999, 12, 31), QTime(23, 59, 59, 999), Qt::UTC);
    scorecard.plan.clearanceLevel = Decimal::fromUnits(55, 1);
    scorecard.metrics.begin()->second.definitionChanged = QDate(1, 1, 1);
    scorecard.metrics.begin()->second.definitionChange = oddText();
    scorecard.metrics.begin()->second.fedBy = BacklogFigure::MedianWeeksToIssue;
    scorecard.readings.begin()->second.explanation = oddText();
    scorecard.readings.begin()->second.provenance = oddText();
    scorecard.commentary.begin()->second.backOnTrackBy = QDate(2027, 2, 28);
    scorecard.capacity = {{{Month{2026, 10}, oddText()},
                           {ProviderKind::Contractor, 2147483647, 0, Decimal::fromUnits(25, 1), oddText()}},
                          {{Month{1, 12}, QStringLiteral("x")}, Capacity()}};
    Scenario scenario{.number = 3, .name = oddText(), .note = {}, .capacityFrom = Month{9999, 12}};
    scenario.arrivalsChange = *Decimal::fromUnits(-125, 1);
    scenario.seed = 1'000'000'000;
    scorecard.scenarios = {{ScenarioId(5), scenario}};
    scorecard.signOffs = {{{metric, {2026, Season::Summer}}, {oddText(), moment, {}, std::nullopt}},
                          {{metric, {2026, Season::Autumn}}, {{}, moment, oddText(), moment}}};
    scorecard.termStates = {{{2026, Season::Summer}, {oddText(), moment, {}, moment}},
                            {{2026, Season::Autumn}, TermState()}};
    scorecard.committeeDates = {{{2026, Season::Summer}, {QDate(2026, 9, 1), {}, {}, QDate(1, 1, 1), {}, {}}}};
    scorecard.importHeadings = {{oddText(), {oddText()}}, {QStringLiteral("x"), {}}};
    return scorecard;
}

/// And in what version 3 brought.
Scorecard dirtyScorecard3()
{
    Scorecard scorecard = dirtyScorecard2();
    scorecard.backlog.at(Month{2026, 10}).issuedByBand = {0, std::nullopt, 2147483647, 1, 2, 3};
    return scorecard;
}

} // namespace

TEST_CASE("the dirty file of each version reads as it was written, and is sound")
{
    const std::vector<Scorecard> written{dirtyScorecard(), dirtyScorecard2(), dirtyScorecard3(), dirtyScorecard3()};
    for (int version = 1; version <= int(written.size()); ++version) {
        INFO("version " << version);
        Store store = take(Store::open(fixture(version), Access::ReadOnly));
        CHECK(take(store.load()) == written[std::size_t(version) - 1]);
        CHECK(take(store.check()).empty());
        CHECK(take(store.history(1)).front().author == officer);
    }
}

TEST_CASE("make the dirty file again, only ever for a version that has not been shipped", "[.make-fixture]")
{
    QFile::remove(fixture(4));
    (void)storeWith(fixture(4), dirtyScorecard3());
}
