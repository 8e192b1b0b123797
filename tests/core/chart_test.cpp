// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart.h"

#include "catch_qt.h"
#include "support/random_scorecard.h"

#include <QRegularExpression>

#include <algorithm>

using namespace send;

namespace {

constexpr MetricId timeliness(1);
constexpr Term autumn{2026, Season::Autumn};
const QDate today(2027, 1, 10);

Decimal tenths(int value)
{
    return *Decimal::fromUnits(value, 1);
}

void setReading(Scorecard& scorecard, Term term, int inTenths)
{
    Reading reading;
    reading.value = tenths(inTenths);
    scorecard.readings.insert_or_assign({timeliness, periodOf(term)}, reading);
}

/// 20-week timeliness of one metric as in the picture of the Scorecard page: 2.4 in Spring 2023 to 38.5 in Autumn 2026.
Scorecard pictured()
{
    Scorecard scorecard;
    scorecard.areas.emplace(AreaId(7), Area{.number = 7});
    Metric metric{.area = AreaId(7)};
    metric.number = 1;
    metric.name = QStringLiteral("Issued within 20 weeks, all cases");
    metric.unit = Unit::Percent;
    metric.decimals = 1;
    metric.source = QStringLiteral("SEND case system");
    scorecard.metrics.emplace(timeliness, metric);
    Term term{2023, Season::Spring};
    for (const int value : {24, 51, 80, 650, 800, 871, 748, 662, 581, 438, 316, 385}) {
        setReading(scorecard, term, value);
        term = next(term);
    }
    scorecard.baselines.emplace(timeliness, Baseline{tenths(24), QDate(2023, 4, 30), {}});
    scorecard.targets.emplace(timeliness, Target{Decimal(85), QDate(2028, 8, 31), {}});
    scorecard.trajectory.emplace(TrajectoryKey{timeliness, periodOf(autumn)}, TrajectoryPoint{Decimal(60), {}});
    for (const auto& [year, value] : {std::pair(2022, 492), std::pair(2023, 503), std::pair(2024, 464)})
        scorecard.benchmarks.emplace(
            BenchmarkKey{timeliness, Comparator::England, BenchmarkMethod::Published, {PeriodKind::CalendarYear, year, 1}},
            Benchmark{.name = QStringLiteral("England"), .value = tenths(value), .source = QStringLiteral("DfE")});
    return scorecard;
}

/// The pictured metric is shown up to its latest reading, twelve terms on from the first.
constexpr Term lastTerm{2026, Season::Autumn};

const ChartSeries* seriesOf(const Chart& chart, SeriesMeaning meaning)
{
    const auto found = std::ranges::find(chart.series, meaning, &ChartSeries::meaning);
    return found == chart.series.end() ? nullptr : &*found;
}

qsizetype wordsIn(const QString& text)
{
    return text.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts).size();
}

void checkWords(const Chart& chart)
{
    INFO(chart.alternativeText.toStdString());
    CHECK(wordsIn(chart.alternativeText) >= 40);
    CHECK(wordsIn(chart.alternativeText) <= 80);
}

Scorecard twelveMonths()
{
    Scorecard scorecard;
    scorecard.plan.recoveryDate = QDate(2026, 3, 1);
    scorecard.plan.notice = QStringLiteral("Demonstration");
    Month month{2025, 11};
    for (int place = 0; place < 12; ++place) {
        BacklogMonth& figures = scorecard.backlog[month];
        figures.received = 110;
        figures.refused = 20;
        figures.withdrawn = 5;
        figures.notToIssue = 3;
        figures.issued = place < 4 ? 70 : 100;
        const int fresh = std::max(0, place - 6) * 10;
        figures.issuedLegacy = *figures.issued - fresh;
        figures.issuedLegacyWithin20Weeks = 10;
        figures.issuedWithin20Weeks = 10 + fresh * 9 / 10;
        figures.issuedExcludingExceptions = *figures.issued * 9 / 10;
        figures.openByBand = {128, 138, 41, 100 - 5 * place, 90, 40 - place};
        month = next(month);
    }
    return scorecard;
}

} // namespace

