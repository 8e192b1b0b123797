// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/working_days.h"

#include <span>

namespace send {

/// A row of the published list: data, as GOV.UK has it.
struct PublishedHoliday {
    int year, month, day;
    const char* name; ///< British English, goes through translated()
};
/// In order of time; whole years only.
[[nodiscard]] std::span<const PublishedHoliday> publishedHolidays();

} // namespace send
