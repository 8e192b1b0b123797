// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/dfe_figures.h"

#include <vector>

namespace send {

/// One figure made of the statistical neighbours' figures of a year.
struct NeighbourFigure {
    BenchmarkMethod method;
    std::optional<Decimal> value;    ///< of mean and median, to two decimals more than are shown
    std::optional<Proportion> parts; ///< of the pooled figure
    int count = 0;                   ///< how many neighbours have a figure
};

/// Mean and median of those that have a figure, and the pooled figure where all of those have parts.
[[nodiscard]] std::vector<NeighbourFigure> neighbourFigures(const std::vector<Published>& figures, const Metric& metric);
/// Those of the codes or names wanted that the table has no row for, as they were written.
[[nodiscard]] QStringList missingNeighbours(const DfeTable& table, const QStringList& wanted);

} // namespace send
