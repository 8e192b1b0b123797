// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string_view>
#include <variant>

/// A thin wrapper over SQLite's C API: handles that free themselves, errors as values with a sentence.
namespace send::sqlite {

/// What a column holds, as written: NULL, a whole number, or text in UTF-8.
using Value = std::variant<std::monostate, std::int64_t, QByteArray>;

/// The error that `code` stands for on this file, in a sentence a person can act on.
[[nodiscard]] Error errorFor(sqlite3* connection, int code);
[[nodiscard]] Error errorFor(const QString& path, int code, const QString& detail);

/// A prepared statement. Whoever steps it resets it: no cursor stays open (see Cursor).
class Statement
{
public:
    Statement() = default;
    explicit Statement(sqlite3_stmt* handle) : m_handle(handle) {}

    [[nodiscard]] bool isPrepared() const { return m_handle != nullptr; }
    /// Parameters count from 1, as in SQL.
    void bind(int parameter, const Value& value);
    void bind(int parameter, std::int64_t value);
    /// The same without a copy: the text stays where it is until the statement has run or gets another one.
    void bindHeld(int parameter, const Value& value);
    void bindHeld(int parameter, const QByteArray& text);
    /// True with a row, false at the end.
    [[nodiscard]] Result<bool> step();
    /// For statements that return no rows: steps to the end and resets.
    [[nodiscard]] Result<void> run();
    void reset();

    /// Columns count from 0. Text is valid until the next step or reset.
    [[nodiscard]] bool isNull(int column) const { return type(column) == SQLITE_NULL; }
    [[nodiscard]] int type(int column) const { return sqlite3_column_type(m_handle.get(), column); }
    [[nodiscard]] std::int64_t integer(int column) const { return sqlite3_column_int64(m_handle.get(), column); }
    [[nodiscard]] std::string_view text(int column) const
    {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_handle.get(), column));
        if (!bytes)
            return {};
        return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column))};
    }
    [[nodiscard]] QString string(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] Value value(int column) const; ///< as it is written there

private:
    void bindText(int parameter, const QByteArray& text, sqlite3_destructor_type kept);
    void bindAny(int parameter, const Value& value, sqlite3_destructor_type kept);

    struct Finalize {
        void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_handle;
};

/// Resets a statement at the end of a scope.
class Cursor
{
public:
    explicit Cursor(Statement& statement) : m_statement(statement) {}
    ~Cursor() { m_statement.reset(); }
    Cursor(const Cursor&) = delete;
    Cursor& operator=(const Cursor&) = delete;

private:
    Statement& m_statement;
};

enum class OpenMode { ReadOnly, ReadWrite, Memory };

/// One connection, set up to mistrust its file: defensive, no schema functions, no attached files, references on.
class Database
{
public:
    [[nodiscard]] static Result<Database> open(const QString& path, OpenMode mode);

    [[nodiscard]] sqlite3* handle() const { return m_handle.get(); }
    [[nodiscard]] bool isReadOnly() const { return sqlite3_db_readonly(handle(), "main") != 0; }
    [[nodiscard]] Result<Statement> prepare(const QByteArray& sql) const;
    /// Runs statements that return nothing of interest.
    [[nodiscard]] Result<void> execute(const QByteArray& sql) const;
    /// The first column of the first row.
    [[nodiscard]] Result<std::int64_t> number(const QByteArray& sql) const;
    [[nodiscard]] Result<QString> string(const QByteArray& sql) const;
    /// An error when the file was moved, deleted or replaced since it was opened.
    [[nodiscard]] Result<void> verifyInPlace() const;
    /// How many rows the last statement that ran inserted, changed or deleted.
    [[nodiscard]] std::int64_t changedRows() const { return sqlite3_changes64(handle()); }
    /// Copies everything into `target`, a consistent moment of it.
    [[nodiscard]] Result<void> copyTo(Database& target) const;
    [[nodiscard]] Error error(int code) const { return errorFor(handle(), code); }

private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };
    explicit Database(sqlite3* handle) : m_handle(handle) {}
    [[nodiscard]] Result<void> configure(OpenMode mode);
    void limit();

    std::unique_ptr<sqlite3, Close> m_handle;
};

/// A transaction that rolls back unless it was committed.
class Transaction
{
public:
    enum class Kind { Read, Write };
    [[nodiscard]] static Result<Transaction> begin(const Database& database, Kind kind);
    Transaction(Transaction&& other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(sqlite3* handle) : m_handle(handle) {}
    sqlite3* m_handle;
};

} // namespace send::sqlite
