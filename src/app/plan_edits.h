// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan_model.h"
#include "core/result.h"

#include <QDate>

namespace send {

/// What is done to the plan, as changes; nothing is written here.
struct PlanEdits {
    QString text; ///< what the edit is called
    Changes changes;
    std::optional<PlanItem> item; ///< the row to go to afterwards
};

[[nodiscard]] PlanEdits newArea(const Scorecard& scorecard);
[[nodiscard]] PlanEdits newAction(const Scorecard& scorecard, AreaId area);
[[nodiscard]] PlanEdits newMilestone(const Scorecard& scorecard, ActionId action);
/// With everything that hangs on it.
[[nodiscard]] PlanEdits deletion(const Scorecard& scorecard, const PlanItem& item);
/// Changes places with the one before (−1) or after (1) it, numbers and all; no changes at either end.
[[nodiscard]] PlanEdits moved(const Scorecard& scorecard, const PlanItem& item, int by);
/// What hangs on an area, in words: "4 actions, 3 milestones and 6 metrics with their figures"; empty for none.
[[nodiscard]] QString hangingOn(const Scorecard& scorecard, AreaId area);

[[nodiscard]] PlanEdits withTitle(const Scorecard& scorecard, const PlanItem& item, const QString& title);
[[nodiscard]] PlanEdits withLead(const Scorecard& scorecard, const PlanItem& item, const QString& lead);
/// Delivery is news: it was given on `today`.
[[nodiscard]] PlanEdits withDelivery(const Scorecard& scorecard, const PlanItem& item, Delivery delivery, QDate today);
/// The first due date is also the one first agreed.
[[nodiscard]] PlanEdits withDue(const Scorecard& scorecard, const PlanItem& item, std::optional<QDate> due);
[[nodiscard]] PlanEdits withFirstDue(const Scorecard& scorecard, const PlanItem& item, std::optional<QDate> due);

/// Says that the action should move the metric, or no longer.
[[nodiscard]] PlanEdits withLink(const Scorecard& scorecard, ActionId action, MetricId metric, bool linked);

/// `31 Oct 2026`, `31/10/2026`, `31.10.26`, `2026-10-31`; nothing for empty text.
[[nodiscard]] Result<std::optional<QDate>> parsePlanDate(const QString& text);

} // namespace send
