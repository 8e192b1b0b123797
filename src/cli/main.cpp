// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "render/application.h"

#include <QCoreApplication>
#include <QHashSeed>
#include <QLocale>
#include <QTextStream>

#include <cstdio>

namespace {

/// Standard error is for our own sentences: what Qt remarks about its surroundings would only puzzle a script.
void dropRemarks(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

} // namespace

int main(int argc, char** argv)
{
    qInstallMessageHandler(dropRemarks);
    QHashSeed::setDeterministicGlobalSeed(); // the same pack gives the same bytes
    const auto application = send::makeOffscreenApplication(argc, argv);
    QLocale::setDefault(QLocale::c());
    QTextStream out(stdout);
    QTextStream err(stderr);
    out.setEncoding(QStringConverter::Utf8);
    err.setEncoding(QStringConverter::Utf8);
    return static_cast<int>(send::cli::run(QCoreApplication::arguments().mid(1), out, err));
}
