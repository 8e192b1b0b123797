// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "core/closed_terms.h"
#include "core/format.h"
#include "core/translate.h"
#include "exchange/computed_json.h"
#include "workflow/workflow.h"

#include <QFileInfo>

#include <array>

namespace send::cli {

namespace {

constexpr std::array kinds{std::pair{"readings", ImportAs::Readings},   std::pair{"metrics", ImportAs::Metrics},
                           std::pair{"plan", ImportAs::Plan},           std::pair{"backlog", ImportAs::Backlog},
                           std::pair{"benchmarks", ImportAs::Benchmarks}, std::pair{"scorecard", ImportAs::Scorecard}};

Result<ImportAs> kindOf(const Call& call)
{
    if (!call.has(QStringLiteral("as")))
        return ImportAs::FoundOut;
    const QString word = call.value(QStringLiteral("as"));
    for (const auto& [name, kind] : kinds)
        if (word == QLatin1String(name))
            return kind;
    return fail(ErrorKind::Usage, translated("--as wants readings, metrics, plan, backlog, benchmarks or scorecard, not “%1”.")
                                      .arg(word));
}

Result<ImportOptions> optionsOf(const Call& call, QDate today)
{
    const auto kind = kindOf(call);
    if (!kind)
        return tl::unexpected<Error>(kind.error());
    ImportOptions options;
    options.as = *kind;
    options.authorityCode = call.value(QStringLiteral("la"));
    options.makeNewMetrics = !call.has(QStringLiteral("no-new"));
    options.neighboursPath = call.value(QStringLiteral("neighbours"));
    options.today = today;
    if (!call.has(QStringLiteral("map")))
        return options;
    const QString path = call.value(QStringLiteral("map"));
    const auto headings = readFile(path).and_then(
        [&](const QByteArray& json) { return readMapping(json, QFileInfo(path).fileName()); });
    if (!headings)
        return tl::unexpected<Error>(headings.error());
    options.headings = *headings;
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

void report(Call& call, const ImportReview& review, bool written, const Scorecard& after)
{
    const ImportPreview& preview = review.preview;
    if (call.has(QStringLiteral("json"))) {
        call.out << QString::fromUtf8(importJson(preview, review.completed, review.effects, written, after.plan.notice));
        return;
    }
    printIssues(preview.hasErrors() ? call.err : call.out, preview.issues);
    call.out << preview.summary << '\n';
    for (const QString& effect : review.effects)
        call.out << effect << '\n';
    const QString count = formatCount(static_cast<qint64>(review.completed.size()));
    const bool one = review.completed.size() == 1;
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

/// --save-map: how the headings were understood, to be corrected and given to --map.
Result<void> saveMapping(const Call& call, const ImportPreview& preview)
{
    const QString option = QStringLiteral("save-map");
    return call.has(option) ? writeFile(call.value(option), writeMapping(preview.columns)) : Result<void>();
}

/// Figures of a closed term change only with a reason.
Result<void> mayWrite(const Call& call, const Scorecard& scorecard, const Changes& changes)
{
    const bool hasReason = !call.value(QStringLiteral("reason")).trimmed().isEmpty();
    if (hasReason || !reasonNeeded(scorecard, changes))
        return {};
    return fail(ErrorKind::Refused, translated("%1 Give it with --reason. Nothing was imported.")
                                        .arg(reasonQuestion(scorecard, changes)));
}

Exit runImport(Call& call)
{
    const bool dryRun = call.has(QStringLiteral("dry-run"));
    Result<Opened> opened = open(call, dryRun ? Access::ReadOnly : Access::ReadWrite);
    if (!opened)
        return refuse(call, opened.error());
    const QString source = call.positional().value(1);
    const auto options = optionsOf(call, opened->today);
    if (!options)
        return refuseInput(call, options.error());
    const Result<ImportReview> review = reviewImport(opened->scorecard, source, *options);
    if (!review)
        return refuseInput(call, review.error());
    if (const auto saved = saveMapping(call, review->preview); !saved)
        return refuseInput(call, saved.error());
    const bool write = !dryRun && !review->preview.hasErrors();
    if (write && !review->completed.empty()) {
        const Result<void> applied = mayWrite(call, opened->scorecard, review->completed).and_then([&] {
            return opened->store.apply(review->completed, call.author(), translated("Imported %1").arg(review->preview.summary),
                                       call.value(QStringLiteral("reason")));
        });
        if (!applied)
            return refuse(call, applied.error());
    }
    (void)applyTo(opened->scorecard, review->completed); // as it stands now, or would: its notice may have come in too
    report(call, *review, write, opened->scorecard);
    return review->preview.hasErrors() ? Exit::Refused : Exit::Done;
}

} // namespace

Command importCommand()
{
    return {QStringLiteral("import"),
            QStringLiteral("FILE SOURCE [--as KIND] [--map MAPPING.json] [--la CODE] [--neighbours CSV] [--no-new] [--reason TEXT] [--dry-run] [--json]"),
            translated("brings in a table (CSV, XLSX), a DfE statistics file or a whole scorecard (JSON): all or nothing"),
            2,
            2,
            {{QStringLiteral("as"), translated("What a table holds: readings, metrics, plan, backlog, benchmarks or scorecard."),
              QStringLiteral("KIND")},
             {QStringLiteral("map"), translated("What the table's headings mean."), QStringLiteral("MAPPING.json")},
             {QStringLiteral("save-map"), translated("Writes how the headings were understood."),
              QStringLiteral("MAPPING.json")},
             {QStringLiteral("la"), translated("The authority's code, when the scorecard does not say it."),
              QStringLiteral("CODE")},
             {QStringLiteral("neighbours"), translated("A list of statistical neighbours, for a DfE file."),
              QStringLiteral("CSV")},
             {QStringLiteral("no-new"), translated("Make no metrics that the scorecard lacks.")},
             {QStringLiteral("reason"), translated("Why figures of a closed term change."), QStringLiteral("TEXT")},
             {QStringLiteral("dry-run"), translated("Only show what would change.")}},
            runImport};
}

} // namespace send::cli
