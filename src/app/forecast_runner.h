// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace send {

/// What one forecast is made from: copies, so that another thread can keep them.
struct ForecastJob {
    ForecastBasis basis;
    Scenario scenario;
    Decimal clearanceLevel{5};
};

/// A coarse answer for a control that moves: 500 runs, on the caller's thread.
[[nodiscard]] Forecast coarseForecast(const ForecastJob& job);

/// Makes full forecasts on a thread of its own. A new order ends the one before, whose answer is never told.
class ForecastRunner : public QObject
{
    Q_OBJECT
public:
    explicit ForecastRunner(QObject* parent = nullptr);
    ~ForecastRunner() override; ///< ends what runs and waits for it

    void run(std::vector<ForecastJob> jobs);
    /// How forecasts fared so far, and what the shortfall in delivery does, of a scorecard's months and capacity.
    void judge(const Scorecard& scorecard);
    /// Forgets what runs.
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void finished(const std::vector<send::Forecast>& forecasts); ///< in the order of the jobs
    void judged(const QString& backtest, const QString& delivery); ///< a sentence each; empty where there is none

private:
    /// Calls `work` on the other thread and what it gives back on this one, unless another order came meanwhile.
    void start(std::function<std::function<void()>(const std::function<bool()>& cancelled)> work);

    QThreadPool m_pool;
    std::shared_ptr<std::atomic<int>> m_order;
    bool m_busy = false;
};

} // namespace send
