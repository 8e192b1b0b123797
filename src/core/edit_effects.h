// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"

#include <QStringList>

namespace send {

/// What is written along with an edit, beyond what was asked for (core/completed_edit.h).
struct EditEffects {
    std::vector<ReadingKey> fed;         ///< figures put in step with the backlog months
    std::vector<ReadingKey> notTaken;    ///< asked for, but the backlog months feed the metric
    std::vector<ReadingKey> restated;    ///< of a published term: they get [r]
    std::vector<SignOffKey> backToDraft; ///< submitted or approved until now
    std::vector<Term> askedAbout;        ///< closed or published terms: a reason is asked for
    [[nodiscard]] bool areNone() const;
    /// True where something else will stand in the scorecard than was asked for.
    [[nodiscard]] bool differ() const;
};

/// Of edits as they were asked for, and of the same after completedEdit.
[[nodiscard]] EditEffects effectsOf(const Scorecard& scorecard, const Changes& wanted, const Changes& completed);

/// One sentence for each kind: "2 sign-offs fall back to draft: 7.1 and 7.2 of Autumn 2026."
[[nodiscard]] QStringList toSentences(const Scorecard& scorecard, const EditEffects& effects);

} // namespace send
