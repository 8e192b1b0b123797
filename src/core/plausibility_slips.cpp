// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plausibility_subject.h"

#include "core/format.h"
#include "core/translate.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace send {

namespace {

/// A jump is this many times the last figure or more, or this part of it or less: ten times, and the figure has moved too.
constexpr double jump = 7;
/// Small numbers jump about by themselves: below this a change is no jump.
constexpr int smallNumber = 20;
/// What a slip leads back to lies within this many times the last figure.
constexpr double near = 2;

std::optional<Decimal> times(const Decimal& value, double factor, int places = Decimal::maximumScale)
{
    return Decimal::fromDouble(value.toDouble() * factor, places);
}

std::optional<Decimal> valueAt(const EntrySubject& subject, const Period& period)
{
    const auto row = subject.scorecard.readings.find({subject.key.metric, period});
    return row == subject.scorecard.readings.end() ? std::nullopt : shownValue(row->second, subject.metric);
}

/// How many times the last figure a value is; nothing where one of them is 0 or their signs differ.
std::optional<double> ratioToLast(const EntrySubject& subject, const Decimal& value)
{
    if (!subject.last || !subject.isComparable || value.isZero() || subject.last->value.isZero())
        return std::nullopt;
    const double ratio = value.toDouble() / subject.last->value.toDouble();
    return ratio > 0 ? std::optional(ratio) : std::nullopt;
}

bool isNearLast(const EntrySubject& subject, const Decimal& value)
{
    const auto ratio = ratioToLast(subject, value);
    return ratio && *ratio <= near && *ratio >= 1 / near;
}

/// 0.45 for 45%: a share below 1 that is nearer to the last one when multiplied by 100.
std::optional<Warning> fraction(const EntrySubject& subject)
{
    const Decimal& value = *subject.value;
    if (subject.metric.unit != Unit::Percent || subject.typed.parts || value <= Decimal() || value >= Decimal(1))
        return std::nullopt;
    const auto percent = times(value, 100);
    if (!percent || (subject.last && (*percent - subject.last->value).magnitude() >= (value - subject.last->value).magnitude()))
        return std::nullopt;
    return aboutValue(WarningKind::UnitSlip, subject,
                      translated("%1 is less than one in a hundred.").arg(exactly(subject, value)), percent);
}

/// Days typed for weeks, or weeks for days.
std::optional<Warning> daysForWeeks(const EntrySubject& subject)
{
    const bool isWeeks = subject.metric.unit == Unit::Weeks;
    if ((!isWeeks && subject.metric.unit != Unit::Days) || !subject.last || isNearLast(subject, *subject.value))
        return std::nullopt;
    const auto meant = times(*subject.value, isWeeks ? 1.0 / 7 : 7.0, subject.metric.decimals);
    const auto ratio = meant ? ratioToLast(subject, *meant) : std::nullopt;
    constexpr double alike = 1.5;
    if (!ratio || *ratio > alike || *ratio < 1 / alike)
        return std::nullopt;
    const QString odd = isWeeks ? translated("%1 looks like days: the metric is in weeks.")
                                : translated("%1 looks like weeks: the metric is in days.");
    return aboutValue(WarningKind::UnitSlip, subject, odd.arg(exactly(subject, *subject.value)), meant);
}

/// The metric's value a year before the figure; nothing where that is what the figure is held against anyway.
std::optional<Decimal> yearAgo(const EntrySubject& subject)
{
    const Period period{subject.key.period.kind, subject.key.period.year - 1, subject.key.period.number};
    return subject.last && subject.last->period == period ? std::nullopt : valueAt(subject, period);
}

/// The value with its decimal point moved that comes nearest to the last one, if that is near.
std::optional<Decimal> pointMoved(const EntrySubject& subject)
{
    for (const double factor : {0.1, 10.0, 0.01, 100.0, 0.001, 1000.0})
        if (const auto moved = times(*subject.value, factor); moved && isNearLast(subject, *moved))
            return subject.metric.decimals == 0 ? moved->rounded(0) : *moved;
    return std::nullopt;
}

/// The same as a year ago is the season, not a slip.
bool isAsAYearAgo(const EntrySubject& subject)
{
    const auto before = yearAgo(subject);
    if (!before || before->isZero())
        return false;
    const double ratio = subject.value->toDouble() / before->toDouble();
    return ratio <= near && ratio >= 1 / near;
}

/// Parts that could have been meant: a digit too many, or the two the other way round; the nearest to the last share, else
/// the larger share.
std::optional<Proportion> partsMeant(const EntrySubject& subject)
{
    const auto& [numerator, denominator] = *subject.typed.parts;
    std::vector<Proportion> candidates{{denominator, numerator}};
    for (auto shorter = numerator / 10; shorter > 0; shorter /= 10)
        if (shorter <= denominator) {
            candidates.push_back({shorter, denominator});
            break;
        }
    const auto distance = [&](const Proportion& parts) {
        const auto share = valueOf(Reading{.parts = parts}, subject.metric);
        const double aim = subject.last ? subject.last->value.toDouble() : 1e12;
        return share ? std::abs(share->toDouble() - aim) : 1e13;
    };
    return *std::ranges::min_element(candidates, {}, distance);
}

} // namespace

