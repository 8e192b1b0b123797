// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backlog_charts_view.h"

#include "app/backlog_check.h"
#include "app/chart_actions.h"
#include "app/chart_view.h"
#include "app/chart_widget.h"
#include "app/document.h"
#include "app/forecast_panel.h"
#include "app/measure.h"
#include "app/text_label.h"
#include "core/backlog.h"
#include "core/backlog_charts.h"
#include "core/format.h"
#include "render/theme.h"

#include <QEvent>
#include <QFrame>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace send {

namespace {

constexpr int shownMonths = 12;

TextLabel* wrapping(TextRole role)
{
    auto* label = new TextLabel(role);
    label->setWordWrap(true);
    return label;
}

/// The source stands once on the page, not below each chart.
ChartWidget* chartWidget(const QString& objectName, Questions& questions)
{
    auto* widget = new ChartWidget;
    widget->hideSource();
    addChartActions(*widget, questions);
    widget->setObjectName(objectName);
    widget->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    widget->setMinimumWidth(scaledLength(*widget, 400));
    return widget;
}

void present(ChartWidget& widget, const Chart& chart)
{
    widget.setChart(chart);
    widget.setVisible(!chart.isEmpty());
}

QString waitSentence(const BacklogMonth& figures)
{
    if (!figures.longestWaitDays)
        return {};
    constexpr int daysInWeek = 7;
    const int weeks = *figures.longestWaitDays / daysInWeek;
    return weeks == 1 ? BacklogChartsView::tr("The longest wait is 1 week.")
                      : BacklogChartsView::tr("The longest wait is %1 weeks.").arg(formatCount(weeks));
}

/// The sentence of the latest month received whose 20 weeks are over.
QString latestCohort(const Scorecard& scorecard)
{
    for (auto at = scorecard.backlog.rbegin(); at != scorecard.backlog.rend(); ++at)
        if (const QString sentence = cohortSentence(at->first, at->second); !sentence.isEmpty())
            return sentence;
    return {};
}

QString cautionSentence(Month month, const Plan& plan)
{
    if (!newCaseCaution(month, plan))
        return {};
    return BacklogChartsView::tr("The percentage of new cases flatters for now: of the requests received since %1, few "
                                 "are old enough to be late.")
        .arg(formatLongDate(*plan.recoveryDate));
}

/// "Feeds metrics 7.1, 7.5 and 7.6." Empty where no metric is fed.
QString fedSentence(const Scorecard& scorecard)
{
    QStringList refs;
    for (const MetricId id : metricsInOrder(scorecard))
        if (scorecard.metrics.at(id).fedBy)
            refs << refOf(scorecard, id);
    if (refs.size() < 2)
        return refs.isEmpty() ? QString() : BacklogChartsView::tr("Metric %1 is fed from these months.").arg(refs.front());
    const QString last = refs.takeLast();
    return BacklogChartsView::tr("Metrics %1 and %2 are fed from these months.").arg(refs.join(QStringLiteral(", ")), last);
}

QString joined(QStringList sentences)
{
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace

BacklogChartsView::BacklogChartsView(Document& document, Questions& questions)
    : m_document(document)
    , m_forecast(new ForecastPanel(document, questions))
    , m_chosen(new ChartView(questions))
    , m_charts(new QStackedWidget)
    , m_open(chartWidget(QStringLiteral("openByAge"), questions))
    , m_flow(chartWidget(QStringLiteral("receivedClosed"), questions))
    , m_split(chartWidget(QStringLiteral("timelinessSplit"), questions))
    , m_heading(wrapping(TextRole::Section))
    , m_story(wrapping(TextRole::Body))
    , m_caution(wrapping(TextRole::Muted))
    , m_source(wrapping(TextRole::Caption))
    , m_check(new BacklogCheck)
    , m_line(new QFrame)
{
    setObjectName(QStringLiteral("backlogCharts"));
    setAccessibleName(tr("Charts of the backlog"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    m_story->setObjectName(QStringLiteral("backlogStory"));
    auto* page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    m_across = new QBoxLayout(QBoxLayout::LeftToRight, page);
    m_charts->addWidget(charts());
    m_charts->addWidget(m_chosen);
    m_across->addWidget(m_charts, 1);
    m_across->addWidget(m_line);
    m_across->addWidget(words(), 1);
    setWidget(page);
    m_line->setMinimumSize(1, 1);
    m_line->setBackgroundRole(QPalette::Window);
    m_line->setAutoFillBackground(true);
    connect(m_check, &BacklogCheck::monthOpened, this, &BacklogChartsView::monthOpened);
    restyle();
}

QWidget* BacklogChartsView::charts()
{
    auto* column = new QWidget;
    auto* down = new QVBoxLayout(column);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(scaledLength(*this, 14));
    for (ChartWidget* chart : {m_open, m_flow, m_split})
        down->addWidget(chart);
    down->addStretch(1);
    return column;
}

QWidget* BacklogChartsView::words()
{
    auto* column = new QWidget;
    auto* down = new QVBoxLayout(column);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(scaledLength(*this, 8));
    down->addWidget(m_forecast);
    down->addSpacing(scaledLength(*this, 10));
    down->addWidget(m_check);
    down->addSpacing(scaledLength(*this, 8));
    down->addWidget(m_heading);
    down->addWidget(m_story);
    down->addWidget(m_caution);
    down->addSpacing(scaledLength(*this, 14));
    down->addWidget(m_forecast->details());
    down->addSpacing(scaledLength(*this, 8));
    down->addWidget(m_source);
    down->addStretch(1);
    return column;
}

void BacklogChartsView::showScorecard()
{
    const Scorecard& scorecard = m_document.scorecard();
    if (scorecard.backlog.empty())
        return;
    const auto& [month, figures] = *scorecard.backlog.rbegin();
    showMain();
    m_forecast->showScorecard();
    m_heading->setText(tr("Plans issued in %1").arg(longName(month)));
    const QString story = joined({splitSentence(month, figures), waitSentence(figures), latestCohort(scorecard)});
    m_story->setText(story.isEmpty() ? backlogSentence(scorecard) : story);
    const QString caution = cautionSentence(month, scorecard.plan);
    m_caution->setText(caution);
    m_caution->setVisible(!caution.isEmpty());
    m_check->showMonths(scorecard);
    m_source->setText(joined({fedSentence(scorecard),
                              tr("Source: monthly figures, typed or imported (months only; no child’s record is kept). As at "
                                 "%1.").arg(formatLongDate(lastDay(month)))}));
}

/// Only the charts that can be seen are drawn.
void BacklogChartsView::showMain()
{
    const Scorecard& scorecard = m_document.scorecard();
    const BacklogChartKind* kind = findBacklogChart(m_kind);
    m_charts->setCurrentIndex(kind ? 1 : 0);
    if (kind)
        return m_chosen->setChart(kind->make(scorecard, shownMonths));
    present(*m_open, openByAgeChart(scorecard, shownMonths));
    present(*m_flow, receivedClosedChart(scorecard, shownMonths));
    present(*m_split, timelinessSplitChart(scorecard, shownMonths));
}

void BacklogChartsView::chooseChart(const QString& id)
{
    m_kind = id;
    if (!m_document.scorecard().backlog.empty())
        showMain();
}

const Chart& BacklogChartsView::currentChart() const
{
    for (const ChartWidget* chart : findChildren<ChartWidget*>())
        if (chart->hasFocus())
            return chart->chart();
    return m_charts->currentIndex() == 1 ? m_chosen->chart().chart() : m_open->chart();
}

bool BacklogChartsView::isBusy() const
{
    return m_forecast->isBusy();
}

void BacklogChartsView::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void BacklogChartsView::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        restyle();
}

void BacklogChartsView::restyle()
{
    m_open->setFixedHeight(scaledLength(*this, 280));
    m_flow->setFixedHeight(scaledLength(*this, 196));
    m_split->setFixedHeight(scaledLength(*this, 216));
    QPalette colours = palette();
    colours.setColor(QPalette::Window, Theme::forPalette(palette(), font()).hairline);
    m_line->setPalette(colours);
    arrange();
}

/// Beside each other where both have room, else below each other.
void BacklogChartsView::arrange()
{
    const bool wide = viewport()->width() >= scaledLength(*this, 960);
    const int side = scaledLength(*this, 24);
    m_across->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_across->setContentsMargins(side, scaledLength(*this, 4), side, scaledLength(*this, 16));
    m_across->setSpacing(scaledLength(*this, 16));
    m_line->setMaximumSize(wide ? 1 : QWIDGETSIZE_MAX, wide ? QWIDGETSIZE_MAX : 1);
}

} // namespace send
