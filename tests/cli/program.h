// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catch_qt.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

using namespace Qt::Literals::StringLiterals;

/// What one call of the real program did.
struct Outcome {
    int status = -1;
    QString out;
    QString err;
    [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(out.toStdString()); }
};

inline Outcome runProgram(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished(60'000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

inline QString scorecardProgram()
{
    return qEnvironmentVariable("SCORECARD_PROGRAM");
}

inline Outcome scorecard(const QStringList& arguments)
{
    return runProgram(scorecardProgram(), arguments);
}

/// A temporary folder with a scorecard in it.
struct ScorecardFile {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("A.scorecard"));
    explicit ScorecardFile(const QStringList& options)
    {
        REQUIRE(scorecard(QStringList{QStringLiteral("new"), path} + options).status == 0);
    }
    [[nodiscard]] QString beside(const QString& name) const { return folder.filePath(name); }
};

struct DemoFile : ScorecardFile {
    DemoFile() : ScorecardFile({QStringLiteral("--demo")}) {}
};

struct BlankFile : ScorecardFile {
    BlankFile() : ScorecardFile(QStringList()) {}
};

inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}
