// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "render/pack/metric_words.h"
#include "render/pack/node_builders.h"
#include "render/pack/summary_points.h"

#include <algorithm>

namespace send::pack {
namespace {

constexpr std::size_t mostHeadlines = 5;
constexpr std::size_t mostPoints = 3;

const Assessment* assessmentOf(const Context& context, MetricId metric)
{
    const auto found = std::ranges::find(context.assessments, metric, &Assessment::metric);
    return found == context.assessments.end() ? nullptr : &*found;
}

Node valueCell(const Assessment& assessment, const Metric& metric)
{
    const auto& figure = assessment.figure;
    const QString unit = figure && figure->value ? unitText(metric) : QString();
    const QString markers = figure && figure->value ? toText(figure->markers) : QString();
    const QString value = figure && figure->value ? formatValue(*figure->value, metric) : figureText(figure, metric);
    Node made = cell(value, Align::Right, QStringList{unit, markers}.join(u' ').trimmed());
    made.look = Look::HeadlineValue;
    made.latest = true;
    return made;
}

Node verdictCell(const Assessment& assessment, const Metric& metric)
{
    Node made = cell(QString());
    made.runs = {bold(toText(assessment.status))};
    made.status = assessment.status;
    made.children.push_back(paragraph(verdictInWords(assessment, metric)));
    return made;
}

Node headlineTable(const Context& context)
{
    std::vector<Node> rows;
    for (const MetricId id : headlineMetrics(context.scorecard)) {
        const Assessment* assessment = assessmentOf(context, id);
        if (!assessment || rows.size() == mostHeadlines)
            continue;
        const Metric& metric = context.metric(id);
        rows.push_back(row({rowHead(refAndShortName(context, id), polarityText(metric.polarity)),
                            valueCell(*assessment, metric), sparkCell(context, id), verdictCell(*assessment, metric)}));
    }
    Node head = row({columnHead(translated("Metric")), columnHead(toText(context.spec.term), Align::Right),
                     columnHead(translated("Last six terms")), columnHead(translated("Verdict"))});
    Node made = table({37, 13, 13, 37}, std::move(head), std::move(rows));
    markLatest(made, 1);
    return made;
}

void addHeadlines(Node& summary, Context& context)
{
    Node made = headlineTable(context);
    if (made.children.back().children.empty()) {
        summary.children.push_back(paragraph(translated("The scorecard has no headline metric with a figure yet.")));
        return;
    }
    const QString markers = markerNotes(made.plainText());
    addTable(summary, context, translated("Headline metrics, %1").arg(termInWords(context.spec.term)), std::move(made));
    const QString note = translated("Dashed line: planned. %1 %2").arg(markers, asAtSentence(context)).simplified();
    summary.children.push_back(paragraph(note, Look::Source));
}

Node pointsPart(Context& context, const QString& title, const QString& anchor, const std::vector<std::vector<Run>>& points)
{
    Node made = part();
    made.children.push_back(heading(2, title, anchor));
    for (const auto& point : points)
        made.children.push_back(numbered(context, point));
    return made;
}

std::vector<std::vector<Run>> pointsOf(const Context& context, const std::vector<Assessment>& assessments)
{
    std::vector<std::vector<Run>> points;
    for (const Assessment& assessment : assessments)
        points.push_back(standing(context, assessment));
    return points;
}

Node betterAndNot(Context& context)
{
    auto better = pointsOf(context, whatIsBetter(context, mostPoints));
    if (better.empty())
        better.push_back({plain(translated("No metric is green or improving this term."))});
    const QString actions = actionsNotWorking(context);
    auto notWorking = pointsOf(context, whatIsNotWorking(context, actions.isEmpty() ? mostPoints : mostPoints - 1));
    if (!actions.isEmpty())
        notWorking.push_back({plain(actions)});
    if (notWorking.empty())
        notWorking.push_back({plain(translated("No metric is red or worsening, and no action is overdue or off track."))});
    Node columns = part(Look::Columns);
    columns.children.push_back(
        pointsPart(context, translated("What is better"), QStringLiteral("what-is-better"), better));
    columns.children.push_back(
        pointsPart(context, translated("What is not working"), QStringLiteral("what-is-not-working"), notWorking));
    return columns;
}

QString inBrackets(const QString& text)
{
    return text.isEmpty() ? text : QStringLiteral(" (%1)").arg(text);
}

void addAsk(std::vector<Run>& runs, const QString& verb, const QString& what)
{
    runs.push_back(plain(runs.empty() ? translated("To ") : translated("; to ")));
    runs.push_back(bold(verb));
    runs.push_back(plain(what));
}

/// One ask each, with where it stands.
std::vector<Run> asks(const Context& context)
{
    std::vector<Run> runs;
    const QString summaryTable = context.scorecard.metrics.empty() ? QString() : inBrackets(translated("Table 1"));
    addAsk(runs, translated("note"), translated(" progress in the %1%2").arg(termInWords(context.spec.term), summaryTable));
    const bool withExceptions = context.isWanted(QStringLiteral("exceptions"));
    const auto worstFirst = whatIsNotWorking(context, 1);
    if (withExceptions && !context.exceptions.empty() && !worstFirst.empty()) {
        const MetricId worst = worstFirst.front().metric;
        const QString place = placeText(context, QStringLiteral("exception-") + refOf(context.scorecard, worst));
        addAsk(runs, translated("challenge"),
               translated(" the recovery of %1%2").arg(refAndName(context, worst), inBrackets(place)));
    }
    if (withExceptions && !context.exceptionActions.empty()) {
        const QString place = placeText(context, QStringLiteral("exception-actions"));
        addAsk(runs, translated("request"),
               translated(" new dates for the actions overdue or off track%1").arg(inBrackets(place)));
    }
    addAsk(runs, translated("agree"), translated(" that the scorecard comes to each termly meeting."));
    return runs;
}

Node whatWeAsk(Context& context)
{
    Node box = part(Look::Boxed);
    box.children.push_back(heading(2, translated("What we ask of the committee"), QStringLiteral("what-we-ask")));
    box.children.push_back(numbered(context, asks(context)));
    return box;
}

bool hasFigures(const Context& context)
{
    return std::ranges::any_of(context.assessments, [](const Assessment& assessment) {
        return assessment.figure && assessment.figure->value;
    });
}

QString leadOf(const Context& context)
{
    const StatusCounts counts = countStatuses(context.assessments);
    if (counts.all() == 0)
        return translated("The scorecard holds no metric yet, so nothing can be set against the plan.");
    if (!hasFigures(context))
        return translated("None of %1 metrics has a figure for the %2 yet, so nothing can be set against the plan.")
            .arg(formatCount(counts.all()), termInWords(context.spec.term));
    const auto improving = std::ranges::count(context.assessments, Direction::Improving, &Assessment::direction);
    const auto worsening = std::ranges::count(context.assessments, Direction::Worsening, &Assessment::direction);
    return translated("Of %1 metrics: %2. %3 are improving and %4 worsening over their last six periods.")
        .arg(formatCount(counts.all()), toSentence(counts), formatCount(improving), formatCount(worsening));
}

} // namespace

Node buildSummary(Context& context)
{
    const StatusCounts counts = countStatuses(context.assessments);
    Node summary = section(QStringLiteral("summary"));
    const QString title = !hasFigures(context) ? translated("Summary: no figures yet")
                                               : translated("Summary: %1 green, %2 red")
                                                     .arg(formatCount(counts.of(Status::Green)), formatCount(counts.of(Status::Red)));
    summary.children.push_back(heading(1, title, QStringLiteral("summary-title")));
    summary.children.push_back(paragraph(leadOf(context), Look::Lead));
    addHeadlines(summary, context);
    summary.children.push_back(betterAndNot(context));
    summary.children.push_back(whatWeAsk(context));
    return summary;
}

} // namespace send::pack
