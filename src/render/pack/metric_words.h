// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/pack/section_context.h"

namespace send::pack {

/// "7.1 Issued within 20 weeks".
[[nodiscard]] QString refAndName(const Context& context, MetricId metric);
/// What a cell shows: "77.6 [p]", "[c]", and "[x]" where there is no figure.
[[nodiscard]] QString figureText(const std::optional<TermFigure>& figure, const Metric& metric);
/// "[z]" where there is none.
[[nodiscard]] QString valueOrNotApplicable(const std::optional<Decimal>& value, const Metric& metric);
/// For a sentence: "61 of 575 (10.6%)", "124 cases"; empty without a value.
[[nodiscard]] QString figureInWords(const Assessment& assessment, const Metric& metric);
/// "Worse than planned (25.0%), better than last year."; what is known of it.
[[nodiscard]] QString verdictInWords(const Assessment& assessment, const Metric& metric);
/// A very long name ends after some words, so that the summary stays on one side; it stands whole in the scorecard.
[[nodiscard]] QString refAndShortName(const Context& context, MetricId metric);
/// A bold name, then figure, planned and direction: one point of the summary.
[[nodiscard]] std::vector<Run> standing(const Context& context, const Assessment& assessment);
/// "Higher is better", and the metric's own period where it is not the term.
[[nodiscard]] QString polarityAndPeriod(const Assessment& assessment, const Metric& metric);

/// England's latest published figure up to the term.
struct EnglandFigure {
    Decimal value;
    Period period;
    QString release; ///< "2025 release"
};
[[nodiscard]] std::optional<EnglandFigure> englandFor(const Context& context, MetricId metric);

/// A cell with the small line of the last six terms.
[[nodiscard]] Node sparkCell(const Context& context, MetricId metric);
/// A cell with the status's shape and word, the direction under it.
[[nodiscard]] Node statusCell(const Assessment& assessment);
/// The latest as-at date among the term's figures.
[[nodiscard]] std::optional<QDate> dataAsAt(const Context& context);
/// "31 October 2026, 87 days before the meeting"; "Not known".
[[nodiscard]] QString asAtWords(const Context& context);
/// The same as a sentence: "Data as at 31 October 2026, …."
[[nodiscard]] QString asAtSentence(const Context& context);
/// Lines of shape and word under a table with statuses.
[[nodiscard]] Node statusLegend();

} // namespace send::pack
