// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "store/values.h"

/// The tables of the EHCP backlog: see store/tables.h.
namespace send::store {

template<class E>
struct Table;

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
        column("issued_0_to_6", month.issuedByBand[0]);
        column("issued_6_to_16", month.issuedByBand[1]);
        column("issued_16_to_20", month.issuedByBand[2]);
        column("issued_20_to_26", month.issuedByBand[3]);
        column("issued_26_to_52", month.issuedByBand[4]);
        column("issued_52_and_over", month.issuedByBand[5]);
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

template<>
struct Table<CapacityEdit> {
    static constexpr const char* name = "capacity";
    static CapacityKey emptyKey() { return {{1, 1}, {}}; }
    static Capacity emptyRow() { return {}; }
    static auto& rows(auto& scorecard) { return scorecard.capacity; }
    static void key(auto&& column, auto& capacity)
    {
        column("month", capacity.month);
        column("provider", capacity.provider);
    }
    static void row(auto&& column, auto& capacity)
    {
        column("kind", capacity.kind);
        column("contracted", capacity.contracted);
        column("delivered", capacity.delivered);
        column("vacancies", capacity.vacancies);
        column("note", capacity.note);
    }
};

template<>
struct Table<ScenarioEdit> {
    static constexpr const char* name = "scenario";
    static ScenarioId emptyKey() { return ScenarioId(1); }
    static Scenario emptyRow() { return {}; }
    static auto& rows(auto& scorecard) { return scorecard.scenarios; }
    static void key(auto&& column, auto& id) { column("id", id); }
    static void row(auto&& column, auto& scenario)
    {
        column("number", scenario.number);
        column("name", scenario.name);
        column("note", scenario.note);
        column("arrivals_change", scenario.arrivalsChange);
        column("capacity_change", scenario.capacityChange);
        column("capacity_from", scenario.capacityFrom);
        column("delivery", scenario.delivery);
        column("contracted", scenario.contracted);
        column("oldest_first", Within{scenario.oldestFirst, 0, 100});
        column("months", Within{scenario.months, 1, 120});
        column("recent_months", Within{scenario.recentMonths, 3, 36});
        column("seed", Within{scenario.seed, 0, 1'000'000'000});
        column("in_pack", scenario.inPack);
    }
};

} // namespace send::store
