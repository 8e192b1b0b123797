// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/after_paint.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace send {

void AfterPaint::request()
{
    if (!std::exchange(m_isRequested, true)) // requests to paint are posted with Qt::LowEventPriority
        QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::LowEventPriority - 1);
}

bool AfterPaint::event(QEvent* event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    if (std::exchange(m_isRequested, false))
        m_work();
    return true;
}

} // namespace send
