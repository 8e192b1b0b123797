// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backlog_page.h"

#include "app/backlog_charts_view.h"
#include "app/backlog_grid.h"
#include "app/backlog_model.h"
#include "app/capacity_view.h"
#include "app/cases_dialog.h"
#include "app/chart_actions.h"
#include "app/chart_chooser.h"
#include "app/empty_state.h"
#include "app/flow_layout.h"
#include "app/import_dialog.h"
#include "app/measure.h"
#include "app/month_note.h"
#include "app/segment_bar.h"
#include "core/backlog_charts.h"

#include <QAction>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace send {

namespace {

const QString chartsId = QStringLiteral("charts");
const QString gridId = QStringLiteral("grid");
const QString capacityId = QStringLiteral("capacity");
const QString viewKey = QStringLiteral("backlog/view");
constexpr std::size_t chartMonths = 12;

QPushButton* buttonFor(QAction* action)
{
    auto* button = new QPushButton(action->text());
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setToolTip(action->toolTip());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, [=] { button->setEnabled(action->isEnabled()); });
    return button;
}

} // namespace

BacklogPage::BacklogPage(const PageContext& context)
    : Page(context, tr("EHCP backlog"), TermBoxPlace::None)
    , m_model(new BacklogModel(context.document, this))
    , m_grid(new BacklogGrid(*m_model))
    , m_charts(new BacklogChartsView(context.document, context.questions))
    , m_capacity(new CapacityView(context.document, context.questions))
    , m_chooser(new ChartChooser)
    , m_segments(new SegmentBar(tr("View")))
    , m_views(new QStackedWidget)
    , m_empty(new EmptyState(QStringLiteral("noMonths"), QStringLiteral("addFirstMonth")))
    , m_note(new MonthNote)
    , m_add(addCommand(QStringLiteral("addMonth"), tr("Add month"), QKeySequence(Qt::CTRL | Qt::Key_N),
                       &BacklogPage::addMonth))
    , m_delete(addCommand(QStringLiteral("deleteMonth"), tr("Delete month"),
                          QKeySequence(Qt::CTRL | Qt::Key_Delete), &BacklogPage::deleteMonth))
    , m_import(addCommand(QStringLiteral("importCases"), tr("Import SEN2 files…"), {}, &BacklogPage::importCaseFiles))
{
    addCommand(QStringLiteral("nextChart"), tr("Next chart"), QKeySequence(Qt::CTRL | Qt::Key_PageDown), &BacklogPage::nextChart);
    addCommand(QStringLiteral("chartBefore"), tr("Chart before"), QKeySequence(Qt::CTRL | Qt::Key_PageUp),
               &BacklogPage::chartBefore);
    addCommand(QStringLiteral("importMonths"), tr("Import months from a table…"), {}, &BacklogPage::importMonths);
    m_gridView = gridView();
    for (QWidget* view : {static_cast<QWidget*>(m_empty), static_cast<QWidget*>(m_charts), m_gridView, static_cast<QWidget*>(m_capacity)})
        m_views->addWidget(view);
    addHeader();
    body().addWidget(m_views, 1);

    connect(m_chooser, &QComboBox::currentIndexChanged, this,
            [this] { m_charts->chooseChart(m_chooser->currentData().toString()); });
    connect(m_segments, &SegmentBar::currentChanged, this, &BacklogPage::updateView);
    connect(m_segments, &SegmentBar::currentChanged, this, [](const QString& id) { QSettings().setValue(viewKey, id); });
    connect(m_empty, &EmptyState::offerTaken, this, &BacklogPage::addMonth);
    connect(m_charts, &BacklogChartsView::monthOpened, this, &BacklogPage::openMonth);
    connect(m_grid, &BacklogGrid::refused, this, &BacklogPage::say);
    connect(m_grid, &BacklogGrid::currentMonthChanged, this, &BacklogPage::describeMonth);
    connect(&context.document, &Document::stateChanged, this, &BacklogPage::updateCommands);
}

/// An editor that closes later must not reach a page that is half gone.
BacklogPage::~BacklogPage()
{
    disconnect(&document(), nullptr, this, nullptr);
}

QAction* BacklogPage::addCommand(const QString& name, const QString& text, const QKeySequence& shortcut,
                                 void (BacklogPage::*run)())
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(shortcut.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, shortcut.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    return action;
}

void BacklogPage::addHeader()
{
    m_segments->addSegment(chartsId, tr("Charts"));
    m_segments->addSegment(gridId, tr("Monthly grid"));
    m_segments->addSegment(capacityId, tr("Capacity"));
    m_segments->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_segments->setCurrent(QSettings().value(viewKey, chartsId).toString());
    m_addButton = buttonFor(m_add);
    m_copyButton = new QPushButton(tr("Copy chart"));
    m_copyButton->setObjectName(QStringLiteral("copyCurrentChart"));
    m_copyButton->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard on the chart that is copied
    connect(m_copyButton, &QPushButton::clicked, this, &BacklogPage::copyCurrentChart);
    QPushButton* import = buttonFor(m_import);
    header().addCommand(m_segments);
    auto* row = new QWidget;
    auto* flow = new FlowLayout(row, scaledLength(*this, 8));
    const int side = scaledLength(*this, 24);
    flow->setContentsMargins(side, 0, side, scaledLength(*this, 8));
    for (QWidget* widget : {static_cast<QWidget*>(m_chooser), static_cast<QWidget*>(m_addButton),
                            static_cast<QWidget*>(import), static_cast<QWidget*>(m_copyButton)})
        flow->addWidget(widget);
    body().addWidget(row);
}

