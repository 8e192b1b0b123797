// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan_model.h"

#include <QDate>

namespace send {

/// What stands in a cell of the plan, as text.
[[nodiscard]] QString planText(const Scorecard& scorecard, const PlanItem& item, PlanModel::Column column, QDate today);
/// "area 7", "action A7.1", "milestone A7.1.1": what an edit is called after.
[[nodiscard]] QString planName(const Scorecard& scorecard, const PlanItem& item);
[[nodiscard]] std::optional<Delivery> deliveryOf(const Scorecard& scorecard, const PlanItem& item);
[[nodiscard]] std::optional<QDate> dueOf(const Scorecard& scorecard, const PlanItem& item);
[[nodiscard]] std::optional<QDate> firstDueOf(const Scorecard& scorecard, const PlanItem& item);
/// The row is still in the scorecard.
[[nodiscard]] bool holds(const Scorecard& scorecard, const PlanItem& item);

} // namespace send
