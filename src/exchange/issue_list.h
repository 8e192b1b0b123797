// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/translate.h"
#include "exchange/import.h"

#include <algorithm>

namespace send {

/// The issues of an import: as many as somebody will read, and how many more there are.
class IssueList
{
public:
    static constexpr std::size_t most = 1000;

    explicit IssueList(QString file) : m_file(std::move(file)) {}

    void tell(Severity severity, const QString& sentence, int row = 0, const QString& column = {}, const QString& sheet = {})
    {
        m_hasErrors = m_hasErrors || severity == Severity::Error;
        if (m_issues.size() == most) {
            ++m_left;
            return;
        }
        const QString place = sheet.isEmpty() ? m_file : translated("%1, sheet %2").arg(m_file, sheet);
        m_issues.push_back({place, row, column, sentence, severity});
    }
    [[nodiscard]] bool hasErrors() const { return m_hasErrors; }
    [[nodiscard]] std::vector<Issue> take()
    {
        if (m_left > 0)
            m_issues.push_back({m_file, 0, {}, translated("There are %1 more of these.").arg(m_left),
                                m_hasErrors ? Severity::Error : Severity::Note});
        return std::move(m_issues);
    }

private:
    QString m_file;
    std::vector<Issue> m_issues;
    std::size_t m_left = 0;
    bool m_hasErrors = false;
};

} // namespace send
