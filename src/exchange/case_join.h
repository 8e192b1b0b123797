// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/case_files.h"
#include "exchange/case_rows.h"

namespace send {

/// Finds what belongs together in the rows of all files: the child, its requests, their assessments and plans. What the
/// definitions refuse is named and left out. Uses the rows up.
[[nodiscard]] CaseSet joinCases(CaseRows& rows);

} // namespace send
