// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "core/translate.h"
#include "workflow/workflow.h"

namespace send::cli {

namespace {

Exit runPack(Call& call)
{
    const QString edition = call.value(QStringLiteral("edition"));
    if (edition != u"board")
        return misuse(call, translated("This version makes the board edition only: the public edition, with small counts "
                                       "withheld, is not made yet. Use --edition board."));
    const QString path = call.value(QStringLiteral("out"));
    if (path.isEmpty())
        return misuse(call, translated("Say where the pack goes: --out pack.pdf."));
    const Result<Opened> opened = open(call, Access::ReadOnly);
    if (!opened)
        return refuse(call, opened.error());
    const Result<Term> term = termOf(call, opened->scorecard);
    if (!term)
        return refuse(call, term.error());
    const Result<QByteArray> pdf = makePackPdf(opened->scorecard, {*term, opened->today, pack::Edition::Board, {}});
    if (!pdf)
        return refuseInput(call, pdf.error());
    const Result<void> written = writeFile(path, *pdf);
    if (!written)
        return refuseInput(call, written.error());
    call.out << translated("Wrote %1: the board edition for %2.").arg(path, toText(*term)) << '\n';
    printNotice(call, opened->scorecard);
    return Exit::Done;
}

} // namespace

Command packCommand()
{
    return {QStringLiteral("pack"),
            QStringLiteral("FILE [--term TERM] [--edition board] --out P.pdf"),
            translated("the committee pack of a term as a tagged PDF"),
            1,
            1,
            {{QStringLiteral("term"), translated("The latest term with a reading, when not given."),
              QStringLiteral("TERM")},
             {QStringLiteral("edition"), translated("board: the only one this version makes."), QStringLiteral("EDITION"),
              QStringLiteral("board")},
             {QStringLiteral("out"), translated("Where the PDF goes."), QStringLiteral("FILE")}},
            runPack};
}

} // namespace send::cli
