// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/two_line_delegate.h"

#include "app/measure.h"
#include "app/wrapped_text.h"
#include "render/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace send {

namespace {

constexpr int mostLines = 6;
constexpr int mostOfName = 2;

/// With large text what is aside would leave no room to the name: it goes below.
bool isAsideBelow(const QModelIndex& index, const QFontMetrics& metrics, int width)
{
    return metrics.horizontalAdvance(index.data(TwoLineDelegate::AsideRole).toString()) > width / 4;
}

QStringList nameLines(const QModelIndex& index, const Theme& theme, int width)
{
    return wrappedLines(index.data().toString(), theme.scaled(1.0, true), width, mostOfName);
}

QString aboutText(const QModelIndex& index, const QFont& font, int width, bool withAside)
{
    QStringList lines = wrappedLines(index.data(TwoLineDelegate::AboutRole).toString(), font, width, mostLines);
    if (withAside)
        lines << index.data(TwoLineDelegate::AsideRole).toString();
    return lines.join(u'\n');
}

} // namespace

TwoLineDelegate::TwoLineDelegate(Rule rule, QObject* parent) : QStyledItemDelegate(parent), m_rule(rule) {}

/// Where name and words stand: right of the icon, left of what is aside.
QRect TwoLineDelegate::textRect(const QRect& row, const QFontMetrics& metrics, const QModelIndex& index) const
{
    const QString aside = isAsideBelow(index, metrics, row.width()) ? QString() : index.data(AsideRole).toString();
    const int right = aside.isEmpty() ? scaledLength(metrics, 10)
                                      : metrics.horizontalAdvance(aside) + scaledLength(metrics, 24);
    return row.adjusted(scaledLength(metrics, 46), scaledLength(metrics, 9), -right, -scaledLength(metrics, 9));
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const QFontMetrics metrics(option.font);
    const QRect text = textRect(QRect(0, 0, width, 1000), metrics, index);
    const QFont caption = Theme::forPalette(option.palette, option.font).caption();
    const QString words = aboutText(index, caption, text.width(), isAsideBelow(index, metrics, width));
    const int about = QFontMetrics(caption).boundingRect(QRect(0, 0, text.width(), 1000), 0, words).height();
    const auto names = nameLines(index, Theme::forPalette(option.palette, option.font), text.width()).size();
    return {width, static_cast<int>(names) * metrics.height() + about + scaledLength(metrics, 22)};
}

void TwoLineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme theme = Theme::forPalette(option.palette, option.font);
    const QFontMetrics metrics(option.font);
    const QRect& row = option.rect;
    const bool chosen = option.state & QStyle::State_Selected;
    if (chosen || option.state & QStyle::State_MouseOver)
        painter->fillRect(row, chosen ? theme.selection : theme.alternate);
    if (chosen)
        painter->fillRect(QRect(row.topLeft(), QSize(scaledLength(metrics, 3), row.height())), theme.highlight);
    if (m_rule == Rule::Below)
        painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), theme.hairline);

    const int size = scaledLength(metrics, 20);
    const QRect text = textRect(row, metrics, index);
    const bool asideBelow = isAsideBelow(index, metrics, row.width());
    const int middle = m_rule == Rule::Below ? row.center().y() : text.top() + metrics.height() / 2;
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, QRect(row.left() + scaledLength(metrics, 13), middle - size / 2, size, size));

    painter->setFont(theme.scaled(1.0, true));
    painter->setPen(index.data(MutedRole).toBool() ? theme.muted : theme.text);
    const QStringList names = nameLines(index, theme, text.width());
    painter->drawText(text, Qt::AlignLeft | Qt::AlignTop, names.join(u'\n'));
    painter->setFont(theme.caption());
    painter->setPen(theme.muted);
    const int below = static_cast<int>(names.size()) * metrics.height() + scaledLength(metrics, 2);
    painter->drawText(text.adjusted(0, below, 0, scaledLength(metrics, 6)),
                      Qt::AlignLeft | Qt::AlignTop, aboutText(index, painter->font(), text.width(), asideBelow));
    if (asideBelow)
        return;
    if (index.data(LinkRole).toBool())
        painter->setPen(theme.link);
    painter->drawText(row.adjusted(0, 0, -scaledLength(metrics, 10), 0), Qt::AlignRight | Qt::AlignVCenter,
                      index.data(AsideRole).toString());
}

} // namespace send
