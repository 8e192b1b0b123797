// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/clipboard_block.h"

#include "core/decimal.h"
#include "exchange/harmless_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace send {

namespace {

constexpr qsizetype mostCells = 1'000'000;

/// Where the field that a quotation mark opens at `start` ends, behind its closing mark; −1 where it is only text.
qsizetype closingQuote(QStringView text, qsizetype start)
{
    for (qsizetype at = start + 1; at < text.size(); ++at) {
        if (text[at] != u'"')
            continue;
        if (at + 1 < text.size() && text[at + 1] == u'"') {
            ++at;
            continue;
        }
        const bool endsField = at + 1 == text.size() || QStringView(u"\t\r\n").contains(text[at + 1]);
        return endsField ? at + 1 : -1;
    }
    return -1;
}

/// The next field from `at`, which is moved behind it.
QString takeField(QStringView text, qsizetype& at)
{
    const qsizetype start = at;
    if (start < text.size() && text[start] == u'"') {
        if (const qsizetype end = closingQuote(text, start); end >= 0) {
            at = end;
            return text.sliced(start + 1, end - start - 2).toString().replace(QLatin1String("\"\""), QLatin1String("\""));
        }
    }
    while (at < text.size() && !QStringView(u"\t\r\n").contains(text[at]))
        ++at;
    return text.sliced(start, at - start).toString();
}

QString withoutSpaces(QString text)
{
    return text.removeIf([](QChar letter) { return letter.isSpace(); });
}

/// What `text` writes out, where `shown` is that number rounded to fit a narrow column: 1142000 for `1E+06`, 12345.67 for
/// `12346`; nothing where it is not.
std::optional<QString> unrounded(const QString& shown, const QString& text)
{
    static const QRegularExpression rounded(QStringLiteral("^-?[0-9]+(?:\\.([0-9]+))?(?:E([-+][0-9]+))?$"));
    const auto parts = rounded.match(shown);
    bool isNumber = false;
    const double number = QString(text).remove(u',').toDouble(&isNumber);
    if (!parts.hasMatch() || !isNumber || !std::isfinite(number))
        return std::nullopt;
    const double step = std::pow(10.0, parts.captured(2).toInt() - static_cast<int>(parts.capturedLength(1)));
    const double away = std::abs(number - shown.toDouble());
    if (away == 0 || away > step * 0.500000001)
        return std::nullopt;
    const auto figure = Decimal::fromDouble(number, Decimal::maximumScale);
    return Decimal::parse(text) || !figure ? text : figure->toString();
}

/// A cell as the table shows it, or as the text beside the table has it where that says more: Excel's table shows `######`
/// and rounds where a column is narrow, and fills a cell with spaces (`-      1,142`); its text does not.
QString fuller(const QString& shown, const QString& text)
{
    const bool isTooWide = !shown.isEmpty() && std::ranges::all_of(shown, [](QChar letter) { return letter == u'#'; });
    if (isTooWide)
        return text.isEmpty() ? shown : text;
    if (shown == text || shown.contains(u'\n'))
        return shown; // Calc's text has no line breaks
    return withoutSpaces(shown) == withoutSpaces(text) ? text : unrounded(shown, text).value_or(shown);
}

bool isPlainFigure(const QString& text)
{
    static const QRegularExpression figure(QStringLiteral("^-?(0|[1-9][0-9]*)(\\.[0-9]+)?%?$"));
    return text.size() < 16 && figure.match(text).hasMatch();
}

/// How a cell is opened, so that it stays what it is: Calc takes a bare `61.5%` for text, and `2026-10` for a date.
QString openingTag(const QString& text, bool isWords)
{
    if (isWords || !isPlainFigure(text))
        return text.isEmpty() ? QStringLiteral("<td>")
                              : QStringLiteral("<td sdnum=\"2057;0;@\" style='mso-number-format:\"\\@\"'>");
    if (!text.endsWith(u'%'))
        return QStringLiteral("<td>");
    const QString decimals = text.contains(u'.') ? QStringLiteral(".00") : QString(); // Calc takes its own formats only
    return QStringLiteral("<td sdval=\"%1\" sdnum=\"2057;0;0%2%\">")
        .arg(QString::number(text.chopped(1).toDouble() / 100, 'g', 15), decimals);
}

QString escaped(const QString& text)
{
    QString html;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar letter = text[at];
        const bool isOuterSpace = letter == u' ' && (at == 0 || at + 1 == text.size() || text[at - 1].isSpace());
        if (letter == u'\n')
            html += QLatin1String("<br>");
        else if (isOuterSpace || letter == u'\t' || letter == u'\r')
            html += QStringLiteral("&#%1;").arg(letter.unicode());
        else
            html += QString(letter).toHtmlEscaped();
    }
    return html;
}

} // namespace

TextBlock readTsv(const QString& text)
{
    TextBlock block;
    qsizetype cells = 0;
    for (qsizetype at = 0; at < text.size() && cells < mostCells;) {
        block.emplace_back();
        for (;; ++at) {
            block.back() += plainText(takeField(text, at));
            ++cells;
            if (at >= text.size() || text[at] != u'\t')
                break;
        }
        if (at + 1 < text.size() && text[at] == u'\r' && text[at + 1] == u'\n')
            ++at;
        ++at;
    }
    return block;
}

TextBlock readClipboard(const QString& text, const QString& html)
{
    TextBlock written = readTsv(text);
    auto block = html.isEmpty() ? std::nullopt : readHtmlTable(html);
    if (!block)
        return written;
    for (std::size_t row = 0; row < block->size() && block->size() == written.size(); ++row) {
        QStringList& cells = block->at(row);
        for (qsizetype column = 0; column < cells.size() && cells.size() == written[row].size(); ++column)
            cells[column] = fuller(cells[column], written[row][column]);
    }
    return *std::move(block);
}

QString tsvOf(const TextBlock& block)
{
    QString text;
    for (const QStringList& row : block) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            QString field = harmlessText(row[column]);
            const bool wantsQuotes = field.startsWith(u'"') || field.contains(u'\t') || field.contains(u'\n') || field.contains(u'\r');
            if (wantsQuotes)
                field = u'"' + field.replace(QLatin1String("\""), QLatin1String("\"\"")) + u'"';
            text += column > 0 ? u'\t' + field : field;
        }
        text += u'\n';
    }
    return text;
}

QString htmlOf(const TextBlock& block, const std::set<qsizetype>& words)
{
    QString html = QStringLiteral("<html><head><meta charset=\"utf-8\"></head><body><table>");
    for (const QStringList& row : block) {
        html += QLatin1String("<tr>");
        for (qsizetype column = 0; column < row.size(); ++column)
            html += openingTag(row[column], words.contains(column)) + escaped(row[column]) + QLatin1String("</td>");
        html += QLatin1String("</tr>");
    }
    return html + QLatin1String("</table></body></html>");
}

} // namespace send
