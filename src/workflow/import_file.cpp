// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/workflow.h"

#include "core/translate.h"

#include "exchange/scorecard_json.h"

#include <QFileInfo>

namespace send {

namespace {

bool looksLikeJson(const QByteArray& bytes)
{
    return bytes.trimmed().startsWith('{');
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

} // namespace

Result<ImportPreview> previewImport(const Scorecard& scorecard, const QString& path, const DfeOptions& options)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    const QString name = QFileInfo(path).fileName();
    if (looksLikeJson(*bytes))
        return previewScorecard(scorecard, *bytes);
    return previewDfe(scorecard, *bytes, name, options);
}

} // namespace send
