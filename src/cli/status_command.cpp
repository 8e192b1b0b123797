// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "core/assessment.h"
#include "core/format.h"
#include "core/overview.h"
#include "core/translate.h"
#include "exchange/computed_json.h"
#include "workflow/workflow.h"

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

QString headingOf(Term term, std::optional<QDate> asAt)
{
    return asAt ? translated("%1, as at %2").arg(toText(term), formatLongDate(*asAt)) : toText(term);
}

void print(Call& call, const Opened& opened, Term term, std::optional<QDate> asAt)
{
    const std::vector<Assessment> assessments = assessAll(opened.scorecard, term, opened.today);
    std::vector<QStringList> rows;
    for (const Assessment& assessment : assessments)
        rows.push_back(rowOf(opened.scorecard, assessment));
    call.out << headingOf(term, asAt) << ": " << toSentence(countStatuses(assessments)) << "\n\n";
    printTable(call.out,
               {translated("Ref"), translated("Metric"), translated("Period"), translated("Value"), translated("Planned"),
                translated("Status"), translated("Direction"), translated("Why")},
               rows, {3, 4});
    printNotice(call, opened.scorecard);
}

/// The day of --as-at; nothing where it was not given.
Result<std::optional<QDate>> dayOf(const Call& call)
{
    const QString option = QStringLiteral("as-at");
    if (!call.has(option))
        return std::nullopt;
    return call.date(option).map([](QDate day) { return std::optional(day); });
}

/// The scorecard as it stood then, seen from that day unless another is given or pinned.
Result<void> takeBackTo(const Call& call, Opened& opened, QDate day)
{
    auto earlier = opened.store.loadAsAt(day);
    if (!earlier)
        return tl::unexpected(earlier.error());
    opened.scorecard = std::move(*earlier);
    opened.today = call.has(QStringLiteral("today")) ? opened.today : todayFor(opened.scorecard, day);
    return {};
}

Exit runStatus(Call& call)
{
    const Result<std::optional<QDate>> asAt = dayOf(call);
    if (!asAt)
        return misuse(call, asAt.error().sentence);
    Result<Opened> opened = open(call, Access::ReadOnly);
    if (!opened)
        return refuse(call, opened.error());
    if (*asAt)
        if (const auto taken = takeBackTo(call, *opened, **asAt); !taken)
            return refuse(call, taken.error());
    const Result<Term> term = termOf(call, opened->scorecard);
    if (!term)
        return refuse(call, term.error());
    if (call.has(QStringLiteral("json")))
        call.out << QString::fromUtf8(statusJson(opened->scorecard, *term, opened->today, *asAt));
    else
        print(call, *opened, *term, *asAt);
    return Exit::Done;
}

} // namespace

Command statusCommand()
{
    return {QStringLiteral("status"),
            QStringLiteral("FILE [--term \"Autumn 2026\"] [--as-at DATE] [--json]"),
            translated("the computed scorecard of a term"),
            1,
            1,
            {{QStringLiteral("term"), translated("The latest term with a reading, when not given."),
              QStringLiteral("TERM")},
             {QStringLiteral("as-at"), translated("Show the file as it stood at the end of that day."),
              QStringLiteral("DATE")}},
            runStatus};
}

} // namespace send::cli
