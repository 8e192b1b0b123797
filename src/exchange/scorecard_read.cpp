// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/scorecard_json.h"

#include "core/translate.h"
#include "exchange/json_check.h"
#include "exchange/json_values.h"
#include "exchange/scorecard_fields.h"

#include <nlohmann/json.hpp>

namespace send {

namespace {

using Json = nlohmann::ordered_json;
using namespace json;

constexpr int newestVersion = 1;

/// The member of this name; nothing where it is missing or null.
const Json* memberOf(const Json& object, const char* name)
{
    const auto found = object.find(name);
    return found == object.end() || found->is_null() ? nullptr : &*found;
}

QString placeOf(const char* name) { return u'.' + QLatin1String(name); }

template<class Row, class T>
Fault read(const Json& object, Row& row, const Field<Row, T>& field, const Scorecard& soFar)
{
    if (const Json* json = memberOf(object, field.name))
        return within(placeOf(field.name), decode(*json, row.*field.member, Context{soFar, field.range}));
    return field.need == Need::Required ? Fault{placeOf(field.name), translated("this member is missing.")} : Fault{};
}

template<class Row>
Fault read(const Json& object, Row& row, const PartsField<Row>& field, const Scorecard&)
{
    const Json* numerator = memberOf(object, "numerator");
    const Json* denominator = memberOf(object, "denominator");
    if (!numerator && !denominator)
        return {};
    if (!numerator || !denominator)
        return fault(translated("numerator and denominator come together."));
    const auto above = wholeNumber(*numerator, 0, Proportion::maximumCount);
    const auto below = wholeNumber(*denominator, 0, Proportion::maximumCount);
    if (!above || !below)
        return {placeOf(above ? "denominator" : "numerator"),
                translated("a whole number from 0 to %1 belongs here.").arg(Proportion::maximumCount)};
    row.*field.member = Proportion{*above, *below};
    return {};
}

template<class Row>
Fault readRow(const Json& object, Row& row, const Scorecard& soFar)
{
    Fault first;
    const auto readField = [&](const auto& field) {
        first = read(object, row, field, soFar);
        return !first;
    };
    std::apply([&](const auto&... field) { (void)(readField(field) && ...); }, fieldsOf(&row));
    return first;
}

/// Rows and keys with an id have no value of their own to start from.
template<class T>
T blank()
{
    constexpr Period period{PeriodKind::Term, 1, 1};
    if constexpr (requires { T(std::int64_t{1}); } && !std::is_aggregate_v<T>)
        return T(std::int64_t{1});
    else if constexpr (std::is_same_v<T, ActionMetricKey>)
        return {ActionId(1), MetricId(1)};
    else if constexpr (std::is_same_v<T, TrajectoryKey> || std::is_same_v<T, ReadingKey>)
        return {MetricId(1), period};
    else if constexpr (std::is_same_v<T, BenchmarkKey>)
        return {MetricId(1), Comparator{}, BenchmarkMethod{}, period};
    else if constexpr (std::is_same_v<T, CommentaryKey> || std::is_same_v<T, SignOffKey>)
        return {MetricId(1), Term{1, Season::Spring}};
    else if constexpr (std::is_same_v<T, Action> || std::is_same_v<T, Metric>)
        return {.area = AreaId(1)};
    else if constexpr (std::is_same_v<T, Milestone>)
        return {.action = ActionId(1)};
    else
        return {};
}

template<class Key>
Fault readKey(const Json& object, const char* name, Key& key, const Scorecard& soFar)
{
    if constexpr (requires { fieldsOf(&key); }) {
        return readRow(object, key, soFar);
    } else {
        const Json* json = memberOf(object, name);
        if (!json)
            return {placeOf(name), translated("this member is missing.")};
        if constexpr (requires { decodeNew(*json, key); })
            if (qstrcmp(name, "id") == 0) // the row's own; elsewhere an id points at another row
                return within(placeOf(name), decodeNew(*json, key));
        if constexpr (requires { decode(*json, key, Context{soFar}); })
            return within(placeOf(name), decode(*json, key, Context{soFar}));
        else
            return {};
    }
}

template<class Map>
Fault readEntry(const Json& object, const Rows<Map>& rows, Scorecard& scorecard)
{
    if (!object.is_object())
        return fault(translated("an object in { } belongs here."));
    auto key = blank<typename Map::key_type>();
    auto row = blank<typename Map::mapped_type>();
    if (Fault wrong = readKey(object, rows.key, key, scorecard))
        return wrong;
    if (Fault wrong = readRow(object, row, scorecard))
        return wrong;
    const bool isNew = (scorecard.*rows.rows).emplace(std::move(key), std::move(row)).second;
    return isNew ? Fault{} : fault(translated("this row is given twice."));
}

template<class Map>
Fault readList(const Json& document, const Rows<Map>& rows, Scorecard& scorecard)
{
    const QString name = QLatin1String(rows.name);
    const Json* list = memberOf(document, rows.name);
    if (!list)
        return {};
    if (!list->is_array())
        return {name, translated("a list in [ ] belongs here.")};
    for (std::size_t index = 0; index < list->size(); ++index)
        if (const Fault wrong = readEntry((*list)[index], rows, scorecard))
            return within(QStringLiteral("%1[%2]").arg(name).arg(index), wrong);
    return {};
}

Fault readPlan(const Json& document, Plan& plan, const Scorecard& soFar)
{
    const Json* json = memberOf(document, "plan");
    if (!json)
        return {};
    const QString place = QStringLiteral("plan");
    return json->is_object() ? within(place, readRow(*json, plan, soFar))
                             : Fault{place, translated("an object in { } belongs here.")};
}

Fault readAll(const Json& document, Scorecard& scorecard)
{
    if (Fault wrong = readPlan(document, scorecard.plan, scorecard))
        return wrong;
    Fault first;
    const auto readOne = [&](const auto& rows) {
        first = readList(document, rows, scorecard);
        return !first;
    };
    std::apply([&](const auto&... rows) { (void)(readOne(rows) && ...); }, allRows());
    return first;
}

Result<void> checkKind(const Json& document)
{
    const Json* format = document.is_object() ? memberOf(document, "format") : nullptr;
    if (!format || *format != "send-scorecard")
        return fail(ErrorKind::Foreign,
                    translated("This JSON is not a scorecard: its \"format\" is not \"send-scorecard\"."));
    const Json* version = memberOf(document, "version");
    if (!version || !wholeNumber(*version, 1, std::numeric_limits<int>::max()))
        return fail(ErrorKind::BadInput, translated("version: a whole number from 1 belongs here."));
    if (wholeNumber(*version, 1, newestVersion))
        return {};
    return fail(ErrorKind::Newer,
                translated("This JSON was written by a newer version of SEND Scorecard. Update the program to read it."));
}

} // namespace

Result<Scorecard> readScorecard(const QByteArray& json)
{
    if (const auto sound = checkJson(json); !sound)
        return tl::unexpected(sound.error());
    const Json document = Json::parse(json.begin(), json.end(), nullptr, false);
    if (const auto right = checkKind(document); !right)
        return tl::unexpected(right.error());
    Scorecard scorecard;
    if (const Fault wrong = readAll(document, scorecard))
        return fail(ErrorKind::BadInput, QStringLiteral("%1: %2").arg(wrong.place, wrong.text));
    return scorecard;
}

} // namespace send
