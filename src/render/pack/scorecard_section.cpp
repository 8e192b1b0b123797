// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "render/pack/kept_figures.h"
#include "render/pack/metric_words.h"
#include "render/pack/node_builders.h"

#include <algorithm>
#include <set>

namespace send::pack {
namespace {

constexpr int columnsBesideTerms = 6;

std::optional<Decimal> targetOf(const Scorecard& scorecard, MetricId metric)
{
    const auto target = scorecard.targets.find(metric);
    return target == scorecard.targets.end() ? std::nullopt : std::optional(target->second.value);
}

/// Some terms before the latest, in order, and the latest.
std::vector<Term> termsUpTo(Term latest, std::size_t count)
{
    std::vector<Term> terms{latest};
    while (terms.size() < count)
        terms.insert(terms.begin(), previous(terms.front()));
    return terms;
}

/// The terms that there is room for: digits of millions would be broken, or words beside them, so that the earliest terms
/// give way. The small line of six terms stays.
std::vector<Term> termsWithRoom(const Context& context)
{
    constexpr std::size_t most = 4;
    qsizetype longest = 0;
    for (const Assessment& assessment : context.assessments) {
        const Metric& metric = context.metric(assessment.metric);
        const auto measure = [&](const std::optional<Decimal>& value) {
            longest = value ? std::max(longest, formatValue(*value, metric).size()) : longest;
        };
        measure(assessment.planned);
        measure(targetOf(context.scorecard, assessment.metric));
        for (const Term term : termsUpTo(context.spec.term, most))
            if (const auto figure = figureFor(context.scorecard, assessment.metric, term))
                measure(figure->value);
    }
    return termsUpTo(context.spec.term, longest <= 6 ? most : longest == 7 ? 3 : longest <= 10 ? 2 : 1);
}

/// "Sum. 2026", spelt out in the note under the table.
QString shortTerm(Term term)
{
    return QStringLiteral("%1. %2").arg(seasonName(term.season).left(3)).arg(term.year);
}

Node headRow(const std::vector<Term>& terms)
{
    std::vector<Node> cells{columnHead(translated("Metric and unit"))};
    for (const Term term : terms)
        cells.push_back(columnHead(shortTerm(term), Align::Right));
    cells.push_back(columnHead(translated("Planned"), Align::Right));
    cells.push_back(columnHead(translated("Target"), Align::Right));
    cells.push_back(columnHead(translated("England"), Align::Right));
    cells.push_back(columnHead(translated("Six terms")));
    cells.push_back(columnHead(translated("Status and direction")));
    return row(std::move(cells));
}

QString smallLineOf(const Assessment& assessment, const Metric& metric)
{
    const QString unit = unitText(metric);
    const QString polarity = polarityAndPeriod(assessment, metric);
    return unit.isEmpty() ? polarity : translated("%1. %2").arg(unit, polarity);
}

Node metricRow(const Context& context, const Assessment& assessment, const std::vector<Term>& terms)
{
    const MetricId id = assessment.metric;
    const Metric& metric = context.metric(id);
    std::vector<Node> cells{rowHead(refAndName(context, id), smallLineOf(assessment, metric))};
    for (const Term term : terms) {
        const bool isLatest = term == context.spec.term;
        const auto figure = isLatest ? assessment.figure : figureFor(context.scorecard, id, term);
        cells.push_back(cell(figureText(figure, metric), Align::Right));
    }
    cells.push_back(cell(valueOrNotApplicable(assessment.planned, metric), Align::Right));
    cells.push_back(cell(valueOrNotApplicable(targetOf(context.scorecard, id), metric), Align::Right));
    const auto england = englandFor(context, id);
    cells.push_back(cell(england ? formatValue(england->value, metric) : QStringLiteral("[x]"), Align::Right));
    cells.push_back(sparkCell(context, id));
    cells.push_back(statusCell(assessment));
    return row(std::move(cells));
}

Node scorecardTable(const Context& context)
{
    const std::vector<Term> terms = termsWithRoom(context);
    const auto columns = static_cast<int>(terms.size()) + columnsBesideTerms;
    std::vector<Node> rows;
    std::optional<AreaId> current;
    for (const Assessment& assessment : context.assessments) {
        const AreaId area = context.metric(assessment.metric).area;
        if (current != area) {
            const Area& named = context.scorecard.areas.at(area);
            rows.push_back(groupRow(translated("Area %1: %2").arg(named.number).arg(named.name), columns));
            current = area;
        }
        rows.push_back(metricRow(context, assessment, terms));
    }
    std::vector<double> weights(terms.size(), 13.5);
    weights.insert(weights.begin(), 40);
    weights.insert(weights.end(), {14.5, 14.5, 14, 13, 28});
    Node made = table(std::move(weights), headRow(terms), std::move(rows));
    markLatest(made, terms.size());
    return made;
}

QString englandNote(const Context& context)
{
    std::set<QString> periods;
    for (const Assessment& assessment : context.assessments)
        if (const auto england = englandFor(context, assessment.metric))
            periods.insert(england->release.isEmpty()
                               ? toDisplay(england->period)
                               : QStringLiteral("%1 (%2)").arg(toDisplay(england->period), england->release));
    if (periods.empty())
        return translated("England: no comparable figure is published.");
    return translated("England: %1.").arg(QStringList(periods.begin(), periods.end()).join(QStringLiteral("; ")));
}

void addNotes(Node& parent, const Context& context, const QString& tableText)
{
    parent.children.push_back(statusLegend());
    QStringList seasons;
    for (const Season season : {Season::Autumn, Season::Spring, Season::Summer})
        seasons << QStringLiteral("%1. %2").arg(seasonName(season).left(3), seasonName(season).toLower());
    const QString words = translated("Higher, lower: which is better; neutral: not judged. %1. Dashed line: planned.")
                              .arg(seasons.join(QStringLiteral(", ")));
    parent.children.push_back(paragraph(words, Look::Source));
    parent.children.push_back(paragraph(
        QStringList{markerNotes(tableText), englandNote(context), asAtSentence(context)}.join(u' ').trimmed(),
        Look::Source));
}

} // namespace

Node buildScorecardSection(Context& context)
{
    const StatusCounts counts = countStatuses(context.assessments);
    Node scorecard = section(QStringLiteral("scorecard"));
    scorecard.children.push_back(
        heading(1, translated("Scorecard: %1").arg(toSentence(counts)), QStringLiteral("scorecard-title")));
    if (context.assessments.empty()) {
        scorecard.children.push_back(numbered(context, translated("The scorecard holds no metric yet.")));
        return scorecard;
    }
    scorecard.children.push_back(numbered(
        context, translated("Status sets the latest figure against the value planned for the term. Direction is read over "
                            "the last six periods of each metric, not from the last change.")));
    Node made = scorecardTable(context);
    const QString text = made.plainText();
    addTable(scorecard, context, translated("Metrics by area, %1").arg(termInWords(context.spec.term)), std::move(made));
    addNotes(scorecard, context, text);
    addKeptFigures(scorecard, context);
    return scorecard;
}

} // namespace send::pack
