// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/heading_view.h"

#include "app/measure.h"
#include "render/theme.h"

#include <QPainter>

namespace send {

HeadingView::HeadingView(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setAccessibleName(tr("Column headings"));
}

QSize HeadingView::sizeHint() const
{
    const QFontMetrics metrics(Theme::forPalette(palette(), font()).caption());
    return {QHeaderView::sizeHint().width(), 2 * metrics.height() + scaledLength(*this, 10)};
}

void HeadingView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const Theme theme = Theme::forPalette(palette(), font());
    painter.fillRect(viewport()->rect(), theme.base);
    painter.fillRect(QRect(0, viewport()->height() - 1, viewport()->width(), 1), theme.strong);
    painter.end();
    QHeaderView::paintEvent(event);
}

void HeadingView::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    if (!rect.isValid())
        return;
    const Theme theme = Theme::forPalette(palette(), font());
    const int alignment = model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt();
    const bool isNumber = alignment & Qt::AlignRight;
    const int padding = scaledLength(*this, isNumber ? m_numberPadding : 6); // as the cells below it
    const bool ordinary = sortIndicatorSection() == 0 && sortIndicatorOrder() == Qt::AscendingOrder;
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section && !ordinary;
    painter->fillRect(rect, theme.base);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.strong);
    painter->setFont(sorted ? theme.scaled(0.9, true) : theme.caption());
    painter->setPen(sorted ? theme.text : theme.muted);
    painter->drawText(rect.adjusted(padding, 0, -padding, -scaledLength(*this, 5)), alignment | Qt::AlignBottom,
                      model()->headerData(section, orientation(), Qt::DisplayRole).toString());
}

} // namespace send