TEST_CASE("a trend stands on the metric's own periods, the year under its terms")
{
    const Chart chart = trendChart(pictured(), timeliness, lastTerm, today);
    REQUIRE(chart.categories.size() == 12);
    CHECK(chart.categories.front().minor == QStringLiteral("Sp"));
    CHECK(chart.categories.front().major == QStringLiteral("2023"));
    CHECK(chart.categories[1].minor == QStringLiteral("Su"));
    CHECK(chart.categories.back().full == QStringLiteral("Autumn 2026"));
    const ChartSeries* actual = seriesOf(chart, SeriesMeaning::Actual);
    REQUIRE(actual);
    CHECK(actual->points.size() == 12);
    CHECK(actual->points.back().x == 11);
    CHECK(actual->points.back().y == 38.5);
}

TEST_CASE("a trend that reaches as far as its plan shows what is planned, and no figure after its term")
{
    Scorecard scorecard = pictured();
    const Term before{2026, Season::Summer}; // the autumn's figure is there, and is not shown
    const Chart chart = trendChart(scorecard, timeliness, before, today, TrendReach::Plan);
    REQUIRE(chart.future);
    CHECK(chart.future->text == QStringLiteral("Planned"));
    CHECK(chart.future->from == 10.5);
    CHECK(chart.categories.size() == 11 + 6); // its target is of 2028: six terms ahead are enough
    CHECK(chart.categories.back().full == QStringLiteral("Summer 2028"));
    const ChartSeries* actual = seriesOf(chart, SeriesMeaning::Actual);
    const ChartSeries* planned = seriesOf(chart, SeriesMeaning::Planned);
    REQUIRE((actual && planned));
    CHECK(actual->points.back().x == 10);
    CHECK(actual->label == QStringLiteral("Actual 31.6"));
    CHECK(planned->points.back().x == 16);
    CHECK(planned->label == QStringLiteral("Planned 85.0"));
    CHECK(chart.finding == trendChart(scorecard, timeliness, before, today).finding);
    CHECK(chart.source == trendChart(scorecard, timeliness, before, today).source);
    CHECK(chart.alternativeText.contains(QStringLiteral("Planned to be 85.0 in Summer 2028.")));
    checkWords(chart);

    scorecard.targets.clear(); // the plan's last point is of the autumn
    CHECK_FALSE(trendChart(scorecard, timeliness, lastTerm, today, TrendReach::Plan).future);
    CHECK(trendChart(scorecard, timeliness, before, today, TrendReach::Plan).categories.size() == 12);
    scorecard.trajectory.clear();
    CHECK_FALSE(trendChart(scorecard, timeliness, before, today, TrendReach::Plan).future);
    CHECK_FALSE(trendChart(pictured(), timeliness, lastTerm, today).future);
}

TEST_CASE("lines are labelled at their end with their last value")
{
    const Chart chart = trendChart(pictured(), timeliness, lastTerm, today);
    const auto label = [&](SeriesMeaning meaning) {
        const ChartSeries* series = seriesOf(chart, meaning);
        return series ? series->label : QString();
    };
    CHECK(label(SeriesMeaning::Actual) == QStringLiteral("Actual 38.5"));
    CHECK(label(SeriesMeaning::Planned) == QStringLiteral("Planned 60.0"));
    CHECK(label(SeriesMeaning::Target) == QStringLiteral("Target 85"));
    CHECK(label(SeriesMeaning::England) == QStringLiteral("England 46.4"));
    CHECK(label(SeriesMeaning::Baseline) == QStringLiteral("Baseline 2.4, Spring 2023"));
    CHECK_FALSE(seriesOf(chart, SeriesMeaning::Region));
}

TEST_CASE("England is level over the year it is for, and carried on to the latest term")
{
    const Chart chart = trendChart(pictured(), timeliness, lastTerm, today);
    const ChartSeries* england = seriesOf(chart, SeriesMeaning::England);
    REQUIRE(england);
    REQUIRE(england->points.size() == 12);
    for (std::size_t place = 0; place < 12; ++place)
        CHECK(england->points[place].y == (place < 3 ? 50.3 : 46.4));
    CHECK(england->points.back().text == QStringLiteral("46.4 (2024)"));
}

