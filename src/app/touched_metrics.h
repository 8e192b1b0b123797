// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"

#include <optional>
#include <set>

namespace send {

/// The metrics whose figures, plan or words the changes touch: what a page of metrics must look at again. Nothing when
/// the list of metrics itself, an area, the plan or the term dates changed, so that everything is to be read anew.
[[nodiscard]] std::optional<std::set<MetricId>> touchedMetrics(const Changes& changes);

} // namespace send
