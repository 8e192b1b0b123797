// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"
#include "render/pack/action_table.h"
#include "render/pack/metric_words.h"
#include "render/pack/node_builders.h"
#include "render/pack/plain_words.h"

namespace send::pack {
namespace {

QString countText(qint64 count, const char* one, const char* many)
{
    return count == 1 ? translated(one) : translated(many).arg(formatCount(count));
}

QString titleOf(const Context& context)
{
    const auto metrics = static_cast<qint64>(context.exceptions.size());
    const auto actions = static_cast<qint64>(context.exceptionActions.size());
    const QString reds = metrics == 0 ? translated("no red metric") : countText(metrics, "1 red metric", "%1 red metrics");
    const QString late = actions == 0 ? translated("no action overdue or off track")
                                      : countText(actions, "1 action overdue or off track",
                                                  "%1 actions overdue or off track");
    return translated("Exceptions: %1, %2").arg(reds, late);
}

QString forHowLong(const ExceptionMetric& exception)
{
    return exception.termsRed <= 1 ? translated("for the first term")
                                   : translated("for %1 terms in a row").arg(exception.termsRed);
}

Node statusLine(const Context& context, const ExceptionMetric& exception, std::size_t place)
{
    const Metric& metric = context.metric(exception.assessment.metric);
    Node line = paragraph(std::vector{bold(toText(exception.assessment.status)),
                                      plain(translated(", %1. %2. Exception %3 of %4.")
                                                .arg(forHowLong(exception), polarityText(metric.polarity))
                                                .arg(place)
                                                .arg(context.exceptions.size()))},
                          Look::Small);
    line.status = exception.assessment.status;
    return line;
}

QString lawOf(const Metric& metric)
{
    if (!metric.statutoryStandard)
        return {};
    const QString standard = translated("The law asks for %1").arg(formatWithUnit(*metric.statutoryStandard, metric));
    return metric.statutorySource.isEmpty() ? standard + u'.'
                                            : QStringLiteral("%1 (%2).").arg(standard, metric.statutorySource);
}

Node verdictParagraph(Context& context, const Assessment& assessment)
{
    const Metric& metric = context.metric(assessment.metric);
    const QString figure = figureInWords(assessment, metric);
    const QString when = assessment.figure && !asTerm(assessment.figure->period)
                             ? toDisplay(assessment.figure->period)
                             : termInWords(assessment.term);
    const QString verdict = QStringLiteral("%1 %2").arg(translated("In %1: %2.").arg(when, figure),
                                                        verdictInWords(assessment, metric));
    QStringList rest{asSentence(assessment.reason), lawOf(metric)};
    rest.removeAll(QString());
    return numbered(context, {bold(verdict), plain(u' ' + rest.join(u' '))});
}

Node commentaryPart(Context& context, const QString& title, const QString& words)
{
    Node made = part();
    made.children.push_back(heading(3, title));
    addPlainWords(made, context, words.trimmed().isEmpty() ? translated("Not given.") : words);
    return made;
}

/// Who explained the figure, under the last and mostly shortest part.
void addAuthor(Node& parent, const Commentary& commentary)
{
    if (!commentary.author.isEmpty() && commentary.written)
        parent.children.push_back(
            paragraph(translated("Written by: %1, %2.").arg(commentary.author, formatLongDate(*commentary.written)),
                      Look::Small));
}

void addCommentary(Node& parent, Context& context, const std::optional<Commentary>& commentary)
{
    if (!commentary) {
        parent.children.push_back(numbered(context, translated("The service has not explained this figure.")));
        return;
    }
    Node columns = part(Look::Columns);
    columns.children.push_back(commentaryPart(context, translated("Cause"), commentary->cause));
    columns.children.push_back(commentaryPart(context, translated("Action"), commentary->action));
    columns.children.push_back(commentaryPart(context, translated("Back on track"), commentary->backOnTrack));
    addAuthor(columns.children.back(), *commentary);
    parent.children.push_back(std::move(columns));
}

std::vector<ActionId> linkedActions(const Context& context, MetricId metric)
{
    std::vector<ActionId> linked;
    for (const AreaId area : areasInOrder(context.scorecard))
        for (const ActionId action : actionsOf(context.scorecard, area))
            if (context.scorecard.actionMetrics.contains({action, metric}))
                linked.push_back(action);
    return linked;
}

void addLinkedActions(Node& parent, Context& context, MetricId metric)
{
    const auto linked = linkedActions(context, metric);
    if (linked.empty())
        parent.children.push_back(numbered(context, translated("No action of the plan is linked to this metric.")));
    else
        addTable(parent, context, translated("Linked actions"), actionTable(context, linked));
}

Node exceptionPart(Context& context, const ExceptionMetric& exception, std::size_t place)
{
    const MetricId id = exception.assessment.metric;
    const QString anchor = QStringLiteral("exception-") + refOf(context.scorecard, id);
    const int before = context.numbers.paragraphs;
    Node made = part();
    made.startsPage = true;
    made.children.push_back(heading(2, refAndName(context, id), anchor));
    made.children.push_back(statusLine(context, exception, place));
    made.children.push_back(verdictParagraph(context, exception.assessment));
    (void)addTrend(made, context, id, TrendPlace::Exception);
    addCommentary(made, context, exception.commentary);
    addLinkedActions(made, context, id);
    notePlace(context, anchor, before);
    return made;
}

void addActions(Node& parent, Context& context)
{
    const int before = context.numbers.paragraphs;
    const QString anchor = QStringLiteral("exception-actions");
    parent.children.push_back(heading(2, translated("Actions overdue or off track"), anchor));
    if (context.exceptionActions.empty()) {
        parent.children.push_back(numbered(context, translated("No action is overdue or off track.")));
    } else {
        parent.children.push_back(numbered(
            context, translated("These actions have passed their date, or their lead says that they are off track.")));
        addTable(parent, context, translated("Actions overdue or off track"),
                 actionTable(context, context.exceptionActions));
        parent.children.push_back(deliveryLegend());
    }
    notePlace(context, anchor, before);
}

} // namespace

Node buildExceptions(Context& context)
{
    Node exceptions = section(QStringLiteral("exceptions"));
    exceptions.startsPage = !context.exceptions.empty() || !context.exceptionActions.empty();
    exceptions.children.push_back(heading(1, titleOf(context), QStringLiteral("exceptions-title")));
    exceptions.children.push_back(
        numbered(context, context.exceptions.empty()
                              ? translated("No metric is red this term.")
                              : translated("Every red metric has a page: what the figure is, why, and what is done.")));
    addActions(exceptions, context);
    std::size_t place = 0;
    for (const ExceptionMetric& exception : context.exceptions)
        exceptions.children.push_back(exceptionPart(context, exception, ++place));
    return exceptions;
}

} // namespace send::pack
