// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_backlog.h"

#include "app/chart_widget.h"
#include "app/link_button.h"
#include "app/measure.h"
#include "app/section_head.h"
#include "app/text_label.h"
#include "core/backlog.h"
#include "core/chart.h"

#include <QGridLayout>

namespace send {

namespace {

constexpr int plotHeight = 142;

} // namespace

BacklogBrief::BacklogBrief() : m_charts(new QWidget), m_sentence(new TextLabel(TextRole::Body))
{
    auto* down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(scaledLength(*this, 6));
    auto* head = new SectionHead(tr("EHCP backlog"), SectionHead::Rule::Below);
    auto* link = new LinkButton(tr("Backlog"));
    link->setObjectName(QStringLiteral("openBacklog"));
    link->setAccessibleName(tr("Open the EHCP backlog"));
    connect(link, &LinkButton::clicked, this, &BacklogBrief::opened);
    head->addAside(link);
    down->addWidget(head);
    auto* grid = new QGridLayout(m_charts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaledLength(*this, 20));
    grid->setVerticalSpacing(scaledLength(*this, 2));
    m_timeliness = addChart(*grid, 0, QStringLiteral("timelinessChart"), tr("Issued within 20 weeks, %"), tr("by month"));
    m_open = addChart(*grid, 1, QStringLiteral("openChart"), tr("Open cases"), tr("at month end"));
    down->addWidget(m_charts);
    m_sentence->setObjectName(QStringLiteral("backlogSentence"));
    m_sentence->setWordWrap(true);
    down->addWidget(m_sentence);
}

ChartWidget* BacklogBrief::addChart(QGridLayout& grid, int column, const QString& objectName, const QString& title,
                                    const QString& subtitle)
{
    auto* words = new QHBoxLayout;
    words->setSpacing(scaledLength(*this, 6));
    words->addWidget(new TextLabel(TextRole::Strong, title));
    auto* muted = new TextLabel(TextRole::Muted, subtitle);
    muted->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    words->addWidget(muted, 1);
    auto* chart = new ChartWidget;
    chart->setObjectName(objectName);
    chart->setFixedHeight(scaledLength(*this, plotHeight));
    grid.addLayout(words, 0, column);
    grid.addWidget(chart, 1, column);
    grid.setColumnStretch(column, 1);
    return chart;
}

/// The section's own words head the plot; the finding is what is heard.
void BacklogBrief::showPlot(ChartWidget& widget, const Chart& chart)
{
    Chart plot = chart;
    plot.finding.clear();
    plot.subtitle.clear();
    plot.source.clear();
    plot.notice.clear();
    plot.events.clear(); // no room for their words
    widget.setChart(plot);
    widget.setAccessibleName(chart.finding);
}

void BacklogBrief::setScorecard(const Scorecard& scorecard)
{
    if (m_months == scorecard.backlog && m_recovery == scorecard.plan.recoveryDate)
        return;
    m_months = scorecard.backlog;
    m_recovery = scorecard.plan.recoveryDate;
    m_charts->setVisible(!m_months->empty());
    showPlot(*m_timeliness, timelinessSplitChart(scorecard));
    showPlot(*m_open, openByAgeChart(scorecard));
    m_sentence->setText(backlogSentence(scorecard));
}

} // namespace send
