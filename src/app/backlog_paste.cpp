// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backlog_paste.h"

#include "core/format.h"
#include "core/month_names.h"
#include "core/period.h"
#include "core/translate.h"

#include <algorithm>

namespace send {

namespace {

using Rows = std::vector<QStringList>;

/// Where the block goes: its months, and the column of each of its cells; nothing for cells that are left out.
struct PasteTarget {
    std::vector<Month> months;
    std::vector<std::optional<BacklogColumn>> columns;
};

bool isBlank(const QStringList& row)
{
    return std::ranges::all_of(row, [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

std::optional<BacklogColumn> columnNamed(const QString& name)
{
    for (int column = 0; column < backlogColumnCount; ++column)
        if (nameOf(static_cast<BacklogColumn>(column)).compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return static_cast<BacklogColumn>(column);
    return std::nullopt;
}

std::optional<BacklogColumn> typable(std::optional<BacklogColumn> column)
{
    return column && isTypable(*column) ? column : std::nullopt;
}

bool hasOwnHeadings(const Rows& rows)
{
    const QStringList& first = rows.front();
    return first.size() > 1 && first.front().trimmed() == translated("Month") &&
           std::ranges::all_of(first.sliced(1), [](const QString& name) { return columnNamed(name).has_value(); });
}

/// Takes the headings and the months' names off the block.
Result<PasteTarget> namedTarget(Rows& rows)
{
    PasteTarget target;
    for (const QString& name : rows.front().sliced(1))
        target.columns.push_back(typable(columnNamed(name)));
    rows.erase(rows.begin());
    for (QStringList& row : rows) {
        const auto period = parsePeriod(row.front().trimmed(), PeriodKind::Month);
        if (!period)
            return fail(ErrorKind::Refused, translated("“%1” is not a month. Nothing was pasted.").arg(row.front().trimmed()));
        target.months.push_back({period->year, period->number});
        row.removeFirst();
    }
    return target;
}

PasteTarget targetFrom(const Rows& rows, Month month, BacklogColumn column)
{
    PasteTarget target;
    qsizetype widest = 0;
    for (const QStringList& row : rows) {
        target.months.push_back(month);
        month = next(month);
        widest = std::max(widest, row.size());
    }
    for (int place = static_cast<int>(column); widest > 0; --widest, ++place)
        target.columns.push_back(place < backlogColumnCount ? typable(static_cast<BacklogColumn>(place)) : std::nullopt);
    return target;
}

/// Emptied first and typed then, so that a part never stands beside a whole of before.
Result<BacklogMonth> typedOver(BacklogMonth figures, const QStringList& cells, const PasteTarget& target, Month month, int& count)
{
    const auto each = [&](auto act) -> Result<void> {
        for (qsizetype place = 0; place < cells.size() && place < static_cast<qsizetype>(target.columns.size()); ++place)
            if (const auto column = target.columns[static_cast<std::size_t>(place)])
                if (const Result<void> done = act(*column, cells[place]); !done)
                    return done;
        return {};
    };
    const auto type = [&](BacklogColumn column, const QString& text) -> Result<void> {
        const Result<BacklogMonth> typed = typedIn(figures, column, text);
        if (!typed)
            return fail(ErrorKind::Refused, translated("%1, %2: %3 Nothing was pasted.")
                                                .arg(longName(month), nameOf(column), typed.error().sentence));
        figures = *typed;
        return {};
    };
    Result<void> done = each([&](BacklogColumn column, const QString&) { ++count; return type(column, {}); });
    if (done)
        done = each(type);
    if (!done)
        return tl::unexpected<Error>(done.error());
    return figures;
}

} // namespace

Result<PastedMonths> pastedMonths(const Scorecard& scorecard, Month month, BacklogColumn column, Rows rows)
{
    constexpr std::size_t mostMonths = 600;
    if (std::ranges::all_of(rows, isBlank))
        return fail(ErrorKind::Refused, translated("There is nothing to paste."));
    if (rows.size() > mostMonths)
        return fail(ErrorKind::Refused, translated("The block has %1 rows, more than 50 years of months. Nothing was pasted.")
                                            .arg(formatCount(static_cast<qint64>(rows.size()))));
    const Result<PasteTarget> target = hasOwnHeadings(rows) ? namedTarget(rows) : targetFrom(rows, month, column);
    if (!target)
        return tl::unexpected<Error>(target.error());
    std::map<Month, BacklogMonth> after;
    PastedMonths pasted;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const Month at = target->months[row];
        const auto before = scorecard.backlog.find(at);
        BacklogMonth& figures = after.try_emplace(at, before == scorecard.backlog.end() ? BacklogMonth() : before->second)
                                    .first->second;
        const Result<BacklogMonth> typed = typedOver(figures, rows[row], *target, at, pasted.figures);
        if (!typed)
            return tl::unexpected<Error>(typed.error());
        figures = *typed;
    }
    if (pasted.figures == 0)
        return fail(ErrorKind::Refused, translated("These columns are worked out, so nothing was pasted."));
    for (const auto& [at, figures] : after)
        pasted.changes.push_back(editOf(scorecard.backlog, at, figures));
    return pasted;
}

} // namespace send
