// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/clock_json.h"

#include "core/codes.h"

#include <nlohmann/json.hpp>

namespace send {

namespace {

using Json = nlohmann::ordered_json;

Json text(const QString& words)
{
    return words.isEmpty() ? Json() : Json(words.toStdString());
}

Json day(const std::optional<QDate>& date)
{
    return date ? text(date->toString(Qt::ISODate)) : Json();
}

Json limitJson(const StatutoryDate& date)
{
    return {{"limit", text(date.code)},
            {"what", text(date.what)},
            {"weeks", date.weeks ? Json(*date.weeks) : Json()},
            {"days", date.days ? Json(*date.days) : Json()},
            {"due", day(date.due)},
            {"applies", date.applies},
            {"source", text(date.source)},
            {"exceptionSource", text(date.exceptionSource)},
            {"effectiveFrom", day(date.effectiveFrom)}};
}

} // namespace

QByteArray clockJson(QDate start, ClockStart from, Exceptions exceptions,
                     const std::vector<StatutoryDate>& dates)
{
    Json limits = Json::array();
    for (const StatutoryDate& date : dates)
        limits.push_back(limitJson(date));
    const Json document{{"date", day(start)},
                        {"from", text(codeOf(from))},
                        {"exceptions", exceptions == Exceptions::Apply},
                        {"limits", std::move(limits)}};
    return QByteArray::fromStdString(document.dump(2)) + '\n';
}

} // namespace send
