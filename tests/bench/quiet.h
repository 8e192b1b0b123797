// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace send::bench {

/// Milliseconds from a program's launch on a display of its own until it does nothing more: its threads have used no
/// processor's time worth mentioning for 300 ms. Nothing where the program, Xvfb or Linux's /proc is not there.
[[nodiscard]] std::optional<double> millisecondsToQuiet(const QString& program, const QStringList& arguments);

} // namespace send::bench
