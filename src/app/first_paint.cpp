// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/first_paint.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

#include <chrono>
#include <cstdio>

namespace send {

FirstPaint::FirstPaint(QWidget* widget) : QObject(widget)
{
    widget->installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Paint)
        return false;
    watched->removeEventFilter(this);
    const auto printTime = [] {
        using namespace std::chrono;
        const auto now = duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
        std::printf("%lld\n", static_cast<long long>(now));
        std::fflush(stdout);
        QCoreApplication::quit();
    };
    QMetaObject::invokeMethod(this, printTime, Qt::QueuedConnection); // after this paint has reached the window
    return false;
}

} // namespace send
