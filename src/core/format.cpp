// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format.h"

#include "core/london.h"
#include "core/month_names.h"

#include <QCoreApplication>

namespace send {

namespace {

constexpr QChar trueMinus(0x2212);

QString withCommas(QString digits)
{
    for (qsizetype place = digits.size() - 3; place > 0; place -= 3)
        digits.insert(place, u',');
    return digits;
}

bool isOne(QStringView number)
{
    return number == u"1";
}

/// "case" for "cases": what the field counts, in one word; anything longer stays as it is.
QString singular(const QString& counted)
{
    if (counted == u"children")
        return QStringLiteral("child");
    if (counted == u"people")
        return QStringLiteral("person");
    const bool isPlainPlural = counted.endsWith(u's') && !counted.endsWith(u"ss") && !counted.endsWith(u"ies");
    return isPlainPlural && !counted.contains(u' ') ? counted.chopped(1) : counted;
}

QString weeksText(const QString& number)
{
    return isOne(number) ? QCoreApplication::translate("send", "1 week")
                         : QCoreApplication::translate("send", "%1 weeks").arg(number);
}

QString daysText(const QString& number)
{
    return isOne(number) ? QCoreApplication::translate("send", "1 day")
                         : QCoreApplication::translate("send", "%1 days").arg(number);
}

QString pointsText(const QString& number)
{
    return isOne(number) ? QCoreApplication::translate("send", "1 point")
                         : QCoreApplication::translate("send", "%1 points").arg(number);
}

QString poundsText(const QString& number)
{
    if (number.startsWith(trueMinus))
        return trueMinus + QStringLiteral("£") + number.sliced(1);
    return QStringLiteral("£") + number;
}

QString countedText(const QString& number, const QString& counted)
{
    if (counted.isEmpty())
        return number;
    return QStringLiteral("%1 %2").arg(number, isOne(number) ? singular(counted) : counted);
}

QString withUnit(const QString& number, const Metric& metric)
{
    switch (metric.unit) {
    case Unit::Number: break;
    case Unit::Percent: return number + u'%';
    case Unit::Weeks: return weeksText(number);
    case Unit::Days: return daysText(number);
    case Unit::Pounds: return poundsText(number);
    case Unit::Per10000: return QCoreApplication::translate("send", "%1 per 10,000").arg(number);
    }
    return countedText(number, metric.counted);
}

QString periodKindText(PeriodKind kind)
{
    switch (kind) {
    case PeriodKind::Term: break;
    case PeriodKind::Month: return QCoreApplication::translate("send", "Month");
    case PeriodKind::Quarter: return QCoreApplication::translate("send", "Quarter");
    case PeriodKind::CalendarYear: return QCoreApplication::translate("send", "Calendar year");
    case PeriodKind::AcademicYear: return QCoreApplication::translate("send", "Academic year");
    case PeriodKind::FinancialYear: return QCoreApplication::translate("send", "Financial year");
    }
    return QCoreApplication::translate("send", "Term");
}

} // namespace

QString formatNumber(const Decimal& value, int decimals)
{
    const Decimal shown = value.rounded(decimals);
    const QString text = shown.magnitude().toString();
    const qsizetype point = text.indexOf(u'.');
    const QString fraction = point < 0 ? QString() : text.sliced(point + 1);
    QString number = withCommas(point < 0 ? text : text.first(point));
    if (decimals > 0)
        number += u'.' + fraction.leftJustified(decimals, u'0');
    return shown.isNegative() ? trueMinus + number : number;
}

QString formatValue(const Decimal& value, const Metric& metric)
{
    return formatNumber(value, metric.decimals);
}

QString formatWithUnit(const Decimal& value, const Metric& metric)
{
    return withUnit(formatValue(value, metric), metric);
}

QString formatGap(const Decimal& difference, const Metric& metric)
{
    return formatGap(difference, metric, metric.decimals);
}

QString formatGap(const Decimal& difference, const Metric& metric, int decimals)
{
    const QString number = formatNumber(difference.magnitude(), decimals);
    return metric.unit == Unit::Percent ? pointsText(number) : withUnit(number, metric);
}

QString formatParts(const Proportion& parts)
{
    return QCoreApplication::translate("send", "%1 of %2")
        .arg(formatCount(parts.numerator), formatCount(parts.denominator));
}

QString formatCount(qint64 count)
{
    const QString digits = QString::number(count);
    return count < 0 ? trueMinus + withCommas(digits.sliced(1)) : withCommas(digits);
}

QString formatReading(const Reading& reading, const Metric& metric)
{
    const auto value = valueOf(reading, metric);
    if (value && !isWithheld(reading.markers))
        return formatValue(*value, metric);
    if (reading.markers)
        return toText(reading.markers);
    return reading.awaited ? QCoreApplication::translate("send", "Awaited") : QString();
}

QString unitText(const Metric& metric)
{
    switch (metric.unit) {
    case Unit::Number: break;
    case Unit::Percent: return QStringLiteral("%");
    case Unit::Weeks: return QCoreApplication::translate("send", "weeks");
    case Unit::Days: return QCoreApplication::translate("send", "days");
    case Unit::Pounds: return QStringLiteral("£");
    case Unit::Per10000: return QCoreApplication::translate("send", "per 10,000");
    }
    return metric.counted;
}

QString nameWithUnit(const Metric& metric)
{
    const QString unit = unitText(metric);
    const bool isSaid = metric.unit == Unit::Number && metric.name.contains(unit, Qt::CaseInsensitive);
    return isSaid ? metric.name : QStringLiteral("%1, %2").arg(metric.name, unit);
}

QString polarityText(Polarity polarity)
{
    switch (polarity) {
    case Polarity::Higher: break;
    case Polarity::Lower: return QCoreApplication::translate("send", "Lower is better");
    case Polarity::NearTarget: return QCoreApplication::translate("send", "Near the target is better");
    case Polarity::Neutral: return QCoreApplication::translate("send", "Neutral: not judged");
    }
    return QCoreApplication::translate("send", "Higher is better");
}

QString basisText(const Metric& metric)
{
    const QString period = periodKindText(metric.period);
    switch (metric.basis) {
    case Basis::Snapshot: return QCoreApplication::translate("send", "%1 end").arg(period);
    case Basis::InPeriod: break;
    case Basis::YearToDate: return QCoreApplication::translate("send", "Year to date, by %1").arg(period.toLower());
    case Basis::Rolling12Months:
        return QCoreApplication::translate("send", "12 months to %1 end").arg(period.toLower());
    }
    return period;
}

QString formatDate(QDate date)
{
    if (!date.isValid())
        return {};
    return QStringLiteral("%1 %2 %3").arg(date.day()).arg(shortMonthName(date.month())).arg(date.year());
}

QString formatLongDate(QDate date)
{
    if (!date.isValid())
        return {};
    return QStringLiteral("%1 %2 %3").arg(date.day()).arg(monthName(date.month())).arg(date.year());
}

QString formatMoment(const QDateTime& utc)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = inLondon(utc);
    const QString text = QStringLiteral("%1, %2").arg(formatDate(local.date()),
                                                      local.time().toString(QStringLiteral("HH:mm")));
    return knowsLondon() ? text : text + QStringLiteral(" UTC");
}

