// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/odd_figures.h"

#include "core/plausibility.h"
#include "core/plausibility_planned.h"

#include <atomic>
#include <future>

namespace send {

namespace {

constexpr std::size_t betweenQuestions = 500; // readings
constexpr std::size_t severalThreadsFrom = 4000; // readings; fewer take less than a thread's start is worth

struct OddReading {
    ReadingKey key;
    std::vector<Warning> warnings;
};

/// Those of some changes that are odd, in order, as far as it went on.
std::vector<OddReading> oddReadings(const Scorecard& after, std::span<const Change> changes, QDate today,
                                    const std::function<bool()>& goesOn)
{
    std::vector<OddReading> odd;
    std::size_t looked = 0;
    for (const Change& change : changes) {
        const auto* edit = std::get_if<ReadingEdit>(&change);
        if (!edit || !changesFigure(*edit) || isAccepted(*edit->after))
            continue;
        if (++looked % betweenQuestions == 0 && !goesOn())
            break;
        if (auto warnings = warningsFor(after, edit->key, *edit->after, today); !warnings.empty())
            odd.push_back({edit->key, std::move(warnings)});
    }
    return odd;
}

const FileCell* cellOf(std::span<const FileCell> cells, const ReadingKey& key)
{
    const auto cell = std::ranges::lower_bound(cells, key, {}, &FileCell::key);
    return cell != cells.end() && cell->key == key ? &*cell : nullptr;
}

void tellOne(const Scorecard& after, const OddReading& odd, std::span<const FileCell> cells, IssueList& issues)
{
    const FileCell* cell = cellOf(cells, odd.key);
    for (const Warning& warning : odd.warnings) {
        if (cell)
            issues.tell(Severity::Warning, warning.sentence, cell->row, cell->column, cell->sheet);
        else
            issues.tell(Severity::Warning, translated("%1, %2: %3").arg(refOf(after, odd.key.metric), toText(odd.key.period),
                                                                        warning.sentence));
    }
}

/// "7.1, Autumn 2026", "7.1, target".
QString nameOf(const Scorecard& scorecard, const Change& planned)
{
    const auto named = [&](MetricId metric, const QString& what) {
        return QStringLiteral("%1, %2").arg(refOf(scorecard, metric), what);
    };
    if (const auto* point = std::get_if<TrajectoryEdit>(&planned))
        return named(point->key.metric, translated("planned for %1").arg(toText(point->key.period)));
    if (const auto* target = std::get_if<TargetEdit>(&planned))
        return named(target->key, translated("target"));
    return named(std::get<BaselineEdit>(planned).key, translated("baseline"));
}

void tellOddPlans(const Scorecard& after, const Changes& changes, std::span<const PlannedCell> cells, IssueList& issues)
{
    auto next = cells.begin();
    for (const Change& change : changes) {
        const auto odd = oddPlan(after, change);
        if (!odd)
            continue;
        const auto cell = std::ranges::find(next, cells.end(), change, &PlannedCell::change);
        if (cell == cells.end()) {
            issues.tell(Severity::Warning, QStringLiteral("%1: %2").arg(nameOf(after, change), *odd));
        } else {
            issues.tell(Severity::Warning, *odd, cell->row, cell->column, cell->sheet);
            next = std::next(cell);
        }
    }
}

} // namespace

bool changesFigure(const ReadingEdit& edit)
{
    return edit.after && (!edit.before || edit.before->value != edit.after->value || edit.before->parts != edit.after->parts
                          || edit.before->markers != edit.after->markers || edit.before->asAt != edit.after->asAt);
}

bool tellOddFigures(const Scorecard& scorecard, const Changes& changes, const FigureCells& cells, QDate today,
                    IssueList& issues, const std::function<bool()>& goesOn)
{
    Scorecard after = scorecard;
    if (!applyTo(after, changes))
        return true;
    tellOddPlans(after, changes, cells.planned, issues);
    std::atomic<bool> goes = true;
    const std::span<const Change> all(changes);
    const std::size_t half = all.size() < severalThreadsFrom ? 0 : all.size() / 2;
    auto first = std::async(half == 0 ? std::launch::deferred : std::launch::async, [&] {
        return oddReadings(after, all.first(half), today, [&] { return goes.load(); });
    });
    const std::vector<OddReading> second = oddReadings(after, all.subspan(half), today, [&] { return goes = goesOn(); });
    for (const std::vector<OddReading>& odd : {first.get(), second})
        for (const OddReading& reading : odd)
            tellOne(after, reading, cells.readings, issues);
    return goes;
}

} // namespace send
