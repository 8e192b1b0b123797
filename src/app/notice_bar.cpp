// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notice_bar.h"

#include "app/icons.h"
#include "app/measure.h"
#include "app/text_label.h"
#include "render/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace send {

NoticeBar::NoticeBar() : m_sentence(new TextLabel(TextRole::Body)), m_mark(new QLabel), m_answers(new QHBoxLayout)
{
    setObjectName(QStringLiteral("noticeBar"));
    setAccessibleName(tr("Notice"));
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("noticeSentence"));
    auto* close = new QToolButton;
    close->setObjectName(QStringLiteral("dismissNotice"));
    close->setIcon(icon(QStringLiteral("close")));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Dismiss"));
    close->setToolTip(tr("Dismiss"));
    connect(close, &QToolButton::clicked, this, &NoticeBar::dismiss);
    auto* layout = new QHBoxLayout(this);
    followFont(this, [this, layout] {
        const int edge = scaledLength(*this, 8);
        layout->setContentsMargins(scaledLength(*this, 24), edge, edge, edge);
        layout->setSpacing(scaledLength(*this, 10));
    });
    layout->addWidget(m_mark, 0, Qt::AlignVCenter);
    layout->addWidget(m_sentence, 1);
    layout->addLayout(m_answers);
    layout->addWidget(close);
    hide();
}

void NoticeBar::say(Kind kind, const QString& sentence, const std::vector<Answer>& answers)
{
    clearAnswers();
    const Theme theme = Theme::forPalette(palette(), font());
    const bool warns = kind == Kind::Warning;
    const int size = scaledLength(*this, 18);
    m_mark->setPixmap(icon(warns ? QStringLiteral("warning") : QStringLiteral("note"), warns ? theme.warning : theme.muted)
                          .pixmap(QSize(size, size), devicePixelRatioF()));
    m_sentence->setText(sentence);
    for (const Answer& answer : answers) {
        auto* button = new QPushButton(answer.text);
        button->setObjectName(QStringLiteral("noticeAnswer%1").arg(m_answers->count()));
        connect(button, &QPushButton::clicked, this, [this, act = answer.act] {
            dismiss();
            act();
        });
        m_answers->addWidget(button);
    }
    show();
}

void NoticeBar::dismiss()
{
    hide();
}

QString NoticeBar::sentence() const
{
    return isHidden() ? QString() : m_sentence->text();
}

void NoticeBar::clearAnswers()
{
    while (QLayoutItem* item = m_answers->takeAt(0)) {
        item->widget()->deleteLater(); // it may be the very button that was pressed
        delete item;
    }
}

} // namespace send