QString ageText(QDate asAt, QDate today)
{
    const QString date = formatDate(asAt);
    const qint64 days = asAt.daysTo(today);
    if (days < 0)
        return QCoreApplication::translate("send", "As at %1").arg(date);
    if (days == 0)
        return QCoreApplication::translate("send", "As at %1 · today").arg(date);
    return QCoreApplication::translate("send", "As at %1 · %2 old").arg(date, daysText(formatCount(days)));
}

bool isOld(QDate asAt, QDate today, QDate termStart)
{
    constexpr qint64 oldAfterDays = 60;
    return asAt.daysTo(today) > oldAfterDays || asAt < termStart;
}

QString deliveryText(Delivery delivery)
{
    switch (delivery) {
    case Delivery::NotStarted: break;
    case Delivery::OnTrack: return QCoreApplication::translate("send", "On track");
    case Delivery::AtRisk: return QCoreApplication::translate("send", "At risk");
    case Delivery::OffTrack: return QCoreApplication::translate("send", "Off track");
    case Delivery::Complete: return QCoreApplication::translate("send", "Complete");
    }
    return QCoreApplication::translate("send", "Not started");
}

QString joinCounts(const std::vector<std::pair<int, QString>>& counts)
{
    QStringList parts;
    for (const auto& [count, word] : counts)
        if (count != 0)
            parts << QStringLiteral("%1 %2").arg(formatCount(count), word);
    return parts.join(QStringLiteral(", "));
}

} // namespace send
