// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enter_page.h"

#include "app/after_paint.h"
#include "app/empty_state.h"
#include "app/enter_filter_bar.h"
#include "app/enter_panel.h"
#include "app/enter_yardsticks.h"
#include "app/flow_layout.h"
#include "app/import_dialog.h"
#include "app/measure.h"
#include "app/metric_dialog.h"
#include "app/page_splitter.h"
#include "app/pivot_dialog.h"
#include "app/progress_line.h"
#include "app/readiness_line.h"
#include "app/sign_off_commands.h"
#include "app/text_label.h"
#include "app/touched_metrics.h"
#include "core/committee_calendar.h"
#include "core/format.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace send {

namespace {

constexpr int lowestForKeys = 560;
constexpr int leastOfGrid = 150; // its headings and three rows
constexpr int typingPause = 100; // milliseconds: the chart is painted when the keys rest
const QString commentaryFilter = QStringLiteral("commentary"); // of a Place that asks for it

} // namespace

EnterPage::EnterPage(const PageContext& context)
    : Page(context, tr("Enter figures"), TermBoxPlace::AfterTitle)
    , m_model(new EnterModel(context.document, this))
    , m_table(new EnterTable(*m_model))
    , m_filter(new EnterFilterBar)
    , m_panel(new EnterPanel(context.document))
    , m_progressText(new TextLabel(TextRole::Strong))
    , m_progress(new ProgressLine)
    , m_readiness(new ReadinessLine)
    , m_beside(new TextLabel(TextRole::Body))
    , m_keys(new TextLabel(TextRole::Muted))
    , m_empty(new EmptyState(QStringLiteral("enterEmpty"), QStringLiteral("enterShowAll")))
    , m_scroll(new QScrollArea)
    , m_panelLater(new AfterPaint([this] { showPanel(); }, this))
    , m_countsLater(new AfterPaint([this] { showCounts(); }, this))
{
    body().addWidget(scrolled({progressRow(), m_filter, m_table, m_empty, keyRow()}), 1);
    connect(m_empty, &EmptyState::offerTaken, this, &EnterPage::showAll);
    m_splitter = addPanel(m_panel, QStringLiteral("enter/splitter"));
    addCommands();
    addWaysIn();
    new SignOffCommands(*this, context, *m_model, *m_table);
    connect(m_filter, &EnterFilterBar::changed, this, &EnterPage::applyFilter);
    connect(m_filter, &EnterFilterBar::left, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_readiness, &ReadinessLine::chosen, m_filter, &EnterFilterBar::choose);
    m_typedLater.setSingleShot(true);
    m_typedLater.setInterval(typingPause);
    connect(&m_typedLater, &QTimer::timeout, this, [this] { m_panel->showTyped(m_model->typedFigure()); });
    connect(m_model, &EnterModel::drafted, this, [this] { m_typedLater.start(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, m_panelLater, &AfterPaint::request);
}

/// The parts of the page one below the other. Where there is no room for a few rows of the grid the page scrolls.
QWidget* EnterPage::scrolled(std::initializer_list<QWidget*> parts)
{
    auto* content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    auto* down = new QVBoxLayout(content);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    for (QWidget* part : parts)
        down->addWidget(part, part == m_table || part == m_empty ? 1 : 0);
    m_scroll->setObjectName(QStringLiteral("enterScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setBackgroundRole(QPalette::Base);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    followFont(m_table, [this] { m_table->setMinimumHeight(scaledLength(*m_table, leastOfGrid)); });
    return m_scroll;
}

void EnterPage::scrollToKeyboard()
{
    const QRect cell = m_table->visualRect(m_table->currentIndex());
    const QPoint middle = m_table->viewport()->mapTo(m_scroll->widget(), cell.center());
    m_scroll->ensureVisible(0, middle.y(), 0, cell.height() / 2 + 1);
}

/// Where figures come from other than the keys.
void EnterPage::addWaysIn()
{
    const auto add = [this](const QString& name, const QString& text, auto* receiver, auto act) {
        auto* button = new QPushButton(text);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, receiver, act);
        header().addWhereRoom(button);
    };
    add(QStringLiteral("pasteButton"), tr("Paste from Excel"), m_table, &EnterTable::pasteCells);
    add(QStringLiteral("importButton"), tr("Import…"), this, [this] { importInto(document(), questions(), window()); });
}

void EnterPage::addCommands()
{
    const auto add = [this](const QString& id, const QString& text, const QString& shortcut, auto* receiver, auto act) {
        auto* command = new QAction(text, this);
        command->setObjectName(id);
        command->setShortcut(QKeySequence(shortcut));
        command->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(command, &QAction::triggered, receiver, act);
        addAction(command);
    };
    const auto id = [](const char* text) { return QString::fromLatin1(text); };
    add(id("nextToEnter"), tr("&Next to enter"), id("F9"), m_table, &EnterTable::goToNextToEnter);
    add(id("nextWarning"), tr("Next &warning"), id("F8"), m_table, &EnterTable::goToNextWarning);
    add(id("previousWarning"), tr("Pre&vious warning"), id("Shift+F8"), m_table, &EnterTable::goToPreviousWarning);
    add(id("useSuggestion"), tr("&Use the suggestion"), id("Alt+U"), m_table, &EnterTable::useSuggestion);
    add(id("keepBecause"), tr("&Keep, because…"), id("Alt+K"), m_table, &EnterTable::keepBecause);
    add(id("lastTerm"), tr("As &last term"), id("Ctrl+L"), m_table, &EnterTable::takeLast);
    add(id("fillDown"), tr("&Fill down"), id("Ctrl+D"), m_table, &EnterTable::fillDown);
    add(id("pasteCells"), tr("&Paste from Excel"), {}, m_table, &EnterTable::pasteCells);
    add(id("chooseMarkers"), tr("&Markers…"), id("F4"), m_table, &EnterTable::chooseMarkers);
    add(id("editComment"), tr("&Comment"), id("Ctrl+Shift+M"), m_table, &EnterTable::editComment);
    add(id("editCommentary"), tr("C&ommentary"), {}, this, &EnterPage::showCommentary);
    add(id("chooseColumns"), tr("Col&umns…"), {}, m_table, &EnterTable::chooseColumns);
    add(id("planYear"), tr("Planned &figures…"), id("Ctrl+Shift+Y"), this, &EnterPage::planYear);
    add(id("editMetric"), tr("&Edit metric…"), id("Ctrl+E"), this, &EnterPage::editMetric);
    for (const char* name : {"pasteCells", "fillDown", "lastTerm", "chooseMarkers", "editComment", "editMetric"})
        m_table->addAction(findChild<QAction*>(id(name), Qt::FindDirectChildrenOnly));
}

QWidget* EnterPage::progressRow()
{
    m_progressText->setObjectName(QStringLiteral("progressText"));
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setAccessibleName(tr("Figures entered"));
    auto* row = new QWidget;
    auto* across = new FlowLayout(row, scaledLength(*this, 14));
    followFont(row, [row, across] {
        const int side = scaledLength(*row, 24);
        across->setContentsMargins(side, scaledLength(*row, 2), side, scaledLength(*row, 10));
        across->setSpacing(scaledLength(*row, 14));
    });
    auto* entered = new QWidget;
    auto* beside = new QHBoxLayout(entered);
    beside->setContentsMargins(0, 0, 0, 0);
    followFont(entered, [entered, beside] {
        entered->setMinimumHeight(scaledLength(*entered, 24)); // as the links of what is ready, on one line with them
        beside->setSpacing(scaledLength(*entered, 12));
    });
    beside->addWidget(m_progressText);
    beside->addWidget(m_progress, 1, Qt::AlignVCenter);
    across->addWidget(entered);
    across->addWidget(m_readiness);
    return row;
}

QWidget* EnterPage::keyRow()
{
    auto* row = new QWidget;
    row->setObjectName(QStringLiteral("keyRow"));
    row->setAutoFillBackground(true);
    row->setBackgroundRole(QPalette::Window);
    QStringList keys{tr("Enter: keep, next down"), tr("Tab: keep, next across"), tr("Esc: put back"),
                     tr("F8: next warning"), tr("F9: next to enter"), tr("Ctrl+Z: undo"), tr("Ctrl+Shift+M: comment")};
    for (QString& key : keys)
        key.replace(u' ', QChar::Nbsp); // a hint stays on one line
    m_keys->setText(keys.join(QStringLiteral("      ")));
    m_keys->setObjectName(QStringLiteral("enterKeys"));
    m_keys->setWordWrap(true);
    m_beside->setObjectName(QStringLiteral("besideTheFigure"));
    m_beside->setWordWrap(true);
    m_beside->hide();
    auto* down = new QVBoxLayout(row);
    const int side = scaledLength(*this, 24);
    down->setContentsMargins(side, scaledLength(*this, 6), side, scaledLength(*this, 6));
    down->addWidget(m_beside);
    down->addWidget(m_keys);
    return row;
}

void EnterPage::showEmptyState()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_empty->setVisible(isEmpty);
    m_table->setVisible(!isEmpty);
    m_filter->setVisible(!scorecard().metrics.empty());
    EnterFilter onlyToEnter;
    onlyToEnter.show = EnterShow::ToEnter;
    m_empty->say(scorecard().metrics.empty() ? tr("This scorecard has no metrics yet. Import… above brings in a table of "
                                                      "them; Data ▸ New metric… on the Scorecard page adds one.")
                 : m_model->filter() == onlyToEnter
                     ? tr("Every figure of %1 is entered.").arg(toText(document().term()))
                     : tr("No figure of %1 is like that.").arg(toText(document().term())),
                 scorecard().metrics.empty() ? QString() : tr("Show all %1").arg(formatCount(m_model->countOf(EnterShow::All))));
}

void EnterPage::applyFilter()
{
    const auto place = m_table->place();
    m_table->putBack();
    m_model->setFilter(m_filter->filter());
    if (!place || !m_table->returnTo(*place))
        if (m_model->rowCount() > 0)
            m_table->goToFigure(1);
    showEmptyState();
    m_countsLater->request();
    m_panelLater->request();
}

void EnterPage::showAll()
{
    m_filter->showAll();
    applyFilter();
}

void EnterPage::find()
{
    m_splitter->closePanel();
    m_filter->findBox()->setFocus(Qt::ShortcutFocusReason);
    m_filter->findBox()->selectAll();
}

void EnterPage::goTo(const Place& place)
{
    m_splitter->closePanel(); // where there is room for one of the two, the grid comes first
    if (place.metric && !m_model->rowOf(*place.metric))
        showAll();
    const auto row = place.metric ? m_model->rowOf(*place.metric) : std::nullopt;
    if (row)
        m_table->goToFigure(*row);
    m_table->setFocus(Qt::OtherFocusReason);
    if (place.filter == commentaryFilter) // later: the window gives the keyboard to the grid
        QMetaObject::invokeMethod(this, &EnterPage::showCommentary, Qt::QueuedConnection);
}

void EnterPage::editMetric()
{
    const auto metrics = m_table->settle() ? m_table->chosenMetrics() : std::vector<MetricId>();
    if (metrics.empty())
        return;
    auto* dialog = new MetricDialog(document(), metrics.front(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void EnterPage::planYear()
{
    if (!m_table->settle() || scorecard().metrics.empty())
        return;
    auto* dialog = new PivotDialog(document(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void EnterPage::showCommentary()
{
    if (!m_panel->isVisible())
        m_splitter->openPanel();
    showPanel();
    m_panel->focusCommentary();
}

QList<QWidget*> EnterPage::panes()
{
    return {m_table, m_panel};
}

/// What is being typed goes through it: kept where the term was changed, still being typed where another officer changed
/// the list of metrics, and put aside where its cell is not shown now.
void EnterPage::refreshAll()
{
    const bool isSameFile = m_path == document().path();
    if (isSameFile && m_term != document().term())
        m_table->settle();
    auto place = m_table->place();
    m_table->putBack();
    if (!isSameFile) {
        m_model->forgetHalves();
        m_parked.reset();
        place.reset();
    }
    m_path = document().path();
    m_term = document().term();
    m_filter->fill(scorecard(), document().author());
    m_model->reload();
    showEmptyState();
    showProgress();
    m_countsLater->request();
    if (m_parked && m_table->returnTo(*m_parked))
        m_parked.reset();
    else if (place && !m_table->returnTo(*place) && place->typing)
        m_parked = place;
    else if (!place)
        m_table->goToNextToEnter();
    m_panelLater->request();
}

void EnterPage::refreshFor(const Changes& changes)
{
    const auto touched = touchedMetrics(changes);
    if (!touched)
        return refreshAll();
    m_model->refresh(*touched);
    m_countsLater->request();
    m_panelLater->request();
}

void EnterPage::showProgress()
{
    const Progress progress = progressOf(scorecard(), document().term());
    m_progressText->setText(tr("%1: %2 of %3 entered")
                                .arg(toText(document().term()), formatCount(progress.entered), formatCount(progress.due)));
    m_progress->setMaximum(progress.due);
    m_progress->setValue(progress.entered);
}

void EnterPage::showCounts()
{
    showProgress();
    m_filter->count(*m_model);
    m_readiness->show(m_model->readiness());
    showDeadline();
}

/// When figures must be in; where that is over or not known, when the committee meets.
void EnterPage::showDeadline()
{
    const QDate today = document().today();
    const auto cutOff = committeeDay(scorecard(), document().term(), CommitteeStep::DataCutOff);
    const auto meeting = meetingOf(scorecard(), document().term());
    const auto days = cutOff ? today.daysTo(*cutOff) : -1;
    header().setSubtitle(days == 0   ? tr("Closes today")
                         : days == 1 ? tr("Closes tomorrow")
                         : days > 1  ? tr("Closes %1, in %2 days").arg(formatDate(*cutOff)).arg(days)
                         : meeting && *meeting >= today ? tr("Committee meets %1").arg(formatDate(*meeting))
                                                        : QString());
}

void EnterPage::showPanel()
{
    m_panelLater->forget();
    const QModelIndex here = m_table->currentIndex();
    if (!here.isValid())
        return m_panel->show(std::nullopt, std::nullopt);
    scrollToKeyboard();
    const auto key = m_model->keyAt(here.row());
    const auto metric = m_model->metricAt(here.row());
    const auto period = key ? std::optional(key->period) : std::nullopt;
    m_panel->show(metric, period);
    const bool isAlone = !m_panel->isVisibleTo(this);
    const QString words = isAlone && metric ? yardsticksOf(scorecard(), document().term(), *metric, period) : QString();
    m_beside->setText(words);
    m_beside->setVisible(!words.isEmpty());
}

/// Where the window becomes too narrow for the panel, what a figure is compared with stands below the grid. Where it
/// becomes low, or its text large, the figures need the room that the keys take; F1 has those too.
void EnterPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    showKeys();
    m_panelLater->request();
}

void EnterPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        showKeys();
}

void EnterPage::showKeys()
{
    m_keys->setVisible(height() >= scaledLength(*this, lowestForKeys));
}

} // namespace send
