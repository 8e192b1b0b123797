// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDate>
#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace send {

/// What starts a statutory clock.
enum class ClockStart {
    Request = 0, ///< the day on which the request for an EHC needs assessment was received
    Review,      ///< the day of the review meeting
    Transfer     ///< any day in the calendar year in which the child moves to the next phase of education
};

/// A time limit in law, as data: another limit is another row (statutory_limits.cpp).
struct StatutoryLimit {
    ClockStart from;
    const char* code;                    ///< as in files: "decision"
    const char* what;                    ///< British English, goes through translated()
    int days;                            ///< after the start; 0 where the limit is a day of the year
    int month, day;                      ///< of the year of transfer; 0 for a limit in days
    QDate effectiveFrom;                 ///< the limit holds for starts from this day on
    std::optional<QDate> effectiveUntil; ///< the last such day; nothing = still in force
    const char* source;
    const char*
        exceptionSource; ///< where the law says when the limit does not apply; nullptr = no such exception
};
[[nodiscard]] std::span<const StatutoryLimit> statutoryLimits();

/// Whether a statutory exception has been recorded for the case.
enum class Exceptions { None, Apply };

/// A limit, worked out for one start.
struct StatutoryDate {
    QString code;
    QString what;
    std::optional<int> weeks; ///< where the limit is a whole number of weeks
    std::optional<int> days;  ///< nothing for a day of the year
    std::optional<QDate>
        due; ///< the last day, for a transfer the day before which; nothing where it does not apply
    bool applies = true; ///< false where a statutory exception lifts the limit
    QString source;
    QString exceptionSource; ///< empty where the law knows no exception
    QDate effectiveFrom;
};
/// The dates that follow from a start, in order of time. Weeks are counted in days: 6 = 42, 16 = 112, 20 =
/// 140, none of them stopped by holidays. Refused with a sentence for a day before the law was in force.
[[nodiscard]] Result<std::vector<StatutoryDate>> statutoryDates(QDate start, ClockStart from,
                                                                Exceptions exceptions);

} // namespace send
