// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "core/format.h"
#include "core/translate.h"
#include "exchange/computed_json.h"
#include "workflow/workflow.h"

namespace send::cli {

namespace {

DfeOptions optionsOf(const Call& call, const Scorecard& scorecard)
{
    DfeOptions options;
    options.authorityCode = call.has(QStringLiteral("la")) ? call.value(QStringLiteral("la"))
                                                           : scorecard.plan.organisationCode;
    options.makeNewMetrics = !call.has(QStringLiteral("no-new"));
    return options;
}

void printIssues(QTextStream& stream, const std::vector<Issue>& issues)
{
    for (const Issue& issue : issues) {
        stream << issue.file;
        if (issue.row > 0)
            stream << translated(", row %1").arg(issue.row);
        if (!issue.column.isEmpty())
            stream << translated(", column %1").arg(issue.column);
        stream << ": " << issue.sentence << '\n';
    }
}

void report(Call& call, const ImportPreview& preview, bool written, const Scorecard& after)
{
    if (call.has(QStringLiteral("json"))) {
        call.out << QString::fromUtf8(importJson(preview, written, after.plan.notice));
        return;
    }
    printIssues(preview.hasErrors() ? call.err : call.out, preview.issues);
    call.out << preview.summary << '\n';
    const QString count = formatCount(static_cast<qint64>(preview.changes.size()));
    const bool one = preview.changes.size() == 1;
    if (written)
        call.out << (one ? translated("1 change written.") : translated("%1 changes written.").arg(count)) << '\n';
    else if (!preview.hasErrors())
        call.out << (one ? translated("1 change would be made; nothing was written.")
                         : translated("%1 changes would be made; nothing was written.").arg(count))
                 << '\n';
    else
        call.err << translated("Nothing was imported.") << '\n';
    printNotice(call, after);
}

Exit runImport(Call& call)
{
    const bool dryRun = call.has(QStringLiteral("dry-run"));
    Result<Opened> opened = open(call, dryRun ? Access::ReadOnly : Access::ReadWrite);
    if (!opened)
        return refuse(call, opened.error());
    const QString source = call.positional().value(1);
    const Result<ImportPreview> preview =
        previewImport(opened->scorecard, source, optionsOf(call, opened->scorecard));
    if (!preview)
        return refuseInput(call, preview.error());
    const bool write = !dryRun && !preview->hasErrors();
    if (write && !preview->changes.empty()) {
        const Result<void> applied = opened->store.apply(preview->changes, call.author(),
                                                         translated("Imported %1").arg(preview->summary));
        if (!applied)
            return refuse(call, applied.error());
    }
    (void)applyTo(opened->scorecard, preview->changes); // as it stands now, or would: its notice may have come in too
    report(call, *preview, write, opened->scorecard);
    return preview->hasErrors() ? Exit::Refused : Exit::Done;
}

} // namespace

Command importCommand()
{
    return {QStringLiteral("import"),
            QStringLiteral("FILE SOURCE [--la CODE] [--no-new] [--dry-run] [--json]"),
            translated("brings in a DfE statistics file (CSV) or a whole scorecard (JSON): all or nothing"),
            2,
            2,
            {{QStringLiteral("la"), translated("The authority's code, when the scorecard does not say it."),
              QStringLiteral("CODE")},
             {QStringLiteral("no-new"), translated("Make no metrics that the scorecard lacks.")},
             {QStringLiteral("dry-run"), translated("Only show what would change.")}},
            runImport};
}

} // namespace send::cli
