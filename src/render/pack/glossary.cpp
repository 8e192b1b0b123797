// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "render/pack/node_builders.h"

#include <map>

namespace send::pack {
namespace {

std::vector<std::pair<QString, QString>> words()
{
    return {
        {translated("EHC needs assessment"),
         translated("The council's assessment of a child's education, health and care needs, made on request.")},
        {translated("EHCP, or plan"),
         translated("Education, health and care plan: the legal document that says what support a child must get.")},
        {translated("20 weeks"),
         translated("The legal limit from the request to the final plan, 140 days (SEND Regulations 2014, regulation 13(2)).")},
        {translated("Statutory exception"),
         translated("A reason in law why a limit does not apply, such as a school closed for four weeks.")},
        {translated("Planned"), translated("The point that the agreed plan sets for this term; not the target, and not the law.")},
        {translated("Statutory standard"), translated("What the law asks.")},
        {translated("Exception"),
         translated("In this pack: a red metric, or an action overdue or off track, that must be explained.")},
        {translated("Over 20 weeks"), translated("A case still open more than 140 days after the request.")},
        {translated("Neutral metric"), translated("A figure to watch that is neither good nor bad by itself; it is not judged.")}};
}

void addWords(Node& parent, const Context& context)
{
    parent.children.push_back(heading(2, translated("Words"), QStringLiteral("glossary-words")));
    for (const auto& [word, meaning] : words())
        parent.children.push_back(paragraph(std::vector{bold(word + QStringLiteral(". ")), plain(meaning)}));
    if (const auto& date = context.scorecard.plan.recoveryDate)
        parent.children.push_back(paragraph(
            std::vector{bold(translated("Legacy case, new case. ")),
                        plain(translated("Received before %1, and on or after it.").arg(formatLongDate(*date)))}));
}

void addMarkers(Node& parent, Context& context)
{
    parent.children.push_back(heading(2, translated("Markers used"), QStringLiteral("glossary-markers")));
    std::vector<Node> rows;
    for (const auto& [symbol, meaning] : markersIn(context.markersText))
        rows.push_back(row({rowHead(symbol), cell(meaning)}));
    if (rows.empty()) {
        parent.children.push_back(paragraph(translated("No marker stands beside a figure in this pack.")));
        return;
    }
    addTable(parent, context, translated("Markers that stand beside figures in this pack"),
             table({1, 5}, row({columnHead(translated("Marker")), columnHead(translated("Meaning"))}), std::move(rows)));
}

void addShapes(Node& parent)
{
    parent.children.push_back(heading(2, translated("Shapes"), QStringLiteral("glossary-shapes")));
    const std::pair<Status, QString> statuses[]{
        {Status::Green, translated(": the figure is as planned or better.")},
        {Status::Amber, translated(": it falls short of planned by no more than the tolerance.")},
        {Status::Red, translated(": it falls short by more.")},
        {Status::MonitorOnly, translated(": neutral, without a plan, or its period has not ended.")},
        {Status::NoData, translated(": no figure, or one that is awaited, withheld or not available.")}};
    for (const auto& [status, meaning] : statuses) {
        Node line = paragraph(std::vector{bold(toText(status)), plain(meaning)});
        line.status = status;
        parent.children.push_back(std::move(line));
    }
    Node complete = paragraph(std::vector{bold(deliveryText(Delivery::Complete)), plain(translated(": an action that is done."))});
    complete.delivery = Delivery::Complete;
    parent.children.push_back(std::move(complete));
}

void addMethod(Node& parent, Context& context)
{
    parent.children.push_back(heading(2, translated("Method"), QStringLiteral("glossary-method")));
    parent.children.push_back(numbered(
        context, {bold(translated("Planned")), plain(translated(" runs in a straight line between the points agreed for each "
                                                                "metric, and from the baseline to the first."))}));
    parent.children.push_back(numbered(
        context, {bold(translated("Status")), plain(translated(" sets the figure shown against planned. The tolerance is 10 "
                                                               "points for percentages and a tenth of planned for other "
                                                               "figures, unless the metric has its own."))}));
    parent.children.push_back(numbered(
        context, {bold(translated("Direction")), plain(translated(" is the slope of a straight line fitted to the last six "
                                                                  "periods of the metric. Fewer than four readings: too few "
                                                                  "points."))}));
    parent.children.push_back(numbered(
        context, {bold(translated("Percentages")), plain(translated(" are computed from their parts and rounded half up; "
                                                                    "differences are in points."))}));
    parent.children.push_back(numbered(
        context, {bold(translated("Edition.")), plain(translated(" This is the board edition: small counts are shown. It is "
                                                                 "not for publication."))}));
}

struct SourceUse {
    QStringList refs;
    std::optional<QDate> asAt;
};

std::map<QString, SourceUse> sourcesOf(const Context& context)
{
    std::map<QString, SourceUse> sources;
    for (const Assessment& assessment : context.assessments) {
        const Metric& metric = context.metric(assessment.metric);
        SourceUse& use = sources[metric.source.trimmed().isEmpty() ? translated("Not named") : metric.source];
        use.refs << refOf(context.scorecard, assessment.metric);
        if (assessment.figure && assessment.figure->asAt && (!use.asAt || *use.asAt < *assessment.figure->asAt))
            use.asAt = assessment.figure->asAt;
    }
    return sources;
}

void addSources(Node& parent, Context& context)
{
    parent.children.push_back(heading(2, translated("Sources"), QStringLiteral("glossary-sources")));
    std::vector<Node> rows;
    for (const auto& [source, use] : sourcesOf(context))
        rows.push_back(row({rowHead(source), cell(use.refs.join(QStringLiteral(", "))),
                            cell(use.asAt ? formatDate(*use.asAt) : translated("Not known"))}));
    if (rows.empty()) {
        parent.children.push_back(paragraph(translated("There is no metric, and so no source.")));
        return;
    }
    Node head = row({columnHead(translated("Source")), columnHead(translated("Metrics")), columnHead(translated("Data as at"))});
    addTable(parent, context, translated("Sources of the metrics, and how fresh they are"),
             table({80, 60, 34}, std::move(head), std::move(rows)));
}

} // namespace

Node buildGlossary(Context& context)
{
    Node glossary = section(QStringLiteral("glossary"));
    glossary.children.push_back(heading(1, translated("Glossary, method and sources"), QStringLiteral("glossary-title")));
    addWords(glossary, context);
    addMarkers(glossary, context);
    addShapes(glossary);
    addMethod(glossary, context);
    addSources(glossary, context);
    return glossary;
}

} // namespace send::pack
