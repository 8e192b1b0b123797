// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/page_header.h"

#include "app/elided_label.h"
#include "app/measure.h"
#include "app/term_box.h"
#include "app/text_label.h"

#include <QHBoxLayout>

namespace send {

PageHeader::PageHeader(Document& document, const QString& title, TermBoxPlace termBox)
    : m_start(new QHBoxLayout), m_end(new QHBoxLayout), m_whereRoom(new QWidget), m_subtitle(new ElidedLabel(TextRole::Muted))
{
    auto* layout = new QHBoxLayout(this);
    auto* row = new QHBoxLayout(m_whereRoom);
    row->setContentsMargins(0, 0, 0, 0);
    m_whereRoom->setMinimumWidth(1);
    m_whereRoom->hide();
    followFont(this, [this, layout] {
        setMinimumHeight(scaledLength(*this, 58));
        const int side = scaledLength(*this, 24);
        layout->setContentsMargins(side, 0, side, 0);
        layout->setSpacing(scaledLength(*this, 12));
        m_start->setSpacing(scaledLength(*this, 28));
        m_end->setSpacing(scaledLength(*this, 10));
        m_whereRoom->layout()->setSpacing(scaledLength(*this, 10));
    });
    auto* heading = new TextLabel(TextRole::PageTitle, title);
    heading->setObjectName(QStringLiteral("pageTitle"));
    layout->addWidget(heading);
    layout->addLayout(m_start);
    layout->addWidget(m_subtitle, 1);
    layout->addWidget(m_whereRoom);
    layout->addLayout(m_end);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    if (termBox == TermBoxPlace::AfterTitle)
        m_start->addWidget(new TermBox(document));
    else if (termBox == TermBoxPlace::AtEnd)
        m_end->addWidget(new TermBox(document));
}

void PageHeader::setSubtitle(const QString& subtitle)
{
    m_subtitle->setText(subtitle);
    fit();
}

void PageHeader::addAfterTitle(QWidget* widget)
{
    m_start->addWidget(widget);
}

void PageHeader::addCommand(QWidget* widget)
{
    m_end->addWidget(widget);
}

void PageHeader::addWhereRoom(QWidget* widget)
{
    m_whereRoom->layout()->addWidget(widget);
    fit();
}

void PageHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// The layout's own wish leaves out the words, which give way, and what is hidden.
void PageHeader::fit()
{
    if (m_whereRoom->layout()->isEmpty())
        return;
    const int ofRow = m_whereRoom->isHidden() ? m_whereRoom->sizeHint().width() + layout()->spacing() : 0;
    m_whereRoom->setVisible(width() >= layout()->sizeHint().width() + ofRow + m_subtitle->sizeHint().width());
}

} // namespace send
