// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/clipboard_block.h"

#include "core/decimal.h"
#include "exchange/harmless_text.h"

#include <QRegularExpression>

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
    if (!html.isEmpty())
        if (auto block = readHtmlTable(html))
            return *std::move(block);
    return readTsv(text);
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
