// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QByteArray>

namespace send {

/// The shape of `scorecard clock --json` in docs/cli.md.
[[nodiscard]] QByteArray clockJson(QDate start, ClockStart from, Exceptions exceptions,
                                   const std::vector<StatutoryDate>& dates);

} // namespace send
