// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/cases.h"

#include "core/format.h"
#include "core/months_from_cases.h"
#include "core/translate.h"

namespace send {

namespace {

/// The last `count` months up to that of `asAt`.
MonthRange lastMonths(int count, QDate asAt)
{
    const QDate first = asAt.addMonths(1 - count);
    return {{first.year(), first.month()}, {asAt.year(), asAt.month()}};
}

} // namespace

Result<CaseMonths> countCases(const QStringList& sources, const CaseOptions& options, const CaseProgress& progress)
{
    Result<CaseSet> read = readCases(sources, progress);
    if (!read)
        return tl::unexpected(read.error());
    CaseMonths counted{{}, std::move(read->issues), read->requests, read->leftOut, read->isWhole};
    std::optional<MonthRange> range = monthsCovered(read->cases, options.asAt);
    if (options.months)
        range = lastMonths(*options.months, options.asAt);
    if (range && read->isWhole)
        counted.months = monthsFromCases(read->cases, options.asAt, options.legacyBefore, *range);
    return counted;
}

ImportPreview previewCases(const Scorecard& scorecard, const CaseMonths& counted)
{
    Scorecard with = scorecard;
    for (const auto& [month, figures] : counted.months) {
        const QString comment = with.backlog[month].comment;
        with.backlog[month] = figures;
        with.backlog[month].comment = comment;
    }
    ImportPreview preview{diff(scorecard, with), counted.issues, {}};
    for (Issue& issue : preview.issues)
        issue.severity = std::min(issue.severity, Severity::Warning);
    preview.summary = caseSummary(counted);
    return preview;
}

Result<ImportPreview> previewCases(const Scorecard& scorecard, const QStringList& sources, CaseOptions options,
                                   const CaseProgress& progress)
{
    if (!options.legacyBefore)
        options.legacyBefore = scorecard.plan.recoveryDate;
    const Result<CaseMonths> counted = countCases(sources, options, progress);
    if (!counted)
        return tl::unexpected(counted.error());
    if (!counted->isWhole)
        return fail(ErrorKind::Refused, translated("Stopped. Nothing was counted and nothing has changed."));
    return previewCases(scorecard, *counted);
}

QString caseSummary(const CaseMonths& counted)
{
    const QString requests = counted.requests == 1 ? translated("1 request")
                                                   : translated("%1 requests").arg(formatCount(counted.requests));
    if (counted.leftOut == 0)
        return requests;
    return translated("%1, %2 of them left out").arg(requests, formatCount(counted.leftOut));
}

} // namespace send
