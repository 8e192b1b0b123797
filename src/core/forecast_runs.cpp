// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast_runs.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace send {

namespace {

/// amount × percentage ÷ 100, rounded down. A percentage of 0 to 600, to two decimals; an amount of up to
/// 10^12.
std::int64_t percentOf(std::int64_t amount, const Decimal& percentage)
{
    return amount * std::llround(percentage.rounded(2).toDouble() * 100) / 10'000;
}

std::int64_t share(std::int64_t amount, std::int64_t part, std::int64_t whole)
{
    return whole == 0 ? 0 : amount * part / whole;
}

/// Evenly over the parts of a month; what does not divide falls on the later parts.
std::array<std::int64_t, partsOfMonth> inParts(std::int64_t amount)
{
    std::array<std::int64_t, partsOfMonth> parts{};
    for (int part = 0; part < partsOfMonth; ++part)
        parts[std::size_t(part)] = amount * (part + 1) / partsOfMonth - amount * part / partsOfMonth;
    return parts;
}

RecentFlow sumOf(const std::vector<RecentFlow>& flows)
{
    RecentFlow sum;
    for (const RecentFlow& flow : flows) {
        sum.received += flow.received;
        sum.left += flow.left;
        sum.finished += flow.finished;
    }
    return sum;
}

std::vector<RecentFlow> meanOf(const std::vector<RecentFlow>& flows)
{
    const RecentFlow sum = sumOf(flows);
    const auto count = static_cast<std::int64_t>(flows.size());
    return {{sum.received / count, sum.left / count, sum.finished / count}};
}

} // namespace

std::uint64_t boundedDraw(std::mt19937_64& generator, std::uint64_t count)
{
    constexpr std::uint64_t largest = std::numeric_limits<std::uint64_t>::max();
    const std::uint64_t beyond = largest - largest % count;
    std::uint64_t drawn = generator();
    while (drawn >= beyond)
        drawn = generator();
    return drawn % count;
}

DrawnMonths::DrawnMonths(int seed, int recent, int runs, int months) : m_runs(static_cast<std::size_t>(runs))
{
    std::mt19937_64 generator(static_cast<std::uint64_t>(seed));
    const auto count = static_cast<std::size_t>(recent);
    std::vector<std::uint8_t> own(count * m_runs);
    for (std::uint8_t& month : own)
        month = static_cast<std::uint8_t>(boundedDraw(generator, count));
    m_drawn.reserve(m_runs * static_cast<std::size_t>(months));
    for (int month = 0; month < months; ++month)
        for (std::size_t run = 0; run < m_runs; ++run)
            m_drawn.push_back(own[run * count + boundedDraw(generator, count)]);
}

ForecastPlan::ForecastPlan(const ForecastBasis& basis, const Scenario& scenario, Draws draws)
    : m_months(scenario.months), m_flows(draws == Draws::Mean ? meanOf(basis.recent) : basis.recent)
{
    m_meanFinished = meanOf(basis.recent).front().finished;
    for (const RecentFlow& flow : m_flows) {
        const Decimal rate = Decimal(100) + scenario.arrivalsChange;
        const std::int64_t received = percentOf(flow.received, rate);
        const std::int64_t left = std::min(received, percentOf(flow.left, rate));
        m_arrivals.push_back({inParts(received), {}});
        for (std::size_t part = 0; part < partsOfMonth; ++part)
            m_arrivals.back().leaving[part] = share(m_arrivals.back().received[part], left, received);
    }
    for (int month = 0; month < m_months; ++month)
        for (const RecentFlow& flow : m_flows) {
            const std::int64_t capacity = capacityOf(basis, scenario, month, flow.finished);
            const std::int64_t oldest = capacity * scenario.oldestFirst / 100;
            m_capacity.push_back({inParts(oldest), inParts(capacity - oldest)});
        }
    setStart(basis);
}

std::int64_t ForecastPlan::capacityOf(const ForecastBasis& basis, const Scenario& scenario, int month,
                                      std::int64_t finished) const
{
    std::int64_t capacity = finished;
    if (scenario.contracted) { // as recent delivery varied about its mean
        const std::int64_t expected = percentOf(basis.contracted.at(std::size_t(month)), scenario.delivery);
        capacity = m_meanFinished == 0 ? expected : share(expected, finished, m_meanFinished);
    }
    if (!scenario.capacityFrom || distance(basis.start, *scenario.capacityFrom) <= month + 1)
        capacity += std::llround(scenario.capacityChange.rounded(3).toDouble() * oneCase);
    return std::max<std::int64_t>(capacity, 0);
}

