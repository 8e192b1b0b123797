// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace send {

/// One record of a CSV file: all fields as text, nothing guessed.
struct CsvRecord {
    int line = 1; ///< where it starts, 1 = first line of the file
    QStringList fields;
};

/// Reads CSV bytes: UTF-8 with or without BOM, UTF-16 with BOM; quotes, CRLF, LF or CR, line breaks in quotes.
/// Bytes that are not UTF-8 are read as Windows-1252. A quote that never closes, a line over 1 MB or a NUL byte is a
/// sentence with its line. `onRecord` returns false to stop early.
[[nodiscard]] Result<void> readCsv(const QByteArray& bytes, const QString& fileName,
                                   const std::function<bool(CsvRecord&&)>& onRecord);

} // namespace send
