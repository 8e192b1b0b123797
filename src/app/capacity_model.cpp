// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/capacity_model.h"

#include "app/document.h"
#include "core/format.h"

#include <algorithm>

namespace send {

namespace {

using Column = CapacityColumn;

Column columnAt(int column)
{
    return static_cast<Column>(column);
}

QString countText(const std::optional<int>& count)
{
    return count ? formatCount(*count) : QString();
}

QString differenceText(const Capacity& row)
{
    if (!row.contracted || !row.delivered)
        return {};
    const int difference = *row.delivered - *row.contracted;
    return (difference > 0 ? QStringLiteral("+") : QString()) + formatNumber(Decimal(difference), 0);
}

QString headingOf(Column column)
{
    switch (column) {
    case Column::Month: return CapacityModel::tr("Month");
    case Column::Provider: return CapacityModel::tr("Provider");
    case Column::Kind: return CapacityModel::tr("Kind");
    case Column::Contracted: return CapacityModel::tr("Contracted,\nassessments");
    case Column::Delivered: return CapacityModel::tr("Delivered,\nassessments");
    case Column::Difference: return CapacityModel::tr("Difference");
    case Column::Vacancies: return CapacityModel::tr("Vacancies,\nfull-time posts");
    case Column::Note: return CapacityModel::tr("Note");
    }
    return {};
}

bool isNumber(Column column)
{
    return column >= Column::Contracted && column <= Column::Vacancies;
}

bool isTypable(Column column)
{
    return column >= Column::Kind && column != Column::Difference;
}

/// A number that is 0 or more; nothing for no text.
Result<std::optional<Decimal>> parseAmount(const QString& text, int decimals)
{
    constexpr int most = 100'000;
    if (text.isEmpty())
        return std::optional<Decimal>();
    const auto number = Decimal::parse(text);
    if (!number)
        return tl::unexpected<Error>(number.error());
    if (number->isNegative() || *number > Decimal(most))
        return fail(ErrorKind::Refused, CapacityModel::tr("%1 is not between 0 and 100,000.").arg(text));
    if (number->rounded(decimals) != *number)
        return fail(ErrorKind::Refused, decimals == 0 ? CapacityModel::tr("%1 is not a whole number.").arg(text)
                                                      : CapacityModel::tr("%1 has more than %2 decimals.").arg(text).arg(decimals));
    return std::optional(number->rounded(decimals));
}

Result<void> setCount(std::optional<int>& place, const QString& text)
{
    return parseAmount(text, 0).map([&](const std::optional<Decimal>& amount) {
        place = amount ? std::optional(static_cast<int>(amount->units())) : std::nullopt;
    });
}

Result<Capacity> typedIn(Capacity row, Column column, const QVariant& value)
{
    const QString text = value.toString().trimmed();
    Result<void> done;
    switch (column) {
    case Column::Kind: row.kind = static_cast<ProviderKind>(value.toInt()); break;
    case Column::Contracted: done = setCount(row.contracted, text); break;
    case Column::Delivered: done = setCount(row.delivered, text); break;
    case Column::Vacancies:
        done = parseAmount(text, 2).map([&](const std::optional<Decimal>& amount) { row.vacancies = amount; });
        break;
    case Column::Note: row.note = text; break;
    default: break;
    }
    if (!done)
        return tl::unexpected<Error>(done.error());
    return row;
}

} // namespace

QString providerKindText(ProviderKind kind)
{
    switch (kind) {
    case ProviderKind::EducationalPsychologists: return CapacityModel::tr("Educational psychologists");
    case ProviderKind::Contractor: return CapacityModel::tr("Contractor");
    case ProviderKind::Caseworkers: return CapacityModel::tr("Caseworkers");
    }
    return {};
}

CapacityModel::CapacityModel(Document& document, QObject* parent) : QAbstractTableModel(parent), m_document(document)
{
}

void CapacityModel::reload()
{
    std::vector<CapacityKey> keys;
    for (const auto& [key, row] : m_document.scorecard().capacity)
        keys.push_back(key);
    if (keys == m_keys) {
        if (!keys.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, capacityColumnCount - 1));
        return;
    }
    beginResetModel();
    m_keys = std::move(keys);
    endResetModel();
}

int CapacityModel::rowOf(const CapacityKey& key) const
{
    const auto found = std::ranges::find(m_keys, key);
    return found == m_keys.end() ? -1 : static_cast<int>(found - m_keys.begin());
}

int CapacityModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

int CapacityModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : capacityColumnCount;
}

/// Nothing while the document no longer has a row that is still shown.
const Capacity* CapacityModel::rowAt(int row) const
{
    const auto& capacity = m_document.scorecard().capacity;
    const auto found = capacity.find(keyAt(row));
    return found == capacity.end() ? nullptr : &found->second;
}

QString CapacityModel::text(int row, Column column) const
{
    const Capacity* capacity = rowAt(row);
    if (!capacity)
        return {};
    switch (column) {
    case Column::Month: return toDisplay(keyAt(row).month);
    case Column::Provider: return keyAt(row).provider;
    case Column::Kind: return providerKindText(capacity->kind);
    case Column::Contracted: return countText(capacity->contracted);
    case Column::Delivered: return countText(capacity->delivered);
    case Column::Difference: return differenceText(*capacity);
    case Column::Vacancies:
        return capacity->vacancies ? formatNumber(*capacity->vacancies, capacity->vacancies->scale()) : QString();
    case Column::Note: return capacity->note;
    }
    return {};
}

QVariant CapacityModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Column column = columnAt(index.column());
    const Capacity* row = rowAt(index.row());
    const QString shown = text(index.row(), column);
    switch (role) {
    case Qt::DisplayRole: return shown;
    case Qt::EditRole:
        return column == Column::Kind && row ? QVariant(static_cast<int>(row->kind)) : QVariant(shown);
    case Qt::ToolTipRole: return column == Column::Note || column == Column::Provider ? shown : QString();
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3: %4")
            .arg(longName(keyAt(index.row()).month), keyAt(index.row()).provider, headingOf(column).replace(u'\n', u' '),
                 shown.isEmpty() ? tr("empty") : shown);
    case Qt::TextAlignmentRole:
        return static_cast<int>((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant CapacityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= capacityColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return headingOf(columnAt(section));
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(isNumber(columnAt(section)) ? Qt::AlignRight : Qt::AlignLeft);
    return {};
}

Qt::ItemFlags CapacityModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags read = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return isTypable(columnAt(index.column())) && m_document.canEdit() ? read | Qt::ItemIsEditable : read;
}

bool CapacityModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const Capacity* row = role == Qt::EditRole && index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row || !isTypable(columnAt(index.column())))
        return false;
    const auto after = typedIn(*row, columnAt(index.column()), value);
    if (!after) {
        Q_EMIT refused(after.error().sentence);
        return false;
    }
    const CapacityKey key = keyAt(index.row());
    Q_EMIT refused({});
    return m_document.edit(tr("Set capacity of %1, %2").arg(key.provider, longName(key.month)),
                           {editOf(m_document.scorecard().capacity, key, *after)});
}

} // namespace send
