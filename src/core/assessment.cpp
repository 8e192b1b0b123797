// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment.h"

#include "core/judgement.h"

#include <QCoreApplication>

namespace send {

namespace {

std::optional<Decimal> displayed(const std::optional<Decimal>& value, const Metric& metric)
{
    return value ? std::optional(value->rounded(metric.decimals)) : std::nullopt;
}

/// The same period a year before; where a term's readings are summed or pooled, the same term.
std::optional<Decimal> lastYearsValue(const Scorecard& scorecard, MetricId id, const Metric& metric,
                                      const TermFigure& figure, Term term)
{
    const auto before = figureFor(scorecard, id, Term{term.year - 1, term.season});
    const Period period{figure.period.kind, figure.period.year - 1, figure.period.number};
    if (before && before->period == period)
        return before->partial ? std::nullopt : before->value;
    const auto row = scorecard.readings.find(ReadingKey{id, period});
    const bool hasReading = row != scorecard.readings.end() && !isWithheld(row->second.markers);
    return hasReading && metric.basis != Basis::InPeriod ? valueOf(row->second, metric) : std::nullopt;
}

QString againstLastYear(const Metric& metric, const Decimal& value, const Decimal& before, const Decimal& aim)
{
    const bool isNear = metric.polarity == Polarity::NearTarget;
    const Decimal gap = isNear ? signedGap(metric.polarity, value, aim) - signedGap(metric.polarity, before, aim)
                               : signedGap(metric.polarity, value, before);
    if (gap.isZero())
        return QCoreApplication::translate("send", "the same as last year");
    return gap.isNegative() ? QCoreApplication::translate("send", "worse than last year")
                            : QCoreApplication::translate("send", "better than last year");
}

QString directionWords(Direction direction)
{
    switch (direction) {
    case Direction::Improving: return QCoreApplication::translate("send", "improving");
    case Direction::Worsening: return QCoreApplication::translate("send", "worsening");
    case Direction::Level: return QCoreApplication::translate("send", "level");
    case Direction::TooFewPoints: break;
    case Direction::NotJudged: return QCoreApplication::translate("send", "direction not judged");
    }
    return QCoreApplication::translate("send", "too few points for a trend");
}

/// Against plan, then last year, or the direction where there is no last year to compare with.
QString verdictOf(const Scorecard& scorecard, const Metric& metric, const Assessment& assessment,
                  const QString& againstPlan)
{
    const auto before = displayed(
        lastYearsValue(scorecard, assessment.metric, metric, *assessment.figure, assessment.term), metric);
    const Decimal value = assessment.figure->value->rounded(metric.decimals);
    const QString then = before ? againstLastYear(metric, value, *before, *assessment.planned)
                                : directionWords(assessment.direction);
    return QStringLiteral("%1, %2").arg(againstPlan, then);
}

void judgeInto(Assessment& assessment, const Scorecard& scorecard, const Metric& metric, QDate today)
{
    const auto& figure = assessment.figure;
    auto judgement = judgeWithoutPlan(scorecard, metric, figure, assessment.term, today);
    if (!judgement && !assessment.planned)
        judgement = judgeUnplanned(scorecard, assessment.metric);
    const bool isPlanned = !judgement;
    if (isPlanned)
        judgement = judge(metric, figure->value->rounded(metric.decimals), *assessment.planned);
    assessment.status = judgement->status;
    assessment.reason = judgement->reason;
    assessment.verdict = isPlanned ? verdictOf(scorecard, metric, assessment, judgement->verdict)
                                   : judgement->verdict;
}

/// Met or not, apart from status; nothing for a count of part of a period, and while new cases flatter.
void compareInto(Assessment& assessment, const Scorecard& scorecard, const Metric& metric)
{
    const auto& figure = assessment.figure;
    if (!figure || !figure->value || figure->partial || isFlattering(scorecard, metric, *figure, assessment.term))
        return;
    const Decimal value = figure->value->rounded(metric.decimals);
    const auto target = scorecard.targets.find(assessment.metric);
    if (target != scorecard.targets.end())
        assessment.targetMet = meets(metric, value, target->second.value.rounded(metric.decimals));
    if (metric.statutoryStandard)
        assessment.statutoryStandardMet = meets(metric, value, metric.statutoryStandard->rounded(metric.decimals));
}

} // namespace

QString toText(Status status)
{
    switch (status) {
    case Status::Red: return QCoreApplication::translate("send", "Red");
    case Status::Amber: return QCoreApplication::translate("send", "Amber");
    case Status::Green: return QCoreApplication::translate("send", "Green");
    case Status::MonitorOnly: return QCoreApplication::translate("send", "Monitor only");
    case Status::NoData: break;
    case Status::NotApplicable: return QCoreApplication::translate("send", "Not applicable");
    }
    return QCoreApplication::translate("send", "No data");
}

QString toCode(Status status)
{
    switch (status) {
    case Status::Red: return QStringLiteral("red");
    case Status::Amber: return QStringLiteral("amber");
    case Status::Green: return QStringLiteral("green");
    case Status::MonitorOnly: return QStringLiteral("monitor-only");
    case Status::NoData: break;
    case Status::NotApplicable: return QStringLiteral("not-applicable");
    }
    return QStringLiteral("no-data");
}

QString toText(Direction direction)
{
    switch (direction) {
    case Direction::Improving: return QCoreApplication::translate("send", "Improving");
    case Direction::Worsening: return QCoreApplication::translate("send", "Worsening");
    case Direction::Level: return QCoreApplication::translate("send", "Level");
    case Direction::TooFewPoints: break;
    case Direction::NotJudged: return QCoreApplication::translate("send", "Not judged");
    }
    return QCoreApplication::translate("send", "Too few points");
}

QString toCode(Direction direction)
{
    switch (direction) {
    case Direction::Improving: return QStringLiteral("improving");
    case Direction::Worsening: return QStringLiteral("worsening");
    case Direction::Level: return QStringLiteral("level");
    case Direction::TooFewPoints: break;
    case Direction::NotJudged: return QStringLiteral("not-judged");
    }
    return QStringLiteral("too-few-points");
}

Assessment assess(const Scorecard& scorecard, MetricId id, Term term, QDate today)
{
    Assessment assessment{.metric = id, .term = term};
    const auto row = scorecard.metrics.find(id);
    if (row == scorecard.metrics.end())
        return assessment;
    const Metric& metric = row->second;
    assessment.figure = figureFor(scorecard, id, term);
    const Period until = assessment.figure ? assessment.figure->period : periodOf(term);
    assessment.planned = displayed(plannedAt(scorecard, id, endDate(until, scorecard.terms)), metric);
    const bool flatters = assessment.figure && isFlattering(scorecard, metric, *assessment.figure, term);
    const DirectionResult trend =
        flatters ? DirectionResult{Direction::NotJudged, Slope::None} : directionOf(scorecard, id, until);
    assessment.direction = trend.direction;
    assessment.slope = trend.slope;
    judgeInto(assessment, scorecard, metric, today);
    compareInto(assessment, scorecard, metric);
    return assessment;
}

std::vector<Assessment> assessAll(const Scorecard& scorecard, Term term, QDate today)
{
    std::vector<Assessment> assessments;
    assessments.reserve(scorecard.metrics.size());
    for (const MetricId metric : metricsInOrder(scorecard))
        assessments.push_back(assess(scorecard, metric, term, today));
    return assessments;
}

} // namespace send
