// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite.h"

#include <utility>

namespace send::sqlite {

namespace {

/// Waits for another program's lock, two seconds in all. Short, uneven naps: SQLite's own grow to 100 ms, and a program
/// that sleeps so long starves beside one that writes all the time.
int napAndTryAgain(void*, int naps)
{
    constexpr int meanNapMilliseconds = 4;
    constexpr int longestWaitMilliseconds = 2000;
    if (naps * meanNapMilliseconds >= longestWaitMilliseconds)
        return 0;
    sqlite3_sleep(1 + naps % (2 * meanNapMilliseconds - 1));
    return 1;
}

tl::unexpected<Error> failed(sqlite3* connection, int code)
{
    return tl::unexpected<Error>(errorFor(connection, code));
}

} // namespace

void Statement::bind(int parameter, std::int64_t value)
{
    sqlite3_bind_int64(m_handle.get(), parameter, value);
}

void Statement::bind(int parameter, const Value& value)
{
    bindAny(parameter, value, SQLITE_TRANSIENT);
}

void Statement::bindHeld(int parameter, const Value& value)
{
    bindAny(parameter, value, SQLITE_STATIC);
}

void Statement::bindHeld(int parameter, const QByteArray& text)
{
    bindText(parameter, text, SQLITE_STATIC);
}

void Statement::bindText(int parameter, const QByteArray& text, sqlite3_destructor_type kept)
{
    sqlite3_bind_text(m_handle.get(), parameter, text.constData(), static_cast<int>(text.size()), kept);
}

void Statement::bindAny(int parameter, const Value& value, sqlite3_destructor_type kept)
{
    if (const auto* number = std::get_if<std::int64_t>(&value))
        bind(parameter, *number);
    else if (const auto* text = std::get_if<QByteArray>(&value))
        bindText(parameter, *text, kept);
    else
        sqlite3_bind_null(m_handle.get(), parameter);
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_handle.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return failed(sqlite3_db_handle(m_handle.get()), code);
}

Result<void> Statement::run()
{
    const Cursor cursor(*this);
    for (;;) {
        const auto row = step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
    }
}

void Statement::reset()
{
    sqlite3_reset(m_handle.get());
}

QString Statement::string(int column) const
{
    const std::string_view bytes = text(column);
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QByteArray Statement::bytes(int column) const
{
    const std::string_view read = text(column);
    return QByteArray(read.data(), static_cast<qsizetype>(read.size()));
}

Value Statement::value(int column) const
{
    if (isNull(column))
        return {};
    return type(column) == SQLITE_INTEGER ? Value(integer(column)) : Value(bytes(column));
}

Result<Database> Database::open(const QString& path, OpenMode mode)
{
    [[maybe_unused]] static const int told = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); // nobody asks how much it holds
    const QByteArray name = mode == OpenMode::Memory ? QByteArrayLiteral(":memory:") : path.toUtf8();
    const int access = mode == OpenMode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    sqlite3* handle = nullptr;
    const int code =
        sqlite3_open_v2(name.constData(), &handle, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    Database database(handle);
    if (code != SQLITE_OK)
        return tl::unexpected(errorFor(path, code, QString::fromUtf8(sqlite3_errstr(code))));
    if (const auto configured = database.configure(mode); !configured)
        return tl::unexpected(configured.error());
    return database;
}

void Database::limit()
{
    sqlite3_limit(handle(), SQLITE_LIMIT_LENGTH, 256 * 1024 * 1024);
    sqlite3_limit(handle(), SQLITE_LIMIT_SQL_LENGTH, 100'000);
    sqlite3_limit(handle(), SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(handle(), SQLITE_LIMIT_EXPR_DEPTH, 50);
    sqlite3_limit(handle(), SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100);
}

Result<void> Database::configure(OpenMode mode)
{
    limit();
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_busy_handler(handle(), napAndTryAgain, nullptr);
    const auto set = execute(QByteArrayLiteral("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
                                               "PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;"
                                               "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL"));
    if (!set)
        return set;
    const auto references = number(QByteArrayLiteral("PRAGMA foreign_keys"));
    if (!references)
        return tl::unexpected(references.error());
    if (*references != 1)
        return failed(handle(), SQLITE_MISUSE);
    if (mode != OpenMode::ReadWrite)
        return {};
    const auto journal = string(QByteArrayLiteral("PRAGMA journal_mode = DELETE"));
    if (!journal)
        return tl::unexpected(journal.error());
    return *journal == u"delete" ? Result<void>() : failed(handle(), SQLITE_BUSY);
}

Result<Statement> Database::prepare(const QByteArray& sql) const
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(handle(), sql.constData(), static_cast<int>(sql.size()), 0, &statement, nullptr);
    Statement prepared(statement);
    if (code != SQLITE_OK)
        return failed(handle(), code);
    return prepared;
}

Result<void> Database::execute(const QByteArray& sql) const
{
    const int code = sqlite3_exec(handle(), sql.constData(), nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Result<void>() : failed(handle(), code);
}

Result<std::int64_t> Database::number(const QByteArray& sql) const
{
    auto statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    return statement->step().map([&](bool row) { return row ? statement->integer(0) : 0; });
}

Result<QString> Database::string(const QByteArray& sql) const
{
    auto statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    return statement->step().map([&](bool row) { return row ? statement->string(0) : QString(); });
}

Result<void> Database::verifyInPlace() const
{
    int moved = 0;
    const int code = sqlite3_file_control(handle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    // Where the system cannot tell it does not let an open file go either.
    if (code == SQLITE_OK && moved)
        return failed(handle(), SQLITE_READONLY_DBMOVED);
    return {};
}

Result<void> Database::copyTo(Database& target) const
{
    sqlite3_backup* backup = sqlite3_backup_init(target.handle(), "main", handle(), "main");
    if (!backup)
        return failed(target.handle(), sqlite3_extended_errcode(target.handle()));
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped == SQLITE_DONE && finished == SQLITE_OK)
        return {};
    const int code = finished == SQLITE_OK ? stepped : finished;
    const bool sourceFailed = code == SQLITE_BUSY || (code & 0xff) == SQLITE_CORRUPT || code == SQLITE_NOTADB;
    return failed(sourceFailed ? handle() : target.handle(), code);
}

Result<Transaction> Transaction::begin(const Database& database, Kind kind)
{
    const auto begun = database.execute(kind == Kind::Write ? QByteArrayLiteral("BEGIN IMMEDIATE")
                                                            : QByteArrayLiteral("BEGIN"));
    if (!begun)
        return tl::unexpected(begun.error());
    return Transaction(database.handle());
}

Transaction::~Transaction()
{
    if (m_handle && !sqlite3_get_autocommit(m_handle))
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> Transaction::commit()
{
    const int code = sqlite3_exec(m_handle, "COMMIT", nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return failed(m_handle, code); // the destructor rolls back
    m_handle = nullptr;
    return {};
}

} // namespace send::sqlite
