// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decimal.h"

#include "catch_qt.h"

#include <random>
#include <string>

using namespace send;

namespace {

QString parsed(const char16_t* text)
{
    const auto value = Decimal::parse(QString::fromUtf16(text));
    return value ? value->toString() : QStringLiteral("refused");
}

QString sentenceOf(const char16_t* text)
{
    return Decimal::parse(QString::fromUtf16(text)).error().sentence;
}

Decimal decimal(const char16_t* text)
{
    return Decimal::parse(QString::fromUtf16(text)).value();
}

QString percentage(std::int64_t numerator, std::int64_t denominator, int places = 1)
{
    const auto value = Proportion{numerator, denominator}.percentage(places);
    return value ? value->toString() : QStringLiteral("none");
}

Decimal drawn(std::mt19937_64& generator)
{
    const auto scale = static_cast<int>(generator() % 7);
    std::int64_t range = Decimal::maximumWhole;
    for (int i = 0; i < scale; ++i)
        range *= 10;
    const auto sized = static_cast<std::int64_t>(generator() >> (1 + generator() % 62));
    const std::int64_t units = sized % (range + 1);
    return *Decimal::fromUnits(generator() % 2 == 0 ? units : -units, scale);
}

/// Long division by hand, digit by digit, that shares nothing with the code under test.
std::string roundedByHand(std::uint64_t numerator, std::uint64_t denominator, int places)
{
    std::uint64_t rest = numerator * 100;
    std::string digits = std::to_string(rest / denominator);
    rest %= denominator;
    for (int i = 0; i < places; ++i) {
        rest *= 10;
        digits += static_cast<char>('0' + rest / denominator);
        rest %= denominator;
    }
    if (2 * rest >= denominator) {
        auto digit = digits.rbegin();
        while (digit != digits.rend() && *digit == '9')
            *digit++ = '0';
        if (digit == digits.rend())
            digits.insert(digits.begin(), '1');
        else
            ++*digit;
    }
    return digits;
}

} // namespace

TEST_CASE("A decimal reads what people write and writes one form")
{
    CHECK(parsed(u"0") == u"0");
    CHECK(parsed(u"-12") == u"-12");
    CHECK(parsed(u"0.45") == u"0.45");
    CHECK(parsed(u".5") == u"0.5");
    CHECK(parsed(u"1,234.5") == u"1234.5");
    CHECK(parsed(u"12,345,678") == u"12345678");
    CHECK(parsed(u"−3") == u"-3");
    CHECK(parsed(u"  86.30 ") == u"86.3");
    CHECK(parsed(u"007") == u"7");
    CHECK(parsed(u"-0.0") == u"0");
    CHECK(parsed(u"-0.000001") == u"-0.000001");
    CHECK(parsed(u"0.1000000000") == u"0.1");
    CHECK(parsed(u"1000000000000.000000") == u"1000000000000");
}

TEST_CASE("A decimal refuses what is not a plain number")
{
    for (const auto* text : {u"", u" ", u"-", u".", u"5.", u"1e3", u"inf", u"nan", u"n/k", u"1.2.3", u"--1", u"1-", u"£3",
                             u"7,6", u"1,23", u"1234,567", u"0,123", u"1,,234", u",123", u"1,234,", u"1.2,345", u"1 234",
                             u"٣", u"0x10", u"1,23a"})
        CHECK(parsed(text) == u"refused");
}

TEST_CASE("A refusal quotes the text and says why")
{
    CHECK(sentenceOf(u"n/k") == u"“n/k” is not a number.");
    CHECK(sentenceOf(u"0.1234567") == u"“0.1234567” has more than six decimals.");
    CHECK(sentenceOf(u"1000000000000.1") == u"“1000000000000.1” is too large: figures go up to 1,000,000,000,000.");
    CHECK(sentenceOf(u"99999999999999999999999999999999999999999999999") ==
          u"“9999999999999999999999999999999999999999…” is too large: figures go up to 1,000,000,000,000.");
}

TEST_CASE("Trailing zeros make no difference")
{
    CHECK(decimal(u"7.60") == decimal(u"7.6"));
    CHECK(Decimal::fromUnits(7600, 3) == Decimal::fromUnits(76, 1));
    CHECK(*Decimal::fromUnits(0, 6) == Decimal());
    CHECK(Decimal::fromUnits(120, 0)->units() == 120);
}

TEST_CASE("Decimals out of range are not made")
{
    CHECK_FALSE(Decimal::fromUnits(1'000'000'000'001, 0));
    CHECK(Decimal::fromUnits(-1'000'000'000'000'000'000, 6));
    CHECK_FALSE(Decimal::fromUnits(1'000'000'000'000'000'001, 6));
    CHECK_FALSE(Decimal::fromUnits(1, 7));
    CHECK_FALSE(Decimal::fromUnits(1, -1));
}

TEST_CASE("Rounding goes half away from zero")
{
    CHECK(decimal(u"0.25").rounded(1) == decimal(u"0.3"));
    CHECK(decimal(u"-0.25").rounded(1) == decimal(u"-0.3"));
    CHECK(decimal(u"-0.24").rounded(1) == decimal(u"-0.2"));
    CHECK(decimal(u"99.95").rounded(1) == decimal(u"100"));
    CHECK(decimal(u"0.499999").rounded(0).isZero());
    CHECK(decimal(u"86.3").rounded(3) == decimal(u"86.3"));
    CHECK(decimal(u"999999999999.999999").rounded(0) == decimal(u"1000000000000"));
}

