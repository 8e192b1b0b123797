// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace send {

// Moments are stored in UTC and seen in Europe/London (docs/rules.md, "Who and when"). Where the machine does not know
// that zone, UTC stands for it.

/// Whether the machine knows Europe/London.
[[nodiscard]] bool knowsLondon();
/// The same moment on a clock in London.
[[nodiscard]] QDateTime inLondon(const QDateTime& moment);
/// The first moment that no longer belongs to that day in London, in UTC.
[[nodiscard]] QDateTime endOfDayInLondon(QDate day);

} // namespace send
