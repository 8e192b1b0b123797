// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "core/assessment.h"
#include "exchange/import.h"

#include <QByteArray>
#include <QDate>

namespace send {

/// The computed scorecard of a term: the shape of `scorecard status --json` in docs/cli.md.
[[nodiscard]] QByteArray statusJson(const Scorecard& scorecard, Term term, QDate today);
/// `scorecard import --json`: what would change, what did, and every issue.
[[nodiscard]] QByteArray importJson(const ImportPreview& preview, bool written);

} // namespace send
