// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entry_note.h"

#include "app/link_button.h"
#include "app/measure.h"
#include "app/text_label.h"
#include "render/shapes.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace send {

EntryNote::EntryNote(QWidget* parent)
    : QWidget(parent)
    , m_sentence(new TextLabel(TextRole::Body))
    , m_use(new QPushButton)
    , m_keep(new LinkButton(tr("Keep, because…")))
    , m_why(new QLineEdit)
{
    setObjectName(QStringLiteral("entryNote"));
    m_sentence->setObjectName(QStringLiteral("entryNoteText"));
    m_sentence->setWordWrap(true);
    m_use->setObjectName(QStringLiteral("useSuggestionButton"));
    m_use->setFocusPolicy(Qt::NoFocus); // Alt+U: the keyboard stays where one types
    m_keep->setObjectName(QStringLiteral("keepButton"));
    m_keep->setFocusPolicy(Qt::NoFocus); // Alt+K
    m_why->setObjectName(QStringLiteral("keepReason"));
    m_why->setAccessibleName(tr("Why this figure is right"));
    m_why->setPlaceholderText(tr("Why this figure is right. Enter keeps it."));
    m_why->installEventFilter(this);
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(scaledLength(*this, 30), 0, scaledLength(*this, 6), scaledLength(*this, 6));
    across->setSpacing(scaledLength(*this, 10));
    across->addWidget(m_sentence, 1, Qt::AlignTop);
    across->addWidget(m_why, 1, Qt::AlignVCenter);
    across->addWidget(m_use, 0, Qt::AlignVCenter);
    across->addWidget(m_keep, 0, Qt::AlignVCenter);
    connect(m_use, &QPushButton::clicked, this, &EntryNote::suggestionUsed);
    connect(m_keep, &QAbstractButton::clicked, this, &EntryNote::askWhy);
    connect(m_why, &QLineEdit::returnPressed, this, [this] { Q_EMIT kept(m_why->text()); });
    offer({});
    allowKeeping(false);
    hide();
}

void EntryNote::tell(const QString& sentence)
{
    if (isVisible() && m_sentence->text() == sentence)
        return;
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    showLine(false);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString EntryNote::sentence() const
{
    return m_sentence->text();
}

void EntryNote::offer(const QString& suggestion)
{
    m_use->setText(tr("%1   Alt+U").arg(suggestion));
    m_use->setAccessibleName(suggestion);
    m_use->setVisible(!suggestion.isEmpty());
}

void EntryNote::allowKeeping(bool allowed)
{
    m_keep->setVisible(allowed);
    m_keep->setToolTip(tr("Alt+K"));
}

void EntryNote::askWhy()
{
    showLine(true);
    m_why->setFocus(Qt::OtherFocusReason);
}

void EntryNote::showLine(bool shown)
{
    m_why->clear();
    m_why->setVisible(shown);
    m_sentence->setVisible(!shown);
}

int EntryNote::heightFor(int width) const
{
    return layout()->heightForWidth(width);
}

bool EntryNote::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = watched == m_why && event->type() == QEvent::KeyPress;
    if (!isKey || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    showLine(false);
    Q_EMIT left();
    return true;
}

void EntryNote::paintEvent(QPaintEvent*)
{
    const int size = scaledLength(*this, 16);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintWarning(painter, QRectF(scaledLength(*this, 6), 1, size, size), Theme::forPalette(palette(), font()));
}

} // namespace send
