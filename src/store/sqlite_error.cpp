// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite.h"

#include "store/text.h"

#include <QDir>

namespace send::sqlite {

namespace {

using store::Text;

struct Meaning {
    ErrorKind kind;
    QString sentence; ///< %1 is the file
};

Meaning meaningOfReadOnly(int code)
{
    if (code == SQLITE_READONLY_DBMOVED)
        return {ErrorKind::NotFound, Text::tr("%1 has been moved, deleted or replaced since it was opened. Nothing has been "
                                        "written. Put it back, or open it again from where it is now.")};
    if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY)
        return {ErrorKind::ReadOnly, Text::tr("The last edit of %1 was cut short, and the file may not be written to here, so "
                                        "it cannot be put right. Nothing has been changed. Open it once where it may be "
                                        "written to.")};
    return {ErrorKind::ReadOnly, Text::tr("%1 or its folder may not be written to. Nothing has been changed. Ask for "
                                    "permission to write there, or work on a copy.")};
}

Meaning meaningOfInputOutput(int code)
{
    switch (code) {
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_TRUNCATE:
        return {ErrorKind::Full, Text::tr("There is no room to write to %1, or its disk has gone. The last edit has not been "
                                    "stored; everything before it is safe. Make room, then enter it again.")};
    case SQLITE_IOERR_CORRUPTFS:
    case SQLITE_IOERR_SHORT_READ:
        return {ErrorKind::Corrupt, Text::tr("%1 is damaged and cannot be read whole. Nothing has been changed. Open a backup "
                                       "of it.")};
    default:
        return {ErrorKind::Io, Text::tr("%1 cannot be read or written: the system reports an error of its disk or network. "
                                  "The last edit has not been stored. Check the connection, then try again.")};
    }
}

Meaning meaningOfConstraint(int code)
{
    if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
        return {ErrorKind::Conflict, Text::tr("Something that this edit of %1 belongs to has been removed, or something new "
                                        "belongs to what it removes. Nothing has been written. Look at the present "
                                        "figures, then try again.")};
    return {ErrorKind::BadInput, Text::tr("The edit holds a value that %1 may not hold. Nothing has been written. Correct it, "
                                    "then try again.")};
}

Meaning meaningOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Locked, Text::tr("%1 is in use by another program, which did not let go of it in time. Nothing has "
                                      "been changed. Close it there, or try again in a moment.")};
    case SQLITE_NOTADB:
        return {ErrorKind::Foreign, Text::tr("%1 is not a scorecard. Nothing has been changed. Choose a file made by SEND "
                                       "Scorecard.")};
    case SQLITE_CORRUPT:
    case SQLITE_ERROR: // a table or column that every scorecard has is not there
    case SQLITE_FORMAT:
        return {ErrorKind::Corrupt, Text::tr("%1 is damaged and cannot be read whole. Nothing has been changed. Open a backup "
                                       "of it.")};
    case SQLITE_FULL:
        return {ErrorKind::Full, Text::tr("The disk that holds %1 is full. The last edit has not been stored; everything "
                                    "before it is safe. Make room, then enter it again.")};
    case SQLITE_TOOBIG:
        return {ErrorKind::BadInput, Text::tr("A text is too long to be stored in %1. Nothing has been written. Shorten it, "
                                        "then try again.")};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return meaningOfReadOnly(code);
    case SQLITE_CANTOPEN:
        return {ErrorKind::ReadOnly, Text::tr("%1 or its folder may not be opened for writing, or has gone. Nothing has been "
                                        "changed. Check that it is there and that you have permission.")};
    case SQLITE_IOERR:
        return meaningOfInputOutput(code);
    case SQLITE_CONSTRAINT:
        return meaningOfConstraint(code);
    default:
        return {ErrorKind::Io, Text::tr("%1 cannot be used because of an unexpected error. Nothing has been written. Try "
                                  "again; if it happens again, keep a copy of the file and ask for help.")};
    }
}

} // namespace

Error errorFor(const QString& path, int code, const QString& detail)
{
    const Meaning meaning = meaningOf(code);
    const QString name = path.isEmpty() ? Text::tr("The scorecard") : QDir::toNativeSeparators(path);
    return {meaning.kind, meaning.sentence.arg(name), QStringLiteral("SQLite %1: %2").arg(code).arg(detail)};
}

Error errorFor(sqlite3* connection, int code)
{
    const char* path = sqlite3_db_filename(connection, "main");
    return errorFor(QString::fromUtf8(path ? path : ""), code, QString::fromUtf8(sqlite3_errmsg(connection)));
}

} // namespace send::sqlite
