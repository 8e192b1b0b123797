// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/translate.h"
#include "exchange/json_check.h"
#include "exchange/readings_mapping.h"

#include <nlohmann/json.hpp>

namespace send {

namespace {

using Json = nlohmann::ordered_json;

tl::unexpected<Error> refuse(const QString& fileName, const QString& what)
{
    return fail(ErrorKind::BadInput, translated("%1 is not a mapping of headings: %2 Nothing was imported.").arg(fileName, what));
}

} // namespace

Result<HeadingMeanings> readMapping(const QByteArray& json, const QString& fileName)
{
    if (const auto checked = checkJson(json); !checked)
        return refuse(fileName, checked.error().sentence);
    const Json document = Json::parse(json.begin(), json.end(), nullptr, false);
    const auto headings = document.is_object() ? document.find("headings") : document.end();
    if (!document.is_object() || headings == document.end() || !headings->is_object())
        return refuse(fileName, translated("it has no list “headings”."));
    HeadingMeanings meanings;
    for (const auto& [heading, code] : headings->items()) {
        const QString words = code.is_string() ? QString::fromStdString(code.get<std::string>()) : QString();
        const auto meaning = meaningFromCode(words);
        if (!meaning)
            return refuse(fileName, translated("“%1” of the heading “%2” is not a meaning.")
                                        .arg(words, QString::fromStdString(heading)));
        meanings.insert_or_assign(headingKey(QString::fromStdString(heading)), *meaning);
    }
    return meanings;
}

QByteArray writeMapping(const std::vector<MappedColumn>& columns)
{
    Json headings = Json::object();
    for (const MappedColumn& column : columns)
        if (!column.heading.isEmpty())
            headings[column.heading.toStdString()] = toCode(column.meaning).toStdString();
    return QByteArray::fromStdString(Json{{"headings", headings}}.dump(1)) + '\n';
}

} // namespace send
