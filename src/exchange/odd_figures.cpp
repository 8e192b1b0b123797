// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/odd_figures.h"

#include "core/plausibility.h"

namespace send {

namespace {

constexpr std::size_t betweenQuestions = 500; // readings

const FileCell* cellOf(const std::vector<FileCell>& cells, const ReadingKey& key)
{
    const auto cell = std::ranges::lower_bound(cells, key, {}, &FileCell::key);
    return cell != cells.end() && cell->key == key ? &*cell : nullptr;
}

} // namespace

bool changesFigure(const ReadingEdit& edit)
{
    return edit.after && (!edit.before || edit.before->value != edit.after->value || edit.before->parts != edit.after->parts
                          || edit.before->markers != edit.after->markers || edit.before->asAt != edit.after->asAt);
}

bool tellOddFigures(const Scorecard& scorecard, const Changes& changes, const std::vector<FileCell>& cells, QDate today,
                    IssueList& issues, const std::function<bool()>& goesOn)
{
    Scorecard after = scorecard;
    if (!applyTo(after, changes))
        return true;
    std::size_t looked = 0;
    for (const Change& change : changes) {
        const auto* edit = std::get_if<ReadingEdit>(&change);
        if (!edit || !changesFigure(*edit) || isAccepted(*edit->after))
            continue;
        if (++looked % betweenQuestions == 0 && !goesOn())
            return false;
        const FileCell* cell = cellOf(cells, edit->key);
        for (const Warning& warning : warningsFor(after, edit->key, *edit->after, today)) {
            const QString place = translated("%1, %2: %3").arg(refOf(after, edit->key.metric), toText(edit->key.period), warning.sentence);
            issues.tell(Severity::Warning, cell ? warning.sentence : place, cell ? cell->row : 0,
                        cell ? cell->column : QString(), cell ? cell->sheet : QString());
        }
    }
    return true;
}

} // namespace send