void ForecastPlan::setStart(const ForecastBasis& basis)
{
    const RecentFlow sum = sumOf(basis.recent);
    const std::size_t parts = partsIn20Weeks + std::size_t(m_months) * partsOfMonth;
    m_waiting.assign(parts, 0);
    m_leaving.assign(parts, 0);
    std::ranges::reverse_copy(basis.within20Weeks, m_waiting.begin());
    for (std::size_t age = 0; age < partsIn6Weeks; ++age)
        m_leaving[partsIn20Weeks - 1 - age] =
            share(basis.within20Weeks[age], std::min(sum.left, sum.received), sum.received);
    m_over20Weeks = basis.over20Weeks;
}

/// A run on its way. Cases wait by the part of a month that they were received in, the oldest first.
struct ForecastPlan::State {
    std::vector<std::int64_t> waiting, leaving;
    std::int64_t over20Weeks = 0;
    std::size_t oldest = 0; ///< nobody within 20 weeks waits before it
    RunMonth month;

    /// Finishes up to `amount` of the cases in [from, to) that are within 20 weeks, oldest first.
    std::int64_t finishWithin(std::int64_t amount, std::size_t from, std::size_t to)
    {
        oldest = std::max(oldest, from);
        std::int64_t left = amount;
        while (left > 0 && oldest < to) {
            const std::int64_t taken = std::min(left, waiting[oldest]);
            waiting[oldest] -= taken;
            left -= taken;
            if (waiting[oldest] == 0)
                ++oldest;
        }
        return amount - left;
    }
};

void ForecastPlan::step(State& state, int part, const Arrivals& arrivals, const Capacity& capacity)
{
    const auto now = static_cast<std::size_t>(part);
    const std::size_t inMonth = now % partsOfMonth;
    // A part passes: one part's cases reach 20 weeks, another's are decided at 6 weeks.
    state.over20Weeks += state.waiting[now];
    state.waiting[now] = 0;
    const std::size_t decided = now + partsIn20Weeks - partsIn6Weeks;
    state.waiting[decided] -= state.leaving[decided];
    // New cases first, so that capacity neither kind can use falls to the other.
    const std::int64_t fromOver = std::min(state.over20Weeks, capacity.oldest[inMonth]);
    const std::int64_t forNew = capacity.fresh[inMonth] + capacity.oldest[inMonth] - fromOver;
    const std::int64_t fromNew = state.finishWithin(forNew, now + 1, decided + 1);
    const std::int64_t moreFromOver = std::min(state.over20Weeks - fromOver, forNew - fromNew);
    state.over20Weeks -= fromOver + moreFromOver;

    const std::size_t arriving = now + partsIn20Weeks;
    state.waiting[arriving] = arrivals.received[inMonth];
    state.leaving[arriving] = arrivals.leaving[inMonth];
    state.month.received += arrivals.received[inMonth];
    state.month.left += state.leaving[decided];
    state.month.finished += fromOver + fromNew + moreFromOver;
    state.month.finishedIn20Weeks += fromNew;
}

void ForecastPlan::run(std::span<const int> drawn, std::span<RunMonth> result) const
{
    thread_local State state;
    state.waiting = m_waiting; // the same size each time: no allocation after the first run
    state.leaving = m_leaving;
    state.over20Weeks = m_over20Weeks;
    state.oldest = 0;
    std::int64_t open = std::accumulate(m_waiting.begin(), m_waiting.end(), m_over20Weeks);
    for (int month = 0; month < m_months; ++month) {
        const auto place = static_cast<std::size_t>(month);
        const auto source = static_cast<std::size_t>(drawn[place]);
        const Capacity& capacity = m_capacity[place * m_flows.size() + source];
        state.month = {};
        for (int part = 0; part < partsOfMonth; ++part)
            step(state, month * partsOfMonth + part, m_arrivals[source], capacity);
        open += state.month.received - state.month.left - state.month.finished;
        state.month.open = open;
        state.month.over20Weeks = state.over20Weeks;
        result[place] = state.month;
    }
}

} // namespace send
