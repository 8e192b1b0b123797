// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/months_from_cases.h"
#include "exchange/case_files.h"
#include "fuzz/target.h"

#include <QBuffer>

using namespace send;
using namespace send::fuzz;

/// Whatever the bytes: no case is lost or counted twice, what is left out is named, and the months reconcile.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    QBuffer file;
    file.setData(asBytes(data, size));
    file.open(QIODevice::ReadOnly);
    const Result<CaseSet> set = readCaseFile(file, QStringLiteral("The file"));
    if (!set) {
        require(set.error().sentence.contains(QStringLiteral("The file")));
        return 0;
    }
    require(int(set->cases.size()) + set->leftOut == set->requests);
    for (const Issue& issue : set->issues)
        require(issue.row >= 0 && !issue.sentence.isEmpty() && issue.file == u"The file");
    const QDate asAt(2024, 6, 30);
    const auto range = monthsCovered(set->cases, asAt);
    if (!range)
        return 0;
    int open = 0;
    for (const auto& [month, figures] : monthsFromCases(set->cases, asAt, asAt, *range)) {
        open += *figures.received - *figures.refused - *figures.withdrawn - *figures.notToIssue - *figures.issued;
        require(figures.openAtEnd == open);
    }
    return 0;
}
