// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/overview.h"

#include <QAbstractTableModel>

#include <array>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace send {

class Document;

/// Which metrics the scorecard shows.
struct ScorecardFilter {
    std::optional<Status> status;
    std::optional<AreaId> area;
    QString owner; ///< empty = anyone's
    QString words; ///< in reference or name, without regard to case
    friend bool operator==(const ScorecardFilter&, const ScorecardFilter&) = default;
};

/// The scorecard as a table: a heading row for each area, below it its metrics. Reads from the Document; what a row
/// shows is worked out when it is first looked at.
class ScorecardModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int termCount = 6;
    enum Column { Ref, Name, Basis, FirstTerm, Latest = FirstTerm + termCount, Planned, Target, StatusColumn,
                  DirectionColumn, Sparkline, ColumnCount };

    /// What a metric's row shows, as text ready to be drawn.
    struct Cells {
        std::array<QString, ColumnCount> text;
        std::array<QString, termCount + 1> markers; ///< of the term columns, then of Latest
        QString latestPeriod;                       ///< where it is not the term's own
        std::array<std::optional<Decimal>, ColumnCount> number; ///< what number columns are sorted by
        std::vector<SparkPoint> sparkline;
        bool percentages = false;
    };

    explicit ScorecardModel(const Document& document, QObject* parent = nullptr);

    /// Reads everything anew.
    void reload();
    /// Looks again at some metrics; only their rows and headings are told to have changed, unless the filter now shows
    /// other rows.
    void refresh(const std::set<MetricId>& metrics);
    void setFilter(const ScorecardFilter& filter);
    [[nodiscard]] const ScorecardFilter& filter() const { return m_filter; }

    [[nodiscard]] bool isGroup(int row) const { return !at(row).metric; }
    [[nodiscard]] std::optional<MetricId> metricAt(int row) const { return at(row).metric; }
    [[nodiscard]] std::optional<int> rowOf(MetricId metric) const;
    [[nodiscard]] const Assessment& assessmentAt(int row) const { return m_assessments.at(*at(row).metric); }
    [[nodiscard]] const Cells& cellsAt(int row) const;
    [[nodiscard]] QString groupNumber(int row) const;
    [[nodiscard]] QString groupName(int row) const;
    [[nodiscard]] QString groupCounts(int row) const; ///< "3 metrics: 1 amber, 1 green"
    /// All metrics of the term, filtered or not.
    [[nodiscard]] const StatusCounts& counts() const { return m_counts; }
    [[nodiscard]] int metricCount() const { return static_cast<int>(m_assessments.size()); }
    /// The widest figure that a column of numbers or references may show, and the longest name, so that they can be given
    /// their room.
    [[nodiscard]] const QString& widest(int column) const { return m_widest[static_cast<std::size_t>(column)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Row {
        AreaId area;
        std::optional<MetricId> metric; ///< nothing: the area's heading
    };

    [[nodiscard]] const Row& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] bool shows(MetricId metric) const;
    [[nodiscard]] std::vector<Row> rowsToShow() const;
    [[nodiscard]] std::vector<MetricId> sorted(std::vector<MetricId> metrics) const;
    [[nodiscard]] const Cells& cellsOf(MetricId metric) const;
    [[nodiscard]] Cells makeCells(MetricId metric) const;
    [[nodiscard]] Term termOfColumn(int column) const;
    [[nodiscard]] QString spoken(int row, int column) const;
    [[nodiscard]] QString tip(int row, int column) const;
    void recount();
    void measure();

    const Document& m_document;
    ScorecardFilter m_filter;
    int m_sortColumn = Ref;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::map<MetricId, Assessment> m_assessments;
    StatusCounts m_counts;
    std::map<AreaId, StatusCounts> m_areaCounts;
    std::array<QString, ColumnCount> m_widest;
    std::vector<Row> m_rows;
    mutable std::map<MetricId, Cells> m_cells; ///< only of rows that were looked at
};

} // namespace send
