// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backlog.h"

#include <array>

/// The parts of a month's JSON that several commands print; `Json` is the library's ordered document.
namespace send::json {

/// Empty words are `null`.
template<class Json>
[[nodiscard]] Json text(const QString& words)
{
    return words.isEmpty() ? Json() : Json(words.toStdString());
}

/// What is not known is `null`.
template<class Json>
[[nodiscard]] Json count(const BacklogMonth::Count& known)
{
    return known ? Json(*known) : Json();
}

/// `{"0-6": 12, …}`.
template<class Json>
[[nodiscard]] Json byBand(const std::array<BacklogMonth::Count, ageBandCount>& counts)
{
    Json bands = Json::object();
    for (int band = 0; band < ageBandCount; ++band)
        bands[toText(AgeBand(band)).toStdString()] = count<Json>(counts[std::size_t(band)]);
    return bands;
}

/// What `scorecard cases --json` and `scorecard backlog --json` say of a month alike, in the order of docs/cli.md: its
/// flows, then what is open at its end, with sums of bands where no total is held.
template<class Json>
[[nodiscard]] Json monthFigures(Month month, const BacklogMonth& figures)
{
    return Json{{"month", text<Json>(toText(month))},
                {"received", count<Json>(figures.received)},
                {"decidedToAssess", count<Json>(figures.decidedToAssess)},
                {"refused", count<Json>(figures.refused)},
                {"decidedWithin6Weeks", count<Json>(figures.decidedWithin6Weeks)},
                {"decided", count<Json>(figures.decided)},
                {"withdrawn", count<Json>(figures.withdrawn)},
                {"notToIssue", count<Json>(figures.notToIssue)},
                {"issued", count<Json>(figures.issued)},
                {"issuedWithin20Weeks", count<Json>(figures.issuedWithin20Weeks)},
                {"issuedExcludingExceptions", count<Json>(figures.issuedExcludingExceptions)},
                {"issuedWithin20WeeksExcludingExceptions", count<Json>(figures.issuedWithin20WeeksExcludingExceptions)},
                {"issuedLegacy", count<Json>(figures.issuedLegacy)},
                {"issuedLegacyWithin20Weeks", count<Json>(figures.issuedLegacyWithin20Weeks)},
                {"openAtEnd", count<Json>(openTotal(figures))},
                {"openOver20Weeks", count<Json>(openOver20Weeks(figures))},
                {"openByBand", byBand<Json>(figures.openByBand)},
                {"openByStage",
                 {{"decision", count<Json>(figures.openAtDecision)}, {"assessment", count<Json>(figures.openAtAssessment)}}},
                {"longestWaitDays", count<Json>(figures.longestWaitDays)},
                {"medianWeeksToIssue",
                 figures.medianWeeksToIssue ? Json(figures.medianWeeksToIssue->toDouble()) : Json()},
                {"overturned", count<Json>(figures.overturned)},
                {"cohortAssessed", count<Json>(figures.cohortAssessed)},
                {"cohortIssuedWithin20Weeks", count<Json>(figures.cohortIssuedWithin20Weeks)},
                {"issuedByBand", byBand<Json>(figures.issuedByBand)}};
}

} // namespace send::json
