// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_page.h"

#include "app/link_button.h"
#include "app/measure.h"
#include "app/overview_areas.h"
#include "app/overview_backlog.h"
#include "app/overview_exceptions.h"
#include "app/overview_headlines.h"
#include "app/section_head.h"
#include "app/text_label.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace send {

namespace {

constexpr int twoColumnsFrom = 1080;

QVBoxLayout* plainColumn(QWidget* parent)
{
    auto* down = new QVBoxLayout(parent);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    return down;
}

} // namespace

OverviewPage::OverviewPage(const PageContext& context)
    : Page(context, tr("Overview"), TermBoxPlace::AtEnd)
    , m_areas(new AreaCountModel(this))
    , m_exceptions(new ExceptionModel(this))
    , m_headlines(new HeadlineRow)
    , m_areaTable(new FittedTable(*m_areas, new AreaCountDelegate(*m_areas), QStringLiteral("areaCounts"),
                                  tr("Metrics by area, against trajectory")))
    , m_exceptionTable(new FittedTable(*m_exceptions, new ExceptionDelegate(*m_exceptions), QStringLiteral("exceptions"),
                                       tr("Exceptions")))
    , m_backlog(new BacklogBrief)
    , m_scroll(new QScrollArea)
    , m_columns(new QHBoxLayout)
    , m_reds(new TextLabel(TextRole::Muted))
    , m_noReds(new TextLabel(TextRole::Body))
    , m_overdue(new LinkButton)
    , m_notEntered(new LinkButton)
    , m_emptyText(new TextLabel(TextRole::Body))
    , m_emptyButton(new QPushButton)
{
    m_areaTable->setHorizontalHeader(new StatusHeading(m_areaTable));
    m_exceptionTable->setHorizontalHeader(new HeadingView(m_exceptionTable));
    auto* content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    auto* down = plainColumn(content);
    const int side = scaledLength(*this, 24);
    const int headSide = side - scaledLength(*this, 8); // the columns of the head have room of their own at both sides
    auto* head = new QHBoxLayout;
    head->setContentsMargins(headSide, 0, headSide, 0);
    head->addWidget(m_headlines);
    down->addLayout(head);
    down->addSpacing(scaledLength(*this, 16));
    m_columns->setContentsMargins(side, 0, side, side / 2);
    m_columns->setSpacing(scaledLength(*this, 32));
    m_columns->addWidget(exceptionsSection(), 1, Qt::AlignTop);
    m_columns->addWidget(areasSection(), 1, Qt::AlignTop);
    down->addLayout(m_columns);
    down->addStretch();
    m_scroll->setObjectName(QStringLiteral("overviewScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    m_empty = emptyState();
    body().addWidget(m_scroll, 1);
    body().addWidget(m_empty, 1);

    connect(m_headlines, &HeadlineRow::opened, this, [this](MetricId metric) {
        Q_EMIT placeRequested({.page = QStringLiteral("scorecard"), .metric = metric});
    });
    connect(m_backlog, &BacklogBrief::opened, this,
            [this] { Q_EMIT placeRequested({.page = QStringLiteral("backlog")}); });
}

QWidget* OverviewPage::exceptionsSection()
{
    auto* section = new QWidget;
    auto* down = plainColumn(section);
    auto* head = new SectionHead(tr("Exceptions"));
    m_overdue->setObjectName(QStringLiteral("actionsOverdue"));
    m_notEntered->setObjectName(QStringLiteral("figuresNotEntered"));
    head->addAside(m_reds);
    head->addAside(m_overdue);
    head->addAside(m_notEntered);
    m_noReds->setWordWrap(true);
    m_noReds->setContentsMargins(0, scaledLength(*this, 10), 0, 0);
    down->addWidget(head);
    down->addWidget(m_exceptionTable);
    down->addWidget(m_noReds);
    connect(m_exceptionTable, &FittedTable::opened, this, [this](const QModelIndex& index) {
        Q_EMIT placeRequested({.page = QStringLiteral("scorecard"), .metric = m_exceptions->metricAt(index.row())});
    });
    connect(m_overdue, &LinkButton::clicked, this, [this] {
        Q_EMIT placeRequested({.page = QStringLiteral("plan"), .filter = QStringLiteral("overdue")});
    });
    connect(m_notEntered, &LinkButton::clicked, this,
            [this] { Q_EMIT placeRequested({.page = QStringLiteral("enter")}); });
    return section;
}

QWidget* OverviewPage::areasSection()
{
    auto* section = new QWidget;
    auto* down = plainColumn(section);
    down->addWidget(new SectionHead(tr("Metrics by area, against trajectory")));
    down->addWidget(m_areaTable);
    down->addSpacing(scaledLength(*this, 14));
    down->addWidget(m_backlog);
    connect(m_areaTable, &FittedTable::opened, this,
            [this](const QModelIndex& index) { Q_EMIT placeRequested(m_areas->placeAt(index)); });
    return section;
}

QWidget* OverviewPage::emptyState()
{
    auto* empty = new QWidget;
    auto* down = new QVBoxLayout(empty);
    const int side = scaledLength(*this, 24);
    down->setContentsMargins(side, side, side, side);
    down->setSpacing(scaledLength(*this, 16));
    m_emptyText->setObjectName(QStringLiteral("overviewEmpty"));
    m_emptyText->setWordWrap(true);
    m_emptyButton->setObjectName(QStringLiteral("enterFigures"));
    down->addWidget(m_emptyText);
    down->addWidget(m_emptyButton, 0, Qt::AlignLeft);
    down->addStretch();
    connect(m_emptyButton, &QPushButton::clicked, this, [this] {
        const bool noMetrics = scorecard().metrics.empty();
        Q_EMIT placeRequested({.page = noMetrics ? QStringLiteral("plan") : QStringLiteral("enter")});
    });
    return empty;
}

QList<QWidget*> OverviewPage::panes()
{
    if (m_scroll->isHidden())
        return {m_emptyButton};
    QList<QWidget*> panes{m_exceptionTable, m_areaTable};
    const auto headlines = m_headlines->findChildren<HeadlineButton*>();
    if (!headlines.isEmpty())
        panes.prepend(headlines.front());
    return panes;
}

/// Everything is worked out again, which takes a moment; each part repaints only what differs.
void OverviewPage::refreshAll()
{
    const auto assessments = assessAll(scorecard(), document().term(), document().today());
    header().setSubtitle(scorecard().plan.board.isEmpty() ? scorecard().plan.organisation : scorecard().plan.board);
    const bool known = std::ranges::any_of(
        assessments, [](const Assessment& assessment) { return assessment.figure && assessment.figure->value; });
    m_scroll->setVisible(known);
    m_empty->setVisible(!known);
    if (!known)
        return showEmptyState();
    showHeadlines();
    m_areas->show(scorecard(), assessments);
    showExceptions();
    m_backlog->setScorecard(scorecard());
    arrange();
}

void OverviewPage::showHeadlines()
{
    std::vector<Headline> headlines;
    for (const MetricId metric : headlineMetrics(scorecard()))
        headlines.push_back(headlineOf(scorecard(), metric, document().term(), document().today()));
    m_headlines->setHeadlines(headlines);
}

void OverviewPage::showExceptions()
{
    const auto exceptions = exceptionMetrics(scorecard(), document().term(), document().today());
    m_exceptions->show(scorecard(), exceptions);
    const int reds = static_cast<int>(exceptions.size());
    m_exceptionTable->setVisible(reds > 0);
    m_noReds->setVisible(reds == 0);
    m_noReds->setText(tr("No metric is red in %1.").arg(toText(document().term())));
    m_reds->setVisible(reds > 0);
    m_reds->setText(reds == 1 ? tr("the one red") : tr("all %1 reds").arg(reds));
    const int overdue = static_cast<int>(overdueActions(scorecard(), document().today()).size());
    m_overdue->setVisible(overdue > 0);
    m_overdue->setText(overdue == 1 ? tr("1 action overdue") : tr("%1 actions overdue").arg(overdue));
    const Progress progress = progressOf(scorecard(), document().term());
    const int missing = progress.due - progress.entered;
    m_notEntered->setVisible(missing > 0);
    m_notEntered->setText(missing == 1 ? tr("1 figure not entered") : tr("%1 figures not entered").arg(missing));
}

void OverviewPage::showEmptyState()
{
    const QString term = toText(document().term());
    if (scorecard().metrics.empty()) {
        m_emptyText->setText(tr("This scorecard has no metrics yet. Add areas and actions in the improvement plan, or "
                                "bring in DfE's published figures with Data ▸ Import…"));
        m_emptyButton->setText(tr("Improvement plan"));
        return;
    }
    const int due = progressOf(scorecard(), document().term()).due;
    m_emptyText->setText(due == 1 ? tr("No figures yet for %1. One is expected.").arg(term)
                                  : tr("No figures yet for %1. %2 are expected.").arg(term).arg(due));
    m_emptyButton->setText(tr("Enter figures"));
}

void OverviewPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

/// Side by side where there is room, else one below the other.
void OverviewPage::arrange()
{
    const bool wide = width() >= scaledLength(*this, twoColumnsFrom);
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace send
