// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/metric_words.h"

#include "core/format.h"
#include "render/pack/node_builders.h"

namespace send::pack {
namespace {

QString daysBetween(QDate from, QDate to)
{
    const qint64 days = from.daysTo(to);
    return days == 1 ? translated("1 day") : translated("%1 days").arg(formatCount(days));
}

} // namespace

QString refAndName(const Context& context, MetricId metric)
{
    return refOf(context.scorecard, metric) + u' ' + context.metric(metric).name;
}

QString figureText(const std::optional<TermFigure>& figure, const Metric& metric)
{
    if (!figure)
        return QStringLiteral("[x]");
    const QString markers = toText(figure->markers);
    if (figure->value)
        return markers.isEmpty() ? formatValue(*figure->value, metric)
                                 : formatValue(*figure->value, metric) + u' ' + markers;
    return markers.isEmpty() ? QStringLiteral("[x]") : markers;
}

QString valueOrNotApplicable(const std::optional<Decimal>& value, const Metric& metric)
{
    return value ? formatValue(*value, metric) : QStringLiteral("[z]");
}

QString figureInWords(const Assessment& assessment, const Metric& metric)
{
    if (!assessment.figure || !assessment.figure->value)
        return {};
    const QString value = formatWithUnit(*assessment.figure->value, metric);
    if (!assessment.figure->parts)
        return value;
    return QStringLiteral("%1 (%2)").arg(formatParts(*assessment.figure->parts), value);
}

QString verdictInWords(const Assessment& assessment, const Metric& metric)
{
    if (assessment.verdict.isEmpty())
        return asSentence(assessment.reason);
    QString verdict = asSentence(assessment.verdict);
    if (!assessment.planned)
        return verdict;
    const QString word = translated("planned");
    const QString planned = formatWithUnit(*assessment.planned, metric);
    if (const qsizetype at = verdict.indexOf(word); at >= 0)
        return verdict.insert(at + word.size(), QStringLiteral(" (%1)").arg(planned));
    return translated("%1 Planned: %2.").arg(verdict, planned);
}

QString refAndShortName(const Context& context, MetricId metric)
{
    constexpr qsizetype most = 64;
    const QString name = refAndName(context, metric);
    return name.size() <= most ? name : name.left(name.lastIndexOf(u' ', most)) + u'…';
}

std::vector<Run> standing(const Context& context, const Assessment& assessment)
{
    const Metric& metric = context.metric(assessment.metric);
    QStringList words{figureInWords(assessment, metric)};
    if (assessment.planned)
        words << translated("planned %1").arg(formatWithUnit(*assessment.planned, metric));
    words << toText(assessment.direction).toLower();
    words.removeAll(QString());
    const QString name = refAndShortName(context, assessment.metric);
    return {bold(name.endsWith(u'…') ? name : name + u'.'), plain(u' ' + asSentence(words.join(u"; ")))};
}

QString polarityAndPeriod(const Assessment& assessment, const Metric& metric)
{
    const QString polarity = polarityText(metric.polarity);
    if (metric.period == PeriodKind::Term || !assessment.figure)
        return polarity;
    return translated("%1. Figure for %2").arg(polarity, toDisplay(assessment.figure->period));
}

std::optional<EnglandFigure> englandFor(const Context& context, MetricId metric)
{
    const TermCalendar& calendar = context.scorecard.terms;
    const QDate end = datesOf(context.spec.term, calendar).end;
    std::optional<EnglandFigure> latest;
    for (const auto& [key, benchmark] : benchmarksOf(context.scorecard, metric)) {
        const auto value = valueOf(benchmark, context.metric(metric));
        if (key.comparator != Comparator::England || !value || endDate(key.period, calendar) > end)
            continue;
        if (!latest || endDate(latest->period, calendar) < endDate(key.period, calendar))
            latest = EnglandFigure{*value, key.period, benchmark.release};
    }
    return latest;
}

Node sparkCell(const Context& context, MetricId metric)
{
    Node made = cell(QString());
    made.runs.clear();
    made.spark = sparkline(context.scorecard, metric, context.spec.term);
    made.sparkOfPercentages = context.metric(metric).unit == Unit::Percent;
    return made;
}

Node statusCell(const Assessment& assessment)
{
    Node made = cell(QString());
    made.runs = {bold(toText(assessment.status))};
    made.status = assessment.status;
    Node direction = paragraph(toText(assessment.direction), Look::Small);
    if (assessment.slope != Slope::None)
        direction.slope = assessment.slope;
    made.children.push_back(std::move(direction));
    return made;
}

std::optional<QDate> dataAsAt(const Context& context)
{
    std::optional<QDate> latest;
    for (const Assessment& assessment : context.assessments)
        if (assessment.figure && assessment.figure->asAt && (!latest || *latest < *assessment.figure->asAt))
            latest = assessment.figure->asAt;
    if (!latest && !context.scorecard.backlog.empty())
        latest = lastDay(context.scorecard.backlog.rbegin()->first);
    return latest;
}

QString asAtWords(const Context& context)
{
    const auto date = dataAsAt(context);
    if (!date)
        return translated("Not known");
    const auto& meeting = context.scorecard.plan.meetingDate;
    if (meeting && *meeting >= *date)
        return translated("%1, %2 before the meeting").arg(formatLongDate(*date), daysBetween(*date, *meeting));
    return translated("%1, %2 old").arg(formatLongDate(*date), daysBetween(*date, context.spec.today));
}

QString asAtSentence(const Context& context)
{
    return dataAsAt(context) ? translated("Data as at %1.").arg(asAtWords(context))
                             : translated("No figure has an as-at date.");
}

Node statusLegend()
{
    const std::pair<Status, QString> entries[]{{Status::Green, translated("Green: as planned or better")},
                                               {Status::Amber, translated("Amber: short by no more than the tolerance")},
                                               {Status::Red, translated("Red: short by more")}};
    Node legend = paragraph(std::vector<Run>{}, Look::Source);
    for (const auto& [status, words] : entries) {
        Node entry = paragraph(words, Look::Source);
        entry.status = status;
        legend.children.push_back(std::move(entry));
    }
    return legend;
}

} // namespace send::pack
