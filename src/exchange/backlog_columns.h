// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backlog_month.h"

#include <array>

namespace send {

/// A count of a backlog month, and the heading of its column in tables; age bands and the rest stand apart.
struct BacklogColumn {
    const char* heading;
    BacklogMonth::Count BacklogMonth::*count;
};
inline constexpr std::array backlogColumns{
    BacklogColumn{"Received", &BacklogMonth::received},
    BacklogColumn{"Decided to assess", &BacklogMonth::decidedToAssess},
    BacklogColumn{"Refused", &BacklogMonth::refused},
    BacklogColumn{"Overturned", &BacklogMonth::overturned},
    BacklogColumn{"Decided", &BacklogMonth::decided},
    BacklogColumn{"Decided within 6 weeks", &BacklogMonth::decidedWithin6Weeks},
    BacklogColumn{"Withdrawn", &BacklogMonth::withdrawn},
    BacklogColumn{"Not to issue", &BacklogMonth::notToIssue},
    BacklogColumn{"Issued", &BacklogMonth::issued},
    BacklogColumn{"Issued within 20 weeks", &BacklogMonth::issuedWithin20Weeks},
    BacklogColumn{"Issued excluding exceptions", &BacklogMonth::issuedExcludingExceptions},
    BacklogColumn{"Issued within 20 weeks excluding exceptions", &BacklogMonth::issuedWithin20WeeksExcludingExceptions},
    BacklogColumn{"Issued legacy", &BacklogMonth::issuedLegacy},
    BacklogColumn{"Issued legacy within 20 weeks", &BacklogMonth::issuedLegacyWithin20Weeks},
    BacklogColumn{"Cohort assessed", &BacklogMonth::cohortAssessed},
    BacklogColumn{"Cohort issued within 20 weeks", &BacklogMonth::cohortIssuedWithin20Weeks},
    BacklogColumn{"Open at end", &BacklogMonth::openAtEnd},
    BacklogColumn{"Open over 20 weeks", &BacklogMonth::openOver20Weeks},
    BacklogColumn{"Open at decision", &BacklogMonth::openAtDecision},
    BacklogColumn{"Open at assessment", &BacklogMonth::openAtAssessment},
    BacklogColumn{"Longest wait days", &BacklogMonth::longestWaitDays}};
inline constexpr const char* medianHeading = "Median weeks to issue";

/// Counts by age band, a column each.
struct BandColumns {
    const char* heading;
    std::array<BacklogMonth::Count, ageBandCount> BacklogMonth::*counts;
};
inline constexpr std::array bandColumns{BandColumns{"Issued %1 weeks", &BacklogMonth::issuedByBand},
                                        BandColumns{"Open %1 weeks", &BacklogMonth::openByBand}};

/// `Open 0-6 weeks`.
[[nodiscard]] inline QString bandHeading(const BandColumns& columns, int band)
{
    return QString::fromLatin1(columns.heading).arg(toText(AgeBand(band)));
}

} // namespace send
