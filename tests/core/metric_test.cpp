// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metric.h"

#include "catch_qt.h"

using namespace send;

namespace {

Metric metricOf(Unit unit, int decimals, const char16_t* denominator = u"")
{
    Metric metric{.area = AreaId(1)};
    metric.unit = unit;
    metric.decimals = decimals;
    metric.denominatorText = QString::fromUtf16(denominator);
    return metric;
}

Markers read(const char16_t* text)
{
    return parseMarkers(QString::fromUtf16(text)).value();
}

std::optional<Decimal> decimal(std::int64_t units, int scale = 0)
{
    return Decimal::fromUnits(units, scale);
}

} // namespace

TEST_CASE("Markers are written in one order")
{
    CHECK(toText(Markers{}).isEmpty());
    CHECK(toText(Marker::Revised | Marker::Provisional) == u"[p][r]");
    CHECK(toText(Marker::Forecast | Marker::Low | Marker::NotApplicable) == u"[z][low][f]");
}

TEST_CASE("Markers are read with and without brackets")
{
    CHECK(read(u"") == Markers{});
    CHECK(read(u"[p]") == Marker::Provisional);
    CHECK(read(u"P") == Marker::Provisional);
    CHECK(read(u"[p] [r]") == (Marker::Provisional | Marker::Revised));
    CHECK(read(u"[p][r]") == (Marker::Provisional | Marker::Revised));
    CHECK(read(u"p, r") == (Marker::Provisional | Marker::Revised));
    CHECK(read(u"[low]") == Marker::Low);
    CHECK(read(u"..") == Marker::NotAvailable);
    CHECK(read(u"x") == Marker::NotAvailable);
    CHECK(read(u"z") == Marker::NotApplicable);
    CHECK(read(u"c") == Marker::Confidential);
}

TEST_CASE("An unknown marker is refused with those that there are")
{
    CHECK(parseMarkers(u"[p] [q]").error().sentence ==
          u"“q” is not a marker. Markers are [p] [r] [e] [b] [c] [x] [z] [low] [u] [f].");
    CHECK_FALSE(parseMarkers(u"pr"));
    CHECK_FALSE(parseMarkers(u"."));
}

TEST_CASE("Every set of markers reads back from its text")
{
    for (int bits = 0; bits < 0x400; ++bits) {
        const auto markers = Markers::fromInt(bits);
        REQUIRE(parseMarkers(toText(markers)).value() == markers);
    }
}

TEST_CASE("A percentage with parts is computed from them, whatever was published")
{
    Reading reading;
    reading.parts = Proportion{41, 80};
    reading.value = decimal(512, 1);
    CHECK(valueOf(reading, metricOf(Unit::Percent, 1, u"all plans issued")) == decimal(513, 1));
    CHECK(valueOf(reading, metricOf(Unit::Percent, 0)) == decimal(51));
}

TEST_CASE("A rate per 10,000 and an average come from their parts too")
{
    Reading reading;
    reading.parts = Proportion{37, 4210};
    CHECK(valueOf(reading, metricOf(Unit::Per10000, 1, u"children")) == decimal(879, 1));
    reading.parts = Proportion{90'000, 7};
    CHECK(valueOf(reading, metricOf(Unit::Pounds, 2, u"placements")) == decimal(1'285'714, 2));
}

TEST_CASE("Without parts the value is as typed, unrounded")
{
    Reading reading;
    reading.value = decimal(8634, 2);
    CHECK(valueOf(reading, metricOf(Unit::Percent, 1, u"all plans issued")) == decimal(8634, 2));
    CHECK(valueOf(reading, metricOf(Unit::Number, 0)) == decimal(8634, 2));
}

TEST_CASE("Stray parts do not replace a count that was typed")
{
    Reading reading;
    reading.value = decimal(124);
    reading.parts = Proportion{124, 200};
    CHECK(valueOf(reading, metricOf(Unit::Number, 0)) == decimal(124));
}

TEST_CASE("Parts out of 0 give no value")
{
    Reading reading;
    reading.parts = Proportion{0, 0};
    CHECK_FALSE(valueOf(reading, metricOf(Unit::Percent, 1, u"all plans issued")));
    CHECK_FALSE(valueOf(Reading{}, metricOf(Unit::Percent, 1)));
}

TEST_CASE("A benchmark follows the rule of readings")
{
    Benchmark benchmark;
    benchmark.parts = Proportion{153, 240};
    benchmark.value = decimal(637, 1);
    CHECK(valueOf(benchmark, metricOf(Unit::Percent, 1)) == decimal(638, 1));
}
