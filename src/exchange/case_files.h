// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/case.h"
#include "exchange/import.h"

#include <QStringList>

#include <functional>
#include <vector>

class QIODevice;

namespace send {

/// The cases of a set of files. Nothing of a child but what Case holds has been kept.
struct CaseSet {
    std::vector<Case> cases;
    std::vector<Issue> issues; ///< by file and row; an Error is a row that was left out
    int requests = 0;          ///< that were read
    int leftOut = 0;           ///< of them, because of an Error
    bool isWhole = true;       ///< false when the progress said no, and the rest is of no use
};

/// Told now and then how many bytes have been read; false ends the reading.
using CaseProgress = std::function<bool(qint64 done, qint64 total)>;

/// Reads case-level SEN2 files in any mix: XML returns, COLLECT's CSV export, module CSVs, DfE's Excel template, Annex A
/// lists, whole folders, and zips of these. What a file is, is told by its content. Files that are named one by one are
/// joined with each other; each folder and each zip is an export of its own. Files in a folder or zip that are something
/// else are passed over with a note. A file that cannot be read to its end refuses the whole, with one sentence, since
/// figures without it would be wrong. May run on any thread; writes no file and logs nothing.
[[nodiscard]] Result<CaseSet> readCases(const QStringList& sources, const CaseProgress& progress = {});
/// The same for one file that is open already and can seek.
[[nodiscard]] Result<CaseSet> readCaseFile(QIODevice& file, const QString& fileName, const CaseProgress& progress = {});

/// True when `path` is a folder, a zip, XML, or a file with a table of cases: what `readCases` is for.
[[nodiscard]] bool isCaseSource(const QString& path);

/// The issues as CSV: file, row, column, severity, sentence.
[[nodiscard]] QByteArray issuesCsv(const std::vector<Issue>& issues);

} // namespace send
