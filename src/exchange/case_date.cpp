// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/case_date.h"

#include <array>
#include <string_view>

namespace send {

namespace {

constexpr std::array<std::string_view, 12> monthNames{"january", "february", "march",     "april",   "may",      "june",
                                                      "july",    "august",   "september", "october", "november", "december"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A number or a month's name, and how many characters it takes.
struct Part {
    int number = 0;
    int digits = 0; ///< 0 for a name
};

/// Reads a date from its first character to its last.
class DateReader
{
public:
    explicit DateReader(QByteArrayView text) : m_text(text) {}

    bool read(Part& part)
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && isDigit(m_text[m_at]) && m_at - from < 4)
            part.number = part.number * 10 + (m_text[m_at++] - '0');
        part.digits = int(m_at - from);
        return part.digits > 0 || readName(part);
    }
    bool separator()
    {
        const auto isSeparator = [](char c) { return c == '-' || c == '/' || c == '.' || c == ' '; };
        return m_at < m_text.size() && isSeparator(m_text[m_at]) && ++m_at > 0;
    }
    /// Nothing more, or a time of day.
    [[nodiscard]] bool ends() const
    {
        if (m_at == m_text.size())
            return true;
        if (m_text[m_at] != ' ' && m_text[m_at] != 'T')
            return false;
        for (const char c : m_text.sliced(m_at + 1))
            if (!isDigit(c) && std::string_view(":.+-Z ").find(c) == std::string_view::npos)
                return false;
        return m_at + 1 < m_text.size();
    }

private:
    bool readName(Part& part)
    {
        std::string name;
        while (m_at < m_text.size() && isLetter(m_text[m_at]) && name.size() < 10)
            name += char(m_text[m_at++] | 0x20);
        if (name == "sept")
            name = "sep";
        for (std::size_t month = 0; month < monthNames.size() && name.size() >= 3; ++month)
            if (monthNames[month].front() == name.front() && monthNames[month].starts_with(name))
                part.number = int(month) + 1;
        return part.number > 0;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

CaseDate dateOf(int year, int month, int day, CaseDate::Order order)
{
    if (year < 1900 || year > 2199 || !QDate::isValid(year, month, day))
        return {CaseDate::Kind::Unreadable, CaseDate::Order::None, {}};
    return {CaseDate::Kind::Read, order, QDate(year, month, day)};
}

CaseDate dayFirst(const Part& day, const Part& month, int year)
{
    using Order = CaseDate::Order;
    const bool isNamed = month.digits == 0;
    if (!isNamed && month.number > 12 && dateOf(year, day.number, month.number, Order::None).day.isValid())
        return {CaseDate::Kind::UsOrder, Order::None, {}};
    if (isNamed || day.number == month.number)
        return dateOf(year, month.number, day.number, Order::None);
    return dateOf(year, month.number, day.number, day.number > 12 ? Order::Uk : Order::Either);
}

} // namespace

CaseDate readCaseDate(QByteArrayView text)
{
    text = text.trimmed();
    if (text.isEmpty())
        return {};
    DateReader reader(text);
    Part first;
    Part second;
    Part third;
    const bool isWhole = reader.read(first) && reader.separator() && reader.read(second) && reader.separator()
                         && reader.read(third) && reader.ends();
    if (isWhole && first.digits == 4 && second.digits <= 2 && (third.digits == 1 || third.digits == 2))
        return dateOf(first.number, second.number, third.number, CaseDate::Order::None);
    if (isWhole && (first.digits == 1 || first.digits == 2) && second.digits <= 2 && third.digits == 4)
        return dayFirst(first, second, third.number);
    if (isWhole && (first.digits == 1 || first.digits == 2) && second.digits <= 2 && third.digits == 2)
        return dayFirst(first, second, 2000 + third.number);
    return {CaseDate::Kind::Unreadable, CaseDate::Order::None, {}};
}

} // namespace send