TEST_CASE("A double becomes the decimal that was typed")
{
    CHECK(Decimal::fromDouble(1.115, 2) == decimal(u"1.12"));
    CHECK(Decimal::fromDouble(0.1 + 0.2, 6) == decimal(u"0.3"));
    CHECK(Decimal::fromDouble(-2.5, 0) == Decimal(-3));
    CHECK(Decimal::fromDouble(0.999999999, 6) == Decimal(1));
    CHECK(Decimal::fromDouble(1e-300, 6) == Decimal());
    CHECK(Decimal::fromDouble(0.0000005, 6) == decimal(u"0.000001"));
    CHECK(Decimal::fromDouble(123456789012.0, 0) == decimal(u"123456789012"));
    CHECK(Decimal::fromDouble(-0.0, 2) == Decimal());
    CHECK_FALSE(Decimal::fromDouble(1e13, 0));
    CHECK_FALSE(Decimal::fromDouble(std::numeric_limits<double>::infinity(), 0));
    CHECK_FALSE(Decimal::fromDouble(std::numeric_limits<double>::quiet_NaN(), 0));
    CHECK_FALSE(Decimal::fromDouble(1, 7));
}

TEST_CASE("Decimals of different scales compare and add up exactly")
{
    CHECK(decimal(u"0.1") + decimal(u"0.2") == decimal(u"0.3"));
    CHECK(decimal(u"86.3") - decimal(u"100.65") == decimal(u"-14.35"));
    CHECK(decimal(u"-0.5") < decimal(u"0.000001"));
    CHECK(decimal(u"10") > decimal(u"9.999999"));
    CHECK(decimal(u"-7.25").magnitude() == decimal(u"7.25"));
    CHECK(Decimal(1'000'000'000) + decimal(u"1000000000000") == decimal(u"1000000000000"));
    CHECK(decimal(u"-1000000000000") - decimal(u"0.1") == decimal(u"-1000000000000"));
}

TEST_CASE("Percentages are rounded half-up, as DfE rounds them")
{
    CHECK(percentage(41, 80) == u"51.3");
    CHECK(percentage(23, 80) == u"28.8");
    CHECK(percentage(153, 240) == u"63.8");
    CHECK(percentage(77, 200) == u"38.5");
    CHECK(percentage(2, 3) == u"66.7");
    CHECK(percentage(1, 200, 0) == u"1");
    CHECK(percentage(0, 84) == u"0");
    CHECK(percentage(84, 84) == u"100");
    CHECK(percentage(810, 84) == u"964.3");
    CHECK(percentage(1'000'000'000, 999'999'999, 6) == u"100");
    CHECK(percentage(999'999'999, 1'000'000'000, 6) == u"100");
}

TEST_CASE("There is no percentage of nothing, nor of what is no count")
{
    CHECK(percentage(0, 0) == u"none");
    CHECK(percentage(5, 0) == u"none");
    CHECK(percentage(-1, 5) == u"none");
    CHECK(percentage(1, -5) == u"none");
    CHECK(percentage(1, 1'000'000'001) == u"none");
}

TEST_CASE("A rate scales its parts by any factor")
{
    CHECK(Proportion{37, 4210}.scaled(10'000, 1) == decimal(u"87.9"));
    CHECK(Proportion{90'000, 7}.scaled(1, 2) == decimal(u"12857.14"));
    CHECK_FALSE(Proportion{1'000'000'000, 1}.scaled(10'000, 0));
    CHECK_FALSE(Proportion{1, 3}.scaled(100, 7));
}

TEST_CASE("What a decimal writes reads back equal")
{
    std::mt19937_64 generator(20261123);
    for (int i = 0; i < 20'000; ++i) {
        const Decimal value = drawn(generator);
        const auto back = Decimal::parse(value.toString());
        REQUIRE(back);
        REQUIRE(*back == value);
    }
}

TEST_CASE("Order, sum and difference of decimals agree with each other")
{
    std::mt19937_64 generator(7);
    for (int i = 0; i < 20'000; ++i) {
        const Decimal left = drawn(generator).rounded(2);
        const Decimal right = drawn(generator).rounded(2);
        REQUIRE((left < right) == (left - right).isNegative());
        REQUIRE(left + right == right + left);
        const Decimal sum = left + right;
        if (sum.magnitude() < Decimal::fromUnits(Decimal::maximumWhole, 0))
            REQUIRE(sum - right == left);
    }
}

TEST_CASE("Percentages agree with long division by hand")
{
    std::mt19937_64 generator(140);
    for (int i = 0; i < 20'000; ++i) {
        const std::uint64_t denominator = 1 + generator() % (i % 2 == 0 ? 400 : 1'000'000'000);
        const std::uint64_t numerator = generator() % (denominator + 1);
        const auto places = static_cast<int>(generator() % 7);
        const auto value = Proportion{static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator)}
                               .percentage(places);
        const auto expected = std::stoll(roundedByHand(numerator, denominator, places));
        REQUIRE(value);
        REQUIRE(*value == *Decimal::fromUnits(expected, places));
    }
}
