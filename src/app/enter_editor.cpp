// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enter_editor.h"

#include "app/measure.h"
#include "render/theme.h"

#include <QPainter>

namespace send {

EnterEditor::EnterEditor(QWidget* parent) : QLineEdit(parent)
{
    setObjectName(QStringLiteral("cellEditor"));
    setFrame(false);
    followFont(this, [this] {
        const int margin = scaledLength(*this, 4);
        setTextMargins(margin, 0, margin, 0);
    });
}

void EnterEditor::setRefusal(const QString& sentence)
{
    m_refused = !sentence.isEmpty();
    setAccessibleDescription(sentence);
    update();
}

void EnterEditor::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    const Theme theme = Theme::forPalette(palette(), font());
    const int width = scaledLength(*this, 2);
    QPainter painter(this);
    painter.setPen(QPen(m_refused ? theme.warning : theme.highlight, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(rect().adjusted(width / 2, width / 2, -width / 2 - 1, -width / 2 - 1));
}

} // namespace send
