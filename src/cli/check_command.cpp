// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "core/backlog.h"
#include "core/translate.h"
#include "exchange/file_json.h"

#include <algorithm>

namespace send::cli {

namespace {

/// What does not add up in the backlog: said, never in the way.
void addBacklogFindings(const Scorecard& scorecard, std::vector<Finding>& findings)
{
    for (const Reconciliation& month : reconcile(scorecard))
        if (month.difference.value_or(0) != 0)
            findings.push_back({toText(month.month),
                                translated("The cases open at the end differ by %1 from what the flows give.")
                                    .arg(*month.difference)});
    for (const auto& [month, figures] : scorecard.backlog)
        for (const QString& sentence : inconsistencies(figures))
            findings.push_back({toText(month), sentence});
}

void print(Call& call, const std::vector<Finding>& findings)
{
    for (const Finding& finding : findings)
        call.out << finding.about << ": " << finding.sentence << '\n';
    if (findings.empty())
        call.out << translated("The file is sound, and its figures add up.") << '\n';
}

Exit runCheck(Call& call)
{
    const Result<Opened> opened = open(call, Access::ReadOnly);
    if (!opened)
        return refuse(call, opened.error());
    const Result<std::vector<QString>> damage = opened->store.check();
    if (!damage)
        return refuse(call, damage.error());
    std::vector<Finding> findings;
    for (const QString& sentence : *damage)
        findings.push_back({QStringLiteral("file"), sentence, true});
    addBacklogFindings(opened->scorecard, findings);
    if (call.has(QStringLiteral("json"))) {
        call.out << QString::fromUtf8(checkJson(findings, opened->scorecard.plan.notice));
    } else {
        print(call, findings);
        printNotice(call, opened->scorecard);
    }
    return damage->empty() ? Exit::Done : Exit::Refused;
}

} // namespace

Command checkCommand()
{
    return {QStringLiteral("check"), QStringLiteral("FILE [--json]"),
            translated("whether the file is sound and its figures add up"), 1, 1, {}, runCheck};
}

} // namespace send::cli
