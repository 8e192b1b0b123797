// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scorecard_page.h"

#include "app/choice_box.h"
#include "app/empty_state.h"
#include "app/flow_layout.h"
#include "app/measure.h"
#include "app/metric_dialog.h"
#include "app/metric_panel.h"
#include "app/page_splitter.h"
#include "app/scorecard_table.h"
#include "app/segment_bar.h"
#include "app/touched_metrics.h"
#include "core/format.h"
#include "render/shapes.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>

#include <utility>

namespace send {

namespace {

constexpr std::array statuses{Status::Red, Status::Amber, Status::Green, Status::MonitorOnly, Status::NoData};
const QString allId = QStringLiteral("all");

} // namespace

ScorecardPage::ScorecardPage(const PageContext& context)
    : Page(context, tr("Scorecard"), TermBoxPlace::AfterTitle)
    , m_model(new ScorecardModel(context.document, this))
    , m_table(new ScorecardTable(*m_model))
    , m_segments(new SegmentBar(tr("Status")))
    , m_areas(makeChoiceBox(QStringLiteral("areaFilter"), tr("Area")))
    , m_owners(makeChoiceBox(QStringLiteral("ownerFilter"), tr("Owner")))
    , m_find(new QLineEdit)
    , m_empty(new EmptyState(QString(), QStringLiteral("showAll")))
    , m_panel(new MetricPanel(context.document))
{
    m_find->setObjectName(QStringLiteral("findBox"));
    m_find->setAccessibleName(tr("Find a metric"));
    m_find->setPlaceholderText(tr("Find a metric"));
    m_find->setClearButtonEnabled(true);
    followFont(m_find, [this] { m_find->setFixedWidth(scaledLength(*this, 176)); });
    m_find->installEventFilter(this);
    header().addCommand(m_find);
    body().addWidget(filterRow());
    body().addWidget(m_table, 1);
    body().addWidget(m_empty, 1);
    connect(m_empty, &EmptyState::offerTaken, this, &ScorecardPage::showAll);
    m_splitter = addPanel(m_panel, QStringLiteral("scorecard/splitter"));
    m_panel->installEventFilter(this);
    addCommands();

    connect(m_segments, &SegmentBar::currentChanged, this, &ScorecardPage::applyFilter);
    connect(m_areas, &QComboBox::currentIndexChanged, this, &ScorecardPage::applyFilter);
    connect(m_owners, &QComboBox::currentIndexChanged, this, &ScorecardPage::applyFilter);
    connect(m_find, &QLineEdit::textChanged, this, &ScorecardPage::applyFilter);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &ScorecardPage::keepSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ScorecardPage::restoreSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ScorecardPage::showChosen);
    connect(m_table, &ScorecardTable::opened, m_splitter, &PageSplitter::openPanel);
    connect(m_panel, &MetricPanel::actionChosen, this,
            [this](ActionId action) { Q_EMIT placeRequested({QStringLiteral("plan"), {}, {}, action}); });
}

/// What the Data menu offers here.
void ScorecardPage::addCommands()
{
    const auto add = [this](const QString& id, const QString& text, auto act) {
        auto* command = new QAction(text, this);
        command->setObjectName(id);
        connect(command, &QAction::triggered, this, act);
        addAction(command);
    };
    add(QStringLiteral("showAllMetrics"), tr("Show &all metrics"), &ScorecardPage::showAll);
    add(QStringLiteral("newMetric"), tr("&New metric…"), &ScorecardPage::newMetric);
    add(QStringLiteral("editMetric"), tr("&Edit metric…"), &ScorecardPage::editMetric);
    add(QStringLiteral("copyRows"), tr("&Copy the chosen rows"), [this] { m_table->copySelection(); });
}

