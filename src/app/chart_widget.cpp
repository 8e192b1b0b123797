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

void ChartWidget::setTyped(const std::optional<TypedPoint>& typed)
{
    if (m_typed == typed)
        return;
    m_typed = typed;
    m_picture = QPixmap();
    update();
}

QSize ChartWidget::sizeHint() const
{
    return {scaledLength(*this, 284), scaledLength(*this, 330)};
}

void ChartWidget::paintPicture()
{
    m_picture = QPixmap(size() * devicePixelRatioF());
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture.fill(palette().color(QPalette::Base));
    Chart shown = m_chart;
    if (!m_showsSource) {
        shown.source.clear();
        shown.notice.clear();
    }
    QPainter painter(&m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintChart(painter, QRectF(rect()), shown, Theme::forPalette(palette(), font()), ChartParts::WithHeadings, m_typed);
}

void ChartWidget::paintEvent(QPaintEvent*)
{
    if (m_picture.size() != size() * devicePixelRatioF())
        paintPicture();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    if (!hasFocus())
        return;
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void ChartWidget::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void ChartWidget::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
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
