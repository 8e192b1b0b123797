// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backlog_headings.h"

#include "app/backlog_model.h"
#include "app/measure.h"
#include "render/shapes.h"

#include <QAbstractItemView>
#include <QPainter>

namespace send {

QSize BacklogHeadings::sizeHint() const
{
    const QSize two = HeadingView::sizeHint();
    return {two.width(), two.height() + QFontMetrics(font()).height() + scaledLength(*this, 2)};
}

QString BacklogHeadings::groupAt(int section) const
{
    if (section < 0 || section >= count())
        return {};
    return model()->headerData(section, Qt::Horizontal, BacklogModel::GroupRole).toString();
}

void BacklogHeadings::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    if (!rect.isValid())
        return;
    HeadingView::paintSection(painter, rect, section);
    const QString group = groupAt(section);
    if (group.isEmpty())
        return;
    const Theme theme = Theme::forPalette(palette(), font());
    int first = section;
    while (groupAt(first - 1) == group)
        --first;
    int last = section;
    while (groupAt(last + 1) == group)
        ++last;
    const int padding = scaledLength(*this, 6);
    const int left = std::max(sectionViewportPosition(first), 0) + padding;
    const int right = sectionViewportPosition(last) + sectionSize(last);
    const int height = QFontMetrics(theme.font).height() + scaledLength(*this, 6);
    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    painter->setFont(theme.scaled(0.9, true));
    painter->setPen(theme.text);
    const QString shown = painter->fontMetrics().elidedText(group, Qt::ElideRight, std::max(right - left - padding, 0));
    painter->drawText(QRect(left, rect.top(), right - left, height), Qt::AlignVCenter | Qt::AlignLeft, shown);
    if (section == first && section > 0)
        painter->fillRect(QRect(rect.left(), rect.top() + padding, 1, rect.height() - padding), theme.hairline);
    painter->restore();
}

BacklogMonths::BacklogMonths(QWidget* parent) : QHeaderView(Qt::Vertical, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setAccessibleName(tr("Months"));
}

QSize BacklogMonths::sizeHint() const
{
    const int words = QFontMetrics(font()).horizontalAdvance(QStringLiteral("Mmm 0000"));
    return {words + scaledLength(*this, 58), QHeaderView::sizeHint().height()};
}

void BacklogMonths::paintEvent(QPaintEvent* event)
{
    QHeaderView::paintEvent(event);
    const int end = length() - offset();
    QPainter(viewport()).fillRect(QRect(0, end, viewport()->width(), std::max(viewport()->height() - end, 0)),
                                  Theme::forPalette(palette(), font()).base);
}

void BacklogMonths::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    if (!rect.isValid())
        return;
    const Theme theme = Theme::forPalette(palette(), font());
    const auto* view = qobject_cast<const QAbstractItemView*>(parentWidget());
    const bool isCurrent = view && view->currentIndex().row() == section;
    painter->fillRect(rect, isCurrent ? theme.selection : theme.base);
    if (isCurrent)
        painter->fillRect(QRect(rect.topLeft(), QSize(scaledLength(*this, 3), rect.height())), theme.highlight);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.hairline);
    painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), theme.strong);
    painter->setFont(theme.font);
    painter->setPen(theme.text);
    painter->drawText(rect.adjusted(scaledLength(*this, 24), 0, 0, -1), Qt::AlignVCenter | Qt::AlignLeft,
                      model()->headerData(section, Qt::Vertical).toString());
    if (!model()->headerData(section, Qt::Vertical, BacklogModel::OddRole).toBool())
        return;
    const int size = scaledLength(*this, 15);
    const int right = rect.right() - scaledLength(*this, 8);
    paintWarning(*painter, QRectF(right - size, rect.center().y() - size / 2.0, size, size), theme);
}

} // namespace send
