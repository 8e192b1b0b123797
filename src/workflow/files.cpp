// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/workflow.h"

#include "core/translate.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace send {

namespace {

constexpr qint64 largestImport = 512LL * 1024 * 1024;

QString shown(const QString& path)
{
    return QDir::toNativeSeparators(path);
}

} // namespace

Result<std::unique_ptr<QFile>> openFile(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorKind::NotFound, translated("There is no file %1. Nothing was changed.").arg(shown(path)));
    if (info.isDir())
        return fail(ErrorKind::BadInput, translated("%1 is a folder, not a file. Nothing was changed.").arg(shown(path)));
    if (info.size() > largestImport)
        return fail(ErrorKind::BadInput, translated("%1 is larger than 512 MB, so it was not read.").arg(shown(path)));
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return fail(ErrorKind::Io, translated("%1 cannot be read: %2.").arg(shown(path), file->errorString()));
    return file;
}

Result<QByteArray> readFile(const QString& path)
{
    const auto file = openFile(path);
    if (!file)
        return tl::unexpected<Error>(file.error());
    QByteArray bytes = (*file)->readAll();
    if ((*file)->error() != QFileDevice::NoError)
        return fail(ErrorKind::Io,
                    translated("%1 could not be read to its end: %2.").arg(shown(path), (*file)->errorString()));
    return bytes;
}

Result<void> writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    // flush() before commit(): where the disk is full in the middle of the last block, only flush() notices (Qt 6.4).
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush() && file.commit())
        return {};
    const QString why = file.error() == QFileDevice::NoError || file.errorString() == QStringLiteral("Unknown error")
                            ? translated("the disk may be full")
                            : file.errorString();
    return fail(ErrorKind::Io,
                translated("%1 could not be written: %2. What was there before is unchanged.").arg(shown(path), why));
}

} // namespace send
