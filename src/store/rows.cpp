// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rows.h"

#include <algorithm>
#include <numeric>

namespace send::store {

namespace {

QByteArray parameter(qsizetype number)
{
    return '?' + QByteArray::number(number);
}

/// `name = ?n` for each name, or another word in place of `=`.
QByteArrayList assignments(const QByteArrayList& names, qsizetype firstParameter, const char* word = " = ")
{
    QByteArrayList texts;
    for (const QByteArray& name : names)
        texts.append(name + word + parameter(firstParameter++));
    return texts;
}

bool isPlain(char byte)
{
    return static_cast<unsigned char>(byte) >= 0x20 && byte != '"' && byte != '\\';
}

void appendEscaped(QByteArray& json, char byte)
{
    constexpr char digits[] = "0123456789abcdef";
    const QByteArrayView special("\"\\\b\f\n\r\t");
    const QByteArrayView letters("\"\\bfnrt");
    const auto code = static_cast<unsigned char>(byte);
    const qsizetype place = special.indexOf(byte);
    if (place >= 0)
        json.append('\\').append(letters[place]);
    else
        json.append("\\u00").append(digits[code >> 4]).append(digits[code & 15]);
}

/// A text in UTF-8 as a JSON string: what needs no escape is taken in one piece.
void appendQuoted(QByteArray& json, const QByteArray& text)
{
    json.append('"');
    for (auto byte = text.cbegin(); byte != text.cend();) {
        const auto stop = std::find_if_not(byte, text.cend(), isPlain);
        json.append(QByteArrayView(byte, stop));
        byte = stop;
        if (byte != text.cend())
            appendEscaped(json, *byte++);
    }
    json.append('"');
}

QByteArray whereKey(const Columns& columns)
{
    return " WHERE " + assignments(columns.key, 1).join(" AND ");
}

/// The row of the key, as long as it is what the parameters from `firstParameter` on say.
QByteArray whereAsBefore(const Columns& columns, qsizetype firstParameter)
{
    return whereKey(columns) + " AND " + assignments(columns.row, firstParameter, " IS ").join(" AND ");
}

} // namespace

QByteArray selectAllSql(const char* table, const Columns& columns)
{
    return "SELECT " + (columns.key + columns.row).join(", ") + " FROM " + table + " ORDER BY " + columns.key.join(", ");
}

QByteArray selectRowSql(const char* table, const Columns& columns)
{
    return "SELECT " + columns.row.join(", ") + " FROM " + table + whereKey(columns);
}

QByteArray insertSql(const char* table, const Columns& columns)
{
    const QByteArrayList names = columns.key + columns.row;
    QByteArrayList parameters;
    for (qsizetype number = 1; number <= names.size(); ++number)
        parameters.append(parameter(number));
    return QByteArray("INSERT INTO ") + table + " (" + names.join(", ") + ") VALUES (" + parameters.join(", ") + ")";
}

QByteArray updateStandingSql(const char* table, const Columns& columns)
{
    const qsizetype after = columns.key.size() + 1;
    return QByteArray("UPDATE ") + table + " SET " + assignments(columns.row, after).join(", ")
           + whereAsBefore(columns, after + columns.row.size());
}

QByteArray deleteSql(const char* table, const Columns& columns)
{
    return QByteArray("DELETE FROM ") + table + whereKey(columns);
}

QByteArray deleteStandingSql(const char* table, const Columns& columns)
{
    return QByteArray("DELETE FROM ") + table + whereAsBefore(columns, columns.key.size() + 1);
}

std::vector<qsizetype> orderOf(const QByteArrayList& names)
{
    std::vector<qsizetype> order(static_cast<std::size_t>(names.size()));
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](qsizetype place) -> const QByteArray& { return names[place]; });
    return order;
}

QByteArray toJson(const QByteArrayList& names, const std::vector<qsizetype>& order, const std::vector<Value>& values)
{
    QByteArray json;
    json.reserve(256);
    json += '{';
    for (const qsizetype place : order) {
        const Value& value = values[static_cast<std::size_t>(place)];
        const auto* text = std::get_if<QByteArray>(&value);
        if (std::holds_alternative<std::monostate>(value) || (text && text->isEmpty()))
            continue;
        json.append(json.size() > 1 ? ",\"" : "\"").append(names[place]).append("\":");
        if (text)
            appendQuoted(json, *text);
        else
            json.append(QByteArray::number(static_cast<qlonglong>(std::get<std::int64_t>(value))));
    }
    json.append('}');
    return json;
}

} // namespace send::store
