// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace send::test {

/// The parts of a zip file by their paths.
using Parts = QMap<QString, QByteArray>;

/// A zip file of these parts; with a password each is encrypted.
[[nodiscard]] QByteArray zipOf(const Parts& parts, const QByteArray& password = {});

/// The parts of a workbook with one sheet called Data, whose <sheetData> holds these rows. Style 1 is a percentage, 2 a
/// date, 3 a time that goes by, 4 a custom date with literals, 5 a number with literals that look like a date.
[[nodiscard]] Parts workbookParts(const QByteArray& rows, const QByteArray& behindRows = {},
                                  const QByteArray& sharedStrings = {});

} // namespace send::test
