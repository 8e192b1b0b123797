// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheet_rows.h"
#include "exchange/table_import.h"
#include "exchange/table_metrics.h"

#include <set>

namespace send {

/// Turns the rows of a table of backlog months into edits, a row a month.
class BacklogImport
{
public:
    BacklogImport(const Scorecard& scorecard, const QString& fileName, const TableOptions& options, IssueList& issues);
    [[nodiscard]] static bool canHold(const SheetColumns& columns);
    void take(const SheetRow& row);
    [[nodiscard]] Changes finish() { return std::move(m_changes); }
    [[nodiscard]] QString summary() const;

private:
    [[nodiscard]] bool takeCell(const SheetRow& row, int column, BacklogMonth& month);

    const Scorecard& m_scorecard;
    IssueList& m_issues;
    std::map<Month, int> m_rows;
    Changes m_changes;
    std::size_t m_months = 0;
};

/// Turns the rows of a table of comparators' figures into edits of benchmarks.
class BenchmarksImport
{
public:
    BenchmarksImport(const Scorecard& scorecard, const QString& fileName, const TableOptions& options, IssueList& issues);
    [[nodiscard]] static bool canHold(const SheetColumns& columns);
    void take(const SheetRow& row);
    [[nodiscard]] Changes finish() { return std::move(m_changes); }
    [[nodiscard]] QString summary() const;

private:
    [[nodiscard]] std::optional<BenchmarkKey> keyOf(const SheetRow& row);

    const Scorecard& m_scorecard;
    QString m_fileName;
    IssueList& m_issues;
    TableMetrics m_metrics;
    std::map<BenchmarkKey, int> m_rows;
    Changes m_changes;
    std::size_t m_count = 0;
};

/// Turns the rows of a table of the plan into edits: `7` is an area, `A7.1` an action, `A7.1.1` a milestone.
class PlanImport
{
public:
    PlanImport(const Scorecard& scorecard, const QString& fileName, const TableOptions& options, IssueList& issues);
    [[nodiscard]] static bool canHold(const SheetColumns& columns);
    void take(const SheetRow& row);
    [[nodiscard]] Changes finish();
    [[nodiscard]] QString summary() const;

private:
    using Words = std::vector<std::pair<const char*, QString*>>;
    using Days = std::vector<std::pair<const char*, std::optional<QDate>*>>;

    void takeArea(const SheetRow& row, int number);
    void takeAction(const SheetRow& row, int area, int number);
    void takeMilestone(const SheetRow& row, int area, int action, int number);
    [[nodiscard]] std::optional<AreaId> areaOf(int number) const;
    [[nodiscard]] std::optional<ActionId> actionOf(AreaId area, int number) const;
    [[nodiscard]] bool agrees(const SheetRow& row, const QString& title);
    void setCells(const SheetRow& row, const Words& words, const Days& days, Delivery* delivery);

    const Scorecard& m_before;
    Scorecard m_after;
    IssueList& m_issues;
    std::set<QString> m_seen;
};

} // namespace send
