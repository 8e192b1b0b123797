// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/overview_headlines.h"

#include "app/measure.h"
#include "render/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace send {

namespace {

constexpr int leastColumn = 208;
constexpr int columnGap = 16;
constexpr int rowGap = 12;

} // namespace

HeadlineRow::HeadlineRow()
{
    setObjectName(QStringLiteral("headlines"));
    setAccessibleName(tr("Headline metrics"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HeadlineRow::setHeadlines(const std::vector<Headline>& headlines)
{
    const bool sameMetrics = std::ranges::equal(headlines, m_buttons, {}, &Headline::metric, [](const auto* button) {
        return button->headline().metric;
    });
    if (!sameMetrics) {
        for (HeadlineButton* button : m_buttons)
            button->deleteLater();
        m_buttons.clear();
        for (const Headline& headline : headlines)
            make(headline);
    }
    for (std::size_t i = 0; i < headlines.size(); ++i)
        m_buttons[i]->setHeadline(headlines[i]);
    place();
}

void HeadlineRow::make(const Headline& headline)
{
    auto* button = new HeadlineButton(headline);
    button->setParent(this);
    button->setVisible(true);
    connect(button, &QAbstractButton::clicked, this, [this, button] { Q_EMIT opened(button->headline().metric); });
    m_buttons.push_back(button);
}

HeadlineRow::Grid HeadlineRow::gridFor(int width) const
{
    Grid grid;
    const int count = std::max(1, static_cast<int>(m_buttons.size()));
    grid.gap = scaledLength(*this, columnGap);
    const int fit = std::clamp((width + grid.gap) / (scaledLength(*this, leastColumn) + grid.gap), 1, count);
    grid.rows = (count + fit - 1) / fit;
    grid.columns = (count + grid.rows - 1) / grid.rows;
    grid.pitch = (width + grid.gap) / grid.columns;
    grid.lines = {.name = 1, .verdict = 1};
    for (const HeadlineButton* button : m_buttons) {
        const HeadlineLines lines = button->linesFor(grid.pitch - grid.gap);
        grid.lines.name = std::max(grid.lines.name, lines.name);
        grid.lines.verdict = std::max(grid.lines.verdict, lines.verdict);
        grid.lines.besideBelow = grid.lines.besideBelow || lines.besideBelow;
    }
    grid.rowHeight = m_buttons.empty() ? 0 : m_buttons.front()->heightOf(grid.lines);
    return grid;
}

void HeadlineRow::place()
{
    const Grid grid = gridFor(width());
    const int step = grid.rowHeight + scaledLength(*this, rowGap);
    for (int i = 0; i < static_cast<int>(m_buttons.size()); ++i) {
        HeadlineButton* button = m_buttons[static_cast<std::size_t>(i)];
        button->setLines(grid.lines);
        button->setGeometry(i % grid.columns * grid.pitch, i / grid.columns * step, grid.pitch - grid.gap,
                            grid.rowHeight);
    }
    setFixedHeight(grid.rows * step - scaledLength(*this, rowGap));
    update();
}

void HeadlineRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void HeadlineRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor hairline = Theme::forPalette(palette(), font()).hairline;
    for (const HeadlineButton* button : m_buttons)
        if (button->x() > 0)
            painter.fillRect(QRect(button->x() - scaledLength(*this, columnGap) / 2, button->y(), 1, button->height()),
                             hairline);
}

void HeadlineRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        place();
}

} // namespace send
