// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan_page.h"

#include "app/empty_state.h"
#include "app/measure.h"
#include "app/page_splitter.h"
#include "app/plan_panel.h"
#include "app/plan_tree.h"
#include "app/segment_bar.h"
#include "core/overview.h"
#include "render/shapes.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>

namespace send {

namespace {

const QString allId = QStringLiteral("all");
const QString overdueId = QStringLiteral("overdue");
const QString offTrackId = QStringLiteral("off-track");
const QKeySequence milestoneKeys(Qt::CTRL | Qt::SHIFT | Qt::Key_N);

PlanFilter filterOf(const QString& segment)
{
    return segment == overdueId ? PlanFilter::Overdue : segment == offTrackId ? PlanFilter::OffTrack : PlanFilter::All;
}

} // namespace

PlanPage::PlanPage(const PageContext& context)
    : Page(context, tr("Improvement plan"), TermBoxPlace::None)
    , m_model(new PlanModel(context.document, this))
    , m_tree(new PlanTree(*m_model))
    , m_segments(new SegmentBar(tr("Actions")))
    , m_panel(new PlanPanel(context.document))
    , m_views(new QStackedWidget)
    , m_empty(new EmptyState(QStringLiteral("planEmpty"), QStringLiteral("planOffer")))
{
    addCommands();
    body().addWidget(filterRow());
    m_views->addWidget(m_tree);
    m_views->addWidget(m_empty);
    connect(m_empty, &EmptyState::offerTaken, this, [this] {
        scorecard().areas.empty() ? addArea() : m_segments->setCurrent(allId);
    });
    body().addWidget(m_views, 1);
    m_splitter = addPanel(m_panel, QStringLiteral("plan/splitter"));
    m_panel->installEventFilter(this);

    connect(m_segments, &SegmentBar::currentChanged, this, &PlanPage::applyFilter);
    connect(m_tree, &PlanTree::currentItemChanged, this, &PlanPage::showChosen, Qt::QueuedConnection);
    connect(m_tree, &PlanTree::opened, m_splitter, &PageSplitter::openPanel);
    connect(m_tree, &PlanTree::deleteWanted, this, &PlanPage::deleteChosen);
    connect(&context.document, &Document::stateChanged, this, &PlanPage::updateCommands);
}

/// What is being typed is kept; an editor that closes later must not reach a page that is half gone.
PlanPage::~PlanPage()
{
    disconnect(&document(), nullptr, this, nullptr);
    m_panel->commit();
}

QAction* PlanPage::addCommand(const QString& name, const QString& text, const QKeySequence& shortcut,
                              const std::function<void()>& run)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!shortcut.isEmpty())
        action->setToolTip(QStringLiteral("%1 (%2)").arg(text, shortcut.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, run);
    QWidget::addAction(action);
    return action;
}

void PlanPage::addCommands()
{
    m_addAction = addCommand(QStringLiteral("addAction"), tr("Add action"), QKeySequence(Qt::CTRL | Qt::Key_N),
                             [this] { addAction(); });
    m_addMilestone = addCommand(QStringLiteral("addMilestone"), tr("Add milestone"), milestoneKeys,
                                [this] { addMilestone(); });
    m_addArea = addCommand(QStringLiteral("addArea"), tr("Add area"), {}, [this] { addArea(); });
    m_moveUp = addCommand(QStringLiteral("moveUp"), tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up),
                          [this] { moveChosen(-1); });
    m_moveDown = addCommand(QStringLiteral("moveDown"), tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down),
                            [this] { moveChosen(1); });
    m_delete = addCommand(QStringLiteral("delete"), tr("Delete"), {}, [this] { deleteChosen(); });
    auto* menu = new QMenu(this);
    menu->addActions({m_addAction, m_addMilestone, m_addArea});
    auto* add = new QToolButton;
    add->setObjectName(QStringLiteral("addButton"));
    add->setDefaultAction(m_addAction);
    add->setMenu(menu);
    add->setPopupMode(QToolButton::MenuButtonPopup);
    add->setToolButtonStyle(Qt::ToolButtonTextOnly);
    add->setMinimumHeight(scaledLength(*this, 30));
    header().addCommand(add);
}

QWidget* PlanPage::filterRow()
{
    auto* row = new QWidget;
    auto* across = new QHBoxLayout(row);
    const int side = scaledLength(*this, 24);
    across->setContentsMargins(side, 0, side, scaledLength(*this, 10));
    m_segments->addSegment(allId, tr("All"));
    m_segments->addSegment(overdueId, tr("Overdue"));
    m_segments->addSegment(offTrackId, tr("Off track"), QIcon(QPixmap(1, 1)));
    m_segments->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    across->addWidget(m_segments);
    across->addStretch();
    return row;
}

