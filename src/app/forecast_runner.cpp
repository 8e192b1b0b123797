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

ForecastRunner::ForecastRunner(QObject* parent) : QObject(parent), m_order(std::make_shared<std::atomic<int>>(0))
{
    m_pool.setMaxThreadCount(1);
}

ForecastRunner::~ForecastRunner()
{
    cancel();
    m_pool.waitForDone();
}

void ForecastRunner::cancel()
{
    ++*m_order;
    m_busy = false;
    m_pool.clear();
}

void ForecastRunner::start(std::function<std::function<void()>(const std::function<bool()>&)> work)
{
    cancel();
    const int order = m_order->load();
    m_busy = true;
    m_pool.start([this, order, latest = m_order, work = std::move(work)] {
        const auto answer = work([&] { return latest->load() != order; });
        const auto tell = [this, order, answer] {
            if (m_order->load() != order)
                return;
            m_busy = false;
            if (answer)
                answer();
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    });
}

void ForecastRunner::run(std::vector<ForecastJob> jobs)
{
    start([this, jobs = std::move(jobs)](const std::function<bool()>& cancelled) -> std::function<void()> {
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
    start([this, months](const std::function<bool()>& cancelled) -> std::function<void()> {
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
