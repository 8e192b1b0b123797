// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric.h"
#include "exchange/import.h"
#include "exchange/table.h"

#include <functional>

namespace send {

/// What a row says of one reading: its cells, none where the table has no such column.
struct GivenReading {
    struct Place {
        const Cell* cell = nullptr;
        int column = -1;
        [[nodiscard]] bool isBlank() const { return !cell || cell->kind == Cell::Kind::Empty || cell->text.isEmpty(); }
    };
    Place value, numerator, denominator, markers, asAt, comment, explanation, provenance;
    [[nodiscard]] bool isBlank() const;
};

/// Which reading it is, and what goes with it.
struct ReadingPlace {
    const Metric& metric;
    QDate periodEnd;
    QDate today;
    const QString& file;       ///< its name, for "figures.csv gives 51.2."
    const QString& provenance; ///< of every reading that changes, where the table itself does not say
};

/// Told of what is wrong with the cell in a column.
using OnCellIssue = std::function<void(int column, const QString& sentence, Severity severity)>;

/// The reading after the row was read into it: a blank cell changes nothing, a figure takes the place of one. Nothing,
/// and at least one error told, for impossible values (docs/rules.md, A reading). A percentage that its parts do not make
/// is told and kept in the comment. Where the table has no as-at dates, a first figure is as at its period's end.
[[nodiscard]] std::optional<Reading> mergedReading(const Reading& before, const GivenReading& given,
                                                   const ReadingPlace& place, const OnCellIssue& tell);

} // namespace send
