// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "core/translate.h"
#include "exchange/form.h"
#include "workflow/workflow.h"

namespace send::cli {

namespace {

Exit runForm(Call& call)
{
    const QString path = call.positional().value(1);
    if (!path.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive))
        return misuse(call, translated("A form is a workbook: give a name that ends in .xlsx, not %1.").arg(path));
    if (call.value(QStringLiteral("owner")).isEmpty() == call.value(QStringLiteral("partner")).isEmpty())
        return misuse(call, translated("Say for whom the form is: --owner NAME or --partner NAME."));
    const Result<Opened> opened = open(call, Access::ReadOnly);
    if (!opened)
        return refuse(call, opened.error());
    const auto term = termOf(call, opened->scorecard);
    if (!term)
        return refuseInput(call, term.error());
    const FormSubject subject{*term, call.value(QStringLiteral("owner")), call.value(QStringLiteral("partner"))};
    const auto form = writeForm(opened->scorecard, subject);
    const Result<void> written = form ? writeFile(path, *form) : tl::unexpected<Error>(form.error());
    if (!written)
        return refuseInput(call, written.error());
    call.out << translated("Wrote %1: %2 metrics to fill in for %3.")
                    .arg(path)
                    .arg(metricsFor(opened->scorecard, subject).size())
                    .arg(toText(*term))
             << '\n';
    printNotice(call, opened->scorecard);
    return Exit::Done;
}

} // namespace

Command formCommand()
{
    return {QStringLiteral("form"),
            QStringLiteral("FILE OUT.xlsx [--term TERM] (--owner NAME | --partner NAME)"),
            translated("a workbook for one owner or partner to fill in, which imports again"),
            2,
            2,
            {{QStringLiteral("term"), translated("The term to fill in; else the latest with a reading."),
              QStringLiteral("TERM")},
             {QStringLiteral("owner"), translated("Whose metrics."), QStringLiteral("NAME")},
             {QStringLiteral("partner"), translated("Whose metrics."), QStringLiteral("NAME")}},
            runForm};
}

} // namespace send::cli
