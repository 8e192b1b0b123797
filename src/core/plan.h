// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decimal.h"
#include "core/id.h"
#include "core/period.h"

#include <QDate>
#include <QString>

#include <compare>
#include <optional>

namespace send {

/// The improvement plan as a whole, and what stands on its papers. A scorecard has exactly one.
struct Plan {
    QString title;            ///< "SEND improvement plan"
    QString organisation;     ///< "Bournemouth, Christchurch and Poole"
    QString organisationCode; ///< nine-character ONS code, "E06000058"; may be empty
    QString board;            ///< name of the improvement board
    QString committee;        ///< name of the scrutiny committee
    std::optional<QDate> meetingDate; ///< the committee's next meeting
    QString reportOf;         ///< role, never a private name
    QString authors;          ///< roles
    QString wards;
    QString contact;
    QString notice;           ///< one line that stands on every page, chart, output and PDF; may be empty
    std::optional<QDate> recoveryDate; ///< requests received before it are legacy cases (docs/backlog-model.md)
    std::optional<QDate> pinnedToday;  ///< the demonstration's own "today"; otherwise the clock's
    std::optional<Decimal> clearanceLevel; ///< per cent of open cases, 0 to 100, at or under which the backlog counts as
                                           ///< cleared; nothing = 5 (docs/backlog-model.md)
    friend bool operator==(const Plan&, const Plan&) = default;
};

/// The one key of the one plan.
struct PlanKey {
    friend auto operator<=>(const PlanKey&, const PlanKey&) = default;
};

/// A part of the improvement plan. Its number is the first part of every reference: metric 7.1, action A7.1.
struct Area {
    int number = 0; ///< 1 and up, one area each
    QString name;
    QString accountable;   ///< accountable officer, a role
    QString whatWeWillDo;
    QString whatWillBeDifferent;
    friend bool operator==(const Area&, const Area&) = default;
};

/// Delivery: did we do it? Kept apart from impact: did it work?
enum class Delivery { NotStarted = 0, OnTrack, AtRisk, OffTrack, Complete };

struct Action {
    AreaId area;
    int number = 0; ///< second part of the reference: A7.1
    QString title;
    QString successCriteria;
    QString lead;        ///< who does it
    QString accountable; ///< who answers for it
    QString partner;     ///< which organisation
    std::optional<QDate> start;
    std::optional<QDate> firstDue; ///< the date first agreed; slip is counted from it
    std::optional<QDate> due;
    Delivery delivery = Delivery::NotStarted;
    std::optional<QDate> updated; ///< when the latest update was given
    QString update;               ///< its words
    friend bool operator==(const Action&, const Action&) = default;
};

struct Milestone {
    ActionId action;
    int number = 0; ///< third part of the reference: A7.1.1
    QString title;
    QString lead;
    std::optional<QDate> firstDue;
    std::optional<QDate> due;
    Delivery delivery = Delivery::NotStarted;
    std::optional<QDate> updated;
    friend bool operator==(const Milestone&, const Milestone&) = default;
};

/// "This action should move that metric."
struct ActionMetricKey {
    ActionId action;
    MetricId metric;
    friend auto operator<=>(const ActionMetricKey&, const ActionMetricKey&) = default;
};

struct ActionMetric {
    int lagTerms = 0; ///< terms until the effect is expected to show, 0 to 12
    friend bool operator==(const ActionMetric&, const ActionMetric&) = default;
};

} // namespace send
