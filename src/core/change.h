// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/boxed.h"
#include "core/scorecard.h"

#include <optional>
#include <variant>
#include <vector>

namespace send {

/// One edit of one row. No `before` is an insert, no `after` a delete; undo swaps the two.
template<class Key, class Row>
struct Edit {
    Key key;
    Boxed<Row> before;
    Boxed<Row> after;
    friend bool operator==(const Edit&, const Edit&) = default;
};

using PlanEdit = Edit<PlanKey, Plan>; ///< always with before and after: the plan is never absent
using TermDatesEdit = Edit<Term, TermDates>;
using AreaEdit = Edit<AreaId, Area>;
using ActionEdit = Edit<ActionId, Action>;
using MilestoneEdit = Edit<MilestoneId, Milestone>;
using ActionMetricEdit = Edit<ActionMetricKey, ActionMetric>;
using MetricEdit = Edit<MetricId, Metric>;
using BaselineEdit = Edit<MetricId, Baseline>;
using TargetEdit = Edit<MetricId, Target>;
using TrajectoryEdit = Edit<TrajectoryKey, TrajectoryPoint>;
using ReadingEdit = Edit<ReadingKey, Reading>;
using BenchmarkEdit = Edit<BenchmarkKey, Benchmark>;
using CommentaryEdit = Edit<CommentaryKey, Commentary>;
using BacklogMonthEdit = Edit<Month, BacklogMonth>;
using CapacityEdit = Edit<CapacityKey, Capacity>;
using ScenarioEdit = Edit<ScenarioId, Scenario>;
using SignOffEdit = Edit<SignOffKey, SignOff>;
using TermStateEdit = Edit<Term, TermState>;
using CommitteeDatesEdit = Edit<Term, CommitteeDates>;
using ImportHeadingEdit = Edit<QString, ImportHeading>;

/// The one idea behind undo, import preview, audit trail and "what changed since". A new kind of row is one line here,
/// one map in Scorecard, one line in change.cpp and one table in the store.
using Change = std::variant<PlanEdit, TermDatesEdit, AreaEdit, ActionEdit, MilestoneEdit, ActionMetricEdit, MetricEdit,
                            BaselineEdit, TargetEdit, TrajectoryEdit, ReadingEdit, BenchmarkEdit, CommentaryEdit,
                            BacklogMonthEdit, CapacityEdit, ScenarioEdit, SignOffEdit, TermStateEdit,
                            CommitteeDatesEdit, ImportHeadingEdit>;
using Changes = std::vector<Change>;

/// What undoes `changes`: in reverse order, before and after swapped.
[[nodiscard]] Changes inverse(const Changes& changes);
/// What turns `from` into `to`. Parents come before what hangs on them when inserted, after it when deleted.
[[nodiscard]] Changes diff(const Scorecard& from, const Scorecard& to);
/// Applies all, or returns false and leaves the scorecard untouched when any `before` no longer holds.
[[nodiscard]] bool applyTo(Scorecard& scorecard, const Changes& changes);
/// The same without edits whose before equals their after.
[[nodiscard]] Changes withoutNoOps(Changes changes);
/// Whether that would leave any, and whether it would leave all.
[[nodiscard]] bool changesAnything(const Changes& changes);
[[nodiscard]] bool changesEverywhere(const Changes& changes);
/// The same edits, one for one, with each `before` as it stands now: what "Keep mine" writes over another's edit.
[[nodiscard]] Changes rebasedOn(const Scorecard& scorecard, const Changes& changes);

/// One edit of one key, with `before` looked up in the scorecard: the usual way to make a Change.
template<class Map>
[[nodiscard]] Edit<typename Map::key_type, typename Map::mapped_type>
editOf(const Map& rows, const typename Map::key_type& key, Boxed<typename Map::mapped_type> after)
{
    const auto row = rows.find(key);
    Boxed<typename Map::mapped_type> before;
    if (row != rows.end())
        before = row->second;
    return {key, std::move(before), std::move(after)};
}

/// Everything that hangs on a row goes with it: deleting an area deletes its actions, milestones and metrics, each with
/// a Change of its own, so that one undo brings all back.
[[nodiscard]] Changes removalOf(const Scorecard& scorecard, AreaId area);
[[nodiscard]] Changes removalOf(const Scorecard& scorecard, ActionId action);
[[nodiscard]] Changes removalOf(const Scorecard& scorecard, MilestoneId milestone);
[[nodiscard]] Changes removalOf(const Scorecard& scorecard, MetricId metric);

/// Who changed what, when and why: one changed row in the history, written in the same transaction as the row.
struct AuditEntry {
    std::int64_t number = 0; ///< 1 and up, in order; rows that an edit changed together may share one
    QDateTime when;          ///< UTC
    QString author;
    QString reason;          ///< may be empty
    QString text;            ///< what the edit was called: "Set 20-week timeliness, Autumn 2026"
    QString table;           ///< "reading"
    QString key;             ///< JSON of the key
    QString before;          ///< JSON of the row, empty for an insert
    QString after;           ///< JSON of the row, empty for a delete
};

} // namespace send
