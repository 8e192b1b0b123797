// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/text_setter.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QRawFont>
#include <QTextLayout>

#include <algorithm>

namespace send::pack {

namespace {

constexpr double roundingSlack = 0.1 * mm; ///< a word measured alone must still fit when it is laid out

/// Where the baseline lies under the top of a line.
double baselineIn(const QFontMetricsF& metrics, double leading)
{
    return (leading - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
}

QTextLayout::FormatRange formatOf(const Segment& segment, int start, const QFont& font)
{
    QTextCharFormat format;
    format.setFont(font);
    return {start, static_cast<int>(segment.text.size()), format};
}

QTextOption wrapping()
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    return option;
}

/// The glyph of a space in the font of `glyphs`, by itself.
QGlyphRun spaceIn(const QRawFont& font)
{
    QGlyphRun run;
    run.setRawFont(font);
    run.setGlyphIndexes(font.glyphIndexesForString(QStringLiteral(" ")));
    run.setPositions({QPointF()});
    return run;
}

/// Takes what the layout has wrapped and makes items of it.
class LineReader
{
public:
    LineReader(const std::vector<Segment>& segments, const QString& text, double leading, double baseline)
        : m_segments(segments), m_text(text), m_leading(leading), m_baseline(baseline)
    {
    }

    TextLine read(const QTextLine& line, bool last) const
    {
        TextLine result;
        result.width = line.cursorToX(endOfWords(line));
        int start = 0;
        for (const Segment& segment : m_segments) {
            const int length = static_cast<int>(segment.text.size());
            const int from = std::max(start, line.textStart());
            const int until = std::min(start + length, line.textStart() + line.textLength());
            if (from < until)
                addWords(result, line, from, until, segment);
            start += length;
        }
        if (!last && endOfWords(line) < line.textStart() + line.textLength())
            endInSpace(result);
        return result;
    }

private:
    /// The natural width of a line counts the space it was broken at, which would spoil right alignment.
    int endOfWords(const QTextLine& line) const
    {
        int end = line.textStart() + line.textLength();
        while (end > line.textStart() && m_text[end - 1].isSpace())
            --end;
        return end;
    }

    void addWords(TextLine& result, const QTextLine& line, int from, int until, const Segment& segment) const
    {
        const auto [left, right] = std::minmax<double>({line.cursorToX(from), line.cursorToX(until)}); // or right to left
        const QPointF origin(-left, m_baseline - line.ascent());
        double width = std::max(0.0, std::min(right, result.width) - left);
        for (const QGlyphRun& glyphs : line.glyphRuns(from, until - from)) {
            result.items.push_back({QRectF(left, 0, width, m_leading), segment.node,
                                    Words{glyphs, segment.style.colour, origin}});
            width = 0; // glyphs of a second font lie in the first one's box
        }
    }

    void endInSpace(TextLine& result) const
    {
        if (result.items.empty())
            return;
        const Item& end = result.items.back();
        const Words& words = std::get<Words>(end.drawing);
        result.items.push_back({QRectF(result.width, 0, 0, m_leading), end.node,
                                Words{spaceIn(words.glyphs.rawFont()), words.colour, QPointF(0, m_baseline)}});
    }

    const std::vector<Segment>& m_segments;
    const QString& m_text;
    double m_leading;
    double m_baseline;
};

} // namespace

Result<QString> packFamily(const QStringList& installed)
{
    for (const QString& family : {QStringLiteral("Liberation Sans"), QStringLiteral("Arial")})
        if (installed.contains(family))
            return family;
    return fail(ErrorKind::NotFound,
                QCoreApplication::translate("send", "The pack cannot be printed: neither Liberation Sans nor Arial is "
                                                    "installed. Install the package fonts-liberation2 and try again."));
}

Result<TextSetter> TextSetter::create()
{
    return packFamily(QFontDatabase::families()).map([](const QString& family) { return TextSetter(family); });
}

const QFont& TextSetter::font(const TextStyle& style) const
{
    const auto [place, isNew] = m_fonts.try_emplace({style.size, style.bold}, QFont(m_family));
    if (isNew) {
        place->second.setPixelSize(qRound(style.size));
        place->second.setBold(style.bold);
        place->second.setHintingPreference(QFont::PreferNoHinting);
    }
    return place->second;
}

TextBlock TextSetter::wrap(const std::vector<Segment>& segments, double leading, double width) const
{
    TextBlock block{{}, leading};
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const Segment& segment : segments) {
        formats.append(formatOf(segment, static_cast<int>(text.size()), font(segment.style)));
        text += segment.text;
    }
    text.replace(u'\n', QChar::LineSeparator).replace(u'\t', u' ');
    if (text.isEmpty())
        return block;
    const QFont& main = font(segments.front().style);
    QTextLayout layout(text, main);
    layout.setTextOption(wrapping());
    layout.setFormats(formats);
    const LineReader reader(segments, text, leading, baselineIn(QFontMetricsF(main), leading));
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        line.setLineWidth(width);
    layout.endLayout();
    for (int i = 0; i < layout.lineCount(); ++i)
        block.lines.push_back(reader.read(layout.lineAt(i), i + 1 == layout.lineCount()));
    return block;
}

double TextSetter::widthOf(const QString& text, const TextStyle& style) const
{
    const QString key = text + QChar(qRound(style.size)) + (style.bold ? u'b' : u'r');
    if (const auto known = m_widths.constFind(key); known != m_widths.cend())
        return *known;
    const double width = QFontMetricsF(font(style)).horizontalAdvance(text) + roundingSlack;
    m_widths.insert(key, width);
    return width;
}

double TextSetter::widestWord(const QString& text, const TextStyle& style) const
{
    double widest = 0;
    for (const QString& word : text.simplified().split(u' '))
        widest = std::max(widest, widthOf(word, style));
    return widest;
}

Item TextSetter::space(const TextStyle& style, double leading, double x, int node) const
{
    const QFontMetricsF metrics(font(style));
    const QRawFont raw = QRawFont::fromFont(font(style));
    return {QRectF(x, 0, 0, leading), node, Words{spaceIn(raw), style.colour, QPointF(0, baselineIn(metrics, leading))}};
}

} // namespace send::pack
