// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/clock_dialog.h"
#include "app/document_notices.h"
#include "app/file_actions.h"
#include "app/form_dialog.h"
#include "app/icons.h"
#include "app/import_dialog.h"
#include "app/measure.h"
#include "app/navigation.h"
#include "app/notice_bar.h"
#include "app/plan_details_dialog.h"
#include "app/start_page.h"
#include "app/status_line.h"
#include "app/term_box.h"
#include "app/text_label.h"
#include "app/text_size.h"
#include "app/window_help.h"

#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListView>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>

#include <algorithm>

namespace send {

namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString pageKey = QStringLiteral("window/page");

QString droppedFile(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

} // namespace

MainWindow::MainWindow(Document& document, Questions& questions)
    : m_document(document)
    , m_questions(questions)
    , m_commands(this)
    , m_pages(pageRegistry())
    , m_made(m_pages.size())
    , m_files(new FileActions(document, questions, this))
    , m_navigation(new Navigation(document, m_pages))
    , m_notice(new NoticeBar)
    , m_stack(new QStackedWidget)
    , m_start(new StartPage(*m_files))
{
    setAcceptDrops(true);
    setMinimumSize(900, 500);
    buildMenus();
    buildCentre();
    setStatusBar(new StatusLine(document));
    connectCommands();
    connectDocument();
    if (!restoreGeometry(QSettings().value(geometryKey).toByteArray()))
        QMainWindow::resize(QSize(1360, 850).boundedTo(screen()->availableSize()));
    onReset();
}

void MainWindow::buildMenus()
{
    const auto add = [this](const QString& title) { return menuBar()->addMenu(title); };
    m_commands.fill(add(tr("&File")), MenuName::File);
    m_commands.fill(add(tr("&Edit")), MenuName::Edit);
    m_commands.fill(add(tr("&View")), MenuName::View);
    QMenu* go = add(tr("&Go"));
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        auto* action = go->addAction(icon(m_pages[i].id), m_pages[i].title);
        action->setObjectName(QStringLiteral("go-") + m_pages[i].id);
        action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i))));
        connect(action, &QAction::triggered, this, [this, i] { goTo({m_pages[i].id, {}, {}, {}}); });
    }
    m_commands.fill(go, MenuName::Go);
    m_dataMenu = add(tr("&Data"));
    for (const Command command : {Command::Import, Command::CollectForm})
        addAction(m_commands.action(command)); // their shortcuts work before the menu is first filled
    connect(m_dataMenu, &QMenu::aboutToShow, this, [this] { addPageCommands(m_dataMenu); });
    m_commands.fill(add(tr("&Help")), MenuName::Help);
}

void MainWindow::buildCentre()
{
    auto* centre = new QWidget;
    auto* across = new QHBoxLayout(centre);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    auto* down = new QVBoxLayout;
    down->setSpacing(0);
    down->addWidget(m_notice);
    down->addWidget(m_stack, 1);
    across->addWidget(m_navigation);
    across->addLayout(down, 1);
    m_stack->addWidget(m_start);
    setCentralWidget(centre);
    connect(m_navigation, &Navigation::chosen, this,
            [this](int page) { goTo({m_pages[static_cast<std::size_t>(page)].id, {}, {}, {}}); });
}

void MainWindow::connectCommands()
{
    const auto on = [this](Command command, auto act) {
        connect(m_commands.action(command), &QAction::triggered, this, act);
    };
    on(Command::New, [this] { m_start->createChosen(); });
    on(Command::Open, [this] { m_files->open(); });
    on(Command::SaveCopy, [this] { m_files->saveCopy(); });
    on(Command::PlanDetails, [this] { openPlanDetails(m_document, this); });
    on(Command::Close, [this] { setFocus(); m_document.close(); });
    on(Command::Quit, [this] { close(); });
    on(Command::Undo, [this] { m_document.undo(); });
    on(Command::Redo, [this] { m_document.redo(); });
    on(Command::Find, [this] { if (Page* page = currentPage()) page->find(); });
    on(Command::Export, [this] { m_files->exportFile(); });
    on(Command::Author, [this] { m_files->askAuthor(); });
    on(Command::Import, [this] { importInto(m_document, m_questions, this); });
    on(Command::CollectForm, [this] { collectFigures(m_document, m_questions, this); });
    on(Command::LargerText, [this] { changeTextSize(textSizeBeside(textSize(), 1)); });
    on(Command::SmallerText, [this] { changeTextSize(textSizeBeside(textSize(), -1)); });
    on(Command::NormalText, [this] { changeTextSize(100); });
    on(Command::Back, [this] { step(-1); });
    on(Command::Forward, [this] { step(1); });
    on(Command::TermBefore, [this] { stepTerm(m_document, -1); });
    on(Command::TermAfter, [this] { stepTerm(m_document, 1); });
    on(Command::NextPane, [this] { focusNextPane(panes()); });
    on(Command::KeyboardHelp, [this] { addPageCommands(m_dataMenu); showKeyboardHelp(*this); });
    on(Command::Clock, [this] { openClock(m_document.isOpen() ? m_document.today() : QDate::currentDate(), this); });
    on(Command::Demonstration, [this] { m_files->openDemonstration(); });
    on(Command::RestoreDemonstration, [this] { m_files->restoreDemonstration(); });
    on(Command::About, [this] { showAbout(this); });
}

