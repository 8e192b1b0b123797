// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scorecard.h"

#include <QString>

#include <optional>
#include <vector>

namespace send {

/// The reading against planned. NotApplicable is a reading marked [z]: shown, and in no count.
enum class Status { Red = 0, Amber, Green, MonitorOnly, NoData, NotApplicable };
[[nodiscard]] QString toText(Status status); ///< `Monitor only`
[[nodiscard]] QString toCode(Status status); ///< `monitor-only`, as in JSON

enum class Direction { Improving = 0, Worsening, Level, TooFewPoints, NotJudged };
[[nodiscard]] QString toText(Direction direction); ///< `Too few points`
[[nodiscard]] QString toCode(Direction direction); ///< `too-few-points`

/// The slope of the fitted line, which the arrow shows; Direction is the judgement.
enum class Slope { None = 0, Rising, Falling, Flat };

/// The figure that counts for a metric in a term (docs/rules.md, Terms and periods).
struct TermFigure {
    Period period; ///< of the reading it comes from; the last one where several are summed or pooled
    std::optional<Decimal> value;
    std::optional<Proportion> parts;
    Markers markers; ///< as typed, and [p] where the as-at date is before the period's end
    std::optional<QDate> asAt;
    bool awaited = false;
    bool carried = false; ///< a longer period's last reading, shown until its next is due
    bool partial = false; ///< a count that covers only part of its period or term: shown with [p], not judged
    QString comment;
    friend bool operator==(const TermFigure&, const TermFigure&) = default;
};

/// Everything the scorecard says of one metric in one term. Computed, never stored.
struct Assessment {
    MetricId metric;
    Term term;
    std::optional<TermFigure> figure;
    std::optional<Decimal> planned; ///< the trajectory's value at the figure's period (the term's where there is none)
    Status status = Status::NoData;
    QString reason;  ///< the rule in words: "Red: more than 10 points below plan."
    Direction direction = Direction::TooFewPoints;
    Slope slope = Slope::None;
    QString verdict; ///< "Worse than planned, better than last year"
    std::optional<bool> targetMet;
    std::optional<bool> statutoryStandardMet;
};

/// The figure of a metric in a term: the last value (snapshot, rolling, year to date), the sum (in-period counts) or the
/// pooled parts (in-period percentages) of shorter periods; a longer period's reading carried until its next is due.
[[nodiscard]] std::optional<TermFigure> figureFor(const Scorecard& scorecard, MetricId metric, Term term);
/// Planned at the end of a period: linear between trajectory points; nothing without trajectory and target.
[[nodiscard]] std::optional<Decimal> plannedAt(const Scorecard& scorecard, MetricId metric, QDate date);
/// The tolerance in the metric's unit: its own, else 10 points for percentages, 10 % of planned for the rest.
[[nodiscard]] Decimal toleranceOf(const Metric& metric, const Decimal& planned);

struct DirectionResult {
    Direction direction = Direction::TooFewPoints;
    Slope slope = Slope::None;
    friend bool operator==(const DirectionResult&, const DirectionResult&) = default;
};
/// Least squares over the last six of the metric's own periods up to `until`, at least four readings.
[[nodiscard]] DirectionResult directionOf(const Scorecard& scorecard, MetricId metric, const Period& until);

/// Status, direction and verdict of one metric. `today` decides whether a period has ended.
[[nodiscard]] Assessment assess(const Scorecard& scorecard, MetricId metric, Term term, QDate today);
/// All metrics, by area and number.
[[nodiscard]] std::vector<Assessment> assessAll(const Scorecard& scorecard, Term term, QDate today);

} // namespace send
