// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backlog_model.h"

#include "app/backlog_paste.h"
#include "app/document.h"
#include "core/format.h"

#include <algorithm>
#include <set>

namespace send {

namespace {

using Column = BacklogColumn;

Column columnAt(int column)
{
    return static_cast<Column>(column);
}

QString signedCount(int count)
{
    return count < 0 ? QStringLiteral("−%1").arg(formatCount(-count))
                     : count > 0 ? QStringLiteral("+%1").arg(formatCount(count)) : formatCount(0);
}

} // namespace

BacklogModel::BacklogModel(Document& document, QObject* parent) : QAbstractTableModel(parent), m_document(document)
{
}

void BacklogModel::reload()
{
    beginResetModel();
    m_rows = reconcile(m_document.scorecard());
    endResetModel();
}

void BacklogModel::refresh(const Changes& changes)
{
    std::set<Month> touched;
    for (const Change& change : changes)
        if (const auto* edit = std::get_if<BacklogMonthEdit>(&change))
            touched.insert(edit->key);
    for (const Month month : touched) {
        const auto at = std::ranges::lower_bound(m_rows, month, {}, &Reconciliation::month);
        const int row = static_cast<int>(at - m_rows.begin());
        const bool isShown = at != m_rows.end() && at->month == month;
        const bool exists = m_document.scorecard().backlog.contains(month);
        if (exists && !isShown) {
            beginInsertRows({}, row, row);
            m_rows.insert(at, Reconciliation{month, {}, {}, {}});
            endInsertRows();
        } else if (!exists && isShown) {
            beginRemoveRows({}, row, row);
            m_rows.erase(at);
            endRemoveRows();
        }
    }
    if (touched.empty())
        return;
    m_rows = reconcile(m_document.scorecard());
    for (const Month month : touched)
        for (const Month shown : {month, next(month)})
            if (const auto row = rowOf(shown))
                Q_EMIT dataChanged(index(*row, 0), index(*row, backlogColumnCount - 1));
}

std::optional<int> BacklogModel::rowOf(Month month) const
{
    const auto at = std::ranges::lower_bound(m_rows, month, {}, &Reconciliation::month);
    if (at == m_rows.end() || at->month != month)
        return std::nullopt;
    return static_cast<int>(at - m_rows.begin());
}

QStringList BacklogModel::oddities(int row) const
{
    QStringList odd;
    const BacklogMonth* figures = figuresAt(row);
    if (!figures)
        return odd;
    const Reconciliation& sum = m_rows[static_cast<std::size_t>(row)];
    if (sum.difference.value_or(0) != 0)
        odd.append(tr("%1: %2 open at start and what came and went make %3, but %4 are open at end.")
                       .arg(reconciliationSentence({sum}), formatCount(*sum.openAtStart),
                            formatCount(*sum.expectedAtEnd), formatCount(*openTotal(*figures))));
    for (const QString& sentence : inconsistencies(*figures))
        odd.append(sentence);
    return odd;
}

QString BacklogModel::refusal(const QModelIndex& index, const QString& text) const
{
    const BacklogMonth* figures = index.isValid() ? figuresAt(index.row()) : nullptr;
    if (!figures)
        return {};
    const auto typed = typedIn(*figures, columnAt(index.column()), text);
    return typed ? QString() : typed.error().sentence;
}

void BacklogModel::clear(const QModelIndexList& cells)
{
    const auto& backlog = m_document.scorecard().backlog;
    std::map<Month, BacklogMonth> months;
    int cleared = 0;
    for (const QModelIndex& cell : cells) {
        if (!figuresAt(cell.row()) || !isTypable(columnAt(cell.column())))
            continue;
        const Month month = monthAt(cell.row());
        BacklogMonth& figures = months.try_emplace(month, backlog.at(month)).first->second;
        if (typedText(figures, columnAt(cell.column())).isEmpty())
            continue;
        figures = typedIn(figures, columnAt(cell.column()), {}).value_or(figures);
        ++cleared;
    }
    Changes changes;
    for (const auto& [month, figures] : months)
        changes.push_back(editOf(backlog, month, figures));
    if (cleared == 0)
        return;
    const QModelIndex& first = cells.front();
    const QString name = nameOf(columnAt(first.column()));
    m_document.edit(cells.size() == 1 ? tr("Clear %1, %2").arg(name, longName(monthAt(first.row())))
                                      : tr("Clear %1 monthly figures").arg(cleared),
                    changes);
}

bool BacklogModel::paste(const QModelIndex& from, const std::vector<QStringList>& rows)
{
    if (!from.isValid() || !m_document.canEdit())
        return false;
    const auto pasted = pastedMonths(m_document.scorecard(), monthAt(from.row()), columnAt(from.column()), rows);
    if (!pasted) {
        Q_EMIT refused(pasted.error().sentence);
        return false;
    }
    return m_document.edit(pasted->figures == 1 ? tr("Paste 1 monthly figure") : tr("Paste %1 monthly figures").arg(pasted->figures),
                           pasted->changes);
}

void BacklogModel::fillDown(const QModelIndexList& cells)
{
    int first = rowCount();
    std::set<int> rows;
    std::set<int> columns;
    for (const QModelIndex& cell : cells) {
        first = std::min(first, cell.row());
        rows.insert(cell.row());
        columns.insert(cell.column());
    }
    if (rows.size() < 2 || !m_document.canEdit())
        return;
    QStringList line;
    for (int column = *columns.begin(); column <= *columns.rbegin(); ++column)
        line.append(index(first, column).data(Qt::EditRole).toString());
    paste(index(first + 1, *columns.begin()), std::vector<QStringList>(rows.size() - 1, line));
}

int BacklogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BacklogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : backlogColumnCount;
}

