// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rows.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace send::store {

namespace {

QByteArray parameter(qsizetype number)
{
    return '?' + QByteArray::number(number);
}

/// `name = ?n` for each name.
QByteArrayList assignments(const QByteArrayList& names, qsizetype firstParameter)
{
    QByteArrayList texts;
    for (const QByteArray& name : names)
        texts.append(name + " = " + parameter(firstParameter++));
    return texts;
}

QByteArray whereKey(const Columns& columns)
{
    return " WHERE " + assignments(columns.key, 1).join(" AND ");
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

QByteArray updateSql(const char* table, const Columns& columns)
{
    return QByteArray("UPDATE ") + table + " SET " + assignments(columns.row, columns.key.size() + 1).join(", ")
           + whereKey(columns);
}

QByteArray deleteSql(const char* table, const Columns& columns)
{
    return QByteArray("DELETE FROM ") + table + whereKey(columns);
}

QString toJson(const QByteArrayList& names, const std::vector<Value>& values)
{
    QJsonObject object;
    auto name = names.begin();
    for (const Value& value : values) {
        const QString member = QString::fromLatin1(*name++);
        if (const auto* number = std::get_if<std::int64_t>(&value))
            object.insert(member, static_cast<qint64>(*number));
        else if (const auto* text = std::get_if<QByteArray>(&value); text && !text->isEmpty())
            object.insert(member, QString::fromUtf8(*text));
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace send::store
