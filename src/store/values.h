// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backlog_month.h"
#include "core/codes.h"
#include "core/id.h"
#include "store/sqlite.h"

#include <QDateTime>

#include <limits>
#include <optional>

/// How each type of the core stands in a column (docs/file-format.md). encode() gives nothing for a value that the file
/// may not hold; decode() gives false for a column that does not hold such a value. Strict both ways: what is read back
/// is what was written, whoever wrote the file.
namespace send::store {

using sqlite::Statement;
using sqlite::Value;

/// One column of the row that a statement stands on.
struct Cell {
    const Statement& row;
    int column;
    [[nodiscard]] bool isNull() const { return row.isNull(column); }
    [[nodiscard]] std::string_view text() const { return row.text(column); }
};

/// A whole number within bounds.
template<class Int>
struct Within {
    Int& value;
    int low;
    int high;
};
template<class Int>
Within(Int&, int, int) -> Within<Int>;

/// The two columns of a proportion; the numerator comes first.
template<class Parts>
struct NumeratorOf {
    Parts& parts;
};
template<class Parts>
NumeratorOf(Parts&) -> NumeratorOf<Parts>;
template<class Parts>
struct DenominatorOf {
    Parts& parts;
};
template<class Parts>
DenominatorOf(Parts&) -> DenominatorOf<Parts>;

/// The key of a table that holds one row.
struct OnlyRow {};

[[nodiscard]] std::optional<Value> encode(const QString& text);
[[nodiscard]] std::optional<Value> encode(const Decimal& value);
[[nodiscard]] std::optional<Value> encode(QDate date);
[[nodiscard]] std::optional<Value> encode(const QDateTime& moment); ///< UTC, with milliseconds
[[nodiscard]] std::optional<Value> encode(const Period& period);
[[nodiscard]] std::optional<Value> encode(Term term);
[[nodiscard]] std::optional<Value> encode(Month month);
[[nodiscard]] std::optional<Value> encode(Markers markers);

[[nodiscard]] bool decode(const Cell& cell, QString& text);
[[nodiscard]] bool decode(const Cell& cell, Decimal& value);
[[nodiscard]] bool decode(const Cell& cell, QDate& date);
[[nodiscard]] bool decode(const Cell& cell, QDateTime& moment);
[[nodiscard]] bool decode(const Cell& cell, Period& period);
[[nodiscard]] bool decode(const Cell& cell, Term& term);
[[nodiscard]] bool decode(const Cell& cell, Month& month);
[[nodiscard]] bool decode(const Cell& cell, Markers& markers);
/// A whole number between `low` and `high`.
[[nodiscard]] bool decodeWhole(const Cell& cell, std::int64_t low, std::int64_t high, std::int64_t& number);

[[nodiscard]] inline std::optional<Value> encodeWhole(std::int64_t number, std::int64_t low, std::int64_t high)
{
    return number < low || number > high ? std::nullopt : std::optional<Value>(number);
}

inline constexpr int largestCount = std::numeric_limits<int>::max();
inline constexpr std::int64_t largestId = (std::int64_t{1} << 53) - 1;

[[nodiscard]] inline std::optional<Value> encode(bool yes) { return Value(std::int64_t{yes}); }
[[nodiscard]] inline bool decode(const Cell& cell, bool& yes)
{
    std::int64_t number = 0;
    if (!decodeWhole(cell, 0, 1, number))
        return false;
    yes = number == 1;
    return true;
}

[[nodiscard]] inline std::optional<Value> encode(int count) { return encodeWhole(count, 0, largestCount); }
[[nodiscard]] inline bool decode(const Cell& cell, int& count)
{
    std::int64_t number = 0;
    if (!decodeWhole(cell, 0, largestCount, number))
        return false;
    count = static_cast<int>(number);
    return true;
}

template<class Int>
[[nodiscard]] std::optional<Value> encode(const Within<Int>& within)
{
    return encodeWhole(within.value, within.low, within.high);
}
[[nodiscard]] inline bool decode(const Cell& cell, const Within<int>& within)
{
    return decode(cell, within.value) && within.value >= within.low && within.value <= within.high;
}

template<class Tag>
[[nodiscard]] std::optional<Value> encode(Id<Tag> id)
{
    return encodeWhole(id.value(), 1, largestId);
}
template<class Tag>
[[nodiscard]] bool decode(const Cell& cell, Id<Tag>& id)
{
    std::int64_t number = 0;
    if (!decodeWhole(cell, 1, largestId, number))
        return false;
    id = Id<Tag>(number);
    return true;
}

template<class E>
    requires std::is_enum_v<E>
[[nodiscard]] std::optional<Value> encode(E value)
{
    for (const auto& [candidate, code] : Codes<E>::all)
        if (candidate == value)
            return Value(QByteArray::fromRawData(code.data(), code.size())); // lasts as long as the program
    return std::nullopt;
}
template<class E>
    requires std::is_enum_v<E>
[[nodiscard]] bool decode(const Cell& cell, E& value)
{
    const std::string_view text = cell.text();
    for (const auto& [candidate, code] : Codes<E>::all) {
        if (text != std::string_view(code.data(), static_cast<std::size_t>(code.size())))
            continue;
        value = candidate;
        return true;
    }
    return false;
}

template<class T>
[[nodiscard]] std::optional<Value> encode(const std::optional<T>& value)
{
    return value ? encode(*value) : std::optional<Value>(Value());
}
template<class T>
[[nodiscard]] bool decode(const Cell& cell, std::optional<T>& value)
{
    if (cell.isNull()) {
        value.reset();
        return true;
    }
    return decode(cell, value.emplace());
}

template<class Parts>
[[nodiscard]] std::optional<Value> encode(const NumeratorOf<Parts>& part)
{
    return part.parts ? encodeWhole(part.parts->numerator, 0, Proportion::maximumCount) : std::optional<Value>(Value());
}
template<class Parts>
[[nodiscard]] std::optional<Value> encode(const DenominatorOf<Parts>& part)
{
    return part.parts ? encodeWhole(part.parts->denominator, 0, Proportion::maximumCount)
                      : std::optional<Value>(Value());
}
[[nodiscard]] inline bool decode(const Cell& cell, const NumeratorOf<std::optional<Proportion>>& part)
{
    part.parts.reset();
    return cell.isNull() || decodeWhole(cell, 0, Proportion::maximumCount, part.parts.emplace().numerator);
}
[[nodiscard]] inline bool decode(const Cell& cell, const DenominatorOf<std::optional<Proportion>>& part)
{
    if (cell.isNull() || !part.parts)
        return cell.isNull() && !part.parts;
    return decodeWhole(cell, 0, Proportion::maximumCount, part.parts->denominator);
}

[[nodiscard]] inline std::optional<Value> encode(OnlyRow) { return Value(std::int64_t{1}); }
[[nodiscard]] inline bool decode(const Cell& cell, OnlyRow)
{
    std::int64_t number = 0;
    return decodeWhole(cell, 1, 1, number);
}

} // namespace send::store
