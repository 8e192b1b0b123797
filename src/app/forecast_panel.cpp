// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forecast_panel.h"

#include "app/chart_actions.h"
#include "app/chart_widget.h"
#include "app/document.h"
#include "app/measure.h"
#include "app/questions.h"
#include "app/scenario_controls.h"
#include "app/section_head.h"
#include "app/text_label.h"
#include "core/forecast_chart.h"
#include "core/scenario_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <tuple>

namespace send {

namespace {

ChartWidget* chartNamed(const char* name, Questions& questions)
{
    auto* chart = new ChartWidget;
    chart->setObjectName(QLatin1String(name));
    chart->hideSource();
    addChartActions(*chart, questions);
    return chart;
}

TextLabel* wrapping(TextRole role, const char* name)
{
    auto* label = new TextLabel(role);
    label->setWordWrap(true);
    label->setObjectName(QLatin1String(name));
    return label;
}

QComboBox* box(const char* name, const QString& spoken)
{
    auto* made = new QComboBox;
    made->setObjectName(QLatin1String(name));
    made->setAccessibleName(spoken);
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(14);
    return made;
}

Result<ForecastJob> jobFor(const Scorecard& scorecard, const Scenario& scenario)
{
    return forecastBasis(scorecard, scenario).map([&](ForecastBasis basis) {
        return ForecastJob{std::move(basis), scenario, clearanceLevelOf(scorecard.plan)};
    });
}

} // namespace

ForecastPanel::ForecastPanel(Document& document, Questions& questions)
    : m_document(document)
    , m_questions(questions)
    , m_fan(chartNamed("forecastChart", questions))
    , m_way(chartNamed("forecastTimeliness", questions))
    , m_refusal(wrapping(TextRole::Body, "forecastRefusal"))
    , m_answer(new QWidget)
    , m_details(new QWidget)
    , m_box(box("scenarioBox", tr("Scenario")))
    , m_compare(box("compareBox", tr("Compare with")))
    , m_save(new QPushButton(tr("Save…")))
    , m_delete(new QPushButton(tr("Delete")))
    , m_inPack(new QCheckBox(tr("In the committee pack")))
    , m_controls(new ScenarioControls)
    , m_assumptions(wrapping(TextRole::Caption, "assumptions"))
    , m_table(new ScenarioTable)
    , m_score(wrapping(TextRole::Caption, "backtest"))
{
    setObjectName(QStringLiteral("forecastPanel"));
    m_save->setObjectName(QStringLiteral("saveScenario"));
    m_delete->setObjectName(QStringLiteral("deleteScenario"));
    m_inPack->setObjectName(QStringLiteral("inPack"));
    build();
    connect(m_controls, &ScenarioControls::changed, this, &ForecastPanel::onControlsChanged);
    connect(m_box, &QComboBox::activated, this, [this](int place) {
        const QVariant id = m_box->itemData(place);
        choose(id.isValid() ? std::optional(ScenarioId(id.toLongLong())) : std::nullopt);
    });
    connect(m_compare, &QComboBox::activated, this, [this] { if (m_forecast) showForecast(*m_forecast); });
    connect(m_save, &QPushButton::clicked, this, &ForecastPanel::saveScenario);
    connect(m_delete, &QPushButton::clicked, this, &ForecastPanel::deleteScenario);
    connect(m_inPack, &QCheckBox::clicked, this, &ForecastPanel::setInPack);
    connect(&m_runner, &ForecastRunner::finished, this, [this](const auto& made) { showForecast(made.front()); });
    connect(&m_others, &ForecastRunner::finished, this, &ForecastPanel::onFinished);
    connect(&m_judge, &ForecastRunner::judged, this, [this](const QString& score, const QString& delivery) {
        m_score->setText(QStringLiteral("%1 %2").arg(delivery, score).trimmed());
    });
}

void ForecastPanel::build()
{
    auto* down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->addWidget(m_refusal);
    down->addWidget(m_answer);
    auto* answer = new QVBoxLayout(m_answer);
    answer->setContentsMargins(0, 0, 0, 0);
    answer->setSpacing(scaledLength(*this, 8));
    answer->addWidget(m_fan);
    answer->addWidget(head());
    answer->addWidget(m_controls);
    auto* details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, 0, 0, 0);
    details->setSpacing(scaledLength(*this, 8));
    details->addWidget(m_way);
    details->addWidget(foot());
    details->addWidget(m_table);
    details->addWidget(m_assumptions);
    details->addWidget(m_score);
    restyle();
}

