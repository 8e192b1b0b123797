// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chart.h"

#include <functional>

namespace send {

/// A figure of a month; nothing where it is not known.
using CountOf = std::function<BacklogMonth::Count(const BacklogMonth&)>;

/// A count and what it is a part of.
struct CountShare {
    BacklogMonth::Count part;
    BacklogMonth::Count whole;
};
using ShareOf = std::function<CountShare(const BacklogMonth&)>;

/// Every calendar month up to the latest held, those without figures too: a gap stays a gap.
[[nodiscard]] std::vector<Month> lastMonths(const Scorecard& scorecard, int count);
/// A month without any count where none is held.
[[nodiscard]] const BacklogMonth& figuresOf(const Scorecard& scorecard, Month month);
/// A chart over these months, as yet without series.
[[nodiscard]] Chart chartOf(const Scorecard& scorecard, ChartKind kind, const std::vector<Month>& months);
/// The same chart, saying that there are no months.
[[nodiscard]] Chart withoutMonths(Chart chart);
/// Fills a chart of these months, of which there is at least one.
using FillChart = std::function<void(Chart& chart, const std::vector<Month>& months)>;
/// A chart of the last `count` months; where there are none, one that says so.
[[nodiscard]] Chart chartOverMonths(const Scorecard& scorecard, ChartKind kind, int count, const FillChart& fill);
/// Labels a series with its name and last value, and the month of that where it is not the last shown.
void labelAtEnd(ChartSeries& series, const Chart& chart);
/// A series of counts, labelled at its end.
void appendCounts(Chart& chart, const Scorecard& scorecard, const std::vector<Month>& months,
                  SeriesMeaning meaning, const QString& name, const CountOf& countOf);
/// The same of percentages to one decimal; a month without a whole is a gap.
void appendShares(Chart& chart, const Scorecard& scorecard, const std::vector<Month>& months,
                  SeriesMeaning meaning, const QString& name, const ShareOf& shareOf);
/// Bars start at 0; a stack is as high as its parts together.
void setCountAxis(Chart& chart);
/// Makes a stack of what has been appended, with its axis. A month that lacks a part is a gap: the rest would look like a
/// sum. A part that no month knows is not shown. `head` stands over the legend with the sum of the last bar, and the month
/// where that is not the last shown: "431 open, by weeks", "Sep: 431 open, by weeks".
void finishStack(Chart& chart, const char* head);
/// `86.3%`; empty without a whole.
[[nodiscard]] QString percentOf(int part, int whole);
/// `Total 653 to 619.`: the first and last month for which it is known; empty where none is.
[[nodiscard]] QString firstToLast(const char* sentence, const Scorecard& scorecard,
                                  const std::vector<Month>& months, const CountOf& countOf);
/// `February`, and with its year where that is not the year of `latest`.
[[nodiscard]] QString monthInSentence(Month month, Month latest);
/// After `required` and the finding: what each line ends at, then what fills the text up to its length.
void setAlternativeText(Chart& chart, QStringList required);

} // namespace send