/// The grid, and below it what is to be said about the month that has the keyboard.
QWidget* BacklogPage::gridView()
{
    auto* view = new QWidget;
    auto* down = new QVBoxLayout(view);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    down->addWidget(m_grid, 1);
    down->addWidget(m_note);
    return view;
}

void BacklogPage::goTo(const Place& place)
{
    if (place.filter == gridId || place.filter == chartsId || place.filter == capacityId)
        m_segments->setCurrent(place.filter);
    if (findBacklogChart(place.filter)) {
        m_segments->setCurrent(chartsId);
        m_chooser->choose(place.filter);
    }
}

bool BacklogPage::isBusy() const
{
    return m_views->currentWidget() == m_capacity ? m_capacity->isBusy()
                                                  : m_views->currentWidget() == m_charts && m_charts->isBusy();
}

void BacklogPage::nextChart()
{
    if (m_views->currentWidget() == m_charts)
        m_chooser->step(1);
}

void BacklogPage::chartBefore()
{
    if (m_views->currentWidget() == m_charts)
        m_chooser->step(-1);
}

void BacklogPage::importCaseFiles()
{
    importCases(document(), questions(), window());
}

void BacklogPage::importMonths()
{
    if (document().canEdit())
        importInto(document(), questions(), window(), {}, ImportAs::Backlog);
}

void BacklogPage::copyCurrentChart()
{
    copyChart(m_charts->currentChart());
}

QList<QWidget*> BacklogPage::panes()
{
    if (m_views->currentWidget() == m_gridView)
        return {m_grid};
    if (m_views->currentWidget() == m_capacity)
        return {m_capacity};
    return {m_charts};
}

void BacklogPage::refreshAll()
{
    m_model->reload();
    if (m_model->rowCount() > 0)
        m_grid->setCurrentIndex(m_model->index(m_model->rowCount() - 1, static_cast<int>(BacklogColumn::Received)));
    updateView();
}

void BacklogPage::refreshFor(const Changes& changes)
{
    const auto matters = [](const Change& change) {
        return std::holds_alternative<BacklogMonthEdit>(change) || std::holds_alternative<PlanEdit>(change) ||
               std::holds_alternative<CapacityEdit>(change) || std::holds_alternative<ScenarioEdit>(change) ||
               std::holds_alternative<MetricEdit>(change);
    };
    if (std::ranges::none_of(changes, matters))
        return;
    m_model->refresh(changes);
    updateView();
}

void BacklogPage::updateCommands()
{
    const bool hasMonth = m_segments->current() == gridId && !scorecard().backlog.empty();
    m_add->setEnabled(document().canEdit());
    m_delete->setEnabled(document().canEdit() && hasMonth);
    m_import->setEnabled(document().canEdit());
}

/// Charts are drawn only while they can be seen.
void BacklogPage::updateView()
{
    const bool isEmpty = scorecard().backlog.empty();
    const QString view = m_segments->current();
    const bool showsCharts = !isEmpty && view == chartsId;
    updateCommands();
    updateSubtitle();
    m_chooser->setVisible(showsCharts);
    m_copyButton->setVisible(showsCharts);
    m_addButton->setVisible(isEmpty || view == gridId);
    if (view == capacityId) {
        m_views->setCurrentWidget(m_capacity);
        m_capacity->showScorecard();
    } else if (isEmpty) {
        sayEmpty();
        m_views->setCurrentWidget(m_empty);
    } else if (view == gridId) {
        m_views->setCurrentWidget(m_gridView);
        describeMonth();
    } else {
        m_views->setCurrentWidget(m_charts);
        m_charts->showScorecard();
    }
}

void BacklogPage::updateSubtitle()
{
    const auto& backlog = scorecard().backlog;
    if (backlog.empty())
        return header().setSubtitle({});
    const Month last = backlog.rbegin()->first;
    const bool showsAll = m_segments->current() == gridId || backlog.size() < chartMonths;
    const std::size_t hidden = showsAll ? 0 : backlog.size() - chartMonths;
    const Month first = std::next(backlog.begin(), static_cast<std::ptrdiff_t>(hidden))->first;
    header().setSubtitle(first == last ? longName(last) : tr("%1 to %2").arg(longName(first), longName(last)));
}

void BacklogPage::openMonth(Month month)
{
    m_segments->setCurrent(gridId);
    m_grid->choose(month);
}

/// The month after the last; the first is the one that ended last.
void BacklogPage::addMonth()
{
    const auto& backlog = scorecard().backlog;
    const QDate today = document().today();
    const Month month = backlog.empty() ? previous(Month{today.year(), today.month()}) : next(backlog.rbegin()->first);
    if (document().edit(tr("Add %1").arg(longName(month)), {editOf(backlog, month, BacklogMonth())}))
        openMonth(month);
}

void BacklogPage::deleteMonth()
{
    const auto month = m_grid->currentMonth();
    if (month && m_segments->current() == gridId)
        document().edit(tr("Delete %1").arg(longName(*month)), {editOf(scorecard().backlog, *month, std::nullopt)});
}

void BacklogPage::sayEmpty()
{
    m_empty->say(tr("No months yet. Type them in the monthly grid, or import them or SEN2 files: only monthly counts are "
                    "kept, never a child’s record."),
                 document().canEdit() ? tr("Add the first month") : QString());
}

void BacklogPage::say(const QString& refusal)
{
    refusal.isEmpty() ? describeMonth() : m_note->refuse(refusal);
}

void BacklogPage::describeMonth()
{
    const int row = m_grid->currentIndex().row();
    m_note->describe(row >= 0 && row < m_model->rowCount() ? m_model->oddities(row) : QStringList());
}

} // namespace send
