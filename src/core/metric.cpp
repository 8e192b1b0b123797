// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metric.h"

#include "core/codes.h"

#include <QCoreApplication>

namespace send {

namespace {

std::optional<Decimal> computed(const Proportion& parts, const Metric& metric)
{
    switch (metric.unit) {
    case Unit::Percent: return parts.percentage(metric.decimals);
    case Unit::Per10000: return parts.scaled(10'000, metric.decimals);
    case Unit::Number:
    case Unit::Weeks:
    case Unit::Days:
    case Unit::Pounds: break;
    }
    return parts.scaled(1, metric.decimals);
}

std::optional<Decimal> valueFrom(const std::optional<Decimal>& typed, const std::optional<Proportion>& parts,
                                 const Metric& metric)
{
    const bool isRate = metric.hasParts() || metric.unit == Unit::Percent || metric.unit == Unit::Per10000;
    if (!parts || (typed && !isRate))
        return typed;
    const auto value = computed(*parts, metric);
    return value ? value : typed;
}

/// The marker that a word such as `[p]`, `p` or `..` stands for.
std::optional<Marker> markerFrom(QStringView word)
{
    if (word == u"..")
        return Marker::NotAvailable;
    return fromCode<Marker>(word.toString().toLower());
}

bool isBetweenMarkers(QChar c)
{
    return c.isSpace() || c == u',' || c == u';' || c == u'[' || c == u']';
}

} // namespace

QString toText(Markers markers)
{
    QString text;
    for (const auto& [marker, code] : Codes<Marker>::all)
        if (markers.testFlag(marker))
            text += QStringLiteral("[%1]").arg(code);
    return text;
}

Result<Markers> parseMarkers(QStringView text)
{
    Markers markers;
    for (qsizetype start = 0; start < text.size();) {
        if (isBetweenMarkers(text[start])) {
            ++start;
            continue;
        }
        qsizetype end = start;
        while (end < text.size() && !isBetweenMarkers(text[end]))
            ++end;
        const auto marker = markerFrom(text.sliced(start, end - start));
        if (!marker)
            return fail(ErrorKind::BadInput,
                        QCoreApplication::translate(
                            "send", "“%1” is not a marker. Markers are [p] [r] [e] [b] [c] [x] [z] [low] [u] [f].")
                            .arg(text.sliced(start, end - start).left(40)));
        markers |= *marker;
        start = end;
    }
    return markers;
}

bool isWithheld(Markers markers)
{
    return markers & (Marker::Confidential | Marker::NotAvailable | Marker::NotApplicable);
}

std::optional<Decimal> valueOf(const Reading& reading, const Metric& metric)
{
    return valueFrom(reading.value, reading.parts, metric);
}

std::optional<Decimal> valueOf(const Benchmark& benchmark, const Metric& metric)
{
    return valueFrom(benchmark.value, benchmark.parts, metric);
}

} // namespace send
