// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/values.h"

#include <QUtf8StringView>

#include <array>

namespace send::store {

namespace {

constexpr int firstYear = 1;
constexpr int lastYear = 9999;

bool isYear(int year)
{
    return year >= firstYear && year <= lastYear;
}

/// A text as short as a day's or a period's, put together piece by piece.
class ShortText
{
public:
    ShortText& add(std::string_view letters)
    {
        for (const char letter : letters)
            m_text[m_size++] = letter;
        return *this;
    }
    /// The number, which has at most so many digits, in exactly so many.
    ShortText& add(int number, std::size_t digits)
    {
        for (std::size_t place = digits; place > 0; --place, number /= 10)
            m_text[m_size + place - 1] = static_cast<char>('0' + number % 10);
        m_size += digits;
        return *this;
    }
    [[nodiscard]] Value value() const { return QByteArray(m_text.data(), static_cast<qsizetype>(m_size)); }

private:
    std::array<char, 16> m_text{};
    std::size_t m_size = 0;
};

/// `count` digits from `start`, and nothing else.
bool readDigits(std::string_view text, std::size_t start, std::size_t count, int& number)
{
    if (text.size() < start + count)
        return false;
    number = 0;
    for (const char digit : text.substr(start, count)) {
        if (digit < '0' || digit > '9')
            return false;
        number = number * 10 + (digit - '0');
    }
    return true;
}

bool isIn(int number, int low, int high)
{
    return number >= low && number <= high;
}

/// `2026/27` from `start` on.
bool readTwoYears(std::string_view text, std::size_t start, int& year)
{
    int second = 0;
    return text.size() == start + 7 && readDigits(text, start, 4, year) && text[start + 4] == '/'
           && readDigits(text, start + 5, 2, second) && second == (year + 1) % 100;
}

/// `2026-10`, `2026-Q3` or `2026-T3`.
bool readPartOfYear(std::string_view text, Period& period)
{
    if (!readDigits(text, 0, 4, period.year) || text[4] != '-')
        return false;
    switch (text[5]) {
    case 'T':
        period.kind = PeriodKind::Term;
        return readDigits(text, 6, 1, period.number) && isIn(period.number, 1, periodsInYear(period.kind));
    case 'Q':
        period.kind = PeriodKind::Quarter;
        return readDigits(text, 6, 1, period.number) && isIn(period.number, 1, periodsInYear(period.kind));
    default:
        period.kind = PeriodKind::Month;
        return readDigits(text, 5, 2, period.number) && isIn(period.number, 1, periodsInYear(period.kind));
    }
}

bool readPeriod(std::string_view text, Period& period)
{
    period.number = 1;
    if (text.size() == 4) {
        period.kind = PeriodKind::CalendarYear;
        return readDigits(text, 0, 4, period.year);
    }
    if (text.size() == 9 && text.starts_with("FY")) {
        period.kind = PeriodKind::FinancialYear;
        return readTwoYears(text, 2, period.year);
    }
    if (text.size() != 7)
        return false;
    if (text[4] == '/') {
        period.kind = PeriodKind::AcademicYear;
        return readTwoYears(text, 0, period.year);
    }
    return readPartOfYear(text, period);
}

const Marker* findMarker(std::string_view word)
{
    for (const auto& [marker, code] : Codes<Marker>::all)
        if (word == std::string_view(code.data(), static_cast<std::size_t>(code.size())))
            return &marker;
    return nullptr;
}

} // namespace

std::optional<Value> encode(const QString& text)
{
    if (!text.isValidUtf16() || text.contains(QChar(u'\0')))
        return std::nullopt;
    const QByteArray bytes = text.toUtf8();
    return Value(bytes.isNull() ? QByteArrayLiteral("") : bytes);
}

bool decode(const Cell& cell, QString& text)
{
    const std::string_view bytes = cell.text();
    if (bytes.empty()) {
        text.clear();
        return !cell.isNull();
    }
    const QUtf8StringView utf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    if (!utf8.isValidUtf8() || bytes.find('\0') != std::string_view::npos)
        return false;
    text = utf8.toString();
    return true;
}

std::optional<Value> encode(const Decimal& value)
{
    return Value(value.toString().toLatin1());
}

bool decode(const Cell& cell, Decimal& value)
{
    std::string_view text = cell.text();
    const bool negative = text.starts_with('-');
    if (negative)
        text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const std::size_t decimals = point == std::string_view::npos ? 0 : text.size() - point - 1;
    const std::size_t digits = decimals == 0 ? text.size() : text.size() - 1;
    if (digits == 0 || digits > 18 || decimals > Decimal::maximumScale || point == 0 || point + 1 == text.size())
        return false;
    std::int64_t units = 0;
    for (std::size_t place = 0; place < text.size(); ++place) {
        if (place == point)
            continue;
        if (text[place] < '0' || text[place] > '9')
            return false;
        units = units * 10 + (text[place] - '0');
    }
    const auto decimal = Decimal::fromUnits(negative ? -units : units, static_cast<int>(decimals));
    if (decimal)
        value = *decimal;
    return decimal.has_value();
}

std::optional<Value> encode(QDate date)
{
    if (!date.isValid() || !isYear(date.year()))
        return std::nullopt;
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day);
    return ShortText().add(year, 4).add("-").add(month, 2).add("-").add(day, 2).value();
}

