// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start_page.h"

#include "app/file_actions.h"
#include "app/icons.h"
#include "app/measure.h"
#include "app/recent_files.h"
#include "app/text_label.h"
#include "app/two_line_delegate.h"
#include "core/format.h"
#include "render/theme.h"
#include "workflow/workflow.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

namespace send {

namespace {

enum Role { IdRole = Qt::UserRole + 20, PathRole, MissingRole };

QFrame* sectionRule()
{
    auto* rule = new QFrame;
    rule->setFrameShape(QFrame::HLine);
    rule->setFrameShadow(QFrame::Plain);
    rule->setForegroundRole(QPalette::Mid);
    return rule;
}

void addHeading(QVBoxLayout* column, const QString& text)
{
    auto* heading = new TextLabel(TextRole::Section, text);
    column->addWidget(heading);
    column->addSpacing(scaledLength(*heading, 8));
    column->addWidget(sectionRule());
    column->addSpacing(scaledLength(*heading, 6));
}

QString openedText(const QDateTime& opened)
{
    const QDateTime here = opened.toLocalTime();
    return here.date() == QDate::currentDate() ? StartPage::tr("Today, %1").arg(here.toString(QStringLiteral("HH:mm")))
                                               : formatLongDate(here.date());
}

} // namespace

StartPage::StartPage(FileActions& files)
    : m_files(files), m_templates(new QStandardItemModel(this)), m_recent(new QStandardItemModel(this))
{
    setAccessibleName(tr("Start"));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
}

void StartPage::makeReady()
{
    if (m_whole)
        return;
    fillTemplates();
    build();
}

/// Anew after a change of the text size, since every length follows from it.
void StartPage::build()
{
    delete layout()->takeAt(0);
    delete m_whole;
    auto* page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(scaledLength(*this, 70));
    columns->addWidget(startColumn(), 47);
    columns->addWidget(recentColumn(), 52);
    auto* middle = new QWidget;
    middle->setMaximumWidth(scaledLength(*this, 1060));
    auto* down = new QVBoxLayout(middle);
    down->setContentsMargins(0, scaledLength(*this, 60), 0, scaledLength(*this, 24));
    down->addWidget(new TextLabel(TextRole::HeadlineValue, tr("SEND Scorecard")));
    auto* about = new TextLabel(TextRole::Muted, tr("The improvement plan, its metrics, the EHCP backlog and the "
                                                    "committee’s papers, in one file."));
    about->setWordWrap(true);
    down->addWidget(about);
    down->addSpacing(scaledLength(*this, 44));
    down->addLayout(columns);
    down->addStretch();
    auto* across = new QHBoxLayout(page);
    across->setContentsMargins(scaledLength(*this, 24), 0, scaledLength(*this, 24), 0);
    across->addStretch(1);
    across->addWidget(middle, 1000);
    across->addStretch(1);

    m_whole = new QScrollArea;
    m_whole->setFocusPolicy(Qt::NoFocus); // its parts have the keyboard
    m_whole->setFrameShape(QFrame::NoFrame);
    m_whole->setWidgetResizable(true);
    m_whole->setWidget(page);
    layout()->addWidget(m_whole);
}

QWidget* StartPage::startColumn()
{
    auto* column = new QWidget;
    auto* down = new QVBoxLayout(column);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    addHeading(down, tr("Start a scorecard"));
    m_templateList = listOf(m_templates, QStringLiteral("templates"), tr("Templates"));
    m_templateList->setItemDelegate(new TwoLineDelegate(TwoLineDelegate::Rule::None, m_templateList));
    connect(m_templateList, &QListView::activated, this, &StartPage::createChosen);
    m_templateList->setCurrentIndex(m_templates->index(0, 0));
    down->addWidget(m_templateList);

    auto* create = new QPushButton(tr("Create…"));
    create->setObjectName(QStringLiteral("createButton"));
    create->setDefault(true);
    QPalette primary = create->palette();
    primary.setColor(QPalette::Button, primary.color(QPalette::Highlight));
    primary.setColor(QPalette::ButtonText, primary.color(QPalette::HighlightedText));
    create->setPalette(primary);
    connect(create, &QPushButton::clicked, this, &StartPage::createChosen);
    auto* open = new QPushButton(tr("Open file…"));
    open->setObjectName(QStringLiteral("openButton"));
    open->setToolTip(tr("Ctrl+O"));
    connect(open, &QPushButton::clicked, this, [this] { m_files.open(); });
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(scaledLength(*this, 10));
    buttons->addWidget(create);
    buttons->addWidget(open);
    buttons->addStretch();
    down->addSpacing(scaledLength(*this, 8));
    down->addLayout(buttons);
    down->addSpacing(scaledLength(*this, 36));

    addHeading(down, tr("Look around first"));
    auto* name = new TextLabel(TextRole::Strong, tr("Demonstration scorecard"));
    auto* about = new TextLabel(TextRole::Caption,
                                tr("Bournemouth, Christchurch and Poole: DfE’s published figures 2019 to 2024 beside "
                                   "England’s, and an illustrative monthly backlog."));
    about->setWordWrap(true);
    auto* demonstration = new QPushButton(tr("Open the demonstration"));
    demonstration->setObjectName(QStringLiteral("demonstrationButton"));
    connect(demonstration, &QPushButton::clicked, this, [this] { m_files.openDemonstration(); });
    auto* picture = new QLabel;
    const int size = scaledLength(*this, 20);
    picture->setPixmap(icon(QStringLiteral("overview")).pixmap(QSize(size, size), devicePixelRatioF()));
    auto* words = new QVBoxLayout;
    words->setSpacing(scaledLength(*this, 2));
    words->addWidget(name);
    words->addWidget(about);
    words->addSpacing(scaledLength(*this, 6));
    words->addWidget(demonstration, 0, Qt::AlignLeft);
    auto* beside = new QHBoxLayout;
    beside->setContentsMargins(scaledLength(*this, 13), scaledLength(*this, 6), 0, 0);
    beside->setSpacing(scaledLength(*this, 13));
    beside->addWidget(picture, 0, Qt::AlignTop);
    beside->addLayout(words, 1);
    down->addLayout(beside);
    down->addStretch();
    return column;
}

QWidget* StartPage::recentColumn()
{
    auto* column = new QWidget;
    auto* down = new QVBoxLayout(column);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    addHeading(down, tr("Recent"));
    m_recentList = listOf(m_recent, QStringLiteral("recent"), tr("Recent scorecards"));
    m_recentList->setItemDelegate(new TwoLineDelegate(TwoLineDelegate::Rule::Below, m_recentList));
    m_recentList->installEventFilter(this);
    connect(m_recentList, &QListView::activated, this, &StartPage::openRecent);
    connect(m_recentList, &QListView::clicked, this, &StartPage::openRecent);
    auto* forget = new QAction(tr("Remove from this list"), m_recentList);
    forget->setObjectName(QStringLiteral("forgetRecent"));
    connect(forget, &QAction::triggered, this, &StartPage::forgetCurrent);
    m_recentList->addAction(forget);
    m_recentList->setContextMenuPolicy(Qt::ActionsContextMenu);
    down->addWidget(m_recentList);
    down->addSpacing(scaledLength(*this, 14));
    auto* hint = new TextLabel(TextRole::Muted, tr("Drop a scorecard anywhere on this window to open it."));
    hint->setWordWrap(true);
    hint->setIndent(scaledLength(*this, 10));
    down->addWidget(hint);
    down->addStretch();
    return column;
}

QListView* StartPage::listOf(QStandardItemModel* model, const QString& objectName, const QString& name)
{
    auto* list = new QListView;
    list->setObjectName(objectName);
    list->setAccessibleName(name);
    list->setModel(model);
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setResizeMode(QListView::Adjust);
    list->viewport()->installEventFilter(this);
    return list;
}

void StartPage::fillTemplates()
{
    const auto add = [this](const QString& id, const QString& name, const QString& about, const QString& picture) {
        auto* item = new QStandardItem(icon(picture), name);
        item->setData(id, IdRole);
        item->setData(about, TwoLineDelegate::AboutRole);
        item->setData(QStringLiteral("%1. %2").arg(name, about), Qt::AccessibleTextRole);
        m_templates->appendRow(item);
    };
    for (const Template& offered : templates())
        add(offered.id, offered.name, offered.about,
            offered.id == QStringLiteral("ehcp-timeliness") ? QStringLiteral("backlog") : QStringLiteral("plan"));
    add({}, tr("Empty scorecard"), tr("No areas, no metrics."), QStringLiteral("enter"));
}

void StartPage::refresh()
{
    if (!m_whole)
        return;
    fillRecent();
    fitHeights();
}

void StartPage::fillRecent()
{
    m_recent->clear();
    for (const RecentFile& file : recentFiles()) {
        const QFileInfo info(file.path);
        const bool missing = !info.exists();
        const QString folder = QDir::toNativeSeparators(info.path());
        const QString title = file.title.isEmpty() ? info.completeBaseName() : file.title;
        const QString where =
            missing ? tr("Not found at %1. It may have been moved or the drive is not connected.").arg(folder)
                    : QDir::toNativeSeparators(file.path);
        const QString aside = missing ? tr("Find…") : openedText(file.opened);
        auto* item = new QStandardItem(icon(missing ? QStringLiteral("missing") : QStringLiteral("scorecard")), title);
        item->setData(file.path, PathRole);
        item->setData(missing, MissingRole);
        item->setData(missing, TwoLineDelegate::MutedRole);
        item->setData(missing, TwoLineDelegate::LinkRole);
        item->setData(where, TwoLineDelegate::AboutRole);
        item->setData(aside, TwoLineDelegate::AsideRole);
        item->setData(QStringLiteral("%1. %2. %3").arg(title, where, aside), Qt::AccessibleTextRole);
        m_recent->appendRow(item);
    }
}

void StartPage::createChosen()
{
    makeReady();
    const QModelIndex chosen = m_templateList->currentIndex();
    m_files.create(chosen.data(IdRole).toString(), chosen.data().toString());
}

void StartPage::openRecent(const QModelIndex& index)
{
    const QString path = index.data(PathRole).toString();
    if (index.data(MissingRole).toBool())
        m_files.findMissing(path);
    else
        m_files.openPath(path);
}

void StartPage::forgetCurrent()
{
    forgetRecentFile(m_recentList->currentIndex().data(PathRole).toString());
    refresh();
}

/// The lists are as high as their rows: the page scrolls, not they.
void StartPage::fitHeights()
{
    for (QListView* list : {m_templateList, m_recentList}) {
        int height = 0;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            height += list->sizeHintForIndex(list->model()->index(row, 0)).height();
        list->setFixedHeight(height);
    }
}

void StartPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    makeReady();
    refresh();
}

void StartPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange || !m_whole)
        return;
    const auto again = [this] {
        build();
        fitHeights();
    };
    QMetaObject::invokeMethod(this, again, Qt::QueuedConnection); // when every part has been told
}

bool StartPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched != m_recentList)
        QMetaObject::invokeMethod(this, &StartPage::fitHeights, Qt::QueuedConnection);
    const bool isDelete =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete;
    if (watched == m_recentList && isDelete)
        forgetCurrent();
    return QWidget::eventFilter(watched, event);
}

} // namespace send
