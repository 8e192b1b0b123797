// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backlog_charts.h"

#include "catch_qt.h"
#include "core/backlog.h"
#include "core/known_sum.h"
#include "support/random_scorecard.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

using namespace send;

namespace {

constexpr Month october{2026, 10};

BacklogMonth month(int received, int refused, int issued, int open)
{
    BacklogMonth month;
    month.received = received;
    month.refused = refused;
    month.decided = refused + 50;
    month.withdrawn = 2;
    month.notToIssue = 1;
    month.issued = issued;
    month.issuedWithin20Weeks = issued / 2;
    month.issuedByBand = {0, 3, issued / 2 - 3, issued - issued / 2 - 7, 5, 2};
    month.issuedExcludingExceptions = issued - 5;
    month.issuedWithin20WeeksExcludingExceptions = issued / 2 - 1;
    month.openAtEnd = open;
    month.openAtDecision = 30;
    month.openAtAssessment = open - 30;
    month.longestWaitDays = open + 7;
    month.medianWeeksToIssue = *Decimal::fromUnits(issued * 10, 1);
    return month;
}

/// Three months that reconcile: 300, 290, 270 open.
Scorecard threeMonths()
{
    Scorecard scorecard;
    scorecard.backlog = {{{2026, 8}, month(60, 10, 30, 300)},
                         {{2026, 9}, month(60, 20, 47, 290)},
                         {october, month(50, 25, 42, 270)}};
    return scorecard;
}

Chart chartOfKind(const Scorecard& scorecard, const char* id)
{
    const BacklogChartKind* kind = findBacklogChart(QString::fromLatin1(id));
    REQUIRE(kind);
    return kind->make(scorecard, 12);
}

const ChartSeries& seriesOf(const Chart& chart, SeriesMeaning meaning)
{
    const auto found = std::ranges::find(chart.series, meaning, &ChartSeries::meaning);
    REQUIRE(found != chart.series.end());
    return *found;
}

} // namespace

TEST_CASE("every kind of backlog chart has a name of its own, a finding, a table and an alternative text")
{
    const Scorecard scorecard = threeMonths();
    std::set<QString> names;
    for (const BacklogChartKind& kind : backlogChartKinds()) {
        CAPTURE(kind.id);
        const Chart chart = kind.make(scorecard, 12);
        names.insert(kind.name);
        CHECK_FALSE(chart.finding.isEmpty());
        CHECK_FALSE(chart.finding.endsWith(QLatin1Char('.')));
        CHECK_FALSE(chart.subtitle.isEmpty());
        CHECK(tableOf(chart).rows.size() == (chart.kind == ChartKind::Histogram ? 6 : 3));
        const auto words = chart.alternativeText.split(QRegularExpression(QStringLiteral("\\s+"))).size();
        CHECK(words >= 40);
        CHECK(words <= 80);
    }
    CHECK(names.size() == backlogChartKinds().size());
    CHECK_FALSE(findBacklogChart(u"nonsense"));
}

TEST_CASE("without months every backlog chart is empty and says so; with odd ones none stumbles")
{
    for (const BacklogChartKind& kind : backlogChartKinds()) {
        CAPTURE(kind.id);
        const Chart empty = kind.make(Scorecard(), 12);
        CHECK(empty.isEmpty());
        CHECK(empty.finding == QStringLiteral("There are no months yet"));
        for (std::uint32_t seed = 1; seed <= 20; ++seed) {
            const Chart chart = kind.make(test::randomScorecard(seed), 12);
            CHECK_FALSE(chart.finding.isEmpty());
            CHECK(chart.maximum > chart.minimum);
        }
    }
}

TEST_CASE("the net flow is received less closed, with its sign, in the line, the table and the finding")
{
    const Chart chart = chartOfKind(threeMonths(), "net");
    const ChartSeries& net = seriesOf(chart, SeriesMeaning::NetFlow);
    CHECK(net.points[0].text == QStringLiteral("+17"));
    CHECK(net.points[1].text == QStringLiteral("−10"));
    CHECK(net.label == QStringLiteral("Net flow −20"));
    CHECK(chart.finding == QStringLiteral("20 more went than came in October 2026: the backlog shrinks"));
    CHECK(chart.minimum < 0);
}

TEST_CASE("the gap of the cumulative flow is the open cases, in every month that reconciles")
{
    const Scorecard scorecard = threeMonths();
    const Chart chart = chartOfKind(scorecard, "cumulative");
    const std::vector<int> open{300, 290, 270};
    for (std::size_t place = 0; place < open.size(); ++place)
        CHECK(*chart.series[0].points[place].y - *chart.series[1].points[place].y == open[place]);
    CHECK(chart.finding == QStringLiteral("The gap, which is the open cases, has narrowed from 283 to 270"));
}

