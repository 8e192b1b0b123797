// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/section_head.h"

#include "app/measure.h"
#include "app/text_label.h"
#include "render/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace send {

SectionHead::SectionHead(const QString& text, Rule rule)
    : m_rule(rule), m_text(new TextLabel(TextRole::Section, text)), m_across(new QHBoxLayout(this))
{
    m_across->setContentsMargins(0, 0, 0, 0);
    m_across->setSpacing(scaledLength(*this, 10));
    m_across->addWidget(m_text);
    m_across->addStretch();
    setMinimumHeight(scaledLength(*this, 28));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SectionHead::setText(const QString& text)
{
    m_text->setText(text);
}

void SectionHead::addAside(QWidget* widget)
{
    if (m_rule == Rule::Below) // what stands beside it does not stand on the line
        m_across->setContentsMargins(0, 0, 0, scaledLength(*this, 6));
    m_across->addWidget(widget);
}

void SectionHead::paintEvent(QPaintEvent*)
{
    if (m_rule == Rule::Below)
        QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), Theme::forPalette(palette(), font()).strong);
}

} // namespace send
