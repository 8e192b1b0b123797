// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "core/format.h"
#include "core/translate.h"
#include "exchange/file_json.h"

namespace send::cli {

namespace {

Result<FileSummary> summaryOf(const Opened& opened)
{
    const Result<Counts> counts = opened.store.counts();
    if (!counts)
        return tl::unexpected<Error>(counts.error());
    const Result<std::vector<AuditEntry>> history = opened.store.history(1);
    if (!history)
        return tl::unexpected<Error>(history.error());
    FileSummary summary;
    summary.name = opened.scorecard.plan.title;
    summary.organisation = opened.scorecard.plan.organisation;
    summary.notice = opened.scorecard.plan.notice;
    summary.schemaVersion = opened.store.info().schemaVersion;
    summary.readOnly = opened.store.info().readOnly;
    summary.counts = {{QStringLiteral("areas"), counts->areas},
                      {QStringLiteral("actions"), counts->actions},
                      {QStringLiteral("milestones"), counts->milestones},
                      {QStringLiteral("metrics"), counts->metrics},
                      {QStringLiteral("readings"), counts->readings},
                      {QStringLiteral("terms"), counts->terms},
                      {QStringLiteral("backlogMonths"), counts->backlogMonths}};
    if (!history->empty())
        summary.lastChange = history->front();
    return summary;
}

void print(Call& call, const FileSummary& summary)
{
    std::vector<QStringList> rows{{translated("Name"), summary.name},
                                  {translated("Organisation"), summary.organisation},
                                  {translated("Format"), QString::number(summary.schemaVersion)}};
    for (const auto& [name, count] : summary.counts)
        rows.push_back({name, formatCount(count)});
    if (summary.lastChange)
        rows.push_back({translated("Last change"),
                        translated("%1 by %2: %3").arg(formatMoment(summary.lastChange->when), summary.lastChange->author,
                                                       summary.lastChange->text)});
    printTable(call.out, {QString(), QString()}, rows);
}

Exit runInfo(Call& call)
{
    const Result<Opened> opened = open(call, Access::ReadOnly);
    if (!opened)
        return refuse(call, opened.error());
    const Result<FileSummary> summary = summaryOf(*opened);
    if (!summary)
        return refuse(call, summary.error());
    if (call.has(QStringLiteral("json"))) {
        call.out << QString::fromUtf8(infoJson(*summary));
        return Exit::Done;
    }
    print(call, *summary);
    printNotice(call, opened->scorecard);
    return Exit::Done;
}

} // namespace

Command infoCommand()
{
    return {QStringLiteral("info"), QStringLiteral("FILE [--json]"),
            translated("name, format, how much of everything, the last change and by whom"), 1, 1, {}, runInfo};
}

} // namespace send::cli
