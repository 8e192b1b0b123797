// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backlog_page.h"

#include "app/backlog_charts_view.h"
#include "app/backlog_grid.h"
#include "app/backlog_model.h"
#include "app/capacity_view.h"
#include "app/cases_dialog.h"
#include "app/chart_actions.h"
#include "app/flow_layout.h"
#include "app/import_dialog.h"
#include "app/measure.h"
#include "app/segment_bar.h"
#include "app/text_label.h"
#include "core/backlog_charts.h"
#include "render/shapes.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
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

QPixmap warningPixmap(const Theme& theme, int size, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintWarning(painter, QRectF(0, 0, size, size), theme);
    return pixmap;
}

QPushButton* buttonFor(QAction* action)
{
    auto* button = new QPushButton(action->text());
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setToolTip(action->toolTip());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, [=] { button->setEnabled(action->isEnabled()); });
    return button;
}

QComboBox* chartChooser()
{
    auto* chooser = new QComboBox;
    chooser->setObjectName(QStringLiteral("chartChooser"));
    chooser->setAccessibleName(BacklogPage::tr("Chart"));
    chooser->setToolTip(BacklogPage::tr("Chart (Ctrl+PgUp, Ctrl+PgDown)"));
    chooser->addItem(BacklogPage::tr("Main charts"));
    for (const BacklogChartKind& kind : backlogChartKinds())
        chooser->addItem(kind.name, kind.id);
    chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    chooser->setMinimumContentsLength(18);
    return chooser;
}

} // namespace

BacklogPage::BacklogPage(const PageContext& context)
    : Page(context, tr("EHCP backlog"), TermBoxPlace::None)
    , m_model(new BacklogModel(context.document, this))
    , m_grid(new BacklogGrid(*m_model))
    , m_charts(new BacklogChartsView(context.document, context.questions))
    , m_capacity(new CapacityView(context.document, context.questions))
    , m_chooser(chartChooser())
    , m_segments(new SegmentBar(tr("View")))
    , m_views(new QStackedWidget)
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
    m_empty = emptyState();
    m_gridView = gridView();
    for (QWidget* view : {m_empty, static_cast<QWidget*>(m_charts), m_gridView, static_cast<QWidget*>(m_capacity)})
        m_views->addWidget(view);
    addHeader();
    body().addWidget(m_views, 1);

    connect(m_chooser, &QComboBox::currentIndexChanged, this,
            [this] { m_charts->chooseChart(m_chooser->currentData().toString()); });
    connect(m_segments, &SegmentBar::currentChanged, this, &BacklogPage::updateView);
    connect(m_segments, &SegmentBar::currentChanged, this, [](const QString& id) { QSettings().setValue(viewKey, id); });
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
    auto* said = new QHBoxLayout;
    const int side = scaledLength(*this, 24);
    said->setContentsMargins(side, scaledLength(*this, 10), side, scaledLength(*this, 12));
    said->setSpacing(scaledLength(*this, 8));
    m_mark = new QLabel;
    m_words = new TextLabel(TextRole::Body);
    m_words->setObjectName(QStringLiteral("monthWords"));
    m_words->setWordWrap(true);
    said->addWidget(m_mark, 0, Qt::AlignTop);
    said->addWidget(m_words, 1);
    down->addLayout(said);
    return view;
}

QWidget* BacklogPage::emptyState()
{
    auto* view = new QWidget;
    auto* down = new QVBoxLayout(view);
    const int side = scaledLength(*this, 24);
    down->setContentsMargins(side, side, side, side);
    down->setSpacing(scaledLength(*this, 12));
    auto* words = new TextLabel(TextRole::Muted, tr("No months yet. Type them in the monthly grid, or import them or SEN2 "
                                                    "files: only monthly counts are kept, never a child’s record."));
    words->setWordWrap(true);
    words->setObjectName(QStringLiteral("noMonths"));
    down->addWidget(words);
    QPushButton* add = buttonFor(m_add);
    add->setObjectName(QStringLiteral("addFirstMonth"));
    add->setText(tr("Add the first month"));
    down->addWidget(add, 0, Qt::AlignLeft);
    down->addStretch();
    return view;
}

void BacklogPage::goTo(const Place& place)
{
    if (place.filter == gridId || place.filter == chartsId || place.filter == capacityId)
        m_segments->setCurrent(place.filter);
    if (findBacklogChart(place.filter)) {
        m_segments->setCurrent(chartsId);
        m_chooser->setCurrentIndex(m_chooser->findData(place.filter));
    }
}

bool BacklogPage::isBusy() const
{
    return m_views->currentWidget() == m_charts && m_charts->isBusy();
}

void BacklogPage::nextChart()
{
    stepChart(1);
}

void BacklogPage::chartBefore()
{
    stepChart(-1);
}

void BacklogPage::stepChart(int by)
{
    if (m_views->currentWidget() == m_charts)
        m_chooser->setCurrentIndex((m_chooser->currentIndex() + by + m_chooser->count()) % m_chooser->count());
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

void BacklogPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        describeMonth();
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

void BacklogPage::say(const QString& refusal)
{
    if (refusal.isEmpty())
        return describeMonth();
    m_words->setRole(TextRole::Warning);
    m_words->setText(refusal);
    m_mark->setPixmap(warningPixmap(theme(), scaledLength(*this, 16), devicePixelRatioF()));
    m_mark->show();
}

/// What is odd about the month that has the keyboard; else how to type.
void BacklogPage::describeMonth()
{
    if (!m_words)
        return;
    const int row = m_grid->currentIndex().row();
    const QStringList odd = row >= 0 && row < m_model->rowCount() ? m_model->oddities(row) : QStringList();
    m_words->setRole(odd.isEmpty() ? TextRole::Muted : TextRole::Body);
    m_words->setText(odd.isEmpty() ? tr("Shaded cells are worked out. Typing replaces, Enter goes down, Tab across.")
                                   : odd.join(u' '));
    m_mark->setPixmap(warningPixmap(theme(), scaledLength(*this, 16), devicePixelRatioF()));
    m_mark->setVisible(!odd.isEmpty());
}

} // namespace send
