// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scorecard.h"

#include <QByteArray>

namespace send {

/// The backlog's months, their reconciliation and cohorts: the shape of `scorecard backlog --json` in
/// docs/cli.md.
[[nodiscard]] QByteArray backlogJson(const Scorecard& scorecard);

} // namespace send
