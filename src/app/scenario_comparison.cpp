// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scenario_comparison.h"

#include "app/measure.h"
#include "app/scenario_edits.h"
#include "app/section_head.h"
#include "app/text_label.h"
#include "core/scenario_words.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace send {

ScenarioComparison::ScenarioComparison(QWidget* aside)
    : m_table(new ScenarioTable), m_compare(scenarioBox("compareBox", tr("Compare with")))
{
    auto* head = new SectionHead(tr("Side by side"), SectionHead::Rule::Below);
    head->addAside(aside);
    head->addAside(new TextLabel(TextRole::Muted, tr("Dotted:")));
    head->addAside(m_compare);
    auto* down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(scaledLength(*this, 8));
    down->addWidget(head);
    down->addWidget(m_table);
    connect(m_compare, &QComboBox::activated, this, &ScenarioComparison::changed);
    connect(&m_runner, &ForecastRunner::finished, this, &ScenarioComparison::onFinished);
}

void ScenarioComparison::showScorecard(const Scorecard& scorecard)
{
    std::vector<Scenario> scenarios{asRecently(scorecard)};
    for (const ScenarioId id : scenariosInOrder(scorecard))
        scenarios.push_back(scorecard.scenarios.at(id));
    m_rows.clear();
    std::vector<ForecastJob> jobs;
    for (const Scenario& scenario : scenarios) {
        const Result<ForecastJob> job = jobFor(scorecard, scenario);
        m_rows.push_back({scenario.name, std::nullopt, job ? QString() : job.error().sentence});
        if (!job)
            continue;
        m_rows.back().forecast = coarseForecast(*job);
        jobs.push_back(*job);
    }
    fillChoice();
    m_runner.run(std::move(jobs));
}

void ScenarioComparison::fillChoice()
{
    const QString before = m_compare->currentText();
    m_compare->clear();
    m_compare->addItem(tr("None"));
    for (const ScenarioRow& row : m_rows)
        m_compare->addItem(row.name);
    m_compare->setCurrentIndex(std::max(0, m_compare->findText(before)));
}

void ScenarioComparison::onFinished(const std::vector<Forecast>& forecasts)
{
    auto next = forecasts.begin();
    for (ScenarioRow& row : m_rows)
        if (row.forecast && next != forecasts.end())
            row.forecast = *next++;
    Q_EMIT changed();
}

void ScenarioComparison::showAsSet(const std::optional<Forecast>& forecast)
{
    std::vector<ScenarioRow> rows = m_rows;
    if (forecast)
        rows.insert(rows.begin(), {tr("As set above"), forecast, {}});
    m_table->showRows(rows);
}

std::optional<ComparedForecast> ScenarioComparison::chosen() const
{
    const int place = m_compare->currentIndex() - 1;
    if (place < 0 || place >= static_cast<int>(m_rows.size()))
        return std::nullopt;
    const ScenarioRow& row = m_rows[static_cast<std::size_t>(place)];
    return row.forecast ? std::optional(ComparedForecast{row.name, *row.forecast}) : std::nullopt;
}

} // namespace send