TEST_CASE("the neighbours' line names its method, the region's its name")
{
    Scorecard scorecard = pictured();
    const Period year{PeriodKind::CalendarYear, 2024, 1};
    scorecard.benchmarks[{timeliness, Comparator::StatisticalNeighbours, BenchmarkMethod::Mean, year}].value = tenths(400);
    scorecard.benchmarks[{timeliness, Comparator::StatisticalNeighbours, BenchmarkMethod::Median, year}].value = tenths(382);
    scorecard.benchmarks[{timeliness, Comparator::Region, BenchmarkMethod::Published, year}] =
        Benchmark{.name = QStringLiteral("South West"), .value = tenths(300)};
    const Chart chart = trendChart(scorecard, timeliness, lastTerm, today);
    REQUIRE(seriesOf(chart, SeriesMeaning::Neighbours));
    CHECK(seriesOf(chart, SeriesMeaning::Neighbours)->label == QStringLiteral("Neighbours, median 38.2"));
    CHECK(seriesOf(chart, SeriesMeaning::Region)->label == QStringLiteral("South West 30.0"));
    CHECK_FALSE(seriesOf(chart, SeriesMeaning::Region)->points.front().y); // nothing is known of 2023
}

TEST_CASE("a missing term is a gap with its marker, and a provisional one is hollow")
{
    Scorecard scorecard = pictured();
    scorecard.readings.erase({timeliness, periodOf({2026, Season::Spring})});
    Reading& withheld = scorecard.readings[{timeliness, periodOf({2026, Season::Summer})}];
    withheld.value.reset();
    withheld.markers = Marker::Confidential;
    scorecard.readings[{timeliness, periodOf(autumn)}].asAt = QDate(2026, 10, 31);
    const Chart chart = trendChart(scorecard, timeliness, lastTerm, today);
    const auto& points = seriesOf(chart, SeriesMeaning::Actual)->points;
    CHECK_FALSE(points[9].y);
    CHECK(points[9].text.isEmpty());
    CHECK_FALSE(points[10].y);
    CHECK(points[10].text == QStringLiteral("[c]"));
    CHECK(points[11].provisional);
    CHECK(points[11].text == QStringLiteral("38.5 [p]"));
    CHECK_FALSE(points[8].provisional);
    CHECK(chart.source == QStringLiteral("Source: SEND case system; England: DfE, 2024. As at 31 October 2026."));
}

TEST_CASE("what a marker withholds is drawn, told and read out nowhere, though the file has it")
{
    Scorecard scorecard = pictured();
    for (const Marker marker : {Marker::Confidential, Marker::NotAvailable, Marker::NotApplicable}) {
        scorecard.readings[{timeliness, periodOf(autumn)}].markers = marker;
        const Chart chart = trendChart(scorecard, timeliness, lastTerm, today);
        const ChartSeries& actual = *seriesOf(chart, SeriesMeaning::Actual);
        CHECK_FALSE(actual.points[11].y);
        CHECK(actual.points[11].text == toText(Markers(marker)));
        for (const QString& words : {actual.label, chart.finding, chart.alternativeText})
            CHECK_FALSE(words.contains(QStringLiteral("38.5")));
        for (const QStringList& row : tableOf(chart).rows)
            CHECK_FALSE(row.join(u'|').contains(QStringLiteral("38.5")));
    }
}

TEST_CASE("a change of definition is an event before the reading that is marked")
{
    Scorecard scorecard = pictured();
    scorecard.readings[{timeliness, periodOf({2024, Season::Spring})}].markers = Marker::Break;
    const Chart chart = trendChart(scorecard, timeliness, lastTerm, today);
    REQUIRE(chart.events.size() == 1);
    CHECK(chart.events.front().x == 2.5);
}

TEST_CASE("percentages run from 0 to 100, and a narrow scale says where it starts")
{
    Scorecard scorecard = pictured();
    Chart chart = trendChart(scorecard, timeliness, lastTerm, today);
    CHECK(chart.minimum == 0);
    CHECK(chart.maximum == 100);
    CHECK(chart.unit == QStringLiteral("%"));
    CHECK(chart.subtitle == QStringLiteral("Issued within 20 weeks, all cases, %, by term"));
    scorecard = pictured();
    scorecard.benchmarks.clear();
    scorecard.baselines.clear();
    scorecard.trajectory.clear();
    scorecard.readings.clear();
    setReading(scorecard, {2026, Season::Summer}, 620);
    setReading(scorecard, autumn, 701);
    chart = trendChart(scorecard, timeliness, lastTerm, today);
    CHECK(chart.minimum == 60);
    CHECK(chart.subtitle.endsWith(QStringLiteral("Scale starts at 60.")));
}

