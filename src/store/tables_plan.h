// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "store/values.h"

/// The tables of the improvement plan: see store/tables.h.
namespace send::store {

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
        column("clearance_level", plan.clearanceLevel);
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
struct Table<CommitteeDatesEdit> {
    static constexpr const char* name = "committee_dates";
    static Term emptyKey() { return {1, Season::Spring}; }
    static CommitteeDates emptyRow() { return {}; }
    static auto& rows(auto& scorecard) { return scorecard.committeeDates; }
    static void key(auto&& column, auto& term) { column("term", term); }
    static void row(auto&& column, auto& dates)
    {
        column("meeting", dates.meeting);
        column("data_cut_off", dates.dataCutOff);
        column("commentary", dates.commentary);
        column("sign_off", dates.signOff);
        column("despatch", dates.despatch);
        column("publication", dates.publication);
    }
};

} // namespace send::store
