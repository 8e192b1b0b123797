// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/latest_task.h"

namespace send {

LatestTask::LatestTask(QObject* parent) : QObject(parent), m_order(std::make_shared<std::atomic<int>>(0))
{
    m_pool.setMaxThreadCount(1);
}

LatestTask::~LatestTask()
{
    cancel();
    m_pool.waitForDone();
}

void LatestTask::cancel()
{
    ++*m_order;
    m_busy = false;
    m_pool.clear();
}

void LatestTask::start(std::function<Answer(const Cancelled&)> work)
{
    cancel();
    const int order = m_order->load();
    m_busy = true;
    m_pool.start([this, order, latest = m_order, work = std::move(work)] {
        const Answer answer = work([&] { return latest->load() != order; });
        QMetaObject::invokeMethod(this, [this, order, answer] { finish(order, answer); }, Qt::QueuedConnection);
    });
}

void LatestTask::finish(int order, const Answer& answer)
{
    if (m_order->load() != order)
        return;
    m_busy = false;
    if (answer)
        answer();
}

} // namespace send
