// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/case_files.h"

#include "catch_qt.h"

#include <QBuffer>
#include <QFile>
#include <QStringList>
#include <QTemporaryDir>

namespace send::test {

/// A folder with files of cases in it.
struct CaseFolder {
    QTemporaryDir folder;
    QStringList paths; ///< in the order in which they were added

    CaseFolder& add(const QString& name, const QByteArray& bytes)
    {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        paths += file.fileName();
        return *this;
    }
    [[nodiscard]] QString path() const { return folder.path(); }
};

[[nodiscard]] inline Result<CaseSet> readBytes(QByteArray bytes, const QString& name = QStringLiteral("a file"))
{
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    return readCaseFile(buffer, name);
}

[[nodiscard]] inline CaseSet readWell(const QStringList& sources)
{
    const Result<CaseSet> read = readCases(sources);
    INFO((read ? std::string() : read.error().sentence.toStdString()));
    REQUIRE(read);
    return *read;
}

/// "m2.csv 3 Request Outcome error: The code …"
[[nodiscard]] inline QStringList issueLines(const CaseSet& set, Severity least = Severity::Note)
{
    QStringList lines;
    for (const Issue& issue : set.issues)
        if (issue.severity >= least)
            lines += QStringLiteral("%1 %2 %3: %4").arg(issue.file).arg(issue.row).arg(issue.column, issue.sentence);
    return lines;
}

/// One sentence that says what, and ends with a full stop.
inline void checkRefused(const Result<CaseSet>& read, const QString& word)
{
    REQUIRE_FALSE(read);
    INFO(read.error().sentence.toStdString());
    CHECK(read.error().sentence.contains(word));
    CHECK(read.error().sentence.endsWith(u'.'));
    CHECK(read.error().sentence.contains(QStringLiteral("othing was counted")));
}

} // namespace send::test
