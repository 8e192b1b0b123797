// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/file.h"
#include "store/text.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace send::store {

namespace {

using sqlite::Database;
using sqlite::OpenMode;

Result<void> writeCopy(const Database& database, const QString& path)
{
    auto copy = Database::open(path, OpenMode::ReadWrite);
    if (!copy)
        return tl::unexpected(copy.error());
    return database.copyTo(*copy);
}

tl::unexpected<Error> notMade(const QString& path, const QString& detail)
{
    return fail(ErrorKind::ReadOnly, Text::tr("The copy %1 could not be made there. The scorecard itself is untouched. "
                                              "Choose another folder.")
                                         .arg(displayName(path)),
                detail);
}

} // namespace

QString backupFolder()
{
    // One folder for the window and the command, whatever each calls itself.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + QStringLiteral("/send-scorecard/backups");
}

Result<void> backUp(const Database& database, const QString& path)
{
    const QString target = QFileInfo(path).absoluteFilePath();
    if (QFileInfo::exists(target))
        return fail(ErrorKind::Refused, Text::tr("There is already a file %1. No copy has been made. Choose another "
                                                 "name.")
                                            .arg(displayName(target)));
    // Under another name first: what bears the right name is whole.
    const QString part = target + QStringLiteral(".part");
    QFile file(part);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return notMade(target, file.errorString());
    file.close();
    if (const auto written = writeCopy(database, part); !written) {
        QFile::remove(part);
        return written;
    }
    if (file.rename(target))
        return {};
    const QString detail = file.errorString();
    QFile::remove(part);
    return notMade(target, detail);
}

Result<void> backUpBeforeMigration(const Database& database, const FileInfo& info)
{
    const QString folder = backupFolder();
    const QString moment = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmsszzz"));
    const QString name = QStringLiteral("%1/%2 version %3 %4.scorecard")
                             .arg(folder, QFileInfo(info.path).completeBaseName(), QString::number(info.schemaVersion),
                                  moment);
    const auto kept = QDir().mkpath(folder) ? backUp(database, name) : notMade(name, {});
    if (kept)
        return kept;
    return fail(kept.error().kind, Text::tr("%1 is of an older version, and no backup could be made in %2 before bringing "
                                            "it up to date. Nothing has been changed. Make room or permission there, "
                                            "or open it read-only.")
                                       .arg(displayName(info.path), displayName(folder)),
                kept.error().detail);
}

} // namespace send::store
