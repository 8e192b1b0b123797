// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan_field.h"

#include "app/measure.h"
#include "app/text_label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace send {

PlanField::PlanField(const QString& name, Kind kind) : m_refusal(new TextLabel(TextRole::Warning))
{
    auto* down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(scaledLength(*this, 3));
    auto* label = new TextLabel(TextRole::Caption, name);
    down->addWidget(label);
    QWidget* editor = nullptr;
    if (kind == Kind::Line) {
        editor = m_line = new QLineEdit;
        connect(m_line, &QLineEdit::returnPressed, this, &PlanField::commit);
    } else {
        editor = m_words = new QPlainTextEdit;
        m_words->setTabChangesFocus(true);
        m_words->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    editor->setAccessibleName(name);
    editor->installEventFilter(this);
    label->setBuddy(editor);
    setFocusProxy(editor);
    down->addWidget(editor);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    down->addWidget(m_refusal);
    restyle();
}

QString PlanField::text() const
{
    return (m_line ? m_line->text() : m_words->toPlainText()).trimmed();
}

void PlanField::show(const QString& text)
{
    if (m_line) {
        m_line->setText(text);
        m_line->setCursorPosition(0);
    } else {
        m_words->setPlainText(text);
    }
    setRefusal({});
}

void PlanField::setText(const QString& text)
{
    const bool isTyping = focusProxy()->hasFocus() && this->text() != m_standing;
    m_standing = text;
    if (!isTyping && this->text() != text)
        show(text);
}

void PlanField::setReadOnly(bool readOnly)
{
    if (m_line)
        m_line->setReadOnly(readOnly);
    else
        m_words->setReadOnly(readOnly);
}

void PlanField::setRefusal(const QString& sentence)
{
    m_refusal->setText(sentence);
    m_refusal->setVisible(!sentence.isEmpty());
    focusProxy()->setAccessibleDescription(sentence);
}

void PlanField::commit()
{
    if (text() != m_standing)
        Q_EMIT committed(text());
}

bool PlanField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        commit();
    const bool isEscape =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (!isEscape || text() == m_standing)
        return QWidget::eventFilter(watched, event);
    show(m_standing);
    return true;
}

void PlanField::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        restyle();
}

void PlanField::restyle()
{
    constexpr int lines = 4;
    if (m_words)
        m_words->setFixedHeight(lines * fontMetrics().lineSpacing() + scaledLength(*this, 12));
    else
        m_line->setMinimumHeight(scaledLength(*this, 28));
}

} // namespace send
