// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "core/translate.h"

namespace send::cli {

namespace {

const QCommandLineOption jsonOption(QStringLiteral("json"), translated("One JSON document on standard output."));
const QCommandLineOption authorOption(QStringLiteral("author"), translated("Who makes the change."),
                                      QStringLiteral("NAME"));
const QCommandLineOption todayOption(QStringLiteral("today"), translated("The day to count from, as 2026-11-18."),
                                     QStringLiteral("DATE"));
const QCommandLineOption helpOption({QStringLiteral("help"), QStringLiteral("h")}, translated("What the command does."));

void printHelp(QTextStream& out)
{
    out << translated("scorecard: SEND scorecards without a window\n\n");
    for (const Command& command : commands())
        out << "  scorecard " << command.name << ' ' << command.words << "\n      " << command.about << '\n';
    out << translated("\n  --author NAME and --today DATE work on every command. Exit status: 0 done; 1 refused, nothing\n"
                      "  written; 2 wrong usage; 3 the scorecard file cannot be opened.\n");
}

const Command* find(const QString& name)
{
    for (const Command& command : commands())
        if (command.name == name)
            return &command;
    return nullptr;
}

QString usageOf(const Command& command)
{
    return translated("Usage: scorecard %1 %2").arg(command.name, command.words);
}

Exit runCommand(const Command& command, const QStringList& arguments, QTextStream& out, QTextStream& err)
{
    Call call{{}, out, err};
    call.parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    for (const QCommandLineOption& option : command.options)
        call.parser.addOption(option);
    for (const QCommandLineOption& option : {jsonOption, authorOption, todayOption, helpOption})
        call.parser.addOption(option);
    if (!call.parser.parse(QStringList{QStringLiteral("scorecard")} + arguments))
        return misuse(call, call.parser.errorText() + QLatin1Char(' ') + usageOf(command));
    if (call.parser.isSet(helpOption)) {
        out << usageOf(command) << "\n    " << command.about << '\n';
        return Exit::Done;
    }
    const auto given = call.positional().size();
    if (given < command.fewestPositional || given > command.mostPositional)
        return misuse(call, usageOf(command));
    if (const Result<QDate> today = call.today(); !today)
        return misuse(call, today.error().sentence);
    return command.run(call);
}

} // namespace

const std::vector<Command>& commands()
{
    static const std::vector<Command> all{newCommand(),    infoCommand(),  statusCommand(), importCommand(),
                                          exportCommand(), chartCommand(), packCommand(),   checkCommand(),
                                          casesCommand(),
                                          forecastCommand(), clockCommand(),    backlogCommand(),
                                          formCommand()};
    return all;
}

Exit run(const QStringList& arguments, QTextStream& out, QTextStream& err)
{
    const QString first = arguments.value(0);
    if (first == u"help" || first == u"--help" || first == u"-h") {
        printHelp(out);
        return Exit::Done;
    }
    if (first == u"--version") {
        out << "scorecard " SEND_VERSION "\n";
        return Exit::Done;
    }
    if (const Command* command = find(first))
        return runCommand(*command, arguments.mid(1), out, err);
    err << (first.isEmpty() ? translated("Which command? `scorecard help` lists them.")
                            : translated("There is no command “%1”. `scorecard help` lists them.").arg(first))
        << '\n';
    return Exit::Usage;
}

} // namespace send::cli
