// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pack/pack.h"

#include <QObject>

#include <memory>

class QThread;

namespace send {

/// Makes the pages of a pack without holding up the window: the tree is built in a thread from a copy of the scorecard.
/// It is laid out here, since fonts belong to the thread that uses them. What is asked for last is what is made.
class PackMaker : public QObject
{
    Q_OBJECT
public:
    explicit PackMaker(QObject* parent);
    ~PackMaker() override;

    void make(const Scorecard& scorecard, const pack::Spec& spec);
    void cancel(); ///< what is being made is dropped and not told
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void made(const std::shared_ptr<const send::pack::Pages>& pages);
    void failed(const send::Error& error);

private:
    struct Job;
    void finish(const std::shared_ptr<const Job>& job);

    std::vector<QThread*> m_threads;
    int m_latest = 0; ///< number of the last job asked for
    bool m_busy = false;
};

} // namespace send
