// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/completed_edit.h"

#include "core/backlog_feed.h"
#include "core/closed_terms.h"
#include "core/sign_off.h"

namespace send {

namespace {

/// The edit of a key that is there already becomes the fed one: a figure that is fed is not typed over.
bool mergeInto(Changes& changes, const ReadingEdit& fed)
{
    for (auto change = changes.rbegin(); change != changes.rend(); ++change)
        if (auto* edit = std::get_if<ReadingEdit>(&*change); edit && edit->key == fed.key) {
            edit->after = fed.after;
            return true;
        }
    return false;
}

Changes withFedReadings(const Scorecard& scorecard, const Changes& changes)
{
    Changes wanted = withoutNoOps(changes);
    for (const Change& fed : fedReadings(scorecard, wanted))
        if (!mergeInto(wanted, std::get<ReadingEdit>(fed)))
            wanted.push_back(fed);
    return withoutNoOps(std::move(wanted));
}

} // namespace

Changes completedEdit(const Scorecard& scorecard, const Changes& changes)
{
    return withSignOffsDropped(scorecard, withRestatement(scorecard, withFedReadings(scorecard, changes)));
}

Changes completedUndo(const Scorecard& scorecard, const Changes& changes)
{
    return withSignOffsDropped(scorecard, withFedReadings(scorecard, changes));
}

} // namespace send
