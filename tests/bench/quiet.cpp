// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/quiet.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QThread>

namespace send::bench {

namespace {

constexpr int stepMilliseconds = 2;
constexpr double quietMilliseconds = 300;
constexpr double patienceMilliseconds = 20'000;
constexpr double leastWork = 0.2; ///< milliseconds of the processor between two looks; a blinking cursor needs less

/// A display without a screen, the same for every program that is measured.
class Display
{
public:
    Display()
    {
        m_server.setReadChannel(QProcess::StandardOutput);
        m_server.start(QStringLiteral("Xvfb"), {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                                                QStringLiteral("0"), QStringLiteral("1600x1000x24")});
        if (m_server.waitForStarted() && m_server.waitForReadyRead())
            m_name = QStringLiteral(":%1").arg(QString::fromLatin1(m_server.readLine().trimmed()));
    }
    ~Display()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }
    [[nodiscard]] QString name() const { return m_name; }

private:
    QProcess m_server;
    QString m_name;
};

/// What all threads of a process have had of the processors.
double processorMilliseconds(qint64 process)
{
    const QString tasks = QStringLiteral("/proc/%1/task").arg(process);
    double sum = 0;
    for (const QString& task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(QStringLiteral("%1/%2/schedstat").arg(tasks, task));
        if (file.open(QIODevice::ReadOnly))
            sum += file.readAll().split(' ').value(0).toDouble() / 1e6;
    }
    return sum;
}

} // namespace

std::optional<double> millisecondsToQuiet(const QString& program, const QStringList& arguments)
{
    if (QStandardPaths::findExecutable(program).isEmpty() || QStandardPaths::findExecutable(QStringLiteral("Xvfb")).isEmpty())
        return std::nullopt;
    static const Display display;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), display.name());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    process.setProcessEnvironment(environment);
    QElapsedTimer clock;
    clock.start();
    process.start(program, arguments);
    if (!process.waitForStarted())
        return std::nullopt;
    double worked = 0;
    double lastWork = 0;
    while (process.state() == QProcess::Running) {
        const double now = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        const double sum = processorMilliseconds(process.processId());
        if (sum - worked >= leastWork) {
            worked = sum;
            lastWork = now;
        }
        if ((worked > 0 && now - lastWork > quietMilliseconds) || now > patienceMilliseconds)
            break;
        QThread::msleep(stepMilliseconds);
    }
    const bool stayed = process.state() == QProcess::Running;
    process.kill();
    process.waitForFinished();
    return stayed && worked > 0 ? std::optional(lastWork) : std::nullopt;
}

} // namespace send::bench