TEST_CASE("a trend goes back 24 periods at most")
{
    Scorecard scorecard = pictured();
    setReading(scorecard, {2001, Season::Spring}, 500);
    const Chart chart = trendChart(scorecard, timeliness, lastTerm, today);
    REQUIRE(chart.categories.size() == 24);
    CHECK(chart.categories.front().full == QStringLiteral("Spring 2019"));
    CHECK_FALSE(chart.series.front().points.front().y);
}

TEST_CASE("months and years are named as they are")
{
    Scorecard scorecard = pictured();
    scorecard.readings.clear();
    scorecard.baselines.clear();
    scorecard.metrics.at(timeliness).period = PeriodKind::Month;
    scorecard.readings[{timeliness, monthPeriod(2026, 9)}].value = Decimal(50);
    scorecard.readings[{timeliness, monthPeriod(2026, 11)}].value = Decimal(51);
    Chart chart = trendChart(scorecard, timeliness, lastTerm, QDate(2026, 11, 18));
    CHECK(chart.categories.size() == 3);
    CHECK(chart.categories.front().minor == QStringLiteral("Sep"));
    CHECK(chart.categories.back().full == QStringLiteral("Nov 2026"));
    scorecard.metrics.at(timeliness).period = PeriodKind::AcademicYear;
    scorecard.readings.clear();
    scorecard.readings[{timeliness, {PeriodKind::AcademicYear, 2024, 1}}].value = Decimal(50);
    chart = trendChart(scorecard, timeliness, lastTerm, today);
    CHECK(chart.categories.front().minor == QStringLiteral("2024/25"));
    CHECK(chart.categories.front().major.isEmpty());
}

TEST_CASE("the finding says how the metric stands against its plan")
{
    Scorecard scorecard = pictured();
    const auto finding = [&] { return trendChart(scorecard, timeliness, lastTerm, today).finding; };
    CHECK(finding() == QStringLiteral("Has been worse than planned since Spring 2026, now by 21.5 points"));
    setReading(scorecard, autumn, 600);
    CHECK(finding() == QStringLiteral("Stands exactly as planned, at 60.0%"));
    setReading(scorecard, autumn, 625);
    CHECK(finding() == QStringLiteral("Exceeds plan by 2.5 points"));
    scorecard.metrics.at(timeliness).polarity = Polarity::Lower;
    CHECK(finding() == QStringLiteral("Stands 2.5 points above plan, which is worse"));
    scorecard.metrics.at(timeliness).polarity = Polarity::NearTarget;
    CHECK(finding() == QStringLiteral("Lies within 10.0 points of plan"));
}

TEST_CASE("a metric that was never on plan falls short of it")
{
    Scorecard scorecard = pictured();
    scorecard.readings.clear();
    setReading(scorecard, {2026, Season::Summer}, 300);
    setReading(scorecard, autumn, 385);
    CHECK(trendChart(scorecard, timeliness, lastTerm, today).finding ==
          QStringLiteral("Falls short of plan by 21.5 points"));
}

TEST_CASE("without a plan the finding compares with a year before")
{
    Scorecard scorecard = pictured();
    scorecard.targets.clear();
    scorecard.trajectory.clear();
    scorecard.baselines.clear();
    const auto finding = [&] { return trendChart(scorecard, timeliness, lastTerm, today).finding; };
    CHECK(finding() == QStringLiteral("Fell from 58.1% to 38.5% in a year, which is worse"));
    scorecard.metrics.at(timeliness).polarity = Polarity::Neutral;
    CHECK(finding() == QStringLiteral("Fell from 58.1% to 38.5% in a year"));
    setReading(scorecard, autumn, 581);
    CHECK(finding() == QStringLiteral("Stands at 58.1%, the same as in Autumn 2025"));
    scorecard.readings.clear();
    setReading(scorecard, {2026, Season::Spring}, 48);
    setReading(scorecard, autumn, 776);
    CHECK(finding() == QStringLiteral("Rose from 4.8% to 77.6% since Spring 2026"));
    scorecard.readings.erase({timeliness, periodOf({2026, Season::Spring})});
    CHECK(finding() == QStringLiteral("Stood at 77.6% in Autumn 2026"));
    scorecard.readings.clear();
    CHECK(finding() == QStringLiteral("There are no figures yet"));
}

