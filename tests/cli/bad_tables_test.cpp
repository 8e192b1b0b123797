// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QDir>
#include <QElapsedTimer>

#include <map>

// Every bad table of the corpus as an officer meets it, through the real program: one sentence that says what the file is,
// little memory, little time, and a scorecard that is as it was, byte for byte.

namespace {

constexpr int mostSeconds = 40; // of a build for tests, on a busy machine
#ifndef __SANITIZE_ADDRESS__
constexpr int mostKilobytes = 400'000;
#endif

/// What the sentence about each file holds.
const std::map<QString, const char*> corpus{
    {u"empty.csv"_s, "is empty"},
    {u"nul.csv"_s, "holds a NUL byte"},
    {u"unclosed-quote.csv"_s, "opens a quotation mark that is never closed"},
    {u"utf16-cut.csv"_s, "begins as UTF-16 text"},
    {u"old.xls"_s, "Excel 97 to 2003"},
    {u"web-page.xls"_s, "is a web page or XML"},
    {u"open.ods"_s, "is an OpenDocument file"},
    {u"paper.pdf"_s, "is a PDF"},
    {u"letter.docx"_s, "is an Office file, but no workbook"},
    {u"password.xlsx"_s, "is protected by a password"},
    {u"truncated.xlsx"_s, "is damaged"},
    {u"zip-bomb.xlsx"_s, "is far larger inside than it looks"},
    {u"external-entity.xlsx"_s, "has a DOCTYPE"},
    {u"entities-in-entities.xlsx"_s, "has a DOCTYPE"},
    {u"million-empty-rows.xlsx"_s, "has no row of headings"}};

Outcome limitedImport(const QString& scorecardPath, const QString& source)
{
#if defined(Q_OS_UNIX) && !defined(__SANITIZE_ADDRESS__)
    return runProgram(u"sh"_s, {u"-c"_s, u"ulimit -v %1; exec \"$@\""_s.arg(mostKilobytes), u"sh"_s, scorecardProgram(),
                                u"import"_s, scorecardPath, source});
#else
    return scorecard({u"import"_s, scorecardPath, source});
#endif
}

void checkRefused(const BlankFile& file, const QString& source, const char* words)
{
    const QByteArray before = bytesOf(file.path);
    QElapsedTimer since;
    since.start();
    const Outcome outcome = limitedImport(file.path, source);
    INFO(source.toStdString() << ": " << outcome.err.toStdString());
    CHECK(outcome.status == 1);
    CHECK(outcome.err.contains(QString::fromUtf8(words)));
    CHECK(outcome.err.contains(u"othing was imported."_s));
    CHECK_FALSE(outcome.err.contains(u"cases"_s));
    CHECK(since.elapsed() < mostSeconds * 1000);
    CHECK(bytesOf(file.path) == before);
}

} // namespace

TEST_CASE("every bad table of the corpus is one sentence, little memory and time, and nothing written")
{
    const BlankFile file;
    const QDir folder(QStringLiteral(TEST_DATA_DIR "/tables/bad"));
    const QStringList names = folder.entryList(QDir::Files);
    CHECK(std::size_t(names.size()) == corpus.size());
    for (const QString& name : names) {
        INFO(name.toStdString());
        REQUIRE(corpus.contains(name));
        checkRefused(file, folder.filePath(name), corpus.at(name));
    }
}

TEST_CASE("a line of 10 MB, closed and in an open quotation mark, is one sentence and nothing written")
{
    const BlankFile file;
    const auto write = [&](const QString& name, const QByteArray& bytes) {
        QFile out(file.beside(name));
        REQUIRE(out.open(QIODevice::WriteOnly));
        REQUIRE(out.write(bytes) == bytes.size());
        return out.fileName();
    };
    const QByteArray line(10 * 1024 * 1024, 'x');
    checkRefused(file, write(u"long.csv"_s, "metric,period,value\n" + line + "\n"), "is longer than 1 MB");
    checkRefused(file, write(u"open.csv"_s, "metric,period,value\n7.1,\"" + QByteArray("x\n").repeated(5 * 1024 * 1024)),
                 "opens a quotation mark that is never closed");
}
