// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric.h"

namespace send {

/// What the choices of a metric's definition are called.
[[nodiscard]] QString nameOf(Unit unit);
[[nodiscard]] QString nameOf(Polarity polarity);
[[nodiscard]] QString nameOf(Basis basis);
[[nodiscard]] QString nameOf(PeriodKind kind);

} // namespace send
