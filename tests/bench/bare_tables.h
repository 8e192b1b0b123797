// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// The barest programs that read a table, and the independent reader that ours is held against.
namespace send::bench {

/// Milliseconds to hand the file's bytes to libcsv, whose callbacks add up the lengths of the fields.
[[nodiscard]] std::optional<double> bareCsv(const QString& path);
/// Milliseconds to unpack every part of a workbook with libzip, and to do nothing with it.
[[nodiscard]] std::optional<double> bareInflate(const QString& path);
/// How many cells openpyxl reads otherwise than we do; asked once a run. Nothing where openpyxl is not installed.
[[nodiscard]] std::optional<double> cellsUnlikeOpenpyxl(const QString& path);

/// Megabytes of resident memory now; the peak counts from here. Nothing where the system does not tell.
[[nodiscard]] std::optional<double> resetPeakMemory();
[[nodiscard]] std::optional<double> peakMemory();

} // namespace send::bench
