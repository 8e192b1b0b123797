// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codes.h"
#include "core/scorecard.h"
#include "core/translate.h"
#include "exchange/scorecard_fields.h"

#include <QStringList>

#include <array>
#include <limits>
#include <optional>
#include <string>

/// How each kind of value is read from JSON (docs/file-format.md). `Json` is the JSON library's type, known to the .cpp
/// files only.
namespace send::json {

constexpr qsizetype maximumText = 100'000;
constexpr std::int64_t largestId = (std::int64_t{1} << 53) - 1;

/// What is wrong and where; no text when all is well.
struct Fault {
    QString place;
    QString text;
    explicit operator bool() const { return !text.isEmpty(); }
};

inline Fault fault(const QString& text) { return {{}, text}; }

inline Fault within(const QString& place, Fault inner)
{
    inner.place.prepend(place);
    return inner;
}

/// What a value may need to know of the rest: the rows read before it, and its bounds.
struct Context {
    const Scorecard& soFar;
    Range range{};
};

inline bool holds(const Scorecard& scorecard, AreaId id) { return scorecard.areas.contains(id); }
inline bool holds(const Scorecard& scorecard, ActionId id) { return scorecard.actions.contains(id); }
inline bool holds(const Scorecard& scorecard, MetricId id) { return scorecard.metrics.contains(id); }

template<class Json>
std::optional<std::int64_t> wholeNumber(const Json& json, std::int64_t least, std::int64_t most)
{
    if (!json.is_number_integer())
        return std::nullopt;
    if (json.is_number_unsigned() && json.template get<std::uint64_t>() > std::uint64_t(most))
        return std::nullopt;
    const auto number = json.template get<std::int64_t>();
    return number < least || number > most ? std::nullopt : std::optional(number);
}

template<class Json>
Fault decode(const Json& json, int& number, const Context& context)
{
    const auto read = wholeNumber(json, context.range.least, context.range.most);
    if (!read)
        return fault(translated("a whole number from %1 to %2 belongs here.").arg(context.range.least).arg(context.range.most));
    number = int(*read);
    return {};
}

template<class Json>
Fault decode(const Json& json, bool& flag, const Context&)
{
    if (!json.is_boolean())
        return fault(translated("true or false belongs here."));
    flag = json.template get<bool>();
    return {};
}

template<class Json>
Fault decode(const Json& json, QString& text, const Context&)
{
    const auto* read = json.template get_ptr<const std::string*>();
    if (!read)
        return fault(translated("text in quotes belongs here."));
    text = QString::fromStdString(*read);
    if (text.size() > maximumText)
        return fault(translated("the text is longer than %1 characters.").arg(maximumText));
    return text.contains(QChar(u'\0')) ? fault(translated("the text holds a NUL character.")) : Fault{};
}

template<class Json>
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

template<class Json>
Fault decode(const Json& json, QDateTime& moment, const Context& context)
{
    QString text;
    if (const Fault wrong = decode(json, text, context))
        return wrong;
    moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid() || moment.timeSpec() != Qt::UTC)
        return fault(translated("“%1” is not a moment such as 2026-11-23T15:47:34.120Z.").arg(text));
    return {};
}

template<class Json>
Fault decode(const Json& json, Decimal& value, const Context& context)
{
    if (json.is_number_float()) {
        const double number = json.template get<double>();
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

template<class Json>
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

template<class Json>
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

template<class Json>
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

template<class Json, class Tag>
Fault decodeNew(const Json& json, Id<Tag>& id)
{
    const auto read = wholeNumber(json, 1, largestId);
    if (!read)
        return fault(translated("an id, a whole number from 1 to %1, belongs here.").arg(largestId));
    id = Id<Tag>(*read);
    return {};
}

/// An id that points at another row, which must have been read.
template<class Json, class Tag>
Fault decode(const Json& json, Id<Tag>& id, const Context& context)
    requires requires { holds(context.soFar, id); }
{
    const Fault wrong = decodeNew(json, id);
    if (wrong || holds(context.soFar, id))
        return wrong;
    return fault(translated("there is no row with the id %1.").arg(id.value()));
}

template<class Json, class E>
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

template<class Json, class T>
Fault decode(const Json& json, std::optional<T>& value, const Context& context)
{
    T read{};
    const Fault wrong = decode(json, read, context);
    value = std::move(read);
    return wrong;
}

template<class Json>
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

template<class Json>
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

} // namespace send::json