TEST_CASE("a count of a period that has not ended is not judged against plan")
{
    Scorecard scorecard = pictured();
    scorecard.metrics.at(timeliness).unit = Unit::Number;
    scorecard.metrics.at(timeliness).decimals = 0;
    const auto finding = [&](QDate on) { return trendChart(scorecard, timeliness, lastTerm, on).finding; };
    CHECK_FALSE(finding(QDate(2026, 11, 18)) == finding(QDate(2027, 1, 10)));
}

TEST_CASE("a chart without a figure is empty, and an unknown metric has no chart")
{
    CHECK(trendChart(pictured(), MetricId(99), lastTerm, today).isEmpty());
    Scorecard scorecard = pictured();
    scorecard.readings.clear();
    scorecard.baselines.clear();
    scorecard.targets.clear();
    scorecard.trajectory.clear();
    scorecard.benchmarks.clear();
    CHECK(trendChart(scorecard, timeliness, lastTerm, today).isEmpty());
    CHECK_FALSE(trendChart(pictured(), timeliness, lastTerm, today).isEmpty());
}

TEST_CASE("the table behind a chart has a row a period and a column a series")
{
    const Chart chart = trendChart(pictured(), timeliness, lastTerm, today);
    const ChartTable table = tableOf(chart);
    REQUIRE(table.rows.size() == 12);
    CHECK(table.headings == QStringList({QStringLiteral("Period"), QStringLiteral("Actual"), QStringLiteral("Planned"),
                                         QStringLiteral("Target"), QStringLiteral("England"), QStringLiteral("Baseline")}));
    CHECK(table.rows.back() == QStringList({QStringLiteral("Autumn 2026"), QStringLiteral("38.5"), QStringLiteral("60.0"),
                                            QStringLiteral("85"), QStringLiteral("46.4 (2024)"), QString()}));
    CHECK(table.rows.front().last() == QStringLiteral("2.4"));
}

TEST_CASE("an alternative text has 40 to 80 words, drawn from the data")
{
    const Chart chart = trendChart(pictured(), timeliness, lastTerm, today);
    checkWords(chart);
    CHECK(chart.alternativeText.startsWith(QStringLiteral("Line chart. Issued within 20 weeks, all cases, per cent, by term, "
                                                          "Spring 2023 to Autumn 2026. From 2.4 to 38.5; highest 87.1 in "
                                                          "Autumn 2024, lowest 2.4 in Spring 2023.")));
    CHECK(chart.alternativeText.contains(QStringLiteral("Planned 60.0.")));
    Scorecard bare = pictured();
    bare.metrics.at(timeliness).name = QStringLiteral("Short");
    bare.baselines.clear();
    bare.targets.clear();
    bare.trajectory.clear();
    bare.benchmarks.clear();
    checkWords(trendChart(bare, timeliness, lastTerm, today));
    bare.metrics.at(timeliness).name = QStringLiteral("word ").repeated(90);
    checkWords(trendChart(bare, timeliness, lastTerm, today));
    checkWords(openByAgeChart(twelveMonths()));
    checkWords(receivedClosedChart(twelveMonths()));
    checkWords(timelinessSplitChart(twelveMonths()));
}

TEST_CASE("open cases stack with the oldest at the base")
{
    const Chart chart = openByAgeChart(twelveMonths());
    REQUIRE(chart.series.size() == 6);
    CHECK(chart.kind == ChartKind::StackedBars);
    CHECK(chart.series.front().meaning == SeriesMeaning::Band52AndOver);
    CHECK(chart.series.front().label == QStringLiteral("52 and over 29"));
    CHECK(chart.series.back().meaning == SeriesMeaning::Band0To6);
    CHECK(chart.minimum == 0);
    CHECK(chart.maximum == 600);
    CHECK(chart.finding == QStringLiteral("Cases open over 20 weeks have fallen since November 2025, to 164"));
    CHECK(chart.notice == QStringLiteral("Demonstration"));
    CHECK(chart.source.endsWith(QStringLiteral("As at 31 October 2026.")));
    CHECK(openByAgeChart(twelveMonths(), 3).categories.size() == 3);
}

TEST_CASE("without bands the open cases are split at 20 weeks")
{
    Scorecard scorecard;
    scorecard.backlog[{2026, 10}].openAtEnd = 431;
    scorecard.backlog[{2026, 10}].openOver20Weeks = 124;
    const Chart chart = openByAgeChart(scorecard);
    REQUIRE(chart.series.size() == 2);
    CHECK(chart.series[0].label == QStringLiteral("Over 20 weeks 124"));
    CHECK(chart.series[1].label == QStringLiteral("Within 20 weeks 307"));
}

