// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backlog_charts.h"

#include "core/alternative_text.h"
#include "core/backlog_chart_parts.h"
#include "core/format.h"
#include "core/translate.h"

#include <algorithm>
#include <numeric>

namespace send {

namespace {

using Count = BacklogMonth::Count;

constexpr int firstBandOver20Weeks = static_cast<int>(AgeBand::Weeks20To26);

Count issuedLate(const BacklogMonth& month)
{
    if (!month.issued || !month.issuedWithin20Weeks || *month.issuedWithin20Weeks > *month.issued)
        return std::nullopt;
    return *month.issued - *month.issuedWithin20Weeks;
}

Count issuedInTime(const BacklogMonth& month)
{
    return issuedLate(month) ? month.issuedWithin20Weeks : std::nullopt;
}

bool knowsBands(const BacklogMonth& month)
{
    return std::ranges::all_of(month.issuedByBand, [](const Count& count) { return count.has_value(); });
}

/// At least one month has its plans by weeks, and none that knows how many were late lacks them.
bool allByBand(const Scorecard& scorecard, const std::vector<Month>& months)
{
    const auto lacks = [&](Month month) {
        const BacklogMonth& figures = figuresOf(scorecard, month);
        return issuedLate(figures) && !knowsBands(figures);
    };
    const auto knows = [&](Month month) { return knowsBands(figuresOf(scorecard, month)); };
    return std::ranges::any_of(months, knows) && std::ranges::none_of(months, lacks);
}

void appendBands(Chart& chart, const Scorecard& scorecard, const std::vector<Month>& months)
{
    for (int band = ageBandCount - 1; band >= 0; --band) { // the longest at the base
        const auto meaning = static_cast<SeriesMeaning>(static_cast<int>(SeriesMeaning::Band0To6) + band);
        appendCounts(chart, scorecard, months, meaning, label(static_cast<AgeBand>(band)),
                     [band](const BacklogMonth& month) { return month.issuedByBand[static_cast<std::size_t>(band)]; });
    }
}

void appendBothSides(Chart& chart, const Scorecard& scorecard, const std::vector<Month>& months)
{
    appendCounts(chart, scorecard, months, SeriesMeaning::OverTwentyWeeks, translated("Over 20 weeks"), issuedLate);
    appendCounts(chart, scorecard, months, SeriesMeaning::Band6To16, translated("Within 20 weeks"), issuedInTime);
}

QString issuedFinding(const BacklogMonth& latest, Month month)
{
    const Count late = issuedLate(latest);
    if (!late)
        return translated("How long plans issued in %1 took is not known").arg(longName(month));
    if (*latest.issued == 0)
        return translated("No plan was issued in %1").arg(longName(month));
    return translated("%1 of %2 plans issued in %3 took over 20 weeks")
        .arg(formatCount(*late), formatCount(*latest.issued), longName(month));
}

QString issuedSubtitle(const BacklogMonth& latest, bool byBand)
{
    const QString text = byBand ? translated("Plans issued a month, by weeks from request to plan")
                                : translated("Plans issued a month, within 20 weeks and over; not every month has them by weeks");
    return latest.medianWeeksToIssue
               ? translated("%1. Median in the last: %2 weeks.").arg(text, formatNumber(*latest.medianWeeksToIssue, 1))
               : text;
}

/// The plans of all months that know every band.
struct IssuedPlans {
    std::array<qint64, ageBandCount> byBand{};
    int months = 0; ///< that know their bands
    [[nodiscard]] qint64 total() const { return std::accumulate(byBand.begin(), byBand.end(), qint64(0)); }
    [[nodiscard]] qint64 inTime() const
    {
        return std::accumulate(byBand.begin(), byBand.begin() + firstBandOver20Weeks, qint64(0));
    }
};

IssuedPlans plansIn(const Scorecard& scorecard, const std::vector<Month>& months)
{
    IssuedPlans plans;
    for (const Month month : months) {
        const BacklogMonth& figures = figuresOf(scorecard, month);
        if (!knowsBands(figures))
            continue;
        ++plans.months;
        for (std::size_t band = 0; band < plans.byBand.size(); ++band)
            plans.byBand[band] += *figures.issuedByBand[band];
    }
    return plans;
}

/// As short as the axis has room for; in full where the table has it.
ChartCategory categoryOf(AgeBand band)
{
    const bool isLast = band == AgeBand::Weeks52AndOver;
    return {isLast ? toText(band) : label(band), {},
            isLast ? translated("52 weeks and over") : translated("%1 weeks").arg(label(band))};
}

/// The bars of the bands from `first` to before `end`, in one colour.
void appendBars(Chart& chart, const IssuedPlans& plans, SeriesMeaning meaning, int first, int end)
{
    ChartSeries series{meaning, translated("Plans issued"), {}, {}};
    for (int band = first; band < end; ++band) {
        const qint64 count = plans.byBand[static_cast<std::size_t>(band)];
        series.points.push_back({static_cast<double>(band), static_cast<double>(count), false, formatCount(count)});
    }
    chart.series.push_back(std::move(series));
}

QString whenIssued(const IssuedPlans& plans, const std::vector<Month>& months)
{
    if (months.size() == 1)
        return longName(months.back());
    const auto all = static_cast<int>(months.size());
    return plans.months == all ? translated("the last %1 months").arg(all)
                               : translated("%1 of the last %2 months").arg(plans.months).arg(all);
}

QString distributionFinding(const IssuedPlans& plans, const std::vector<Month>& months)
{
    const QString when = whenIssued(plans, months);
    if (plans.months == 0)
        return translated("No month yet has its plans issued by weeks");
    if (plans.total() == 0)
        return translated("No plan was issued in %1").arg(when);
    const qint64 years = plans.byBand.back();
    const auto share = Proportion{plans.inTime(), plans.total()}.percentage(1);
    return translated("Of %1 issued in %2, %3 (%4%) %5 within 20 weeks; %6 took a year or more")
        .arg(plans.total() == 1 ? translated("1 plan") : translated("%1 plans").arg(formatCount(plans.total())), when,
             formatCount(plans.inTime()), share ? formatNumber(*share, 1) : QString(),
             plans.inTime() == 1 ? translated("was") : translated("were"),
             years == 0 ? translated("none") : formatCount(years));
}

/// "Weeks and plans: 0–6 3, 6–16 40, …."
QString barsInWords(const IssuedPlans& plans)
{
    QStringList bars;
    for (int band = 0; band < ageBandCount; ++band)
        bars << QStringLiteral("%1 %2").arg(label(static_cast<AgeBand>(band)),
                                            formatCount(plans.byBand[static_cast<std::size_t>(band)]));
    return translated("Weeks and plans: %1.").arg(bars.join(QStringLiteral(", ")));
}

} // namespace

Chart issuedByWaitChart(const Scorecard& scorecard, int count)
{
    return chartOverMonths(scorecard, ChartKind::StackedBars, count, [&](Chart& chart, const std::vector<Month>& months) {
        const bool byBand = allByBand(scorecard, months);
        byBand ? appendBands(chart, scorecard, months) : appendBothSides(chart, scorecard, months);
        finishStack(chart, byBand ? "%1 issued, by weeks" : "%1 issued");
        const BacklogMonth& latest = figuresOf(scorecard, months.back());
        chart.finding = issuedFinding(latest, months.back());
        chart.subtitle = issuedSubtitle(latest, byBand);
        setAlternativeText(chart, {translated("Stacked bar chart."),
                                   translated("Plans issued a month, by weeks from request to plan, %1.").arg(spanText(chart)),
                                   firstToLast("Within 20 weeks %1 to %2.", scorecard, months, issuedInTime),
                                   firstToLast("Over 20 weeks %1 to %2.", scorecard, months, issuedLate)});
    });
}

Chart weeksToIssueChart(const Scorecard& scorecard, int count)
{
    return chartOverMonths(scorecard, ChartKind::Histogram, count, [&](Chart& chart, const std::vector<Month>& months) {
        const IssuedPlans plans = plansIn(scorecard, months);
        const QString span = spanText(chart);
        chart.finding = distributionFinding(plans, months);
        chart.subtitle = translated("Plans issued by weeks from request to plan, %1").arg(span);
        chart.categories.clear();
        chart.categoryName = translated("From request to plan");
        for (int band = 0; band < ageBandCount; ++band)
            chart.categories.push_back(categoryOf(static_cast<AgeBand>(band)));
        if (plans.months > 0) {
            appendBars(chart, plans, SeriesMeaning::Band6To16, 0, firstBandOver20Weeks);
            appendBars(chart, plans, SeriesMeaning::OverTwentyWeeks, firstBandOver20Weeks, ageBandCount);
            chart.events.push_back({firstBandOver20Weeks - 0.5, translated("20 weeks, the limit in law")});
        }
        setCountAxis(chart);
        setAlternativeText(chart, {translated("Histogram."),
                                   translated("Plans issued by weeks from request to plan, %1.").arg(span),
                                   plans.months > 0 ? barsInWords(plans) : QString()});
    });
}

} // namespace send
