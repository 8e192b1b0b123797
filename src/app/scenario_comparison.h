// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forecast_runner.h"
#include "app/scenario_table.h"
#include "core/forecast_chart.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;

namespace send {

/// Scenarios side by side: "As recently", then what is kept; and the choice of one to be drawn dotted.
class ScenarioComparison : public QWidget
{
    Q_OBJECT
public:
    /// `aside` stands first at the end of the heading.
    explicit ScenarioComparison(QWidget* aside);

    /// Forecasts every scenario anew: coarse at once, in full after.
    void showScorecard(const Scorecard& scorecard);
    /// What the controls say stands first while it is kept nowhere; nothing takes it away.
    void showAsSet(const std::optional<Forecast>& forecast);
    /// The scenario to draw beside a forecast.
    [[nodiscard]] std::optional<ComparedForecast> chosen() const;
    [[nodiscard]] bool isBusy() const { return m_runner.isBusy(); } ///< some rows are still coarse

Q_SIGNALS:
    void changed(); ///< a forecast is now full, or another scenario is chosen

private:
    void fillChoice();
    void onFinished(const std::vector<Forecast>& forecasts);

    ForecastRunner m_runner;
    ScenarioTable* m_table;
    QComboBox* m_compare;
    std::vector<ScenarioRow> m_rows;
};

} // namespace send
