// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/touched_metrics.h"

namespace send {

namespace {

/// Adds what one edit touches; false when that is everything.
struct Touch {
    std::set<MetricId>& metrics;

    template<class Row>
    bool operator()(const Edit<MetricId, Row>& edit) const
    {
        metrics.insert(edit.key);
        return true;
    }
    template<class Key, class Row>
        requires requires(const Key& key) { key.metric; }
    bool operator()(const Edit<Key, Row>& edit) const
    {
        metrics.insert(edit.key.metric);
        return true;
    }
    bool operator()(const MetricEdit&) const { return false; }
    bool operator()(const AreaEdit&) const { return false; }
    bool operator()(const PlanEdit&) const { return false; }
    bool operator()(const TermDatesEdit&) const { return false; }
    template<class Key, class Row>
    bool operator()(const Edit<Key, Row>&) const
    {
        return true; // hangs on no metric
    }
};

} // namespace

std::optional<std::set<MetricId>> touchedMetrics(const Changes& changes)
{
    std::set<MetricId> metrics;
    for (const Change& change : changes)
        if (!std::visit(Touch{metrics}, change))
            return std::nullopt;
    return metrics;
}

} // namespace send
