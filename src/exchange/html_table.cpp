// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decimal.h"
#include "exchange/clipboard_block.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace send {

namespace {

constexpr qsizetype mostCells = 1'000'000;
constexpr int mostColumns = 16'384;

struct Tag {
    QString name; ///< in lower case, `/td` for an end
    QHash<QString, QString> attributes;
};

bool isNameLetter(QChar letter)
{
    return letter.isLetterOrNumber() || letter == u':' || letter == u'-' || letter == u'_';
}

/// Letters that belong to a name from `at`, which is moved behind them.
QString takeName(QStringView html, qsizetype& at)
{
    const qsizetype start = at;
    while (at < html.size() && isNameLetter(html[at]))
        ++at;
    return html.sliced(start, at - start).toString().toLower();
}

/// The value behind `=`, in quotation marks or bare.
QString takeValue(QStringView html, qsizetype& at)
{
    const QChar quote = at < html.size() ? html[at] : QChar();
    if (quote == u'"' || quote == u'\'') {
        const qsizetype end = html.indexOf(quote, at + 1);
        const qsizetype stop = end < 0 ? html.size() : end;
        const QString value = html.sliced(at + 1, stop - at - 1).toString();
        at = std::min(stop + 1, html.size());
        return value;
    }
    const qsizetype start = at;
    while (at < html.size() && !html[at].isSpace() && html[at] != u'>')
        ++at;
    return html.sliced(start, at - start).toString();
}

/// The tag that opens at `at`, which is moved behind its `>`.
Tag takeTag(QStringView html, qsizetype& at)
{
    Tag tag;
    ++at;
    if (at < html.size() && html[at] == u'/') {
        tag.name = u'/';
        ++at;
    }
    tag.name += takeName(html, at);
    while (at < html.size() && html[at] != u'>') {
        const qsizetype before = at;
        const QString name = takeName(html, at);
        while (at < html.size() && html[at].isSpace())
            ++at;
        QString value;
        if (!name.isEmpty() && at < html.size() && html[at] == u'=') {
            for (++at; at < html.size() && html[at].isSpace(); ++at) {
            }
            value = takeValue(html, at);
        }
        if (!name.isEmpty())
            tag.attributes.insert(name, value);
        at += at == before;
    }
    at = std::min(at + 1, html.size());
    return tag;
}

/// The letter that `&…;` at `at` stands for; the ampersand itself for what is none.
QString takeEntity(QStringView html, qsizetype& at)
{
    static const QHash<QString, char16_t> known{
        {QStringLiteral("amp"), u'&'},        {QStringLiteral("lt"), u'<'},        {QStringLiteral("gt"), u'>'},
        {QStringLiteral("quot"), u'"'},       {QStringLiteral("apos"), u'\''},     {QStringLiteral("nbsp"), u' '},
        {QStringLiteral("pound"), u'£'},      {QStringLiteral("euro"), u'€'},      {QStringLiteral("ndash"), u'–'},
        {QStringLiteral("mdash"), u'—'},      {QStringLiteral("minus"), u'−'},     {QStringLiteral("hellip"), u'…'},
        {QStringLiteral("lsquo"), u'‘'},      {QStringLiteral("rsquo"), u'’'},     {QStringLiteral("ldquo"), u'“'},
        {QStringLiteral("rdquo"), u'”'},      {QStringLiteral("eacute"), u'é'},    {QStringLiteral("deg"), u'°'}};
    const qsizetype end = html.sliced(at).left(12).indexOf(u';');
    const QString name = end < 0 ? QString() : html.sliced(at + 1, end - 1).toString();
    if (name.startsWith(u'#')) {
        const bool isHex = name.size() > 1 && name[1].toLower() == u'x';
        bool isNumber = false;
        const uint code = isHex ? name.sliced(2).toUInt(&isNumber, 16) : name.sliced(1).toUInt(&isNumber);
        const bool isLetter = isNumber && code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
        if (isLetter) {
            at += end + 1;
            const char32_t letter = code == 0xa0 ? U' ' : char32_t(code);
            return QString::fromUcs4(&letter, 1);
        }
    } else if (const auto letter = known.constFind(name); letter != known.constEnd()) {
        at += end + 1;
        return QString(QChar(*letter));
    }
    ++at;
    return QStringLiteral("&");
}

/// What HTML takes for a space; U+00A0 and the wide spaces of other scripts are letters of the cell.
bool isSpace(QChar letter)
{
    return letter == u' ' || letter == u'\t' || letter == u'\n' || letter == u'\r' || letter == u'\f';
}

/// What stands in a cell that is empty: Excel puts one space there, and a wide one in East Asia, for its border to show.
bool isStandIn(const QString& text)
{
    return text == u" " || text == u"\u3000";
}

/// The number in what Google Sheets notes of a cell, `{"1":3,"3":0.615}` with its quotation marks as `&quot;`.
QString sheetsNumber(const QString& note)
{
    static const QRegularExpression number(QStringLiteral("^\\{ *\"1\": *3, *\"3\": *([-+.0-9eE]+)"));
    if (note.isEmpty())
        return QString();
    return number.match(QString(note).replace(QLatin1String("&quot;"), QLatin1String("\""))).captured(1);
}

/// What the cell holds, where that is a number that is shown rounded: `62%` of 0.6153… is 61.538462%.
QString exactNumber(const QString& shown, const QString& held)
{
    bool isNumber = false;
    const double number = held.toDouble(&isNumber);
    const bool isPercent = shown.endsWith(u'%');
    const auto seen = Decimal::parse(isPercent ? QStringView(shown).chopped(1) : QStringView(shown));
    if (!isNumber || !seen)
        return shown;
    const auto exact = Decimal::fromDouble(isPercent ? number * 100 : number, Decimal::maximumScale);
    if (!exact || exact->rounded(seen->scale()) != *seen || *exact == *seen)
        return shown; // it is shown in some other way, as thousands are
    return exact->toString() + (isPercent ? QStringLiteral("%") : QString());
}

/// Goes through HTML once, and writes down the cells of its first table.
class TableScanner
{
public:
    explicit TableScanner(QStringView html) : m_html(html) {}

