// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/row_delegate.h"

#include "app/measure.h"
#include "render/theme.h"

#include <QPainter>

namespace send {

namespace {

bool wraps(const QStyleOptionViewItem& option)
{
    return option.features.testFlag(QStyleOptionViewItem::WrapText);
}

void paintFrame(QPainter* painter, const QRect& cell, const Theme& theme)
{
    painter->setPen(QPen(theme.highlight, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(cell.adjusted(1, 1, -1, -2));
}

} // namespace

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem shown(option);
    initStyleOption(&shown, index);
    const Theme theme = Theme::forPalette(option.palette, option.font);
    const QFontMetrics metrics(shown.font);
    const QRect& cell = option.rect;
    painter->save();
    const bool isChosen = option.state & QStyle::State_Selected;
    if (isChosen)
        painter->fillRect(cell, theme.selection);
    if (isChosen && index.column() == 0)
        painter->fillRect(QRect(cell.topLeft(), QSize(scaledLength(metrics, 3), cell.height())), theme.highlight);
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), theme.hairline);
    const int padding = scaledLength(metrics, 6);
    const QRect words = cell.adjusted(padding, 0, -padding, -1);
    const QString text = wraps(shown) ? shown.text : metrics.elidedText(shown.text, Qt::ElideRight, words.width());
    painter->setFont(shown.font);
    painter->setPen(theme.text);
    painter->drawText(words, int(shown.displayAlignment) | (wraps(shown) ? Qt::TextWordWrap : Qt::TextSingleLine), text);
    if (option.state & QStyle::State_HasFocus)
        paintFrame(painter, cell, theme);
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem shown(option);
    initStyleOption(&shown, index);
    const QFontMetrics metrics(shown.font);
    const int padding = scaledLength(metrics, 6);
    const int room = wraps(shown) && option.rect.width() > 2 * padding ? option.rect.width() - 2 * padding : QWIDGETSIZE_MAX;
    const QRect words = metrics.boundingRect(QRect(0, 0, room, QWIDGETSIZE_MAX),
                                             wraps(shown) ? int(Qt::TextWordWrap) : int(Qt::TextSingleLine), shown.text);
    return {words.width() + 2 * padding, words.height() + scaledLength(metrics, 8)};
}

} // namespace send
