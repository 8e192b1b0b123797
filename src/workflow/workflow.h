// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chart.h"
#include "core/result.h"
#include "exchange/import.h"
#include "exchange/table.h"
#include "exchange/table_export.h"
#include "render/pack/pack.h"
#include "store/store.h"

#include <QDate>
#include <QFile>
#include <QString>

#include <memory>
#include <vector>

class QImage;

namespace send {

/// A starting point for a new scorecard, from the program's resources.
struct Template {
    QString id;    ///< "send-improvement-plan"
    QString name;  ///< "SEND improvement plan, eight areas"
    QString about; ///< "40 metrics with definitions, trajectories to fill in, EHCP backlog by month."
};
[[nodiscard]] const std::vector<Template>& templates();

/// Makes a scorecard file from a template (its id, or the path of a JSON export), or blank with an empty id.
[[nodiscard]] Result<Store> createScorecard(const QString& path, const QString& templateId, const QString& author);
/// Makes the demonstration scorecard at `path`.
[[nodiscard]] Result<Store> createDemonstration(const QString& path, const QString& author);
/// Where the user's own demonstration lives.
[[nodiscard]] QString demonstrationPath();

/// Today for a scorecard: the plan's pinned day, else `today`.
[[nodiscard]] QDate todayFor(const Scorecard& scorecard, QDate today);

/// Opens a file for reading, as `readFile` does.
[[nodiscard]] Result<std::unique_ptr<QFile>> openFile(const QString& path);
/// Reads a file whole, with a sentence for each way in which that can go wrong.
[[nodiscard]] Result<QByteArray> readFile(const QString& path);
/// Writes a file whole or not at all.
[[nodiscard]] Result<void> writeFile(const QString& path, const QByteArray& bytes);

/// A scorecard as a file of the kind that a name's ending says: json (the whole of it, `what` aside), csv (the first table of
/// `what`) or xlsx (a sheet for each). Another ending is BadInput.
[[nodiscard]] Result<QByteArray> exportedAs(const Scorecard& scorecard, const QString& ending,
                                            const std::vector<ExportWhat>& what);
/// Every table, as a workbook of the whole scorecard has them.
[[nodiscard]] const std::vector<ExportWhat>& everyTable();

/// What a file is taken as. DfE's statistics files, scorecards in JSON and filled forms are known by their content, and
/// FoundOut knows the other tables but Metrics by their headings.
enum class ImportAs { FoundOut = 0, Readings, Metrics, Plan, Backlog, Benchmarks, Scorecard };

struct ImportOptions {
    ImportAs as = ImportAs::FoundOut; ///< of a table that is nothing else by its content
    QString authorityCode;            ///< of a DfE file; empty = the plan's
    bool makeNewMetrics = true;       ///< of a DfE file
    QString neighboursPath;           ///< of a DfE file: a list of statistical neighbours; may be empty
    HeadingMeanings headings;         ///< of a table, where it is said what they mean
    QDate today;                      ///< the day of the import
    ReadProgress progress;            ///< told now and then; false gives up
};

/// What importing `path` would do, by its content; nothing is written. May run on any thread.
[[nodiscard]] Result<ImportPreview> previewImport(const Scorecard& scorecard, const QString& path,
                                                  const ImportOptions& options);

/// An import with all that follows from it.
struct ImportReview {
    ImportPreview preview;
    Changes completed;     ///< the preview's changes and what is written along with them (core/completed_edit.h)
    QStringList effects{}; ///< what follows, in sentences; for a whole scorecard, how it will differ from the file
};
/// previewImport and what would follow. May run on any thread.
[[nodiscard]] Result<ImportReview> reviewImport(const Scorecard& scorecard, const QString& path, const ImportOptions& options);

/// The authorities of a DfE statistics file, by name; none of any other file.
[[nodiscard]] Result<std::vector<Authority>> authoritiesOf(const QString& path);

/// Writes a chart as a file, in the light colours of the screen; the format follows from the name's ending.
[[nodiscard]] Result<void> saveChart(const Chart& chart, const QString& path);

/// The same picture, for the clipboard.
[[nodiscard]] QImage chartPicture(const Chart& chart);

/// Builds, lays out and tags a pack.
[[nodiscard]] Result<QByteArray> makePackPdf(const Scorecard& scorecard, const pack::Spec& spec);

} // namespace send
