// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/import.h"

#include <algorithm>

namespace send {

bool ImportPreview::hasErrors() const
{
    return std::ranges::any_of(issues, [](const Issue& issue) { return issue.severity == Severity::Error; });
}

} // namespace send
