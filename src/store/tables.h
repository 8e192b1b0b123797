// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "store/values.h"

#include <QByteArrayList>

namespace send::store {

/// One description for each kind of row: the table's name, an empty key and row, and the columns in order. A visitor
/// `column(name, field)` goes through them; the SQL, the binding, the reading and the history's JSON follow from it.
/// A new kind of row is one description here, one table in schema/ and the lines that core/change.h names.
template<class E>
struct Table;

template<>
struct Table<PlanEdit> {
    static constexpr const char* name = "plan";
    static PlanKey emptyKey() { return {}; }
    static Plan emptyRow() { return {}; }
    static void key(auto&& column, auto&) { column("only_row", OnlyRow()); }
    static void row(auto&& column, auto& plan)
    {
        column("title", plan.title);
        column("organisation", plan.organisation);
        column("organisation_code", plan.organisationCode);
        column("board", plan.board);
        column("committee", plan.committee);
        column("meeting_date", plan.meetingDate);
        column("report_of", plan.reportOf);
        column("authors", plan.authors);
        column("wards", plan.wards);
        column("contact", plan.contact);
        column("notice", plan.notice);
        column("recovery_date", plan.recoveryDate);
        column("pinned_today", plan.pinnedToday);
    }
};

template<>
struct Table<TermDatesEdit> {
    static constexpr const char* name = "term_dates";
    static Term emptyKey() { return {1, Season::Spring}; }
    static TermDates emptyRow() { return {}; }
    static auto& rows(auto& scorecard) { return scorecard.terms; }
    static void key(auto&& column, auto& term) { column("term", term); }
    static void row(auto&& column, auto& dates)
    {
        column("start_date", dates.start);
        column("end_date", dates.end);
    }
};

template<>
struct Table<AreaEdit> {
    static constexpr const char* name = "area";
    static AreaId emptyKey() { return AreaId(1); }
    static Area emptyRow() { return {}; }
    static auto& rows(auto& scorecard) { return scorecard.areas; }
    static void key(auto&& column, auto& id) { column("id", id); }
    static void row(auto&& column, auto& area)
    {
        column("number", area.number);
        column("name", area.name);
        column("accountable", area.accountable);
        column("what_we_will_do", area.whatWeWillDo);
        column("what_will_be_different", area.whatWillBeDifferent);
    }
};

template<>
struct Table<ActionEdit> {
    static constexpr const char* name = "action";
    static ActionId emptyKey() { return ActionId(1); }
    static Action emptyRow() { return {AreaId(1), 0, {}, {}, {}, {}, {}, {}, {}, {}, Delivery::NotStarted, {}, {}}; }
    static auto& rows(auto& scorecard) { return scorecard.actions; }
    static void key(auto&& column, auto& id) { column("id", id); }
    static void row(auto&& column, auto& action)
    {
        column("area", action.area);
        column("number", action.number);
        column("title", action.title);
        column("success_criteria", action.successCriteria);
        column("lead", action.lead);
        column("accountable", action.accountable);
        column("partner", action.partner);
        column("start_date", action.start);
        column("first_due", action.firstDue);
        column("due", action.due);
        column("delivery", action.delivery);
        column("updated", action.updated);
        column("update_text", action.update);
    }
};

template<>
struct Table<MilestoneEdit> {
    static constexpr const char* name = "milestone";
    static MilestoneId emptyKey() { return MilestoneId(1); }
    static Milestone emptyRow() { return {ActionId(1), 0, {}, {}, {}, {}, Delivery::NotStarted, {}}; }
    static auto& rows(auto& scorecard) { return scorecard.milestones; }
    static void key(auto&& column, auto& id) { column("id", id); }
    static void row(auto&& column, auto& milestone)
    {
        column("action", milestone.action);
        column("number", milestone.number);
        column("title", milestone.title);
        column("lead", milestone.lead);
        column("first_due", milestone.firstDue);
        column("due", milestone.due);
        column("delivery", milestone.delivery);
        column("updated", milestone.updated);
    }
};

template<>
struct Table<ActionMetricEdit> {
    static constexpr const char* name = "action_metric";
    static ActionMetricKey emptyKey() { return {ActionId(1), MetricId(1)}; }
    static ActionMetric emptyRow() { return {}; }
    static auto& rows(auto& scorecard) { return scorecard.actionMetrics; }
    static void key(auto&& column, auto& link)
    {
        column("action", link.action);
        column("metric", link.metric);
    }
    static void row(auto&& column, auto& link) { column("lag_terms", Within{link.lagTerms, 0, 12}); }
};

template<>
struct Table<MetricEdit> {
    static constexpr const char* name = "metric";
    static MetricId emptyKey() { return MetricId(1); }
    static Metric emptyRow()
    {
        return {AreaId(1), 0, {}, {}, {}, {}, Unit::Number, {}, 0, Polarity::Higher, PeriodKind::Term, Basis::InPeriod,
                {},        {}, {}, {}, {}, {}, {},           {}};
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
    }
};

template<>
struct Table<BacklogMonthEdit> {
    static constexpr const char* name = "backlog_month";
    static Month emptyKey() { return {1, 1}; }
    static BacklogMonth emptyRow() { return {}; }
    static auto& rows(auto& scorecard) { return scorecard.backlog; }
    static void key(auto&& column, auto& month) { column("month", month); }
    static void row(auto&& column, auto& month)
    {
        column("received", month.received);
        column("decided_to_assess", month.decidedToAssess);
        column("refused", month.refused);
        column("overturned", month.overturned);
        column("decided", month.decided);
        column("decided_within_6_weeks", month.decidedWithin6Weeks);
        column("withdrawn", month.withdrawn);
        column("not_to_issue", month.notToIssue);
        column("issued", month.issued);
        column("issued_within_20_weeks", month.issuedWithin20Weeks);
        column("issued_excluding_exceptions", month.issuedExcludingExceptions);
        column("issued_within_20_weeks_excluding_exceptions", month.issuedWithin20WeeksExcludingExceptions);
        column("issued_legacy", month.issuedLegacy);
        column("issued_legacy_within_20_weeks", month.issuedLegacyWithin20Weeks);
        column("cohort_assessed", month.cohortAssessed);
        column("cohort_issued_within_20_weeks", month.cohortIssuedWithin20Weeks);
        column("open_at_end", month.openAtEnd);
        column("open_over_20_weeks", month.openOver20Weeks);
        column("open_0_to_6", month.openByBand[0]);
        column("open_6_to_16", month.openByBand[1]);
        column("open_16_to_20", month.openByBand[2]);
        column("open_20_to_26", month.openByBand[3]);
        column("open_26_to_52", month.openByBand[4]);
        column("open_52_and_over", month.openByBand[5]);
        column("open_at_decision", month.openAtDecision);
        column("open_at_assessment", month.openAtAssessment);
        column("longest_wait_days", month.longestWaitDays);
        column("median_weeks_to_issue", month.medianWeeksToIssue);
        column("comment", month.comment);
    }
};

} // namespace send::store
