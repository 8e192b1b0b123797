// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table_sink.h"

#include <QStringList>

namespace send {

/// One record of a CSV file: all fields as text, nothing guessed.
struct CsvRecord {
    int line = 1; ///< where it starts, 1 = first line of the file
    QStringList fields;
};

/// Reads CSV bytes with commas: UTF-8 with or without BOM, UTF-16 with BOM; quotes, CRLF, LF or CR, line breaks in
/// quotes. Bytes that are not UTF-8 are read as Windows-1252. A quote that never closes, a record over 1 MB or a NUL
/// byte is a sentence with its row and column. `onRecord` returns false to stop early. See also table.h.
[[nodiscard]] Result<void> readCsv(const QByteArray& bytes, const QString& fileName,
                                   const std::function<bool(CsvRecord&&)>& onRecord);

/// The rows of a CSV file as one sheet. The delimiter is found from the first records, or told by a first line `sep=;`.
/// Text that was made harmless for spreadsheets reads as it was (harmless_text.h).
[[nodiscard]] Result<void> streamCsv(QIODevice& file, const QString& fileName, const TableSink& sink,
                                     const ReadProgress& progress);

/// Comma, semicolon or tab: the one that stands equally often in most of the first records. A comma where none does.
[[nodiscard]] char delimiterOf(const QByteArray& firstBytes);

} // namespace send
