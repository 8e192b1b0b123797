// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/store.h"

#include <QCommandLineParser>
#include <QDate>
#include <QString>
#include <QStringList>
#include <QTextStream>

#include <functional>
#include <vector>

namespace send::cli {

/// The exit statuses that scripts rely on (docs/cli.md).
enum class Exit { Done = 0, Refused = 1, Usage = 2, Unopened = 3 };

/// One call of a command: its words, and where its answers go.
struct Call {
    QCommandLineParser parser; ///< with the command's options and those of every command
    QTextStream& out;
    QTextStream& err;

    [[nodiscard]] QStringList positional() const { return parser.positionalArguments(); }
    [[nodiscard]] bool has(const QString& option) const { return parser.isSet(option); }
    [[nodiscard]] QString value(const QString& option) const { return parser.value(option); }
    [[nodiscard]] QString author() const; ///< --author, SCORECARD_AUTHOR, else the account's name
    [[nodiscard]] Result<QDate> date(const QString& option) const; ///< an option that was given, as `2026-11-18`
    [[nodiscard]] Result<QDate> today() const; ///< --today, else the clock's day
};

/// One command of the program; a new one is one file and one line in commands.cpp.
struct Command {
    QString name;
    QString words;              ///< "FILE [--json]"
    QString about;              ///< one line
    int fewestPositional = 1;
    int mostPositional = 1;
    std::vector<QCommandLineOption> options;
    std::function<Exit(Call&)> run;
};
[[nodiscard]] const std::vector<Command>& commands();

/// Runs the program on its arguments (without its own name).
[[nodiscard]] Exit run(const QStringList& arguments, QTextStream& out, QTextStream& err);

// What commands share.

/// Prints the error's sentence; a scorecard file that cannot be opened is 3, everything else 1.
[[nodiscard]] Exit refuse(Call& call, const Error& error);
/// The same for another file, whose trouble is always 1.
[[nodiscard]] Exit refuseInput(Call& call, const Error& error);
/// A sentence about the words of the call; 2.
[[nodiscard]] Exit misuse(Call& call, const QString& sentence);

/// An open scorecard with its values.
struct Opened {
    Store store;
    Scorecard scorecard;
    QDate today; ///< --today, else the plan's pinned day, else the clock's
};
[[nodiscard]] Result<Opened> open(Call& call, Access access);
/// --term, else the latest term with a reading.
[[nodiscard]] Result<Term> termOf(const Call& call, const Scorecard& scorecard);

/// Columns aligned for reading; numeric ones to the right.
void printTable(QTextStream& out, const QStringList& headings, const std::vector<QStringList>& rows,
                const std::vector<int>& numericColumns = {});
/// The scorecard's notice, where it has one, after readable output.
void printNotice(Call& call, const Scorecard& scorecard);

// One file each.
[[nodiscard]] Command newCommand();
[[nodiscard]] Command infoCommand();
[[nodiscard]] Command statusCommand();
[[nodiscard]] Command importCommand();
[[nodiscard]] Command exportCommand();
[[nodiscard]] Command chartCommand();
[[nodiscard]] Command packCommand();
[[nodiscard]] Command checkCommand();
[[nodiscard]] Command casesCommand();
[[nodiscard]] Command forecastCommand();
[[nodiscard]] Command clockCommand();
[[nodiscard]] Command backlogCommand();
[[nodiscard]] Command formCommand();

} // namespace send::cli
