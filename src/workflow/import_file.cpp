// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/workflow.h"

#include "core/translate.h"

#include "exchange/form.h"
#include "exchange/odd_figures.h"
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
    auto preview = dfe ? previewDfe(scorecard, bytes, name, *dfe) : tl::unexpected<Error>(dfe.error());
    if (preview)
        preview->source = SourceKind::Published;
    return preview;
}

TableKind kindOf(const Scorecard& scorecard, QIODevice& file, const QString& name, const ImportOptions& options)
{
    switch (options.as) {
    case ImportAs::Metrics: return TableKind::Metrics;
    case ImportAs::Plan: return TableKind::Plan;
    case ImportAs::Backlog: return TableKind::Backlog;
    case ImportAs::Benchmarks: return TableKind::Benchmarks;
    case ImportAs::Readings:
    case ImportAs::Scorecard: return TableKind::Readings;
    case ImportAs::FoundOut: break;
    }
    return kindOfTable(scorecard, file, name, options.headings, options.progress);
}

SourceKind sourceOf(TableKind kind)
{
    switch (kind) {
    case TableKind::Metrics: return SourceKind::Metrics;
    case TableKind::Plan: return SourceKind::Plan;
    case TableKind::Backlog: return SourceKind::Backlog;
    case TableKind::Benchmarks: return SourceKind::Benchmarks;
    case TableKind::Readings: break;
    }
    return SourceKind::Readings;
}

Result<ImportPreview> previewOtherTable(const Scorecard& scorecard, QIODevice& file, const QString& name,
                                        const ImportOptions& options)
{
    TableOptions table;
    table.kind = kindOf(scorecard, file, name, options);
    table.headings = options.headings;
    table.today = options.today;
    auto preview = previewTable(scorecard, file, name, table, options.progress);
    if (preview)
        preview->source = sourceOf(table.kind);
    return preview;
}

Result<ImportPreview> previewScorecard(const Scorecard& scorecard, const QByteArray& json, const QString& name,
                                       const ImportOptions& options)
{
    return readScorecard(json).map([&](const Scorecard& imported) {
        ImportPreview preview;
        preview.source = SourceKind::Scorecard;
        preview.changes = diff(scorecard, imported);
        preview.summary = translated("A whole scorecard, which takes the place of this one.");
        IssueList issues(name);
        preview.isWhole = tellOddFigures(scorecard, preview.changes, {}, options.today, issues,
                                         [&] { return !options.progress || options.progress(1, 1); });
        preview.issues = issues.take();
        return preview;
    });
}

/// What the file is, is told by its first bytes; a table is then read a row at a time.
Result<ImportPreview> previewByContent(const Scorecard& scorecard, QIODevice& file, const QString& name,
                                       const ImportOptions& options)
{
    const QByteArray start = file.peek(startLength);
    if (looksLikeJson(start))
        return previewScorecard(scorecard, file.readAll(), name, options);
    if (options.as == ImportAs::Scorecard)
        return fail(ErrorKind::BadInput, translated("%1 is not a scorecard in JSON. Nothing was imported.").arg(name));
    if (isDfeFile(start))
        return previewDfeFile(scorecard, file.readAll(), name, options);
    if (isForm(file, options.progress))
        return previewForm(scorecard, file.readAll(), name, options.today, options.progress);
    return previewOtherTable(scorecard, file, name, options);
}

/// An OpenDocument file or a web page: zip and XML too, and neither is a SEN2 return. What reads tables says what they are.
bool isDocument(const QString& path)
{
    constexpr qsizetype firstName = 30; // behind the header of a zip's first part
    const auto file = openFile(path);
    const QByteArray start = file ? (*file)->peek(256) : QByteArray();
    const QByteArray text = start.trimmed().toLower();
    return start.mid(firstName).startsWith("mimetypeapplication/vnd.oasis.opendocument")
           || text.startsWith("<!doctype html") || text.startsWith("<html");
}

/// Whether case-level files stand there, to be counted by month. A pipe can be looked into only once, so it is never asked.
bool isOfCases(const QString& path, ImportAs as)
{
    const bool mayBe = as == ImportAs::Backlog || (as == ImportAs::FoundOut && QFileInfo(path).isFile());
    return mayBe && isCaseSource(path) && (QFileInfo(path).isDir() || !isDocument(path));
}

} // namespace

Result<std::vector<Authority>> authoritiesOf(const QString& path)
{
    const auto file = openFile(path);
    if (!file)
        return tl::unexpected<Error>(file.error());
    if ((*file)->isSequential() || !isDfeFile((*file)->peek(startLength)))
        return {};
    return authoritiesIn((*file)->readAll(), QFileInfo(path).fileName());
}

Result<ImportPreview> previewImport(const Scorecard& scorecard, const QString& path, const ImportOptions& options)
{
    if (isOfCases(path, options.as)) {
        CaseOptions cases;
        cases.asAt = options.today;
        auto preview = previewCases(scorecard, {path}, cases, options.progress);
        if (preview)
            preview->source = SourceKind::Cases;
        return preview;
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