std::optional<Warning> numeratorOver(const EntrySubject& subject)
{
    const auto& parts = subject.typed.parts;
    const bool isShare = subject.metric.unit == Unit::Percent || subject.metric.unit == Unit::Per10000;
    if (!parts || !isShare || !impossible(subject.metric, subject.typed) || parts->denominator <= 0)
        return std::nullopt;
    Warning warning{WarningKind::NumeratorOverDenominator, {}, subject.typed, {}};
    const auto meant = *partsMeant(subject);
    warning.suggestion->parts = meant;
    const auto share = valueOf(*warning.suggestion, subject.metric);
    const QString whole = meant.denominator == parts->denominator ? formatCount(meant.numerator) : formatParts(meant);
    const QString instead = share ? QStringLiteral("%1 (%2)").arg(whole, formatWithUnit(*share, subject.metric)) : whole;
    warning.suggestionText = translated("Use %1").arg(whole);
    const QString odd = translated("%1 is more than the %2 it is out of, so the share would be %3.")
                            .arg(formatCount(parts->numerator), formatCount(parts->denominator),
                                 formatWithUnit(*subject.value, subject.metric));
    warning.sentence = sentencesOf({odd, lastSentence(subject), translated("Did you mean %1?").arg(instead)});
    return warning;
}

std::optional<Warning> unitSlip(const EntrySubject& subject)
{
    if (auto warning = fraction(subject))
        return warning;
    return daysForWeeks(subject);
}

std::optional<Warning> outsideRange(const EntrySubject& subject)
{
    const Decimal& value = *subject.value;
    const Unit unit = subject.metric.unit;
    if (subject.typed.parts || unit == Unit::Number || unit == Unit::Pounds)
        return std::nullopt;
    const QString text = exactly(subject, value);
    if (value.isNegative())
        return aboutValue(WarningKind::OutsideRange, subject, translated("%1 is below 0.").arg(text), value.magnitude());
    const Decimal most(unit == Unit::Percent ? 100 : 10'000);
    const bool isRate = unit == Unit::Percent || unit == Unit::Per10000;
    if (!isRate || value <= most)
        return std::nullopt;
    auto meant = pointMoved(subject);
    if (!meant && !subject.last)
        meant = times(value, 0.1);
    if (meant && *meant > most)
        meant.reset();
    return aboutValue(WarningKind::OutsideRange, subject,
                      translated("%1 is outside 0 to %2.").arg(text, formatNumber(most, 0)), meant);
}

std::optional<Warning> tenfold(const EntrySubject& subject)
{
    const auto ratio = ratioToLast(subject, *subject.value);
    if (!ratio || (*ratio < jump && *ratio > 1 / jump) || isAsAYearAgo(subject))
        return std::nullopt;
    const double larger = std::max(std::abs(subject.value->toDouble()), std::abs(subject.last->value.toDouble()));
    if (larger < smallNumber)
        return std::nullopt;
    const bool isMore = *ratio >= 1;
    const QString factor = formatCount(std::llround(isMore ? *ratio : 1 / *ratio));
    const QString than = subject.yardstick == Yardstick::Baseline ? translated("the baseline") : translated("the last figure");
    const QString odd = isMore ? translated("%1 is about %2 times %3.") : translated("%1 is about one part in %2 of %3.");
    return aboutValue(WarningKind::TenfoldJump, subject, odd.arg(exactly(subject, *subject.value), factor, than),
                      subject.typed.parts ? std::nullopt : pointMoved(subject));
}

std::optional<Warning> fallenToZero(const EntrySubject& subject)
{
    const auto& last = subject.last;
    if (!subject.value->isZero() || !last || !subject.isComparable || last->value < Decimal(smallNumber))
        return std::nullopt;
    if (const auto before = yearAgo(subject); before && before->isZero())
        return std::nullopt;
    Warning warning{WarningKind::FallenToZero, {}, std::nullopt, {}};
    warning.sentence = translated("0 where %1 had %2. A true zero is a zero. Where there is no figure yet, type awaited, x or z.")
                           .arg(toDisplay(last->period), formatWithUnit(last->value, subject.metric));
    return warning;
}

} // namespace send
