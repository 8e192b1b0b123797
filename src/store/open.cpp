// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/file.h"
#include "store/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace send::store {

namespace {

constexpr std::int64_t largestVersion = 1'000'000;

using sqlite::Database;
using sqlite::OpenMode;

tl::unexpected<Error> notAScorecard(const QString& path, const QString& why)
{
    return fail(ErrorKind::Foreign, Text::tr("%1 is not a scorecard: %2. Nothing has been changed. Choose a file made by "
                                             "SEND Scorecard.")
                                        .arg(displayName(path), why));
}

Result<void> checkKindOfFile(const QFileInfo& file)
{
    const QString path = file.filePath();
    if (!file.exists())
        return fail(ErrorKind::NotFound, Text::tr("There is no file %1. It may have been moved or renamed. Look for it, "
                                                  "or open a backup.")
                                             .arg(displayName(path)));
    if (file.isDir())
        return notAScorecard(path, Text::tr("it is a folder"));
    if (!file.isFile())
        return notAScorecard(path, Text::tr("it is not an ordinary file"));
    if (file.size() == 0)
        return notAScorecard(path, Text::tr("it is empty"));
    return {};
}

/// Looks at the first hundred bytes before SQLite does: a foreign file is not touched at all.
Result<void> checkHeader(const QString& path)
{
    constexpr qsizetype headerSize = 100;
    constexpr qsizetype applicationIdOffset = 68;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Io, Text::tr("%1 may not be read. Nothing has been changed. Ask for permission to read "
                                            "it.")
                                       .arg(displayName(path)),
                    file.errorString());
    const QByteArray header = file.read(headerSize);
    if (!header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return notAScorecard(path, Text::tr("its contents are of another kind"));
    if (header.size() < headerSize)
        return notAScorecard(path, Text::tr("it breaks off after a few bytes"));
    if (qFromBigEndian<qint32>(header.constData() + applicationIdOffset) != applicationId)
        return notAScorecard(path, Text::tr("it is a database of another program"));
    return {};
}

/// Writable by nobody counts as read-only for an administrator too; a folder that may not be written to has no room
/// for the journal.
bool isReadOnlyOnDisk(const QFileInfo& file)
{
    const auto anyWrite = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    return !(file.permissions() & anyWrite) || !file.isWritable() || !QFileInfo(file.absolutePath()).isWritable();
}

/// Nothing in the file may run: no triggers, views or virtual tables, which this program never makes.
Result<void> refuseCode(const Database& database, const QString& path)
{
    const auto found = database.string(
        QByteArrayLiteral("SELECT type || ' ' || name FROM sqlite_schema WHERE type IN ('trigger', 'view') "
                          "OR sql LIKE 'CREATE VIRTUAL%' LIMIT 1"));
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty())
        return {};
    return notAScorecard(path, Text::tr("it holds something that no scorecard has (%1)").arg(found->left(80)));
}

Result<void> readVersions(const Database& database, FileInfo& info)
{
    const auto version = database.number(QByteArrayLiteral("PRAGMA user_version"));
    if (!version)
        return tl::unexpected(version.error());
    const auto lowest = database.number(QByteArrayLiteral("SELECT lowest_reader FROM meta"));
    if (!lowest)
        return tl::unexpected(lowest.error());
    if (*version < 1 || *version > largestVersion || *lowest < 1 || *lowest > largestVersion)
        return fail(ErrorKind::Corrupt, Text::tr("%1 is damaged: its version cannot be made out. Nothing has been "
                                                 "changed. Open a backup of it.")
                                            .arg(displayName(info.path)));
    info.schemaVersion = static_cast<int>(*version);
    info.lowestReader = static_cast<int>(*lowest);
    return {};
}

/// A file cut short inside its last page: SQLite itself notices only when it reads that page.
Result<void> checkLength(const Database& database, const QString& path)
{
    const auto length = database.number(
        QByteArrayLiteral("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"));
    if (!length)
        return tl::unexpected(length.error());
    return QFileInfo(path).size() >= *length ? Result<void>() : tl::unexpected(database.error(SQLITE_CORRUPT));
}

tl::unexpected<Error> tooNew(const FileInfo& info, int known)
{
    return fail(ErrorKind::Newer, Text::tr("%1 was made by a newer version (format %2; this program reads up to %3). "
                                           "Nothing has been changed. Update SEND Scorecard to open it.")
                                      .arg(displayName(info.path))
                                      .arg(info.schemaVersion)
                                      .arg(known));
}

