// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chart.h"

namespace send {

/// What an alternative text is made of, each a full sentence.
struct AlternativeText {
    QStringList required; ///< always said
    QStringList wanted;   ///< said in this order as far as 80 words reach
    QStringList fillers;  ///< said only while there are fewer than 40 words
};
/// The sentences in one text of 40 to 80 words (docs/looks.md, alternative text).
[[nodiscard]] QString compose(const AlternativeText& text);
/// `From 653 to 619; highest 702 in Mar 2024, lowest 598 in Jun 2024.` Empty without a value.
[[nodiscard]] QString spanSentence(const Chart& chart, const ChartSeries& series);
/// Whatever chart it is: what its axis runs over and where its figures can be read.
[[nodiscard]] QStringList fillersFor(const Chart& chart);
/// `November 2025 to October 2026`: the first and last category.
[[nodiscard]] QString spanText(const Chart& chart);
/// The first words of a text that a person wrote, so that a long name leaves room for the figures.
[[nodiscard]] QString firstWords(const QString& text, int count);

} // namespace send
