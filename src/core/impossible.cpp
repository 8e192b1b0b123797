// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plausibility.h"

#include "core/format.h"
#include "core/negative_count.h"
#include "core/translate.h"

namespace send {

namespace {

/// Of averages the number may well be larger than what it is divided by.
bool isShare(const Metric& metric)
{
    return metric.unit == Unit::Percent || metric.unit == Unit::Per10000;
}

} // namespace

std::optional<QString> impossible(const Metric& metric, const Reading& reading)
{
    if (reading.value && reading.value->isNegative() && metric.unit == Unit::Number)
        return negativeCount(*reading.value);
    if (!reading.parts)
        return std::nullopt;
    const auto& [numerator, denominator] = *reading.parts;
    if (numerator < 0 || denominator < 0)
        return negativeCount(*Decimal::fromUnits(std::min(numerator, denominator), 0));
    if (denominator == 0)
        return translated("“Out of” cannot be 0: there is no share of nothing. Where nothing was due, type z in the mark.");
    if (isShare(metric) && numerator > denominator)
        return translated("%1 is more than the %2 it is out of.").arg(formatCount(numerator), formatCount(denominator));
    return std::nullopt;
}

Result<std::int64_t> parseCount(QStringView text)
{
    const auto number = Decimal::parse(text);
    if (!number)
        return tl::unexpected(number.error());
    if (number->isNegative())
        return fail(ErrorKind::BadInput, negativeCount(*number));
    if (number->scale() > 0)
        return fail(ErrorKind::BadInput,
                    translated("%1 is not a whole number. Here things are counted: the percentage is worked out from them.")
                        .arg(formatNumber(*number, number->scale())));
    if (number->units() > Proportion::maximumCount)
        return fail(ErrorKind::BadInput,
                    translated("%1 is too large: counts go up to 1,000,000,000.").arg(formatCount(number->units())));
    return number->units();
}

bool isAccepted(const Reading& reading)
{
    return !reading.explanation.trimmed().isEmpty();
}

} // namespace send
