// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/forecast_part.h"

#include "core/forecast_chart.h"
#include "core/format.h"
#include "core/scenario_words.h"
#include "render/pack/node_builders.h"

#include <algorithm>
#include <iterator>

namespace send::pack {
namespace {

constexpr int monthsInTable = 7;

PackForecast forecastFor(const Scorecard& scorecard, const Scenario& scenario)
{
    ForecastSettings settings;
    settings.clearanceLevel = clearanceLevelOf(scorecard.plan);
    PackForecast made;
    made.scenario = scenario;
    const Result<ForecastBasis> basis = forecastBasis(scorecard, scenario);
    if (!basis) {
        made.refusal = basis.error().sentence;
        return made;
    }
    made.assumptions = assumptionsOf(*basis, scenario, settings);
    made.forecast = runForecast(*basis, scenario, settings);
    return made;
}

/// Worked out once for both passes of the pack.
const std::vector<PackForecast>& forecastsOf(Context& context)
{
    if (!context.forecasts) {
        std::vector<PackForecast> made;
        for (const ScenarioId id : scenariosInOrder(context.scorecard))
            if (const Scenario& scenario = context.scorecard.scenarios.at(id); scenario.inPack)
                made.push_back(forecastFor(context.scorecard, scenario));
        context.forecasts = std::move(made);
    }
    return *context.forecasts;
}

/// The start and evenly spaced months up to the horizon, the last one included.
std::vector<std::size_t> placesShown(std::size_t months)
{
    std::vector<std::size_t> places;
    const std::size_t columns = std::min<std::size_t>(months, monthsInTable - 1);
    for (std::size_t column = 1; column <= columns; ++column)
        places.push_back(months * column / columns - 1);
    return places;
}

Node spreadRow(const char* name, const Forecast& forecast, const std::vector<std::size_t>& places, int Spread<int>::*value)
{
    std::vector<Node> cells{rowHead(translated(name)), cell(formatCount(forecast.over20WeeksAtStart), Align::Right)};
    for (const std::size_t place : places)
        cells.push_back(cell(formatCount(forecast.months[place].over20Weeks.*value), Align::Right));
    return row(std::move(cells));
}

Node middlePercentRow(const Forecast& forecast, const std::vector<std::size_t>& places)
{
    std::vector<Node> cells{rowHead(translated("Middle run: % issued within 20 weeks")), cell(QStringLiteral("[z]"), Align::Right)};
    for (const std::size_t place : places) {
        const auto& percent = forecast.months[place].issuedWithin20Weeks;
        cells.push_back(cell(percent ? formatNumber(percent->p50, 1) : QStringLiteral("[x]"), Align::Right));
    }
    return row(std::move(cells));
}

Node figuresTable(const Forecast& forecast)
{
    const std::vector<std::size_t> places = placesShown(forecast.months.size());
    std::vector<Node> heads{columnHead(translated("Month end")), columnHead(toDisplay(forecast.start), Align::Right)};
    std::vector<double> weights{3, 1};
    for (const std::size_t place : places) {
        heads.push_back(columnHead(toDisplay(forecast.months[place].month), Align::Right));
        weights.push_back(1);
    }
    std::vector<Node> rows{spreadRow("Slower: 1 run in 10", forecast, places, &Spread<int>::p90),
                           spreadRow("Middle run", forecast, places, &Spread<int>::p50),
                           spreadRow("Faster: 1 run in 10", forecast, places, &Spread<int>::p10),
                           middlePercentRow(forecast, places)};
    Node made = table(std::move(weights), row(std::move(heads)), std::move(rows));
    markLatest(made, 1);
    return made;
}

Node scenarioTable(const std::vector<PackForecast>& all, Month horizon)
{
    std::vector<Node> rows;
    for (const PackForecast& one : all) {
        const QStringList cells = one.forecast ? scenarioCells(*one.forecast) : QStringList{QStringLiteral("[x]"), QStringLiteral("[x]"),
                                                                                            QStringLiteral("[x]"), QStringLiteral("[x]")};
        rows.push_back(row({rowHead(one.scenario.name), cell(cells[0]), cell(cells[1]), cell(cells[2], Align::Right),
                            cell(cells[3], Align::Right)}));
    }
    return table({3, 1.6, 2, 1.4, 1.4},
                 row({columnHead(translated("Scenario")), columnHead(translated("Clears, most likely")),
                      columnHead(translated("8 runs in 10")),
                      columnHead(translated("Left, %1").arg(toDisplay(horizon)), Align::Right),
                      columnHead(translated("Lowest % in 20 weeks"), Align::Right)}),
                 std::move(rows));
}

void addFan(Node& parent, Context& context, const PackForecast& one)
{
    auto chart = std::make_shared<Chart>(forecastChart(context.scorecard, *one.forecast));
    const int figure = addFigure(parent, context, std::move(chart), context.numbers.tables + 1);
    Node made = figuresTable(*one.forecast);
    const QString notes = markerNotes(made.plainText());
    addTable(parent, context, translated("Data for Figure %1: cases over 20 weeks, forecast").arg(figure), std::move(made));
    if (!notes.isEmpty())
        parent.children.push_back(paragraph(notes, Look::Source));
}

/// What `one` assumes; where `first` has been told, only what differs from it.
QString assumptionsTold(const PackForecast& one, const PackForecast* first)
{
    if (!one.forecast)
        return one.refusal;
    if (!first || first == &one)
        return one.assumptions.join(u' ');
    QStringList differing;
    std::ranges::copy_if(one.assumptions, std::back_inserter(differing),
                         [&](const QString& line) { return !first->assumptions.contains(line); });
    const QString same = translated("As “%1”%2").arg(first->scenario.name, differing.isEmpty() ? QStringLiteral(".") : QStringLiteral(", but: "));
    return same + differing.join(u' ');
}

void addAssumptions(Node& parent, Context& context, const PackForecast& one, const PackForecast* first)
{
    const QString lead = translated("Assumptions of “%1”.").arg(one.scenario.name);
    parent.children.push_back(numbered(context, {bold(lead), plain(u' ' + assumptionsTold(one, first))}));
}

} // namespace

void addForecast(Node& parent, Context& context)
{
    const std::vector<PackForecast>& all = forecastsOf(context);
    if (all.empty())
        return;
    parent.children.push_back(heading(2, translated("When it clears"), QStringLiteral("backlog-forecast")));
    const auto first = std::ranges::find_if(all, [](const PackForecast& one) { return one.forecast.has_value(); });
    if (first != all.end()) {
        parent.children.push_back(numbered(context, {bold(forecastSentence(*first->forecast)),
                                                     plain(u' ' + timelinessSentence(*first->forecast))}));
        addFan(parent, context, *first);
        addTable(parent, context, translated("What would change the date"),
                 scenarioTable(all, first->forecast->months.back().month));
    }
    for (const PackForecast& one : all)
        addAssumptions(parent, context, one, first == all.end() ? nullptr : &*first);
}

} // namespace send::pack
