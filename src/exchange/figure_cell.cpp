// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/figure_cell.h"

#include "core/format.h"
#include "core/month_names.h"
#include "core/negative_count.h"
#include "core/translate.h"

#include <QRegularExpression>

namespace send {

namespace {

using Sign = FigureCell::Sign;

tl::unexpected<Error> refuse(const QString& sentence)
{
    return fail(ErrorKind::BadInput, sentence);
}

QString quoted(QStringView text)
{
    constexpr qsizetype longest = 40;
    return text.size() > longest ? text.first(longest).toString() + u'…' : text.toString();
}

/// What DfE and others write bare in place of a figure.
Markers bareMarkers(QStringView text)
{
    constexpr Markers inPlaceOfAFigure =
        Marker::Confidential | Marker::NotAvailable | Marker::NotApplicable | Marker::Low | Marker::LowReliability;
    if (text.size() > 3 || text.front().isDigit())
        return {};
    const auto markers = parseMarkers(text);
    return markers && (*markers & ~inPlaceOfAFigure) == Markers() ? *markers : Markers();
}

/// Takes `[p]` off either end.
Result<void> takeMarkers(QStringView& text, Markers& markers)
{
    while (text.endsWith(u']') || text.startsWith(u'[')) {
        const bool atEnd = text.endsWith(u']');
        const qsizetype edge = atEnd ? text.lastIndexOf(u'[') : text.indexOf(u']');
        if (edge < 0)
            return refuse(translated("“%1” is not a number.").arg(quoted(text)));
        const auto read = parseMarkers(atEnd ? text.sliced(edge) : text.first(edge + 1));
        if (!read)
            return tl::unexpected(read.error());
        markers |= *read;
        text = (atEnd ? text.first(edge) : text.sliced(edge + 1)).trimmed();
    }
    return {};
}

bool isGroupSpace(QChar letter)
{
    return letter == u' ' || letter == QChar(0xa0) || letter == QChar(0x202f) || letter == QChar(0x2009);
}

/// `12 345` with whatever space is `12,345`: whether the groups are right is then seen.
QString withCommas(QStringView text)
{
    QString number = text.toString();
    for (QChar& letter : number)
        if (isGroupSpace(letter))
            letter = u',';
    return number;
}

/// The text without the decimals that no figure has.
Result<Decimal> roundedNumber(const QString& text)
{
    const qsizetype point = text.indexOf(u'.');
    const bool isNoise = point >= 0 && text.size() - point - 1 > Decimal::maximumScale;
    if (!isNoise)
        return Decimal::parse(text);
    const auto start = Decimal::parse(QStringView(text).first(point + 1 + Decimal::maximumScale));
    bool isNumber = false;
    const double number = QString(text).remove(u',').toDouble(&isNumber);
    const auto rounded = isNumber ? Decimal::fromDouble(number, Decimal::maximumScale) : std::nullopt;
    if (!start || !rounded)
        return refuse(translated("“%1” is not a number.").arg(quoted(text)));
    return *rounded;
}

Result<Decimal> numberFrom(QStringView text)
{
    const bool hasSpace = std::ranges::any_of(text, isGroupSpace);
    return hasSpace ? roundedNumber(withCommas(text)) : roundedNumber(text.toString());
}

Result<std::optional<FigureCell>> readText(QStringView text)
{
    FigureCell figure;
    if (const auto taken = takeMarkers(text, figure.markers); !taken)
        return tl::unexpected(taken.error());
    if (text.isEmpty())
        return figure;
    if (const Markers bare = bareMarkers(text)) {
        figure.markers |= bare;
        return figure;
    }
    if (text.compare(u"awaited", Qt::CaseInsensitive) == 0) {
        figure.awaited = true;
        return figure;
    }
    if (text.endsWith(u'%')) {
        figure.sign = Sign::Percent;
        text = text.chopped(1).trimmed();
    } else if (text.startsWith(u'£')) {
        figure.sign = Sign::Pounds;
        text = text.sliced(1).trimmed();
    }
    const auto number = numberFrom(text);
    if (!number)
        return tl::unexpected(number.error());
    figure.number = *number;
    return figure;
}

std::optional<QDate> dayOf(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() && year >= 1900 && year <= 2199 ? std::optional(date) : std::nullopt;
}

/// A day as most tables write it, `2026-10-31`, found without a pattern.
std::optional<QDate> isoDay(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return std::nullopt;
    const auto number = [&](qsizetype from, qsizetype count) {
        int whole = 0;
        for (const QChar digit : text.sliced(from, count)) {
            if (digit < u'0' || digit > u'9')
                return 0;
            whole = whole * 10 + (digit.unicode() - u'0');
        }
        return whole;
    };
    return dayOf(number(0, 4), number(5, 2), number(8, 2));
}

} // namespace

Result<std::optional<FigureCell>> readFigure(const Cell& cell)
{
    const QStringView text = QStringView(cell.text).trimmed();
    switch (cell.kind) {
    case Cell::Kind::Empty: return std::optional<FigureCell>();
    case Cell::Kind::Fault:
        return refuse(translated("The spreadsheet shows the error %1 here, which is no figure.").arg(cell.text));
    case Cell::Kind::Date:
        return refuse(translated("The date %1 stands where a figure should be.").arg(cell.text));
    case Cell::Kind::Text:
    case Cell::Kind::Number:
    case Cell::Kind::Percent: break;
    }
    return text.isEmpty() ? Result<std::optional<FigureCell>>(std::nullopt) : readText(text);
}

Result<Decimal> valueFor(const FigureCell& figure, const Metric& metric)
{
    const Decimal number = figure.number.value_or(Decimal());
    const auto shown = [&] { return formatNumber(number, number.scale()); };
    if (figure.sign == Sign::Percent && metric.unit != Unit::Percent)
        return refuse(translated("%1% is a percentage, and this metric is not measured in per cent.").arg(shown()));
    if (figure.sign == Sign::Pounds && metric.unit != Unit::Pounds)
        return refuse(translated("£%1 is an amount of money, and this metric is not measured in pounds.").arg(shown()));
    if (number.isNegative() && metric.unit == Unit::Number)
        return refuse(negativeCount(number));
    return number;
}

Result<std::int64_t> countFrom(const FigureCell& figure)
{
    const Decimal number = figure.number.value_or(Decimal());
    const auto shown = [&] { return formatNumber(number, number.scale()); };
    if (number.isNegative())
        return refuse(negativeCount(number));
    if (number.scale() > 0 || figure.sign != Sign::None)
        return refuse(translated("%1 is not a whole number, and this column holds counts.").arg(shown()));
    if (number.units() > Proportion::maximumCount)
        return refuse(translated("%1 is too large: counts go up to 1,000,000,000.").arg(shown()));
    return number.units();
}

bool isShare(const Metric& metric)
{
    return metric.unit == Unit::Percent || metric.unit == Unit::Per10000;
}

Result<Proportion> partsFor(std::int64_t numerator, std::int64_t denominator, const Metric& metric)
{
    if (denominator == 0)
        return refuse(translated("A figure cannot be out of 0. Where nothing was due, leave both blank and write [z]."));
    if (isShare(metric) && numerator > denominator)
        return refuse(translated("%1 is more than the %2 it is out of.").arg(formatCount(numerator), formatCount(denominator)));
    return Proportion{numerator, denominator};
}

Result<QDate> readDay(const Cell& cell)
{
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?$"));
    static const QRegularExpression uk(
        QStringLiteral("^(?:[A-Za-z]{3,9},?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[-/. ]+(\\d{1,2}|[A-Za-z]{3,9})[-/. ]+(\\d{4}|\\d{2})(?:\\s.*)?$"));
    if (const auto plain = isoDay(QStringView(cell.text)))
        return *plain;
    const QString text = cell.text.simplified().left(60);
    std::optional<QDate> day;
    if (const auto match = iso.match(text); match.hasMatch())
        day = dayOf(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    else if (const auto other = uk.match(text); other.hasMatch())
        day = dayOf(yearFromText(other.capturedView(3)), monthFromText(other.capturedView(2)), other.captured(1).toInt());
    if (day)
        return *day;
    return refuse(translated("“%1” is not a date. Write 31/10/2026 or 2026-10-31.").arg(quoted(text)));
}

} // namespace send
