// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "core/result.h"
#include "exchange/readings_mapping.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace send {

enum class Severity { Note, Warning, Error };

/// Something to tell about a place in an imported file.
struct Issue {
    QString file;   ///< and its sheet, where it has several
    int row = 0;    ///< as a spreadsheet counts: 1 is the first line; 0 = the whole file
    QString column; ///< heading; may be empty
    QString sentence;
    Severity severity = Severity::Error;
};

/// What a file was found to be, or was taken as.
enum class SourceKind : quint8 { Readings, Metrics, Plan, Backlog, Benchmarks, Scorecard, Published, Form, Cases };

/// Where a reading stands in an imported file.
struct FileCell {
    ReadingKey key;
    QString sheet;  ///< as issues name it; empty for the first
    int row = 0;    ///< as a spreadsheet counts
    QString column; ///< heading
};

/// What an import would do; nothing is written yet. With an Error among the issues it may not be applied.
struct ImportPreview {
    Changes changes; ///< empty with an Error
    std::vector<Issue> issues;
    QString summary; ///< "6 years of 2 metrics for Bournemouth, Christchurch and Poole, with England and South West"
    std::vector<MappedColumn> columns{}; ///< how a table's headings were understood
    bool isWhole = true; ///< false when the progress said no: nothing may come of it
    SourceKind source = SourceKind::Readings;
    QString provenance{};          ///< what each reading that changes says of where it comes from; may be empty
    std::vector<FileCell> cells{}; ///< where readings of a table or form stand in it, by their keys
    Changes sound{}; ///< with an Error: what the cells without one would change; only to be looked at
    [[nodiscard]] bool hasErrors() const;
};

/// The first edit of each reading, and all others: what a file says of a reading twice is told, and its first is shown.
[[nodiscard]] Changes withoutRepeats(Changes changes);

/// An authority in a DfE file.
struct Authority {
    QString code; ///< "E06000058"
    QString name;
    QString region;
    friend bool operator==(const Authority&, const Authority&) = default;
};

struct DfeOptions {
    QString authorityCode;
    bool makeNewMetrics = true;    ///< metrics that the scorecard lacks come in under the area named below
    QString newArea = QStringLiteral("Published by DfE");
    QStringList neighbours{}; ///< codes or names of the statistical neighbours, whose mean, median and pooled figures come
                              ///< in as benchmarks; one that the file lacks is told
};

/// True when the bytes are a DfE statistics file with one of the mapped columns (found by content, not by name).
[[nodiscard]] bool isDfeFile(const QByteArray& bytes);
/// The local authorities that a DfE file holds, by name.
[[nodiscard]] Result<std::vector<Authority>> authoritiesIn(const QByteArray& bytes, const QString& fileName);
/// The codes or names that a list of statistical neighbours (CSV or XLSX, one a row) gives; headings are passed over.
[[nodiscard]] Result<QStringList> readNeighbours(const QByteArray& bytes, const QString& fileName);
/// One authority's years as readings, England's and the region's as benchmarks, in one list of changes.
[[nodiscard]] Result<ImportPreview> previewDfe(const Scorecard& scorecard, const QByteArray& bytes,
                                               const QString& fileName, const DfeOptions& options);

} // namespace send
