// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/parts.h"
#include "bench/quiet.h"

#include <QFile>
#include <QProcess>

#include <chrono>

namespace send::bench {

namespace {

constexpr int patienceMilliseconds = 60'000;

/// A program that has painted its window, prints the clock then, and stays until its standard input is closed.
struct Started {
    double milliseconds; ///< from the launch to the first paint
    std::optional<double> megabytes; ///< resident then
};

/// Linux only; elsewhere memory is not measured.
std::optional<double> residentMegabytes(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return std::nullopt;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    return std::nullopt;
}

double now()
{
    using namespace std::chrono;
    return duration<double, std::milli>(system_clock::now().time_since_epoch()).count();
}

Started start(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const double launched = now();
    process.start(program, arguments);
    while (!process.canReadLine())
        if (!process.waitForReadyRead(patienceMilliseconds))
            giveUp(QStringLiteral("%1 did not paint its window.").arg(program));
    const double painted = process.readLine().trimmed().toDouble() / 1000;
    const Started started{painted - launched, residentMegabytes(process.processId())};
    process.closeWriteChannel();
    process.waitForFinished(patienceMilliseconds);
    return started;
}

Started startOurs(const QString& file)
{
    return start(QStringLiteral(WINDOW_PROGRAM), {file, QStringLiteral("--first-paint"), QStringLiteral("--stay"),
                                                  QStringLiteral("--page"), QStringLiteral("scorecard"),
                                                  QStringLiteral("--size"), QStringLiteral("1360x850")});
}

Started startBare()
{
    return start(QStringLiteral(BARE_WINDOW_PROGRAM), {});
}

Goal timeGoal(const QString& name, double limit, const QString& file)
{
    return {name, limit, QStringLiteral("ms"), [=] { return startOurs(file).milliseconds; },
            [] { return startBare().milliseconds; }, QStringLiteral("a bare Qt window")};
}

Goal memoryGoal(const QString& name, const QString& file)
{
    return {name, 2, QStringLiteral("MB"), [=] { return startOurs(file).megabytes; },
            [] { return startBare().megabytes; }, QStringLiteral("a bare Qt window")};
}

/// Both with the same file, under Xvfb.
Goal browserGoal(const QString& file)
{
    return {QStringLiteral("G1 to quiet, demonstration"), 0.33, QStringLiteral("ms"),
            [=] { return millisecondsToQuiet(QStringLiteral(WINDOW_PROGRAM), {file}); },
            [=] { return millisecondsToQuiet(QStringLiteral("sqlitebrowser"), {file}); },
            QStringLiteral("sqlitebrowser to a quiet window")};
}

} // namespace

std::vector<Goal> startGoals(const Files& files)
{
    return {timeGoal(QStringLiteral("G1 start, demonstration"), 1.9, files.demonstration),
            timeGoal(QStringLiteral("G1 start, 1,000 × 60"), 2.5, files.large), browserGoal(files.demonstration),
            memoryGoal(QStringLiteral("G3 memory, demonstration"), files.demonstration),
            memoryGoal(QStringLiteral("G3 memory, 1,000 × 60"), files.large)};
}

} // namespace send::bench