    [[nodiscard]] std::optional<TextBlock> scan()
    {
        while (m_at < m_html.size() && !m_isDone && m_cells < mostCells)
            step();
        endCell();
        return m_hasTable ? std::optional(std::move(m_block)) : std::nullopt;
    }

private:
    void step()
    {
        const QChar letter = m_html[m_at];
        const QChar next = m_at + 1 < m_html.size() ? m_html[m_at + 1] : QChar();
        if (letter == u'<' && (next == u'!' || next == u'?')) {
            if (m_depth > 0 && opensUnseen())
                skipPast(QLatin1String("[endif]"));
            return skipPast(m_html.sliced(m_at).startsWith(u"<!--") ? QLatin1String("-->") : QLatin1String(">"));
        }
        if (letter == u'<' && (next == u'/' || next.isLetter()))
            return take(takeTag(m_html, m_at));
        if (!m_inCell) {
            ++m_at;
        } else if (letter == u'&') {
            append(takeEntity(m_html, m_at));
        } else {
            ++m_at;
            if (isSpace(letter))
                m_wantsSpace = true;
            else
                append(letter == QChar(0xa0) ? QStringLiteral(" ") : QString(letter));
        }
    }

    /// A part that nobody sees: a row that only sets widths, and `[1]` for a note. Browsers make `<!--[if` of `<![if`.
    [[nodiscard]] bool opensUnseen() const
    {
        const QStringView rest = m_html.sliced(m_at).mid(m_html.sliced(m_at).startsWith(u"<!--") ? 4 : 2);
        const bool setsWidths = rest.startsWith(u"[if supportMisalignedColumns]");
        return (setsWidths || rest.startsWith(u"[if !supportAnnotations]")) && rest.contains(u"[endif]");
    }

    void skipPast(QLatin1String end)
    {
        const qsizetype found = m_html.indexOf(end, m_at, Qt::CaseInsensitive);
        m_at = found < 0 ? m_html.size() : found + end.size();
    }

