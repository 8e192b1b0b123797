// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scorecard.h"

#include <algorithm>
#include <random>
#include <vector>

namespace send::test {

/// A made-up service: how many requests come in and how many plans it can finish a month.
struct Service {
    int received = 100;      ///< a month, on average
    int refusedPercent = 25; ///< decided at 35 days
    int finished = 75;       ///< a month, on average
    int oldestFirst = 100;   ///< per cent of the plans finished that go to the oldest case
    int openAtFirst = 400;   ///< at the first day, none older than `oldestAtFirst` days
    int oldestAtFirst = 300;
    int months = 24;
    std::uint64_t seed = 1;
};

/// Plays the service day by day and case by case, and counts its months. Shares no code with the forecast.
class SimulatedMonths
{
public:
    explicit SimulatedMonths(const Service& service) : m_service(service), m_engine(service.seed) {}

    [[nodiscard]] Scorecard play()
    {
        Scorecard scorecard;
        Month month{2024, 1};
        for (int i = 0; i < m_service.openAtFirst; ++i)
            m_cases.push_back({firstDay(month).addDays(-below(m_service.oldestAtFirst) - 1),
                               draw(m_service.refusedPercent)});
        std::ranges::sort(m_cases, {}, &Case::received);
        std::erase_if(m_cases, [&](const Case& c) {
            return c.willBeRefused && c.received.daysTo(firstDay(month)) >= 35;
        });
        for (int i = 0; i < m_service.months; ++i, month = next(month))
            scorecard.backlog[month] = playMonth(month);
        return scorecard;
    }

private:
    struct Case {
        QDate received;
        bool willBeRefused;
    };

    int below(int count) { return static_cast<int>(m_engine() % static_cast<std::uint64_t>(count)); }
    bool draw(int percent) { return below(100) < percent; }
    /// Of a month's worth, what falls on one day: a binomial draw, so that months differ as they do.
    int onOneDay(int aMonth)
    {
        int count = 0;
        for (int i = 0; i < aMonth; ++i)
            count += below(30) == 0 ? 1 : 0;
        return count;
    }

    void refuse(QDate today, BacklogMonth& month)
    {
        month.refused = *month.refused + static_cast<int>(std::erase_if(m_cases, [&](const Case& c) {
            return c.willBeRefused && c.received.daysTo(today) >= 35;
        }));
    }

    void finish(QDate today, BacklogMonth& month)
    {
        const bool oldest = draw(m_service.oldestFirst);
        const auto found = std::ranges::find_if(m_cases, [&](const Case& c) {
            const auto age = c.received.daysTo(today);
            return age > 42 && (oldest || age <= 140);
        });
        const auto chosen = found != m_cases.end() || oldest ? found : m_cases.begin();
        if (chosen == m_cases.end() || chosen->received.daysTo(today) <= 42)
            return;
        month.issued = *month.issued + 1;
        if (chosen->received.daysTo(today) <= 140)
            month.issuedWithin20Weeks = *month.issuedWithin20Weeks + 1;
        m_cases.erase(chosen);
    }

    void countOpen(QDate today, BacklogMonth& month) const
    {
        std::array<int, ageBandCount> bands{};
        for (const Case& c : m_cases) {
            const auto age = c.received.daysTo(today);
            const std::array<int, 5> lasts{42, 112, 140, 182, 364};
            bands[static_cast<std::size_t>(std::ranges::lower_bound(lasts, age) - lasts.begin())] += 1;
        }
        std::ranges::copy(bands, month.openByBand.begin());
        month.openAtEnd = static_cast<int>(m_cases.size());
        month.openOver20Weeks = bands[3] + bands[4] + bands[5];
    }

    BacklogMonth playMonth(Month month)
    {
        BacklogMonth figures;
        figures.received = figures.refused = figures.withdrawn = figures.notToIssue = 0;
        figures.issued = figures.issuedWithin20Weeks = 0;
        for (QDate today = firstDay(month); today <= lastDay(month); today = today.addDays(1)) {
            refuse(today, figures);
            for (int left = onOneDay(m_service.finished); left > 0; --left)
                finish(today, figures);
            for (int left = onOneDay(m_service.received); left > 0; --left) {
                m_cases.push_back({today, draw(m_service.refusedPercent)});
                figures.received = *figures.received + 1;
            }
        }
        countOpen(lastDay(month), figures);
        return figures;
    }

    Service m_service;
    std::mt19937_64 m_engine;
    std::vector<Case> m_cases; ///< open, the oldest first
};

[[nodiscard]] inline Scorecard simulatedMonths(const Service& service)
{
    return SimulatedMonths(service).play();
}

} // namespace send::test