TEST_CASE("a month that is not held is a gap between its neighbours")
{
    Scorecard scorecard = twelveMonths();
    scorecard.backlog.erase({2026, 5});
    const Chart chart = receivedClosedChart(scorecard);
    REQUIRE(chart.categories.size() == 12);
    CHECK(chart.categories[6].full == QStringLiteral("May 2026"));
    CHECK_FALSE(chart.series[0].points[6].y);
    CHECK(tableOf(chart).rows[6] == QStringList({QStringLiteral("May 2026"), QString(), QString()}));
    CHECK(chart.finding == QStringLiteral("More cases were closed than received in each month since June"));
}

TEST_CASE("received against closed says since when more was closed")
{
    Scorecard scorecard = twelveMonths();
    const auto finding = [&](int months = 12) { return receivedClosedChart(scorecard, months).finding; };
    CHECK(finding() == QStringLiteral("More cases were closed than received in each month since March"));
    CHECK(finding(6) == QStringLiteral("More cases were closed than received in each of the last 6 months"));
    scorecard.backlog.at({2026, 10}).received = 200;
    CHECK(finding() == QStringLiteral("More cases were received than closed in October 2026"));
    scorecard.backlog.at({2026, 10}).received = 128;
    CHECK(finding() == QStringLiteral("As many cases were closed as received in October 2026"));
    scorecard.backlog.at({2026, 10}).issued.reset();
    CHECK(finding() == QStringLiteral("Received or closed is not known for October 2026"));
}

TEST_CASE("plans issued in time are split into new, legacy and all, with the recovery date as an event")
{
    const Chart chart = timelinessSplitChart(twelveMonths());
    REQUIRE(chart.series.size() == 3);
    CHECK(chart.series[0].label == QStringLiteral("New cases 90.0"));
    CHECK(chart.series[1].label == QStringLiteral("Legacy cases 20.0"));
    CHECK(chart.series[2].label == QStringLiteral("All cases 55.0"));
    CHECK_FALSE(chart.series[0].points[6].y); // no new case issued yet
    REQUIRE(chart.events.size() == 1);
    CHECK(chart.events[0].x == 4);
    CHECK(chart.events[0].text == QStringLiteral("Recovery date, 1 March"));
    CHECK(chart.finding == QStringLiteral("New cases are mostly on time; legacy cases pull the total down"));
    CHECK(chart.subtitle.startsWith(QStringLiteral("Per cent of plans issued in the month; exceptions were 10.0% of them")));
}

TEST_CASE("new cases are hollow, and not praised, while their percentage flatters")
{
    Scorecard scorecard = twelveMonths();
    Chart chart = timelinessSplitChart(scorecard);
    CHECK(chart.series[0].points[10].provisional);
    CHECK_FALSE(chart.series[0].points[11].provisional);
    scorecard.backlog.erase({2026, 10});
    chart = timelinessSplitChart(scorecard);
    CHECK(chart.finding == QStringLiteral("New cases look better than they are: few are old enough yet to be late"));
    CHECK(chart.subtitle.contains(QStringLiteral("Hollow: new cases")));
}

TEST_CASE("backlog charts without a month say so and are empty")
{
    for (const Chart& chart : {openByAgeChart({}), receivedClosedChart({}), timelinessSplitChart({})}) {
        CHECK(chart.isEmpty());
        CHECK(chart.finding == QStringLiteral("There are no months yet"));
    }
}

TEST_CASE("no scorecard that can be typed makes a chart stumble")
{
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        const Scorecard scorecard = test::randomScorecard(seed);
        std::vector<Chart> charts{openByAgeChart(scorecard), receivedClosedChart(scorecard), timelinessSplitChart(scorecard)};
        for (const auto& [id, metric] : scorecard.metrics)
            charts.push_back(trendChart(scorecard, id, latestTerm(scorecard).value_or(autumn), today));
        for (const Chart& chart : charts) {
            REQUIRE_FALSE(chart.finding.isEmpty());
            REQUIRE(chart.maximum > chart.minimum);
            REQUIRE(tableOf(chart).rows.size() == chart.categories.size());
            REQUIRE(wordsIn(chart.alternativeText) <= 80);
        }
    }
}
