// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "core/translate.h"
#include "exchange/scorecard_json.h"
#include "workflow/workflow.h"

namespace send::cli {

namespace {

Exit runExport(Call& call)
{
    const QString path = call.positional().value(1);
    if (!path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive))
        return misuse(call, translated("This version exports JSON: give a name that ends in .json, not %1.").arg(path));
    const Result<Opened> opened = open(call, Access::ReadOnly);
    if (!opened)
        return refuse(call, opened.error());
    const Result<void> written = writeFile(path, writeScorecard(opened->scorecard));
    if (!written)
        return refuseInput(call, written.error());
    call.out << translated("Wrote %1: definitions, readings, plan, backlog and commentary; not the history.").arg(path)
             << '\n';
    printNotice(call, opened->scorecard);
    return Exit::Done;
}

} // namespace

Command exportCommand()
{
    return {QStringLiteral("export"),
            QStringLiteral("FILE OUT.json"),
            translated("the whole scorecard as JSON, which imports to an equal scorecard"),
            2,
            2,
            {},
            runExport};
}

} // namespace send::cli
