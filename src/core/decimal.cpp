// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decimal.h"

#include <QCoreApplication>
#include <QString>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace send {

namespace {

constexpr std::array<std::int64_t, Decimal::maximumScale + 1> powersOfTen{1, 10, 100, 1'000, 10'000, 100'000, 1'000'000};
constexpr std::int64_t maximumAtFullScale = Decimal::maximumWhole * powersOfTen.back();
constexpr QChar trueMinus(0x2212);

constexpr std::int64_t powerOfTen(int exponent)
{
    return powersOfTen[static_cast<std::size_t>(exponent)];
}

constexpr bool isScale(int scale)
{
    return scale >= 0 && scale <= Decimal::maximumScale;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// What a person wrote, short enough to stand in a sentence.
QString quoted(QStringView text)
{
    constexpr qsizetype longest = 40;
    return text.size() > longest ? text.first(longest).toString() + QChar(0x2026) : text.toString();
}

tl::unexpected<Error> notANumber(QStringView text)
{
    return fail(ErrorKind::BadInput,
                QCoreApplication::translate("send", "“%1” is not a number.").arg(quoted(text)));
}

tl::unexpected<Error> outOfRange(QStringView text)
{
    return fail(ErrorKind::BadInput,
                QCoreApplication::translate("send", "“%1” is too large: figures go up to 1,000,000,000,000.")
                    .arg(quoted(text)));
}

tl::unexpected<Error> tooManyDecimals(QStringView text)
{
    return fail(ErrorKind::BadInput,
                QCoreApplication::translate("send", "“%1” has more than six decimals.").arg(quoted(text)));
}

bool isAllDigits(QStringView text)
{
    return std::ranges::all_of(text, isDigit);
}

/// `1234` or `1,234`; a comma anywhere else may be meant as a decimal comma and is refused.
bool isWhole(QStringView text)
{
    const qsizetype comma = text.indexOf(u',');
    if (comma < 0)
        return isAllDigits(text);
    const bool opensWell = comma >= 1 && comma <= 3 && text.front() != u'0' && isAllDigits(text.first(comma));
    if (!opensWell || (text.size() - comma) % 4 != 0)
        return false;
    for (qsizetype group = comma; group < text.size(); group += 4)
        if (text[group] != u',' || !isAllDigits(text.sliced(group + 1, 3)))
            return false;
    return true;
}

/// Appends the digits of `text` to `units`; false beyond the range.
bool appendDigits(std::int64_t& units, QStringView text)
{
    for (const QChar c : text) {
        if (!isDigit(c))
            continue;
        if (units > maximumAtFullScale / 10)
            return false;
        units = units * 10 + (c.unicode() - u'0');
    }
    return true;
}

} // namespace

Decimal::Decimal(int whole) : m_units(whole) {}

std::optional<Decimal> Decimal::fromUnits(std::int64_t units, int scale)
{
    if (!isScale(scale))
        return std::nullopt;
    const std::int64_t limit = maximumWhole * powerOfTen(scale);
    if (units > limit || units < -limit)
        return std::nullopt;
    while (scale > 0 && units % 10 == 0) {
        units /= 10;
        --scale;
    }
    return Decimal(units, scale);
}

Result<Decimal> Decimal::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    const bool negative = trimmed.startsWith(u'-') || trimmed.startsWith(trueMinus);
    const QStringView body = trimmed.sliced(negative ? 1 : 0);
    const qsizetype point = body.indexOf(u'.');
    const QStringView whole = point < 0 ? body : body.first(point);
    QStringView fraction = point < 0 ? QStringView() : body.sliced(point + 1);
    if (whole.isEmpty() && fraction.isEmpty())
        return notANumber(trimmed);
    if ((point >= 0 && fraction.isEmpty()) || !isWhole(whole) || !isAllDigits(fraction))
        return notANumber(trimmed);
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    if (fraction.size() > maximumScale)
        return tooManyDecimals(trimmed);
    std::int64_t units = 0;
    if (!appendDigits(units, whole) || !appendDigits(units, fraction))
        return outOfRange(trimmed);
    const auto value = fromUnits(negative ? -units : units, static_cast<int>(fraction.size()));
    if (!value)
        return outOfRange(trimmed);
    return *value;
}

std::optional<Decimal> Decimal::fromDouble(double value, int places)
{
    if (!isScale(places) || !std::isfinite(value) || std::abs(value) > static_cast<double>(maximumWhole))
        return std::nullopt;
    if (std::abs(value) < 1e-7)
        return Decimal();
    // Rounded from the shortest text that names this double, so that 1.115 becomes 1.12 as whoever typed it expects.
    std::array<char, 64> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(value),
                                       std::chars_format::fixed);
    const std::string_view text(buffer.data(), static_cast<std::size_t>(written.ptr - buffer.data()));
    const std::size_t point = std::min(text.find('.'), text.size());
    const auto digitAt = [&](std::size_t index) { return index < text.size() ? text[index] - '0' : 0; };
    std::int64_t units = 0;
    for (std::size_t i = 0; i < point; ++i)
        units = units * 10 + digitAt(i);
    for (std::size_t i = 1; i <= static_cast<std::size_t>(places); ++i)
        units = units * 10 + digitAt(point + i);
    if (digitAt(point + static_cast<std::size_t>(places) + 1) >= 5)
        ++units;
    return fromUnits(value < 0 ? -units : units, places);
}

