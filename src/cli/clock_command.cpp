// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "core/codes.h"
#include "core/format.h"
#include "core/translate.h"
#include "exchange/clock_json.h"

namespace send::cli {

namespace {

/// `2026-10-31` or `31/10/2026`; a year of transfer also as `2027`.
Result<QDate> startOf(const QString& text, ClockStart from)
{
    for (const QString& form : {QStringLiteral("yyyy-MM-dd"), QStringLiteral("d/M/yyyy")})
        if (const QDate day = QDate::fromString(text, form); day.isValid())
            return day;
    if (from == ClockStart::Transfer)
        if (const QDate year = QDate::fromString(text, QStringLiteral("yyyy")); year.isValid())
            return year;
    return fail(
        ErrorKind::Usage,
        from == ClockStart::Transfer
            ? translated("“%1” is not a year or a date. Write the year of transfer as 2027.").arg(text)
            : translated("“%1” is not a date. Write it as 2026-10-31 or 31/10/2026.").arg(text));
}

QString countText(const StatutoryDate& date)
{
    if (date.weeks)
        return translated("%1 weeks").arg(*date.weeks);
    return date.days ? translated("%1 days").arg(*date.days) : QString();
}

void print(Call& call, const std::vector<StatutoryDate>& dates)
{
    std::vector<QStringList> rows;
    for (const StatutoryDate& date : dates)
        rows.push_back(
            {date.due ? formatDate(*date.due) : translated("does not apply"), countText(date), date.what,
             date.applies ? date.source : translated("a statutory exception, %1").arg(date.exceptionSource)});
    printTable(call.out, {translated("Due"), translated("Limit"), translated("What"), translated("Source")},
               rows, {});
}

Exit runClock(Call& call)
{
    const QString option = QStringLiteral("from");
    const std::optional<ClockStart> from =
        call.has(option) ? fromCode<ClockStart>(call.value(option)) : ClockStart::Request;
    if (!from)
        return misuse(
            call, translated("--from wants request, review or transfer, not “%1”.").arg(call.value(option)));
    const Result<QDate> start = startOf(call.positional().value(0), *from);
    if (!start)
        return misuse(call, start.error().sentence);
    const Exceptions exceptions =
        call.has(QStringLiteral("exceptions")) ? Exceptions::Apply : Exceptions::None;
    const Result<std::vector<StatutoryDate>> dates = statutoryDates(*start, *from, exceptions);
    if (!dates)
        return refuse(call, dates.error());
    if (call.has(QStringLiteral("json")))
        call.out << QString::fromUtf8(clockJson(*start, *from, exceptions, *dates));
    else
        print(call, *dates);
    return Exit::Done;
}

} // namespace

Command clockCommand()
{
    return {
        QStringLiteral("clock"),
        QStringLiteral("DATE [--from request|review|transfer] [--exceptions] [--json]"),
        translated("the statutory dates that follow from a request, a review meeting or a year of transfer"),
        1,
        1,
        {{QStringLiteral("from"), translated("What happened on DATE; a request, when not given."),
          QStringLiteral("WHAT")},
         {QStringLiteral("exceptions"), translated("A statutory exception applies to the case.")}},
        runClock};
}

} // namespace send::cli
