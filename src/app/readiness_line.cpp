// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readiness_line.h"

#include "app/flow_layout.h"
#include "app/link_button.h"
#include "app/measure.h"
#include "app/text_label.h"
#include "core/format.h"

namespace send {

ReadinessLine::ReadinessLine()
    : m_ready(new TextLabel(TextRole::Body)), m_values(new LinkButton), m_comments(new LinkButton), m_signOffs(new LinkButton)
{
    setObjectName(QStringLiteral("readiness"));
    m_ready->setObjectName(QStringLiteral("readinessText"));
    m_values->setObjectName(QStringLiteral("readinessValues"));
    m_comments->setObjectName(QStringLiteral("readinessComments"));
    m_signOffs->setObjectName(QStringLiteral("readinessSignOffs"));
    auto* across = new FlowLayout(this, scaledLength(*this, 8));
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(m_ready);
    for (LinkButton* link : {m_values, m_comments, m_signOffs})
        across->addWidget(link);
    followFont(this, [this] { m_ready->setMinimumHeight(scaledLength(*this, 24)); }); // as the links beside it
    connect(m_values, &LinkButton::clicked, this, [this] { Q_EMIT chosen(EnterShow::ToEnter); });
    connect(m_comments, &LinkButton::clicked, this, [this] { Q_EMIT chosen(EnterShow::ToComment); });
    connect(m_signOffs, &LinkButton::clicked, this, [this] { Q_EMIT chosen(EnterShow::ToSignOff); });
}

void ReadinessLine::show(const Readiness& readiness)
{
    const bool isOpen = readiness.open() > 0;
    m_ready->setText(readiness.due() == 0 ? QString()
                     : isOpen             ? tr("%1% ready:").arg(readiness.percent())
                                          : tr("100% ready"));
    m_ready->setToolTip(toSentence(readiness));
    showPart(*m_values, readiness.figuresMissing, tr("1 value"), tr("%1 values"));
    showPart(*m_comments, readiness.commentsMissing, tr("1 comment"), tr("%1 comments"));
    showPart(*m_signOffs, readiness.signOffsMissing, tr("1 sign-off"), tr("%1 sign-offs"));
}

QSize ReadinessLine::sizeHint() const
{
    QSize size(0, m_ready->sizeHint().height());
    for (const QWidget* part : {static_cast<QWidget*>(m_ready), static_cast<QWidget*>(m_values),
                                static_cast<QWidget*>(m_comments), static_cast<QWidget*>(m_signOffs)})
        if (!part->isHidden())
            size = {size.width() + part->sizeHint().width() + scaledLength(*this, 8),
                    std::max(size.height(), part->sizeHint().height())};
    return size;
}

void ReadinessLine::showPart(LinkButton& link, int count, const QString& one, const QString& several)
{
    link.setText(count == 1 ? one : several.arg(formatCount(count)));
    link.setAccessibleName(tr("%1 missing").arg(link.text()));
    link.setVisible(count > 0);
}

} // namespace send
