// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backlog_charts_view.h"

#include "app/backlog_check.h"
#include "app/chart_widget.h"
#include "app/measure.h"
#include "app/text_label.h"
#include "core/backlog.h"
#include "core/chart.h"
#include "core/format.h"
#include "render/theme.h"

#include <QEvent>
#include <QFrame>
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

ChartWidget* chartWidget(const QString& objectName)
{
    auto* widget = new ChartWidget;
    widget->setObjectName(objectName);
    widget->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    widget->setMinimumWidth(scaledLength(*widget, 400));
    return widget;
}

/// The source stands once on the page, not below each chart.
void present(ChartWidget& widget, Chart chart)
{
    chart.source.clear();
    chart.notice.clear();
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

QString joined(QStringList sentences)
{
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace

BacklogChartsView::BacklogChartsView()
    : m_open(chartWidget(QStringLiteral("openByAge")))
    , m_flow(chartWidget(QStringLiteral("receivedClosed")))
    , m_split(chartWidget(QStringLiteral("timelinessSplit")))
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
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_story->setObjectName(QStringLiteral("backlogStory"));
    auto* page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    m_across = new QBoxLayout(QBoxLayout::LeftToRight, page);
    m_across->addWidget(charts(), 1);
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
    down->addWidget(m_open, 26);
    down->addWidget(m_flow, 19);
    down->addWidget(m_split, 21);
    return column;
}

QWidget* BacklogChartsView::words()
{
    auto* column = new QWidget;
    auto* down = new QVBoxLayout(column);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(scaledLength(*this, 8));
    down->addWidget(m_heading);
    down->addWidget(m_story);
    down->addWidget(m_caution);
    down->addSpacing(scaledLength(*this, 16));
    down->addWidget(m_check);
    down->addSpacing(scaledLength(*this, 8));
    down->addWidget(m_source);
    down->addStretch(1);
    return column;
}

void BacklogChartsView::showScorecard(const Scorecard& scorecard)
{
    if (scorecard.backlog.empty())
        return;
    const auto& [month, figures] = *scorecard.backlog.rbegin();
    present(*m_open, openByAgeChart(scorecard, shownMonths));
    present(*m_flow, receivedClosedChart(scorecard, shownMonths));
    present(*m_split, timelinessSplitChart(scorecard, shownMonths));
    m_heading->setText(tr("Plans issued in %1").arg(longName(month)));
    const QString story = joined({splitSentence(month, figures), waitSentence(figures), latestCohort(scorecard)});
    m_story->setText(story.isEmpty() ? backlogSentence(scorecard) : story);
    const QString caution = cautionSentence(month, scorecard.plan);
    m_caution->setText(caution);
    m_caution->setVisible(!caution.isEmpty());
    m_check->showMonths(scorecard);
    m_source->setText(tr("Source: monthly figures typed in (months only; no child’s record is kept). As at %1.")
                          .arg(formatLongDate(lastDay(month))));
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
    m_open->setMinimumHeight(scaledLength(*this, 262));
    m_flow->setMinimumHeight(scaledLength(*this, 180));
    m_split->setMinimumHeight(scaledLength(*this, 196));
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
