// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backlog_feed.h"

#include "core/backlog.h"
#include "core/translate.h"

#include <algorithm>
#include <set>

namespace send {

namespace {

/// How the figures of several months become one.
enum class Kind { Flow, Share, Standing };

/// What a month says of a figure: a number, or a share's parts.
struct MonthFigure {
    std::optional<Decimal> value;
    std::optional<Proportion> parts;
    [[nodiscard]] bool isKnown() const { return value || parts; }
};

struct FigureRule {
    BacklogFigure figure;
    const char* name;
    Kind kind;
    Unit unit;
    MonthFigure (*of)(const BacklogMonth&);
};

MonthFigure counted(const BacklogMonth::Count& count)
{
    return {.value = count ? std::optional(Decimal(*count)) : std::nullopt};
}

/// A share whose parts contradict each other is not known.
MonthFigure share(const BacklogMonth::Count& part, const BacklogMonth::Count& whole)
{
    if (!part || !whole || *part < 0 || *part > *whole)
        return {};
    return {.parts = Proportion{*part, *whole}};
}

MonthFigure newOnTime(const BacklogMonth& month)
{
    const auto split = splitOf(month);
    return split ? share(split->freshOnTime, split->fresh) : MonthFigure();
}

MonthFigure longestWait(const BacklogMonth& month)
{
    return {.value = month.longestWaitDays ? Proportion{*month.longestWaitDays, 7}.scaled(1, 1) : std::nullopt};
}

const std::vector<FigureRule>& rules()
{
    using Of = const BacklogMonth&;
    static const std::vector<FigureRule> all{
        {BacklogFigure::Received, QT_TRANSLATE_NOOP("send", "Requests received"), Kind::Flow, Unit::Number,
         [](Of m) { return counted(m.received); }},
        {BacklogFigure::DecidedToAssess, QT_TRANSLATE_NOOP("send", "Decided to assess"), Kind::Flow, Unit::Number,
         [](Of m) { return counted(m.decidedToAssess); }},
        {BacklogFigure::Refused, QT_TRANSLATE_NOOP("send", "Requests refused"), Kind::Flow, Unit::Number,
         [](Of m) { return counted(m.refused); }},
        {BacklogFigure::DecidedWithin6Weeks, QT_TRANSLATE_NOOP("send", "Decided within 6 weeks"), Kind::Share,
         Unit::Percent, [](Of m) { return share(m.decidedWithin6Weeks, m.decided); }},
        {BacklogFigure::Withdrawn, QT_TRANSLATE_NOOP("send", "Withdrawn"), Kind::Flow, Unit::Number,
         [](Of m) { return counted(m.withdrawn); }},
        {BacklogFigure::NotToIssue, QT_TRANSLATE_NOOP("send", "Decided not to issue"), Kind::Flow, Unit::Number,
         [](Of m) { return counted(m.notToIssue); }},
        {BacklogFigure::Issued, QT_TRANSLATE_NOOP("send", "Plans issued"), Kind::Flow, Unit::Number,
         [](Of m) { return counted(m.issued); }},
        {BacklogFigure::IssuedWithin20Weeks, QT_TRANSLATE_NOOP("send", "Issued within 20 weeks, all plans"), Kind::Share,
         Unit::Percent, [](Of m) { return share(m.issuedWithin20Weeks, m.issued); }},
        {BacklogFigure::IssuedWithin20WeeksExcludingExceptions,
         QT_TRANSLATE_NOOP("send", "Issued within 20 weeks, without statutory exceptions"), Kind::Share, Unit::Percent,
         [](Of m) { return share(m.issuedWithin20WeeksExcludingExceptions, m.issuedExcludingExceptions); }},
        {BacklogFigure::IssuedNewWithin20Weeks, QT_TRANSLATE_NOOP("send", "Issued within 20 weeks, new cases"),
         Kind::Share, Unit::Percent, newOnTime},
        {BacklogFigure::CohortIssuedWithin20Weeks,
         QT_TRANSLATE_NOOP("send", "Issued within 20 weeks, of the requests received"), Kind::Share, Unit::Percent,
         [](Of m) { return share(m.cohortIssuedWithin20Weeks, m.cohortAssessed); }},
        {BacklogFigure::OpenAtEnd, QT_TRANSLATE_NOOP("send", "Open cases"), Kind::Standing, Unit::Number,
         [](Of m) { return counted(openTotal(m)); }},
        {BacklogFigure::OpenOver20Weeks, QT_TRANSLATE_NOOP("send", "Cases open over 20 weeks"), Kind::Standing,
         Unit::Number, [](Of m) { return counted(openOver20Weeks(m)); }},
        {BacklogFigure::LongestWaitWeeks, QT_TRANSLATE_NOOP("send", "Longest wait"), Kind::Standing, Unit::Weeks,
         longestWait},
        {BacklogFigure::MedianWeeksToIssue, QT_TRANSLATE_NOOP("send", "Median weeks to issue"), Kind::Standing,
         Unit::Weeks, [](Of m) { return MonthFigure{.value = m.medianWeeksToIssue}; }}};
    return all;
}

const FigureRule& ruleOf(BacklogFigure figure)
{
    return rules().at(static_cast<std::size_t>(figure));
}

std::optional<BacklogMonth> monthAt(const Scorecard& scorecard, Month month)
{
    const auto row = scorecard.backlog.find(month);
    return row == scorecard.backlog.end() ? std::nullopt : std::optional(row->second);
}

Month monthOf(QDate date)
{
    return {date.year(), date.month()};
}

/// The months that a metric's period is made of: those that end in it, or for a rolling figure the twelve up to its end.
std::vector<Month> monthsOf(const Metric& metric, const Period& period, const TermCalendar& calendar)
{
    const auto belongs = [&](Month month) {
        const Period own = monthPeriod(month.year, month.month);
        if (const auto term = asTerm(period))
            return termOf(own, calendar) == *term;
        const QDate end = lastDay(month);
        return end >= startDate(period, calendar) && end <= endDate(period, calendar);
    };
    std::vector<Month> months;
    const Month past = next(next(monthOf(endDate(period, calendar))));
    for (Month month = previous(monthOf(startDate(period, calendar))); month < past; month = next(month))
        if (belongs(month))
            months.push_back(month);
    if (metric.basis != Basis::Rolling12Months || months.empty())
        return months;
    constexpr int year = 12;
    Month month = months.back();
    months.assign(1, month);
    while (static_cast<int>(months.size()) < year)
        months.insert(months.begin(), month = previous(month));
    return months;
}

/// The figure of several months, and the last month it covers.
struct Fed {
    MonthFigure figure;
    std::optional<Month> until;
};

void add(MonthFigure& total, const MonthFigure& month)
{
    if (!total.isKnown()) {
        total = month;
        return;
    }
    if (month.value)
        total.value = *total.value + *month.value;
    if (month.parts)
        total.parts = Proportion{total.parts->numerator + month.parts->numerator,
                                 total.parts->denominator + month.parts->denominator};
}

Fed gathered(const Scorecard& scorecard, const FigureRule& rule, const std::vector<Month>& months)
{
    Fed fed;
    for (const Month month : months) {
        const auto row = monthAt(scorecard, month);
        const MonthFigure figure = row ? rule.of(*row) : MonthFigure();
        if (!figure.isKnown() && rule.kind != Kind::Standing)
            break; // what comes after a gap waits for it
        if (!figure.isKnown())
            continue;
        if (rule.kind == Kind::Standing)
            fed.figure = figure;
        else
            add(fed.figure, figure);
        fed.until = month;
    }
    return fed;
}

Reading readingFrom(const Fed& fed, const Metric& metric)
{
    Reading reading;
    reading.asAt = lastDay(*fed.until);
    reading.provenance = backlogProvenance();
    const auto& parts = fed.figure.parts;
    if (parts && parts->denominator == 0)
        reading.markers = Marker::NotApplicable; // there is no share of nothing
    else if (parts && metric.hasParts())
        reading.parts = parts;
    else
        reading.value = parts ? parts->percentage(metric.decimals) : fed.figure.value;
    return reading;
}

/// What a person has said of the reading stays.
Reading withWordsOf(const Reading& standing, Reading fed)
{
    fed.comment = standing.comment;
    fed.explanation = standing.explanation;
    Markers kept = standing.markers;
    kept.setFlag(Marker::NotApplicable, false);
    kept.setFlag(Marker::NotAvailable, false);
    fed.markers |= kept;
    return fed;
}

QString sentenceOfUnit(Unit unit)
{
    switch (unit) {
    case Unit::Percent: return translated("%1 is a percentage, and the metric's unit is another.");
    case Unit::Weeks: return translated("%1 is in weeks, and the metric's unit is another.");
    default: return translated("%1 is a number, and the metric's unit is another.");
    }
}

bool touchesFed(const Scorecard& scorecard, const Change& change)
{
    if (std::holds_alternative<BacklogMonthEdit>(change) || std::holds_alternative<TermDatesEdit>(change))
        return true;
    if (const auto* metric = std::get_if<MetricEdit>(&change))
        return metric->after && metric->after->fedBy;
    if (const auto* reading = std::get_if<ReadingEdit>(&change)) {
        const auto row = scorecard.metrics.find(reading->key.metric);
        return row != scorecard.metrics.end() && row->second.fedBy;
    }
    return false;
}

bool feedsAny(const Scorecard& scorecard)
{
    return std::ranges::any_of(scorecard.metrics, [](const auto& row) { return row.second.fedBy.has_value(); });
}

/// The periods of a metric that any month reaches, and those that have a reading.
std::set<Period> periodsOf(const Scorecard& scorecard, MetricId id, const Metric& metric)
{
    std::set<Period> periods;
    for (const auto& [key, reading] : readingsOf(scorecard, id))
        if (key.period.kind == metric.period)
            periods.insert(key.period);
    for (const auto& [month, row] : scorecard.backlog)
        periods.insert(metric.period == PeriodKind::Term
                           ? periodOf(termOf(monthPeriod(month.year, month.month), scorecard.terms))
                           : periodContaining(metric.period, lastDay(month)));
    return periods;
}

void feed(const Scorecard& scorecard, MetricId id, const Metric& metric, Changes& changes)
{
    for (const Period& period : periodsOf(scorecard, id, metric)) {
        const ReadingKey key{id, period};
        const auto row = scorecard.readings.find(key);
        const bool stands = row != scorecard.readings.end();
        auto fed = fedReading(scorecard, metric, period);
        if (fed && stands)
            fed = withWordsOf(row->second, *fed);
        const bool wasFed = stands && row->second.provenance == backlogProvenance();
        if ((fed || wasFed) && !(stands && fed == row->second))
            changes.push_back(editOf(scorecard.readings, key, fed));
    }
}

} // namespace

const std::vector<BacklogFigure>& backlogFigures()
{
    static const std::vector<BacklogFigure> figures = [] {
        std::vector<BacklogFigure> all;
        for (const FigureRule& rule : rules())
            all.push_back(rule.figure);
        return all;
    }();
    return figures;
}

QString toText(BacklogFigure figure)
{
    return translated(ruleOf(figure).name);
}

QString backlogProvenance()
{
    return QStringLiteral("From the backlog months"); // stored, so never translated
}

std::optional<QString> obstacleToFeed(const Metric& metric, BacklogFigure figure)
{
    const FigureRule& rule = ruleOf(figure);
    if (metric.unit != rule.unit)
        return sentenceOfUnit(rule.unit).arg(toText(figure));
    if (metric.basis == Basis::YearToDate)
        return translated("A year to date cannot be fed from months, since a scorecard does not say when its year begins.");
    if (rule.kind != Kind::Share && metric.hasParts())
        return translated("%1 is one number, and the metric has a numerator and a denominator.").arg(toText(figure));
    return std::nullopt;
}

std::optional<Reading> fedReading(const Scorecard& scorecard, const Metric& metric, const Period& period)
{
    if (!metric.fedBy || period.kind != metric.period || obstacleToFeed(metric, *metric.fedBy))
        return std::nullopt;
    const std::vector<Month> months = monthsOf(metric, period, scorecard.terms);
    const FigureRule& rule = ruleOf(*metric.fedBy);
    const Fed fed = gathered(scorecard, rule, months);
    const bool isRolling = metric.basis == Basis::Rolling12Months && rule.kind != Kind::Standing;
    if (!fed.until || (isRolling && *fed.until != months.back()))
        return std::nullopt;
    return readingFrom(fed, metric);
}

Changes fedReadings(const Scorecard& scorecard, const Changes& changes)
{
    const bool touches = std::ranges::any_of(changes, [&](const Change& change) { return touchesFed(scorecard, change); });
    const bool brings = std::ranges::any_of(changes, [](const Change& change) { return std::holds_alternative<MetricEdit>(change); });
    if (!touches || (!brings && !feedsAny(scorecard)))
        return {};
    Scorecard after = scorecard;
    if (!applyTo(after, changes))
        return {}; // a `before` no longer holds: the writing will say so
    Changes fed;
    for (const auto& [id, metric] : after.metrics)
        if (metric.fedBy)
            feed(after, id, metric, fed);
    return fed;
}

} // namespace send
