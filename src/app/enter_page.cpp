// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enter_page.h"

#include "app/enter_panel.h"
#include "app/measure.h"
#include "app/page_splitter.h"
#include "app/progress_line.h"
#include "app/text_label.h"
#include "app/touched_metrics.h"
#include "core/format.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace send {

namespace {

const QString commentaryFilter = QStringLiteral("commentary"); // of a Place that asks for it

} // namespace

EnterPage::EnterPage(const PageContext& context)
    : Page(context, tr("Enter figures"), TermBoxPlace::AfterTitle)
    , m_model(new EnterModel(context.document, this))
    , m_table(new EnterTable(*m_model))
    , m_panel(new EnterPanel(context.document))
    , m_progressText(new TextLabel(TextRole::Strong))
    , m_meeting(new TextLabel(TextRole::Muted))
    , m_progress(new ProgressLine)
    , m_empty(emptyState())
{
    body().addWidget(progressRow());
    body().addWidget(m_table, 1);
    body().addWidget(m_empty, 1);
    body().addWidget(keyRow());
    m_splitter = addPanel(m_panel, QStringLiteral("enter/splitter"));
    addCommand(QStringLiteral("nextToEnter"), tr("&Next to enter"), QStringLiteral("F9"), &EnterTable::goToNextToEnter);
    addCommand(QStringLiteral("editComment"), tr("&Comment"), QStringLiteral("Ctrl+Shift+M"),
               &EnterTable::editComment);
    auto* commentary = new QAction(tr("C&ommentary"), this);
    commentary->setObjectName(QStringLiteral("editCommentary"));
    connect(commentary, &QAction::triggered, this, &EnterPage::showCommentary);
    addAction(commentary);
    addCommand(QStringLiteral("fillDown"), tr("&Fill down"), QStringLiteral("Ctrl+D"), &EnterTable::fillDown);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &EnterPage::noteShown);
}

void EnterPage::addCommand(const QString& objectName, const QString& text, const QString& shortcut,
                           void (EnterTable::*act)())
{
    auto* command = new QAction(text, this);
    command->setObjectName(objectName);
    command->setShortcut(QKeySequence(shortcut));
    command->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(command, &QAction::triggered, m_table, act);
    addAction(command);
}

QWidget* EnterPage::progressRow()
{
    m_progressText->setObjectName(QStringLiteral("progressText"));
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setAccessibleName(tr("Figures entered"));
    auto* row = new QWidget;
    auto* across = new QHBoxLayout(row);
    const int side = scaledLength(*this, 24);
    across->setContentsMargins(side, scaledLength(*this, 2), side, scaledLength(*this, 12));
    across->setSpacing(scaledLength(*this, 14));
    across->addWidget(m_progressText);
    across->addWidget(m_progress, 0, Qt::AlignVCenter);
    across->addStretch();
    across->addWidget(m_meeting);
    return row;
}

QWidget* EnterPage::keyRow()
{
    auto* row = new QWidget;
    row->setObjectName(QStringLiteral("keyRow"));
    row->setAutoFillBackground(true);
    row->setBackgroundRole(QPalette::Window);
    QStringList keys{tr("Enter: keep, next down"), tr("Tab: keep, next across"), tr("Esc: put back"),
                     tr("F9: next to enter"), tr("Ctrl+Z: undo"), tr("Ctrl+Shift+M: comment")};
    for (QString& key : keys)
        key.replace(u' ', QChar::Nbsp); // a hint stays on one line
    auto* hints = new TextLabel(TextRole::Muted, keys.join(QStringLiteral("      ")));
    hints->setWordWrap(true);
    auto* down = new QVBoxLayout(row);
    const int side = scaledLength(*this, 24);
    down->setContentsMargins(side, scaledLength(*this, 6), side, scaledLength(*this, 6));
    down->addWidget(hints);
    return row;
}

QWidget* EnterPage::emptyState()
{
    auto* empty = new QWidget;
    auto* down = new QVBoxLayout(empty);
    const int side = scaledLength(*this, 24);
    down->setContentsMargins(side, side, side, side);
    down->addWidget(new TextLabel(TextRole::Muted, tr("This scorecard has no metrics yet, so there is nothing to enter.")));
    down->addStretch();
    empty->hide();
    return empty;
}

void EnterPage::goTo(const Place& place)
{
    m_splitter->closePanel(); // where there is room for one of the two, the grid comes first
    const auto row = place.metric ? m_model->rowOf(*place.metric) : std::nullopt;
    if (row)
        m_table->goToFigure(*row);
    m_table->setFocus(Qt::OtherFocusReason);
    if (place.filter == commentaryFilter) // later: the window gives the keyboard to the grid
        QMetaObject::invokeMethod(this, &EnterPage::showCommentary, Qt::QueuedConnection);
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
    m_model->reload();
    m_empty->setVisible(m_model->rowCount() == 0);
    m_table->setVisible(m_model->rowCount() > 0);
    showProgress();
    if (m_parked && m_table->returnTo(*m_parked))
        m_parked.reset();
    else if (place && !m_table->returnTo(*place) && place->typing)
        m_parked = place;
    else if (!place)
        m_table->goToNextToEnter();
    noteShown();
}

void EnterPage::refreshFor(const Changes& changes)
{
    const auto touched = touchedMetrics(changes);
    if (!touched)
        return refreshAll();
    m_model->refresh(*touched);
    showProgress();
    noteShown();
}

void EnterPage::showProgress()
{
    const Progress progress = progressOf(scorecard(), document().term());
    m_progressText->setText(tr("%1: %2 of %3 entered")
                                .arg(toText(document().term()), formatCount(progress.entered), formatCount(progress.due)));
    m_progress->setMaximum(progress.due);
    m_progress->setValue(progress.entered);
    const auto& meeting = scorecard().plan.meetingDate;
    m_meeting->setText(meeting && *meeting >= document().today() ? tr("Committee meets %1").arg(formatLongDate(*meeting))
                                                                 : QString());
}

/// Later and once: holding an arrow key down must not draw a chart for each row on the way.
void EnterPage::noteShown()
{
    if (std::exchange(m_panelPending, true))
        return;
    QMetaObject::invokeMethod(this, &EnterPage::showPanel, Qt::QueuedConnection);
}

void EnterPage::showPanel()
{
    m_panelPending = false;
    const QModelIndex here = m_table->currentIndex();
    if (!here.isValid())
        return m_panel->show(std::nullopt, std::nullopt);
    const auto key = m_model->keyAt(here.row());
    m_panel->show(m_model->metricAt(here.row()), key ? std::optional(key->period) : std::nullopt);
}

} // namespace send
