// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document.h"
#include "bench/bare_store.h"
#include "bench/bare_tables.h"
#include "bench/copies.h"
#include "bench/parts.h"
#include "support/large_scorecard.h"
#include "workflow/workflow.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>

namespace send::bench {

namespace {

constexpr int metricCount = 1000;

/// A scorecard whose metrics have no figures yet, and their figures: as an officer's table, and as the columns of the
/// file's own table for the peer.
struct Import {
    QString scorecard;
    QString table;
    QString rows;
    int readings = 0;
};

Scorecard withoutReadings()
{
    Scorecard scorecard = test::largeScorecard({metricCount, 0});
    for (auto& [id, metric] : scorecard.metrics) {
        metric.unit = Unit::Percent;
        metric.period = PeriodKind::Month;
        metric.denominatorText = QStringLiteral("all plans issued");
    }
    return scorecard;
}

/// Both tables say the same; neither has a blank where the file's table wants a whole number.
void writeTables(const Scorecard& scorecard, const Import& files)
{
    QFile table(files.table);
    QFile rows(files.rows);
    if (!table.open(QIODevice::WriteOnly) || !rows.open(QIODevice::WriteOnly))
        giveUp(QStringLiteral("The tables to import could not be written."));
    table.write("Reference,Metric,Period,Numerator,Denominator,As at,Comment\r\n");
    const int periods = files.readings / metricCount;
    const QByteArray provenance = "\"From readings.csv, 31 Dec 2026\"";
    for (const auto& [id, metric] : scorecard.metrics) {
        Period period = monthPeriod(2026, 12);
        const QByteArray reference = refOf(scorecard, id).toLatin1();
        for (int back = 0; back < periods; ++back, period = previous(period)) {
            const QByteArray month = toText(period).toLatin1();
            const QByteArray parts = QByteArray::number(40 + (id.value() * 31 + back * 17) % 40) + ",97,";
            const QByteArray day = endDate(period, {}).toString(Qt::ISODate).toLatin1();
            table.write(reference + ',' + metric.name.toUtf8() + ',' + month + ',' + parts + day + ",\r\n");
            rows.write(QByteArray::number(qint64(id.value())) + ',' + month + ",," + parts + ",0," + day + ",,," + provenance + '\n');
        }
    }
}

Import makeImport(const Files& files)
{
    const QDir folder(files.folder);
    Import import{folder.filePath(QStringLiteral("without.scorecard")), folder.filePath(QStringLiteral("readings.csv")),
                  folder.filePath(QStringLiteral("rows.csv")), metricCount * files.importedPeriods};
    const Scorecard scorecard = withoutReadings();
    Scorecard empty;
    empty.plan = scorecard.plan;
    auto store = Store::create(import.scorecard, scorecard.plan);
    const auto made = store ? store->apply(diff(empty, scorecard), QStringLiteral("Data officer"), QStringLiteral("Make"))
                            : tl::unexpected(store.error());
    if (!made)
        giveUp(made.error().sentence);
    writeTables(scorecard, import);
    return import;
}

/// As the window does it: preview, then one edit with its history and undo.
void importInto(Document& document, const Import& import)
{
    ImportOptions options;
    options.today = document.today();
    const auto preview = previewImport(document.scorecard(), import.table, options);
    if (!preview || preview->hasErrors() || int(preview->changes.size()) != import.readings)
        giveUp(preview ? QStringLiteral("Not every reading was taken.") : preview.error().sentence);
    if (!document.edit(QStringLiteral("Import readings.csv"), preview->changes))
        giveUp(QStringLiteral("The import could not be written."));
}

/// Ours, with what is asked of it before and after.
std::optional<double> importOurs(const Import& import, bool isMemory)
{
    const Copy copy(import.scorecard);
    Document document;
    if (const auto opened = document.open(copy.path()); !opened)
        giveUp(opened.error().sentence);
    const auto before = isMemory ? resetPeakMemory() : std::nullopt;
    const double time = milliseconds([&] { importInto(document, import); });
    const auto peak = before ? peakMemory() : std::nullopt;
    return isMemory ? peak ? std::optional((*peak - *before) * 1024 / import.readings) : std::nullopt : time;
}

/// The program that anyone would use, on the same table of the same file, which then holds every row.
std::optional<double> importBare(const Import& import)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("sqlite3"));
    if (program.isEmpty())
        return std::nullopt;
    const Copy copy(import.scorecard);
    QProcess process;
    const double time = milliseconds([&] {
        process.start(program, {copy.path(), QStringLiteral(".import --csv \"%1\" reading").arg(import.rows)});
        process.waitForFinished(600'000);
    });
    const Connection connection = openBare(copy.path());
    const Query count = prepareBare(connection, "SELECT count(*) FROM reading");
    if (sqlite3_step(count.get()) != SQLITE_ROW || sqlite3_column_int(count.get(), 0) != import.readings)
        giveUp(QString::fromUtf8(process.readAllStandardError().left(400)));
    return time;
}

} // namespace

std::vector<Goal> importGoals(const Files& files)
{
    const Import import = makeImport(files);
    const QString size = QStringLiteral("%1 readings").arg(import.readings);
    return {{QStringLiteral("G4 import, %1").arg(size), 1.5, QStringLiteral("ms"), [=] { return importOurs(import, false); },
             [=] { return importBare(import); }, QStringLiteral("sqlite3's .import of the same rows into the table alone")},
            {QStringLiteral("G4 memory a reading, %1").arg(size), 1, QStringLiteral("KB"),
             [=] { return importOurs(import, true); }, {}, QStringLiteral("the peak while they are imported, undo included")}};
}

} // namespace send::bench
