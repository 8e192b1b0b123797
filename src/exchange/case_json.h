// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backlog_month.h"
#include "exchange/import.h"

#include <QByteArray>
#include <QDate>

#include <utility>
#include <vector>

namespace send {

/// `scorecard cases --json` (docs/cli.md): the months, and every issue.
[[nodiscard]] QByteArray casesJson(QDate asAt, const std::vector<Issue>& issues,
                                   const std::vector<std::pair<Month, BacklogMonth>>& months);

} // namespace send
