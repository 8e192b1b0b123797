// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "render/application.h"

#include <QCoreApplication>
#include <QHashSeed>
#include <QLocale>
#include <QTextStream>

#include <cstdio>

int main(int argc, char** argv)
{
    QHashSeed::setDeterministicGlobalSeed(); // the same pack gives the same bytes
    const auto application = send::makeOffscreenApplication(argc, argv);
    QLocale::setDefault(QLocale::c());
    QTextStream out(stdout);
    QTextStream err(stderr);
    out.setEncoding(QStringConverter::Utf8);
    err.setEncoding(QStringConverter::Utf8);
    return static_cast<int>(send::cli::run(QCoreApplication::arguments().mid(1), out, err));
}
