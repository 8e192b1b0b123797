// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "core/backlog_charts.h"
#include "core/forecast_chart.h"
#include "core/translate.h"
#include "workflow/workflow.h"

namespace send::cli {

namespace {

const QString forecastId = QStringLiteral("forecast");
const QString forecastTimelinessId = QStringLiteral("forecast-timeliness");

/// "open, stage, flow, …"
QString kindsInWords()
{
    QStringList ids;
    for (const BacklogChartKind& kind : backlogChartKinds())
        ids << kind.id;
    ids << forecastId << forecastTimelinessId;
    return ids.join(QStringLiteral(", "));
}

/// Of the scenario in which nothing changes.
Result<Chart> chartOfForecast(const Scorecard& scorecard, const QString& id)
{
    ForecastSettings settings;
    settings.clearanceLevel = clearanceLevelOf(scorecard.plan);
    return forecast(scorecard, asRecently(scorecard), settings).map([&](const Forecast& made) {
        return id == forecastId ? forecastChart(scorecard, made) : forecastTimelinessChart(scorecard, made);
    });
}

Result<Chart> backlogChart(const Scorecard& scorecard, const QString& id)
{
    constexpr int monthsShown = 12;
    if (id == forecastId || id == forecastTimelinessId)
        return chartOfForecast(scorecard, id);
    if (const BacklogChartKind* kind = findBacklogChart(id))
        return kind->make(scorecard, monthsShown);
    return fail(ErrorKind::Usage,
                translated("There is no backlog chart “%1”. The kinds are %2.").arg(id, kindsInWords()));
}

Result<Chart> metricChart(const Call& call, const Opened& opened)
{
    const QString wanted = call.value(QStringLiteral("metric"));
    const std::optional<MetricId> metric = findMetric(opened.scorecard, wanted);
    if (!metric)
        return fail(ErrorKind::Refused, translated("There is no metric “%1” in this scorecard.").arg(wanted));
    return termOf(call, opened.scorecard).map([&](Term term) {
        return trendChart(opened.scorecard, *metric, term, opened.today);
    });
}

Exit runChart(Call& call)
{
    const bool wantsMetric = call.has(QStringLiteral("metric"));
    if (wantsMetric == call.has(QStringLiteral("backlog")) || !call.has(QStringLiteral("out")))
        return misuse(call, translated("Give --out FILE, and either --metric REF or --backlog KIND."));
    const Result<Opened> opened = open(call, Access::ReadOnly);
    if (!opened)
        return refuse(call, opened.error());
    const Result<Chart> chart = wantsMetric ? metricChart(call, *opened)
                                            : backlogChart(opened->scorecard, call.value(QStringLiteral("backlog")));
    if (!chart)
        return refuse(call, chart.error());
    const QString path = call.value(QStringLiteral("out"));
    const Result<void> written = saveChart(*chart, path);
    if (!written)
        return refuseInput(call, written.error());
    call.out << translated("Wrote %1.").arg(path) << '\n' << chart->alternativeText << '\n';
    printNotice(call, opened->scorecard);
    return Exit::Done;
}

} // namespace

Command chartCommand()
{
    return {QStringLiteral("chart"),
            QStringLiteral("FILE (--metric REF | --backlog KIND) --out X.{png,svg,pdf} [--term TERM]"),
            translated("one chart; the backlog's kinds are %1").arg(kindsInWords()),
            1,
            1,
            {{QStringLiteral("metric"), translated("A metric's reference or name."), QStringLiteral("REF")},
             {QStringLiteral("backlog"), translated("One of: %1.").arg(kindsInWords()), QStringLiteral("KIND")},
             {QStringLiteral("term"), translated("The chart ends with this term."), QStringLiteral("TERM")},
             {QStringLiteral("out"), translated("A .png, .svg or .pdf file."), QStringLiteral("FILE")}},
            runChart};
}

} // namespace send::cli
