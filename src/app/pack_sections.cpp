// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pack_sections.h"

#include "app/icons.h"
#include "app/measure.h"
#include "render/shapes.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace send {

namespace {

/// A row of the style's own tick box and words, on the tint where it is chosen, with its pages at the right.
class SectionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {0, scaledLength(option.fontMetrics, 28)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme theme = Theme::forPalette(option.palette, option.font);
        const QFontMetrics& metrics = option.fontMetrics;
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, theme.selection);
            painter->fillRect(QRect(option.rect.topLeft(), QSize(scaledLength(metrics, 3), option.rect.height())),
                              theme.highlight);
        }
        const bool wanted = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        paintTick(*painter, inside(option, index), index, theme);
        const QRect right = option.rect.adjusted(0, 0, -scaledLength(metrics, 16), 0);
        painter->setFont(theme.caption());
        painter->setPen(theme.muted);
        painter->drawText(right, Qt::AlignRight | Qt::AlignVCenter, index.data(PackSectionModel::PagesRole).toString());
        if (wanted && index.data(PackSectionModel::WarningRole).toBool()) {
            const int size = scaledLength(metrics, 16);
            const QRect square(right.right() - scaledLength(metrics, 60), option.rect.center().y() - size / 2, size, size);
            paintWarning(*painter, square, theme);
        }
        const bool framed = option.state & (QStyle::State_KeyboardFocusChange | QStyle::State_Selected);
        if (framed && option.state & QStyle::State_HasFocus) {
            const int width = scaledLength(metrics, 2);
            painter->setPen(QPen(theme.highlight, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            painter->drawRect(option.rect.adjusted(width / 2, width / 2, -width / 2 - 1, -width / 2 - 1));
        }
    }

    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override
    {
        return QStyledItemDelegate::editorEvent(event, model, inside(option, index), index);
    }

private:
    /// Where the style has its box, so that a click finds it; drawn by ourselves, to be seen in the dark too.
    void paintTick(QPainter& painter, QStyleOptionViewItem row, const QModelIndex& index, const Theme& theme) const
    {
        initStyleOption(&row, index);
        const QStyle& style = *row.widget->style();
        const bool wanted = row.checkState == Qt::Checked;
        const double side = scaledLength(row.fontMetrics, 15);
        QRectF box(0, 0, side, side);
        box.moveCenter(QRectF(style.subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &row, row.widget)).center());
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(wanted ? theme.highlight : theme.strong);
        painter.setBrush(wanted ? QBrush(theme.highlight) : Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        if (wanted) {
            painter.setPen(QPen(theme.base, side * 0.13, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(QPolygonF{box.topLeft() + QPointF(0.24, 0.53) * side,
                                           box.topLeft() + QPointF(0.43, 0.72) * side,
                                           box.topLeft() + QPointF(0.77, 0.31) * side});
        }
        painter.restore();
        const QRect words = style.subElementRect(QStyle::SE_ItemViewItemText, &row, row.widget)
                                .adjusted(scaledLength(row.fontMetrics, 6), 0, 0, 0);
        painter.setFont(row.font);
        painter.setPen(wanted ? theme.text : theme.muted);
        painter.drawText(words, Qt::AlignVCenter, row.fontMetrics.elidedText(row.text, Qt::ElideRight, words.width()));
    }

    static QStyleOptionViewItem inside(QStyleOptionViewItem option, const QModelIndex& index)
    {
        const int right = index.data(PackSectionModel::WarningRole).toBool() ? 84 : 58;
        option.rect.adjust(scaledLength(option.fontMetrics, 20), 0, -scaledLength(option.fontMetrics, right), 0);
        return option;
    }
};

QString rangeText(const std::optional<std::pair<int, int>>& pages)
{
    if (!pages)
        return {};
    if (pages->first == pages->second)
        return QString::number(pages->first + 1);
    return QStringLiteral("%1–%2").arg(pages->first + 1).arg(pages->second + 1);
}

} // namespace

PackSectionModel::PackSectionModel(QObject* parent) : QAbstractListModel(parent) {}

void PackSectionModel::setLeftOut(const std::set<QString>& ids)
{
    m_leftOut = ids;
    tellAll();
}

void PackSectionModel::setPages(const pack::Pages* pages)
{
    std::map<QString, QString> ranges;
    if (pages)
        for (const pack::SectionInfo& section : pack::sections())
            ranges[section.id] = rangeText(pages->pagesOf(section.id));
    if (ranges == m_ranges)
        return;
    m_ranges = std::move(ranges);
    tellAll();
}

void PackSectionModel::setWarning(const QString& id, bool warns)
{
    if (warns)
        m_warnings.insert(id);
    else
        m_warnings.erase(id);
    tellAll();
}

void PackSectionModel::tellAll()
{
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QString PackSectionModel::idAt(int row) const
{
    return pack::sections()[static_cast<std::size_t>(row)].id;
}

int PackSectionModel::rowOf(const QString& id) const
{
    const auto found = std::ranges::find(pack::sections(), id, &pack::SectionInfo::id);
    return found == pack::sections().end() ? -1 : static_cast<int>(found - pack::sections().begin());
}

int PackSectionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(pack::sections().size());
}

QVariant PackSectionModel::data(const QModelIndex& index, int role) const
{
    const QString id = idAt(index.row());
    const QString title = pack::sections()[static_cast<std::size_t>(index.row())].title;
    const auto range = m_ranges.find(id);
    const QString pages = range == m_ranges.end() ? QString() : range->second;
    switch (role) {
    case Qt::DisplayRole: return title;
    case Qt::CheckStateRole: return static_cast<int>(m_leftOut.contains(id) ? Qt::Unchecked : Qt::Checked);
    case PagesRole: return pages;
    case WarningRole: return m_warnings.contains(id);
    case Qt::AccessibleTextRole: return pages.isEmpty() ? title : tr("%1, page %2").arg(title, pages);
    case Qt::ToolTipRole: return m_warnings.contains(id) ? tr("Something here is still to be seen to") : QString();
    default: return {};
    }
}

bool PackSectionModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole)
        return false;
    if (value.toInt() == Qt::Checked)
        m_leftOut.erase(idAt(index.row()));
    else
        m_leftOut.insert(idAt(index.row()));
    Q_EMIT dataChanged(index, index);
    Q_EMIT choiceChanged();
    return true;
}

Qt::ItemFlags PackSectionModel::flags(const QModelIndex&) const
{
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
}

PackSectionList::PackSectionList(PackSectionModel& model)
{
    setObjectName(QStringLiteral("packSections"));
    setAccessibleName(tr("Sections of the pack"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new SectionDelegate(this));
    setModel(&model);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    fit();
}

void PackSectionList::currentChanged(const QModelIndex& current, const QModelIndex& before)
{
    QListView::currentChanged(current, before);
    if (current.isValid())
        Q_EMIT chosen(static_cast<PackSectionModel*>(model())->idAt(current.row()));
}

void PackSectionList::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void PackSectionList::fit()
{
    setFixedHeight(model()->rowCount() * scaledLength(*this, 28));
}

} // namespace send
