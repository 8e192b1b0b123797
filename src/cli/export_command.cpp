// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "core/translate.h"
#include "workflow/workflow.h"

#include <QFileInfo>

#include <map>

namespace send::cli {

namespace {

/// What --what names; nothing for a word that is none.
std::vector<ExportWhat> tablesNamed(const QString& word)
{
    using W = ExportWhat;
    static const std::map<QString, std::vector<W>> known{
        {QStringLiteral("readings"), {W::Readings}},
        {QStringLiteral("metrics"), {W::Metrics, W::Trajectory}},
        {QStringLiteral("plan"), {W::Plan}},
        {QStringLiteral("backlog"), {W::Backlog}},
        {QStringLiteral("all"), everyTable()}};
    const auto found = known.find(word);
    return found == known.end() ? std::vector<W>() : found->second;
}

/// Why these words of the call do not go together; empty when they do.
QString fault(const Call& call, const QString& ending, const QString& word)
{
    if (ending != u"json" && ending != u"csv" && ending != u"xlsx")
        return translated("Give a name that ends in .json, .csv or .xlsx, not %1.").arg(call.positional().value(1));
    if (tablesNamed(word).empty())
        return translated("--what wants readings, metrics, plan, backlog or all, not “%1”.").arg(word);
    if (ending == u"json" && word != u"all")
        return translated("JSON holds the whole scorecard. For %1 alone give a name that ends in .csv or .xlsx.").arg(word);
    if (ending == u"csv" && word == u"all")
        return translated("A CSV file holds one table. Name it with --what, or give a name that ends in .xlsx.");
    const QString edition = call.value(QStringLiteral("edition"));
    if (!edition.isEmpty() && edition != u"board")
        return translated("This version exports the board edition only, in which small counts are shown.");
    return {};
}

Exit runExport(Call& call)
{
    const QString path = call.positional().value(1);
    const QString ending = QFileInfo(path).suffix().toLower();
    const QString word = call.has(QStringLiteral("what")) ? call.value(QStringLiteral("what"))
                         : ending == u"csv"               ? QStringLiteral("readings")
                                                          : QStringLiteral("all");
    if (const QString sentence = fault(call, ending, word); !sentence.isEmpty())
        return misuse(call, sentence);
    const Result<Opened> opened = open(call, Access::ReadOnly);
    if (!opened)
        return refuse(call, opened.error());
    const auto bytes = exportedAs(opened->scorecard, ending, tablesNamed(word));
    const Result<void> written = bytes ? writeFile(path, *bytes) : tl::unexpected<Error>(bytes.error());
    if (!written)
        return refuseInput(call, written.error());
    call.out << (word == u"all" ? translated("Wrote %1: definitions, readings, plan and backlog; not the history.").arg(path)
                                : translated("Wrote %1: %2.").arg(path, word))
             << '\n';
    printNotice(call, opened->scorecard);
    return Exit::Done;
}

} // namespace

Command exportCommand()
{
    return {QStringLiteral("export"),
            QStringLiteral("FILE OUT.{json,csv,xlsx} [--what readings|metrics|plan|backlog|all] [--edition board]"),
            translated("the whole scorecard as JSON, which imports to an equal scorecard, or tables as CSV and XLSX"),
            2,
            2,
            {{QStringLiteral("what"), translated("Which tables: readings, metrics, plan, backlog or all."),
              QStringLiteral("WHAT")},
             {QStringLiteral("edition"), translated("board: small counts are shown."), QStringLiteral("EDITION")}},
            runExport};
}

} // namespace send::cli
