// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "core/assessment.h"
#include "core/format.h"
#include "core/overview.h"
#include "core/translate.h"
#include "exchange/computed_json.h"

namespace send::cli {

namespace {

QStringList rowOf(const Scorecard& scorecard, const Assessment& assessment)
{
    const Metric& metric = scorecard.metrics.at(assessment.metric);
    const auto& figure = assessment.figure;
    const QString value = figure && figure->value ? formatValue(*figure->value, metric) : QString();
    return {refOf(scorecard, assessment.metric),
            nameWithUnit(metric),
            figure ? toText(figure->period) : QString(),
            value + (figure ? toText(figure->markers) : QString()),
            assessment.planned ? formatValue(*assessment.planned, metric) : QString(),
            toText(assessment.status),
            toText(assessment.direction),
            assessment.reason};
}

void print(Call& call, const Scorecard& scorecard, Term term, QDate today)
{
    const std::vector<Assessment> assessments = assessAll(scorecard, term, today);
    std::vector<QStringList> rows;
    for (const Assessment& assessment : assessments)
        rows.push_back(rowOf(scorecard, assessment));
    call.out << toText(term) << ": " << toSentence(countStatuses(assessments)) << "\n\n";
    printTable(call.out,
               {translated("Ref"), translated("Metric"), translated("Period"), translated("Value"), translated("Planned"),
                translated("Status"), translated("Direction"), translated("Why")},
               rows, {3, 4});
    printNotice(call, scorecard);
}

Exit runStatus(Call& call)
{
    const Result<Opened> opened = open(call, Access::ReadOnly);
    if (!opened)
        return refuse(call, opened.error());
    const Result<Term> term = termOf(call, opened->scorecard);
    if (!term)
        return refuse(call, term.error());
    if (call.has(QStringLiteral("json")))
        call.out << QString::fromUtf8(statusJson(opened->scorecard, *term, opened->today));
    else
        print(call, opened->scorecard, *term, opened->today);
    return Exit::Done;
}

} // namespace

Command statusCommand()
{
    return {QStringLiteral("status"),
            QStringLiteral("FILE [--term \"Autumn 2026\"] [--json]"),
            translated("the computed scorecard of a term"),
            1,
            1,
            {{QStringLiteral("term"), translated("The latest term with a reading, when not given."),
              QStringLiteral("TERM")}},
            runStatus};
}

} // namespace send::cli
