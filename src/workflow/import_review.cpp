// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/workflow.h"

#include "core/completed_edit.h"
#include "core/edit_effects.h"
#include "core/translate.h"

namespace send {

Result<ImportReview> reviewImport(const Scorecard& scorecard, const QString& path, const ImportOptions& options)
{
    auto preview = previewImport(scorecard, path, options);
    if (!preview)
        return tl::unexpected<Error>(preview.error());
    ImportReview review{std::move(*preview), {}};
    review.completed = completedEdit(scorecard, review.preview.changes);
    const EditEffects effects = effectsOf(scorecard, review.preview.changes, review.completed);
    review.effects = toSentences(scorecard, effects);
    if (review.preview.source == SourceKind::Scorecard && effects.differ())
        review.effects.prepend(translated("The scorecard will differ from the file in what follows."));
    return review;
}

} // namespace send