TEST_CASE("a month that lacks a flow ends the cumulative lines, and they are not joined across it")
{
    Scorecard scorecard = threeMonths();
    scorecard.backlog.at({2026, 9}).withdrawn.reset();
    const Chart chart = chartOfKind(scorecard, "cumulative");
    CHECK(chart.series[1].points[0].y);
    CHECK_FALSE(chart.series[1].points[1].y);
    CHECK_FALSE(chart.series[1].points[2].y);
    CHECK(chart.finding == QStringLiteral("A month lacks a flow, so the lines do not reach October 2026"));
}

TEST_CASE("a line that ends before the chart does names the month that its label is of")
{
    Scorecard scorecard = threeMonths();
    scorecard.backlog.at(october).longestWaitDays.reset();
    scorecard.backlog.at(october).withdrawn.reset();
    scorecard.backlog.at(october).refused.reset();
    CHECK(chartOfKind(scorecard, "longest").series.front().label == QStringLiteral("Longest wait 42 (Sep)"));
    CHECK(chartOfKind(scorecard, "cumulative").series[1].label == QStringLiteral("Closed 113 (Sep)"));
    CHECK(seriesOf(chartOfKind(scorecard, "net"), SeriesMeaning::NetFlow).label == QStringLiteral("Net flow −10 (Sep)"));
    CHECK(chartOfKind(scorecard, "refusals").series.front().label == QStringLiteral("Refused 28.6 (Sep)"));
}

TEST_CASE("stages stack with assessment at the base, under their sum")
{
    const Chart chart = chartOfKind(threeMonths(), "stage");
    CHECK(chart.finding == QStringLiteral("30 of 270 open cases await the decision whether to assess"));
    CHECK(chart.stackHead == QStringLiteral("270 open"));
    CHECK(chart.series.front().name == QStringLiteral("Assessment"));
}

TEST_CASE("plans issued a month stand by weeks from request to plan, the longest at the base")
{
    const Chart chart = chartOfKind(threeMonths(), "weeks");
    CHECK(chart.finding == QStringLiteral("21 of 42 plans issued in October 2026 took over 20 weeks"));
    CHECK(chart.subtitle == QStringLiteral("Plans issued a month, by weeks from request to plan. Median in the last: 42.0 weeks."));
    CHECK(chart.stackHead == QStringLiteral("42 issued, by weeks"));
    CHECK(chart.series.front().meaning == SeriesMeaning::Band52AndOver);
    CHECK(chart.series.front().points.back().text == QStringLiteral("2"));
}

TEST_CASE("where one month lacks its plans by weeks, all stand on both sides of 20 weeks, and that is said")
{
    Scorecard scorecard = threeMonths();
    scorecard.backlog.at({2026, 9}).issuedByBand[3].reset();
    const Chart chart = chartOfKind(scorecard, "weeks");
    CHECK(chart.series.size() == 2);
    CHECK(chart.subtitle.contains(QStringLiteral("not every month has them by weeks")));
    CHECK(chart.subtitle.contains(QStringLiteral("42.0 weeks")));
    CHECK(chart.stackHead == QStringLiteral("42 issued"));
}

TEST_CASE("the distribution of weeks to issue adds the months up, with the limit in law between its bars")
{
    const Chart chart = chartOfKind(threeMonths(), "distribution");
    // 30, 47 and 42 plans: 15, 23 and 21 of them within 20 weeks
    CHECK(chart.finding ==
          QStringLiteral("Of 119 plans issued in the last 3 months, 59 (49.6%) were within 20 weeks; 6 took a year or more"));
    CHECK(chart.subtitle == QStringLiteral("Plans issued by weeks from request to plan, August 2026 to October 2026"));
    REQUIRE(chart.events.size() == 1);
    CHECK(chart.events.front().x == 2.5);
    const ChartTable table = tableOf(chart);
    CHECK(table.headings == QStringList{QStringLiteral("From request to plan"), QStringLiteral("Plans issued")});
    CHECK(table.rows[1] == QStringList{QStringLiteral("6–16 weeks"), QStringLiteral("9")});
    CHECK(table.rows[5] == QStringList{QStringLiteral("52 weeks and over"), QStringLiteral("6")});
    CHECK(chart.maximum >= 50);
    CHECK(chart.alternativeText.contains(QStringLiteral("Weeks and plans: 0–6 0, 6–16 9, 16–20 50, 20–26 39, 26–52 15, 52 and over 6.")));
}

