// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/chart.h"

#include "catch_qt.h"

#include <cmath>
#include <random>

using namespace send;

TEST_CASE("labels that are far enough apart stay where they are")
{
    CHECK(spreadLabels({10, 50, 90}, 12, 0, 100) == std::vector<double>{10, 50, 90});
    CHECK(spreadLabels({}, 12, 0, 100).empty());
}

TEST_CASE("two labels on one place move apart by the same distance")
{
    CHECK(spreadLabels({50, 50}, 12, 0, 100) == std::vector<double>{44, 56});
}

TEST_CASE("labels come back in the order in which they were given")
{
    CHECK(spreadLabels({56, 20, 55}, 10, 0, 100) == std::vector<double>{60.5, 20, 50.5});
}

TEST_CASE("labels stay inside the plot with their whole height")
{
    CHECK(spreadLabels({0, 1}, 10, 0, 100) == std::vector<double>{5, 15});
    CHECK(spreadLabels({99, 100}, 10, 0, 100) == std::vector<double>{85, 95});
}

TEST_CASE("labels that do not fit stay apart and overlap both edges alike")
{
    CHECK(spreadLabels({10, 10, 10}, 10, 0, 20) == std::vector<double>{0, 10, 20});
}

TEST_CASE("any labels end up apart, in their order, inside where they fit")
{
    std::mt19937_64 engine(2026);
    for (int round = 0; round < 500; ++round) {
        std::vector<double> wanted(engine() % 9);
        for (double& place : wanted)
            place = static_cast<double>(engine() % 1400) / 10 - 20;
        const std::vector<double> found = spreadLabels(wanted, 11, 0, 100);
        REQUIRE(found.size() == wanted.size());
        for (std::size_t left = 0; left < wanted.size(); ++left) {
            REQUIRE(found[left] >= 5.5 - 1e-9);
            REQUIRE(found[left] <= 94.5 + 1e-9);
            for (std::size_t right = 0; right < wanted.size(); ++right)
                if (wanted[left] < wanted[right] || (wanted[left] == wanted[right] && left < right))
                    REQUIRE(found[right] - found[left] >= 11 - 1e-9);
        }
    }
}

TEST_CASE("axes are round and have at most five steps")
{
    const auto equals = [](AxisRange range, double minimum, double maximum, double step) {
        return range.minimum == Approx(minimum) && range.maximum == Approx(maximum) && range.step == Approx(step);
    };
    CHECK(equals(axisFor(0, 605, false), 0, 800, 200));
    CHECK(equals(axisFor(0, 148, false), 0, 150, 50));
    CHECK(equals(axisFor(0, 213, false), 0, 250, 50));
    CHECK(equals(axisFor(3, 7, false), 0, 8, 2));
    CHECK(equals(axisFor(1000, 1100, false), 0, 1250, 250));
    CHECK(equals(axisFor(-7, 12, false), -10, 15, 5));
    CHECK(equals(axisFor(0, 0.3, false), 0, 0.3, 0.1));
}

TEST_CASE("percentages run from 0 to 100 unless all lie within 40 points")
{
    const auto equals = [](AxisRange range, double minimum, double maximum, double step) {
        return range.minimum == Approx(minimum) && range.maximum == Approx(maximum) && range.step == Approx(step);
    };
    CHECK(equals(axisFor(2.4, 87.1, true), 0, 100, 25));
    CHECK(equals(axisFor(62, 97, true), 60, 100, 10));
    CHECK(equals(axisFor(35, 75, true), 30, 80, 10));
    CHECK(equals(axisFor(35, 75.1, true), 0, 100, 25));
    CHECK(equals(axisFor(96.1, 96.4, true), 90, 100, 2));
    CHECK(equals(axisFor(100, 100, true), 90, 100, 2));
    CHECK(equals(axisFor(0, 0, true), 0, 10, 2));
    CHECK(axisFor(90, 130, true).minimum == 0); // not a share of a whole: bars' rule
}

TEST_CASE("an axis holds its values, whatever they are")
{
    std::mt19937_64 engine(7);
    for (int round = 0; round < 2000; ++round) {
        const double scale = std::pow(10.0, static_cast<int>(engine() % 14) - 4);
        const double lowest = (static_cast<double>(engine() % 2001) - 1000) / 1000 * scale;
        const double highest = lowest + static_cast<double>(engine() % 1000) / 1000 * scale;
        for (const bool percentages : {false, true}) {
            const AxisRange range = axisFor(lowest, highest, percentages);
            INFO(lowest << " to " << highest << " gives " << range.minimum << " to " << range.maximum << " by " << range.step);
            REQUIRE(range.minimum <= lowest + range.step * 1e-6);
            REQUIRE(range.maximum >= highest - range.step * 1e-6);
            REQUIRE((range.maximum - range.minimum) / range.step < 5.001);
            REQUIRE(range.step > 0);
        }
    }
    CHECK(axisFor(std::nan(""), 1, false).maximum == 1);
}
