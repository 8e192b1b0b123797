// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/odd_figures.h"
#include "exchange/sheet_rows.h"
#include "exchange/table_import.h"
#include "exchange/table_metrics.h"

namespace send {

/// Turns rows about metrics, long or wide, into edits of readings, trajectory points, baselines and targets.
class ReadingsImport
{
public:
    ReadingsImport(const Scorecard& scorecard, QString fileName, const TableOptions& options, IssueList& issues);

    void take(const SheetRow& row);
    /// Looks for figures that stand twice, and gives all edits up: new areas and metrics first.
    [[nodiscard]] Changes finish();
    /// Where the points, targets and baselines stand, in the order in which they are given up.
    [[nodiscard]] const std::vector<PlannedCell>& plannedCells() const { return m_planCells; }
    /// "40 readings of 12 metrics, Autumn 2025 to Autumn 2026, and 3 targets".
    [[nodiscard]] QString summary() const;
    [[nodiscard]] const QString& provenance() const { return m_provenance; }
    /// Where the readings stand, by their keys; after `finish`.
    [[nodiscard]] std::vector<FileCell> takeCells() { return std::move(m_seen); }

private:
    struct Counts {
        int readings = 0, points = 0, baselines = 0, targets = 0;
    };

    [[nodiscard]] std::optional<MetricId> metricOf(const SheetRow& row);
    [[nodiscard]] std::optional<MetricId> newMetric(const SheetRow& row, const QString& reference, const QString& name);
    [[nodiscard]] static bool saysSomething(const SheetRow& row);
    void takeLong(const SheetRow& row, MetricId id);
    void takeOfPeriods(const SheetRow& row, MetricId id);
    void takeReading(const SheetRow& row, const ReadingKey& key, const struct GivenReading& given);
    void takePoint(const SheetRow& row, MetricId id, const Period& period, int column);
    void takeBaseline(const SheetRow& row, MetricId id, int column, const QString& periodText);
    void takeTarget(const SheetRow& row, MetricId id);
    void addPlan(const SheetRow& row, int column, Change change);
    [[nodiscard]] std::optional<Period> periodOf(const SheetRow& row, const QString& text, int column, const Metric& metric);
    [[nodiscard]] std::optional<Decimal> plainValue(const SheetRow& row, int column, const Metric& metric);
    [[nodiscard]] std::optional<QDate> dayIn(const SheetRow& row, Meaning meaning);
    [[nodiscard]] bool isFirst(const SheetRow& row, int column, MetricId id, const QString& what, const QString& value);
    void findRepeated();
    void noteValue(MetricId id, const Decimal& value);

    const Scorecard& m_scorecard;
    QString m_fileName;
    const TableOptions& m_options;
    IssueList& m_issues;
    QString m_provenance;
    TableMetrics m_metrics;
    PeriodTexts m_periods;
    Changes m_readings;
    Changes m_plans; ///< trajectory points, baselines and targets
    std::vector<PlannedCell> m_planCells; ///< where they stand
    std::vector<FileCell> m_seen;
    std::map<QString, std::pair<QString, int>> m_said; ///< what was said of a metric's plan: value and row
    std::set<MetricId> m_changed;
    std::optional<QDate> m_first, m_last; ///< ends of the periods that change
    Counts m_counts;
    struct Last {
        QString reference, name;
        std::optional<MetricId> id;
    } m_lastMetric; ///< rows of one metric follow one another
    bool m_saidPolarity = false;
};

} // namespace send
