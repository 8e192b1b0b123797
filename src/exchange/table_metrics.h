// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"

#include <QHash>

#include <set>

namespace send {

/// The metrics that a table's rows may mean: those of the scorecard, found fast, and new ones that an import makes.
class TableMetrics
{
public:
    explicit TableMetrics(const Scorecard& scorecard);

    /// The metric with this reference exactly, else with this name without regard to case and spaces; either may be
    /// empty, and a name may be a reference. NotFound with a sentence when there is none; BadInput when the two name
    /// different metrics or the name is that of several. A `rounded` reference came as a number: 7.1 may have been 7.10.
    [[nodiscard]] Result<MetricId> find(const QString& reference, const QString& name, bool rounded = false) const;
    [[nodiscard]] const Metric& at(MetricId id) const;
    [[nodiscard]] QString refOf(MetricId id) const;

    /// Makes a metric under an area: `area` is its number or name, empty for `elsewhere`; a reference that is free is kept.
    [[nodiscard]] MetricId add(Metric metric, const QString& reference, const QString& area, const QString& elsewhere);
    [[nodiscard]] Metric& made(MetricId id) { return m_made.at(id); } ///< one that `add` has made
    [[nodiscard]] bool isMade(MetricId id) const { return m_made.contains(id); }
    [[nodiscard]] std::size_t madeCount() const { return m_made.size(); }
    /// New areas and metrics, areas first.
    void appendTo(Changes& changes) const;

private:
    [[nodiscard]] AreaId areaFor(const QString& reference, const QString& area, const QString& elsewhere);
    [[nodiscard]] Result<MetricId> byName(const QString& name) const;
    void remember(MetricId id, const Metric& metric);

    const Scorecard& m_scorecard;
    std::map<AreaId, Area> m_areas;     ///< the scorecard's and new ones
    std::map<MetricId, Metric> m_made;
    std::map<AreaId, std::set<int>> m_numbers; ///< those that metrics have
    QHash<QString, MetricId> m_byReference;
    QHash<QString, std::vector<MetricId>> m_byName;
};

} // namespace send
