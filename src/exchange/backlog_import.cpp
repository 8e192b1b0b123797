// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "exchange/backlog_columns.h"
#include "exchange/figure_cell.h"
#include "exchange/other_tables.h"
#include "exchange/table_words.h"

namespace send {

namespace {

bool isHeading(const SheetColumns& columns, int column, const QString& heading)
{
    return bareWord(columns.heading(column)) == bareWord(heading);
}

/// The count of a month that a column holds; nothing for one that is no count.
BacklogMonth::Count* countIn(const SheetColumns& columns, int column, BacklogMonth& month)
{
    for (const BacklogColumn& known : backlogColumns)
        if (isHeading(columns, column, QLatin1String(known.heading)))
            return &(month.*known.count);
    for (const BandColumns& known : bandColumns)
        for (int band = 0; band < ageBandCount; ++band)
            if (isHeading(columns, column, bandHeading(known, band)))
                return &(month.*known.counts)[std::size_t(band)];
    return nullptr;
}

} // namespace

BacklogImport::BacklogImport(const Scorecard& scorecard, const QString&, const TableOptions&, IssueList& issues)
    : m_scorecard(scorecard), m_issues(issues)
{
}

bool BacklogImport::canHold(const SheetColumns& columns)
{
    BacklogMonth month;
    bool hasCount = false;
    for (const MappedColumn& column : columns.columns())
        hasCount = hasCount || countIn(columns, column.column, month);
    return columns.has(Meaning::Period) && hasCount;
}

void BacklogImport::take(const SheetRow& row)
{
    const QString text = row.text(Meaning::Period);
    if (text.isEmpty())
        return;
    const auto period = parsePeriod(text, PeriodKind::Month);
    if (!period || period->kind != PeriodKind::Month)
        return row.refuse(m_issues, Meaning::Period, translated("“%1” is not a month. Write 2026-10 or Oct 2026.").arg(text.left(40)));
    const Month month{period->year, period->number};
    if (const auto [earlier, isNew] = m_rows.emplace(month, row.row.row); !isNew)
        return row.refuse(m_issues, Meaning::Period, translated("%1 stands here and in row %2.").arg(toText(month)).arg(earlier->second));
    auto edit = editOf(m_scorecard.backlog, month, std::nullopt);
    BacklogMonth after = edit.before.value_or(BacklogMonth{});
    bool isFine = true;
    for (const MappedColumn& column : row.columns.columns())
        isFine = takeCell(row, column.column, after) && isFine;
    if (!isFine || edit.before.value_or(BacklogMonth{}) == after)
        return;
    edit.after = std::move(after);
    m_changes.push_back(std::move(edit));
    ++m_months;
}

bool BacklogImport::takeCell(const SheetRow& row, int column, BacklogMonth& month)
{
    const Cell& cell = SheetColumns::cellAt(row.row, column);
    if (cell.kind == Cell::Kind::Empty || cell.text.trimmed().isEmpty())
        return true;
    if (column == row.columns.columnOf(Meaning::Comment)) {
        month.comment = cell.text;
        return true;
    }
    BacklogMonth::Count* count = countIn(row.columns, column, month);
    const bool isMedian = isHeading(row.columns, column, QLatin1String(medianHeading));
    if (!count && !isMedian)
        return true;
    const auto figure = readFigure(cell);
    const bool isNumber = figure && *figure && (*figure)->number;
    const auto number = isNumber ? countFrom(**figure) : fail(ErrorKind::BadInput, translated("“%1” is not a number.").arg(cell.text.left(40)));
    if (isMedian && isNumber && !(*figure)->number->isNegative()) {
        month.medianWeeksToIssue = (*figure)->number->rounded(1);
        return true;
    }
    if (!number) {
        row.refuse(m_issues, column, number.error().sentence);
        return false;
    }
    *count = int(*number);
    return true;
}

QString BacklogImport::summary() const
{
    return m_months == 1 ? translated("1 month of the backlog") : translated("%1 months of the backlog").arg(formatCount(qint64(m_months)));
}

} // namespace send
