// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "core/assessment.h"
#include "exchange/import.h"

#include <QByteArray>
#include <QDate>

#include <optional>

namespace send {

/// The computed scorecard of a term: the shape of `scorecard status --json` in docs/cli.md. `asAt` is the day that the
/// scorecard was taken back to, where it was.
[[nodiscard]] QByteArray statusJson(const Scorecard& scorecard, Term term, QDate today,
                                    std::optional<QDate> asAt = std::nullopt);
/// `scorecard import --json`: what would change, what did, and every issue; `changes` and `effects` are those with all
/// that follows, `notice` is the scorecard's.
[[nodiscard]] QByteArray importJson(const ImportPreview& preview, const Changes& changes, const QStringList& effects,
                                    bool written, const QString& notice);

} // namespace send
