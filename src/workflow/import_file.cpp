// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/workflow.h"

#include "core/translate.h"

#include "exchange/form.h"
#include "exchange/scorecard_json.h"
#include "exchange/table_import.h"
#include "workflow/cases.h"

#include <QBuffer>
#include <QFileInfo>

namespace send {

namespace {

constexpr qint64 startLength = 64 * 1024; // the headings of every DfE file are shorter

bool looksLikeJson(QByteArray start)
{
    if (start.startsWith("\xef\xbb\xbf"))
        start.remove(0, 3);
    return start.trimmed().startsWith('{');
}

Result<DfeOptions> dfeOptions(const Scorecard& scorecard, const ImportOptions& options)
{
    DfeOptions dfe;
    dfe.authorityCode = options.authorityCode.isEmpty() ? scorecard.plan.organisationCode : options.authorityCode;
    dfe.makeNewMetrics = options.makeNewMetrics;
    if (options.neighboursPath.isEmpty())
        return dfe;
    const auto neighbours = readFile(options.neighboursPath).and_then([&](const QByteArray& bytes) {
        return readNeighbours(bytes, QFileInfo(options.neighboursPath).fileName());
    });
    if (!neighbours)
        return tl::unexpected<Error>(neighbours.error());
    dfe.neighbours = *neighbours;
    return dfe;
}

Result<ImportPreview> previewDfeFile(const Scorecard& scorecard, const QByteArray& bytes, const QString& name,
                                     const ImportOptions& options)
{
    const auto dfe = dfeOptions(scorecard, options);
    if (!dfe)
        return tl::unexpected<Error>(dfe.error());
    return previewDfe(scorecard, bytes, name, *dfe);
}

TableOptions tableOptions(const ImportOptions& options)
{
    TableOptions table;
    switch (options.as) {
    case ImportAs::Metrics: table.kind = TableKind::Metrics; break;
    case ImportAs::Plan: table.kind = TableKind::Plan; break;
    case ImportAs::Backlog: table.kind = TableKind::Backlog; break;
    case ImportAs::Benchmarks: table.kind = TableKind::Benchmarks; break;
    case ImportAs::Readings:
    case ImportAs::Scorecard: break;
    }
    table.headings = options.headings;
    table.today = options.today;
    return table;
}

Result<ImportPreview> previewScorecard(const Scorecard& scorecard, const QByteArray& json)
{
    return readScorecard(json).map([&](const Scorecard& imported) {
        ImportPreview preview;
        preview.changes = diff(scorecard, imported);
        preview.summary = translated("A whole scorecard, which takes the place of this one.");
        return preview;
    });
}

/// What the file is, is told by its first bytes; a table is then read a row at a time.
Result<ImportPreview> previewByContent(const Scorecard& scorecard, QIODevice& file, const QString& name,
                                       const ImportOptions& options)
{
    const QByteArray start = file.peek(startLength);
    if (looksLikeJson(start))
        return previewScorecard(scorecard, file.readAll());
    if (options.as == ImportAs::Scorecard)
        return fail(ErrorKind::BadInput, translated("%1 is not a scorecard in JSON. Nothing was imported.").arg(name));
    if (isDfeFile(start))
        return previewDfeFile(scorecard, file.readAll(), name, options);
    if (isForm(file))
        return previewForm(scorecard, file.readAll(), name, options.today, options.progress);
    return previewTable(scorecard, file, name, tableOptions(options), options.progress);
}

} // namespace

Result<ImportPreview> previewImport(const Scorecard& scorecard, const QString& path, const ImportOptions& options)
{
    if (options.as == ImportAs::Backlog && isCaseSource(path)) {
        CaseOptions cases;
        cases.asAt = options.today;
        return previewCases(scorecard, {path}, cases, options.progress);
    }
    const auto opened = openFile(path);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    if (!(*opened)->isSequential())
        return previewByContent(scorecard, **opened, QFileInfo(path).fileName(), options);
    QBuffer whole; // a pipe cannot be read from its start again
    whole.setData((*opened)->readAll());
    whole.open(QIODevice::ReadOnly);
    return previewByContent(scorecard, whole, QFileInfo(path).fileName(), options);
}

} // namespace send
