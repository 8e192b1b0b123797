// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment.h"

#include "catch_qt.h"

namespace send::test {

inline constexpr AreaId area{7};
inline constexpr MetricId metricId{71};
inline constexpr Term autumn{2026, Season::Autumn};

inline Decimal decimal(const char16_t* text)
{
    return Decimal::parse(QString::fromUtf16(text)).value();
}

inline Period period(const char16_t* text)
{
    return parsePeriod(QString::fromUtf16(text)).value();
}

inline Reading valued(const char16_t* value)
{
    return Reading{.value = decimal(value)};
}

inline Reading outOf(std::int64_t numerator, std::int64_t denominator)
{
    return Reading{.parts = Proportion{numerator, denominator}};
}

inline Reading marked(Markers markers)
{
    return Reading{.markers = markers};
}

/// A percentage, higher is better, one decimal, by term: what a test does not say.
inline Metric percentage()
{
    Metric metric{.area = area, .number = 1, .name = QStringLiteral("Issued within 20 weeks")};
    metric.unit = Unit::Percent;
    metric.decimals = 1;
    return metric;
}

/// A count of cases in the period, lower is better.
inline Metric count(PeriodKind kind = PeriodKind::Term, Basis basis = Basis::InPeriod)
{
    Metric metric{.area = area, .number = 1, .name = QStringLiteral("Appeals")};
    metric.unit = Unit::Number;
    metric.counted = QStringLiteral("cases");
    metric.polarity = Polarity::Lower;
    metric.period = kind;
    metric.basis = basis;
    return metric;
}

/// A scorecard of one metric, built a line at a time.
struct OneMetric {
    Scorecard scorecard;

    explicit OneMetric(const Metric& metric)
    {
        scorecard.areas.emplace(area, Area{.number = 7});
        scorecard.metrics.emplace(metricId, metric);
    }
    OneMetric& reading(const char16_t* when, const Reading& reading)
    {
        scorecard.readings.insert_or_assign(ReadingKey{metricId, period(when)}, reading);
        return *this;
    }
    OneMetric& reading(const char16_t* when, const char16_t* value) { return reading(when, valued(value)); }
    OneMetric& planned(const char16_t* when, const char16_t* value)
    {
        scorecard.trajectory.insert_or_assign(TrajectoryKey{metricId, period(when)}, TrajectoryPoint{decimal(value), {}});
        return *this;
    }
    OneMetric& target(const char16_t* value, QDate date)
    {
        scorecard.targets.insert_or_assign(metricId, Target{decimal(value), date, {}});
        return *this;
    }
    OneMetric& baseline(const char16_t* value, QDate date)
    {
        scorecard.baselines.insert_or_assign(metricId, Baseline{decimal(value), date, {}});
        return *this;
    }
    [[nodiscard]] Assessment assessed(Term term = autumn, QDate today = QDate(2027, 1, 18)) const
    {
        return assess(scorecard, metricId, term, today);
    }
    [[nodiscard]] std::optional<TermFigure> figure(Term term = autumn) const
    {
        return figureFor(scorecard, metricId, term);
    }
};

} // namespace send::test
