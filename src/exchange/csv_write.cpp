// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/harmless_text.h"
#include "exchange/workbook_write.h"

#include <algorithm>

namespace send {

namespace {

/// True where a reader might take a part of the text for something else: any of the usual delimiters, quotation marks,
/// line breaks, and spaces that some programs cut off.
bool needsQuotes(const QString& text)
{
    const auto isSpecial = [](QChar letter) { return QStringView(u",;\t\"\r\n").contains(letter); };
    return std::ranges::any_of(text, isSpecial) || text.startsWith(u' ') || text.endsWith(u' ');
}

QString fieldOf(const Cell& cell)
{
    QString text = cell.kind == Cell::Kind::Text || cell.kind == Cell::Kind::Fault ? harmlessText(cell.text) : cell.text;
    if (!needsQuotes(text))
        return text;
    return u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"';
}

} // namespace

QByteArray writeCsv(const std::vector<std::vector<Cell>>& rows)
{
    QByteArray bytes("\xef\xbb\xbf");
    for (const auto& row : rows) {
        QStringList fields;
        for (const Cell& cell : row)
            fields += fieldOf(cell);
        bytes += fields.join(u',').toUtf8() + "\r\n";
    }
    return bytes;
}

} // namespace send
