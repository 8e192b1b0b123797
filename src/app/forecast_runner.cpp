// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forecast_runner.h"

#include "core/capacity_variance.h"
#include "core/forecast_backtest.h"

#include <optional>

namespace send {

namespace {

std::optional<Forecast> made(const ForecastJob& job, int runs, std::function<bool()> cancelled)
{
    ForecastSettings settings;
    settings.runs = runs;
    settings.clearanceLevel = job.clearanceLevel;
    settings.cancelled = std::move(cancelled);
    return runForecast(job.basis, job.scenario, settings);
}

} // namespace

Result<ForecastJob> jobFor(const Scorecard& scorecard, const Scenario& scenario)
{
    return forecastBasis(scorecard, scenario).map([&](ForecastBasis basis) {
        return ForecastJob{std::move(basis), scenario, clearanceLevelOf(scorecard.plan)};
    });
}

Result<std::vector<ForecastJob>> jobsWithDelivery(const Scorecard& scorecard, const Scenario& scenario)
{
    const Result<ForecastJob> asItStands = jobFor(scorecard, scenario);
    if (!asItStands)
        return tl::unexpected<Error>(asItStands.error());
    std::vector<ForecastJob> jobs{*asItStands};
    if (const auto full = fullDelivery(scorecard, scenario))
        jobs.push_back({full->basis, full->scenario, asItStands->clearanceLevel});
    return jobs;
}

QString deliverySentence(const Scorecard& scorecard, const std::vector<Forecast>& made)
{
    const auto latest = latestVariance(scorecard);
    return latest && made.size() > 1 ? deliverySentence(DeliveryEffect{*latest, {}, made[0].p50, made[1].p50}) : QString();
}

Forecast coarseForecast(const ForecastJob& job)
{
    constexpr int fewRuns = 500;
    return made(job, fewRuns, {}).value_or(Forecast());
}

void ForecastRunner::run(std::vector<ForecastJob> jobs)
{
    m_task.start([this, jobs = std::move(jobs)](const LatestTask::Cancelled& cancelled) -> LatestTask::Answer {
        std::vector<Forecast> forecasts;
        for (const ForecastJob& job : jobs) {
            const auto forecast = made(job, ForecastSettings().runs, cancelled);
            if (!forecast)
                return {};
            forecasts.push_back(*forecast);
        }
        return [this, forecasts] { Q_EMIT finished(forecasts); };
    });
}

void ForecastRunner::judge(const Scorecard& scorecard)
{
    Scorecard months; // only what is asked, so that little is copied
    months.plan = scorecard.plan;
    months.backlog = scorecard.backlog;
    m_task.start([this, months](const LatestTask::Cancelled& cancelled) -> LatestTask::Answer {
        ForecastSettings settings;
        settings.clearanceLevel = clearanceLevelOf(months.plan);
        settings.cancelled = cancelled;
        const auto past = backtest(months, settings);
        const QString score = past ? backtestSentence(*past) : QString();
        return [this, score] { Q_EMIT judged(score); };
    });
}

} // namespace send
