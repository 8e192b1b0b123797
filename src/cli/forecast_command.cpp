// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "core/format.h"
#include "core/translate.h"
#include "exchange/forecast_json.h"

#include <algorithm>

namespace send::cli {

namespace {

const QString openOption = QStringLiteral("open");
const QString arrivalsOption = QStringLiteral("arrivals");
const QString capacityOption = QStringLiteral("capacity");
const QString scenarioOption = QStringLiteral("scenario");

Exit printWorkOff(Call& call)
{
    WorkOff work;
    const std::pair<QString, Decimal*> wanted[] = {
        {openOption, &work.open}, {arrivalsOption, &work.arrivals}, {capacityOption, &work.capacity}};
    for (const auto& [option, number] : wanted) {
        if (!call.has(option))
            return misuse(call, translated("Give --open, --arrivals and --capacity together."));
        const Result<Decimal> read = Decimal::parse(call.value(option));
        if (!read || read->isNegative())
            return misuse(
                call, translated("--%1 wants a number of cases, not “%2”.").arg(option, call.value(option)));
        *number = *read;
    }
    if (call.has(QStringLiteral("json")))
        call.out << QString::fromUtf8(workOffJson(work));
    else
        call.out << workOffSentence(work) << '\n';
    return Exit::Done;
}

Result<Scenario> namedScenario(const Scorecard& scorecard, const QString& name)
{
    for (const auto& [id, scenario] : scorecard.scenarios)
        if (scenario.name.compare(name, Qt::CaseInsensitive) == 0)
            return scenario;
    return fail(ErrorKind::Refused, translated("There is no scenario “%1” in this scorecard.").arg(name));
}

/// Puts a whole number into `number`, where the option is given.
Result<void> readNumber(const Call& call, const QString& option, int& number)
{
    if (!call.has(option))
        return {};
    bool isNumber = false;
    number = call.value(option).toInt(&isNumber);
    if (isNumber && number >= 0)
        return {};
    return fail(ErrorKind::Usage,
                translated("--%1 wants a whole number, not “%2”.").arg(option, call.value(option)));
}

Result<Scenario> scenarioOf(const Call& call, const Scorecard& scorecard)
{
    Result<Scenario> scenario = call.has(scenarioOption)
                                    ? namedScenario(scorecard, call.value(scenarioOption))
                                    : Result<Scenario>(asRecently(scorecard));
    if (!scenario)
        return scenario;
    for (const auto& [option, number] : {std::pair{QStringLiteral("months"), &scenario->months},
                                         std::pair{QStringLiteral("seed"), &scenario->seed}})
        if (const Result<void> read = readNumber(call, option, *number); !read)
            return tl::unexpected<Error>(read.error());
    return scenario;
}

QString spreadText(const Spread<int>& cases)
{
    return translated("%1 (%2–%3)")
        .arg(formatCount(cases.p50), formatCount(cases.p10), formatCount(cases.p90));
}

QStringList rowOf(const ForecastMonth& month)
{
    const auto& issued = month.issuedWithin20Weeks;
    const auto percent = [](const Decimal& value) { return formatNumber(value, 1); };
    return {
        toText(month.month), spreadText(month.open), spreadText(month.over20Weeks),
        issued
            ? translated("%1 (%2–%3)").arg(percent(issued->p50), percent(issued->p10), percent(issued->p90))
            : QString()};
}

void print(Call& call, const Forecast& forecast, const ForecastPaper& paper)
{
    std::vector<QStringList> rows;
    std::ranges::transform(forecast.months, std::back_inserter(rows), rowOf);
    call.out << forecastSentence(forecast) << '\n' << timelinessSentence(forecast) << "\n\n";
    printTable(call.out,
               {translated("Month"), translated("Open (10–90%)"), translated("Over 20 weeks (10–90%)"),
                translated("Issued within 20 weeks, % (10–90%)")},
               rows, {1, 2, 3});
    call.out << '\n' << translated("Assumptions:") << '\n';
    for (const QString& line : paper.assumptions)
        call.out << "  " << line << '\n';
    if (paper.delivery)
        call.out << '\n' << deliverySentence(*paper.delivery) << '\n';
    if (paper.backtest)
        call.out << '\n' << translated("Tried on the past: ") << backtestSentence(*paper.backtest) << '\n';
}

template<class Value>
std::optional<Value> known(Result<Value> result)
{
    return result ? std::optional<Value>(std::move(*result)) : std::nullopt;
}

ForecastPaper paperOf(const Scorecard& scorecard, const ForecastBasis& basis, const Scenario& scenario,
                      const Forecast& made, const ForecastSettings& settings)
{
    const auto effect = deliveryEffect(scorecard, scenario, made, settings);
    ForecastSettings fewer = settings; // many forecasts, of which only the middle and the band are wanted
    fewer.runs = 1000;
    fewer.draws = Draws::Resampled; // without chance there is no band to lie in
    return {scenario.name,
            scenario.seed,
            assumptionsOf(basis, scenario, settings),
            known(effect),
            known(backtest(scorecard, fewer)),
            scorecard.plan.notice};
}

Exit runForecastOf(Call& call)
{
    const Result<Opened> opened = open(call, Access::ReadOnly);
    if (!opened)
        return refuse(call, opened.error());
    const Scorecard& scorecard = opened->scorecard;
    const Result<Scenario> scenario = scenarioOf(call, scorecard);
    if (!scenario)
        return refuse(call, scenario.error());
    const Result<ForecastBasis> basis = forecastBasis(scorecard, *scenario);
    if (!basis)
        return refuse(call, basis.error());
    ForecastSettings settings;
    settings.clearanceLevel = clearanceLevelOf(scorecard.plan);
    settings.draws = call.has(QStringLiteral("deterministic")) ? Draws::Mean : Draws::Resampled;
    const Forecast made = runForecast(*basis, *scenario, settings).value_or(Forecast());
    const ForecastPaper paper = paperOf(scorecard, *basis, *scenario, made, settings);
    if (call.has(QStringLiteral("json"))) {
        call.out << QString::fromUtf8(forecastJson(made, paper));
        return Exit::Done;
    }
    print(call, made, paper);
    printNotice(call, scorecard);
    return Exit::Done;
}

Exit runForecastCommand(Call& call)
{
    const bool hasNumbers = call.has(openOption) || call.has(arrivalsOption) || call.has(capacityOption);
    if (hasNumbers == !call.positional().isEmpty())
        return misuse(call, translated("Give a scorecard file, or --open, --arrivals and --capacity."));
    return hasNumbers ? printWorkOff(call) : runForecastOf(call);
}

} // namespace

Command forecastCommand()
{
    return {QStringLiteral("forecast"),
            QStringLiteral(
                "(FILE [--scenario NAME] [--months N] [--seed S] | --open N --arrivals A --capacity C) "
                "[--deterministic] [--json]"),
            translated("when the backlog clears, as a range, or that it does not"),
            0,
            1,
            {{openOption, translated("Cases to work off."), QStringLiteral("N")},
             {arrivalsOption, translated("Cases received in each period."), QStringLiteral("A")},
             {capacityOption, translated("Cases finished in each period."), QStringLiteral("C")},
             {scenarioOption, translated("A scenario of the scorecard; as recently, when not given."),
              QStringLiteral("NAME")},
             {QStringLiteral("months"), translated("How many months ahead, 1 to 120."), QStringLiteral("N")},
             {QStringLiteral("seed"), translated("Another seed draws other months."), QStringLiteral("S")},
             {QStringLiteral("deterministic"), translated("Without chance: every month is the mean.")}},
            runForecastCommand};
}

} // namespace send::cli
