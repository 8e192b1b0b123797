// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pack_preview_pane.h"

#include "app/measure.h"
#include "app/pack_preview.h"
#include "app/rule_line.h"
#include "app/text_label.h"

#include <QComboBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace send {

PackPreviewPane::PackPreviewPane()
    : m_preview(new PackPreview)
    , m_place(new TextLabel(TextRole::Body))
    , m_progress(new TextLabel(TextRole::Muted))
    , m_before(arrow(QStringLiteral("‹"), QStringLiteral("pageBefore"), tr("Page before (Page Up)"), -1))
    , m_after(arrow(QStringLiteral("›"), QStringLiteral("pageAfter"), tr("Page after (Page Down)"), 1))
{
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    auto* down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    down->addWidget(bar());
    down->addWidget(new RuleLine);
    down->addWidget(m_preview, 1);
    connect(m_preview, &PackPreview::pageChanged, this, &PackPreviewPane::showPlace);
    showPlace();
}

QWidget* PackPreviewPane::bar()
{
    auto* strip = new QWidget;
    auto* across = new QHBoxLayout(strip);
    const int side = scaledLength(*this, 16);
    const int edge = scaledLength(*this, 6);
    across->setContentsMargins(side, edge, side, edge);
    across->setSpacing(scaledLength(*this, 8));
    m_place->setObjectName(QStringLiteral("pageOf"));
    m_progress->setObjectName(QStringLiteral("packProgress"));
    auto* zoom = new QComboBox;
    zoom->setObjectName(QStringLiteral("previewSize"));
    zoom->setAccessibleName(tr("Size of the preview"));
    zoom->addItems({tr("Fit width"), tr("Whole page")});
    connect(zoom, &QComboBox::currentIndexChanged, m_preview, [this](int index) {
        m_preview->setZoom(index == 0 ? PackPreview::Zoom::Width : PackPreview::Zoom::WholePage);
    });
    across->addWidget(m_before);
    across->addWidget(m_place);
    across->addWidget(m_after);
    across->addWidget(m_progress, 1);
    across->addWidget(zoom);
    return strip;
}

QToolButton* PackPreviewPane::arrow(const QString& text, const QString& objectName, const QString& name, int by)
{
    auto* button = new QToolButton;
    button->setObjectName(objectName);
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setMinimumSize(scaledLength(*this, 28), scaledLength(*this, 28));
    connect(button, &QToolButton::clicked, this, [this, by] { m_preview->goTo(m_preview->page() + by); });
    return button;
}

void PackPreviewPane::setProgress(const QString& words)
{
    m_progress->setText(words);
}

void PackPreviewPane::showPlace()
{
    const int count = m_preview->count();
    m_place->setText(count > 0 ? tr("Page %1 of %2").arg(m_preview->page() + 1).arg(count) : tr("No pages"));
    m_before->setEnabled(m_preview->page() > 0);
    m_after->setEnabled(m_preview->page() + 1 < count);
}

} // namespace send
