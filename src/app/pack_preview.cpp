// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pack_preview.h"

#include "app/measure.h"
#include "render/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace send {

Paper::Paper()
{
    setObjectName(QStringLiteral("paper"));
}

void Paper::setPage(std::shared_ptr<const pack::Pages> pages, int page)
{
    m_pages = std::move(pages);
    m_page = page;
    m_picture = QPixmap();
    setVisible(m_pages && page < m_pages->count());
    update();
}

void Paper::paintEvent(QPaintEvent*)
{
    if (!m_pages)
        return;
    const qreal ratio = devicePixelRatioF();
    const QSize pixels = size() * ratio;
    if (m_picture.size() != pixels) {
        m_picture = QPixmap(pixels);
        m_picture.fill(Qt::white);
        QPainter painter(&m_picture);
        painter.scale(pixels.width() / m_pages->sizeMm(m_page).width(), pixels.height() / m_pages->sizeMm(m_page).height());
        m_pages->paint(painter, m_page);
        painter.end();
        m_picture.setDevicePixelRatio(ratio);
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    painter.setPen(Theme::forPalette(palette(), font()).strong);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void Paper::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
}

PackPreview::PackPreview() : m_paper(new Paper)
{
    setObjectName(QStringLiteral("packPreview"));
    setAccessibleName(tr("Preview"));
    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(QPalette::Window);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setFocusPolicy(Qt::StrongFocus);
    const int edge = scaledLength(*this, 16);
    setViewportMargins(edge, edge, edge, 0);
    setWidget(m_paper);
    m_paper->hide();
    connect(m_paper, &Paper::clicked, this, &PackPreview::clicked);
}

void PackPreview::setPages(std::shared_ptr<const pack::Pages> pages)
{
    m_pages = std::move(pages);
    m_page = std::clamp(m_page, 0, std::max(0, count() - 1));
    m_paper->setPage(m_pages, m_page);
    fit();
    describe();
    Q_EMIT pageChanged();
}

void PackPreview::goTo(int page)
{
    const int wanted = std::clamp(page, 0, std::max(0, count() - 1));
    if (wanted == m_page)
        return;
    m_page = wanted;
    m_paper->setPage(m_pages, m_page);
    verticalScrollBar()->setValue(0);
    describe();
    Q_EMIT pageChanged();
}

void PackPreview::setZoom(Zoom zoom)
{
    m_zoom = zoom;
    fit();
}

void PackPreview::describe()
{
    setAccessibleDescription(tr("Page %1 of %2").arg(m_page + 1).arg(count()));
}

void PackPreview::turn(int by)
{
    goTo(m_page + by);
    if (by < 0)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void PackPreview::keyPressEvent(QKeyEvent* event)
{
    const QScrollBar* bar = verticalScrollBar();
    if (event->key() == Qt::Key_PageDown && bar->value() == bar->maximum() && m_page + 1 < count())
        turn(1);
    else if (event->key() == Qt::Key_PageUp && bar->value() == bar->minimum() && m_page > 0)
        turn(-1);
    else if (event->key() == Qt::Key_Home)
        goTo(0);
    else if (event->key() == Qt::Key_End)
        goTo(count() - 1);
    else
        QScrollArea::keyPressEvent(event);
}

void PackPreview::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void PackPreview::fit()
{
    if (count() == 0)
        return;
    const QSizeF paper = m_pages->sizeMm(m_page);
    const int edge = scaledLength(*this, 16);
    double width = maximumViewportSize().width() - verticalScrollBar()->sizeHint().width();
    if (m_zoom == Zoom::WholePage)
        width = std::min(width, (maximumViewportSize().height() - edge) * paper.width() / paper.height());
    width = std::max(width, 120.0);
    m_paper->resize(qRound(width), qRound(width * paper.height() / paper.width()));
}

} // namespace send
