// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/parts.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace send::bench {

namespace {

/// The whole command, from its start to the PDF on the disk.
std::optional<double> writePack(const Files& files)
{
    const QString pdf = QDir(files.folder).filePath(QStringLiteral("pack.pdf"));
    QFile::remove(pdf);
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    const double time = milliseconds([&] {
        process.start(QStringLiteral(COMMAND_PROGRAM), {QStringLiteral("pack"), files.demonstration,
                                                        QStringLiteral("--out"), pdf});
        process.waitForFinished(60'000);
    });
    if (process.exitCode() != 0 || !QFile::exists(pdf))
        giveUp(QStringLiteral("The demonstration's pack was not written."));
    return time;
}

} // namespace

std::vector<Goal> packGoals(const Files& files)
{
    return {{QStringLiteral("Pack of the demonstration"), 1000, QStringLiteral("ms"), [=] { return writePack(files); },
             {}, QStringLiteral("`scorecard pack`, from its start to the PDF on the disk")}};
}

} // namespace send::bench
