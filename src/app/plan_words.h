// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plan_edits.h"

#include <vector>

namespace send {

/// Words about an area or action that have a field of their own in the panel.
template<class Row>
struct PlanWords {
    QString code; ///< the field's object name
    QString name; ///< as people read it
    QString Row::*place;
    bool isLong;  ///< several lines
};
using AreaWords = PlanWords<Area>;
using ActionWords = PlanWords<Action>;

[[nodiscard]] std::vector<AreaWords> areaWords();
[[nodiscard]] std::vector<ActionWords> actionWords();
[[nodiscard]] PlanEdits withWords(const Scorecard& scorecard, AreaId area, const AreaWords& words, const QString& text);
/// A new update was given on `today`.
[[nodiscard]] PlanEdits withWords(const Scorecard& scorecard, ActionId action, const ActionWords& words,
                                  const QString& text, QDate today);

} // namespace send
