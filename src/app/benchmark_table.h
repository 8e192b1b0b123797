// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scorecard.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace send {

/// A metric's benchmarks beside its own readings, for the last periods that have one: a heading row, then a row each.
struct BenchmarkTable {
    QStringList headings;          ///< what and unit, then the periods
    std::vector<QStringList> rows; ///< own figures first; each comparator with its method; "–" where there is none
    QString source;                ///< of the newest benchmark
};
[[nodiscard]] BenchmarkTable benchmarkTable(const Scorecard& scorecard, MetricId metric, int periods = 3);

} // namespace send