QWidget* ForecastPanel::head()
{
    auto* head = new SectionHead(tr("Scenario"), SectionHead::Rule::Below);
    for (QWidget* widget : {static_cast<QWidget*>(m_box), static_cast<QWidget*>(m_save), static_cast<QWidget*>(m_delete)})
        head->addAside(widget);
    return head;
}

QWidget* ForecastPanel::foot()
{
    auto* foot = new SectionHead(tr("Side by side"), SectionHead::Rule::Below);
    foot->addAside(m_inPack);
    foot->addAside(new TextLabel(TextRole::Muted, tr("Dotted:")));
    foot->addAside(m_compare);
    return foot;
}

void ForecastPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        restyle();
}

void ForecastPanel::restyle()
{
    m_fan->setFixedHeight(scaledLength(*this, 240));
    m_way->setFixedHeight(scaledLength(*this, 190));
}

bool ForecastPanel::hasContracts() const
{
    return std::ranges::any_of(m_document.scorecard().capacity, [](const auto& row) { return row.second.contracted.has_value(); });
}

Scenario ForecastPanel::kept() const
{
    const auto& scenarios = m_document.scorecard().scenarios;
    const auto found = m_id ? scenarios.find(*m_id) : scenarios.end();
    return found == scenarios.end() ? asRecently(m_document.scorecard()) : found->second;
}

bool ForecastPanel::isChanged() const
{
    return !(m_scenario == kept());
}

void ForecastPanel::showScorecard()
{
    const bool isGone = m_id && !m_document.scorecard().scenarios.contains(*m_id);
    if (isGone)
        m_id.reset();
    const bool wasTurned = !isGone && !(m_scenario == m_kept);
    m_kept = kept();
    if (!wasTurned)
        m_scenario = m_kept;
    std::tie(m_scenario.number, m_scenario.name, m_scenario.note, m_scenario.inPack) =
        std::tie(m_kept.number, m_kept.name, m_kept.note, m_kept.inPack);
    fillScenarios();
    m_score->clear();
    m_judge.judge(m_document.scorecard());
    predictOthers();
    present();
}

void ForecastPanel::fillScenarios()
{
    const Scorecard& scorecard = m_document.scorecard();
    const QString compared = m_compare->currentText();
    m_box->clear();
    m_box->addItem(asRecently(scorecard).name);
    for (const ScenarioId id : scenariosInOrder(scorecard))
        m_box->addItem(scorecard.scenarios.at(id).name, static_cast<qlonglong>(id.value()));
    m_box->setCurrentIndex(m_id ? m_box->findData(static_cast<qlonglong>(m_id->value())) : 0);
    m_compare->clear();
    m_compare->addItem(tr("None"));
    for (int i = 0; i < m_box->count(); ++i)
        m_compare->addItem(m_box->itemText(i));
    m_compare->setCurrentIndex(std::max(0, m_compare->findText(compared)));
}

void ForecastPanel::choose(std::optional<ScenarioId> id)
{
    m_id = id;
    m_scenario = m_kept = kept();
    present();
}

void ForecastPanel::present()
{
    const Result<ForecastBasis> basis = forecastBasis(m_document.scorecard(), m_scenario);
    m_controls->show(m_scenario, basis.value_or(ForecastBasis()), hasContracts());
    predict();
}

void ForecastPanel::onControlsChanged()
{
    m_scenario = m_controls->scenario();
    predict();
}

