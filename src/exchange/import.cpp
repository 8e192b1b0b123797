// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import.h"

#include <algorithm>
#include <set>

namespace send {

bool ImportPreview::hasErrors() const
{
    return std::ranges::any_of(issues, [](const Issue& issue) { return issue.severity == Severity::Error; });
}

Changes withoutRepeats(Changes changes)
{
    std::set<ReadingKey> seen;
    std::erase_if(changes, [&](const Change& change) {
        const auto* edit = std::get_if<ReadingEdit>(&change);
        return edit && !seen.insert(edit->key).second;
    });
    return changes;
}

} // namespace send
