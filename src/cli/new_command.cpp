// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "core/translate.h"
#include "workflow/workflow.h"

namespace send::cli {

namespace {

Exit runNew(Call& call)
{
    const QString path = call.positional().constFirst();
    const bool demo = call.has(QStringLiteral("demo"));
    if (demo && call.has(QStringLiteral("template")))
        return misuse(call, translated("--demo and --template do not go together."));
    const Result<Store> store = demo ? createDemonstration(path, call.author())
                                     : createScorecard(path, call.value(QStringLiteral("template")), call.author());
    if (!store)
        return refuse(call, store.error());
    call.out << translated("Made %1.").arg(path) << '\n';
    return Exit::Done;
}

} // namespace

Command newCommand()
{
    return {QStringLiteral("new"),
            QStringLiteral("FILE [--template NAME or PATH] [--demo]"),
            translated("makes a scorecard: blank, from a template, or the demonstration"),
            1,
            1,
            {{QStringLiteral("template"), translated("A template's name, or a JSON export."), QStringLiteral("NAME")},
             {QStringLiteral("demo"), translated("The demonstration scorecard.")}},
            runNew};
}

} // namespace send::cli