/// In the area of the metric that is chosen, to begin with.
void ScorecardPage::newMetric()
{
    const auto areas = areasInOrder(scorecard());
    if (areas.empty())
        return questions().tell(this, {ErrorKind::Refused, tr("A metric belongs to an area, and there is none yet. Add an "
                                                              "area on the page Improvement plan first."), {}});
    const auto chosen = m_current ? scorecard().metrics.find(*m_current) : scorecard().metrics.end();
    open(new MetricDialog(document(), chosen == scorecard().metrics.end() ? areas.front() : chosen->second.area, this));
}

void ScorecardPage::editMetric()
{
    if (m_current && scorecard().metrics.contains(*m_current))
        open(new MetricDialog(document(), *m_current, this));
}

/// The metric is chosen once it is kept.
void ScorecardPage::open(MetricDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { choose(dialog->metric()); });
    dialog->open();
}

QWidget* ScorecardPage::filterRow()
{
    auto* row = new QWidget;
    auto* across = new FlowLayout(row, scaledLength(*this, 8));
    followFont(row, [row, across] {
        const int side = scaledLength(*row, 24);
        across->setContentsMargins(side, 0, side, scaledLength(*row, 10));
        across->setSpacing(scaledLength(*row, 8));
    });
    m_segments->addSegment(allId, tr("All"));
    for (const Status status : statuses)
        m_segments->addSegment(toCode(status), toText(status), QIcon(QPixmap(1, 1)));
    across->addWidget(m_segments);
    across->addWidget(m_areas);
    across->addWidget(m_owners);
    return row;
}

void ScorecardPage::goTo(const Place& place)
{
    if (!place.filter.isEmpty()) {
        showAll(); // what is asked for, and nothing left out by an older filter
        m_segments->setCurrent(place.filter);
        const QVariant area = place.area ? QVariant::fromValue(place.area->value()) : QVariant();
        m_areas->setCurrentIndex(std::max(0, area.isValid() ? m_areas->findData(area) : 0));
    }
    if (place.metric)
        choose(*place.metric);
}

void ScorecardPage::find()
{
    m_splitter->closePanel();
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

QList<QWidget*> ScorecardPage::panes()
{
    return {m_table, m_panel};
}

void ScorecardPage::choose(MetricId metric)
{
    if (!m_model->rowOf(metric))
        showAll();
    const auto row = m_model->rowOf(metric);
    if (!row)
        return;
    const QModelIndex index = m_model->index(*row, ScorecardModel::Name);
    m_table->selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(index);
}

void ScorecardPage::refreshAll()
{
    fillChoices();
    m_model->reload();
    fillSegments();
    if (!m_current || !m_model->rowOf(*m_current))
        chooseFirst();
    updateEmptyState();
}

void ScorecardPage::refreshFor(const Changes& changes)
{
    const auto touched = touchedMetrics(changes);
    if (!touched)
        return refreshAll();
    m_model->refresh(*touched);
    fillSegments();
    updateEmptyState();
    m_panel->showMetric(m_current); // it may also show an action or its words
}

/// The first red metric is what one comes for; else the first of all.
void ScorecardPage::chooseFirst()
{
    std::optional<MetricId> first;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->isGroup(row))
            continue;
        if (m_model->assessmentAt(row).status == Status::Red)
            return choose(*m_model->metricAt(row));
        if (!first)
            first = m_model->metricAt(row);
    }
    if (first)
        choose(*first);
}

void ScorecardPage::fillSegments()
{
    const Theme now = theme();
    m_segments->setSegmentText(allId, tr("All %1").arg(formatCount(m_model->metricCount())));
    for (const Status status : statuses) {
        m_segments->setSegmentText(toCode(status),
                                   QStringLiteral("%1 %2").arg(toText(status), formatCount(m_model->counts().of(status))));
        m_segments->setSegmentIcon(toCode(status),
                                   statusPixmap(status, now, scaledLength(*this, 16), devicePixelRatioF()));
    }
}

