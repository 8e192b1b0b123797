// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/first_paint.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

#include <chrono>
#include <cstdio>

namespace send {

FirstPaint::FirstPaint(QWidget* widget, Then then) : QObject(widget), m_then(then)
{
    widget->installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Paint)
        return false;
    watched->removeEventFilter(this);
    QMetaObject::invokeMethod(this, &FirstPaint::printTime, Qt::QueuedConnection); // after it has reached the window
    return false;
}

void FirstPaint::printTime() const
{
    using namespace std::chrono;
    const auto now = duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
    std::printf("%lld\n", static_cast<long long>(now));
    std::fflush(stdout);
    while (m_then == Then::Stay && std::fgetc(stdin) != EOF) {
    }
    QCoreApplication::quit();
}

} // namespace send
