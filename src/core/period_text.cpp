// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/month_names.h"
#include "core/period.h"

#include <QCoreApplication>

#include <array>
#include <vector>

namespace send {

namespace {

constexpr int firstYear = 1900;
constexpr int lastYear = 2199;

/// A run of digits, and the sign before it: `-`, `/`, or 0 for anything else.
struct Number {
    int value;
    int digits;
    char16_t sign;
};

/// The years that a text names: 2026, or 2026/27.
struct Years {
    int first;
    bool areTwo;
};

/// The words and numbers of a text, each understood by itself; what they mean together is decided after.
struct Pieces {
    std::vector<Number> numbers;
    std::vector<int> months;
    std::optional<Season> season;
    std::optional<int> quarter;
    std::optional<PeriodKind> yearKind; ///< said in words: `FY`, `Academic year`
};

bool isPrefixOf(QStringView name, QStringView word)
{
    return word.size() >= 3 && name.startsWith(word, Qt::CaseInsensitive);
}

std::optional<int> monthFrom(QStringView word)
{
    for (int month = 1; month <= 12; ++month)
        if (isPrefixOf(monthName(month), word))
            return month;
    return std::nullopt;
}

std::optional<Season> seasonFrom(QStringView word)
{
    for (const Season season : {Season::Spring, Season::Summer, Season::Autumn})
        if (isPrefixOf(seasonName(season), word))
            return season;
    return std::nullopt;
}

std::optional<PeriodKind> yearKindFrom(QStringView word)
{
    const auto is = [&](QLatin1String name) { return word.compare(name, Qt::CaseInsensitive) == 0; };
    if (is(QLatin1String("FY")) || is(QLatin1String("financial")))
        return PeriodKind::FinancialYear;
    if (is(QLatin1String("AY")) || is(QLatin1String("academic")))
        return PeriodKind::AcademicYear;
    if (is(QLatin1String("calendar")))
        return PeriodKind::CalendarYear;
    return std::nullopt;
}

bool isFiller(QStringView word)
{
    return word.compare(u"term", Qt::CaseInsensitive) == 0 || word.compare(u"year", Qt::CaseInsensitive) == 0;
}

/// Takes a word in; false for one that no period has, or that says twice what may be said once.
bool takeWord(Pieces& pieces, QStringView word)
{
    if (const auto month = monthFrom(word)) {
        pieces.months.push_back(*month);
        return pieces.months.size() <= 2;
    }
    if (const auto season = seasonFrom(word))
        return !std::exchange(pieces.season, season);
    if (const auto kind = yearKindFrom(word))
        return !std::exchange(pieces.yearKind, kind);
    return isFiller(word);
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

qsizetype runLength(QStringView text, bool (*belongs)(QChar))
{
    qsizetype length = 0;
    while (length < text.size() && belongs(text[length]))
        ++length;
    return length;
}

/// `Q3` at the start of `text`: the number of the quarter.
std::optional<int> quarterAt(QStringView text)
{
    const bool named = text.size() >= 2 && text[0].toUpper() == u'Q' && text[1] >= u'1' && text[1] <= u'4';
    if (!named || (text.size() > 2 && text[2].isLetterOrNumber()))
        return std::nullopt;
    return text[1].digitValue();
}

char16_t signFrom(QChar c)
{
    if (c == u'-' || c == QChar(0x2013) || c == QChar(0x2212))
        return u'-';
    return c == u'/' ? u'/' : u'\0';
}

bool isBetweenPieces(QChar c)
{
    return c.isSpace() || signFrom(c) != 0 || c == u'.' || c == u',' || c == u'\'' || c == QChar(0x2019);
}

/// Nothing where a piece is none that a period is made of.
std::optional<Pieces> piecesOf(QStringView text)
{
    Pieces pieces;
    char16_t sign = 0;
    while (!text.isEmpty()) {
        qsizetype length = 1;
        if (isAsciiDigit(text.front())) {
            length = runLength(text, isAsciiDigit);
            if (length > 6 || pieces.numbers.size() == 3)
                return std::nullopt;
            pieces.numbers.push_back({text.first(length).toInt(), static_cast<int>(length), sign});
        } else if (const auto quarter = quarterAt(text)) {
            if (std::exchange(pieces.quarter, quarter))
                return std::nullopt;
            length = 2;
        } else if (text.front().isLetter()) {
            length = runLength(text, [](QChar c) { return c.isLetter(); });
            if (!takeWord(pieces, text.first(length)))
                return std::nullopt;
        } else if (!isBetweenPieces(text.front())) {
            return std::nullopt;
        }
        if (!text.front().isSpace())
            sign = signFrom(text.front());
        text = text.sliced(length);
    }
    return pieces;
}

bool isYear(int year)
{
    return year >= firstYear && year <= lastYear;
}

/// 2026, or 26 for it.
std::optional<int> yearFrom(const Number& number)
{
    if (number.digits == 2)
        return 2000 + number.value;
    if (number.digits == 4 && isYear(number.value))
        return number.value;
    return std::nullopt;
}

std::optional<Years> consecutive(int first, const Number& second)
{
    const bool follows = second.digits == 2 ? second.value == (first + 1) % 100
                                            : second.digits == 4 && second.value == first + 1;
    if (!follows || !isYear(first))
        return std::nullopt;
    return Years{first, true};
}

/// `2026`, `26`, `2026/27`, `2026-27`, `26/27`, `202627`.
std::optional<Years> yearsFrom(const std::vector<Number>& numbers)
{
    if (numbers.size() == 1 && numbers[0].digits == 6)
        return consecutive(numbers[0].value / 100, {numbers[0].value % 100, 2, 0});
    if (numbers.empty() || numbers.size() > 2)
        return std::nullopt;
    const auto first = yearFrom(numbers[0]);
    if (!first)
        return std::nullopt;
    if (numbers.size() == 1)
        return Years{*first, false};
    return numbers[1].sign != 0 ? consecutive(*first, numbers[1]) : std::nullopt;
}

std::optional<Period> monthOn(int year, int month, int day)
{
    if (!isYear(year) || !QDate::isValid(year, month, day))
        return std::nullopt;
    return monthPeriod(year, month);
}

/// `Spring 2026/27` is the spring term of that academic year: Spring 2027.
std::optional<Period> termFrom(const Pieces& pieces)
{
    const auto years = yearsFrom(pieces.numbers);
    if (!years || !pieces.months.empty() || pieces.quarter)
        return std::nullopt;
    const bool inSecond = years->areTwo && *pieces.season != Season::Autumn;
    return periodOf(Term{inSecond ? years->first + 1 : years->first, *pieces.season});
}

/// `Oct 2026`, and `31 Oct 2026`, which is in it.
std::optional<Period> monthFrom(const Pieces& pieces)
{
    const bool hasDay = pieces.numbers.size() == 2 && pieces.numbers[0].digits <= 2;
    if (pieces.numbers.size() != (hasDay ? 2U : 1U))
        return std::nullopt;
    const auto year = yearFrom(pieces.numbers.back());
    return year ? monthOn(*year, pieces.months[0], hasDay ? pieces.numbers[0].value : 1) : std::nullopt;
}

/// `Jul–Sep 2026`.
std::optional<Period> monthsQuarter(const Pieces& pieces)
{
    const auto years = yearsFrom(pieces.numbers);
    const bool isQuarter = pieces.months[0] % 3 == 1 && pieces.months[1] == pieces.months[0] + 2;
    if (!years || years->areTwo || !isQuarter)
        return std::nullopt;
    return Period{PeriodKind::Quarter, years->first, pieces.months[1] / 3};
}

/// `2026-Q3`; `FY2026/27 Q3` is October to December, so 2026-Q4.
std::optional<Period> quarterFrom(const Pieces& pieces)
{
    const auto years = yearsFrom(pieces.numbers);
    if (!years || !pieces.months.empty())
        return std::nullopt;
    const Period quarter{PeriodKind::Quarter, years->first, *pieces.quarter};
    if (years->areTwo && pieces.yearKind == PeriodKind::FinancialYear)
        return next(quarter);
    const bool isCalendar = !years->areTwo && pieces.yearKind.value_or(PeriodKind::CalendarYear) == PeriodKind::CalendarYear;
    return isCalendar ? std::optional(quarter) : std::nullopt;
}

std::optional<Period> yearOf(PeriodKind kind, const std::optional<Years>& years)
{
    if (!years || years->areTwo == (kind == PeriodKind::CalendarYear))
        return std::nullopt;
    return Period{kind, years->first, 1};
}

/// `2026-10-31`, `31/10/2026`: UK or ISO, never US; the month that the day is in.
std::optional<Period> monthOfDate(const std::vector<Number>& numbers)
{
    if (numbers[1].sign == 0 || numbers[2].sign != numbers[1].sign || numbers[1].digits > 2)
        return std::nullopt;
    const bool isIso = numbers[0].digits == 4 && numbers[2].digits <= 2;
    const auto year = yearFrom(isIso ? numbers[0] : numbers[2]);
    const Number& day = isIso ? numbers[2] : numbers[0];
    return year && day.digits <= 2 ? monthOn(*year, numbers[1].value, day.value) : std::nullopt;
}

/// `2026-10`, `10/2026`.
std::optional<Period> monthOfNumbers(const Number& first, const Number& second)
{
    if (first.digits == 4 && second.digits == 2 && second.sign == u'-')
        return monthOn(first.value, second.value, 1);
    if (first.digits <= 2 && second.digits == 4 && second.sign != 0)
        return monthOn(second.value, first.value, 1);
    return std::nullopt;
}

bool isTwoYearKind(std::optional<PeriodKind> kind)
{
    return kind == PeriodKind::AcademicYear || kind == PeriodKind::FinancialYear;
}

/// A text of digits only. `2011-12` is December unless the metric goes by academic or financial years.
std::optional<Period> numericPeriod(const std::vector<Number>& numbers, std::optional<PeriodKind> expected)
{
    if (numbers.size() == 3)
        return monthOfDate(numbers);
    const auto years = yearsFrom(numbers);
    if (numbers.size() == 1)
        return numbers[0].digits == 2 ? std::nullopt
               : years && years->areTwo
                   ? yearOf(expected == PeriodKind::FinancialYear ? *expected : PeriodKind::AcademicYear, years)
                   : yearOf(PeriodKind::CalendarYear, years);
    if (numbers.size() != 2)
        return std::nullopt;
    if (years && isTwoYearKind(expected))
        return yearOf(*expected, years);
    if (const auto month = monthOfNumbers(numbers[0], numbers[1]))
        return month;
    return numbers[1].sign == u'/' ? yearOf(PeriodKind::AcademicYear, years) : std::nullopt;
}

std::optional<Period> periodFrom(const Pieces& pieces, std::optional<PeriodKind> expected)
{
    if (pieces.season)
        return termFrom(pieces);
    if (pieces.quarter)
        return quarterFrom(pieces);
    if (pieces.months.size() == 2)
        return monthsQuarter(pieces);
    if (pieces.months.size() == 1)
        return monthFrom(pieces);
    if (pieces.yearKind)
        return yearOf(*pieces.yearKind, yearsFrom(pieces.numbers));
    return numericPeriod(pieces.numbers, expected);
}

/// Why a text is no period, and what to write instead.
QString refusal(QStringView text, const std::optional<Pieces>& pieces)
{
    const QString quoted = text.left(40).toString();
    const bool isNumeric = pieces && !pieces->season && pieces->months.empty();
    if (isNumeric && pieces->quarter)
        return QCoreApplication::translate("send", "“%1” does not say which year's quarter it is. Write 2026-Q3 for a "
                                                   "calendar quarter, FY2026/27 Q3 for a financial one.")
            .arg(quoted);
    const auto years = isNumeric ? yearsFrom(pieces->numbers) : std::nullopt;
    if (years && years->areTwo)
        return QCoreApplication::translate("send", "“%1” may be an academic or a financial year. Write %2 or FY%2.")
            .arg(quoted, toText(Period{PeriodKind::AcademicYear, years->first, 1}));
    return QCoreApplication::translate("send", "“%1” is not a period. Write for example Autumn 2026, 2026-10, 2026-Q3, "
                                               "2026, 2026/27 or FY2026/27.")
        .arg(quoted);
}

} // namespace

Result<Period> parsePeriod(QStringView text, std::optional<PeriodKind> expected)
{
    const QStringView trimmed = text.trimmed();
    const auto pieces = piecesOf(trimmed);
    const auto period = pieces ? periodFrom(*pieces, expected) : std::nullopt;
    if (!period)
        return fail(ErrorKind::BadInput, refusal(trimmed, pieces));
    return *period;
}

Result<Term> parseTerm(QStringView text)
{
    const auto period = parsePeriod(text, PeriodKind::Term);
    const auto term = period ? asTerm(*period) : std::nullopt;
    if (!term)
        return fail(ErrorKind::BadInput,
                    QCoreApplication::translate("send", "“%1” is not a term. Write for example Autumn 2026.")
                        .arg(text.trimmed().left(40)));
    return *term;
}

} // namespace send
