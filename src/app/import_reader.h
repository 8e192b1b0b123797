// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import_diff.h"
#include "app/latest_task.h"
#include "workflow/workflow.h"

namespace send {

/// What is to be read, and into what.
struct ImportOrder {
    std::shared_ptr<const Scorecard> scorecard;
    QString path;
    ImportOptions options;         ///< its progress is the reader's own
    bool wantsAuthorities = false; ///< a DfE file is then read for the plan's own authority, where it is in the file
};

/// What came of it. Without an authority, where one has to be chosen, the review is empty.
struct ImportReading {
    Result<ImportReview> review;
    std::shared_ptr<const ImportDiff> diff;
    std::vector<Authority> authorities{}; ///< of a DfE file, where they were wanted
    QString authorityCode{};              ///< whose figures were read; empty for another file
};

/// Reads files to import on another thread. Only the latest order counts.
class ImportReader : public QObject
{
    Q_OBJECT
public:
    explicit ImportReader(QObject* parent = nullptr) : QObject(parent) {}

    void start(const ImportOrder& order);
    void cancel() { m_task.cancel(); } ///< nothing comes of it any more
    [[nodiscard]] bool isBusy() const { return m_task.isBusy(); }

    static constexpr int steps = 1000;

Q_SIGNALS:
    void progressed(int step); ///< of `steps`
    void finished(const send::ImportReading& reading);

private:
    [[nodiscard]] ReadProgress progressFor(const LatestTask::Cancelled& cancelled);

    LatestTask m_task;
};

/// What an order comes to; may run on any thread.
[[nodiscard]] ImportReading readImport(ImportOrder order);

} // namespace send
