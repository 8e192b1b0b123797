// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/empty_state.h"

#include "app/measure.h"
#include "app/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace send {

EmptyState::EmptyState(const QString& textName, const QString& buttonName)
    : m_text(new TextLabel(TextRole::Muted)), m_button(new QPushButton)
{
    m_text->setObjectName(textName);
    m_text->setWordWrap(true);
    m_button->setObjectName(buttonName);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::offerTaken);
    auto* down = new QVBoxLayout(this);
    const int side = scaledLength(*this, 24);
    down->setContentsMargins(side, side, side, side);
    down->addWidget(m_text);
    down->addWidget(m_button, 0, Qt::AlignLeft);
    down->addStretch();
    hide();
}

void EmptyState::say(const QString& why, const QString& offer)
{
    m_text->setText(why);
    m_button->setText(offer);
    m_button->setVisible(!offer.isEmpty());
}

} // namespace send
