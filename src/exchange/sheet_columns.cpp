// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheet_columns.h"

#include "core/translate.h"

#include <algorithm>

namespace send {

SheetColumns::SheetColumns(std::vector<MappedColumn> columns) : m_columns(std::move(columns))
{
    m_places.fill(-1);
    for (const MappedColumn& column : m_columns)
        place(column);
}

void SheetColumns::place(const MappedColumn& column)
{
    const ColumnMeaning& meaning = column.meaning;
    if (meaning.meaning == Meaning::Ignore)
        return;
    int earlier = -1;
    if (meaning.period.isEmpty()) {
        int& place = m_places[std::size_t(meaning.meaning)];
        earlier = place;
        place = earlier < 0 ? column.column : earlier;
    } else {
        const auto same = std::ranges::find(m_ofPeriods, meaning, &OfPeriod::meaning);
        earlier = same == m_ofPeriods.end() ? -1 : same->column;
        m_ofPeriods.push_back({column.column, meaning});
    }
    if (earlier >= 0 && m_repetition.isEmpty())
        m_repetition = translated("The headings “%1” and “%2” mean the same. Say which of the two to leave out.")
                           .arg(heading(earlier), heading(column.column));
}

const Cell& SheetColumns::cellAt(const TableRow& row, int column)
{
    static const Cell none;
    const bool isThere = column >= 0 && std::size_t(column) < row.cells.size();
    return isThere ? row.cells[std::size_t(column)] : none;
}

QString SheetColumns::text(const TableRow& row, Meaning meaning) const
{
    return cell(row, meaning).text.trimmed();
}

QString SheetColumns::heading(int column) const
{
    if (column < 0)
        return {};
    const bool isThere = std::size_t(column) < m_columns.size();
    const QString heading = isThere ? m_columns[std::size_t(column)].heading : QString();
    return heading.isEmpty() ? columnName(column) : heading;
}

bool SheetColumns::areOfReadings() const
{
    const bool named = has(Meaning::Reference) || has(Meaning::Metric);
    const bool hasFigure = std::ranges::any_of(
        std::array{Meaning::Value, Meaning::Numerator, Meaning::Denominator, Meaning::Marks, Meaning::Planned},
        [&](Meaning meaning) { return has(meaning); });
    return named && ((has(Meaning::Period) && hasFigure) || !m_ofPeriods.empty() || has(Meaning::Baseline)
                     || has(Meaning::Target));
}

Result<Period> PeriodTexts::read(const QString& text, std::optional<PeriodKind> kind)
{
    QHash<QString, Period>& known = m_known[kind ? std::size_t(*kind) : 0];
    if (const auto found = known.constFind(text); found != known.constEnd())
        return *found;
    const auto period = parsePeriod(text, kind);
    if (period)
        known.insert(text, *period);
    return period;
}

} // namespace send
