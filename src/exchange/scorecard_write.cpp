// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/scorecard_json.h"

#include "core/codes.h"
#include "exchange/change_json.h"
#include "exchange/scorecard_fields.h"

#include <nlohmann/json.hpp>

namespace send {

namespace {

using Json = nlohmann::ordered_json;

Json encoded(int number) { return number; }
Json encoded(bool flag) { return flag ? Json(true) : Json(); }
Json encoded(const QString& text) { return text.isEmpty() ? Json() : Json(text.toStdString()); }
Json encoded(QDate date) { return encoded(date.toString(Qt::ISODate)); }
Json encoded(const QDateTime& moment) { return encoded(moment.toUTC().toString(Qt::ISODateWithMs)); }
Json encoded(const Decimal& value) { return encoded(value.toString()); }
Json encoded(const Period& period) { return encoded(toText(period)); }
Json encoded(Term term) { return encoded(toText(term)); }
Json encoded(Month month) { return encoded(toText(month)); }

template<class Tag>
Json encoded(Id<Tag> id)
{
    return id.value();
}

template<class E>
    requires std::is_enum_v<E>
Json encoded(E value)
{
    return encoded(codeOf(value));
}

template<class T>
Json encoded(const std::optional<T>& value)
{
    return value ? encoded(*value) : Json();
}

Json encoded(Markers markers)
{
    Json list;
    for (const auto& [marker, code] : Codes<Marker>::all)
        if (markers.testFlag(marker))
            list.push_back(encoded(marker));
    return list;
}

Json encoded(const std::array<BacklogMonth::Count, ageBandCount>& bands)
{
    Json object;
    for (int band = 0; band < ageBandCount; ++band)
        if (const auto count = bands[std::size_t(band)])
            object[toText(AgeBand(band)).toStdString()] = *count;
    return object;
}

template<class Row, class T>
void write(Json& object, const Row& row, const Field<Row, T>& field)
{
    if (Json value = encoded(row.*field.member); !value.is_null())
        object[field.name] = std::move(value);
}

template<class Row>
void write(Json& object, const Row& row, const PartsField<Row>& field)
{
    if (const auto& both = row.*field.member) {
        object["numerator"] = both->numerator;
        object["denominator"] = both->denominator;
    }
}

template<class Row>
void writeRow(Json& object, const Row& row)
{
    std::apply([&](const auto&... field) { (write(object, row, field), ...); }, fieldsOf(&row));
}

QByteArray dumped(const Json& json)
{
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

template<class Map>
Json entry(const Rows<Map>& rows, const typename Map::key_type& key, const typename Map::mapped_type& row)
{
    Json object = Json::object();
    if constexpr (requires { fieldsOf(&key); })
        writeRow(object, key);
    else
        object[rows.key] = encoded(key);
    writeRow(object, row);
    return object;
}

/// One row a line, so that people and version control can read the differences.
template<class Map>
QByteArray listOf(const Scorecard& scorecard, const Rows<Map>& rows)
{
    QByteArray text;
    for (const auto& [key, row] : scorecard.*rows.rows)
        text += (text.isEmpty() ? " " : ",\n ") + dumped(entry(rows, key, row));
    return text.isEmpty() ? text : ",\n\"" + QByteArray(rows.name) + "\":[\n" + text + "]";
}

Json changed(const char* list, Json before, Json after)
{
    return {{"list", list}, {"before", std::move(before)}, {"after", std::move(after)}};
}

Json encodedChange(const PlanEdit& edit)
{
    const auto encodedPlan = [](const Boxed<Plan>& plan) {
        Json object;
        if (plan)
            writeRow(object, *plan);
        return object;
    };
    return changed("plan", encodedPlan(edit.before), encodedPlan(edit.after));
}

template<class Key, class Row>
Json encodedChange(const Edit<Key, Row>& edit)
{
    Json json;
    const auto tryRows = [&]<class Map>(const Rows<Map>& rows) {
        if constexpr (std::is_same_v<Map, std::map<Key, Row>>)
            json = changed(rows.name, edit.before ? entry(rows, edit.key, *edit.before) : Json(),
                           edit.after ? entry(rows, edit.key, *edit.after) : Json());
    };
    std::apply([&](const auto&... rows) { (tryRows(rows), ...); }, allRows());
    return json;
}

} // namespace

QByteArray changeJson(const Change& change)
{
    return std::visit([](const auto& edit) { return dumped(encodedChange(edit)); }, change);
}

QByteArray writeScorecard(const Scorecard& scorecard)
{
    Json plan = Json::object();
    writeRow(plan, scorecard.plan);
    QByteArray text = "{\"format\":\"send-scorecard\",\"version\":1,\n\"plan\":" + dumped(plan);
    std::apply([&](const auto&... rows) { ((text += listOf(scorecard, rows)), ...); }, allRows());
    return text + "\n}\n";
}

} // namespace send
