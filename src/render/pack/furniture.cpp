// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/furniture.h"

#include <QCoreApplication>
#include <QFontMetricsF>

namespace send::pack {

namespace {

constexpr double hairline = 0.5 * pt;
constexpr double headerTop = 10.2 * mm;
constexpr double headerRule = 16.6 * mm;
constexpr double footerRule = pageHeight - 15.2 * mm;
constexpr double footerTop = pageHeight - 13.6 * mm;
constexpr double twoLineFooterRule = pageHeight - 18.2 * mm;
constexpr double twoLineFooterTop = pageHeight - 17.4 * mm;
constexpr double pageNumberWidth = 32 * mm;

void put(std::vector<Item>& items, const std::vector<Segment>& segments, double left, double right, double top,
         const TextSetter& text)
{
    const TextBlock block = text.wrap(segments, type::small.leading, pageWidth);
    for (const TextLine& line : block.lines) {
        for (Item item : line.items) {
            item.box.translate(right > 0 ? right - line.width : left, top);
            items.push_back(std::move(item));
        }
    }
}

void putRule(std::vector<Item>& items, double top)
{
    items.push_back({QRectF(sideMargin, top, bodyWidth, hairline), -1, Fill{colour::rule}});
}

/// One line: what does not fit ends in an ellipsis; the cover has it in full.
QString elided(const QString& words, const TextStyle& style, double width, const TextSetter& text)
{
    return QFontMetricsF(text.font(style)).elidedText(words, Qt::ElideRight, width);
}

std::vector<Segment> pageNumber(int page, int count)
{
    const QString whole = QCoreApplication::translate("send", "Page %1 of %2", "footer of a page").arg(u"\x1f").arg(count);
    const QStringList parts = whole.split(QChar(0x1f));
    TextStyle bold = type::small;
    bold.bold = true;
    bold.colour = colour::ink;
    return {{parts.value(0), type::small}, {QString::number(page + 1), bold}, {parts.value(1), type::small}};
}

} // namespace

std::vector<Item> headerOf(const Furniture& furniture, const TextSetter& text)
{
    constexpr double right = sideMargin + bodyWidth;
    TextStyle classification = type::small;
    classification.bold = true;
    classification.colour = colour::ink;
    const double room = bodyWidth - text.widthOf(furniture.headerRight, classification) - 8 * mm;
    std::vector<Item> items;
    put(items, {{elided(furniture.headerLeft, type::small, room, text), type::small}}, sideMargin, 0, headerTop, text);
    put(items, {{furniture.headerRight, classification}}, 0, right, headerTop, text);
    putRule(items, headerRule);
    return items;
}

std::vector<Item> footerOf(const Furniture& furniture, int page, int count, const TextSetter& text)
{
    constexpr double right = sideMargin + bodyWidth;
    const bool twoLines = !furniture.notice.isEmpty();
    const double top = twoLines ? twoLineFooterTop : footerTop;
    std::vector<Item> items;
    putRule(items, twoLines ? twoLineFooterRule : footerRule);
    put(items, {{elided(furniture.footer, type::small, bodyWidth - pageNumberWidth, text), type::small}}, sideMargin, 0, top,
        text);
    put(items, pageNumber(page, count), 0, right, top, text);
    if (twoLines)
        put(items, {{elided(furniture.notice, type::small, bodyWidth, text), type::small}}, sideMargin, 0,
            top + type::small.leading, text);
    return items;
}

} // namespace send::pack
