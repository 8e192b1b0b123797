// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/workflow.h"

#include "core/translate.h"
#include "exchange/scorecard_json.h"

namespace send {

const std::vector<ExportWhat>& everyTable()
{
    static const std::vector<ExportWhat> all{ExportWhat::Readings, ExportWhat::Metrics, ExportWhat::Trajectory,
                                             ExportWhat::Plan, ExportWhat::Backlog};
    return all;
}

Result<QByteArray> exportedAs(const Scorecard& scorecard, const QString& ending, const std::vector<ExportWhat>& what)
{
    if (ending == u"json")
        return writeScorecard(scorecard);
    if (ending == u"csv" && !what.empty())
        return exportCsv(scorecard, what.front());
    if (ending == u"xlsx")
        return exportXlsx(scorecard, what);
    return fail(ErrorKind::BadInput, translated("Give a name that ends in .xlsx, .csv or .json. Nothing was written."));
}

} // namespace send