/// An older file that may not be written to is brought up to date in memory.
Result<Database> migratedCopy(const Database& database, const Schema& schema)
{
    auto copy = Database::open({}, OpenMode::Memory);
    if (!copy)
        return copy;
    if (const auto copied = database.copyTo(*copy); !copied)
        return tl::unexpected(copied.error());
    if (const auto migrated = migrate(*copy, schema); !migrated)
        return tl::unexpected(migrated.error());
    return copy;
}

Result<void> bringUpToDate(File& file, const Schema& schema)
{
    if (file.info.readOnly) {
        auto copy = migratedCopy(file.database, schema);
        if (!copy)
            return tl::unexpected(copy.error());
        file.database = std::move(*copy);
    } else {
        if (const auto kept = backUpBeforeMigration(file.database, file.info); !kept)
            return kept;
        if (const auto migrated = migrate(file.database, schema); !migrated)
            return migrated;
    }
    return readVersions(file.database, file.info);
}

/// Claims the path: an empty file where there was none.
Result<void> claim(const QString& path)
{
    const QFileInfo target(path);
    if (target.exists())
        return fail(ErrorKind::Refused, Text::tr("There is already a file %1. Nothing has been changed. Choose another "
                                                 "name.")
                                            .arg(displayName(path)));
    if (!QFileInfo(target.absolutePath()).isDir())
        return fail(ErrorKind::NotFound, Text::tr("There is no folder %1. Nothing has been made. Choose a folder that "
                                                  "is there.")
                                             .arg(displayName(target.absolutePath())));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(ErrorKind::ReadOnly, Text::tr("%1 may not be made there. Nothing has been made. Choose a folder that "
                                                  "you may write to.")
                                             .arg(displayName(path)),
                    file.errorString());
    return {};
}

/// Changes elsewhere count from now on.
Result<File> sawAsItIs(File file)
{
    const auto version = dataVersion(file);
    if (!version)
        return tl::unexpected(version.error());
    file.seenDataVersion = *version;
    return file;
}

Result<File> fillNew(const QString& path, const Plan& plan, const Schema& schema)
{
    auto database = Database::open(path, OpenMode::ReadWrite);
    if (!database)
        return tl::unexpected(database.error());
    File file{std::move(*database), {}, 0, {}, {}, {}};
    file.info.path = path;
    if (const auto made = migrate(file.database, schema); !made)
        return tl::unexpected(made.error());
    if (const auto planned = insertPlan(file, plan); !planned)
        return tl::unexpected(planned.error());
    if (const auto read = readVersions(file.database, file.info); !read)
        return tl::unexpected(read.error());
    return sawAsItIs(std::move(file));
}

/// Everything that is looked at before the file's version.
Result<File> openUnmigrated(const QFileInfo& onDisk, Access access)
{
    if (const auto ordinary = checkKindOfFile(onDisk); !ordinary)
        return tl::unexpected(ordinary.error());
    if (const auto ours = checkHeader(onDisk.filePath()); !ours)
        return tl::unexpected(ours.error());
    const bool readOnly = access == Access::ReadOnly || isReadOnlyOnDisk(onDisk);
    auto database = Database::open(onDisk.filePath(), readOnly ? OpenMode::ReadOnly : OpenMode::ReadWrite);
    if (!database)
        return tl::unexpected(database.error());
    File file{std::move(*database), {0, 0, readOnly, onDisk.filePath()}, 0, {}, {}, {}};
    if (const auto harmless = refuseCode(file.database, file.info.path); !harmless)
        return tl::unexpected(harmless.error());
    if (const auto read = readVersions(file.database, file.info); !read)
        return tl::unexpected(read.error());
    if (const auto whole = checkLength(file.database, file.info.path); !whole)
        return tl::unexpected(whole.error());
    return file;
}

} // namespace

Result<File> createFile(const QString& path, const Plan& plan, const Schema& schema)
{
    const QString target = QFileInfo(path).absoluteFilePath();
    if (const auto claimed = claim(target); !claimed)
        return tl::unexpected(claimed.error());
    auto file = fillNew(target, plan, schema);
    if (!file)
        QFile::remove(target); // our own, and of no use half made
    return file;
}

Result<File> openFile(const QString& path, Access access, const Schema& schema)
{
    auto file = openUnmigrated(QFileInfo(QFileInfo(path).absoluteFilePath()), access);
    if (!file)
        return file;
    FileInfo& info = file->info;
    if (info.lowestReader > versionOf(schema))
        return tooNew(info, versionOf(schema));
    if (info.schemaVersion > versionOf(schema))
        info.readOnly = true;
    if (info.schemaVersion < versionOf(schema))
        if (const auto current = bringUpToDate(*file, schema); !current)
            return tl::unexpected(current.error());
    return sawAsItIs(std::move(*file));
}

QString displayName(const QString& path)
{
    return QDir::toNativeSeparators(path);
}

} // namespace send::store