bool decode(const Cell& cell, QDate& date)
{
    const std::string_view text = cell.text();
    int year = 0;
    int month = 0;
    int day = 0;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' || !readDigits(text, 0, 4, year)
        || !readDigits(text, 5, 2, month) || !readDigits(text, 8, 2, day))
        return false;
    date = QDate(year, month, day);
    return isYear(year) && date.isValid();
}

std::optional<Value> encode(const QDateTime& moment)
{
    if (!moment.isValid() || !isYear(moment.toUTC().date().year()))
        return std::nullopt;
    return Value(moment.toUTC().toString(Qt::ISODateWithMs).toLatin1());
}

bool decode(const Cell& cell, QDateTime& moment)
{
    const std::string_view text = cell.text();
    const auto latin = QLatin1String(text.data(), static_cast<qsizetype>(text.size()));
    moment = QDateTime::fromString(QString(latin), Qt::ISODateWithMs);
    return moment.isValid() && moment.timeSpec() == Qt::UTC && moment.toString(Qt::ISODateWithMs) == latin;
}

std::optional<Value> encode(const Period& period)
{
    const int year = period.year;
    const int following = (year + 1) % 100;
    if (!isYear(year) || !isIn(period.number, 1, periodsInYear(period.kind)))
        return std::nullopt;
    switch (period.kind) {
    case PeriodKind::Term:
        return ShortText().add(year, 4).add("-T").add(period.number, 1).value();
    case PeriodKind::Month:
        return ShortText().add(year, 4).add("-").add(period.number, 2).value();
    case PeriodKind::Quarter:
        return ShortText().add(year, 4).add("-Q").add(period.number, 1).value();
    case PeriodKind::CalendarYear:
        return ShortText().add(year, 4).value();
    case PeriodKind::AcademicYear:
        return ShortText().add(year, 4).add("/").add(following, 2).value();
    case PeriodKind::FinancialYear:
        return ShortText().add("FY").add(year, 4).add("/").add(following, 2).value();
    }
    return std::nullopt;
}

bool decode(const Cell& cell, Period& period)
{
    return readPeriod(cell.text(), period) && isYear(period.year);
}

std::optional<Value> encode(Term term)
{
    return encode(Period{PeriodKind::Term, term.year, static_cast<int>(term.season)});
}

bool decode(const Cell& cell, Term& term)
{
    Period period{PeriodKind::Term, firstYear, 1};
    if (!decode(cell, period) || period.kind != PeriodKind::Term)
        return false;
    term = {period.year, static_cast<Season>(period.number)};
    return true;
}

std::optional<Value> encode(Month month)
{
    return encode(Period{PeriodKind::Month, month.year, month.month});
}

bool decode(const Cell& cell, Month& month)
{
    Period period{PeriodKind::Month, firstYear, 1};
    if (!decode(cell, period) || period.kind != PeriodKind::Month)
        return false;
    month = {period.year, period.number};
    return true;
}

std::optional<Value> encode(Markers markers)
{
    if (!markers)
        return Value(QByteArrayLiteral(""));
    QByteArrayList words;
    Markers known;
    for (const auto& [marker, code] : Codes<Marker>::all) {
        known |= marker;
        if (markers.testFlag(marker))
            words.append(QByteArray(code.data(), code.size()));
    }
    return (markers & ~known) ? std::nullopt : std::optional<Value>(words.join(' '));
}

bool decode(const Cell& cell, Markers& markers)
{
    std::string_view text = cell.text();
    markers = {};
    if (text.empty())
        return !cell.isNull();
    for (;;) {
        const std::size_t space = text.find(' ');
        const Marker* marker = findMarker(text.substr(0, space));
        if (!marker)
            return false;
        markers |= *marker;
        if (space == std::string_view::npos)
            return true;
        text.remove_prefix(space + 1);
    }
}

bool decodeWhole(const Cell& cell, std::int64_t low, std::int64_t high, std::int64_t& number)
{
    if (cell.row.type(cell.column) != SQLITE_INTEGER)
        return false;
    number = cell.row.integer(cell.column);
    return number >= low && number <= high;
}

} // namespace send::store
