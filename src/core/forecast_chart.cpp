// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast_chart.h"

#include "core/alternative_text.h"
#include "core/backlog.h"
#include "core/backlog_chart_parts.h"
#include "core/chart_axis.h"
#include "core/format.h"
#include "core/translate.h"

#include <algorithm>

namespace send {

namespace {

using Value = std::optional<Decimal>;
using ValueOf = std::function<Value(const BacklogMonth&)>;
using SpreadOf = std::function<std::optional<Spread<Decimal>>(const ForecastMonth&)>;

/// What one chart shows of the months before and of those to come.
struct Figures {
    QString name; ///< of the line of the months before
    int decimals;
    ValueOf before;
    SpreadOf coming;
};

/// The months before the forecast's start, and those after it.
std::vector<Month> monthsOf(const Forecast& forecast, int before)
{
    std::vector<Month> months{forecast.start};
    for (int i = 0; i < before; ++i)
        months.insert(months.begin(), previous(months.front()));
    for (const ForecastMonth& month : forecast.months)
        months.push_back(month.month);
    return months;
}

double placeOf(Month month, const std::vector<Month>& months)
{
    return distance(months.front(), month);
}

ChartPoint pointAt(double x, const Value& value, int decimals)
{
    ChartPoint point;
    point.x = x;
    if (value) {
        point.y = value->toDouble();
        point.text = formatNumber(*value, decimals);
    }
    return point;
}

ChartSeries actualSeries(const Scorecard& scorecard, const std::vector<Month>& months, Month start,
                         const Figures& figures)
{
    ChartSeries series{SeriesMeaning::OverTwentyWeeks, figures.name, {}, {}};
    for (const Month month : months)
        if (month <= start)
            series.points.push_back(
                pointAt(placeOf(month, months), figures.before(figuresOf(scorecard, month)), figures.decimals));
    return series;
}

/// The forecast's median, from what the start was.
ChartSeries medianSeries(SeriesMeaning meaning, const QString& name, const Forecast& forecast,
                         const std::vector<Month>& months, const ChartPoint& start, const Figures& figures)
{
    ChartSeries series{meaning, name, {}, {start}};
    series.points.front().text.clear(); // it stands in the line before
    for (const ForecastMonth& month : forecast.months) {
        const auto spread = figures.coming(month);
        series.points.push_back(
            pointAt(placeOf(month.month, months), spread ? Value(spread->p50) : std::nullopt, figures.decimals));
    }
    return series;
}

ChartBand bandOf(const Forecast& forecast, const std::vector<Month>& months, const ChartPoint& start, const Figures& figures)
{
    ChartBand band{translated("10th percentile"), translated("90th percentile"), {}};
    if (start.y)
        band.places.push_back({start.x, *start.y, *start.y});
    for (const ForecastMonth& month : forecast.months)
        if (const auto spread = figures.coming(month))
            band.places.push_back({placeOf(month.month, months), spread->p10.toDouble(), spread->p90.toDouble()});
    return band;
}

Chart fanChart(const Scorecard& scorecard, const Forecast& forecast, const std::vector<Month>& months, const Figures& figures)
{
    Chart chart = chartOf(scorecard, ChartKind::Lines, months);
    chart.decimals = figures.decimals;
    chart.series.push_back(actualSeries(scorecard, months, forecast.start, figures));
    const ChartPoint start = chart.series.front().points.back();
    chart.series.push_back(medianSeries(SeriesMeaning::Forecast, translated("Middle run"), forecast, months, start, figures));
    chart.bands.push_back(bandOf(forecast, months, start, figures));
    chart.events.push_back(
        {placeOf(forecast.start, months), translated("Forecast from %1").arg(formatLongDate(lastDay(forecast.start)))});
    chart.source = translated("Source: monthly figures to %1; %2 seeded runs.")
                       .arg(longName(forecast.start), formatCount(forecast.runs));
    return chart;
}

std::optional<ChartRange> rangeOf(const Forecast& forecast, const std::vector<Month>& months)
{
    if (!forecast.p10 || forecast.isClearNow())
        return std::nullopt;
    constexpr double nowhere = -1; // no ring where most runs do not clear
    ChartRange range;
    range.from = placeOf(*forecast.p10, months);
    range.to = placeOf(forecast.p90.value_or(months.back()), months);
    range.middle = forecast.p50 ? placeOf(*forecast.p50, months) : nowhere;
    range.text = forecast.p50 ? monthName(*forecast.p50) : QString();
    return range;
}

QString clearanceText(const Forecast& forecast)
{
    if (forecast.isClearNow())
        return translated("clear now");
    return forecast.p50 ? toDisplay(*forecast.p50) : translated("does not clear by %1").arg(toDisplay(forecast.months.back().month));
}

QString withoutStop(QString sentence)
{
    if (sentence.endsWith(QLatin1Char('.')))
        sentence.chop(1);
    return sentence;
}

Value share(const BacklogMonth& month)
{
    return month.issued && month.issuedWithin20Weeks ? Proportion{*month.issuedWithin20Weeks, *month.issued}.percentage(1)
                                                     : std::nullopt;
}

/// What the middle run does to the percentage: where it is lowest, and where it ends.
QString timelinessFinding(const Forecast& forecast, const Value& now)
{
    const ForecastMonth* lowest = nullptr;
    const ForecastMonth* last = nullptr;
    for (const ForecastMonth& month : forecast.months) {
        if (!month.issuedWithin20Weeks)
            continue;
        last = &month;
        if (!lowest || month.issuedWithin20Weeks->p50 < lowest->issuedWithin20Weeks->p50)
            lowest = &month;
    }
    if (!last)
        return translated("Too few plans are issued to say a percentage within 20 weeks");
    const auto percent = [](const ForecastMonth* month) {
        return formatNumber(month->issuedWithin20Weeks->p50, 1) + QLatin1Char('%');
    };
    const bool dips = lowest != last && now && lowest->issuedWithin20Weeks->p50 < *now;
    if (dips)
        return translated("The percentage within 20 weeks dips to %1 in %2, and is %3 by %4")
            .arg(percent(lowest), longName(lowest->month), percent(last), longName(last->month));
    return translated("The percentage within 20 weeks is %1 by %2").arg(percent(last), longName(last->month));
}

} // namespace

Chart forecastChart(const Scorecard& scorecard, const Forecast& forecast, const std::optional<ComparedForecast>& compared,
                    int monthsBefore)
{
    const Figures figures{translated("Over 20 weeks"), 0,
                          [](const BacklogMonth& month) {
                              const auto over = openOver20Weeks(month);
                              return over ? Value(Decimal(*over)) : std::nullopt;
                          },
                          [](const ForecastMonth& month) {
                              const Spread<int>& over = month.over20Weeks;
                              return std::optional(Spread<Decimal>{Decimal(over.p10), Decimal(over.p50), Decimal(over.p90)});
                          }};
    const std::vector<Month> months = monthsOf(forecast, monthsBefore);
    Chart chart = fanChart(scorecard, forecast, months, figures);
    if (compared) {
        chart.series.push_back(medianSeries(SeriesMeaning::ScenarioCompared, compared->name, compared->forecast, months,
                                            chart.series.front().points.back(), figures));
        chart.series.back().label = QStringLiteral("%1: %2").arg(compared->name, clearanceText(compared->forecast));
    }
    chart.range = rangeOf(forecast, months);
    setLineAxis(chart, false);
    chart.finding = withoutStop(forecastSentence(forecast));
    chart.subtitle = translated("Cases open more than 20 weeks; band = 8 in 10 simulated runs");
    setAlternativeText(chart, {translated("Fan chart."),
                               translated("Cases open over 20 weeks, actual to %1, forecast to %2.")
                                   .arg(longName(forecast.start), longName(months.back())),
                               translated("%1 at the start; middle run %2 at the end.")
                                   .arg(formatCount(forecast.over20WeeksAtStart),
                                        formatCount(forecast.months.back().over20Weeks.p50))});
    return chart;
}

Chart forecastTimelinessChart(const Scorecard& scorecard, const Forecast& forecast, int monthsBefore)
{
    const Figures figures{translated("Within 20 weeks"), 1, share,
                          [](const ForecastMonth& month) { return month.issuedWithin20Weeks; }};
    Chart chart = fanChart(scorecard, forecast, monthsOf(forecast, monthsBefore), figures);
    chart.unit = QStringLiteral("%");
    chart.minimum = 0;
    chart.maximum = 100;
    chart.step = 25;
    chart.finding = timelinessFinding(forecast, share(figuresOf(scorecard, forecast.start)));
    chart.subtitle = translated("Per cent of plans issued within 20 weeks; band = 8 in 10 simulated runs");
    setAlternativeText(chart, {translated("Fan chart."),
                               translated("Plans issued within 20 weeks, per cent, actual to %1, forecast to %2.")
                                   .arg(longName(forecast.start), chart.categories.back().full)});
    return chart;
}

} // namespace send
