// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/scorecard.h"

#include <QByteArray>

namespace send {

/// The whole scorecard as JSON (docs/file-format.md): definitions, readings, plan, backlog and commentary, not history.
/// readScorecard(writeScorecard(s)) equals s.
[[nodiscard]] QByteArray writeScorecard(const Scorecard& scorecard);
/// Refuses JSON of another kind or a newer version, an unknown word, a value out of range or a row that hangs on
/// nothing, with the place (`readings[12].period`) in the sentence. Unknown members are ignored.
[[nodiscard]] Result<Scorecard> readScorecard(const QByteArray& json);

} // namespace send
