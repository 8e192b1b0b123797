// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "store/values.h"

/// The tables of metrics and their figures: see store/tables.h.
namespace send::store {

template<class E>
struct Table;

template<>
struct Table<MetricEdit> {
    static constexpr const char* name = "metric";
    static MetricId emptyKey() { return MetricId(1); }
    static Metric emptyRow()
    {
        return {.area = AreaId(1)};
    }
    static auto& rows(auto& scorecard) { return scorecard.metrics; }
    static void key(auto&& column, auto& id) { column("id", id); }
    static void row(auto&& column, auto& metric)
    {
        column("area", metric.area);
        column("number", metric.number);
        column("name", metric.name);
        column("definition", metric.definition);
        column("numerator_text", metric.numeratorText);
        column("denominator_text", metric.denominatorText);
        column("unit", metric.unit);
        column("counted", metric.counted);
        column("decimals", Within{metric.decimals, 0, Decimal::maximumScale});
        column("polarity", metric.polarity);
        column("period", metric.period);
        column("basis", metric.basis);
        column("owner", metric.owner);
        column("partner", metric.partner);
        column("source", metric.source);
        column("statutory_standard", metric.statutoryStandard);
        column("statutory_source", metric.statutorySource);
        column("tolerance", metric.tolerance);
        column("floor_standard", metric.floor);
        column("headline", metric.headline);
        column("definition_changed", metric.definitionChanged);
        column("definition_change", metric.definitionChange);
        column("fed_by", metric.fedBy);
    }
};

template<>
struct Table<BaselineEdit> {
    static constexpr const char* name = "baseline";
    static MetricId emptyKey() { return MetricId(1); }
    static Baseline emptyRow() { return {}; }
    static auto& rows(auto& scorecard) { return scorecard.baselines; }
    static void key(auto&& column, auto& metric) { column("metric", metric); }
    static void row(auto&& column, auto& baseline)
    {
        column("value", baseline.value);
        column("date", baseline.date);
        column("source", baseline.source);
    }
};

template<>
struct Table<TargetEdit> {
    static constexpr const char* name = "target";
    static MetricId emptyKey() { return MetricId(1); }
    static Target emptyRow() { return {}; }
    static auto& rows(auto& scorecard) { return scorecard.targets; }
    static void key(auto&& column, auto& metric) { column("metric", metric); }
    static void row(auto&& column, auto& target)
    {
        column("value", target.value);
        column("date", target.date);
        column("rationale", target.rationale);
    }
};

template<>
struct Table<TrajectoryEdit> {
    static constexpr const char* name = "trajectory_point";
    static TrajectoryKey emptyKey() { return {MetricId(1), Period{PeriodKind::Term, 1, 1}}; }
    static TrajectoryPoint emptyRow() { return {}; }
    static auto& rows(auto& scorecard) { return scorecard.trajectory; }
    static void key(auto&& column, auto& point)
    {
        column("metric", point.metric);
        column("period", point.period);
    }
    static void row(auto&& column, auto& point)
    {
        column("value", point.value);
        column("note", point.note);
    }
};

template<>
struct Table<ReadingEdit> {
    static constexpr const char* name = "reading";
    static ReadingKey emptyKey() { return {MetricId(1), Period{PeriodKind::Term, 1, 1}}; }
    static Reading emptyRow() { return {}; }
    static auto& rows(auto& scorecard) { return scorecard.readings; }
    static void key(auto&& column, auto& reading)
    {
        column("metric", reading.metric);
        column("period", reading.period);
    }
    static void row(auto&& column, auto& reading)
    {
        column("value", reading.value);
        column("numerator", NumeratorOf{reading.parts});
        column("denominator", DenominatorOf{reading.parts});
        column("markers", reading.markers);
        column("awaited", reading.awaited);
        column("as_at", reading.asAt);
        column("comment", reading.comment);
        column("explanation", reading.explanation);
        column("provenance", reading.provenance);
    }
};

template<>
struct Table<BenchmarkEdit> {
    static constexpr const char* name = "benchmark";
    static BenchmarkKey emptyKey()
    {
        return {MetricId(1), Comparator::England, BenchmarkMethod::Published, Period{PeriodKind::Term, 1, 1}};
    }
    static Benchmark emptyRow() { return {}; }
    static auto& rows(auto& scorecard) { return scorecard.benchmarks; }
    static void key(auto&& column, auto& benchmark)
    {
        column("metric", benchmark.metric);
        column("comparator", benchmark.comparator);
        column("method", benchmark.method);
        column("period", benchmark.period);
    }
    static void row(auto&& column, auto& benchmark)
    {
        column("name", benchmark.name);
        column("value", benchmark.value);
        column("numerator", NumeratorOf{benchmark.parts});
        column("denominator", DenominatorOf{benchmark.parts});
        column("markers", benchmark.markers);
        column("release", benchmark.release);
        column("source", benchmark.source);
    }
};

template<>
struct Table<CommentaryEdit> {
    static constexpr const char* name = "commentary";
    static CommentaryKey emptyKey() { return {MetricId(1), {1, Season::Spring}}; }
    static Commentary emptyRow() { return {}; }
    static auto& rows(auto& scorecard) { return scorecard.commentary; }
    static void key(auto&& column, auto& commentary)
    {
        column("metric", commentary.metric);
        column("term", commentary.term);
    }
    static void row(auto&& column, auto& commentary)
    {
        column("cause", commentary.cause);
        column("action", commentary.action);
        column("back_on_track", commentary.backOnTrack);
        column("author", commentary.author);
        column("written", commentary.written);
        column("back_on_track_by", commentary.backOnTrackBy);
    }
};

template<>
struct Table<SignOffEdit> {
    static constexpr const char* name = "sign_off";
    static SignOffKey emptyKey() { return {MetricId(1), {1, Season::Spring}}; }
    static SignOff emptyRow() { return {}; }
    static auto& rows(auto& scorecard) { return scorecard.signOffs; }
    static void key(auto&& column, auto& signOff)
    {
        column("metric", signOff.metric);
        column("term", signOff.term);
    }
    static void row(auto&& column, auto& signOff)
    {
        column("submitted_by", signOff.submittedBy);
        column("submitted_at", signOff.submittedAt);
        column("approved_by", signOff.approvedBy);
        column("approved_at", signOff.approvedAt);
    }
};

template<>
struct Table<TermStateEdit> {
    static constexpr const char* name = "term_state";
    static Term emptyKey() { return {1, Season::Spring}; }
    static TermState emptyRow() { return {}; }
    static auto& rows(auto& scorecard) { return scorecard.termStates; }
    static void key(auto&& column, auto& term) { column("term", term); }
    static void row(auto&& column, auto& state)
    {
        column("closed_by", state.closedBy);
        column("closed_at", state.closedAt);
        column("published_by", state.publishedBy);
        column("published_at", state.publishedAt);
    }
};

template<>
struct Table<ImportHeadingEdit> {
    static constexpr const char* name = "import_heading";
    static QString emptyKey() { return {}; }
    static ImportHeading emptyRow() { return {}; }
    static auto& rows(auto& scorecard) { return scorecard.importHeadings; }
    static void key(auto&& column, auto& heading) { column("heading", heading); }
    static void row(auto&& column, auto& heading) { column("meaning", heading.meaning); }
};

} // namespace send::store
