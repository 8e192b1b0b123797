// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_areas.h"

#include "app/measure.h"
#include "app/wrapped_text.h"
#include "core/format.h"
#include "render/shapes.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace send {

namespace {

using Column = AreaCountModel::Column;

constexpr int nameIndent = 16;
constexpr int mostNameLines = 2;

QString columnName(int column)
{
    switch (column) {
    case Column::Area: return AreaCountModel::tr("Area");
    case Column::Monitor: return AreaCountModel::tr("Monitor");
    case Column::All: return AreaCountModel::tr("All");
    default: return toText(*AreaCountModel::statusOf(column));
    }
}

} // namespace

void AreaCountModel::show(const Scorecard& scorecard, const std::vector<Assessment>& assessments)
{
    const auto byArea = countStatusesByArea(scorecard, assessments);
    std::vector<Row> rows;
    for (const AreaId id : areasInOrder(scorecard)) {
        const send::Area& area = scorecard.areas.at(id);
        rows.push_back({id, area.number, area.name, byArea.at(id)});
    }
    rows.push_back({std::nullopt, 0, tr("All metrics"), countStatuses(assessments)});
    if (rows == m_rows)
        return;
    const bool sameAreas = std::ranges::equal(rows, m_rows, {}, &Row::area, &Row::area);
    if (sameAreas) {
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

std::optional<Status> AreaCountModel::statusOf(int column)
{
    switch (column) {
    case Red: return Status::Red;
    case Amber: return Status::Amber;
    case Green: return Status::Green;
    case Monitor: return Status::MonitorOnly;
    case NoData: return Status::NoData;
    default: return std::nullopt;
    }
}

int AreaCountModel::countAt(const QModelIndex& index) const
{
    const auto status = statusOf(index.column());
    return status ? at(index).counts.of(*status) : at(index).counts.all();
}

QString AreaCountModel::numberOf(int row) const
{
    return isTotal(row) ? QString() : QString::number(m_rows[static_cast<std::size_t>(row)].number);
}

Place AreaCountModel::placeAt(const QModelIndex& index) const
{
    const auto status = statusOf(index.column());
    Place place{.page = QStringLiteral("scorecard")};
    place.filter = status ? toCode(*status) : QStringLiteral("all");
    place.area = at(index).area;
    return place;
}

int AreaCountModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AreaCountModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : +ColumnCount;
}

QVariant AreaCountModel::data(const QModelIndex& index, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return index.column() == Area ? at(index).name : formatCount(countAt(index));
    case Qt::AccessibleTextRole: return spoken(index);
    case Qt::ToolTipRole: return spoken(index);
    default: return {};
    }
}

/// "Inclusion: 2 red", whichever cell of the row it is.
QString AreaCountModel::spoken(const QModelIndex& index) const
{
    if (index.column() == Area)
        return tr("%1: %2").arg(at(index).name, toSentence(at(index).counts));
    const auto status = statusOf(index.column());
    const int count = countAt(index);
    if (!status)
        return count == 1 ? tr("%1: 1 metric in all").arg(at(index).name)
                          : tr("%1: %2 metrics in all").arg(at(index).name).arg(count);
    return QStringLiteral("%1: %2 %3").arg(at(index).name).arg(count).arg(toText(*status).toLower());
}

QVariant AreaCountModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(section == Area ? Qt::AlignLeft : Qt::AlignRight);
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? columnName(section) : QVariant();
}

QList<int> AreaCountDelegate::columnWidths(int room) const
{
    const QFontMetrics metrics(theme().caption());
    const QFontMetrics strong(theme().scaled(1.0, true));
    QList<int> widths{0};
    for (int column = Column::Red; column < Column::ColumnCount; ++column) {
        const QString total = m_model.index(m_model.rowCount() - 1, column).data().toString(); // the widest count
        widths.append(std::max({metrics.horizontalAdvance(columnName(column)), strong.horizontalAdvance(total),
                                scaledLength(metrics, 24)}) +
                      scaledLength(metrics, 11));
    }
    widths[0] = std::max(0, room - std::accumulate(widths.begin(), widths.end(), 0));
    return widths;
}

QStringList AreaCountDelegate::nameLines(int row, int width) const
{
    const QFontMetrics metrics(theme().font);
    const int indent = m_model.isTotal(row) ? 0 : scaledLength(metrics, nameIndent);
    return wrappedLines(m_model.index(row, Column::Area).data().toString(), theme().font,
                        std::max(1, width - indent - scaledLength(metrics, 6)), mostNameLines);
}

int AreaCountDelegate::rowHeight(int row, const QList<int>& widths) const
{
    const QFontMetrics metrics(theme().font);
    const auto lines = static_cast<int>(nameLines(row, widths[Column::Area]).size());
    return scaledLength(metrics, 25) + (lines - 1) * metrics.height();
}

void AreaCountDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool isTotal = m_model.isTotal(index.row());
    const bool hovered = option.state & QStyle::State_MouseOver;
    if (!isTotal || option.state & QStyle::State_HasFocus)
        paintCellGround(*painter, option, theme());
    const bool isArea = index.column() == Column::Area;
    const bool leads = isArea || m_model.countAt(index) > 0;
    QFont font = theme().scaled(1.0, isTotal || index.column() == Column::All);
    font.setUnderline(hovered && leads);
    painter->setFont(font);
    const QPen pen(leads ? (hovered ? theme().link : theme().text) : theme().muted);
    if (isArea)
        return paintName(*painter, option.rect, index.row(), pen);
    painter->setPen(pen);
    painter->drawText(option.rect.adjusted(0, 0, -scaledLength(option.fontMetrics, 4), -1),
                      Qt::AlignVCenter | Qt::AlignRight, index.data().toString());
}

void AreaCountDelegate::paintName(QPainter& painter, const QRect& rect, int row, const QPen& pen) const
{
    const QFontMetrics metrics(theme().font);
    const QStringList lines = nameLines(row, rect.width());
    const int height = static_cast<int>(lines.size()) * metrics.height();
    QRect cell(rect.left(), rect.top() + (rect.height() - 1 - height) / 2, rect.width(), metrics.height());
    if (!m_model.isTotal(row)) {
        painter.setPen(theme().muted);
        painter.drawText(cell, Qt::AlignVCenter | Qt::AlignLeft, m_model.numberOf(row));
        cell.setLeft(cell.left() + scaledLength(metrics, nameIndent));
    }
    painter.setPen(pen);
    for (const QString& line : lines) {
        painter.drawText(cell, Qt::AlignVCenter | Qt::AlignLeft, line);
        cell.translate(0, metrics.height());
    }
}

void StatusHeading::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Theme theme = Theme::forPalette(palette(), font());
    const int side = section == Column::Area ? 0 : scaledLength(*this, 4);
    painter->fillRect(rect, theme.base);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.strong);
    painter->setFont(theme.caption());
    painter->setPen(theme.muted);
    const QRect words = rect.adjusted(0, 0, -side, -scaledLength(*this, 5));
    painter->drawText(words, Qt::AlignBottom | (section == Column::Area ? Qt::AlignLeft : Qt::AlignRight),
                      columnName(section));
    const auto status = AreaCountModel::statusOf(section);
    if (!status)
        return;
    const int shape = scaledLength(*this, 15);
    const int line = painter->fontMetrics().height();
    const QRect square(words.right() - shape + 1, words.bottom() - line - shape - scaledLength(*this, 1), shape, shape);
    paintStatus(*painter, square, *status, theme);
}

} // namespace send
