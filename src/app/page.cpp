// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/page.h"

#include "app/page_splitter.h"

#include <QVBoxLayout>

#include <utility>

namespace send {

Page::Page(const PageContext& context, const QString& title, TermBoxPlace termBox)
    : m_context(context)
    , m_header(new PageHeader(context.document, title, termBox))
    , m_body(new QVBoxLayout)
    , m_main(new QWidget)
{
    setAccessibleName(title);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* down = new QVBoxLayout(m_main);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    down->addWidget(m_header);
    down->addLayout(m_body, 1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_main);
    connect(&context.document, &Document::reset, this, &Page::noteAll);
    connect(&context.document, &Document::termChanged, this, &Page::noteAll);
    connect(&context.document, &Document::changed, this, &Page::noteChanges);
}

PageSplitter* Page::addPanel(QWidget* panel, const QString& settingsKey)
{
    layout()->removeWidget(m_main);
    auto* splitter = new PageSplitter(m_main, panel, settingsKey);
    layout()->addWidget(splitter);
    return splitter;
}

void Page::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refreshPending();
}

void Page::noteAll()
{
    m_allPending = true;
    refreshPending();
}

void Page::noteChanges(const Changes& changes)
{
    m_pending.insert(m_pending.end(), changes.begin(), changes.end());
    refreshPending();
}

void Page::refreshPending()
{
    if (!isVisible() || !document().isOpen())
        return;
    const bool all = std::exchange(m_allPending, false);
    const Changes changes = std::exchange(m_pending, {});
    if (all)
        refreshAll();
    else if (!changes.empty())
        refreshFor(changes);
}

} // namespace send
