// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/status_line.h"

#include "app/document.h"
#include "app/elided_label.h"
#include "app/measure.h"

#include <QFileInfo>

namespace send {

StatusLine::StatusLine(const Document& document)
    : m_document(document), m_fileState(new ElidedLabel(TextRole::Caption, Qt::ElideMiddle)),
      m_caveat(new ElidedLabel(TextRole::Caption))
{
    m_fileState->setObjectName(QStringLiteral("fileState"));
    m_caveat->setObjectName(QStringLiteral("caveat"));
    followFont(this, [this] {
        const int side = scaledLength(*this, 12);
        m_fileState->setContentsMargins(side, 0, 0, 0);
        m_caveat->setContentsMargins(0, 0, side, 0);
    });
    m_fileState->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the notice has its room first
    addWidget(m_fileState, 1);
    addPermanentWidget(m_caveat);
    setSizeGripEnabled(false);
    connect(&document, &Document::reset, this, &StatusLine::refresh);
    connect(&document, &Document::changed, this, &StatusLine::refresh);
    connect(&document, &Document::stateChanged, this, &StatusLine::refresh);
    refresh();
}

void StatusLine::refresh()
{
    if (!m_document.isOpen()) {
        m_fileState->setText(tr("No file open"));
        m_caveat->setText(tr("Everything stays on this computer or your own shared drive"));
        return;
    }
    const QString state = m_document.isVanished()   ? tr("The file has gone; nothing is being saved")
                          : m_document.isReadOnly() ? tr("Read-only")
                                                    : tr("All changes saved");
    m_fileState->setText(QStringLiteral("%1  ·  %2").arg(QFileInfo(m_document.path()).fileName(), state));
    m_caveat->setText(m_document.scorecard().plan.notice);
}

} // namespace send