void ForecastPanel::predict()
{
    const bool canEdit = m_document.canEdit();
    m_save->setEnabled(canEdit && (!m_id || isChanged()));
    m_save->setText(m_id ? tr("Save") : tr("Save…"));
    m_delete->setEnabled(canEdit && m_id);
    m_inPack->setEnabled(canEdit && m_id);
    m_inPack->setChecked(m_id && kept().inPack);
    m_runner.cancel();
    m_forecast.reset();
    const Result<ForecastJob> job = jobFor(m_document.scorecard(), m_scenario);
    if (!job)
        return showRefusal(job.error().sentence);
    m_refusal->hide();
    m_answer->show();
    m_details->show();
    m_assumptions->setText(assumptionsOf(job->basis, m_scenario, ForecastSettings{.clearanceLevel = job->clearanceLevel})
                               .join(QLatin1Char(' ')));
    showForecast(coarseForecast(*job));
    m_runner.run({*job});
}

/// Where contracts lack, the controls stay, so that the person can turn back.
void ForecastPanel::showRefusal(const QString& sentence)
{
    m_refusal->setText(sentence);
    m_refusal->show();
    m_answer->setVisible(m_scenario.contracted);
    m_details->setVisible(m_scenario.contracted);
    m_fan->setChart(Chart());
    m_way->setChart(Chart());
    m_assumptions->clear();
    showTable();
}

void ForecastPanel::predictOthers()
{
    const Scorecard& scorecard = m_document.scorecard();
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
    m_others.run(std::move(jobs));
}

void ForecastPanel::onFinished(const std::vector<Forecast>& forecasts)
{
    auto next = forecasts.begin();
    for (ScenarioRow& row : m_rows)
        if (row.forecast && next != forecasts.end())
            row.forecast = *next++;
    if (m_forecast)
        showForecast(*m_forecast);
    else
        showTable();
}

void ForecastPanel::showForecast(const Forecast& forecast)
{
    m_forecast = forecast;
    std::optional<ComparedForecast> compared;
    const int place = m_compare->currentIndex() - 1;
    if (place >= 0 && place < static_cast<int>(m_rows.size()))
        if (const ScenarioRow& row = m_rows[static_cast<std::size_t>(place)]; row.forecast)
            compared = ComparedForecast{row.name, *row.forecast};
    m_fan->setChart(forecastChart(m_document.scorecard(), forecast, compared));
    m_way->setChart(forecastTimelinessChart(m_document.scorecard(), forecast));
    showTable();
}

/// What the controls say stands first while it is kept nowhere.
void ForecastPanel::showTable()
{
    std::vector<ScenarioRow> rows = m_rows;
    if (m_forecast && isChanged())
        rows.insert(rows.begin(), {tr("As set above"), m_forecast, {}});
    m_table->showRows(rows);
}

void ForecastPanel::saveScenario()
{
    const auto& scenarios = m_document.scorecard().scenarios;
    if (m_id) {
        m_document.edit(tr("Set scenario %1").arg(m_scenario.name), {editOf(scenarios, *m_id, m_scenario)});
        return;
    }
    const auto name = m_questions.text(this, tr("Save scenario"), tr("Name"), {});
    if (!name || name->trimmed().isEmpty())
        return;
    const ScenarioId id = freshId(scenarios);
    Scenario scenario = m_scenario;
    scenario.name = name->trimmed();
    for (const auto& [other, row] : scenarios)
        scenario.number = std::max(scenario.number, row.number + 1);
    m_id = id; // shown when the edit is told
    if (!m_document.edit(tr("Add scenario %1").arg(scenario.name), {editOf(scenarios, id, scenario)}))
        m_id.reset();
}

void ForecastPanel::deleteScenario()
{
    if (m_id)
        m_document.edit(tr("Delete scenario %1").arg(kept().name),
                        {editOf(m_document.scorecard().scenarios, *m_id, std::nullopt)});
}

void ForecastPanel::setInPack(bool inPack)
{
    if (!m_id)
        return;
    Scenario scenario = kept();
    scenario.inPack = inPack;
    m_document.edit(inPack ? tr("Put scenario %1 in the pack").arg(scenario.name)
                           : tr("Take scenario %1 out of the pack").arg(scenario.name),
                    {editOf(m_document.scorecard().scenarios, *m_id, scenario)});
}

} // namespace send
