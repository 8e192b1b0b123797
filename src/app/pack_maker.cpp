// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pack_maker.h"

#include <QThread>

namespace send {

/// What the thread reads and writes; nobody else does until it is done.
struct PackMaker::Job {
    int number;
    Scorecard scorecard;
    pack::Spec spec;
    pack::Node document;
};

PackMaker::PackMaker(QObject* parent) : QObject(parent) {}

PackMaker::~PackMaker()
{
    for (QThread* thread : m_threads) {
        thread->wait();
        delete thread;
    }
}

void PackMaker::make(const Scorecard& scorecard, const pack::Spec& spec)
{
    auto job = std::make_shared<Job>(Job{++m_latest, scorecard, spec, {}});
    QThread* thread = QThread::create([job] { job->document = pack::buildPack(job->scorecard, job->spec); });
    m_threads.push_back(thread);
    m_busy = true;
    connect(thread, &QThread::finished, this, [this, thread, job] {
        std::erase(m_threads, thread);
        thread->wait();
        thread->deleteLater();
        finish(job);
    });
    thread->start(QThread::LowPriority);
}

void PackMaker::cancel()
{
    ++m_latest;
    m_busy = false;
}

void PackMaker::finish(const std::shared_ptr<const Job>& job)
{
    if (job->number != m_latest)
        return;
    m_busy = false;
    auto pages = pack::Pages::layOut(job->document, job->scorecard, job->spec);
    if (pages)
        Q_EMIT made(std::make_shared<const pack::Pages>(std::move(*pages)));
    else
        Q_EMIT failed(pages.error());
}

} // namespace send
