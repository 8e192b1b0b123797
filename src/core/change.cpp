// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change.h"

#include <algorithm>

namespace send {

namespace {

// The map of each kind of row: with these, everything below is written once for all kinds.
template<class S> auto& rowsOf(S& s, const TermDatesEdit*) { return s.terms; }
template<class S> auto& rowsOf(S& s, const AreaEdit*) { return s.areas; }
template<class S> auto& rowsOf(S& s, const ActionEdit*) { return s.actions; }
template<class S> auto& rowsOf(S& s, const MilestoneEdit*) { return s.milestones; }
template<class S> auto& rowsOf(S& s, const ActionMetricEdit*) { return s.actionMetrics; }
template<class S> auto& rowsOf(S& s, const MetricEdit*) { return s.metrics; }
template<class S> auto& rowsOf(S& s, const BaselineEdit*) { return s.baselines; }
template<class S> auto& rowsOf(S& s, const TargetEdit*) { return s.targets; }
template<class S> auto& rowsOf(S& s, const TrajectoryEdit*) { return s.trajectory; }
template<class S> auto& rowsOf(S& s, const ReadingEdit*) { return s.readings; }
template<class S> auto& rowsOf(S& s, const BenchmarkEdit*) { return s.benchmarks; }
template<class S> auto& rowsOf(S& s, const CommentaryEdit*) { return s.commentary; }
template<class S> auto& rowsOf(S& s, const BacklogMonthEdit*) { return s.backlog; }
template<class S> auto& rowsOf(S& s, const CapacityEdit*) { return s.capacity; }
template<class S> auto& rowsOf(S& s, const ScenarioEdit*) { return s.scenarios; }
template<class S> auto& rowsOf(S& s, const SignOffEdit*) { return s.signOffs; }
template<class S> auto& rowsOf(S& s, const TermStateEdit*) { return s.termStates; }
template<class S> auto& rowsOf(S& s, const CommitteeDatesEdit*) { return s.committeeDates; }
template<class S> auto& rowsOf(S& s, const ImportHeadingEdit*) { return s.importHeadings; }

template<class E>
bool applyOne(Scorecard& scorecard, const E& edit)
{
    auto& rows = rowsOf(scorecard, &edit);
    const auto row = rows.lower_bound(edit.key);
    const bool stands = row != rows.end() && !(edit.key < row->first);
    if (stands ? !edit.before || !(row->second == *edit.before) : edit.before.has_value())
        return false;
    if (stands && edit.after)
        row->second = *edit.after;
    else if (edit.after)
        rows.emplace_hint(row, edit.key, *edit.after);
    else if (stands)
        rows.erase(row);
    return true;
}

bool applyOne(Scorecard& scorecard, const PlanEdit& edit)
{
    if (!edit.before || !edit.after || !(scorecard.plan == *edit.before))
        return false;
    scorecard.plan = *edit.after;
    return true;
}

bool applyAny(Scorecard& scorecard, const Change& change)
{
    return std::visit([&](const auto& edit) { return applyOne(scorecard, edit); }, change);
}

bool isNoOp(const Change& change)
{
    return std::visit([](const auto& edit) { return edit.before == edit.after; }, change);
}

template<class E>
Change swapped(const E& edit)
{
    return E{edit.key, edit.after, edit.before};
}

template<class E>
Change rebasedOne(const Scorecard& scorecard, const E& edit)
{
    return editOf(rowsOf(scorecard, &edit), edit.key, edit.after);
}

Change rebasedOne(const Scorecard& scorecard, const PlanEdit& edit)
{
    return PlanEdit{edit.key, scorecard.plan, edit.after};
}

template<class E>
void appendDeletions(const Scorecard& from, const Scorecard& to, Changes& changes)
{
    const E* kind = nullptr;
    const auto& left = rowsOf(from, kind);
    const auto& right = rowsOf(to, kind);
    for (const auto& [key, row] : left)
        if (!right.contains(key))
            changes.push_back(E{key, row, std::nullopt});
}

template<class E>
void appendUpserts(const Scorecard& from, const Scorecard& to, Changes& changes)
{
    const E* kind = nullptr;
    const auto& left = rowsOf(from, kind);
    const auto& right = rowsOf(to, kind);
    for (const auto& [key, row] : right) {
        const auto old = left.find(key);
        if (old == left.end())
            changes.push_back(E{key, std::nullopt, row});
        else if (!(old->second == row))
            changes.push_back(E{key, old->second, row});
    }
}

/// Every kind of row but the plan, parents before what hangs on them.
template<class... E>
struct Kinds {
    static void deletions(const Scorecard& from, const Scorecard& to, Changes& changes)
    {
        Changes found;
        (appendDeletions<E>(from, to, found), ...);
        changes.insert(changes.end(), found.rbegin(), found.rend());
    }
    static void upserts(const Scorecard& from, const Scorecard& to, Changes& changes)
    {
        (appendUpserts<E>(from, to, changes), ...);
    }
};
using AllKinds = Kinds<TermDatesEdit, AreaEdit, ActionEdit, MilestoneEdit, MetricEdit, ActionMetricEdit, BaselineEdit,
                       TargetEdit, TrajectoryEdit, ReadingEdit, BenchmarkEdit, CommentaryEdit, BacklogMonthEdit,
                       CapacityEdit, ScenarioEdit, SignOffEdit, TermStateEdit, CommitteeDatesEdit, ImportHeadingEdit>;

template<class Map, class Wanted>
void removeRows(const Map& rows, Wanted wanted, Changes& changes)
{
    using E = Edit<typename Map::key_type, typename Map::mapped_type>;
    for (const auto& [key, row] : rows)
        if (wanted(key, row))
            changes.push_back(E{key, row, std::nullopt});
}

} // namespace

Changes inverse(const Changes& changes)
{
    Changes undo;
    undo.reserve(changes.size());
    for (auto change = changes.rbegin(); change != changes.rend(); ++change)
        undo.push_back(std::visit([](const auto& edit) { return swapped(edit); }, *change));
    return undo;
}

Changes diff(const Scorecard& from, const Scorecard& to)
{
    Changes changes;
    if (!(from.plan == to.plan))
        changes.push_back(PlanEdit{{}, from.plan, to.plan});
    AllKinds::deletions(from, to, changes);
    AllKinds::upserts(from, to, changes);
    return changes;
}

bool applyTo(Scorecard& scorecard, const Changes& changes)
{
    for (std::size_t done = 0; done < changes.size(); ++done) {
        if (applyAny(scorecard, changes[done]))
            continue;
        const Changes back = inverse(Changes(changes.begin(), changes.begin() + static_cast<std::ptrdiff_t>(done)));
        for (const Change& change : back)
            (void)applyAny(scorecard, change); // holds: it undoes what was just done
        return false;
    }
    return true;
}

Changes withoutNoOps(Changes changes)
{
    std::erase_if(changes, isNoOp);
    return changes;
}

bool changesAnything(const Changes& changes)
{
    return !std::ranges::all_of(changes, isNoOp);
}

bool changesEverywhere(const Changes& changes)
{
    return std::ranges::none_of(changes, isNoOp);
}

Changes rebasedOn(const Scorecard& scorecard, const Changes& changes)
{
    Scorecard now = scorecard;
    Changes rebased;
    for (const Change& change : changes) {
        rebased.push_back(std::visit([&](const auto& edit) { return rebasedOne(now, edit); }, change));
        (void)applyTo(now, {rebased.back()}); // holds: its `before` was just looked up
    }
    return rebased;
}

Changes removalOf(const Scorecard& scorecard, MilestoneId milestone)
{
    return {editOf(scorecard.milestones, milestone, std::nullopt)};
}

Changes removalOf(const Scorecard& scorecard, ActionId action)
{
    Changes changes;
    removeRows(scorecard.actionMetrics, [&](const auto& key, const auto&) { return key.action == action; }, changes);
    removeRows(scorecard.milestones, [&](auto, const auto& row) { return row.action == action; }, changes);
    changes.push_back(editOf(scorecard.actions, action, std::nullopt));
    return changes;
}

Changes removalOf(const Scorecard& scorecard, MetricId metric)
{
    Changes changes;
    const auto hangsOnIt = [&](const auto& key, const auto&) { return key.metric == metric; };
    removeRows(scorecard.signOffs, hangsOnIt, changes);
    removeRows(scorecard.commentary, hangsOnIt, changes);
    removeRows(scorecard.benchmarks, hangsOnIt, changes);
    removeRows(scorecard.readings, hangsOnIt, changes);
    removeRows(scorecard.trajectory, hangsOnIt, changes);
    removeRows(scorecard.actionMetrics, hangsOnIt, changes);
    const auto isIt = [&](const auto& key, const auto&) { return key == metric; };
    removeRows(scorecard.targets, isIt, changes);
    removeRows(scorecard.baselines, isIt, changes);
    changes.push_back(editOf(scorecard.metrics, metric, std::nullopt));
    return changes;
}

Changes removalOf(const Scorecard& scorecard, AreaId area)
{
    // Stepwise on a copy: what two parents share (a link of an action to a metric) is removed once.
    Scorecard left = scorecard;
    Changes changes;
    const auto remove = [&](const Changes& some) {
        changes.insert(changes.end(), some.begin(), some.end());
        (void)applyTo(left, some);
    };
    for (const ActionId action : actionsOf(scorecard, area))
        remove(removalOf(left, action));
    for (const MetricId metric : metricsOf(scorecard, area))
        remove(removalOf(left, metric));
    changes.push_back(editOf(scorecard.areas, area, std::nullopt));
    return changes;
}

} // namespace send
