// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "core/shown_figure.h"
#include "render/pack/metric_words.h"
#include "render/pack/node_builders.h"

#include <algorithm>

namespace send::pack {
namespace {

/// Headline and amber metrics; red ones too where no exceptions are printed, since their charts stand there.
std::vector<Assessment> trendsShown(const Context& context)
{
    const bool redsElsewhere = context.isWanted(QStringLiteral("exceptions"));
    const auto headlines = headlineMetrics(context.scorecard);
    std::vector<Assessment> shown;
    for (const Assessment& assessment : context.assessments) {
        const bool isHeadline = std::ranges::find(headlines, assessment.metric) != headlines.end();
        const bool isRed = assessment.status == Status::Red;
        if (isRed ? !redsElsewhere : isHeadline || assessment.status == Status::Amber)
            shown.push_back(assessment);
    }
    return shown;
}

Node statusLine(const Context& context, const Assessment& assessment)
{
    const Metric& metric = context.metric(assessment.metric);
    Node line = paragraph(std::vector{bold(toText(assessment.status)),
                                      plain(QStringLiteral(", %1. %2.")
                                                .arg(toText(assessment.direction).toLower(),
                                                     polarityText(metric.polarity)))},
                          Look::Small);
    line.status = assessment.status;
    line.keepWithNext = true;
    return line;
}

bool hasFigure(const Context& context, MetricId metric)
{
    return std::ranges::any_of(readingsOf(context.scorecard, metric), [&](const auto& row) {
        return termOf(row.first.period, context.scorecard.terms) <= context.spec.term
               && shownValue(row.second, context.metric(metric)).has_value();
    });
}

Node trendPart(Context& context, const Assessment& assessment)
{
    const Metric& metric = context.metric(assessment.metric);
    const QString anchor = QStringLiteral("trend-") + refOf(context.scorecard, assessment.metric);
    const int before = context.numbers.paragraphs;
    Node made = part();
    made.children.push_back(heading(2, refAndName(context, assessment.metric), anchor));
    made.children.push_back(statusLine(context, assessment));
    QStringList words{asSentence(figureInWords(assessment, metric)), verdictInWords(assessment, metric)};
    words.removeAll(QString());
    made.children.push_back(numbered(context, words.join(u' ')));
    made.children.back().keepWithNext = true;
    (void)addTrend(made, context, assessment.metric, TrendPlace::AmongTrends);
    notePlace(context, anchor, before);
    return made;
}

} // namespace

Node buildTrends(Context& context)
{
    Node trends = section(QStringLiteral("trends"));
    trends.children.push_back(heading(1, translated("Trends"), QStringLiteral("trends-title")));
    const bool redsElsewhere = context.isWanted(QStringLiteral("exceptions"));
    trends.children.push_back(numbered(
        context, redsElsewhere
                     ? translated("Headline and amber metrics. The charts of red metrics stand with their exceptions.")
                     : translated("Headline, red and amber metrics.")));
    const auto before = trends.children.size();
    for (const Assessment& assessment : trendsShown(context))
        if (hasFigure(context, assessment.metric))
            trends.children.push_back(trendPart(context, assessment));
    trends.startsPage = trends.children.size() > before;
    if (trends.startsPage) // a page with nothing but a table would end the section
        for (Node& child : trends.children.back().children)
            child.keepWithNext = &child != &trends.children.back().children.back();
    if (!trends.startsPage)
        trends.children.push_back(numbered(context, translated("There is no chart to show: no such metric has a figure.")));
    return trends;
}

} // namespace send::pack
