// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backlog_figure.h"
#include "core/decimal.h"
#include "core/id.h"
#include "core/period.h"

#include <QDate>
#include <QFlags>
#include <QString>

#include <compare>
#include <optional>

namespace send {

enum class Unit { Number = 0, Percent, Weeks, Days, Pounds, Per10000 };
enum class Polarity { Higher = 0, Lower, NearTarget, Neutral };
/// How a value relates to its period.
enum class Basis { Snapshot = 0, InPeriod, YearToDate, Rolling12Months };

/// What the scorecard measures, with its definition.
struct Metric {
    AreaId area;
    int number = 0; ///< second part of the reference: 7.1
    QString name;
    QString definition;
    QString numeratorText;   ///< "plans issued within 140 days of the request"; empty where it has no parts
    QString denominatorText; ///< "all plans issued"
    Unit unit = Unit::Number;
    QString counted;         ///< what a number counts: "cases", "children"; may be empty
    int decimals = 0;        ///< shown, 0 to 6
    Polarity polarity = Polarity::Higher;
    PeriodKind period = PeriodKind::Term;
    Basis basis = Basis::InPeriod;
    QString owner;
    QString partner;
    QString source;
    std::optional<Decimal> statutoryStandard;
    QString statutorySource; ///< "SEND Regulations 2014, regulation 13(2)"
    std::optional<Decimal> tolerance; ///< in the metric's own unit; nothing = the default (docs/rules.md, Status)
    std::optional<Decimal> floor;     ///< a floor standard replaces the tolerance
    std::optional<int> headline;      ///< place on the overview, from 1; nothing = not a headline
    std::optional<QDate> definitionChanged; ///< from this day on it counts otherwise than before
    QString definitionChange;               ///< how: "Counts requests, no longer plans"
    std::optional<BacklogFigure> fedBy;     ///< its readings come from the backlog months, and are not typed
    friend bool operator==(const Metric&, const Metric&) = default;

    /// Numerator and denominator are typed, the value is computed.
    [[nodiscard]] bool hasParts() const { return !denominatorText.isEmpty(); }
};

/// What stands beside a figure, after the Government Statistical Service's symbols for tables.
enum class Marker {
    Provisional = 0x001,    ///< [p]
    Revised = 0x002,        ///< [r]
    Estimated = 0x004,      ///< [e]
    Break = 0x008,          ///< [b]
    Confidential = 0x010,   ///< [c]
    NotAvailable = 0x020,   ///< [x]
    NotApplicable = 0x040,  ///< [z]
    Low = 0x080,            ///< [low]
    LowReliability = 0x100, ///< [u]
    Forecast = 0x200        ///< [f]
};
Q_DECLARE_FLAGS(Markers, Marker)
Q_DECLARE_OPERATORS_FOR_FLAGS(Markers)

/// `[p][r]`, in the order above; empty for none.
[[nodiscard]] QString toText(Markers markers);
/// Reads `[p]`, `p`, `[p] [r]`, `p,r`, `..` (as [x]); a sentence for anything else.
[[nodiscard]] Result<Markers> parseMarkers(QStringView text);
/// Markers that say why there is no figure: [c], [x] and [z]. No value is shown beside them.
[[nodiscard]] bool isWithheld(Markers markers);

struct ReadingKey {
    MetricId metric;
    Period period;
    friend auto operator<=>(const ReadingKey&, const ReadingKey&) = default;
};

/// One value of a metric for one period: a value, parts, markers only, or awaited.
struct Reading {
    std::optional<Decimal> value;    ///< typed; where parts are given the value is computed from them
    std::optional<Proportion> parts;
    Markers markers;
    bool awaited = false;            ///< a state of its own, not a blank
    std::optional<QDate> asAt;
    QString comment;
    QString explanation; ///< why an odd figure was kept; may be printed
    QString provenance;  ///< where it came from, when not typed: "From NHS Dorset's form, 3 Dec 2026"
    friend bool operator==(const Reading&, const Reading&) = default;
};

/// The value of a reading: computed from its parts where the metric has them, else as typed.
[[nodiscard]] std::optional<Decimal> valueOf(const Reading& reading, const Metric& metric);

struct TrajectoryKey {
    MetricId metric;
    Period period;
    friend auto operator<=>(const TrajectoryKey&, const TrajectoryKey&) = default;
};

/// A planned point between baseline and target.
struct TrajectoryPoint {
    Decimal value;
    QString note;
    friend bool operator==(const TrajectoryPoint&, const TrajectoryPoint&) = default;
};

struct Baseline {
    Decimal value;
    QDate date;
    QString source;
    friend bool operator==(const Baseline&, const Baseline&) = default;
};

struct Target {
    Decimal value;
    QDate date;
    QString rationale;
    friend bool operator==(const Target&, const Target&) = default;
};

enum class Comparator { England = 0, Region, StatisticalNeighbours };
/// How a comparator's figure was made; named beside every benchmark.
enum class BenchmarkMethod { Published = 0, Mean, Median, Pooled };

struct BenchmarkKey {
    MetricId metric;
    Comparator comparator;
    BenchmarkMethod method;
    Period period;
    friend auto operator<=>(const BenchmarkKey&, const BenchmarkKey&) = default;
};

/// A comparator's figure. Never a metric.
struct Benchmark {
    QString name; ///< "England", "South West"
    std::optional<Decimal> value;
    std::optional<Proportion> parts;
    Markers markers;
    QString release; ///< "2025 release"
    QString source;  ///< the publication and file
    friend bool operator==(const Benchmark&, const Benchmark&) = default;
};

[[nodiscard]] std::optional<Decimal> valueOf(const Benchmark& benchmark, const Metric& metric);

struct CommentaryKey {
    MetricId metric;
    Term term;
    friend auto operator<=>(const CommentaryKey&, const CommentaryKey&) = default;
};

/// Words for a metric and term, plain text.
struct Commentary {
    QString cause;
    QString action;
    QString backOnTrack; ///< when and at what value, in words
    QString author;      ///< a role
    std::optional<QDate> written;
    std::optional<QDate> backOnTrackBy;
    friend bool operator==(const Commentary&, const Commentary&) = default;
};

} // namespace send
