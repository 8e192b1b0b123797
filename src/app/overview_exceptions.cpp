// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_exceptions.h"

#include "app/measure.h"
#include "app/wrapped_text.h"
#include "core/format.h"
#include "render/shapes.h"

#include <QPainter>

#include <algorithm>

namespace send {

namespace {

using Column = ExceptionModel::Column;

constexpr int mostLines = 4;

bool isNumber(int column)
{
    return column == Column::Actual || column == Column::Planned;
}

QString valueText(const std::optional<Decimal>& value, const Metric& metric)
{
    if (!value)
        return QStringLiteral("–");
    const bool isSign = metric.unit == Unit::Percent || metric.unit == Unit::Pounds;
    return isSign ? formatWithUnit(*value, metric) : formatValue(*value, metric);
}

int widestWord(const QString& text, const QFontMetrics& metrics)
{
    int widest = 0;
    for (const QString& word : text.split(u' '))
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest;
}

QString orDash(const QString& text)
{
    return text.isEmpty() ? QStringLiteral("—") : text;
}

} // namespace

ExceptionModel::Row ExceptionModel::rowOf(const Scorecard& scorecard, const ExceptionMetric& exception)
{
    const Assessment& assessment = exception.assessment;
    const Metric& metric = scorecard.metrics.at(assessment.metric);
    const Commentary words = exception.commentary.value_or(Commentary());
    const auto actual = assessment.figure ? assessment.figure->value : std::nullopt;
    Row row{.metric = assessment.metric, .words = {}};
    row.explained = !words.cause.trimmed().isEmpty();
    row.words = {toText(assessment.status),
                 refOf(scorecard, assessment.metric),
                 metric.name,
                 valueText(actual, metric),
                 valueText(assessment.planned, metric),
                 row.explained ? words.cause.trimmed() : tr("No commentary yet"),
                 orDash(words.backOnTrack.trimmed())};
    return row;
}

void ExceptionModel::show(const Scorecard& scorecard, const std::vector<ExceptionMetric>& exceptions)
{
    std::vector<Row> rows;
    for (const ExceptionMetric& exception : exceptions)
        rows.push_back(rowOf(scorecard, exception));
    if (rows == m_rows)
        return;
    const bool sameMetrics = std::ranges::equal(rows, m_rows, {}, &Row::metric, &Row::metric);
    if (!sameMetrics)
        beginResetModel();
    m_rows = std::move(rows);
    if (sameMetrics)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    else
        endResetModel();
}

int ExceptionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ExceptionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : +ColumnCount;
}

QVariant ExceptionModel::data(const QModelIndex& index, int role) const
{
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return row.words[index.column()];
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(headerData(index.column(), Qt::Horizontal, role).toString(),
                                            row.words[index.column()]);
    case Qt::ToolTipRole: return index.column() >= Why || index.column() == Name ? row.words[index.column()] : QString();
    default: return {};
    }
}

/// The keyboard goes over the words and figures; shape and reference are part of the name beside them.
Qt::ItemFlags ExceptionModel::flags(const QModelIndex& index) const
{
    return index.column() < Name ? Qt::NoItemFlags : QAbstractTableModel::flags(index);
}

QVariant ExceptionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(isNumber(section) ? Qt::AlignRight : Qt::AlignLeft);
    if (role == Qt::AccessibleTextRole && section <= Ref)
        return section == Ref ? tr("Reference") : tr("Status");
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const QStringList names{{}, {}, tr("Metric"), tr("Actual"), tr("Planned"), tr("Why"), tr("Back on track")};
    return names[section];
}

int ExceptionDelegate::padding() const
{
    return scaledLength(QFontMetrics(theme().font), 6);
}

QFont ExceptionDelegate::fontOf(int column) const
{
    return theme().scaled(1.0, column == Column::Actual);
}

/// Numbers take what they need; the words share what is left.
QList<int> ExceptionDelegate::columnWidths(int room) const
{
    QList<int> widths(Column::ColumnCount);
    widths[Column::StatusColumn] = scaledLength(QFontMetrics(theme().font), 23);
    for (const int column : {+Column::Ref, +Column::Actual, +Column::Planned}) {
        const QFontMetrics metrics(fontOf(column));
        int width = QFontMetrics(theme().caption())
                        .horizontalAdvance(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < m_model.rowCount(); ++row)
            width = std::max(width, metrics.horizontalAdvance(m_model.index(row, column).data().toString()));
        widths[column] = width + (column == Column::Ref ? padding() / 2 : 2 * padding());
    }
    int rest = room;
    for (const int width : widths)
        rest -= width;
    int name = rest * 31 / 100;
    for (int row = 0; row < m_model.rowCount(); ++row)
        name = std::max(name, widestWord(m_model.index(row, Column::Name).data().toString(), QFontMetrics(theme().font)) +
                                  2 * padding() + 1);
    widths[Column::Name] = std::clamp(name, 0, std::max(0, rest / 2));
    widths[Column::BackOnTrack] = std::max(0, rest * 26 / 100);
    widths[Column::Why] = std::max(0, rest - widths[Column::Name] - widths[Column::BackOnTrack]);
    return widths;
}

QStringList ExceptionDelegate::linesOf(const QModelIndex& index, int width) const
{
    if (isNumber(index.column()) || index.column() == Column::Ref)
        return {index.data().toString()};
    const int side = padding();
    return wrappedLines(index.data().toString(), fontOf(index.column()), std::max(1, width - side - padding()), mostLines);
}

int ExceptionDelegate::rowHeight(int row, const QList<int>& widths) const
{
    qsizetype lines = 1;
    for (const int column : {+Column::Name, +Column::Why, +Column::BackOnTrack})
        lines = std::max(lines, linesOf(m_model.index(row, column), widths[column]).size());
    const QFontMetrics metrics(theme().font);
    return static_cast<int>(lines) * metrics.height() + scaledLength(metrics, 13);
}

void ExceptionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    paintCellGround(*painter, option, theme());
    const int column = index.column();
    const int line = QFontMetrics(theme().font).height();
    const int top = option.rect.top() + scaledLength(option.fontMetrics, 6);
    if (column == Column::StatusColumn) {
        const int shape = scaledLength(option.fontMetrics, 16);
        paintStatus(*painter, QRectF(option.rect.left(), top + (line - shape) / 2.0, shape, shape), Status::Red, theme());
        return;
    }
    QFont font = fontOf(column);
    font.setUnderline(column == Column::Name && option.state & QStyle::State_MouseOver);
    painter->setFont(font);
    const bool muted = column == Column::Ref || column == Column::Planned;
    const bool warns = column == Column::Why && !m_model.isExplained(index.row());
    painter->setPen(warns ? theme().warning : muted ? theme().muted : theme().text);
    QRect cell(option.rect.left(), top, option.rect.width(), line);
    if (column != Column::Ref)
        cell.adjust(padding(), 0, -padding(), 0);
    for (const QString& words : linesOf(index, option.rect.width())) {
        painter->drawText(cell, (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, words);
        cell.translate(0, line);
    }
}

} // namespace send
