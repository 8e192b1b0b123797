// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace send::bench {

/// Measures once: milliseconds, or megabytes. Nothing when it could not be measured.
using Measure = std::function<std::optional<double>()>;

/// What is promised: ours is at most `limit` times the peer's, or at most `limit` itself where there is no peer.
struct Goal {
    QString name;  ///< "G7 load 1,000 × 60"
    double limit;
    QString unit;  ///< "ms"
    Measure ours;
    Measure peer;  ///< none: the limit is in `unit`
    QString note;  ///< what the peer does
};

/// Every round measures all goals, ours and peer by turns; then prints the medians beside the goals.
void measureAndPrint(const std::vector<Goal>& goals, int rounds);

/// How long `work` takes, in milliseconds.
template<class Work>
[[nodiscard]] double milliseconds(Work work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

} // namespace send::bench
