// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metric.h"
#include "core/plan.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace send {

/// The forms of docs/words.md, Numbers: true minus, thousands comma, `86.3%` without a space, dates `31 Oct 2026`.

/// `1,142`, `−3.5`: `decimals` places, rounded half-up, no unit.
[[nodiscard]] QString formatNumber(const Decimal& value, int decimals);
/// A metric's value for a table cell: its decimals, no unit.
[[nodiscard]] QString formatValue(const Decimal& value, const Metric& metric);
/// A metric's value for a sentence: `86.3%`, `£1,200`, `44.5 weeks`, `124 cases` ("124" where nothing is counted).
[[nodiscard]] QString formatWithUnit(const Decimal& value, const Metric& metric);
/// A difference of two values: `14.4 points` for percentages, else as formatWithUnit; without sign.
[[nodiscard]] QString formatGap(const Decimal& difference, const Metric& metric);
[[nodiscard]] QString formatGap(const Decimal& difference, const Metric& metric, int decimals);
/// `77 of 200`, thousands with commas.
[[nodiscard]] QString formatParts(const Proportion& parts);
[[nodiscard]] QString formatCount(qint64 count);
/// What a cell of a table shows: the value, else its marker `[x]`, `Awaited`, or nothing for an empty reading.
/// A withheld value never stands there, even where one was typed.
[[nodiscard]] QString formatReading(const Reading& reading, const Metric& metric);
/// The short unit of a heading or row name: `%`, `£`, `weeks`, `cases`; may be empty.
[[nodiscard]] QString unitText(const Metric& metric);
/// The name of a metric with its unit, as a row of a table is named: `Issued within 20 weeks, %`. What a number counts is
/// left out where the name says it already.
[[nodiscard]] QString nameWithUnit(const Metric& metric);
[[nodiscard]] QString polarityText(Polarity polarity); ///< `Higher is better`, `Neutral: not judged`
[[nodiscard]] QString basisText(const Metric& metric); ///< `Term`, `Month end`, `Calendar year`, `12 months to …`: how the value relates to its period

[[nodiscard]] QString formatDate(QDate date);     ///< `31 Oct 2026`
[[nodiscard]] QString formatLongDate(QDate date); ///< `31 October 2026`
[[nodiscard]] QString formatMoment(const QDateTime& utc); ///< Europe/London: `31 Oct 2026, 14:32`
/// `As at 31 Oct 2026 · 18 days old`.
[[nodiscard]] QString ageText(QDate asAt, QDate today);
/// Over 60 days, or older than the term's first day.
[[nodiscard]] bool isOld(QDate asAt, QDate today, QDate termStart);

[[nodiscard]] QString deliveryText(Delivery delivery); ///< `On track`
/// `1 red, 2 amber`: words and counts joined for sentences, zero counts left out.
[[nodiscard]] QString joinCounts(const std::vector<std::pair<int, QString>>& counts);

} // namespace send
