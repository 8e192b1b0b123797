// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast.h"
#include "core/translate.h"
#include "render/pack/pack.h"

#include <map>
#include <optional>

namespace send::pack {

/// The first and last numbered paragraph of a part of the pack.
struct ParagraphRange {
    int first = 0;
    int last = 0; ///< before `first` where the part has none
};

/// The runs of numbers that go through the whole pack.
struct Numbers {
    int paragraphs = 0;
    int figures = 0;
    int tables = 0;
};

/// A scenario that is printed, and its forecast; without one, why there is none.
struct PackForecast {
    Scenario scenario;
    std::optional<Forecast> forecast;
    QStringList assumptions;
    QString refusal;
};

/// What every section reads, and what they count and note while they are built one after the other.
struct Context {
    const Scorecard& scorecard;
    const Spec& spec;
    std::vector<Assessment> assessments; ///< all metrics, by area and number
    std::vector<ExceptionMetric> exceptions;
    std::vector<ActionId> exceptionActions; ///< overdue or off track, worst slip first
    /// Where each part stands, by anchor; in the first of two passes not yet known.
    std::map<QString, ParagraphRange> places;
    Numbers numbers;
    std::optional<std::vector<PackForecast>> forecasts; ///< of the scenarios in the pack, once they have been made
    QString markersText; ///< the text of the sections so far, from which the glossary sees the markers used

    [[nodiscard]] const Metric& metric(MetricId id) const { return scorecard.metrics.at(id); }
    [[nodiscard]] bool isWanted(const QString& section) const { return !spec.leftOut.contains(section); }
};

[[nodiscard]] Context contextFor(const Scorecard& scorecard, const Spec& spec);

/// The sections, each in a file of its own.
[[nodiscard]] Node buildCover(Context& context);
[[nodiscard]] Node buildSummary(Context& context);
[[nodiscard]] Node buildContents(Context& context);
[[nodiscard]] Node buildScorecardSection(Context& context);
[[nodiscard]] Node buildExceptions(Context& context);
[[nodiscard]] Node buildTrends(Context& context);
[[nodiscard]] Node buildBacklogSection(Context& context);
[[nodiscard]] Node buildActionsSection(Context& context);
[[nodiscard]] Node buildGlossary(Context& context);

/// Fills the contents, once the other sections are there.
void fillContents(Node& contents, const std::vector<Node>& sections,
                  const std::map<QString, ParagraphRange>& places);

} // namespace send::pack
