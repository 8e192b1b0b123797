// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/goal.h"

#include <algorithm>
#include <cstdio>

namespace send::bench {

namespace {

/// What a goal's rounds gave.
struct Samples {
    std::vector<double> ours;
    std::vector<double> peer;
};

void take(std::vector<double>& samples, const Measure& measure)
{
    if (!measure)
        return;
    if (const auto sample = measure())
        samples.push_back(*sample);
}

std::optional<double> median(std::vector<double> samples)
{
    if (samples.empty())
        return std::nullopt;
    const auto middle = samples.begin() + static_cast<std::ptrdiff_t>(samples.size() / 2);
    std::ranges::nth_element(samples, middle);
    return *middle;
}

/// Padded by characters, which bytes are not.
QString padded(const QString& text, int width)
{
    return text.leftJustified(width);
}

QString figure(const std::optional<double>& value, const QString& unit)
{
    return value ? QStringLiteral("%1 %2").arg(*value, 0, 'f', 2).arg(unit) : QStringLiteral("not measured");
}

void printLine(const QString& name, const QString& goal, const QString& result, const QString& verdict,
               const QString& behind)
{
    const QString line = padded(name, 40) + padded(goal, 11) + padded(result, 14) + padded(verdict, 9) + behind;
    std::printf("%s\n", line.trimmed().toUtf8().constData());
}

void print(const Goal& goal, const Samples& samples)
{
    const auto ours = median(samples.ours);
    const auto peer = median(samples.peer);
    const bool isRatio = static_cast<bool>(goal.peer);
    const auto result = !isRatio ? ours : ours && peer ? std::optional(*ours / *peer) : std::nullopt;
    const QString unit = isRatio ? QStringLiteral("×") : goal.unit;
    const QString limit = QStringLiteral("≤ %1 %2").arg(goal.limit).arg(unit);
    const QString verdict = !result ? QString() : *result <= goal.limit ? QStringLiteral("met") : QStringLiteral("missed");
    QString behind = goal.note;
    if (isRatio && ours)
        behind = QStringLiteral("%1 against %2, %3").arg(figure(ours, goal.unit), figure(peer, goal.unit), goal.note);
    printLine(goal.name, limit, figure(result, unit), verdict, behind);
}

} // namespace

void measureAndPrint(const std::vector<Goal>& goals, int rounds)
{
    std::vector<Samples> samples(goals.size());
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < goals.size(); ++i) {
            take(samples[i].ours, goals[i].ours);
            take(samples[i].peer, goals[i].peer);
        }
    }
    printLine(QStringLiteral("goal"), QStringLiteral("limit"), QStringLiteral("measured"), {},
              QStringLiteral("medians of %1 interleaved rounds").arg(rounds));
    for (std::size_t i = 0; i < goals.size(); ++i)
        print(goals[i], samples[i]);
}

} // namespace send::bench
