// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trend_finding.h"

#include "core/assessment.h"
#include "core/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace send {

namespace {

QString say(const char* sentence)
{
    return QCoreApplication::translate("send", sentence);
}

bool isWorse(const Metric& metric, const TrendValue& value)
{
    return gapOf(metric, value).isNegative();
}

/// The first of the values at the end that all lie on the same side of plan; nothing where they never changed
/// sides.
std::optional<Period> sameSideSince(const Metric& metric, const std::vector<TrendValue>& values)
{
    const bool worse = isWorse(metric, values.back());
    const auto other = std::find_if(values.rbegin(), values.rend(), [&](const TrendValue& value) {
        return !value.planned || isWorse(metric, value) != worse;
    });
    if (other == values.rend() || !other->planned)
        return std::nullopt;
    const auto first = other.base();
    return values.end() - first >= 2 ? std::optional(first->period) : std::nullopt;
}

QString nearTargetFinding(const Metric& metric, const TrendValue& latest)
{
    const Decimal distance = gapOf(metric, latest).magnitude();
    const Decimal tolerance = toleranceOf(metric, *latest.planned);
    return distance <= tolerance ? say("Lies within %1 of plan").arg(formatGap(tolerance, metric))
                                 : say("Lies %1 away from plan").arg(formatGap(distance, metric));
}

QString againstPlan(const Metric& metric, const std::vector<TrendValue>& values)
{
    const TrendValue& latest = values.back();
    const Decimal gap = gapOf(metric, latest);
    const QString size = formatGap(gap.magnitude(), metric);
    if (gap.isZero())
        return say("Stands exactly as planned, at %1").arg(formatWithUnit(latest.value, metric));
    if (metric.polarity == Polarity::NearTarget)
        return nearTargetFinding(metric, latest);
    const bool worse = gap.isNegative();
    if (const auto since = sameSideSince(metric, values)) {
        const QString sentence = worse ? say("Has been worse than planned since %1, now by %2")
                                       : say("Has been better than planned since %1, now by %2");
        return sentence.arg(toDisplay(*since), size);
    }
    if (metric.polarity == Polarity::Higher)
        return (worse ? say("Falls short of plan by %1") : say("Exceeds plan by %1")).arg(size);
    return (worse ? say("Stands %1 above plan, which is worse")
                  : say("Stands %1 below plan, which is better"))
        .arg(size);
}

QString judgement(const Metric& metric, bool rose)
{
    if (metric.polarity != Polarity::Higher && metric.polarity != Polarity::Lower)
        return {};
    return rose == (metric.polarity == Polarity::Higher) ? say(", which is better") : say(", which is worse");
}

/// Against a year before where that is known, else against the first value shown.
QString movement(const Metric& metric, const std::vector<TrendValue>& values)
{
    const TrendValue& latest = values.back();
    const auto yearBefore = std::ranges::find_if(values, [&](const TrendValue& value) {
        return distance(value.period, latest.period) == periodsInYear(latest.period.kind);
    });
    const bool isYear = yearBefore != values.end();
    const TrendValue& from = isYear ? *yearBefore : values.front();
    const QString span = isYear ? say("in a year") : say("since %1").arg(toDisplay(from.period));
    const QString now = formatWithUnit(latest.value, metric);
    if (latest.value == from.value)
        return say("Stands at %1, the same as in %2").arg(now, toDisplay(from.period));
    const bool rose = latest.value > from.value;
    const QString sentence = rose ? say("Rose from %1 to %2 %3") : say("Fell from %1 to %2 %3");
    return sentence.arg(formatWithUnit(from.value, metric), now, span) + judgement(metric, rose);
}

} // namespace

Decimal gapOf(const Metric& metric, const TrendValue& value)
{
    const Decimal gap = value.value - value.planned.value_or(value.value);
    switch (metric.polarity) {
    case Polarity::Higher:
        return gap;
    case Polarity::Lower:
        return gap.negated();
    case Polarity::NearTarget:
        return gap.magnitude().negated();
    case Polarity::Neutral:
        break;
    }
    return Decimal();
}

QString trendFinding(const Metric& metric, const std::vector<TrendValue>& values)
{
    if (values.empty())
        return say("There are no figures yet");
    if (values.back().planned && metric.polarity != Polarity::Neutral)
        return againstPlan(metric, values);
    if (values.size() == 1)
        return say("Stood at %1 in %2")
            .arg(formatWithUnit(values.back().value, metric), toDisplay(values.back().period));
    return movement(metric, values);
}

} // namespace send