double Decimal::toDouble() const
{
    return static_cast<double>(m_units) / static_cast<double>(powerOfTen(m_scale));
}

QString Decimal::toString() const
{
    std::array<char, 24> text; // from its end: 19 digits, a sign and a point
    auto first = text.end();
    std::int64_t rest = m_units < 0 ? -m_units : m_units;
    for (int place = 0; rest > 0 || place <= m_scale; ++place, rest /= 10) {
        if (place == m_scale && m_scale > 0)
            *--first = '.';
        *--first = static_cast<char>('0' + rest % 10);
    }
    if (m_units < 0)
        *--first = '-';
    return QString::fromLatin1(QByteArrayView(first, text.end()));
}

Decimal Decimal::rounded(int places) const
{
    places = std::clamp(places, 0, maximumScale);
    if (places >= m_scale)
        return *this;
    const std::int64_t divisor = powerOfTen(m_scale - places);
    const std::int64_t half = m_units < 0 ? -divisor / 2 : divisor / 2;
    // Integer division drops what is left, so adding half first rounds halves away from zero.
    return fromUnits((m_units + half) / divisor, places).value_or(*this);
}

Decimal Decimal::negated() const
{
    return Decimal(-m_units, m_scale);
}

Decimal Decimal::magnitude() const
{
    return isNegative() ? negated() : *this;
}

std::int64_t Decimal::unitsAtFullScale() const
{
    return m_units * powerOfTen(maximumScale - m_scale);
}

std::strong_ordering operator<=>(const Decimal& left, const Decimal& right)
{
    return left.unitsAtFullScale() <=> right.unitsAtFullScale();
}

Decimal operator+(const Decimal& left, const Decimal& right)
{
    const std::int64_t sum = left.unitsAtFullScale() + right.unitsAtFullScale();
    return *Decimal::fromUnits(std::clamp(sum, -maximumAtFullScale, maximumAtFullScale), Decimal::maximumScale);
}

Decimal operator-(const Decimal& left, const Decimal& right)
{
    return left + right.negated();
}

std::optional<Decimal> Proportion::scaled(std::int64_t factor, int places) const
{
    const auto isCount = [](std::int64_t count) { return count >= 0 && count <= maximumCount; };
    if (!isCount(numerator) || !isCount(denominator) || denominator == 0 || !isCount(factor) || !isScale(places))
        return std::nullopt;
    const std::int64_t product = numerator * factor; // at most 10^18
    const std::int64_t whole = product / denominator;
    if (whole > Decimal::maximumWhole)
        return std::nullopt;
    const std::int64_t rest = product % denominator * powerOfTen(places); // at most 10^15
    const std::int64_t fraction = (2 * rest + denominator) / (2 * denominator);
    return Decimal::fromUnits(whole * powerOfTen(places) + fraction, places);
}

} // namespace send
