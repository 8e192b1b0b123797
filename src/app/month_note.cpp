// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/month_note.h"

#include "app/measure.h"
#include "app/text_label.h"
#include "render/shapes.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace send {

MonthNote::MonthNote() : m_mark(new QLabel), m_words(new TextLabel(TextRole::Body))
{
    m_words->setObjectName(QStringLiteral("monthWords"));
    m_words->setWordWrap(true);
    auto* across = new QHBoxLayout(this);
    const int side = scaledLength(*this, 24);
    across->setContentsMargins(side, scaledLength(*this, 10), side, scaledLength(*this, 12));
    across->setSpacing(scaledLength(*this, 8));
    across->addWidget(m_mark, 0, Qt::AlignTop);
    across->addWidget(m_words, 1);
    paintMark();
    describe({});
}

void MonthNote::describe(const QStringList& oddities)
{
    m_words->setRole(oddities.isEmpty() ? TextRole::Muted : TextRole::Body);
    m_words->setText(oddities.isEmpty() ? tr("Shaded cells are worked out. Typing replaces, Enter goes down, Tab across.")
                                        : oddities.join(u' '));
    m_mark->setVisible(!oddities.isEmpty());
}

void MonthNote::refuse(const QString& sentence)
{
    m_words->setRole(TextRole::Warning);
    m_words->setText(sentence);
    m_mark->show();
}

void MonthNote::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        paintMark();
}

void MonthNote::paintMark()
{
    const int size = scaledLength(*this, 16);
    QPixmap pixmap(QSize(size, size) * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintWarning(painter, QRectF(0, 0, size, size), Theme::forPalette(palette(), font()));
    m_mark->setPixmap(pixmap);
}

} // namespace send
