// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast.h"

#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace send {

/// A whole number from 0 to `count` − 1, each as likely as another: numbers beyond the last whole multiple of
/// `count` are drawn again. Our own, since the distributions of the libraries differ. `count` is at least 1.
[[nodiscard]] std::uint64_t boundedDraw(std::mt19937_64& generator, std::uint64_t count);

/// Which recent month each run takes for each coming month. Each run first draws as many months as there are
/// recent ones, with repeats, and takes its coming months from those: what few months tell is uncertain, and
/// the band shows it.
class DrawnMonths
{
public:
    DrawnMonths(int seed, int recent, int runs, int months);
    /// The recent month's place, from 0.
    [[nodiscard]] int at(int run, int month) const
    {
        return m_drawn[std::size_t(month) * m_runs + std::size_t(run)];
    }

private:
    std::size_t m_runs;
    std::vector<std::uint8_t> m_drawn; ///< by month: a longer horizon leaves the months before it alone
};

/// One month of one run, in thousandths of a case.
/// open at end = open before + received − left − finished; over20Weeks is a part of open.
struct RunMonth {
    std::int64_t received = 0, left = 0, finished = 0;
    std::int64_t finishedIn20Weeks = 0;
    std::int64_t open = 0, over20Weeks = 0; ///< at the end
};

/// What happens in the coming months under a scenario, worked out once for all runs.
class ForecastPlan
{
public:
    ForecastPlan(const ForecastBasis& basis, const Scenario& scenario, Draws draws);

    [[nodiscard]] int months() const { return m_months; }
    [[nodiscard]] int recent() const { return static_cast<int>(m_arrivals.size()); }
    /// Fills `result`, one element a month; `drawn` gives the recent month of each, and has as many elements.
    void run(std::span<const int> drawn, std::span<RunMonth> result) const;

private:
    using Parts = std::array<std::int64_t, partsOfMonth>;
    struct Arrivals {
        Parts received, leaving;
    };
    struct Capacity {
        Parts oldest, fresh; ///< spent oldest first, and on cases received in the last 20 weeks
    };
    struct State;

    [[nodiscard]] std::int64_t capacityOf(const ForecastBasis& basis, const Scenario& scenario, int month,
                                          std::int64_t finished) const;
    void setStart(const ForecastBasis& basis);
    static void step(State& state, int part, const Arrivals& arrivals, const Capacity& capacity);

    int m_months;
    std::int64_t m_meanFinished = 0;
    std::vector<RecentFlow> m_flows;     ///< that are drawn from
    std::vector<Arrivals> m_arrivals;    ///< by drawn month
    std::vector<Capacity> m_capacity;    ///< by coming month, then drawn month
    std::vector<std::int64_t> m_waiting; ///< open at the start by the part received in, the oldest first
    std::vector<std::int64_t> m_leaving; ///< of those under six weeks, how many will leave at six weeks
    std::int64_t m_over20Weeks = 0;
};

} // namespace send
