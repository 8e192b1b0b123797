// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_cell.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace send {

namespace {

constexpr int significantDigits = 15;
constexpr double lastSerial = 2'958'466; ///< the day after 9999-12-31, counted from 1900

QString latin(std::string_view ascii)
{
    return QString::fromLatin1(ascii.data(), qsizetype(ascii.size()));
}

/// Digits, perhaps a sign before and a point among them, few enough to be exact: nearly every number of a file.
bool isPlain(std::string_view number)
{
    if (number.starts_with('-'))
        number.remove_prefix(1);
    if (number.empty() || number.size() > significantDigits || number.front() == '.' || number.back() == '.')
        return false;
    int points = 0;
    for (const char letter : number) {
        points += letter == '.';
        if (letter != '.' && (letter < '0' || letter > '9'))
            return false;
    }
    return points <= 1;
}

/// Without zeros that say nothing: "007.50" to "7.5", "-0" to "0".
std::string trimmed(std::string_view digits)
{
    if (digits.find('.') != std::string_view::npos) {
        digits = digits.substr(0, digits.find_last_not_of('0') + 1);
        if (digits.ends_with('.'))
            digits.remove_suffix(1);
    }
    const bool isNegative = digits.starts_with('-');
    const std::string_view size = isNegative ? digits.substr(1) : digits;
    const auto first = std::min(size.find_first_not_of('0'), size.size() - 1);
    const auto from = size[first] == '.' ? first - 1 : first;
    if (size.substr(from) == "0")
        return "0";
    return from == 0 ? std::string(digits) : (isNegative ? "-" : "") + std::string(size.substr(from));
}

std::optional<double> asDouble(std::string_view number)
{
    double value = 0;
    const char* const end = number.data() + number.size();
    const auto read = std::from_chars(number.data() + number.starts_with('+'), end, value);
    return read.ec == std::errc() && read.ptr == end && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// "1.5e+20" as 150000000000000000000, "-1.5e-07" as -0.00000015: how to_chars writes what is very large or very small.
std::string withoutExponent(std::string_view number)
{
    const auto e = number.find('e');
    int places = 0; // from the first digit to the last before the point
    std::from_chars(number.data() + e + (number[e + 1] == '+' ? 2 : 1), number.data() + number.size(), places);
    const std::string sign = number.starts_with('-') ? "-" : "";
    std::string digits(number.substr(sign.size(), e - sign.size()));
    std::erase(digits, '.');
    if (places < 0)
        return sign + "0." + std::string(std::size_t(-places - 1), '0') + digits;
    return sign + digits + std::string(std::size_t(places) + 1 - digits.size(), '0');
}

/// Through the double that the file means, as a spreadsheet would show it.
std::optional<std::string> rounded(std::string_view number)
{
    const auto value = asDouble(number);
    if (!value)
        return std::nullopt;
    std::array<char, 32> room; // "-1.23450000000000e+05"
    const char* const end = std::to_chars(room.begin(), room.end(), *value, std::chars_format::general, significantDigits).ptr;
    const std::string_view written(room.data(), end);
    if (written == "-0")
        return "0";
    return written.find('e') == std::string_view::npos ? std::string(written) : withoutExponent(written);
}

/// As QDate writes it, in a hundredth of the time.
QString isoDay(QDate date)
{
    int year = 0, month = 0, day = 0;
    date.getDate(&year, &month, &day);
    QString text(10, u'-');
    const auto put = [&](qsizetype last, int number, int digits) {
        for (; digits > 0; --digits, number /= 10)
            text[last--] = QChar(u'0' + number % 10);
    };
    put(3, year, 4);
    put(6, month, 2);
    put(9, day, 2);
    return text;
}

Cell textCell(QString text)
{
    return text.isEmpty() ? Cell() : Cell{Cell::Kind::Text, std::move(text)};
}

Cell numberCell(const RawCell& raw, const XlsxForms& forms)
{
    const NumberForm form = raw.style < forms.forms.size() ? forms.forms[raw.style] : NumberForm::Plain;
    if (form == NumberForm::Date)
        if (const auto serial = asDouble(raw.text))
            if (const auto date = dateOfSerial(*serial, forms.isFrom1904))
                return {date->contains(u'-') ? Cell::Kind::Date : Cell::Kind::Text, *date};
    const auto number = plainDecimal(raw.text);
    if (!number)
        return {Cell::Kind::Fault, xlsxText(raw.text)};
    if (form == NumberForm::Percent)
        return {Cell::Kind::Percent, latin(timesHundred(*number) + '%')};
    return {Cell::Kind::Number, latin(*number)};
}

/// "2026-10-31T00:00:00.000Z" and its like, which strict workbooks have.
Cell dateCell(const RawCell& raw)
{
    const QString text = latin(raw.text).trimmed();
    const QDate day = QDate::fromString(text.left(10), Qt::ISODate);
    if (!day.isValid())
        return textCell(xlsxText(raw.text));
    const QTime time = QTime::fromString(text.mid(11, 8), Qt::ISODate);
    const bool isMidnight = !time.isValid() || time == QTime(0, 0);
    return {Cell::Kind::Date, text.left(10) + (isMidnight ? QString() : u'T' + time.toString(Qt::ISODate))};
}

std::optional<Cell> sharedCell(const RawCell& raw, const SharedStrings& strings)
{
    std::size_t index = 0;
    const char* const end = raw.text.data() + raw.text.size();
    const auto read = std::from_chars(raw.text.data(), end, index);
    if (read.ec != std::errc() || read.ptr != end || index >= strings.size())
        return std::nullopt;
    return textCell(strings.at(index));
}

} // namespace

std::optional<std::string> plainDecimal(std::string_view number)
{
    return isPlain(number) ? std::optional(trimmed(number)) : rounded(number);
}

std::string timesHundred(std::string_view decimal)
{
    std::string digits(decimal);
    auto point = digits.find('.');
    if (point == std::string::npos)
        point = digits.size();
    else
        digits.erase(point, 1);
    digits.resize(std::max(digits.size(), point + 2), '0');
    return trimmed(digits.insert(point + 2, "."));
}

std::optional<QString> dateOfSerial(double serial, bool isFrom1904)
{
    const double last = isFrom1904 ? lastSerial - 1462 : lastSerial;
    if (!(serial >= 0 && serial < last))
        return std::nullopt;
    const qint64 seconds = std::llround(serial * 86'400);
    const qint64 days = seconds / 86'400;
    const QTime time = QTime(0, 0).addSecs(int(seconds % 86'400));
    if (days == 0 && !isFrom1904)
        return time.toString(Qt::ISODate);
    if (days == 60 && !isFrom1904)
        return std::nullopt;
    const QDate first = isFrom1904 ? QDate(1904, 1, 1) : days < 60 ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    const QString day = isoDay(first.addDays(days));
    return time == QTime(0, 0) ? day : day + u'T' + time.toString(Qt::ISODate);
}

std::optional<Cell> cellOf(const RawCell& raw, const XlsxForms& forms)
{
    switch (raw.type) {
    case CellType::Number:
        return numberCell(raw, forms);
    case CellType::Shared:
        return sharedCell(raw, forms.strings);
    case CellType::Truth:
        return textCell(raw.text == "0" ? QStringLiteral("FALSE") : QStringLiteral("TRUE"));
    case CellType::Fault:
        return Cell{Cell::Kind::Fault, xlsxText(raw.text)};
    case CellType::Date:
        return dateCell(raw);
    case CellType::Text:
        break;
    }
    return textCell(xlsxText(raw.text));
}

} // namespace send
