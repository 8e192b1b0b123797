// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment.h"

#include "core/judgement.h"
#include "core/shown_figure.h"

#include <algorithm>

namespace send {

namespace {

bool isRate(const Metric& metric)
{
    return metric.hasParts() || metric.unit == Unit::Percent || metric.unit == Unit::Per10000;
}

bool isYear(PeriodKind kind)
{
    return kind == PeriodKind::CalendarYear || kind == PeriodKind::AcademicYear || kind == PeriodKind::FinancialYear;
}

/// Says something of its period: a figure, a marker or that it is awaited; a comment alone does not.
bool saysSomething(const Reading& reading)
{
    return reading.value || reading.parts || reading.markers || reading.awaited;
}

TermFigure figureOf(const Period& period, const Reading& reading, const Metric& metric, const TermCalendar& calendar)
{
    TermFigure figure{.period = period};
    figure.value = shownValue(reading, metric);
    if (!isWithheld(reading.markers))
        figure.parts = reading.parts;
    figure.markers = reading.markers;
    figure.asAt = reading.asAt;
    figure.awaited = reading.awaited;
    figure.comment = reading.comment;
    if (isEarly(reading, period, calendar)) {
        figure.markers |= Marker::Provisional;
        figure.partial = isCount(metric);
    }
    return figure;
}

std::optional<TermFigure> figureAt(const Scorecard& scorecard, MetricId id, const Metric& metric,
                                   const Period& period)
{
    const auto row = scorecard.readings.find(ReadingKey{id, period});
    if (row == scorecard.readings.end() || !saysSomething(row->second))
        return std::nullopt;
    return figureOf(period, row->second, metric, scorecard.terms);
}

using Row = std::map<ReadingKey, Reading>::const_iterator;

/// The readings of a shorter period that belong to a term, in order of time, and how many there should be.
struct TermReadings {
    std::vector<Row> rows;
    int due = 0;
};

TermReadings readingsIn(const Scorecard& scorecard, MetricId id, PeriodKind kind, Term term)
{
    const TermDates dates = datesOf(term, scorecard.terms);
    TermReadings readings;
    // A period that begins before the term, or ends after it and before the next one begins, may belong to it too.
    Period period = previous(periodContaining(kind, dates.start));
    auto row = scorecard.readings.lower_bound(ReadingKey{id, period});
    for (;; period = next(period)) {
        const Term owner = termOf(period, scorecard.terms);
        if (owner > term)
            return readings;
        while (row != scorecard.readings.end() && row->first < ReadingKey{id, period})
            ++row;
        if (owner < term)
            continue;
        ++readings.due;
        if (row != scorecard.readings.end() && row->first == ReadingKey{id, period} && saysSomething(row->second))
            readings.rows.push_back(row);
    }
}

/// The last reading with a value, else the last that says why there is none.
TermFigure lastOf(const TermReadings& readings, const Metric& metric, const TermCalendar& calendar)
{
    const auto newestFirst = std::ranges::reverse_view(readings.rows);
    const auto valued = std::ranges::find_if(newestFirst, [&](Row row) {
        return shownValue(row->second, metric).has_value();
    });
    const Row row = valued == newestFirst.end() ? readings.rows.back() : *valued;
    return figureOf(row->first.period, row->second, metric, calendar);
}

bool isMissing(const TermFigure& figure)
{
    return !figure.value && !figure.markers.testFlag(Marker::NotApplicable);
}

/// Takes a later period's figure into a sum or a pool; the value is the caller's affair.
void join(TermFigure& total, const TermFigure& figure)
{
    total.period = figure.period;
    total.markers |= figure.markers;
    total.partial |= figure.partial;
    if (figure.asAt && (!total.asAt || *figure.asAt > *total.asAt))
        total.asAt = figure.asAt;
    if (!figure.comment.isEmpty())
        total.comment = figure.comment;
}

Proportion operator+(const Proportion& left, const Proportion& right)
{
    return {left.numerator + right.numerator, left.denominator + right.denominator};
}

/// Adds up what the periods of a term have; those that are missing make it provisional.
TermFigure combined(const TermReadings& readings, const Metric& metric, const TermCalendar& calendar)
{
    std::optional<TermFigure> total;
    int missing = readings.due - static_cast<int>(readings.rows.size());
    for (const Row row : readings.rows) {
        const TermFigure figure = figureOf(row->first.period, row->second, metric, calendar);
        if (!figure.value) {
            missing += isMissing(figure) ? 1 : 0;
            continue;
        }
        if (!total) {
            total = figure;
            continue;
        }
        total->value = *total->value + *figure.value;
        if (total->parts && figure.parts)
            total->parts = *total->parts + *figure.parts;
        join(*total, figure);
    }
    if (!total)
        return lastOf(readings, metric, calendar);
    if (isRate(metric))
        total->value = valueOf(Reading{.parts = total->parts}, metric);
    else
        total->parts.reset();
    if (missing > 0) {
        total->markers |= Marker::Provisional;
        total->partial = isCount(metric);
    }
    return *total;
}

/// Percentages can be pooled only where every one has its parts.
bool canBePooled(const TermReadings& readings, const Metric& metric)
{
    return isRate(metric) && std::ranges::all_of(readings.rows, [&](Row row) {
               return row->second.parts.has_value() || !shownValue(row->second, metric);
           });
}

std::optional<TermFigure> shorterFigure(const Scorecard& scorecard, MetricId id, const Metric& metric, Term term)
{
    const TermReadings readings = readingsIn(scorecard, id, metric.period, term);
    if (readings.rows.empty())
        return std::nullopt;
    if (isCount(metric) || (metric.basis == Basis::InPeriod && canBePooled(readings, metric)))
        return combined(readings, metric, scorecard.terms);
    return lastOf(readings, metric, scorecard.terms);
}

/// The year that ends in the term, else the last one before it, carried. A year that ends only with the term's last day
/// cannot be due before the next term: until it is in, the one before stands.
std::optional<TermFigure> longerFigure(const Scorecard& scorecard, MetricId id, const Metric& metric, Term term)
{
    const QDate termEnd = datesOf(term, scorecard.terms).end;
    Period period = next(periodContaining(metric.period, termEnd));
    while (termOf(period, scorecard.terms) > term)
        period = previous(period);
    auto figure = figureAt(scorecard, id, metric, period);
    if (!figure && endDate(period, scorecard.terms) >= termEnd) {
        period = previous(period);
        figure = figureAt(scorecard, id, metric, period);
    }
    if (figure)
        figure->carried = termOf(period, scorecard.terms) < term;
    return figure;
}

} // namespace

bool isCount(const Metric& metric)
{
    const bool adds = metric.unit == Unit::Number || metric.unit == Unit::Pounds;
    return metric.basis == Basis::InPeriod && adds && !metric.hasParts();
}

bool isEarly(const Reading& reading, const Period& period, const TermCalendar& calendar)
{
    return reading.asAt && *reading.asAt < endDate(period, calendar);
}

std::optional<TermFigure> figureFor(const Scorecard& scorecard, MetricId id, Term term)
{
    const auto metric = scorecard.metrics.find(id);
    if (metric == scorecard.metrics.end())
        return std::nullopt;
    if (metric->second.period == PeriodKind::Term)
        return figureAt(scorecard, id, metric->second, periodOf(term));
    if (isYear(metric->second.period))
        return longerFigure(scorecard, id, metric->second, term);
    return shorterFigure(scorecard, id, metric->second, term);
}

} // namespace send
