// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scorecard.h"
#include "exchange/table.h"

#include <QByteArray>

namespace send {

enum class ExportWhat : quint8 { Readings, Metrics, Trajectory, Plan, Backlog };

/// A table of one kind of thing: a row of headings, and the rows.
struct ExportTable {
    QString name; ///< "Readings"
    std::vector<double> widths; ///< of the columns, in characters
    std::vector<std::vector<Cell>> rows;
};

/// The long table of readings, and the others, with headings that imports know (docs/cli.md). Figures under [c], [x] and
/// [z] are left out, as everywhere.
[[nodiscard]] ExportTable exportTable(const Scorecard& scorecard, ExportWhat what);

/// One table as CSV, below the scorecard's notice where it has one.
[[nodiscard]] QByteArray exportCsv(const Scorecard& scorecard, ExportWhat what);
/// A sheet for each, with frozen headings; the notice stands above them.
[[nodiscard]] Result<QByteArray> exportXlsx(const Scorecard& scorecard, const std::vector<ExportWhat>& what);

} // namespace send