void ScorecardPage::fillChoices()
{
    std::vector<std::pair<QString, QVariant>> areas;
    for (const AreaId id : areasInOrder(scorecard())) {
        const Area& area = scorecard().areas.at(id);
        areas.emplace_back(QStringLiteral("%1 %2").arg(area.number).arg(area.name), QVariant::fromValue(id.value()));
    }
    refillChoices(*m_areas, tr("All areas"), areas);
    std::set<QString> names;
    for (const auto& [id, metric] : scorecard().metrics)
        names.insert(metric.owner);
    names.erase(QString());
    std::vector<std::pair<QString, QVariant>> owners;
    for (const QString& name : names)
        owners.emplace_back(name, name);
    refillChoices(*m_owners, tr("Any owner"), owners);
}

void ScorecardPage::applyFilter()
{
    ScorecardFilter filter;
    for (const Status status : statuses)
        if (toCode(status) == m_segments->current())
            filter.status = status;
    if (m_areas->currentData().isValid())
        filter.area = AreaId(m_areas->currentData().toLongLong());
    filter.owner = m_owners->currentData().toString();
    filter.words = m_find->text().trimmed();
    m_model->setFilter(filter);
    updateEmptyState();
}

void ScorecardPage::showAll()
{
    m_segments->setCurrent(allId);
    m_areas->setCurrentIndex(0);
    m_owners->setCurrentIndex(0);
    m_find->clear();
}

void ScorecardPage::keepSelection()
{
    m_selected.clear();
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        if (const auto metric = m_model->metricAt(index.row()))
            m_selected.insert(*metric);
}

/// By id: sorting and filtering move rows, not what is chosen.
void ScorecardPage::restoreSelection()
{
    const auto current = m_current ? m_model->rowOf(*m_current) : std::nullopt;
    if (!current)
        return;
    auto* selection = m_table->selectionModel();
    const QModelIndex index = m_model->index(*current, ScorecardModel::Name);
    selection->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    for (const MetricId metric : m_selected)
        if (const auto row = m_model->rowOf(metric))
            selection->select(m_model->index(*row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_table->scrollTo(index);
}

/// Later and once: holding an arrow key down must not draw a chart for each row on the way.
void ScorecardPage::showChosen()
{
    const QModelIndex index = m_table->currentIndex();
    if (index.isValid())
        m_current = m_model->metricAt(index.row());
    if (m_panelPending || !m_seen)
        return;
    m_panelPending = true;
    const auto later = [this] {
        m_panelPending = false;
        m_panel->showMetric(m_current);
    };
    QMetaObject::invokeMethod(this, later, Qt::QueuedConnection);
}

/// The figures come first: the panel is filled once they can be seen.
void ScorecardPage::paintEvent(QPaintEvent* event)
{
    Page::paintEvent(event);
    if (!std::exchange(m_seen, true))
        showChosen();
}

void ScorecardPage::updateEmptyState()
{
    const bool empty = m_model->rowCount() == 0;
    m_table->setVisible(!empty);
    m_empty->setVisible(empty);
    const ScorecardFilter& filter = m_model->filter();
    const bool byStatusAlone = filter.status && !filter.area && filter.owner.isEmpty() && filter.words.isEmpty();
    m_empty->say(m_model->metricCount() == 0 ? tr("This scorecard has no metrics yet. Data ▸ Import… brings in "
                                                  "published figures or a scorecard's export.")
                 : byStatusAlone ? tr("No metric is %1 in this term.").arg(toText(*filter.status).toLower())
                                 : tr("No metric is like that in this term."),
                 m_model->metricCount() > 0 ? tr("Show all %1").arg(formatCount(m_model->metricCount())) : QString());
}

void ScorecardPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        fillSegments();
}

/// Esc leads back to the table: from the find box, and from the panel where that stands alone.
bool ScorecardPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
        return Page::eventFilter(watched, event);
    if (watched == m_find)
        m_find->clear();
    m_splitter->closePanel();
    m_table->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace send
