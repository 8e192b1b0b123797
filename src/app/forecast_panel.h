// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forecast_runner.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace send {

class ChartWidget;
class Document;
class Questions;
class ScenarioComparison;
class ScenarioControls;
class SectionHead;
class TextLabel;

/// What will happen: the forecast as a fan, the percentage on the way, controls that answer at once, and scenarios kept
/// in the file side by side. What is drawn is always of the controls as they stand: first a coarse run, then the full.
class ForecastPanel : public QWidget
{
    Q_OBJECT
public:
    ForecastPanel(Document& document, Questions& questions);

    /// Reads the months and scenarios anew; what was turned and not saved stays.
    void showScorecard();
    /// Something of what is shown is still coarse, or still to come.
    [[nodiscard]] bool isBusy() const;
    /// The scenario as the controls stand.
    [[nodiscard]] const Scenario& scenario() const { return m_scenario; }

    /// What stands further down the page: assumptions, the percentage on the way, scenarios side by side, the score.
    [[nodiscard]] QWidget* details() const { return m_details; }

    void saveScenario();
    void deleteScenario();

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* head();
    void build();
    void restyle();
    void fillScenarios();
    void choose(std::optional<ScenarioId> id);
    void present();
    void onControlsChanged();
    void setInPack(bool inPack);
    void predict(); ///< the shown scenario: coarse now, full after
    void showAgain();
    void showForecast(const Forecast& forecast);
    void showRefusal(const QString& sentence);
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] Scenario kept() const; ///< the chosen scenario as it is kept
    [[nodiscard]] bool hasContracts() const;

    Document& m_document;
    Questions& m_questions;
    ForecastRunner m_runner; ///< of the shown scenario
    ForecastRunner m_judge;
    ChartWidget* m_fan;
    ChartWidget* m_way;
    TextLabel* m_refusal;
    QWidget* m_answer; ///< all but the refusal
    QWidget* m_details;
    QComboBox* m_box;
    QPushButton* m_save;
    QPushButton* m_delete;
    QCheckBox* m_inPack;
    ScenarioControls* m_controls;
    TextLabel* m_assumptions;
    ScenarioComparison* m_comparison;
    TextLabel* m_delivery; ///< what the shortfall does to the month that the fan says
    TextLabel* m_score;
    Scenario m_scenario;
    Scenario m_kept; ///< the chosen one as it was kept when it was read
    std::optional<ScenarioId> m_id;
    std::optional<Forecast> m_forecast;
};

} // namespace send
