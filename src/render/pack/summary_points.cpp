// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pack/summary_points.h"

#include "core/format.h"
#include "render/pack/metric_words.h"

#include <algorithm>
#include <limits>

namespace send::pack {
namespace {

/// Headline metrics by their place, the others after them.
int weightOf(const Context& context, const Assessment& assessment)
{
    return context.metric(assessment.metric).headline.value_or(std::numeric_limits<int>::max());
}

/// How many tolerances a figure lies from planned: comparable between metrics of different units.
double tolerancesFromPlan(const Context& context, const Assessment& assessment)
{
    if (!assessment.figure || !assessment.figure->value || !assessment.planned)
        return 0;
    const double tolerance = toleranceOf(context.metric(assessment.metric), *assessment.planned).toDouble();
    const double gap = (*assessment.figure->value - *assessment.planned).magnitude().toDouble();
    return tolerance > 0 ? gap / tolerance : gap;
}

template<class Rank>
std::vector<Assessment> bestBy(const Context& context, Rank rank, std::size_t most)
{
    std::vector<Assessment> chosen;
    std::ranges::copy_if(context.assessments, std::back_inserter(chosen),
                         [&](const Assessment& assessment) { return rank(assessment) > 0; });
    std::ranges::stable_sort(chosen, [&](const Assessment& left, const Assessment& right) {
        if (rank(left) != rank(right))
            return rank(left) > rank(right);
        if (weightOf(context, left) != weightOf(context, right))
            return weightOf(context, left) < weightOf(context, right);
        return tolerancesFromPlan(context, left) > tolerancesFromPlan(context, right);
    });
    if (chosen.size() > most)
        chosen.erase(chosen.begin() + static_cast<std::ptrdiff_t>(most), chosen.end());
    return chosen;
}

int rankOfGood(const Assessment& assessment)
{
    if (assessment.status == Status::Green)
        return assessment.direction == Direction::Improving ? 3 : 2;
    return assessment.status == Status::Amber && assessment.direction == Direction::Improving ? 1 : 0;
}

int rankOfBad(const Assessment& assessment)
{
    if (assessment.status == Status::Red)
        return 2;
    return assessment.direction == Direction::Worsening ? 1 : 0;
}

/// `form` with the metric's name, its figure and what was planned: green and red metrics have both.
QString said(const char* form, const Context& context, const Assessment& assessment)
{
    const Metric& metric = context.metric(assessment.metric);
    const auto value = assessment.figure ? assessment.figure->value : std::nullopt;
    const QString figure = value ? formatWithUnit(*value, metric) : translated("no figure");
    const QString planned = assessment.planned ? formatWithUnit(*assessment.planned, metric) : translated("none");
    return translated(form).arg(metric.name, figure, planned);
}

std::optional<Assessment> firstWith(const std::vector<Assessment>& assessments, Status status)
{
    const auto found = std::ranges::find(assessments, status, &Assessment::status);
    return found == assessments.end() ? std::nullopt : std::optional(*found);
}

} // namespace

std::vector<Assessment> whatIsBetter(const Context& context, std::size_t most)
{
    return bestBy(context, rankOfGood, most);
}

std::vector<Assessment> whatIsNotWorking(const Context& context, std::size_t most)
{
    return bestBy(context, rankOfBad, most);
}

QString oneSentence(const Context& context)
{
    const auto good = firstWith(whatIsBetter(context, 1), Status::Green);
    const auto bad = firstWith(whatIsNotWorking(context, 1), Status::Red);
    const char* isGood = QT_TRANSLATE_NOOP("send", "“%1” is as planned or better, at %2 (planned: %3)");
    const char* isBad = QT_TRANSLATE_NOOP("send", "“%1” is red, at %2 (planned: %3)");
    if (good && bad)
        return translated("%1; but %2.").arg(said(isGood, context, *good), said(isBad, context, *bad));
    if (good)
        return translated("%1, and no metric is red.").arg(said(isGood, context, *good));
    if (bad)
        return translated("%1, and no metric is green.").arg(said(isBad, context, *bad));
    return translated("No metric is green and none is red: too few figures can be set against the plan.");
}

QString actionsNotWorking(const Context& context)
{
    if (context.exceptionActions.empty())
        return {};
    const ActionId worst = context.exceptionActions.front();
    const auto count = static_cast<qint64>(context.exceptionActions.size());
    const QString words = count == 1 ? translated("1 action is overdue or off track: %1 (slip %2).")
                                     : translated("%3 actions are overdue or off track, first of all %1 (slip %2).");
    QString sentence = words.arg(refOf(context.scorecard, worst),
                                 slipText(context.scorecard.actions.at(worst), context.spec.today));
    return count == 1 ? sentence : sentence.arg(formatCount(count));
}

} // namespace send::pack
