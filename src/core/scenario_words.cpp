// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario_words.h"

#include "core/format.h"
#include "core/translate.h"

#include <algorithm>
#include <optional>

namespace send {

namespace {

/// "Apr–Oct 2027", "Nov 2026–Apr 2027", "from Sep 2027" where a tenth of the runs have not cleared by the horizon.
QString rangeText(const Forecast& forecast)
{
    if (!forecast.p10)
        return QStringLiteral("–");
    if (!forecast.p90)
        return translated("from %1").arg(toDisplay(*forecast.p10));
    if (*forecast.p10 == *forecast.p90)
        return toDisplay(*forecast.p10);
    const QString first = toDisplay(*forecast.p10);
    const bool sameYear = forecast.p10->year == forecast.p90->year;
    return QStringLiteral("%1–%2").arg(sameYear ? first.left(first.indexOf(QLatin1Char(' '))) : first,
                                       toDisplay(*forecast.p90));
}

QString lowestText(const Forecast& forecast)
{
    std::optional<Decimal> lowest;
    for (const ForecastMonth& month : forecast.months)
        if (month.issuedWithin20Weeks && (!lowest || month.issuedWithin20Weeks->p50 < *lowest))
            lowest = month.issuedWithin20Weeks->p50;
    return lowest ? formatNumber(*lowest, 1) : QStringLiteral("–");
}

} // namespace

QStringList scenarioCells(const Forecast& forecast)
{
    if (forecast.months.empty())
        return {};
    const QString left = formatCount(forecast.months.back().over20Weeks.p50);
    if (forecast.isClearNow())
        return {translated("Clear now"), QStringLiteral("–"), left, lowestText(forecast)};
    return {forecast.p50 ? toDisplay(*forecast.p50) : translated("Does not clear"), rangeText(forecast), left,
            lowestText(forecast)};
}

std::vector<ScenarioId> scenariosInOrder(const Scorecard& scorecard)
{
    std::vector<ScenarioId> ids;
    for (const auto& [id, scenario] : scorecard.scenarios)
        ids.push_back(id);
    std::ranges::stable_sort(ids, {}, [&](ScenarioId id) { return scorecard.scenarios.at(id).number; });
    return ids;
}

} // namespace send
