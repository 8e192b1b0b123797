// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chart.h"
#include "core/result.h"
#include "exchange/import.h"
#include "render/pack/pack.h"
#include "store/store.h"

#include <QDate>
#include <QString>

#include <vector>

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

/// Reads a file whole, with a sentence for each way in which that can go wrong.
[[nodiscard]] Result<QByteArray> readFile(const QString& path);
/// Writes a file whole or not at all.
[[nodiscard]] Result<void> writeFile(const QString& path, const QByteArray& bytes);

/// What importing `path` would do, by its content; nothing is written.
[[nodiscard]] Result<ImportPreview> previewImport(const Scorecard& scorecard, const QString& path,
                                                  const DfeOptions& options);

/// Writes a chart as a file, in the light colours of the screen; the format follows from the name's ending.
[[nodiscard]] Result<void> saveChart(const Chart& chart, const QString& path);

/// Builds, lays out and tags a pack.
[[nodiscard]] Result<QByteArray> makePackPdf(const Scorecard& scorecard, const pack::Spec& spec);

} // namespace send
