// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/import.h"
#include "exchange/table.h"

#include <QDate>

class QIODevice;

namespace send {

/// What the rows of a table become.
enum class TableKind : quint8 { Readings, Metrics, Plan, Backlog, Benchmarks };

struct TableOptions {
    TableKind kind = TableKind::Readings; ///< Metrics: as Readings, and metrics that the scorecard lacks are made
    HeadingMeanings headings;             ///< what headings mean, where that is said; remembered in the same edit
    QString newArea = QStringLiteral("Imported"); ///< of metrics made where the table names no area
    QDate today;                          ///< the day of the import
    QString provenance;                   ///< of the readings that change; empty = "From FILE, 3 Dec 2026"
};

/// What importing a table (CSV or XLSX, read a row at a time) would do. The whole file is gone through, and every issue
/// told by its cell, at most a thousand of them; with an error among them no change is offered.
[[nodiscard]] Result<ImportPreview> previewTable(const Scorecard& scorecard, QIODevice& file, const QString& fileName,
                                                 const TableOptions& options, const ReadProgress& progress = {});

/// What a table holds by its headings: that of the first sheet whose headings say so, else Readings. Metrics only where
/// that is said, never found. `file` is at its start again afterwards.
[[nodiscard]] TableKind kindOfTable(const Scorecard& scorecard, QIODevice& file, const QString& fileName,
                                    const HeadingMeanings& told, const ReadProgress& progress = {});

} // namespace send
