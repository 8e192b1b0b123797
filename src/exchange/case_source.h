// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "exchange/case_files.h"

#include <QIODevice>

#include <algorithm>

namespace send {

/// How many of all the bytes have been read, and whether to go on.
class CaseMeter
{
public:
    CaseMeter(qint64 total, const CaseProgress& progress) : m_total(total), m_progress(progress) {}
    void setTotal(qint64 total) { m_total = total; }
    /// False when the reading is to end.
    [[nodiscard]] bool advance(qint64 bytes) { return reach(m_done + bytes); }
    [[nodiscard]] bool reach(qint64 done)
    {
        m_done = done;
        m_goesOn = m_goesOn && (!m_progress || m_progress(std::min(done, m_total), m_total));
        return m_goesOn;
    }
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] bool goesOn() const { return m_goesOn; }

private:
    qint64 m_done = 0;
    qint64 m_total;
    const CaseProgress& m_progress;
    bool m_goesOn = true;
};

/// What a file turns out to hold.
enum class CaseContent {
    Nothing, ///< no table of a return
    Other,   ///< a module that says nothing about the backlog
    Cases
};

/// One file, wherever it comes from.
struct CaseSource {
    QIODevice& device; ///< open for reading
    QString name;      ///< for issues: `export.zip/requests.csv`
    int number;        ///< among all files that are read, from 0
    quint64 scope;     ///< the export that it belongs to
    CaseMeter& meter;
    CaseContent content = CaseContent::Nothing; ///< as far as it has been read
};

} // namespace send
