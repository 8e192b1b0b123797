// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

/// Where things stand in a data-collection form, for who writes and who reads it.
namespace send::form {

inline constexpr const char* signature = "send-scorecard-form";
inline constexpr const char* version = "1";

enum Column { MetricKey = 0, PeriodKey, Ref, Name, Guidance, UnitText, PeriodText, Before, Number, OutOf, Value, AsAt,
              Mark, Comment, Cause, Action, BackOnTrack, ColumnCount };
inline constexpr std::array<const char*, ColumnCount> headings{
    "metric id", "period id", "Ref", "Metric", "What it measures", "Unit", "Period", "Last time", "Number", "Out of",
    "Value", "As at", "Marker", "Comment", "Cause", "Action", "Back on track"};
inline constexpr std::array<double, ColumnCount> widths{8, 8, 7, 38, 48, 9, 12, 11, 10, 10, 10, 12, 10, 36, 36, 36, 22};

/// The rows of the first sheet: a name, and what it is.
enum Fact { Signature = 0, Organisation, Title, For, TermFact, FactCount };
inline constexpr std::array<const char*, FactCount> facts{signature, "organisation", "title", "for", "term"};

} // namespace send::form
