// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment.h"

namespace send {

enum class HonestyKind {
    RedWithoutComment, ///< every red asks for one: its cause
    OlderThanFigure,   ///< written before the day the figure is of, or before it was changed
    OnlyPositiveWords, ///< beside a red
    OverLength
};

/// What a reader would object to in a commentary. It never blocks.
struct HonestyFinding {
    HonestyKind kind = HonestyKind::RedWithoutComment;
    QString sentence;
};

inline constexpr int commentaryWordLimit = 150;

/// Findings in the order of HonestyKind. `commentary` is nothing where there is none, or what is being typed.
/// `changedSince`: the figure was changed after the words were written, as the history knows.
[[nodiscard]] std::vector<HonestyFinding> honestyOf(const Assessment& assessment,
                                                    const std::optional<Commentary>& commentary,
                                                    int wordLimit = commentaryWordLimit, bool changedSince = false);

/// Says why: its cause is given.
[[nodiscard]] bool explains(const std::optional<Commentary>& commentary);
/// Words of plain text: runs of letters, digits, apostrophes and hyphens; "20-week" is one, "–" none.
[[nodiscard]] int wordCount(const QString& text);
[[nodiscard]] int wordCount(const Commentary& commentary); ///< cause, action and back on track together

} // namespace send
