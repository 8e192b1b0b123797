// SPDX-License-Identifier: GPL-3.0-or-later
#include "scorecard_fixture.h"

using namespace send;
using namespace send::test;

namespace {

/// Readings of consecutive terms, the last of them Autumn 2026; nullptr is a gap.
OneMetric termly(Metric metric, const std::vector<const char16_t*>& values)
{
    OneMetric scorecard(std::move(metric));
    Period when = periodOf(autumn);
    for (auto value = values.rbegin(); value != values.rend(); ++value, when = previous(when))
        if (*value)
            scorecard.scorecard.readings.insert({ReadingKey{metricId, when}, valued(*value)});
    return scorecard;
}

DirectionResult directionOfTerms(const Metric& metric, const std::vector<const char16_t*>& values)
{
    return directionOf(termly(metric, values).scorecard, metricId, periodOf(autumn));
}

} // namespace

TEST_CASE("A rising percentage improves where higher is better and worsens where lower is")
{
    Metric metric = percentage();
    const std::vector<const char16_t*> values{u"10", u"20", u"30", u"40", u"50", u"60"};
    CHECK(directionOfTerms(metric, values) == DirectionResult{Direction::Improving, Slope::Rising});
    metric.polarity = Polarity::Lower;
    CHECK(directionOfTerms(metric, values) == DirectionResult{Direction::Worsening, Slope::Rising});
}

TEST_CASE("A falling backlog improves, and its arrow falls")
{
    CHECK(directionOfTerms(count(), {u"247", u"231", u"210", u"159", u"124"}) ==
          DirectionResult{Direction::Improving, Slope::Falling});
}

TEST_CASE("Fewer than four readings are too few points")
{
    CHECK(directionOfTerms(percentage(), {u"1", u"50", u"99"}) ==
          DirectionResult{Direction::TooFewPoints, Slope::None});
    CHECK(directionOfTerms(percentage(), {u"1", u"20", u"50", u"99"}).direction == Direction::Improving);
}

TEST_CASE("Only the last six periods count, gaps and all")
{
    CHECK(directionOfTerms(percentage(), {u"99", u"99", u"1", u"10", u"20", u"30", u"40", u"50"}).direction ==
          Direction::Improving);
    CHECK(directionOfTerms(percentage(), {u"1", u"2", u"3", nullptr, nullptr, u"50", nullptr, u"60", u"70"}).direction ==
          Direction::TooFewPoints);
    CHECK(directionOfTerms(percentage(), {u"3", nullptr, u"40", nullptr, u"60", u"70"}).direction ==
          Direction::Improving);
}

TEST_CASE("A change under half the tolerance is level; at half it is not")
{
    CHECK(directionOfTerms(percentage(), {u"50", u"51", u"52", u"53", u"54", u"54.9"}) ==
          DirectionResult{Direction::Level, Slope::Flat});
    CHECK(directionOfTerms(percentage(), {u"50", u"51", u"52", u"53", u"54", u"55"}) ==
          DirectionResult{Direction::Improving, Slope::Rising});
    CHECK(directionOfTerms(percentage(), {u"0.3", u"1.3", u"2.3", u"3.3", u"4.3", u"5.3"}).direction ==
          Direction::Improving);
}

TEST_CASE("A gap stretches the line by its periods, not by its readings")
{
    // 4 points in 3 steps are level, over 5 steps too: the window's change is the same 4 points.
    CHECK(directionOfTerms(percentage(), {u"50", u"51", nullptr, nullptr, u"53", u"54"}).direction == Direction::Level);
    CHECK(directionOfTerms(percentage(), {u"50", nullptr, nullptr, u"56", u"58", u"60"}).direction ==
          Direction::Improving);
}

TEST_CASE("A steady figure is level even where nothing is tolerated")
{
    Metric metric = percentage();
    metric.tolerance = Decimal(0);
    CHECK(directionOfTerms(metric, {u"5", u"5", u"5", u"5"}).direction == Direction::Level);
    CHECK(directionOfTerms(metric, {u"5", u"5", u"5", u"5.1"}).direction == Direction::Improving);
}

TEST_CASE("Without a plan a count is level within a twentieth of what it usually is")
{
    CHECK(directionOfTerms(count(), {u"100", u"101", u"100", u"104"}).direction == Direction::Level);
    CHECK(directionOfTerms(count(), {u"100", u"104", u"108", u"112"}).direction == Direction::Worsening);
}

TEST_CASE("Near target is judged by the distance to the target")
{
    Metric metric = percentage();
    metric.polarity = Polarity::NearTarget;
    OneMetric rising = termly(metric, {u"10", u"20", u"30", u"40"});
    rising.target(u"50", QDate(2028, 8, 31));
    const Period until = periodOf(autumn);
    CHECK(directionOf(rising.scorecard, metricId, until) == DirectionResult{Direction::Improving, Slope::Rising});
    rising.target(u"0", QDate(2028, 8, 31));
    CHECK(directionOf(rising.scorecard, metricId, until) == DirectionResult{Direction::Worsening, Slope::Rising});
    rising.target(u"25", QDate(2028, 8, 31));
    CHECK(directionOf(rising.scorecard, metricId, until) == DirectionResult{Direction::Level, Slope::Rising});
    rising.scorecard.targets.clear();
    CHECK(directionOf(rising.scorecard, metricId, until) == DirectionResult{Direction::NotJudged, Slope::Rising});
}

TEST_CASE("A neutral metric is not judged, though its line has a slope")
{
    Metric metric = percentage();
    metric.polarity = Polarity::Neutral;
    CHECK(directionOfTerms(metric, {u"10", u"20", u"30", u"40"}) ==
          DirectionResult{Direction::NotJudged, Slope::Rising});
    CHECK(directionOfTerms(metric, {u"10", u"20"}) == DirectionResult{Direction::NotJudged, Slope::None});
}

TEST_CASE("Withheld figures and a count that is still running are no points of the line")
{
    OneMetric metric = termly(count(), {u"40", u"42", u"44", u"46"});
    Reading running = valued(u"3");
    running.asAt = QDate(2026, 10, 1);
    metric.reading(u"Autumn 2026", running);
    CHECK(directionOf(metric.scorecard, metricId, periodOf(autumn)).direction == Direction::TooFewPoints);
    Reading hidden = valued(u"46");
    hidden.markers = Marker::Confidential;
    metric.reading(u"Autumn 2026", hidden);
    CHECK(directionOf(metric.scorecard, metricId, periodOf(autumn)).direction == Direction::TooFewPoints);
}

TEST_CASE("Months are stepped as months, up to the one that counts")
{
    Metric metric = percentage();
    metric.period = PeriodKind::Month;
    metric.basis = Basis::Snapshot;
    OneMetric monthly(metric);
    monthly.reading(u"2026-07", u"10").reading(u"2026-08", u"20").reading(u"2026-09", u"30").reading(u"2026-10", u"40");
    CHECK(directionOf(monthly.scorecard, metricId, period(u"2026-10")).direction == Direction::Improving);
    CHECK(directionOf(monthly.scorecard, metricId, period(u"2026-09")).direction == Direction::TooFewPoints);
    CHECK(directionOf(monthly.scorecard, metricId, periodOf(autumn)).direction == Direction::Improving);
}