TEST_CASE("the distribution names the months that lack it, and says so where all do")
{
    Scorecard scorecard = threeMonths();
    scorecard.backlog.at(october).issuedByBand[0].reset();
    CHECK(chartOfKind(scorecard, "distribution").finding.startsWith(QStringLiteral("Of 77 plans issued in 2 of the last 3 months, ")));
    for (auto& [month, figures] : scorecard.backlog)
        figures.issuedByBand = {};
    const Chart without = chartOfKind(scorecard, "distribution");
    CHECK(without.isEmpty());
    CHECK(without.finding == QStringLiteral("No month yet has its plans issued by weeks"));
}

TEST_CASE("the distribution of one month and one plan, and of a month without any, read as sentences")
{
    Scorecard scorecard;
    scorecard.backlog[october].issuedByBand = {0, 0, 1, 0, 0, 0};
    CHECK(chartOfKind(scorecard, "distribution").finding ==
          QStringLiteral("Of 1 plan issued in October 2026, 1 (100.0%) was within 20 weeks; none took a year or more"));
    scorecard.backlog[october].issuedByBand = {0, 0, 0, 0, 0, 0};
    CHECK(chartOfKind(scorecard, "distribution").finding == QStringLiteral("No plan was issued in October 2026"));
}

TEST_CASE("waits are whole weeks, median weeks to one decimal, both against the limit in law")
{
    const Chart longest = chartOfKind(threeMonths(), "longest");
    CHECK(longest.finding == QStringLiteral("The longest wait has fallen from 43 to 39 weeks since August"));
    CHECK(seriesOf(longest, SeriesMeaning::StatutoryStandard).points.back().y == 20.0);
    const Chart median = chartOfKind(threeMonths(), "median");
    CHECK(median.finding == QStringLiteral("The median time to issue has risen from 30.0 to 42.0 weeks since August"));
}

TEST_CASE("exceptions are shown beside all plans, and England only where a fed metric has it published")
{
    Scorecard scorecard = threeMonths();
    Chart chart = chartOfKind(scorecard, "exceptions");
    CHECK(chart.finding ==
          QStringLiteral("50.0% were within 20 weeks in October 2026; without statutory exceptions 54.1%"));
    CHECK(chart.series.size() == 2);
    constexpr MetricId timeliness(1);
    Metric metric{.area = AreaId(7), .number = 1};
    metric.decimals = 1;
    scorecard.metrics.emplace(timeliness, metric);
    for (const auto& [year, value] : {std::pair(2023, 503), std::pair(2024, 464), std::pair(2027, 999)})
        scorecard.benchmarks.emplace(
            BenchmarkKey{timeliness, Comparator::England, BenchmarkMethod::Published, {PeriodKind::CalendarYear, year, 1}},
            Benchmark{.name = QStringLiteral("England"), .value = Decimal::fromUnits(value, 1)});
    CHECK(chartOfKind(scorecard, "exceptions").series.size() == 2);
    scorecard.metrics.at(timeliness).fedBy = BacklogFigure::IssuedWithin20WeeksExcludingExceptions;
    chart = chartOfKind(scorecard, "exceptions");
    CHECK(seriesOf(chart, SeriesMeaning::England).label == QStringLiteral("England, 2024: 46.4"));
}

TEST_CASE("a receipt cohort is judged when it is known, and the finding names its month")
{
    Scorecard scorecard = threeMonths();
    scorecard.backlog.at({2026, 8}).cohortAssessed = 45;
    scorecard.backlog.at({2026, 8}).cohortIssuedWithin20Weeks = 20;
    const Chart chart = chartOfKind(scorecard, "cohort");
    CHECK(chart.finding == QStringLiteral("Of the requests received in August 2026, 44.4% were issued within 20 weeks"));
    CHECK_FALSE(seriesOf(chart, SeriesMeaning::ReceiptCohort).points.back().y);
}

TEST_CASE("refusals are counted against decisions and not judged")
{
    const Chart chart = chartOfKind(threeMonths(), "refusals");
    CHECK(chart.finding == QStringLiteral("25 of 75 decisions in October 2026 were refusals (33.3%)"));
    CHECK(chart.subtitle.contains(QStringLiteral("neither good nor bad")));
}

TEST_CASE("counts that are too large to be added up are not known, rather than wrong", "[backlog]")
{
    CHECK(sumOf({1'000'000'000, 1'000'000'000}) == 2'000'000'000);
    CHECK_FALSE(sumOf({2'000'000'000, 2'000'000'000}));
    CHECK(difference(1'000'000'000, -1'000'000'000) == 2'000'000'000);
    CHECK_FALSE(difference(1'000'000'000, -2'000'003'482));
}
