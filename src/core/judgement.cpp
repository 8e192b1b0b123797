// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/judgement.h"

#include "core/backlog.h"
#include "core/format.h"

#include <QCoreApplication>

namespace send {

namespace {

/// The words of a rule in one place for each polarity, so that every sentence can be translated whole.
struct Wording {
    QString green, amber, red;
};

/// The tolerance in words: `10 points`, or `10%` where it is a tenth of planned.
QString toleranceText(const Metric& metric, const Decimal& tolerance)
{
    if (!metric.tolerance && metric.unit != Unit::Percent)
        return QStringLiteral("10%");
    return formatGap(tolerance, metric, tolerance.scale());
}

Wording toleranceWording(const Metric& metric, const QString& tolerance)
{
    if (metric.polarity == Polarity::Lower)
        return {QCoreApplication::translate("send", "Green: at or below plan."),
                QCoreApplication::translate("send", "Amber: above plan, by no more than %1.").arg(tolerance),
                QCoreApplication::translate("send", "Red: more than %1 above plan.").arg(tolerance)};
    return {QCoreApplication::translate("send", "Green: at or above plan."),
            QCoreApplication::translate("send", "Amber: below plan, by no more than %1.").arg(tolerance),
            QCoreApplication::translate("send", "Red: more than %1 below plan.").arg(tolerance)};
}

Wording floorWording(const Metric& metric, const QString& floor)
{
    if (metric.polarity == Polarity::Lower)
        return {QCoreApplication::translate("send", "Green: at or below plan."),
                QCoreApplication::translate("send", "Amber: above plan, within the floor standard of %1.").arg(floor),
                QCoreApplication::translate("send", "Red: above the floor standard of %1.").arg(floor)};
    return {QCoreApplication::translate("send", "Green: at or above plan."),
            QCoreApplication::translate("send", "Amber: below plan, within the floor standard of %1.").arg(floor),
            QCoreApplication::translate("send", "Red: below the floor standard of %1.").arg(floor)};
}

/// Green, or by whether the value is still within what is allowed.
Judgement judged(const Wording& wording, bool isGreen, bool isWithin)
{
    if (isGreen)
        return {Status::Green, wording.green, {}};
    return isWithin ? Judgement{Status::Amber, wording.amber, {}} : Judgement{Status::Red, wording.red, {}};
}

Judgement judgeNear(const Metric& metric, const Decimal& distance, const Decimal& tolerance)
{
    const Decimal twice = tolerance + tolerance;
    const bool isTenth = !metric.tolerance && metric.unit != Unit::Percent;
    const QString once = toleranceText(metric, tolerance);
    const QString doubled = isTenth ? QStringLiteral("20%") : formatGap(twice, metric, twice.scale());
    const Wording wording{QCoreApplication::translate("send", "Green: within %1 of plan.").arg(once),
                          QCoreApplication::translate("send", "Amber: within %1 of plan.").arg(doubled),
                          QCoreApplication::translate("send", "Red: more than %1 from plan.").arg(doubled)};
    return judged(wording, distance <= tolerance, distance <= twice);
}

QString againstPlan(const Decimal& gap)
{
    if (gap.isZero())
        return QCoreApplication::translate("send", "As planned");
    return gap.isNegative() ? QCoreApplication::translate("send", "Worse than planned")
                            : QCoreApplication::translate("send", "Better than planned");
}

Judgement monitorOnly(const QString& reason, const QString& verdict)
{
    return {Status::MonitorOnly, QCoreApplication::translate("send", "Monitor only: %1.").arg(reason), verdict};
}

Judgement noData(const QString& reason, const QString& verdict)
{
    return {Status::NoData, QCoreApplication::translate("send", "No data: %1.").arg(reason), verdict};
}

/// Why there is a figure and no value, most telling first.
Judgement judgeMissing(const TermFigure& figure)
{
    if (figure.markers.testFlag(Marker::NotApplicable))
        return {Status::NotApplicable, QCoreApplication::translate("send", "Not applicable [z]."),
                QCoreApplication::translate("send", "Not applicable")};
    if (figure.markers.testFlag(Marker::Confidential))
        return noData(QCoreApplication::translate("send", "confidential [c]"),
                      QCoreApplication::translate("send", "Confidential: not shown"));
    if (figure.markers.testFlag(Marker::NotAvailable))
        return noData(QCoreApplication::translate("send", "not available [x]"),
                      QCoreApplication::translate("send", "Not available"));
    if (figure.awaited)
        return noData(QCoreApplication::translate("send", "awaited"),
                      QCoreApplication::translate("send", "Awaited"));
    return noData(QCoreApplication::translate("send", "no value"), QCoreApplication::translate("send", "No value"));
}

bool isShorterThanTerm(PeriodKind kind)
{
    return kind == PeriodKind::Month || kind == PeriodKind::Quarter;
}

/// The span that a count is of: its term where months or quarters are summed, else its own period.
Period spanOf(const Metric& metric, const TermFigure& figure, Term term)
{
    return isShorterThanTerm(metric.period) ? periodOf(term) : figure.period;
}

std::optional<Judgement> judgeUnfinished(const Scorecard& scorecard, const Metric& metric, const TermFigure& figure,
                                         Term term, QDate today)
{
    const Period span = spanOf(metric, figure, term);
    const QString name = toDisplay(span);
    if (today <= endDate(span, scorecard.terms))
        return monitorOnly(QCoreApplication::translate("send", "%1 has not ended").arg(name),
                           QCoreApplication::translate("send", "%1 has not ended: monitored only").arg(name));
    if (figure.partial)
        return monitorOnly(QCoreApplication::translate("send", "counted for part of %1").arg(name),
                           QCoreApplication::translate("send", "Counted for part of %1: monitored only").arg(name));
    return std::nullopt;
}

Judgement judgeFlattering(const Plan& plan)
{
    const QString end = formatLongDate(*endOfNewCaseCaution(plan));
    return monitorOnly(QCoreApplication::translate("send", "it covers months before %1, when new cases flatter").arg(end),
                       QCoreApplication::translate("send", "Too early to judge new cases: monitored only"));
}

} // namespace

bool isFlattering(const Scorecard& scorecard, const Metric& metric, const TermFigure& figure, Term term)
{
    if (metric.fedBy != BacklogFigure::IssuedNewWithin20Weeks)
        return false;
    const Period span = metric.basis == Basis::InPeriod ? spanOf(metric, figure, term) : figure.period;
    const QDate last = endDate(span, scorecard.terms);
    for (QDate day = startDate(span, scorecard.terms); day <= last; day = day.addMonths(1))
        if (newCaseCaution(Month{day.year(), day.month()}, scorecard.plan))
            return true;
    return newCaseCaution(Month{last.year(), last.month()}, scorecard.plan);
}

Decimal signedGap(Polarity polarity, const Decimal& value, const Decimal& yardstick)
{
    const Decimal gap = value - yardstick;
    if (polarity == Polarity::NearTarget)
        return gap.magnitude().negated();
    return polarity == Polarity::Lower ? gap.negated() : gap;
}

std::optional<bool> meets(const Metric& metric, const Decimal& value, const Decimal& yardstick)
{
    if (metric.polarity == Polarity::Neutral)
        return std::nullopt;
    const Decimal gap = signedGap(metric.polarity, value, yardstick);
    if (metric.polarity == Polarity::NearTarget)
        return gap.magnitude() <= toleranceOf(metric, yardstick);
    return !gap.isNegative();
}

Judgement judge(const Metric& metric, const Decimal& value, const Decimal& planned)
{
    const Decimal gap = signedGap(metric.polarity, value, planned);
    const Decimal tolerance = toleranceOf(metric, planned);
    Judgement judgement;
    if (metric.polarity == Polarity::NearTarget) {
        judgement = judgeNear(metric, gap.magnitude(), tolerance);
        judgement.verdict = againstPlan(judgement.status == Status::Green ? Decimal() : gap);
        return judgement;
    }
    if (metric.floor) {
        const bool isWithin = !signedGap(metric.polarity, value, *metric.floor).isNegative();
        judgement = judged(floorWording(metric, formatWithUnit(*metric.floor, metric)), !gap.isNegative(), isWithin);
    } else {
        const bool isWithin = gap >= tolerance.negated();
        judgement = judged(toleranceWording(metric, toleranceText(metric, tolerance)), !gap.isNegative(), isWithin);
    }
    judgement.verdict = againstPlan(gap);
    return judgement;
}

std::optional<Judgement> judgeWithoutPlan(const Scorecard& scorecard, const Metric& metric,
                                          const std::optional<TermFigure>& figure, Term term, QDate today)
{
    if (!figure) {
        const QString name = toText(term);
        return noData(QCoreApplication::translate("send", "no figure for %1").arg(name),
                      QCoreApplication::translate("send", "No figure for %1").arg(name));
    }
    if (!figure->value)
        return judgeMissing(*figure);
    if (metric.polarity == Polarity::Neutral)
        return monitorOnly(QCoreApplication::translate("send", "neutral, so not judged"),
                           QCoreApplication::translate("send", "Neutral: monitored only"));
    if (isFlattering(scorecard, metric, *figure, term))
        return judgeFlattering(scorecard.plan);
    return isCount(metric) ? judgeUnfinished(scorecard, metric, *figure, term, today) : std::nullopt;
}

Judgement judgeUnplanned(const Scorecard& scorecard, MetricId metric)
{
    const bool hasPlan = scorecard.targets.contains(metric) || !trajectoryOf(scorecard, metric).empty();
    if (hasPlan)
        return monitorOnly(QCoreApplication::translate("send", "the plan begins later"),
                           QCoreApplication::translate("send", "Before the plan begins: monitored only"));
    return monitorOnly(QCoreApplication::translate("send", "no target"),
                       QCoreApplication::translate("send", "No target: monitored only"));
}

} // namespace send
