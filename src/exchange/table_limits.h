// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>

/// What a file of a table may ask for at most; docs/tables.md gives the reasons. Beyond it a sentence, never a crash.
namespace send::limit {

constexpr std::size_t columns = 16'384;       ///< Excel's and LibreOffice's own
constexpr int rows = 1'048'576;               ///< of a sheet, likewise
constexpr qint64 recordBytes = 1024 * 1024;   ///< of a CSV record, and of the text in one XLSX cell
constexpr qint64 cells = 20'000'000;          ///< of one file, with the empty ones between
constexpr qint64 cellsHeld = 5'000'000;       ///< of one file that is held whole in memory
constexpr qint64 unpackedBytes = 1024LL * 1024 * 1024; ///< of all that is unpacked of a zip file
constexpr qint64 inflation = 200;             ///< how much larger than packed, beyond the first 64 MB
constexpr qint64 inflationFrom = 64 * 1024 * 1024;
constexpr qint64 zipEntries = 10'000;
constexpr int xmlDepth = 64;
constexpr qint64 xmlToken = 1024 * 1024;      ///< of one tag, comment or the like
constexpr int xmlAttributes = 256;            ///< of one element, and as many namespaces
constexpr int xmlNames = 10'000;              ///< different ones; each is compared with many of the others
constexpr qint64 mergedCells = 1'000'000;     ///< of a sheet; merges beyond are not filled

} // namespace send::limit
