// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "core/format.h"
#include "core/translate.h"
#include "exchange/case_json.h"
#include "workflow/cases.h"
#include "workflow/workflow.h"

#include <algorithm>
#include <limits>

namespace send::cli {

namespace {

constexpr int mostMonths = 1200;

/// The options of the call; without --as-at it is today.
Result<CaseOptions> optionsOf(const Call& call)
{
    CaseOptions options;
    const auto asAt = call.has(QStringLiteral("as-at")) ? call.date(QStringLiteral("as-at")) : call.today();
    if (!asAt)
        return tl::unexpected(asAt.error());
    options.asAt = *asAt;
    if (call.has(QStringLiteral("legacy-before"))) {
        const auto day = call.date(QStringLiteral("legacy-before"));
        if (!day)
            return tl::unexpected(day.error());
        options.legacyBefore = *day;
    }
    if (call.has(QStringLiteral("months"))) {
        const QString text = call.value(QStringLiteral("months"));
        options.months = text.toInt();
        if (*options.months < 1 || *options.months > mostMonths)
            return fail(ErrorKind::Usage,
                        translated("--months wants a number from 1 to 1200, not “%1”.").arg(text));
    }
    return options;
}

QString shown(BacklogMonth::Count count)
{
    return count ? formatCount(*count) : QString();
}

QStringList rowOf(Month month, const BacklogMonth& figures)
{
    return {toDisplay(month),
            shown(figures.received),
            shown(figures.decidedToAssess),
            shown(figures.refused),
            shown(figures.withdrawn),
            shown(figures.notToIssue),
            shown(figures.issued),
            shown(figures.issuedWithin20Weeks),
            shown(figures.openAtEnd),
            shown(figures.openOver20Weeks),
            shown(figures.longestWaitDays),
            figures.medianWeeksToIssue ? figures.medianWeeksToIssue->toString() : QString()};
}

void printIssues(Call& call, const std::vector<Issue>& issues)
{
    for (const Issue& issue : issues) {
        call.err << issue.file;
        if (issue.row > 0)
            call.err << translated(", row %1").arg(issue.row);
        if (!issue.column.isEmpty())
            call.err << translated(", column %1").arg(issue.column);
        call.err << ": " << issue.sentence << '\n';
    }
}

void print(Call& call, const CaseMonths& counted, QDate asAt)
{
    printIssues(call, counted.issues);
    std::vector<QStringList> rows;
    for (const auto& [month, figures] : counted.months)
        rows.push_back(rowOf(month, figures));
    call.out << translated("%1, as at %2").arg(caseSummary(counted), formatLongDate(asAt)) << "\n\n";
    printTable(call.out,
               {translated("Month"), translated("Received"), translated("To assess"), translated("Refused"),
                translated("Withdrawn"), translated("Not to issue"), translated("Issued"), translated("In 20 weeks"),
                translated("Open"), translated("Over 20 weeks"), translated("Longest, days"), translated("Median, weeks")},
               rows, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
}

Exit runCases(Call& call)
{
    const Result<CaseOptions> options = optionsOf(call);
    if (!options)
        return misuse(call, options.error().sentence);
    const Result<CaseMonths> counted = countCases(call.positional(), *options);
    if (!counted)
        return refuseInput(call, counted.error());
    if (call.has(QStringLiteral("issues")))
        if (const auto written = writeFile(call.value(QStringLiteral("issues")), issuesCsv(counted->issues)); !written)
            return refuseInput(call, written.error());
    if (call.has(QStringLiteral("json")))
        call.out << QString::fromUtf8(casesJson(options->asAt, counted->issues, counted->months));
    else
        print(call, *counted, options->asAt);
    return Exit::Done;
}

} // namespace

Command casesCommand()
{
    return {QStringLiteral("cases"),
            QStringLiteral("SOURCE... [--as-at DATE] [--months N] [--legacy-before DATE] [--issues OUT.csv] [--json]"),
            translated("case-level SEN2 files to monthly figures; nothing about a child is stored"),
            1,
            std::numeric_limits<int>::max(),
            {{QStringLiteral("as-at"), translated("Nothing dated after this day has happened; else today."),
              QStringLiteral("DATE")},
             {QStringLiteral("months"), translated("Only the last so many months."), QStringLiteral("N")},
             {QStringLiteral("legacy-before"), translated("Requests received before this day are legacy cases."),
              QStringLiteral("DATE")},
             {QStringLiteral("issues"), translated("Write the list of issues as CSV."), QStringLiteral("OUT.csv")}},
            runCases};
}

} // namespace send::cli
