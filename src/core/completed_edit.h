// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"

namespace send {

/// Every edit passes through here before it is written, in the window (Document::edit) and in the command alike: readings
/// fed from the backlog months are put in step, [r] is set in published terms, sign-offs fall back to draft. Edits that
/// change nothing are dropped. Completing twice is the same as once. Then ask reasonNeeded (core/closed_terms.h).
[[nodiscard]] Changes completedEdit(const Scorecard& scorecard, const Changes& changes);

/// The same for an undo or redo: what stood before comes back as it was, so nothing is marked [r].
[[nodiscard]] Changes completedUndo(const Scorecard& scorecard, const Changes& changes);

} // namespace send
