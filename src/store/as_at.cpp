// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/file.h"
#include "store/rows.h"
#include "store/text.h"

#include "core/format.h"
#include "core/london.h"

namespace send::store {

namespace {

using sqlite::Transaction;

tl::unexpected<Error> beforeHistory(const File& file, QDate day, const QDateTime& start)
{
    return fail(ErrorKind::Refused, Text::tr("The history of %1 begins on %2, so there is nothing to show as at %3. "
                                             "Choose that day or a later one.")
                                        .arg(displayName(file.info.path), formatLongDate(inLondon(start).date()),
                                             formatLongDate(day)));
}

tl::unexpected<Error> doesNotFit(const File& file, const AuditEntry& entry)
{
    return fail(ErrorKind::Corrupt, Text::tr("The history of %1 does not fit what is in it (entry %2, %3), so what stood "
                                             "before cannot be shown. Nothing has been changed. Open a backup of that "
                                             "time.")
                                        .arg(displayName(file.info.path), formatCount(entry.number),
                                             formatMoment(entry.when)));
}

/// Reads the columns `names` out of a history's JSON (?1), so that the decoders of the tables read it. What the JSON
/// leaves out is what the table itself gives: NULL, an empty text, or the default of a column that came later.
Result<Statement> jsonReader(const File& file, const char* table, const QByteArrayList& names)
{
    auto column = file.database.prepare(
        QByteArrayLiteral("SELECT CASE \"notnull\" WHEN 0 THEN 'NULL' ELSE coalesce(dflt_value, '''''') END "
                          "FROM pragma_table_info(?1) WHERE name = ?2"));
    if (!column)
        return column;
    QByteArrayList expressions;
    for (const QByteArray& name : names) {
        const sqlite::Cursor cursor(*column);
        column->bind(1, Value(QByteArray(table)));
        column->bind(2, Value(name));
        if (const auto found = column->step(); !found)
            return tl::unexpected(found.error());
        expressions.append("coalesce(json_extract(?1, '$." + name + "'), " + column->string(0).toUtf8() + ")");
    }
    return file.database.prepare("SELECT " + expressions.join(", "));
}

/// The edits of one kind of row, read out of history entries.
template<class E>
class Reader
{
public:
    explicit Reader(const File& file) : m_file(file) {}

    [[nodiscard]] Result<Change> read(const AuditEntry& entry)
    {
        if (const auto ready = prepare(); !ready)
            return tl::unexpected(ready.error());
        E edit{Table<E>::emptyKey(), std::nullopt, std::nullopt};
        const auto keyColumns = [](auto&& decoder, auto& key) { Table<E>::key(decoder, key); };
        if (!decodeFrom(m_key, entry.key, keyColumns, edit.key) || !readRow(entry.before, edit.before)
            || !readRow(entry.after, edit.after))
            return doesNotFit(m_file, entry);
        return Change(std::move(edit));
    }

private:
    Result<void> prepare()
    {
        if (m_row.isPrepared())
            return {};
        auto key = jsonReader(m_file, Table<E>::name, columnsOf<E>().key);
        if (!key)
            return tl::unexpected(key.error());
        auto row = jsonReader(m_file, Table<E>::name, columnsOf<E>().row);
        if (!row)
            return tl::unexpected(row.error());
        m_key = std::move(*key);
        m_row = std::move(*row);
        return {};
    }

    template<class Columns, class Value>
    static bool decodeFrom(Statement& reader, const QString& json, Columns columns, Value& value)
    {
        const sqlite::Cursor cursor(reader);
        reader.bind(1, sqlite::Value(json.toUtf8()));
        const auto found = reader.step();
        if (!found || !*found)
            return false; // no JSON
        Decoder decoder{reader};
        columns(decoder, value);
        return !decoder.damaged;
    }

    template<class Row>
    bool readRow(const QString& json, Boxed<Row>& row)
    {
        if (json.isEmpty())
            return true;
        row = Table<E>::emptyRow();
        const auto columns = [](auto&& decoder, auto& fields) { Table<E>::row(decoder, fields); };
        return decodeFrom(m_row, json, columns, *row);
    }

    const File& m_file;
    Statement m_key, m_row;
};

/// A reader for each kind of row.
template<class>
class Readers;
template<class... E>
class Readers<std::variant<E...>>
{
public:
    explicit Readers(const File& file) : m_file(file), m_readers(Reader<E>(file)...) {}

    [[nodiscard]] Result<Change> read(const AuditEntry& entry)
    {
        std::optional<Result<Change>> change;
        const auto tryKind = [&]<class Kind>(Reader<Kind>& reader) {
            if (entry.table == QLatin1String(Table<Kind>::name))
                change = reader.read(entry);
            return change.has_value();
        };
        (void)(tryKind(std::get<Reader<E>>(m_readers)) || ...);
        return change ? std::move(*change) : doesNotFit(m_file, entry);
    }

private:
    const File& m_file;
    std::tuple<Reader<E>...> m_readers;
};

Result<void> takeBack(const File& file, Scorecard& scorecard, const std::vector<AuditEntry>& entries)
{
    Readers<Change> readers(file);
    for (const AuditEntry& entry : entries) {
        const auto change = readers.read(entry);
        if (!change)
            return tl::unexpected(change.error());
        if (!applyTo(scorecard, inverse({*change})))
            return doesNotFit(file, entry);
    }
    return {};
}

/// Rows and history of one moment of the file.
Result<Scorecard> takenBackTo(const File& file, QDate day)
{
    const auto start = startOfHistory(file);
    if (!start)
        return tl::unexpected(start.error());
    const QDateTime end = endOfDayInLondon(day);
    if (start->isValid() && *start >= end)
        return beforeHistory(file, day, *start);
    auto scorecard = loadRows(file);
    if (!scorecard)
        return scorecard;
    const auto entries = readHistorySince(file, end);
    if (!entries)
        return tl::unexpected(entries.error());
    if (const auto taken = takeBack(file, *scorecard, *entries); !taken)
        return tl::unexpected(taken.error());
    if (const auto whole = checkParents(file, *scorecard); !whole)
        return tl::unexpected(whole.error());
    return scorecard;
}

} // namespace

Result<Scorecard> loadAsAt(const File& file, QDate day)
{
    if (const auto there = file.database.verifyInPlace(); !there)
        return tl::unexpected(there.error());
    auto transaction = Transaction::begin(file.database, Transaction::Kind::Read);
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto scorecard = takenBackTo(file, day);
    if (!scorecard)
        return scorecard;
    if (const auto ended = transaction->commit(); !ended)
        return tl::unexpected(ended.error());
    return scorecard;
}

} // namespace send::store
