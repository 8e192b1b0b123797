// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/page_splitter.h"

#include "app/measure.h"
#include "render/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSettings>

#include <algorithm>

namespace send {

namespace {

/// A hairline that can be dragged.
class HairlineHandle : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme theme = Theme::forPalette(palette(), font());
        QPainter painter(this);
        painter.fillRect(rect(), theme.base);
        painter.fillRect(QRect(width() / 2, 0, 1, height()), theme.hairline);
    }
};

} // namespace

PageSplitter::PageSplitter(QWidget* main, QWidget* panel, const QString& settingsKey)
    : QSplitter(Qt::Horizontal), m_main(main), m_panel(panel), m_settingsKey(settingsKey)
{
    addWidget(main);
    addWidget(panel);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    setChildrenCollapsible(false);
    followFont(this, [this] {
        setHandleWidth(scaledLength(*this, 5));
        m_panel->setMinimumWidth(scaledLength(*this, 240));
    });
    m_chosen = restoreState(QSettings().value(settingsKey).toByteArray());
    connect(this, &QSplitter::splitterMoved, this, &PageSplitter::remember);
}

void PageSplitter::openPanel()
{
    m_opened = true;
    arrange();
    m_panel->setFocus(Qt::OtherFocusReason);
}

void PageSplitter::closePanel()
{
    m_opened = false;
    arrange();
}

void PageSplitter::resizeEvent(QResizeEvent* event)
{
    QSplitter::resizeEvent(event);
    adapt();
    if (!m_chosen)
        share();
}

/// Until a person has drawn the line, the panel grows a little with a large window.
void PageSplitter::share()
{
    const int panel = std::clamp(width() / 5, scaledLength(*this, 316), scaledLength(*this, 460));
    setSizes({std::max(width() - handleWidth() - panel, 0), panel});
}

void PageSplitter::changeEvent(QEvent* event)
{
    QSplitter::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        adapt();
}

void PageSplitter::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || !m_opened)
        return QSplitter::keyPressEvent(event);
    closePanel();
    m_main->setFocus(Qt::OtherFocusReason);
}

QSplitterHandle* PageSplitter::createHandle()
{
    return new HairlineHandle(orientation(), this);
}

void PageSplitter::adapt()
{
    m_narrow = window()->width() < scaledLength(*this, 1200);
    arrange();
}

void PageSplitter::arrange()
{
    m_main->setVisible(!m_narrow || !m_opened);
    m_panel->setVisible(!m_narrow || m_opened);
}

void PageSplitter::remember()
{
    m_chosen = true;
    QSettings().setValue(m_settingsKey, saveState());
}

} // namespace send
