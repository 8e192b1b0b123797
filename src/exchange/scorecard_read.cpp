// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/scorecard_json.h"

#include "core/codes.h"
#include "exchange/json_check.h"
#include "exchange/scorecard_fields.h"
#include "core/translate.h"

#include <nlohmann/json.hpp>

namespace send {

namespace {

using Json = nlohmann::ordered_json;

constexpr int newestVersion = 1;
constexpr qsizetype maximumText = 100'000;
constexpr std::int64_t largestId = (std::int64_t{1} << 53) - 1;

/// What is wrong and where; no text when all is well.
struct Fault {
    QString place;
    QString text;
    explicit operator bool() const { return !text.isEmpty(); }
};

Fault fault(const QString& text) { return {{}, text}; }

Fault within(const QString& place, Fault inner)
{
    inner.place.prepend(place);
    return inner;
}

/// What a value may need to know of the rest: the rows read before it, and its bounds.
struct Context {
    const Scorecard& soFar;
    Range range{};
};

bool holds(const Scorecard& scorecard, AreaId id) { return scorecard.areas.contains(id); }
bool holds(const Scorecard& scorecard, ActionId id) { return scorecard.actions.contains(id); }
bool holds(const Scorecard& scorecard, MetricId id) { return scorecard.metrics.contains(id); }

std::optional<std::int64_t> wholeNumber(const Json& json, std::int64_t least, std::int64_t most)
{
    if (!json.is_number_integer())
        return std::nullopt;
    if (json.is_number_unsigned() && json.get<std::uint64_t>() > std::uint64_t(most))
        return std::nullopt;
    const auto number = json.get<std::int64_t>();
    return number < least || number > most ? std::nullopt : std::optional(number);
}

Fault decode(const Json& json, int& number, const Context& context)
{
    const auto read = wholeNumber(json, context.range.least, context.range.most);
    if (!read)
        return fault(translated("a whole number from %1 to %2 belongs here.").arg(context.range.least).arg(context.range.most));
    number = int(*read);
    return {};
}

Fault decode(const Json& json, bool& flag, const Context&)
{
    if (!json.is_boolean())
        return fault(translated("true or false belongs here."));
    flag = json.get<bool>();
    return {};
}

Fault decode(const Json& json, QString& text, const Context&)
{
    const auto* read = json.get_ptr<const std::string*>();
    if (!read)
        return fault(translated("text in quotes belongs here."));
    text = QString::fromStdString(*read);
    if (text.size() > maximumText)
        return fault(translated("the text is longer than %1 characters.").arg(maximumText));
    return text.contains(QChar(u'\0')) ? fault(translated("the text holds a NUL character.")) : Fault{};
}

Fault decode(const Json& json, QDate& date, const Context& context)
{
    QString text;
    if (const Fault wrong = decode(json, text, context))
        return wrong;
    date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid() || text.size() != 10)
        return fault(translated("“%1” is not a date such as 2026-10-31.").arg(text));
    return {};
}

Fault decode(const Json& json, Decimal& value, const Context& context)
{
    if (json.is_number_float()) {
        const double number = json.get<double>();
        const auto nearest = Decimal::fromDouble(number, Decimal::maximumScale);
        if (!nearest || nearest->toDouble() != number)
            return fault(translated("the number is too large or has more than %1 decimals.").arg(Decimal::maximumScale));
        value = *nearest;
        return {};
    }
    QString text;
    if (json.is_number_integer())
        text = QString::fromStdString(json.dump());
    else if (decode(json, text, context))
        return fault(translated("a number, or a number in quotes, belongs here."));
    const auto read = Decimal::parse(text);
    if (!read)
        return fault(read.error().sentence);
    value = *read;
    return {};
}

Fault decode(const Json& json, Period& period, const Context& context)
{
    QString text;
    if (const Fault wrong = decode(json, text, context))
        return wrong;
    const auto read = parsePeriod(text);
    if (!read)
        return fault(read.error().sentence);
    period = *read;
    return {};
}

Fault decode(const Json& json, Term& term, const Context& context)
{
    Period period{PeriodKind::Term, 0, 1};
    if (const Fault wrong = decode(json, period, context))
        return wrong;
    const auto read = asTerm(period);
    if (!read)
        return fault(translated("“%1” is not a term such as Autumn 2026.").arg(toText(period)));
    term = *read;
    return {};
}

Fault decode(const Json& json, Month& month, const Context& context)
{
    Period period{PeriodKind::Month, 0, 1};
    if (const Fault wrong = decode(json, period, context))
        return wrong;
    if (period.kind != PeriodKind::Month)
        return fault(translated("“%1” is not a month such as 2026-10.").arg(toText(period)));
    month = {period.year, period.number};
    return {};
}

template<class Tag>
Fault decodeNew(const Json& json, Id<Tag>& id)
{
    const auto read = wholeNumber(json, 1, largestId);
    if (!read)
        return fault(translated("an id, a whole number from 1 to %1, belongs here.").arg(largestId));
    id = Id<Tag>(*read);
    return {};
}

/// An id that points at another row, which must have been read.
template<class Tag>
Fault decode(const Json& json, Id<Tag>& id, const Context& context)
    requires requires { holds(context.soFar, id); }
{
    const Fault wrong = decodeNew(json, id);
    if (wrong || holds(context.soFar, id))
        return wrong;
    return fault(translated("there is no row with the id %1.").arg(id.value()));
}

template<class E>
    requires std::is_enum_v<E>
Fault decode(const Json& json, E& value, const Context& context)
{
    QString text;
    if (const Fault wrong = decode(json, text, context))
        return wrong;
    if (const auto read = fromCode<E>(text)) {
        value = *read;
        return {};
    }
    QStringList words;
    for (const auto& [candidate, code] : Codes<E>::all)
        words += code;
    return fault(translated("“%1” is not one of %2.").arg(text, words.join(QStringLiteral(", "))));
}

template<class T>
Fault decode(const Json& json, std::optional<T>& value, const Context& context)
{
    T read{};
    const Fault wrong = decode(json, read, context);
    value = std::move(read);
    return wrong;
}

Fault decode(const Json& json, Markers& markers, const Context& context)
{
    if (!json.is_array())
        return fault(translated("a list of markers such as [\"p\", \"r\"] belongs here."));
    for (const Json& entry : json) {
        Marker marker{};
        if (const Fault wrong = decode(entry, marker, context))
            return wrong;
        markers |= marker;
    }
    return {};
}

Fault decode(const Json& json, std::array<BacklogMonth::Count, ageBandCount>& bands, const Context& context)
{
    if (!json.is_object())
        return fault(translated("cases by age band, such as {\"0-6\": 12}, belong here."));
    for (const auto& [name, count] : json.items()) {
        int band = 0;
        while (band < ageBandCount && toText(AgeBand(band)).toStdString() != name)
            ++band;
        if (band == ageBandCount)
            return fault(translated("“%1” is not an age band.").arg(QString::fromStdString(name)));
        if (const Fault wrong = decode(count, bands[std::size_t(band)], context))
            return wrong;
    }
    return {};
}

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
    else if constexpr (std::is_same_v<T, CommentaryKey>)
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
