// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "render/pack/item.h"
#include "render/pack/measures.h"

#include <QFont>
#include <QHash>
#include <QStringList>

#include <map>
#include <vector>

namespace send::pack {

/// Words of one style that belong to one node of the structure tree.
struct Segment {
    QString text;
    TextStyle style;
    int node = -1;
};

/// Words of one segment on one line; their box starts at the line's left end.
struct TextLine {
    std::vector<Item> items;
    double width = 0;
};

/// Wrapped text: lines of the same height.
struct TextBlock {
    std::vector<TextLine> lines;
    double leading = 0;
    [[nodiscard]] double height() const { return static_cast<double>(lines.size()) * leading; }
};

/// The pack's typeface among the installed families: Liberation Sans, else Arial, which has the same widths.
[[nodiscard]] Result<QString> packFamily(const QStringList& installed);

/// Shapes, measures and wraps text in the pack's typeface. Widths are remembered.
class TextSetter
{
public:
    [[nodiscard]] static Result<TextSetter> create();

    /// Wraps at words, and inside a word only where the word alone is wider than `width`. A line wrapped between
    /// words ends in a space, so that they do not join when the text is extracted.
    [[nodiscard]] TextBlock wrap(const std::vector<Segment>& segments, double leading, double width) const;
    [[nodiscard]] double widthOf(const QString& text, const TextStyle& style) const;
    [[nodiscard]] double widestWord(const QString& text, const TextStyle& style) const;
    [[nodiscard]] const QFont& font(const TextStyle& style) const;
    /// The space between two pieces of text that are set apart: drawn at `x` of a line, read between them.
    [[nodiscard]] Item space(const TextStyle& style, double leading, double x, int node) const;

private:
    explicit TextSetter(QString family) : m_family(std::move(family)) {}

    QString m_family;
    mutable std::map<std::pair<double, bool>, QFont> m_fonts;
    mutable QHash<QString, double> m_widths;
};

} // namespace send::pack
