// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entry_note.h"

#include "app/measure.h"
#include "app/text_label.h"
#include "render/shapes.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

namespace send {

EntryNote::EntryNote(QWidget* parent) : QWidget(parent), m_sentence(new TextLabel(TextRole::Body))
{
    setObjectName(QStringLiteral("entryNote"));
    m_sentence->setObjectName(QStringLiteral("entryNoteText"));
    m_sentence->setWordWrap(true);
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(scaledLength(*this, 30), 0, scaledLength(*this, 6), scaledLength(*this, 8));
    across->addWidget(m_sentence, 1, Qt::AlignTop);
    hide();
}

void EntryNote::tell(const QString& sentence)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

int EntryNote::heightFor(int width) const
{
    return layout()->heightForWidth(width);
}

void EntryNote::paintEvent(QPaintEvent*)
{
    const int size = scaledLength(*this, 16);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintWarning(painter, QRectF(scaledLength(*this, 6), 1, size, size), Theme::forPalette(palette(), font()));
}

} // namespace send