void MainWindow::connectDocument()
{
    connect(&m_document, &Document::reset, this, &MainWindow::onReset);
    connect(&m_document, &Document::stateChanged, this, &MainWindow::refreshState);
    connect(&m_document, &Document::changed, this, &MainWindow::refreshState);
    const auto* notices = new DocumentNotices(m_document, *m_files, *m_notice); // the bar owns it
    connect(notices, &DocumentNotices::commentaryWanted, this,
            [this](MetricId metric) { goTo({QStringLiteral("enter"), QStringLiteral("commentary"), metric, {}}); });
}

Page* MainWindow::currentPage() const
{
    return qobject_cast<Page*>(m_stack->currentWidget());
}

QList<QWidget*> MainWindow::panes() const
{
    QList<QWidget*> panes{m_navigation->list()};
    if (Page* page = currentPage())
        panes += page->panes();
    return panes;
}

bool MainWindow::showPage(const QString& id)
{
    if (std::ranges::none_of(m_pages, [&](const PageInfo& page) { return page.id == id; }))
        return false;
    goTo({id, {}, {}, {}});
    return true;
}

void MainWindow::goTo(const Place& place)
{
    m_visits.visit(place);
    present(place);
}

/// Makes the page if it was never seen, brings it to the front and lets it show what is asked for.
void MainWindow::present(const Place& place)
{
    if (!m_document.isOpen())
        return;
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        if (m_pages[i].id != place.page)
            continue;
        if (!m_made[i]) {
            m_made[i] = m_pages[i].make({m_document, m_questions});
            connect(m_made[i], &Page::placeRequested, this, &MainWindow::goTo);
            m_stack->addWidget(m_made[i]);
        }
        const QSignalBlocker quiet(m_navigation);
        m_navigation->setCurrent(static_cast<int>(i));
        m_stack->setCurrentWidget(m_made[i]);
        m_made[i]->goTo(place);
        if (!m_navigation->list()->hasFocus())
            m_made[i]->panes().front()->setFocus(Qt::OtherFocusReason);
    }
    refreshState();
}

void MainWindow::step(int by)
{
    if (const auto place = m_visits.step(by))
        present(*place);
}

void MainWindow::onReset()
{
    m_navigation->setVisible(m_document.isOpen());
    setFocus(); // the navigation would take it when it appears
    if (!m_document.isOpen()) {
        m_start->refresh();
        m_stack->setCurrentWidget(m_start);
    } else if (!currentPage() && !showPage(m_visits.currentPage()) // asked for before the file was there
               && !showPage(QSettings().value(pageKey).toString())) {
        showPage(m_pages.front().id);
    }
    refreshState();
}

void MainWindow::refreshState()
{
    const bool open = m_document.isOpen();
    const auto enable = [this](Command command, bool enabled) { m_commands.action(command)->setEnabled(enabled); };
    for (const Command command : {Command::SaveCopy, Command::Export, Command::PlanDetails, Command::Close, Command::Find,
                                  Command::TermBefore, Command::TermAfter, Command::NextPane})
        enable(command, open);
    enable(Command::Undo, m_document.canUndo());
    enable(Command::Redo, m_document.canRedo());
    enable(Command::Back, open && m_visits.canStep(-1));
    enable(Command::Forward, open && m_visits.canStep(1));
    m_commands.action(Command::Undo)->setText(tr("&Undo %1").arg(m_document.undoText()).trimmed());
    m_commands.action(Command::Redo)->setText(tr("&Redo %1").arg(m_document.redoText()).trimmed());
    enable(Command::Import, m_document.canEdit());
    enable(Command::CollectForm, open);
    m_dataMenu->menuAction()->setVisible(open);
    setWindowTitle(open ? tr("%1 – SEND Scorecard").arg(QFileInfo(m_document.path()).fileName()) : tr("SEND Scorecard"));
    setWindowFilePath(m_document.path());
}

void MainWindow::addPageCommands(QMenu* menu)
{
    menu->clear();
    m_commands.fill(menu, MenuName::Data);
    menu->addSeparator(); // not shown where nothing follows
    if (currentPage())
        menu->addActions(currentPage()->actions());
}

void MainWindow::changeTextSize(int percent)
{
    setTextSize(percent);
    statusBar()->showMessage(tr("Text size %1%").arg(textSize()), 2000);
}

/// Below 1,200 pixels at 100 % the navigation is icons only.
void MainWindow::adapt()
{
    m_navigation->setCompact(width() < scaledLength(*this, 1200));
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    adapt();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        adapt();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        restyleTextLabels(*this);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    setFocus(); // a field that is left writes what was typed
    QSettings settings;
    settings.setValue(geometryKey, saveGeometry());
    settings.setValue(pageKey, m_visits.currentPage());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    setFocus(); // a field that is left writes what was typed
    const QString path = droppedFile(*event->mimeData());
    if (m_document.canEdit() && isToImport(path))
        importInto(m_document, m_questions, this, path);
    else
        m_files->openPath(path);
    event->acceptProposedAction();
}

} // namespace send
