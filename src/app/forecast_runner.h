// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/latest_task.h"
#include "core/forecast.h"

#include <QObject>

#include <vector>

namespace send {

/// What one forecast is made from: copies, so that another thread can keep them.
struct ForecastJob {
    ForecastBasis basis;
    Scenario scenario;
    Decimal clearanceLevel{5};
};

/// Refused with a sentence where there is no forecast.
[[nodiscard]] Result<ForecastJob> jobFor(const Scorecard& scorecard, const Scenario& scenario);
/// The same, and where contracted and delivered figures are held, a second job: the scenario at full delivery.
[[nodiscard]] Result<std::vector<ForecastJob>> jobsWithDelivery(const Scorecard& scorecard, const Scenario& scenario);
/// What the shortfall in delivery does, from the answers to those jobs; empty where there was one.
[[nodiscard]] QString deliverySentence(const Scorecard& scorecard, const std::vector<Forecast>& made);

/// A coarse answer for a control that moves: 500 runs, on the caller's thread.
[[nodiscard]] Forecast coarseForecast(const ForecastJob& job);

/// Makes full forecasts on a thread of its own; only the latest order is answered.
class ForecastRunner : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void run(std::vector<ForecastJob> jobs);
    /// How forecasts of a scorecard's months fared so far.
    void judge(const Scorecard& scorecard);
    /// Forgets what runs.
    void cancel() { m_task.cancel(); }
    [[nodiscard]] bool isBusy() const { return m_task.isBusy(); }

Q_SIGNALS:
    void finished(const std::vector<send::Forecast>& forecasts); ///< in the order of the jobs
    void judged(const QString& backtest);                        ///< a sentence; empty where there is none

private:
    LatestTask m_task;
};

} // namespace send
