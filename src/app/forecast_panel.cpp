// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forecast_panel.h"

#include "app/chart_actions.h"
#include "app/chart_widget.h"
#include "app/document.h"
#include "app/measure.h"
#include "app/questions.h"
#include "app/scenario_comparison.h"
#include "app/scenario_controls.h"
#include "app/scenario_edits.h"
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

} // namespace

ForecastPanel::ForecastPanel(Document& document, Questions& questions)
    : m_document(document)
    , m_questions(questions)
    , m_fan(chartNamed("forecastChart", questions))
    , m_way(chartNamed("forecastTimeliness", questions))
    , m_refusal(wrapping(TextRole::Body, "forecastRefusal"))
    , m_answer(new QWidget)
    , m_details(new QWidget)
    , m_box(scenarioBox("scenarioBox", tr("Scenario")))
    , m_save(new QPushButton(tr("Save…")))
    , m_delete(new QPushButton(tr("Delete")))
    , m_inPack(new QCheckBox(tr("In the committee pack")))
    , m_controls(new ScenarioControls)
    , m_assumptions(wrapping(TextRole::Caption, "assumptions"))
    , m_comparison(new ScenarioComparison(m_inPack))
    , m_delivery(wrapping(TextRole::Caption, "delivery"))
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
    connect(m_comparison, &ScenarioComparison::changed, this, &ForecastPanel::showAgain);
    connect(m_save, &QPushButton::clicked, this, &ForecastPanel::saveScenario);
    connect(m_delete, &QPushButton::clicked, this, &ForecastPanel::deleteScenario);
    connect(m_inPack, &QCheckBox::clicked, this, &ForecastPanel::setInPack);
    connect(&m_runner, &ForecastRunner::finished, this, [this](const auto& made) {
        showForecast(made.front());
        m_delivery->setText(deliverySentence(m_document.scorecard(), made));
    });
    connect(&m_judge, &ForecastRunner::judged, m_score, &TextLabel::setText);
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
    details->addWidget(m_comparison);
    details->addWidget(m_assumptions);
    details->addWidget(m_delivery);
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

bool ForecastPanel::isBusy() const
{
    return m_runner.isBusy() || m_judge.isBusy() || m_comparison->isBusy();
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
    m_comparison->showScorecard(m_document.scorecard());
    present();
}

void ForecastPanel::fillScenarios()
{
    const Scorecard& scorecard = m_document.scorecard();
    m_box->clear();
    m_box->addItem(asRecently(scorecard).name);
    for (const ScenarioId id : scenariosInOrder(scorecard))
        m_box->addItem(scorecard.scenarios.at(id).name, static_cast<qlonglong>(id.value()));
    m_box->setCurrentIndex(m_id ? m_box->findData(static_cast<qlonglong>(m_id->value())) : 0);
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
    const Result<std::vector<ForecastJob>> jobs = jobsWithDelivery(m_document.scorecard(), m_scenario);
    if (!jobs)
        return showRefusal(jobs.error().sentence);
    const ForecastJob& job = jobs->front();
    m_refusal->hide();
    m_answer->show();
    m_details->show();
    m_assumptions->setText(assumptionsOf(job.basis, m_scenario, ForecastSettings{.clearanceLevel = job.clearanceLevel})
                               .join(QLatin1Char(' ')));
    showForecast(coarseForecast(job));
    m_runner.run(*jobs);
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
    m_delivery->clear();
    m_comparison->showAsSet(std::nullopt);
}

void ForecastPanel::showForecast(const Forecast& forecast)
{
    m_forecast = forecast;
    m_fan->setChart(forecastChart(m_document.scorecard(), forecast, m_comparison->chosen()));
    m_way->setChart(forecastTimelinessChart(m_document.scorecard(), forecast));
    m_comparison->showAsSet(isChanged() ? m_forecast : std::nullopt);
}

/// Beside another scenario, or with the others now in full.
void ForecastPanel::showAgain()
{
    if (m_forecast)
        showForecast(Forecast(*m_forecast));
    else
        m_comparison->showAsSet(std::nullopt);
}

void ForecastPanel::saveScenario()
{
    if (m_id)
        return setScenario(m_document, *m_id, m_scenario);
    const auto name = m_questions.text(this, tr("Save scenario"), tr("Name"), {});
    if (!name || name->trimmed().isEmpty())
        return;
    m_id = freshId(m_document.scorecard().scenarios); // shown when the edit is told
    if (!addScenario(m_document, *m_id, m_scenario, name->trimmed()))
        m_id.reset();
}

void ForecastPanel::deleteScenario()
{
    if (m_id)
        send::deleteScenario(m_document, *m_id);
}

void ForecastPanel::setInPack(bool inPack)
{
    if (m_id)
        setScenarioInPack(m_document, *m_id, inPack);
}

} // namespace send