/// Nothing while the document no longer has a month that is still shown.
const BacklogMonth* BacklogModel::figuresAt(int row) const
{
    const auto& backlog = m_document.scorecard().backlog;
    const auto found = backlog.find(monthAt(row));
    return found == backlog.end() ? nullptr : &found->second;
}

BacklogMonth::Count BacklogModel::computed(int row, BacklogColumn column) const
{
    const Reconciliation& sum = m_rows[static_cast<std::size_t>(row)];
    const BacklogMonth* figures = figuresAt(row);
    switch (column) {
    case Column::OpenAtStart: return sum.openAtStart;
    case Column::ExpectedAtEnd: return sum.expectedAtEnd;
    case Column::Difference: return sum.difference;
    case Column::OpenAtEnd: return figures ? openTotal(*figures) : std::nullopt;
    case Column::OpenOver20Weeks: return figures ? openOver20Weeks(*figures) : std::nullopt;
    default: return std::nullopt;
    }
}

QString BacklogModel::text(int row, BacklogColumn column) const
{
    const BacklogMonth* figures = figuresAt(row);
    const QString typed = figures ? typedText(*figures, column) : QString();
    if (!typed.isEmpty())
        return typed;
    const auto count = computed(row, column);
    if (!count)
        return {};
    return column == Column::Difference ? signedCount(*count) : formatCount(*count);
}

QString BacklogModel::spoken(int row, BacklogColumn column) const
{
    const QString shown = text(row, column);
    const QString value = shown.isEmpty() ? tr("empty") : shown;
    return tr("%1, %2: %3").arg(longName(monthAt(row)), nameOf(column), value);
}

bool BacklogModel::isOdd(int row, BacklogColumn column) const
{
    return column == Column::Difference && m_rows[static_cast<std::size_t>(row)].difference.value_or(0) != 0;
}

QVariant BacklogModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const Column column = columnAt(index.column());
    const BacklogMonth* figures = figuresAt(row);
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::EditRole: return figures ? typedText(*figures, column) : QString();
    case Qt::ToolTipRole: return column == Column::Comment ? text(row, column) : QString();
    case Qt::AccessibleTextRole: return spoken(row, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>((column == Column::Comment ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case ShadedRole: return !isTypable(column);
    case QuietRole: return isTypable(column) && figures && typedText(*figures, column).isEmpty();
    case OddRole: return isOdd(row, column);
    default: return {};
    }
}

QVariant BacklogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (section < 0 || section >= rowCount())
            return {};
        if (role == Qt::DisplayRole)
            return toDisplay(monthAt(section));
        return role == OddRole ? QVariant(!oddities(section).isEmpty()) : QVariant();
    }
    if (section < 0 || section >= backlogColumnCount)
        return {};
    const Column column = columnAt(section);
    switch (role) {
    case Qt::DisplayRole: return headingOf(column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return nameOf(column);
    case Qt::TextAlignmentRole: return static_cast<int>(column == Column::Comment ? Qt::AlignLeft : Qt::AlignRight);
    case GroupRole: return groupOf(column);
    default: return {};
    }
}

Qt::ItemFlags BacklogModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags read = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return isTypable(columnAt(index.column())) && m_document.canEdit() ? read | Qt::ItemIsEditable : read;
}

bool BacklogModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const BacklogMonth* figures = role == Qt::EditRole && index.isValid() ? figuresAt(index.row()) : nullptr;
    if (!figures || !isTypable(columnAt(index.column())))
        return false;
    const Column column = columnAt(index.column());
    const auto after = typedIn(*figures, column, value.toString());
    if (!after) {
        Q_EMIT refused(after.error().sentence);
        return false;
    }
    const Month month = monthAt(index.row());
    const QString what = tr("Set %1, %2").arg(nameOf(column), longName(month));
    return m_document.edit(what, {editOf(m_document.scorecard().backlog, month, *after)});
}

} // namespace send
