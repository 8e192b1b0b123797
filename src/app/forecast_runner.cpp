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
    months.capacity = scorecard.capacity;
    m_task.start([this, months](const LatestTask::Cancelled& cancelled) -> LatestTask::Answer {
        ForecastSettings settings;
        settings.clearanceLevel = clearanceLevelOf(months.plan);
        settings.cancelled = cancelled;
        const auto effect = deliveryEffect(months, asRecently(months), settings);
        const auto past = backtest(months, settings);
        const QString delivery = effect ? deliverySentence(*effect) : QString();
        const QString score = past ? backtestSentence(*past) : QString();
        return [this, score, delivery] { Q_EMIT judged(score, delivery); };
    });
}

} // namespace send
