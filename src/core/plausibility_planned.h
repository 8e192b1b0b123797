// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"

#include <QString>

#include <optional>

namespace send {

/// What is odd about the planned figure, the target or the baseline that an edit brings, in a sentence with a way out: a
/// slip of its unit, outside its range, a jump (docs/rules.md, Warnings). It is held against the metric's latest figure,
/// else its baseline. Nothing for a value that stays, and for edits of anything else.
[[nodiscard]] std::optional<QString> oddPlan(const Scorecard& scorecard, const Change& change);

} // namespace send
