// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chart_widget.h"

#include "app/measure.h"
#include "render/chart_painter.h"

#include <QEvent>
#include <QPainter>

namespace send {

ChartWidget::ChartWidget(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChartWidget::setChart(const Chart& chart)
{
    m_chart = chart;
    m_picture = QPixmap();
    setAccessibleName(chart.finding);
    setAccessibleDescription(chart.alternativeText);
    setToolTip(chart.alternativeText);
    update();
}

QSize ChartWidget::sizeHint() const
{
    return {scaledLength(*this, 284), scaledLength(*this, 330)};
}

void ChartWidget::paintEvent(QPaintEvent*)
{
    const QSize pixels = size() * devicePixelRatioF();
    if (m_picture.size() != pixels) {
        m_picture = QPixmap(pixels);
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        m_picture.fill(palette().color(QPalette::Base));
        QPainter painter(&m_picture);
        painter.setRenderHint(QPainter::Antialiasing);
        paintChart(painter, QRectF(rect()), m_chart, Theme::forPalette(palette(), font()), ChartParts::WithHeadings);
    }
    QPainter(this).drawPixmap(0, 0, m_picture);
}

void ChartWidget::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        m_picture = QPixmap();
        updateGeometry();
    }
}

} // namespace send
