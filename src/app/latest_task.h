// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace send {

/// Work on a thread of its own, of which only the latest counts: a new order ends the one before, whose answer is never
/// given.
class LatestTask : public QObject
{
    Q_OBJECT
public:
    using Cancelled = std::function<bool()>;
    using Answer = std::function<void()>;

    explicit LatestTask(QObject* parent = nullptr);
    ~LatestTask() override; ///< ends what runs and waits for it

    /// Calls `work` on the other thread, and on this one what it gives back, unless it is empty or no longer wanted. `work`
    /// looks now and then whether it is cancelled, and must not touch what lives on this thread.
    void start(std::function<Answer(const Cancelled& cancelled)> work);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_busy; }

private:
    void finish(int order, const Answer& answer);

    QThreadPool m_pool;
    std::shared_ptr<std::atomic<int>> m_order;
    bool m_busy = false;
};

} // namespace send
