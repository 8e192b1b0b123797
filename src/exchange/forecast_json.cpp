// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/forecast_json.h"

#include <nlohmann/json.hpp>

namespace send {

namespace {

using Json = nlohmann::ordered_json;

Json text(const QString& words)
{
    return words.isEmpty() ? Json() : Json(words.toStdString());
}

Json month(const std::optional<Month>& known)
{
    return known ? text(toText(*known)) : Json();
}

Json number(const std::optional<Decimal>& value)
{
    if (!value)
        return {};
    return value->scale() == 0 ? Json(value->units()) : Json(value->toDouble());
}

Json monthJson(const ForecastMonth& month)
{
    const auto& issued = month.issuedWithin20Weeks;
    const auto percent = [&](Decimal Spread<Decimal>::*place) {
        return issued ? number((*issued).*place) : Json();
    };
    return {{"month", text(toText(month.month))},
            {"openP10", month.open.p10},
            {"openP50", month.open.p50},
            {"openP90", month.open.p90},
            {"over20P10", month.over20Weeks.p10},
            {"over20P50", month.over20Weeks.p50},
            {"over20P90", month.over20Weeks.p90},
            {"issuedWithin20PercentP10", percent(&Spread<Decimal>::p10)},
            {"issuedWithin20PercentP50", percent(&Spread<Decimal>::p50)},
            {"issuedWithin20PercentP90", percent(&Spread<Decimal>::p90)}};
}

Json assumptionsJson(const QStringList& lines)
{
    Json list = Json::array();
    for (const QString& line : lines)
        list.push_back(line.toStdString());
    return list;
}

Json scoreJson(const BacktestScore& score)
{
    return {{"compared", score.compared},
            {"inside", score.inside},
            {"insidePercent", number(score.insidePercent)},
            {"meanErrorCases", number(score.meanError)}};
}

Json backtestJson(const std::optional<Backtest>& test)
{
    if (!test)
        return {};
    return {{"forecasts", test->forecasts},
            {"firstStart", text(toText(test->firstStart))},
            {"lastStart", text(toText(test->lastStart))},
            {"firstCompared", text(toText(test->firstCompared))},
            {"lastCompared", text(toText(test->lastCompared))},
            {"open", scoreJson(test->open)},
            {"over20", scoreJson(test->over20Weeks)},
            {"meanErrorMonthsToClear", number(test->meanMonthsToClear)},
            {"sentence", text(backtestSentence(*test))}};
}

Json deliveryJson(const std::optional<DeliveryEffect>& effect)
{
    if (!effect)
        return {};
    return {{"month", text(toText(effect->latest.month))},
            {"provider", text(effect->latest.provider)},
            {"contracted", effect->latest.contracted ? Json(*effect->latest.contracted) : Json()},
            {"delivered", effect->latest.delivered ? Json(*effect->latest.delivered) : Json()},
            {"deliveredPercent", number(effect->latest.deliveredPercent)},
            {"recentDeliveredPercent", number(effect->delivered)},
            {"clearsAsDelivered", month(effect->asItStands)},
            {"clearsInFull", month(effect->inFull)},
            {"sentence", text(deliverySentence(*effect))}};
}

QByteArray document(const Json& json)
{
    return QByteArray::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

} // namespace

QByteArray forecastJson(const Forecast& forecast, const ForecastPaper& paper)
{
    Json months = Json::array();
    for (const ForecastMonth& month : forecast.months)
        months.push_back(monthJson(month));
    return document({{"clears", forecast.clears()},
                     {"p10", month(forecast.p10)},
                     {"p50", month(forecast.p50)},
                     {"p90", month(forecast.p90)},
                     {"months", std::move(months)},
                     {"sentence", text(forecastSentence(forecast))},
                     {"timelinessSentence", text(timelinessSentence(forecast))},
                     {"scenario", text(paper.scenario)},
                     {"start", text(toText(forecast.start))},
                     {"openAtStart", forecast.openAtStart},
                     {"over20AtStart", forecast.over20WeeksAtStart},
                     {"clearanceLevel", number(forecast.clearanceLevel)},
                     {"runs", forecast.runs},
                     {"seed", paper.seed},
                     {"assumptions", assumptionsJson(paper.assumptions)},
                     {"delivery", deliveryJson(paper.delivery)},
                     {"backtest", backtestJson(paper.backtest)},
                     {"notice", text(paper.notice)}});
}

QByteArray workOffJson(const WorkOff& work)
{
    const std::optional<Decimal> periods = periodsToClear(work);
    return document({{"clears", periods.has_value()}, {"periodsToClear", number(periods)}});
}

} // namespace send