void PlanPage::goTo(const Place& place)
{
    if (!place.filter.isEmpty())
        m_segments->setCurrent(place.filter);
    if (!place.action)
        return;
    if (!m_model->indexOf(*place.action).isValid())
        m_segments->setCurrent(allId);
    m_tree->choose(*place.action);
}

QList<QWidget*> PlanPage::panes()
{
    return {m_tree, m_panel};
}

void PlanPage::refreshAll()
{
    m_closed.clear();
    m_model->reload();
    openAtFirst();
    fillHeader();
    updateCommands();
    showChosen();
}

/// The branches where something needs looking at are open at first; all of them in a filter.
void PlanPage::openAtFirst()
{
    if (m_model->filter() != PlanFilter::All)
        return m_tree->expandAll();
    const Scorecard& plan = scorecard();
    const auto late = overdueActions(plan, document().today());
    std::optional<ActionId> first;
    for (const AreaId area : areasInOrder(plan))
        for (const ActionId action : actionsOf(plan, area)) {
            if (plan.actions.at(action).delivery != Delivery::OffTrack && std::ranges::find(late, action) == late.end())
                continue;
            m_tree->expand(m_model->indexOf(area));
            if (!first)
                first = action;
        }
    if (first)
        m_tree->choose(*first);
    else
        m_tree->setCurrentIndex(m_model->index(0, PlanModel::Title));
}

void PlanPage::refreshFor(const Changes& changes)
{
    m_model->refresh(changes);
    fillHeader();
    updateCommands();
    m_panel->showItem(m_tree->currentItem());
}

void PlanPage::fillHeader()
{
    const Scorecard& plan = scorecard();
    const auto counts = countDelivery(plan);
    header().setSubtitle(toSentence(counts));
    const auto offTrack = counts.find(Delivery::OffTrack);
    const int off = offTrack == counts.end() ? 0 : offTrack->second;
    m_segments->setSegmentText(allId, tr("All %1").arg(plan.actions.size()));
    m_segments->setSegmentText(overdueId, tr("Overdue %1").arg(overdueActions(plan, document().today()).size()));
    m_segments->setSegmentText(offTrackId, tr("Off track %1").arg(off));
    m_segments->setSegmentIcon(offTrackId, QIcon(deliveryPixmap(Delivery::OffTrack, theme(), scaledLength(*this, 15),
                                                                devicePixelRatioF())));
    const QString offer = plan.areas.empty() ? (document().canEdit() ? tr("Add area") : QString())
                                             : tr("Show the whole plan");
    m_empty->say(plan.areas.empty()                          ? tr("No areas yet. Add an area, then its actions.")
                 : m_model->filter() == PlanFilter::Overdue ? tr("No action is overdue.")
                                                            : tr("No action is off track."),
                 offer);
    m_views->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
}

void PlanPage::applyFilter()
{
    const PlanFilter filter = filterOf(m_segments->current());
    if (m_model->filter() == PlanFilter::All)
        for (const AreaId area : areasInOrder(scorecard()))
            if (!m_tree->isExpanded(m_model->indexOf(area)))
                m_closed.insert(area);
    m_model->setFilter(filter);
    m_tree->expandAll();
    if (filter == PlanFilter::All) {
        for (const AreaId area : m_closed)
            m_tree->collapse(m_model->indexOf(area));
        m_closed.clear();
    }
    if (!m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(m_model->index(0, PlanModel::Title));
    fillHeader();
}

void PlanPage::showChosen()
{
    m_panel->showItem(m_tree->currentItem());
    updateCommands();
}

void PlanPage::updateCommands()
{
    const bool canEdit = document().canEdit();
    const auto item = canEdit ? m_tree->currentItem() : std::nullopt;
    m_addArea->setEnabled(canEdit);
    m_addAction->setEnabled(canEdit && !scorecard().areas.empty());
    m_addMilestone->setEnabled(canEdit && chosenAction());
    m_moveUp->setEnabled(item.has_value());
    m_moveDown->setEnabled(item.has_value());
    m_delete->setEnabled(item.has_value());
}

void PlanPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if ((event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) && document().isOpen())
        fillHeader();
}

/// Here Ctrl+Shift+N is a milestone's, before it is a new file's.
bool PlanPage::event(QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return Page::event(event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (QKeySequence(key->keyCombination()) != milestoneKeys)
        return Page::event(event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        m_addMilestone->trigger();
    return true;
}

/// Esc leads back to the tree where the panel stands alone.
bool PlanPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_panel || event->type() != QEvent::KeyPress ||
        static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
        return Page::eventFilter(watched, event);
    m_splitter->closePanel();
    m_tree->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace send
