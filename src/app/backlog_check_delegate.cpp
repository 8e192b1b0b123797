// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backlog_check_delegate.h"

#include "app/measure.h"

#include <QPainter>

namespace send {

void BacklogCheckDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect& cell = option.rect;
    const QFontMetrics metrics(m_theme.font);
    const bool isOdd = index.data(OddRole).toBool();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(cell, m_theme.selection);
        if (index.column() == 0)
            painter->fillRect(QRect(cell.topLeft(), QSize(scaledLength(metrics, 3), cell.height())), m_theme.highlight);
    }
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), m_theme.hairline);
    painter->setFont(isOdd || index.data(StrongRole).toBool() ? m_theme.scaled(1.0, true) : m_theme.font);
    painter->setPen(isOdd ? m_theme.warning : m_theme.text);
    const int padding = scaledLength(metrics, 6);
    painter->drawText(cell.adjusted(padding, 0, -padding, -1), index.data(Qt::TextAlignmentRole).toInt(),
                      index.data().toString());
}

} // namespace send
