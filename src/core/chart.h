// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scorecard.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace send {

/// What a series means; render gives each meaning its own colour, line and marks, everywhere the same (docs/looks.md).
enum class SeriesMeaning {
    Actual = 0, Planned, Target, StatutoryStandard, England, Region, Neighbours, Baseline,
    Received, Decided, Issued, Closed, NetFlow, NewCases, LegacyCases, AllCases, ReceiptCohort, OverTwentyWeeks,
    Forecast, ScenarioCompared,
    AtDecision, AtAssessment, ///< stages; in a stack the later one is at the base
    Band0To6, Band6To16, Band16To20, Band20To26, Band26To52, Band52AndOver
};

struct ChartPoint {
    double x = 0;           ///< in periods, 0 = the first category
    std::optional<double> y; ///< nothing is a gap: lines break there
    bool provisional = false; ///< drawn hollow
    QString text;           ///< the value as people read it
};

struct ChartSeries {
    SeriesMeaning meaning = SeriesMeaning::Actual;
    QString name;     ///< "Actual", "Planned", "England"
    QString label;    ///< written at the last point: "Actual 38.5"
    std::vector<ChartPoint> points;
};

/// A place on the time axis. `major` is the second line ("2026") and stands under the first of its group.
struct ChartCategory {
    QString minor; ///< "Au", "Oct"
    QString major; ///< "2026"
    QString full;  ///< "Autumn 2026"
};

/// A vertical dotted line with a word: a change of definition, the recovery date.
struct ChartEvent {
    double x = 0;
    QString text;
};

/// A flat area between two values at each place of the time axis: P10 to P90 of a forecast.
struct ChartBand {
    struct Place {
        double x = 0;
        double low = 0, high = 0;
    };
    QString lowName, highName; ///< in the table behind: "10th percentile"
    std::vector<Place> places;
};

/// A thick line on the zero axis, with a ring at its most likely place: when the backlog clears.
struct ChartRange {
    double from = 0, to = 0, middle = 0; ///< in periods
    QString text;                        ///< at the ring: "June"
};

/// The time that has not come yet: print lays it on a tint with its word in it (docs/pack-looks.md).
struct ChartFuture {
    double from = 0; ///< in periods; up to the end of the axis
    QString text;    ///< "Planned"
};

/// A vertical line from a figure to what was planned for it.
struct ChartGap {
    double x = 0;
    double figure = 0, planned = 0;
    QString text; ///< "14.4 points short", beside it; may be empty
};

/// A histogram's bars stand side by side, each with its value above it; a series is the bars of one colour.
enum class ChartKind { Lines = 0, StackedBars, GroupedBars, Histogram };

/// A chart as plain data: what screen, print, alternative text and the table behind it all agree on.
struct Chart {
    ChartKind kind = ChartKind::Lines;
    QString finding;  ///< one sentence: the heading
    QString subtitle; ///< what and unit; "Scale starts at 60." where it does
    QString source;   ///< "Source: …. As at 31 October 2026."
    QString notice;   ///< the scorecard's notice; may be empty
    QString unit;     ///< of the value axis: "%", ""
    int decimals = 0; ///< of the values
    QString categoryName; ///< what a category is, heading the table behind; "Period" where it is empty
    std::vector<ChartCategory> categories;
    std::vector<ChartSeries> series;
    std::vector<ChartEvent> events;
    std::vector<ChartBand> bands;    ///< of a chart of lines, behind them
    std::optional<ChartRange> range; ///< of a chart of lines
    std::optional<ChartFuture> future; ///< of a chart of lines
    std::optional<ChartGap> gap;     ///< of a chart of lines
    QString stackHead;               ///< over a stack's legend: "431 open, by weeks"; may be empty
    double minimum = 0; ///< of the value axis
    double maximum = 1;
    double step = 1;    ///< between hairlines; at most five
    QString alternativeText; ///< 40 to 80 words, from the data
    [[nodiscard]] bool isEmpty() const; ///< no point with a value
};

/// The table behind a chart: a heading row, then a row a category with values, "" where there is none; bands after the
/// series, with their low and high values.
struct ChartTable {
    QStringList headings;
    std::vector<QStringList> rows;
};
[[nodiscard]] ChartTable tableOf(const Chart& chart);

/// How far a trend reaches: to its term, or on as far as its plan does, six periods at most.
enum class TrendReach { Term = 0, Plan };
/// Actual, trajectory, target, statutory standard, baseline and benchmarks of one metric. Figures reach to `term`.
[[nodiscard]] Chart trendChart(const Scorecard& scorecard, MetricId metric, Term term, QDate today,
                               TrendReach reach = TrendReach::Term);
/// Open cases at month end by weeks since the request, oldest at the base; the last `months`.
[[nodiscard]] Chart openByAgeChart(const Scorecard& scorecard, int months = 12);
/// Received against closed by month.
[[nodiscard]] Chart receivedClosedChart(const Scorecard& scorecard, int months = 12);
/// Issued within 20 weeks by month: new, legacy and all cases.
[[nodiscard]] Chart timelinessSplitChart(const Scorecard& scorecard, int months = 12);

/// A round axis from values: at most `lines` steps; from 0 unless `mayStartAbove` and all lie within 40 points above it.
struct AxisRange {
    double minimum = 0, maximum = 1, step = 1;
};
[[nodiscard]] AxisRange axisFor(double lowest, double highest, bool percentages, int lines = 5);

/// Moves labels apart by at least `height`, keeping their order and staying inside [top, bottom] where they fit.
/// `wanted` are centres; returns centres in the same order.
[[nodiscard]] std::vector<double> spreadLabels(std::vector<double> wanted, double height, double top, double bottom);

} // namespace send
