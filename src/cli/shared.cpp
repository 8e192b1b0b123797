// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "core/translate.h"
#include "workflow/workflow.h"

#include <algorithm>

namespace send::cli {

QString Call::author() const
{
    if (parser.isSet(QStringLiteral("author")))
        return parser.value(QStringLiteral("author"));
    for (const char* name : {"SCORECARD_AUTHOR", "USER", "USERNAME"})
        if (const QString value = qEnvironmentVariable(name); !value.isEmpty())
            return value;
    return translated("unknown");
}

Result<QDate> Call::date(const QString& option) const
{
    const QString text = value(option);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (date.isValid())
        return date;
    return fail(ErrorKind::Usage, translated("--%1 wants a date such as 2026-11-18, not “%2”.").arg(option, text));
}

Result<QDate> Call::today() const
{
    const QString option = QStringLiteral("today");
    return has(option) ? date(option) : QDate::currentDate();
}

Exit refuse(Call& call, const Error& error)
{
    call.err << error.sentence << '\n';
    switch (error.kind) {
    case ErrorKind::BadInput:
    case ErrorKind::Refused:
    case ErrorKind::Conflict:
        return Exit::Refused;
    case ErrorKind::Usage:
        return Exit::Usage;
    default:
        return Exit::Unopened;
    }
}

Exit refuseInput(Call& call, const Error& error)
{
    call.err << error.sentence << '\n';
    return error.kind == ErrorKind::Usage ? Exit::Usage : Exit::Refused;
}

Exit misuse(Call& call, const QString& sentence)
{
    call.err << sentence << '\n';
    return Exit::Usage;
}

Result<Opened> open(Call& call, Access access)
{
    Result<Store> store = Store::open(call.positional().value(0), access);
    if (!store)
        return tl::unexpected<Error>(store.error());
    Result<Scorecard> scorecard = store->load();
    if (!scorecard)
        return tl::unexpected<Error>(scorecard.error());
    const QDate clock = call.today().value_or(QDate::currentDate());
    const QDate today = call.has(QStringLiteral("today")) ? clock : todayFor(*scorecard, clock);
    return Opened{std::move(*store), std::move(*scorecard), today};
}

Result<Term> termOf(const Call& call, const Scorecard& scorecard)
{
    if (call.has(QStringLiteral("term")))
        return parseTerm(call.value(QStringLiteral("term"))).map_error([](Error error) {
            error.kind = ErrorKind::Usage;
            return error;
        });
    if (const std::optional<Term> latest = latestTerm(scorecard))
        return *latest;
    return fail(ErrorKind::Refused, translated("This scorecard has no readings yet, so there is no latest term. Name one "
                                               "with --term \"Autumn 2026\"."));
}

void printTable(QTextStream& out, const QStringList& headings, const std::vector<QStringList>& rows,
                const std::vector<int>& numericColumns)
{
    std::vector<qsizetype> widths;
    for (const QString& heading : headings)
        widths.push_back(heading.size());
    for (const QStringList& row : rows)
        for (std::size_t column = 0; column < widths.size(); ++column)
            widths[column] = std::max(widths[column], row.value(static_cast<qsizetype>(column)).size());
    const auto isNumeric = [&](std::size_t column) {
        return std::ranges::find(numericColumns, static_cast<int>(column)) != numericColumns.end();
    };
    const auto print = [&](const QStringList& cells) {
        QString line;
        for (std::size_t column = 0; column < widths.size(); ++column) {
            const QString cell = cells.value(static_cast<qsizetype>(column));
            line += isNumeric(column) ? cell.rightJustified(widths[column]) : cell.leftJustified(widths[column]);
            line += QStringLiteral("  ");
        }
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        out << line << '\n';
    };
    print(headings);
    for (const QStringList& row : rows)
        print(row);
}

void printNotice(Call& call, const Scorecard& scorecard)
{
    if (!scorecard.plan.notice.isEmpty())
        call.out << '\n' << scorecard.plan.notice << '\n';
}

} // namespace send::cli
