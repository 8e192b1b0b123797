// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/tables.h"

#include <vector>

/// What follows from a Table: column names, SQL, encoding and decoding, written once for all kinds of rows.
namespace send::store {

struct Columns {
    QByteArrayList key;
    QByteArrayList row;
    std::vector<qsizetype> keyOrder, rowOrder; ///< places by name
};
/// The places of `names` in the alphabet's order, in which JSON has them.
[[nodiscard]] std::vector<qsizetype> orderOf(const QByteArrayList& names);

/// Parameters count from ?1: the key's columns first, then the row's, then those of the row as it stood before.
[[nodiscard]] QByteArray selectAllSql(const char* table, const Columns& columns); ///< key and row, in the key's order
[[nodiscard]] QByteArray selectRowSql(const char* table, const Columns& columns); ///< the row of one key
[[nodiscard]] QByteArray insertSql(const char* table, const Columns& columns);
[[nodiscard]] QByteArray deleteSql(const char* table, const Columns& columns);
/// The same where the row still stands as before, to the letter; elsewhere they change no row.
[[nodiscard]] QByteArray updateStandingSql(const char* table, const Columns& columns);
[[nodiscard]] QByteArray deleteStandingSql(const char* table, const Columns& columns);

/// JSON of the columns that are neither NULL nor an empty text, for the history; byte for byte as QJsonDocument has it.
[[nodiscard]] QByteArray toJson(const QByteArrayList& names, const std::vector<qsizetype>& order,
                                const std::vector<Value>& values);

/// A key or row as columns; `refused` names the first one that the file may not hold.
struct Encoded {
    std::vector<Value> values;
    const char* refused = nullptr;

    template<class T>
    void operator()(const char* name, const T& field)
    {
        auto value = encode(field);
        if (!value && !refused)
            refused = name;
        values.push_back(value ? std::move(*value) : Value());
    }
};

/// Reads columns from `column` on; `damaged` names the first one that holds what it may not.
struct Decoder {
    const Statement& statement;
    int column = 0;
    const char* damaged = nullptr;

    template<class T>
    void operator()(const char* name, T&& field)
    {
        if (!damaged && !decode(Cell{statement, column}, field))
            damaged = name;
        ++column;
    }
};

template<class E>
[[nodiscard]] const Columns& columnsOf()
{
    static const Columns columns = [] {
        Columns names;
        const auto key = Table<E>::emptyKey();
        const auto row = Table<E>::emptyRow();
        Table<E>::key([&](const char* name, const auto&) { names.key.append(name); }, key);
        Table<E>::row([&](const char* name, const auto&) { names.row.append(name); }, row);
        names.keyOrder = orderOf(names.key);
        names.rowOrder = orderOf(names.row);
        return names;
    }();
    return columns;
}

template<class E, class Key>
[[nodiscard]] Encoded encodedKey(const Key& key)
{
    Encoded encoded;
    encoded.values.reserve(static_cast<std::size_t>(columnsOf<E>().key.size()));
    Table<E>::key(encoded, key);
    return encoded;
}

template<class E, class Row>
[[nodiscard]] Encoded encodedRow(const Row& row)
{
    Encoded encoded;
    encoded.values.reserve(static_cast<std::size_t>(columnsOf<E>().row.size()));
    Table<E>::row(encoded, row);
    return encoded;
}

/// Binds from `parameter` on; the values stay until the statement has run.
inline void bindFrom(Statement& statement, int parameter, const std::vector<Value>& values)
{
    for (const Value& value : values)
        statement.bindHeld(parameter++, value);
}

} // namespace send::store
