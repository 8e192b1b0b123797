// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bare_tables.h"

#include "bench/goal.h"
#include "bench/parts.h"
#include "exchange/table.h"

#include <QFile>
#include <QProcess>

#include <zip.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif
#if SEND_HAS_LIBCSV
#include <csv.h>
#endif

namespace send::bench {

namespace {

/// A line of /proc/self/status, in megabytes.
std::optional<double> statusLine(const QByteArray& name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return std::nullopt;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith(name + ':'))
            return line.sliced(name.size() + 1).trimmed().split(' ').front().toDouble() / 1024;
    return std::nullopt;
}

/// Every row of a workbook as tests/bench/openpyxl_cells.py writes it: sheet, row and cells, with unit separators.
QByteArrayList ownLines(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        giveUp(path);
    QByteArrayList lines;
    const auto read = streamRows(file, path, [&](const SheetInfo& sheet, TableRow&& row) {
        QByteArray line = QByteArray::number(sheet.index) + '\x1f' + QByteArray::number(row.row);
        for (const Cell& cell : row.cells)
            line += '\x1f' + cell.text.toUtf8();
        lines += line.replace('\n', "\\n");
        return true;
    });
    if (!read)
        giveUp(read.error().sentence);
    return lines;
}

double unlike(const QByteArrayList& ours, const QByteArrayList& theirs)
{
    qsizetype different = 9 * std::abs(ours.size() - theirs.size());
    for (qsizetype row = 0; row < std::min(ours.size(), theirs.size()); ++row) {
        const auto left = ours[row].split('\x1f'), right = theirs[row].split('\x1f');
        different += std::abs(left.size() - right.size());
        for (qsizetype cell = 0; cell < std::min(left.size(), right.size()); ++cell)
            different += left[cell] != right[cell];
    }
    return double(different);
}

} // namespace

std::optional<double> bareCsv([[maybe_unused]] const QString& path)
{
#if SEND_HAS_LIBCSV
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        giveUp(path);
    return milliseconds([&] {
        csv_parser parser;
        csv_init(&parser, 0);
        std::size_t bytes = 0;
        const auto onField = [](void*, std::size_t length, void* sum) { *static_cast<std::size_t*>(sum) += length; };
        const auto onRecord = [](int, void*) {};
        QByteArray piece(64 * 1024, '\0');
        for (qint64 count = 0; (count = file.read(piece.data(), piece.size())) > 0;)
            csv_parse(&parser, piece.constData(), std::size_t(count), onField, onRecord, &bytes);
        csv_fini(&parser, onField, onRecord, &bytes);
        csv_free(&parser);
        if (bytes == 0)
            giveUp(path);
    });
#else
    return std::nullopt;
#endif
}

std::optional<double> bareInflate(const QString& path)
{
    return milliseconds([&] {
        zip_t* const archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, nullptr);
        if (!archive)
            giveUp(path);
        QByteArray piece(64 * 1024, '\0');
        for (zip_int64_t index = 0; index < zip_get_num_entries(archive, 0); ++index) {
            zip_file_t* const part = zip_fopen_index(archive, zip_uint64_t(index), 0);
            while (zip_fread(part, piece.data(), zip_uint64_t(piece.size())) > 0)
                ;
            zip_fclose(part);
        }
        zip_discard(archive);
    });
}

std::optional<double> cellsUnlikeOpenpyxl(const QString& path)
{
    static std::optional<std::optional<double>> known;
    if (known)
        return *known;
    const QString debians = QStringLiteral("/usr/bin/python3"); // the one that has Debian's openpyxl
    QProcess python;
    python.start(QFile::exists(debians) ? debians : QStringLiteral("python3"), {QStringLiteral(BENCH_DIR "/openpyxl_cells.py"), path});
    const bool isRead = python.waitForFinished(600'000) && python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0;
    QByteArrayList theirs = python.readAllStandardOutput().split('\n');
    theirs.removeLast(); // behind the last line break
    known = isRead ? std::optional(unlike(ownLines(path), theirs)) : std::nullopt;
    return *known;
}

std::optional<double> resetPeakMemory()
{
#ifdef __GLIBC__
    malloc_trim(0); // what earlier work has left behind would hide what is asked for now
#endif
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (!file.open(QIODevice::WriteOnly) || file.write("5") != 1)
        return std::nullopt;
    return statusLine("VmRSS");
}

std::optional<double> peakMemory()
{
    return statusLine("VmHWM");
}

} // namespace send::bench