    void take(const Tag& tag)
    {
        if (tag.name == u"style" || tag.name == u"script" || tag.name == u"comment" || tag.name == u"title")
            return skipPast(tag.name == u"style"     ? QLatin1String("</style>")
                            : tag.name == u"script"  ? QLatin1String("</script>")
                            : tag.name == u"comment" ? QLatin1String("</comment>")
                                                     : QLatin1String("</title>"));
        if (tag.name == u"table") {
            m_hasTable = true;
            ++m_depth;
        } else if (tag.name == u"/table" && m_depth > 0) {
            m_isDone = --m_depth == 0;
        } else if (m_depth == 1) {
            takeInTable(tag);
        } else if (m_inCell) {
            takeInCell(tag); // the cell under a picture is a table within the cell
        }
    }

    void takeInTable(const Tag& tag)
    {
        if (tag.name == u"tr") {
            beginRow();
        } else if (tag.name == u"td" || tag.name == u"th") {
            beginCell(tag);
        } else if (tag.name == u"/td" || tag.name == u"/th" || tag.name == u"/tr") {
            endCell();
        } else if (m_inCell) {
            takeInCell(tag);
        }
    }

    void takeInCell(const Tag& tag)
    {
        if (tag.name == u"br" || tag.name == u"/p") {
            m_wantsSpace = false;
            m_breaks += tag.name == u"br" || !m_text.isEmpty();
        } else if ((tag.name == u"div" || tag.name == u"/div") && !m_text.isEmpty()) {
            m_wantsSpace = false;
            m_breaks = std::max(m_breaks, 1);
        }
    }

    void append(const QString& letters)
    {
        if (m_breaks > 0)
            m_text += QString(m_breaks, u'\n');
        else if (m_wantsSpace && !m_text.isEmpty())
            m_text += u' ';
        m_breaks = 0;
        m_wantsSpace = false;
        m_text += letters;
    }

    void beginRow()
    {
        endCell();
        m_block.emplace_back();
        fillCovered();
    }

    /// Cells that one of a row above reaches down to are empty.
    void fillCovered()
    {
        for (auto covered = m_covered.find(int(m_block.back().size())); covered != m_covered.end();
             covered = m_covered.find(int(m_block.back().size()))) {
            addEmpty();
            if (--covered->second == 0)
                m_covered.erase(covered);
        }
    }

    void addEmpty()
    {
        m_block.back() += QString();
        ++m_cells;
    }

    void beginCell(const Tag& tag)
    {
        endCell();
        if (m_block.empty())
            beginRow();
        if (m_block.back().size() >= mostColumns)
            return;
        const auto number = [&](const char* name) {
            return std::clamp(tag.attributes.value(QLatin1String(name)).toInt(), 1, mostColumns);
        };
        m_columns = std::min(number("colspan"), mostColumns - int(m_block.back().size()));
        m_rows = number("rowspan");
        m_held = tag.attributes.value(QStringLiteral("sdval"), tag.attributes.value(QStringLiteral("x:num")));
        if (m_held.isEmpty())
            m_held = sheetsNumber(tag.attributes.value(QStringLiteral("data-sheets-value")));
        m_inCell = true;
    }

    void endCell()
    {
        if (!m_inCell)
            return;
        const int column = int(m_block.back().size());
        if (isStandIn(m_text))
            m_text.clear();
        m_block.back() += m_held.isEmpty() ? m_text : exactNumber(m_text, m_held);
        ++m_cells;
        for (int more = 1; more < m_columns && m_cells < mostCells; ++more)
            addEmpty();
        for (int covered = column; m_rows > 1 && covered < column + m_columns; ++covered)
            m_covered[covered] = m_rows - 1;
        m_inCell = false;
        m_text.clear();
        m_wantsSpace = false;
        m_breaks = 0;
        fillCovered();
    }

    QStringView m_html;
    qsizetype m_at = 0;
    TextBlock m_block;
    qsizetype m_cells = 0;
    std::map<int, int> m_covered; ///< columns, and for how many rows more
    int m_depth = 0;
    bool m_hasTable = false;
    bool m_isDone = false;
    bool m_inCell = false;
    QString m_text;
    QString m_held; ///< the number behind what is shown
    bool m_wantsSpace = false;
    int m_breaks = 0;
    int m_columns = 1;
    int m_rows = 1;
};

} // namespace

std::optional<TextBlock> readHtmlTable(QStringView html)
{
    return TableScanner(html).scan();
}

} // namespace send
