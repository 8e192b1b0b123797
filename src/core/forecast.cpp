// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast.h"

#include "core/backlog.h"
#include "core/translate.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace send {

namespace {

constexpr std::size_t fewestMonths = 3;

std::int64_t inThousandths(int cases)
{
    return std::clamp(cases, 0, mostCases) * oneCase;
}

/// The sentence for a scenario that is out of its ranges; empty where it is in them.
QString troubleWith(const Scenario& scenario)
{
    const auto isWithin = [](const Decimal& value, int least, int most) {
        return value >= Decimal(least) && value <= Decimal(most);
    };
    if (scenario.months < 1 || scenario.months > 120)
        return translated("A forecast looks 1 to 120 months ahead, not %1.").arg(scenario.months);
    if (scenario.recentMonths < 3 || scenario.recentMonths > 36)
        return translated("A forecast draws from 3 to 36 recent months, not %1.").arg(scenario.recentMonths);
    if (!isWithin(scenario.arrivalsChange, -100, 500))
        return translated("Requests can change by −100 to 500%, not by %1.")
            .arg(scenario.arrivalsChange.toString());
    if (!isWithin(scenario.capacityChange, -mostCases, mostCases))
        return translated("Capacity can change by up to 100,000 assessments a month, not by %1.")
            .arg(scenario.capacityChange.toString());
    if (!isWithin(scenario.delivery, 0, 200))
        return translated("Of contracted capacity 0 to 200% can be delivered, not %1.")
            .arg(scenario.delivery.toString());
    if (scenario.oldestFirst < 0 || scenario.oldestFirst > 100)
        return translated("Oldest first is a share of 0 to 100%, not %1.").arg(scenario.oldestFirst);
    return {};
}

/// Evenly over `parts` of a month's parts from the age `from`.
void spreadOver(std::span<std::int64_t> ages, std::size_t from, std::size_t parts, int cases)
{
    const std::int64_t amount = inThousandths(cases);
    const auto count = static_cast<std::int64_t>(parts);
    for (std::size_t part = 0; part < parts; ++part) {
        const auto place = static_cast<std::int64_t>(part);
        ages[from + part] = amount * (place + 1) / count - amount * place / count;
    }
}

bool knowsAges(const BacklogMonth& month)
{
    return openOver20Weeks(month) && (openTotal(month) || month.openByBand[0]);
}

void setOpenCases(ForecastBasis& basis, const BacklogMonth& month)
{
    constexpr std::size_t from6 = partsIn6Weeks, from16 = 18, from20 = partsIn20Weeks;
    const auto& bands = month.openByBand;
    const int over = openOver20Weeks(month).value_or(0);
    basis.over20Weeks = inThousandths(over);
    if (bands[0] && bands[1] && bands[2]) {
        spreadOver(basis.within20Weeks, 0, from6, *bands[0]);
        spreadOver(basis.within20Weeks, from6, from16 - from6, *bands[1]);
        spreadOver(basis.within20Weeks, from16, from20 - from16, *bands[2]);
    } else {
        spreadOver(basis.within20Weeks, 0, from20, openTotal(month).value_or(over) - over);
    }
}

std::optional<RecentFlow> flowOf(const BacklogMonth& month)
{
    if (!month.received || !month.refused || !month.withdrawn || !month.notToIssue || !month.issued)
        return std::nullopt;
    return RecentFlow{inThousandths(*month.received),
                      inThousandths(*month.refused) + inThousandths(*month.withdrawn),
                      inThousandths(*month.issued) + inThousandths(*month.notToIssue)};
}

void setRecent(ForecastBasis& basis, const Scorecard& scorecard, int months)
{
    for (const auto& [month, figures] : scorecard.backlog) {
        const int before = distance(month, basis.start);
        const std::optional<RecentFlow> flow = flowOf(figures);
        if (before < 0 || before >= months || !flow)
            continue;
        basis.recentMonths.push_back(month);
        basis.recent.push_back(*flow);
    }
}

} // namespace

std::int64_t ForecastBasis::open() const
{
    return std::accumulate(within20Weeks.begin(), within20Weeks.end(), over20Weeks);
}

Result<ForecastBasis> forecastBasis(const Scorecard& scorecard, const Scenario& scenario)
{
    if (const QString trouble = troubleWith(scenario); !trouble.isEmpty())
        return fail(ErrorKind::Usage, trouble);
    const auto& months = scorecard.backlog;
    const auto latest =
        std::find_if(months.rbegin(), months.rend(), [](const auto& row) { return knowsAges(row.second); });
    if (latest == months.rend())
        return fail(ErrorKind::Refused,
                    translated("No month has its open cases and how many of them are over 20 weeks. Enter "
                               "them for one month, and the forecast starts from there."));
    ForecastBasis basis;
    basis.start = latest->first;
    setOpenCases(basis, latest->second);
    setRecent(basis, scorecard, scenario.recentMonths);
    if (basis.recent.size() < fewestMonths)
        return fail(ErrorKind::Refused,
                    translated("A forecast needs three recent months with received, refused, withdrawn, not "
                               "to issue and issued; up to %1 there are %2.")
                        .arg(longName(basis.start))
                        .arg(basis.recent.size()));
    if (!scenario.contracted)
        return basis;
    const Result<std::vector<std::int64_t>> contracted =
        contractedCapacity(scorecard, basis.start, scenario.months);
    if (!contracted)
        return tl::unexpected<Error>(contracted.error());
    basis.contracted = *contracted;
    return basis;
}

Result<Forecast> forecast(const Scorecard& scorecard, const Scenario& scenario,
                          const ForecastSettings& settings)
{
    const Result<ForecastBasis> basis = forecastBasis(scorecard, scenario);
    if (!basis)
        return tl::unexpected<Error>(basis.error());
    if (const std::optional<Forecast> made = runForecast(*basis, scenario, settings))
        return *made;
    return fail(ErrorKind::Refused, translated("The forecast was stopped."));
}

Decimal clearanceLevelOf(const Plan& plan)
{
    return plan.clearanceLevel.value_or(Decimal(5));
}

Scenario asRecently(const Scorecard& scorecard)
{
    Scenario scenario;
    scenario.name = translated("As recently");
    std::int64_t issued = 0;
    std::int64_t onTime = 0;
    if (scorecard.backlog.empty())
        return scenario;
    const Month latest = scorecard.backlog.rbegin()->first;
    for (const auto& [month, figures] : scorecard.backlog) {
        if (distance(month, latest) >= scenario.recentMonths || !figures.issued ||
            !figures.issuedWithin20Weeks)
            continue;
        issued += *figures.issued;
        onTime += *figures.issuedWithin20Weeks;
    }
    if (const auto late = Proportion{issued - onTime, issued}.percentage(0); late && !late->isNegative())
        scenario.oldestFirst = static_cast<int>(late->units());
    return scenario;
}

} // namespace send
