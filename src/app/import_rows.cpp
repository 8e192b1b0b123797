// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_rows.h"

namespace send {

namespace {

QString textOf(const ImportRow& row, int column)
{
    switch (column) {
    case ImportRowModel::FileRow: return row.fileRow > 0 ? QString::number(row.fileRow) : QString();
    case ImportRowModel::Area: return row.area;
    case ImportRowModel::Metric: return row.metric;
    case ImportRowModel::PeriodColumn: return row.period;
    case ImportRowModel::Before: return row.before;
    case ImportRowModel::After: return row.after;
    default: return row.note;
    }
}

bool isNumber(int column)
{
    return column == ImportRowModel::FileRow || column == ImportRowModel::Before || column == ImportRowModel::After;
}

} // namespace

void ImportRowModel::show(std::shared_ptr<const ImportDiff> diff)
{
    beginResetModel();
    m_diff = std::move(diff);
    m_last = {-1, {}};
    endResetModel();
}

int ImportRowModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_diff ? 0 : m_diff->size();
}

int ImportRowModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : +ColumnCount;
}

const ImportRow& ImportRowModel::rowAt(int index) const
{
    if (m_last.first != index)
        m_last = {index, m_diff->row(index)};
    return m_last.second;
}

QVariant ImportRowModel::data(const QModelIndex& index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textOf(rowAt(index.row()), index.column());
    if (role == OddRole)
        return rowAt(index.row()).isOdd;
    return {};
}

QVariant ImportRowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::TextWordWrap;
    const QStringList names{tr("Row"), tr("Area"), tr("Metric"), tr("Period"), tr("Now"), tr("After the import"),
                            tr("To know")};
    return role == Qt::DisplayRole ? names[section] : QVariant();
}

} // namespace send
