// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast_backtest.h"

#include "core/backlog.h"
#include "core/format.h"
#include "core/translate.h"

#include <algorithm>
#include <cstdlib>

namespace send {

namespace {

constexpr int fewestMonths = 8;
constexpr int fewestBehind = 3; ///< months that a forecast must have to draw from

/// Counts up one figure's score; errors are added up in cases.
struct Tally {
    BacktestScore score;
    std::int64_t errors = 0;

    void compare(const Spread<int>& forecast, const BacklogMonth::Count& happened)
    {
        if (!happened)
            return;
        ++score.compared;
        score.inside += *happened >= forecast.p10 && *happened <= forecast.p90 ? 1 : 0;
        errors += std::abs(*happened - forecast.p50);
    }

    [[nodiscard]] BacktestScore result() const
    {
        BacktestScore done = score;
        done.insidePercent = Proportion{score.inside, score.compared}.percentage(1);
        done.meanError = Proportion{errors, score.compared}.scaled(1, 1);
        return done;
    }
};

Scorecard upTo(const Scorecard& scorecard, Month last)
{
    Scorecard known;
    known.backlog = scorecard.backlog;
    known.backlog.erase(known.backlog.upper_bound(last), known.backlog.end());
    return known;
}

/// As the forecast says it, of what happened.
bool wasClear(const BacklogMonth& month, const Decimal& level)
{
    const auto open = openTotal(month);
    const auto over = openOver20Weeks(month);
    return open && over && isClear(*over, *open, inHundredths(level));
}

/// The first month after `start` in which the series is clear.
std::optional<Month> clearedAfter(const Scorecard& scorecard, Month start, const Decimal& level)
{
    for (auto row = scorecard.backlog.upper_bound(start); row != scorecard.backlog.end(); ++row)
        if (wasClear(row->second, level))
            return row->first;
    return std::nullopt;
}

class Comparison
{
public:
    Comparison(const Scorecard& scorecard, const ForecastSettings& settings)
        : m_scorecard(scorecard), m_settings(settings)
    {
        const Month first = scorecard.backlog.begin()->first;
        const Month last = scorecard.backlog.rbegin()->first;
        const int months = distance(first, last) + 1;
        m_test.firstStart = after(first, std::max(fewestBehind, months / 4) - 1);
        m_test.lastStart = after(first, months / 2 - 1);
        m_test.firstCompared = next(m_test.lastStart);
        m_test.lastCompared = last;
    }

    Backtest run()
    {
        for (Month start = m_test.firstStart; start <= m_test.lastStart; start = next(start))
            addForecast(start);
        m_test.open = m_open.result();
        m_test.over20Weeks = m_over.result();
        m_test.meanMonthsToClear = Proportion{m_monthsOff, m_test.bothClear}.scaled(1, 1);
        return m_test;
    }

private:
    static Month after(Month month, int months)
    {
        for (; months > 0; --months)
            month = next(month);
        return month;
    }

    void addForecast(Month start)
    {
        const Scorecard known = upTo(m_scorecard, start);
        Scenario scenario = asRecently(known);
        scenario.months = distance(start, m_test.lastCompared);
        const Result<Forecast> made = forecast(known, scenario, m_settings);
        if (!made || made->start != start)
            return;
        ++m_test.forecasts;
        for (const ForecastMonth& month : made->months) {
            const auto happened = m_scorecard.backlog.find(month.month);
            if (month.month < m_test.firstCompared || happened == m_scorecard.backlog.end())
                continue;
            m_open.compare(month.open, openTotal(happened->second));
            m_over.compare(month.over20Weeks, openOver20Weeks(happened->second));
        }
        addClearance(*made);
    }

    void addClearance(const Forecast& made)
    {
        if (made.isClearNow())
            return;
        const auto happened = clearedAfter(m_scorecard, made.start, m_settings.clearanceLevel);
        if (made.p50 && happened) {
            ++m_test.bothClear;
            m_monthsOff += std::abs(distance(*made.p50, *happened));
        } else if (made.p50 || happened) {
            ++m_test.oneClears;
        }
    }

    const Scorecard& m_scorecard;
    ForecastSettings m_settings;
    Backtest m_test;
    Tally m_open, m_over;
    std::int64_t m_monthsOff = 0;
};

QString clearanceText(const Backtest& test)
{
    if (test.meanMonthsToClear)
        return translated(" When it clears was %1 months off on average.")
            .arg(formatNumber(*test.meanMonthsToClear, 1));
    if (test.oneClears > 0)
        return translated(" Forecasts and figures did not agree on whether it clears within these months.");
    return {};
}

} // namespace

Result<Backtest> backtest(const Scorecard& scorecard, const ForecastSettings& settings)
{
    const auto& months = scorecard.backlog;
    if (months.empty() || distance(months.begin()->first, months.rbegin()->first) + 1 < fewestMonths)
        return fail(
            ErrorKind::Refused,
            translated("Testing the forecast against what happened needs at least eight months of figures."));
    const Backtest test = Comparison(scorecard, settings).run();
    if (test.over20Weeks.compared == 0)
        return fail(
            ErrorKind::Refused,
            translated("The first half of the months has too few figures to forecast the second half."));
    return test;
}

QString backtestSentence(const Backtest& test)
{
    const BacktestScore& over = test.over20Weeks;
    if (!over.insidePercent || !over.meanError)
        return {};
    return translated("%1 forecasts made from the first half, up to %2, were compared with the months from "
                      "%3: of %4 figures "
                      "of cases over 20 weeks, %5 (%6%) lay inside the 10–90% band, %7 cases off the middle "
                      "on average.")
               .arg(test.forecasts)
               .arg(longName(test.lastStart), longName(test.firstCompared), formatCount(over.compared),
                    formatCount(over.inside), formatNumber(*over.insidePercent, 1),
                    formatNumber(*over.meanError, 1)) +
           clearanceText(test);
}

} // namespace send
