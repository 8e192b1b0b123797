// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table_import.h"

#include "exchange/odd_figures.h"
#include "exchange/other_tables.h"
#include "exchange/readings_import.h"

namespace send {

namespace {

/// What was said of the headings that the table has, to be remembered.
void rememberHeadings(const Scorecard& scorecard, const HeadingMeanings& told, const std::vector<MappedColumn>& columns,
                      Changes& changes)
{
    std::set<QString> done;
    for (const MappedColumn& column : columns) {
        const QString key = headingKey(column.heading);
        const auto said = told.find(key);
        if (key.isEmpty() || said == told.end() || !done.insert(key).second)
            continue;
        auto edit = editOf(scorecard.importHeadings, key, ImportHeading{toCode(said->second)});
        if (edit.before != edit.after)
            changes.push_back(std::move(edit));
    }
}

/// Where the readings stand and what is odd about them and about what is planned; false when the progress said no.
bool lookAtReadings(const Scorecard& scorecard, ReadingsImport& importer, const TableOptions& options, IssueList& issues,
                    const ReadProgress& progress, ImportPreview& preview)
{
    preview.cells = importer.takeCells();
    preview.provenance = importer.provenance();
    if (issues.hasErrors())
        return true;
    const FigureCells cells{preview.cells, importer.plannedCells()};
    return tellOddFigures(scorecard, preview.changes, cells, options.today, issues,
                          [&] { return !progress || progress(1, 1); });
}

bool canHold(const SheetColumns& columns, TableKind kind)
{
    const bool defines = columns.has(Meaning::Metric) && (columns.has(Meaning::Unit) || columns.has(Meaning::Polarity));
    return columns.areOfReadings() || (kind == TableKind::Metrics && defines);
}

/// Takes the rows of a table with an importer, and gives up what it makes of them.
template<class Importer>
Result<ImportPreview> previewRows(const Scorecard& scorecard, QIODevice& file, const QString& fileName,
                                  const TableOptions& options, const ReadProgress& progress, TableForm form)
{
    IssueList issues(fileName);
    Importer importer(scorecard, fileName, options, issues);
    form.headings = {options.headings, rememberedMeanings(scorecard)};
    form.onRow = [&](const SheetRow& row) { importer.take(row); };
    auto preview = readTable(file, fileName, form, issues, progress);
    if (!preview)
        return preview;
    if (preview->isWhole)
        preview->changes = importer.finish();
    preview->summary = importer.summary();
    if constexpr (std::is_same_v<Importer, ReadingsImport>)
        preview->isWhole = preview->isWhole && lookAtReadings(scorecard, importer, options, issues, progress, *preview);
    if (issues.hasErrors() || !preview->isWhole) {
        preview->sound = preview->isWhole ? withoutRepeats(std::move(preview->changes)) : Changes();
        preview->changes = {};
        preview->summary = translated("Nothing can be imported from %1 as it is.").arg(fileName);
    } else {
        rememberHeadings(scorecard, options.headings, preview->columns, preview->changes);
    }
    preview->issues = issues.take();
    return preview;
}

} // namespace

Result<ImportPreview> previewTable(const Scorecard& scorecard, QIODevice& file, const QString& fileName,
                                   const TableOptions& options, const ReadProgress& progress)
{
    TableForm form;
    switch (options.kind) {
    case TableKind::Plan:
        form.isUsable = PlanImport::canHold;
        form.wanted = translated("%1 has no row of headings with reference, title and what the plan says of them, such as due, "
                                 "delivery and lead.").arg(fileName);
        return previewRows<PlanImport>(scorecard, file, fileName, options, progress, std::move(form));
    case TableKind::Backlog:
        form.isUsable = BacklogImport::canHold;
        form.wanted = translated("%1 has no row of headings with month and counts of the backlog, such as received, issued and "
                                 "open at end.").arg(fileName);
        return previewRows<BacklogImport>(scorecard, file, fileName, options, progress, std::move(form));
    case TableKind::Benchmarks:
        form.isUsable = BenchmarksImport::canHold;
        form.wanted = translated("%1 has no row of headings with metric, comparator, period and value.").arg(fileName);
        return previewRows<BenchmarksImport>(scorecard, file, fileName, options, progress, std::move(form));
    case TableKind::Readings:
    case TableKind::Metrics: break;
    }
    form.isUsable = [&](const SheetColumns& columns) { return canHold(columns, options.kind); };
    form.wanted = translated("%1 has no row of headings that names a metric and a period with a value, or a column for each "
                             "period. Say what its headings mean, or write for example: metric, period, value.")
                      .arg(fileName);
    return previewRows<ReadingsImport>(scorecard, file, fileName, options, progress, std::move(form));
}

} // namespace send
