// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan_field.h"

#include "app/measure.h"
#include "app/text_label.h"
#include "render/theme.h"

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
        connect(m_line, &QLineEdit::textEdited, this, &PlanField::edited);
    } else {
        editor = m_words = new QPlainTextEdit;
        m_words->setTabChangesFocus(true);
        connect(m_words, &QPlainTextEdit::textChanged, this, &PlanField::edited);
        m_words->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_words->document()->setDocumentMargin(scaledLength(*this, 5)); // as far in as the words of a line
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
    const bool keep = isTyping() || m_restored;
    m_standing = text;
    if (!keep && this->text() != text)
        show(text);
}

bool PlanField::isTyping() const
{
    return focusProxy()->hasFocus() && text() != m_standing;
}

void PlanField::turnTo(const QString& text)
{
    m_restored = false;
    m_standing = text;
    show(text);
}

void PlanField::restore(const QString& text)
{
    show(text);
    m_restored = true;
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
    if (text() != m_standing && !m_restored)
        Q_EMIT committed(text());
}

bool PlanField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        commit();
    if (event->type() == QEvent::ShortcutOverride && text() == m_standing &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo)) {
        event->ignore(); // nothing typed here to undo: the key is the window's
        return true;
    }
    if (event->type() == QEvent::FocusIn)
        m_restored = false;
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        outline();
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
    else if (event->type() == QEvent::PaletteChange)
        outline();
}

/// The control outline of docs/looks.md, highlighted while it has the keyboard.
void PlanField::outline()
{
    if (!m_words)
        return;
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_words->hasFocus() ? colours.color(QPalette::Highlight)
                                                               : Theme::forPalette(colours, font()).strong);
    m_words->setPalette(colours);
}

void PlanField::restyle()
{
    constexpr int lines = 4;
    if (m_words)
        m_words->setFixedHeight(lines * fontMetrics().lineSpacing() + scaledLength(*this, 12));
    else
        m_line->setMinimumHeight(scaledLength(*this, 28));
    outline();
}

} // namespace send
